#pragma once

#include "encoder/errors.h"
#include "encoder/probe/divergence_cause.h"
#include "encoder/probe/tap_diff.h"
#include "widgets/engine/diff_input.h"
#include "widgets/engine/file_watch.h"
#include "widgets/engine/probe_worker.h"
#include "widgets/engine/tap_pair.h"
#include "widgets/engine/worker_thread.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>

#include <array>
#include <memory>
#include <optional>
#include <string>

namespace deepscope {

/// Compares two dumps or runs beside the window: opens the sides, diffs them tap by tap, looks for the cause of the first
/// divergence, reads single taps for those who look at them. A diff starts when both sides are open, and anew with whatever
/// changes it. Dumps of any size: two threads of its own, no more than a few tensors in memory. Lives in the window's thread and
/// never waits, but for its threads' end in its destructor (which stops them first).
class DiffEngine : public QObject {
    Q_OBJECT

public:
    /// What is known of a side.
    struct Side {
        DiffInput input;
        std::optional<OpenedInput> opened;
        std::optional<Problem> problem;  ///< why it is not open
        bool isOpening = false;
        bool hasChanged = false;  ///< the dump is another on disk since it was opened

        const TapSource* source() const { return opened ? opened->source.get() : nullptr; }
    };
    enum class Stage { Idle, Comparing, Compared, Cancelled, Failed };
    enum class CauseStage { None, Searching, Found, Failed, Cancelled };

    explicit DiffEngine(QObject* parent = nullptr);

    void setInput(DiffSide side, const DiffInput& input);
    void setInputs(const DiffInput& a, const DiffInput& b);
    void swap();
    /// A file of B's names and ours; empty: none.
    void setMap(const QString& path);
    /// None: the noise that the types are expected to make.
    void setRtol(std::optional<double> rtol);
    /// What causes are tried with; none: the weights of A's manifest, without which only pixels and layouts are tried.
    void setWeights(std::optional<WeightSpec> weights);
    /// The page, where neither manifest leads to it; empty: as manifests say.
    void setImage(const QString& path);

    /// Opens both sides again and diffs them.
    void diffAgain();
    void searchAgain();
    void cancel();
    /// Answered by pairRead; a newer question replaces an older one.
    void askPair(const std::string& tap, const PairLook& look);

    const Side& side(DiffSide side) const { return m_sides[static_cast<std::size_t>(side)]; }
    const QString& map() const { return m_map; }
    std::optional<double> rtol() const { return m_rtol; }
    Stage stage() const { return m_stage; }
    bool canDiff() const;
    bool isBusy() const { return isOpening() || m_stage == Stage::Comparing || m_causeStage == CauseStage::Searching; }
    bool isOpening() const { return m_sides[0].isOpening || m_sides[1].isOpening; }
    /// Nothing that was asked for is still on its way.
    bool isSettled() const { return !isBusy() && m_long->isIdle() && m_quick->isIdle(); }
    /// The taps so far while it compares; the whole afterwards.
    const TapDiff& diff() const { return m_diff; }
    const std::optional<Problem>& problem() const { return m_problem; }
    int done() const { return m_done; }
    int total() const { return m_total; }

    CauseStage causeStage() const { return m_causeStage; }
    const std::optional<CauseSearch>& cause() const { return m_cause; }
    /// Why no cause could be looked for, or what is being tried.
    const QString& causeText() const { return m_causeText; }
    double causeFraction() const { return m_causeFraction; }
    const std::optional<WeightSpec>& weights() const { return m_weights; }

    /// Where the runs' page may lie on disk, in order; and the SHA-256 that it has, empty for not told.
    std::vector<std::filesystem::path> imagePlaces() const;
    std::string imageSha256() const;
    ProbeWorker* quick() const { return m_quick.get(); }

Q_SIGNALS:
    /// A side was chosen, opened, could not be opened, or changed on disk.
    void sideChanged(deepscope::DiffSide side);
    /// Taps of before are gone.
    void started();
    /// One more tap of diff().taps.
    void tapCompared();
    /// Also as it ends, is cancelled, or fails.
    void stageChanged();
    void causeChanged();
    void pairRead(std::shared_ptr<const deepscope::TapPair> pair);
    void pairFailed(deepscope::Problem problem);

private:
    Side& own(DiffSide side) { return m_sides[static_cast<std::size_t>(side)]; }
    void open(DiffSide side);
    void watch(const DiffInput& input, bool on);
    void startWhenOpen();
    void start();
    void stop();
    void searchCause();
    CauseSearchInput causeInput() const;
    void setCause(CauseStage stage, const QString& text);

    std::array<Side, 2> m_sides;
    QString m_map;
    std::optional<double> m_rtol;
    std::optional<WeightSpec> m_weights;
    QString m_image;
    Stage m_stage = Stage::Idle;
    TapDiff m_diff;
    std::optional<Problem> m_problem;
    int m_done = 0;
    int m_total = 0;
    quint64 m_generation = 0;  // what an older diff still sends is dropped
    CauseStage m_causeStage = CauseStage::None;
    std::optional<CauseSearch> m_cause;
    QString m_causeText;
    double m_causeFraction = 0;
    QElapsedTimer m_causeTold;
    std::shared_ptr<const TapPair> m_pair;
    // Destroyed first, so that nothing they do meets what is gone.
    static constexpr int kNicer = 5;
    WorkerThread<FileWatch> m_watch{"dumps"};
    WorkerThread<ProbeWorker> m_quick{"taps"};
    WorkerThread<ProbeWorker> m_long{"diff", kNicer};
};

}  // namespace deepscope
