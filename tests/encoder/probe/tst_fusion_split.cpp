#include "encoder/errors.h"
#include "encoder/probe/fusion_split.h"
#include "tests/encoder/probe/made_tap.h"

#include <QtTest>

#include <cmath>
#include <numbers>

using namespace deepscope;

namespace {

double dot(const std::vector<double>& a, const std::vector<double>& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
    return sum;
}

std::vector<float> weight(const WeightSource& source, const char* name) {
    std::vector<float> values(static_cast<std::size_t>(elementCount(source.shape(name))));
    source.read(name, ElementType::F32, reinterpret_cast<std::byte*>(values.data()));
    return values;
}

bool near(double a, double b, double tolerance = 1e-4) {
    return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b));
}

}  // namespace

class TestFusionSplit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsAndBiasAreTheFusedToken() {
        const auto run = miniRun();
        const auto fused = run->find("global/fusion.projector");
        for (int token = 0; token < 16; ++token) {
            const std::vector<float> kept = tokenVector(*fused, token);
            const FusionParts parts = fusionParts(*run, ViewId::global(), token);
            QCOMPARE(parts.clip.size(), kept.size());
            for (std::size_t c = 0; c < kept.size(); ++c)
                QVERIFY(near(static_cast<double>(parts.clip[c]) + parts.sam[c] + parts.bias[c], kept[c], 1e-5));
        }
    }

    // A tile's own tokens; and kept in bf16, whose rounding is all that parts them.
    void tilesAndShortTypes() {
        const auto run = miniRun();
        const auto concat = run->tensor("global/fusion.concat");
        Trace::Contents tiled{.taps = {madeTap("tile.2/fusion.concat", concat->shape(), concat->floats()),
                                       madeTap("tile.3/fusion.concat", concat->shape(), concat->floats(), ElementType::BF16)},
                              .model = run->model()};
        const Trace trace(tiled);
        const FusionSplit whole = fusionSplit(*run, ViewId::global()), tile = fusionSplit(trace, ViewId::ofTile(2)),
                          rounded = fusionSplit(trace, ViewId::ofTile(3));
        QCOMPARE(tile.clipShare.values, whole.clipShare.values);
        for (std::size_t i = 0; i < 16; ++i) {
            QVERIFY(near(rounded.clipNorm.values[i], whole.clipNorm.values[i], 0.01));
            QVERIFY(near(rounded.clipShare.values[i], whole.clipShare.values[i], 0.01));
        }
        QVERIFY(rounded.clipNorm.values != whole.clipNorm.values);
    }

    // Each half by itself, from the checkpoint's own tensors.
    void eachPartIsItsHalfOfTheProjector() {
        const auto run = miniRun();
        const auto source = openWeights({.preset = Preset::Mini});
        const auto projector = weight(*source, "model.projector.layers.weight"),
                   bias = weight(*source, "model.projector.layers.bias");
        const auto concat = tokenVector(*run->find("global/fusion.concat"), 3);
        const std::size_t width = bias.size(), both = concat.size();
        const auto clipWidth = static_cast<std::size_t>(source->architecture().clipWidth);
        const FusionParts parts = fusionParts(*run, ViewId::global(), 3);
        QCOMPARE(parts.bias, bias);

        std::vector<double> clip(width), sam(width), fused(width);
        for (std::size_t o = 0; o < width; ++o) {
            for (std::size_t i = 0; i < both; ++i)
                (i < clipWidth ? clip : sam)[o] += static_cast<double>(projector[o * both + i]) * concat[i];
            QVERIFY(near(parts.clip[o], clip[o], 1e-5));
            QVERIFY(near(parts.sam[o], sam[o], 1e-5));
            fused[o] = clip[o] + sam[o];
        }
        const FusionSplit split = fusionSplit(*run, ViewId::global());
        const double clipNorm = std::sqrt(dot(clip, clip)), samNorm = std::sqrt(dot(sam, sam));
        QVERIFY(near(split.clipNorm.values[3], clipNorm));
        QVERIFY(near(split.samNorm.values[3], samNorm));
        QVERIFY(near(split.angleDegrees.values[3], std::acos(dot(clip, sam) / clipNorm / samNorm) * 180 / std::numbers::pi));
        QVERIFY(near(split.clipShare.values[3], dot(clip, fused) / dot(fused, fused)));
        std::vector<double> b(bias.begin(), bias.end());
        QVERIFY(near(split.biasNorm, std::sqrt(dot(b, b))));
    }

    void mapsOfAView() {
        const auto run = miniRun();
        const FusionSplit split = fusionSplit(*run, ViewId::global());
        for (const FeatureMap* map : {&split.clipNorm, &split.samNorm, &split.angleDegrees, &split.clipShare}) {
            QCOMPARE(map->gridSide, 4);
            QCOMPARE(map->values.size(), std::size_t{16});
            QCOMPARE(map->nonFinite, 0);
            QVERIFY(map->min < map->max);
        }
        for (std::size_t i = 0; i < 16; ++i) {
            // ‖clip + sam‖ by the cosine rule, and the two shares' sum of one.
            const double a = split.clipNorm.values[i], s = split.samNorm.values[i];
            const double product = a * s * std::cos(split.angleDegrees.values[i] * std::numbers::pi / 180);
            const double squared = a * a + s * s + 2 * product;
            QVERIFY(near(split.clipShare.values[i], (a * a + product) / squared, 1e-3));
        }
    }

    void refusals() {
        const auto run = miniRun();
        QVERIFY_EXCEPTION_THROWN(fusionParts(*run, ViewId::global(), 16), UsageError);
        QVERIFY_EXCEPTION_THROWN(fusionParts(*run, ViewId::global(), -1), UsageError);
        QVERIFY_EXCEPTION_THROWN(fusionSplit(*run, ViewId::ofTile(0)), NotKeptError);
        run->releaseTensors();
        QVERIFY_EXCEPTION_THROWN(fusionSplit(*run, ViewId::global()), NotKeptError);
        QVERIFY_EXCEPTION_THROWN(fusionSplit(Trace(Trace::Contents{}), ViewId::global()), UsageError);
    }
};

QTEST_GUILESS_MAIN(TestFusionSplit)
#include "tst_fusion_split.moc"
