#include "widgets/engine/diff_engine.h"

#include "encoder/image/image_file.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace deepscope {

namespace {

constexpr int kTellEveryMs = 60;

const QString kDiffTag = QStringLiteral("diff");
const QString kCauseTag = QStringLiteral("cause");
const QString kPairTag = QStringLiteral("pair");

QString openTag(DiffSide side) {
    return side == DiffSide::A ? QStringLiteral("open a") : QStringLiteral("open b");
}

QString absolutePath(const QString& path) {
    return QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

/// A source whose page a person has found elsewhere.
class RelocatedSource final : public TapSource {
public:
    RelocatedSource(std::shared_ptr<const TapSource> source, std::string imagePath)
        : m_source(std::move(source)), m_manifest(m_source->manifest()) {
        m_manifest.imagePath = std::move(imagePath);
    }
    std::string title() const override { return m_source->title(); }
    const std::vector<Entry>& entries() const override { return m_source->entries(); }
    const RunManifest& manifest() const override { return m_manifest; }
    std::shared_ptr<const TensorBuffer> read(std::string_view tap) const override { return m_source->read(tap); }

private:
    std::shared_ptr<const TapSource> m_source;
    RunManifest m_manifest;
};

}  // namespace

DiffEngine::DiffEngine(QObject* parent) : QObject(parent) {
    const auto onChanged = [this](const QString& absolute) {
        for (const DiffSide side : {DiffSide::A, DiffSide::B}) {
            Side& at = own(side);
            if (at.input.kind != DiffInput::Kind::Dump || absolutePath(at.input.path) != absolute || at.isOpening) continue;
            at.hasChanged = true;
            Q_EMIT sideChanged(side);
        }
    };
    connect(m_watch.get(), &FileWatch::changed, this, onChanged);
    connect(m_watch.get(), &FileWatch::vanished, this, onChanged);
}

void DiffEngine::watch(const DiffInput& input, bool on) {
    if (input.kind != DiffInput::Kind::Dump) return;
    QMetaObject::invokeMethod(m_watch.get(), [watch = m_watch.get(), path = absolutePath(input.path), on] {
        on ? watch->watch(path) : watch->unwatch(path);
    });
}

void DiffEngine::setInput(DiffSide side, const DiffInput& input) {
    watch(own(side).input, false);
    own(side) = {};
    own(side).input = input;
    for (const Side& each : m_sides) watch(each.input, true);
    stop();
    m_stage = Stage::Idle;
    open(side);
    Q_EMIT started();
    Q_EMIT stageChanged();
    startWhenOpen();
}

void DiffEngine::setInputs(const DiffInput& a, const DiffInput& b) {
    setInput(DiffSide::A, a);
    setInput(DiffSide::B, b);
}

// What each side was opened as stays, but for the names of B.
void DiffEngine::swap() {
    const DiffInput a = m_sides[0].input;
    const DiffInput b = m_sides[1].input;
    setInputs(b, a);
}

void DiffEngine::setMap(const QString& path) {
    if (path == m_map) return;
    m_map = path;
    setInput(DiffSide::B, DiffInput(own(DiffSide::B).input));
}

void DiffEngine::setRtol(std::optional<double> rtol) {
    if (rtol == m_rtol) return;
    m_rtol = rtol;
    startWhenOpen();
}

void DiffEngine::setWeights(std::optional<WeightSpec> weights) {
    m_weights = std::move(weights);
    searchAgain();
}

void DiffEngine::setImage(const QString& path) {
    if (path == m_image) return;
    m_image = path;
    searchAgain();
}

void DiffEngine::open(DiffSide side) {
    Side& at = own(side);
    m_quick->forget(openTag(side));
    at.opened.reset();
    at.problem.reset();
    at.hasChanged = false;
    at.isOpening = at.input.kind != DiffInput::Kind::None;
    Q_EMIT sideChanged(side);
    if (!at.isOpening) return;
    const auto end = [this, side] {
        own(side).isOpening = false;
        Q_EMIT sideChanged(side);
        startWhenOpen();
    };
    m_quick->ask(
        openTag(side), this,
        [input = at.input, map = side == DiffSide::B ? m_map : QString()](const std::stop_token&) {
            return openDiffInput(input, map);
        },
        [this, side, end](OpenedInput& opened) {
            own(side).opened = std::move(opened);
            end();
        },
        [this, side, end](const Problem& problem) {
            own(side).problem = problem;
            end();
        });
}

bool DiffEngine::canDiff() const {
    return m_sides[0].input.kind != DiffInput::Kind::None && m_sides[1].input.kind != DiffInput::Kind::None;
}

void DiffEngine::diffAgain() {
    if (!canDiff()) return;
    stop();
    m_stage = Stage::Idle;
    open(DiffSide::A);
    open(DiffSide::B);
    Q_EMIT stageChanged();
}

void DiffEngine::startWhenOpen() {
    if (m_sides[0].source() && m_sides[1].source() && !isOpening()) start();
}

void DiffEngine::stop() {
    ++m_generation;
    m_long->forget(kDiffTag);
    m_long->forget(kCauseTag);
    m_quick->forget(kPairTag);
    m_diff = {};
    m_problem.reset();
    m_pair.reset();
    m_done = m_total = 0;
    setCause(CauseStage::None, {});
}

void DiffEngine::start() {
    stop();
    m_stage = Stage::Comparing;
    Q_EMIT started();
    Q_EMIT stageChanged();
    const quint64 generation = m_generation;
    const auto compared = [this, generation](const TapComparison& tap) {
        QMetaObject::invokeMethod(this, [this, generation, tap] {
            if (generation != m_generation || m_stage != Stage::Comparing) return;
            m_diff.taps.push_back(tap);
            Q_EMIT tapCompared();
        });
    };
    auto told = std::make_shared<QElapsedTimer>();  // in the worker's thread alone
    const auto progress = [this, generation, told](const std::string&, int done, int total) {
        if (done < total && told->isValid() && told->elapsed() < kTellEveryMs) return;
        told->start();
        QMetaObject::invokeMethod(this, [this, generation, done, total] {
            if (generation != m_generation || m_stage != Stage::Comparing) return;
            m_done = done;
            m_total = total;
            Q_EMIT stageChanged();
        });
    };
    m_long->ask(
        kDiffTag, this,
        [a = m_sides[0].opened->source, b = m_sides[1].opened->source, rtol = m_rtol, compared, progress](
            const std::stop_token& stop) { return diffTaps(*a, *b, {.rtol = rtol, .compared = compared}, progress, stop); },
        [this](TapDiff& diff) {
            m_diff = std::move(diff);
            m_stage = Stage::Compared;
            m_done = m_total = static_cast<int>(m_diff.taps.size());
            searchCause();
            Q_EMIT stageChanged();
        },
        [this](const Problem& problem) {
            m_stage = Stage::Failed;
            m_problem = problem;
            Q_EMIT stageChanged();
        });
}

void DiffEngine::cancel() {
    if (m_stage == Stage::Comparing) {
        m_long->forget(kDiffTag);
        m_stage = Stage::Cancelled;
        Q_EMIT stageChanged();
    }
    if (m_causeStage == CauseStage::Searching) {
        m_long->forget(kCauseTag);
        setCause(CauseStage::Cancelled, {});
    }
    for (const DiffSide side : {DiffSide::A, DiffSide::B}) {
        if (!own(side).isOpening) continue;
        m_quick->forget(openTag(side));
        own(side).isOpening = false;
        Q_EMIT sideChanged(side);
    }
}

void DiffEngine::askPair(const std::string& tap, const PairLook& look) {
    if (!m_sides[0].source() || !m_sides[1].source()) return;
    const auto before = m_pair && m_pair->tap == tap ? m_pair : nullptr;
    m_quick->ask(
        kPairTag, this,
        [a = m_sides[0].opened->source, b = m_sides[1].opened->source, tap, look, before](const std::stop_token& stop) {
            return readTapPair(*a, *b, tap, look, before.get(), stop);
        },
        [this](TapPair& pair) {
            m_pair = std::make_shared<const TapPair>(std::move(pair));
            Q_EMIT pairRead(m_pair);
        },
        [this](const Problem& problem) { Q_EMIT pairFailed(problem); });
}

void DiffEngine::searchAgain() {
    if (m_stage != Stage::Compared) return;
    m_long->forget(kCauseTag);
    searchCause();
}

void DiffEngine::searchCause() {
    setCause(CauseStage::None, {});
    if (!m_diff.first) return;
    const auto spec = m_weights ? m_weights : m_sides[0].source()->manifest().weights;
    setCause(CauseStage::Searching, spec ? tr("opening the weights") : QString());
    const quint64 generation = m_generation;
    const auto progress = [this, generation](const std::string& what, int done, int total) {
        QMetaObject::invokeMethod(this, [this, generation, what, done, total] {
            if (generation != m_generation || m_causeStage != CauseStage::Searching) return;
            m_causeText = QString::fromStdString(what);
            m_causeFraction = total > 0 ? static_cast<double>(done) / total : 0;
            if (m_causeTold.isValid() && m_causeTold.elapsed() < kTellEveryMs) return;
            m_causeTold.start();
            Q_EMIT causeChanged();
        });
    };
    m_long->ask(
        kCauseTag, this,
        [input = causeInput(), spec, diff = m_diff, progress](const std::stop_token& stop) {
            CauseSearchInput whole = input;
            if (spec) whole.weights = openWeights(*spec);  // without any, what takes none is tried
            return findCause(whole, diff, progress, stop);
        },
        [this](CauseSearch& search) {
            m_cause = std::move(search);
            m_causeStage = CauseStage::Found;
            m_causeText.clear();
            Q_EMIT causeChanged();
        },
        [this](const Problem& problem) { setCause(CauseStage::Failed, QString::fromStdString(problem.sentence())); });
}

CauseSearchInput DiffEngine::causeInput() const {
    CauseSearchInput input;
    input.a = m_sides[0].opened->source;
    input.b = m_sides[1].opened->source;
    input.imageFolders.emplace_back(".");
    for (const Side& side : m_sides) {
        if (side.input.kind != DiffInput::Kind::Dump) continue;
        input.imageFolders.emplace_back(QFileInfo(absolutePath(side.input.path)).path().toStdU16String());
    }
    input.readImage = [](const std::filesystem::path& path, const std::stop_token& stop) { return readImageFile(path, stop); };
    if (!m_image.isEmpty()) input.a = std::make_shared<RelocatedSource>(input.a, absolutePath(m_image).toStdString());
    return input;
}

std::string DiffEngine::imageSha256() const {
    for (const Side& side : m_sides) {
        if (side.source() && !side.source()->manifest().imageSha256.empty()) return side.source()->manifest().imageSha256;
    }
    return {};
}

std::vector<std::filesystem::path> DiffEngine::imagePlaces() const {
    std::vector<std::filesystem::path> places;
    if (!m_image.isEmpty()) places.emplace_back(m_image.toStdU16String());
    for (const Side& side : m_sides) {
        if (!side.source() || side.source()->manifest().imagePath.empty()) continue;
        const std::filesystem::path image = side.source()->manifest().imagePath;
        places.push_back(image);
        for (const Side& each : m_sides) {
            if (each.input.kind != DiffInput::Kind::Dump) continue;
            const std::filesystem::path folder = QFileInfo(absolutePath(each.input.path)).path().toStdU16String();
            if (image.is_relative()) places.push_back(folder / image);
            places.push_back(folder / image.filename());
        }
    }
    return places;
}

void DiffEngine::setCause(CauseStage stage, const QString& text) {
    m_causeStage = stage;
    m_causeText = text;
    m_causeFraction = 0;
    if (stage != CauseStage::Found) m_cause.reset();
    Q_EMIT causeChanged();
}

}  // namespace deepscope
