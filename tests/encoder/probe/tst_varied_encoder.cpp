#include "encoder/model/tensor_bridge.h"
#include "encoder/probe/cause_forms.h"
#include "encoder/probe/recomputed_tap.h"
#include "encoder/probe/varied_encoder.h"
#include "mini_trace.h"

#include <ATen/ops/equal.h>
#include <c10/core/InferenceMode.h>

#include <QTest>

#include <algorithm>

using namespace deepscope;

namespace {

class Unwatched : public TapSink {
public:
    void tap(const std::string&, const at::Tensor&) override {}
    void checkCancelled() override {}
};

}  // namespace

/// The encoder's own way against a run of it; what a variation is said to alter against what it does alter.
class TestVariedEncoder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void stagesAndShapesAreTheRuns();
    void unvariedIsTheEncoder();
    void startsAtAnyTap();
    void actsWhereItSaysSo();
    void sharesWhatHasNotActed();

private:
    EncoderState kept(const std::string& stage) const;
    double apart(const EncoderState& state) const;

    std::shared_ptr<const Trace> m_trace;
    std::unique_ptr<VariedEncoder> m_encoder;
    Unwatched m_sink;
};

void TestVariedEncoder::initTestCase() {
    // 16 patches aside: windows are padded, every table is resized.
    m_trace = miniProbeTrace(256, TapSelection::parse("all"));
    m_encoder = std::make_unique<VariedEncoder>(m_trace->model(), 256);
}

EncoderState TestVariedEncoder::kept(const std::string& stage) const {
    const auto tensor = [&](const std::string& name) { return viewOf(*m_trace->tensor("global/" + name)).clone().unsqueeze(0); };
    return {.stage = *m_encoder->find(stage), .values = tensor(stage), .compressed = tensor("compressor.net_3")};
}

double TestVariedEncoder::apart(const EncoderState& state) const {
    const auto record = m_trace->find("global/" + m_encoder->stages()[state.stage]);
    return relativeRms(state.values.squeeze(0), viewOf(*record->tensor()), record->values().std).value();
}

void TestVariedEncoder::stagesAndShapesAreTheRuns() {
    for (std::size_t stage = 0; stage < m_encoder->stages().size(); ++stage) {
        QCOMPARE(m_encoder->shape(stage), m_trace->find("global/" + m_encoder->stages()[stage])->shape());
    }
    QCOMPARE(m_encoder->stages().size(), m_trace->taps().size() - 1);  // tokens are no view's
    QVERIFY(!m_encoder->find("sam.blocks.4"));
}

void TestVariedEncoder::unvariedIsTheEncoder() {
    const c10::InferenceMode inference;
    EncoderState state = kept("preprocess.pixels");
    while (state.stage + 1 < m_encoder->stages().size()) {
        state = m_encoder->next(state, {}, m_sink);
        QVERIFY2(apart(state) < 2e-6, m_encoder->stages()[state.stage].c_str());
    }
}

void TestVariedEncoder::startsAtAnyTap() {
    const c10::InferenceMode inference;
    for (std::size_t stage = 0; stage + 1 < m_encoder->stages().size(); ++stage) {
        const EncoderState next = m_encoder->next(kept(m_encoder->stages()[stage]), {}, m_sink);
        QCOMPARE(next.stage, stage + 1);
        QVERIFY2(apart(next) < 1e-6, m_encoder->stages()[next.stage].c_str());
    }
}

void TestVariedEncoder::actsWhereItSaysSo() {
    const c10::InferenceMode inference;
    for (std::size_t stage = 1; stage < m_encoder->stages().size(); ++stage) {
        const EncoderState before = kept(m_encoder->stages()[stage - 1]);
        const at::Tensor plain = m_encoder->next(before, {}, m_sink).values;
        for (const CauseForm& form : causeForms()) {
            const at::Tensor varied = m_encoder->next(before, form.variation, m_sink).values;
            QVERIFY2(m_encoder->acts(form.variation, stage) == !at::equal(plain, varied),
                     (form.variant + " at " + m_encoder->stages()[stage]).c_str());
        }
    }
}

void TestVariedEncoder::sharesWhatHasNotActed() {
    Variation variation;
    variation.clipLayers.epsilon = kSamNormEpsilon;
    QVERIFY(upTo(variation, Phase::ClipPreNorm) == Variation{});
    QVERIFY(upTo(variation, Phase::ClipLayers) == variation);
    // Each form differs from the encoder in something that has acted by the end.
    for (const CauseForm& form : causeForms()) {
        QVERIFY(upTo(form.variation, Phase::Layout) == form.variation);
        QVERIFY2(form.variation != Variation{}, form.variant.c_str());
    }
    for (const CauseId id : allCauses()) QVERIFY(std::ranges::find(causeForms(), id, &CauseForm::id) != causeForms().end());
}

QTEST_GUILESS_MAIN(TestVariedEncoder)
#include "tst_varied_encoder.moc"
