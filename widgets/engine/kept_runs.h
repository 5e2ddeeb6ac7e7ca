#pragma once

#include "widgets/models/run_results.h"

#include <QDateTime>
#include <QObject>
#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace deepscope {

/// A finished run that a person put aside: a newer one of its page and mode does not replace it.
struct KeptRun {
    int id = -1;
    int page = -1;
    RunChoice choice;                           ///< as it was asked for; what it became stands in the trace's provenance
    std::shared_ptr<const RunResults> results;  ///< never null, its trace is sealed
    QDateTime finishedAt;
    QString name;  ///< a person's own; empty: it is called by what tells it from its neighbours
};

/// The runs kept of every page, and which of them each page's current run is compared against. Any number; a run kept twice
/// is one. Pointers to a KeptRun hold until it is forgotten. Lives in the window's thread.
class KeptRuns : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Returns the run's id: a new one, or the one it has been kept under.
    int keep(int page, const RunChoice& choice, std::shared_ptr<const RunResults> results, const QDateTime& finishedAt);
    /// Spaces around a name are cut; an empty one gives the run back the name made of what it is.
    void rename(int id, const QString& name);
    void forget(int id);
    void forgetPage(int page);

    /// Null when it is not kept (any more).
    const KeptRun* run(int id) const;
    /// The kept run with these results; null when they are not kept.
    const KeptRun* find(const RunResults* results) const;
    /// The first kept first.
    std::vector<const KeptRun*> ofPage(int page) const;
    std::vector<const KeptRun*> all() const;
    bool isEmpty() const { return m_runs.empty(); }
    /// The name, or the parts that tell the run from the others of its page and from `current`: "bf16 · 14:02".
    QString label(int id, const RunResults* current = nullptr) const;

    /// Compares a page's runs against one of its kept ones; nullopt: against none. A page that was never told is compared
    /// against the one it kept last; so is one whose reference was forgotten.
    void setReference(int page, std::optional<int> id);
    /// What `current` is compared against: null when that is nothing, or would be itself. Of any mode.
    const KeptRun* reference(int page, const RunResults* current) const;

    /// Tells of kept runs among these traces that have given up their tensors.
    void noteReleased(const std::vector<std::shared_ptr<const Trace>>& released);

Q_SIGNALS:
    /// A run of the page was kept, renamed, forgotten, or gave up its tensors.
    void changed(int page);
    /// Another run may be the page's reference: it was set, or its runs are others.
    void referenceChanged(int page);
    /// Emitted before the run goes: nobody may hold it after.
    void aboutToForget(int id);

private:
    std::map<int, KeptRun> m_runs;                   // ids grow: the first kept first
    std::map<int, std::optional<int>> m_references;  // by page, where a person chose
    int m_lastId = 0;
};

}  // namespace deepscope
