#include "widgets/engine/kept_runs.h"

#include "widgets/models/run_labels.h"

#include <algorithm>
#include <set>

namespace deepscope {

int KeptRuns::keep(int page, const RunChoice& choice, std::shared_ptr<const RunResults> results, const QDateTime& finishedAt) {
    if (const KeptRun* known = find(results.get())) return known->id;
    const int id = ++m_lastId;
    m_runs[id] = {id, page, choice, std::move(results), finishedAt, {}};
    Q_EMIT changed(page);
    Q_EMIT referenceChanged(page);
    return id;
}

void KeptRuns::rename(int id, const QString& name) {
    const auto found = m_runs.find(id);
    const QString trimmed = name.simplified();
    if (found == m_runs.end() || found->second.name == trimmed) return;
    found->second.name = trimmed;
    Q_EMIT changed(found->second.page);
}

void KeptRuns::forget(int id) {
    const auto found = m_runs.find(id);
    if (found == m_runs.end()) return;
    Q_EMIT aboutToForget(id);
    const int page = found->second.page;
    m_runs.erase(found);
    const auto chosen = m_references.find(page);
    if (chosen != m_references.end() && chosen->second == id) m_references.erase(chosen);
    Q_EMIT changed(page);
    Q_EMIT referenceChanged(page);
}

void KeptRuns::forgetPage(int page) {
    m_references.erase(page);
    const std::vector<const KeptRun*> gone = ofPage(page);
    if (gone.empty()) return;
    for (const KeptRun* run : gone) Q_EMIT aboutToForget(run->id);
    std::erase_if(m_runs, [page](const auto& entry) { return entry.second.page == page; });
    Q_EMIT changed(page);
    Q_EMIT referenceChanged(page);
}

const KeptRun* KeptRuns::run(int id) const {
    const auto found = m_runs.find(id);
    return found == m_runs.end() ? nullptr : &found->second;
}

const KeptRun* KeptRuns::find(const RunResults* results) const {
    const auto found = std::find_if(m_runs.begin(), m_runs.end(),
                                    [results](const auto& entry) { return entry.second.results.get() == results; });
    return found == m_runs.end() ? nullptr : &found->second;
}

std::vector<const KeptRun*> KeptRuns::ofPage(int page) const {
    std::vector<const KeptRun*> runs;
    for (const auto& [id, run] : m_runs) {
        if (run.page == page) runs.push_back(&run);
    }
    return runs;
}

std::vector<const KeptRun*> KeptRuns::all() const {
    std::vector<const KeptRun*> runs;
    for (const auto& [id, run] : m_runs) runs.push_back(&run);
    return runs;
}

QString KeptRuns::label(int id, const RunResults* current) const {
    const KeptRun* wanted = run(id);
    if (!wanted) return {};
    if (!wanted->name.isEmpty()) return wanted->name;
    std::vector<RunParts> parts;
    std::size_t place = 0;
    for (const KeptRun* run : ofPage(wanted->page)) {
        if (run == wanted) place = parts.size();
        parts.push_back(runParts(*run->results, run->finishedAt));
    }
    if (current && !find(current)) parts.push_back(runParts(*current, {}));
    return shortRunLabels(parts)[static_cast<qsizetype>(place)];
}

void KeptRuns::setReference(int page, std::optional<int> id) {
    if (id && (!run(*id) || run(*id)->page != page)) return;
    const auto [chosen, isNew] = m_references.try_emplace(page, id);
    if (!isNew && chosen->second == id) return;
    chosen->second = id;
    Q_EMIT referenceChanged(page);
}

const KeptRun* KeptRuns::reference(int page, const RunResults* current) const {
    const auto chosen = m_references.find(page);
    if (chosen != m_references.end()) {
        const KeptRun* wanted = chosen->second ? run(*chosen->second) : nullptr;
        return wanted && wanted->results.get() != current ? wanted : nullptr;
    }
    const std::vector<const KeptRun*> runs = ofPage(page);
    const auto newest =
        std::find_if(runs.rbegin(), runs.rend(), [current](const KeptRun* run) { return run->results.get() != current; });
    return newest == runs.rend() ? nullptr : *newest;
}

void KeptRuns::noteReleased(const std::vector<std::shared_ptr<const Trace>>& released) {
    std::set<int> pages;
    for (const auto& [id, run] : m_runs) {
        if (std::find(released.begin(), released.end(), run.results->trace) != released.end()) pages.insert(run.page);
    }
    for (const int page : pages) Q_EMIT changed(page);
}

}  // namespace deepscope
