#include "encoder/probe/tap_source.h"

#include "encoder/errors.h"
#include "encoder/export/dump_reader.h"
#include "encoder/trace/trace.h"

#include <algorithm>
#include <cctype>
#include <chrono>
#include <set>

namespace deepscope {
namespace {

// What both kinds keep.
class IndexedSource : public TapSource {
public:
    const std::vector<Entry>& entries() const override { return m_entries; }
    const RunManifest& manifest() const override { return m_manifest; }

protected:
    std::vector<Entry> m_entries;
    RunManifest m_manifest;
};

class DumpSource final : public IndexedSource {
public:
    DumpSource(std::shared_ptr<const DumpReader> dump, const TapNameMap& names) : m_dump(std::move(dump)) {
        m_manifest = m_dump->manifest();
        std::set<std::string> taken;
        for (const DumpTensor& tensor : m_dump->tensors()) {
            const auto mapped = names.find(tensor.name);
            const bool renamed = mapped != names.end() && mapped->second != tensor.name;
            Entry entry{.tap = renamed ? mapped->second : tensor.name,
                        .shape = tensor.shape,
                        .storedType = tensor.storedType,
                        .storedName = renamed ? tensor.name : std::string()};
            if (!taken.insert(entry.tap).second) failTakenTwice(entry);
            if (renamed) m_storedNames.emplace(entry.tap, tensor.name);
            m_entries.push_back(std::move(entry));
        }
    }

    std::string title() const override { return m_dump->path().string(); }

    std::shared_ptr<const TensorBuffer> read(std::string_view tap) const override {
        const auto stored = m_storedNames.find(tap);
        return m_dump->read(stored != m_storedNames.end() ? stored->second : std::string(tap));
    }

private:
    [[noreturn]] void failTakenTwice(const Entry& entry) const {
        throw UsageError({.what = "two tensors for one tap",
                          .where = m_dump->path().string() + ", " + entry.tap,
                          .expected = "a map that leads one name to each tap",
                          .got = "\"" + (entry.storedName.empty() ? entry.tap : entry.storedName) + "\" beside another"});
    }

    std::shared_ptr<const DumpReader> m_dump;
    std::map<std::string, std::string, std::less<>> m_storedNames;  // of the renamed ones
};

std::string storedTypeName(ElementType type) {
    std::string name(elementTypeName(type));
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return name;
}

RunManifest manifestOf(const Trace& trace) {
    const RunProvenance& run = trace.provenance();
    RunManifest manifest{.programVersion = run.programVersion,
                         .imagePath = run.image.path,
                         .imageSha256 = run.image.sha256,
                         .page = run.plan.page,
                         .mode = run.plan.mode,
                         .tileGrid = run.plan.tileGrid(),
                         .weights = {},
                         .weightsSha256 = run.weights.sha256,
                         .device = run.device,
                         .computeType = run.computeType,
                         .implementation = run.implementation,
                         .resizeOrder = run.resizeOrder};
    WeightSpec& weights = manifest.weights.emplace();
    if (run.weights.synthetic) {
        weights.preset = parsePreset(run.weights.preset);
        weights.seed = run.weights.seed;
    } else {
        weights.path = run.weights.source;
    }
    const auto& hashed = run.hashedWeights;
    if (hashed.valid() && hashed.wait_for(std::chrono::seconds(0)) == std::future_status::ready) {
        manifest.weightsSha256 = hashed.get().sha256;
    }
    return manifest;
}

class TraceSource final : public IndexedSource {
public:
    explicit TraceSource(std::shared_ptr<const Trace> trace) : m_trace(std::move(trace)) {
        for (const auto& tap : m_trace->taps()) {
            if (const auto tensor = tap->tensor()) {
                m_entries.push_back({.tap = tap->name(),
                                     .shape = tensor->shape(),
                                     .storedType = storedTypeName(tensor->type()),
                                     .storedName = {}});
            }
        }
        try {
            m_manifest = manifestOf(*m_trace);
        } catch (const UsageError&) {
            m_manifest.weights.reset();  // a preset that this program does not know
        }
    }

    std::string title() const override {
        const RunProvenance& run = m_trace->provenance();
        const std::string image = std::filesystem::path(run.image.path).filename().string();
        return "run of " + (image.empty() ? std::string("a page") : image) + ", " + run.plan.mode.name() + ", " +
               std::string(elementTypeName(run.computeType));
    }

    std::shared_ptr<const TensorBuffer> read(std::string_view tap) const override { return m_trace->tensor(tap); }

private:
    std::shared_ptr<const Trace> m_trace;
};

}  // namespace

const TapSource::Entry* TapSource::find(std::string_view tap) const {
    const auto& all = entries();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Entry& entry) { return entry.tap == tap; });
    return found == all.end() ? nullptr : &*found;
}

std::shared_ptr<const TapSource> dumpSource(std::shared_ptr<const DumpReader> dump, const TapNameMap& names) {
    return std::make_shared<DumpSource>(std::move(dump), names);
}

std::shared_ptr<const TapSource> traceSource(std::shared_ptr<const Trace> trace) {
    return std::make_shared<TraceSource>(std::move(trace));
}

}  // namespace deepscope
