#include "widgets/engine/diff_input.h"

#include "encoder/export/dump_reader.h"

#include <algorithm>
#include <filesystem>

namespace deepscope {

namespace {

std::filesystem::path toPath(const QString& path) {
    return {path.toStdU16String()};
}

OpenedInput openDump(const QString& path, const QString& map) {
    const TapNameMap names = map.isEmpty() ? TapNameMap{} : readTapNameMap(toPath(map));
    const auto dump = DumpReader::open(toPath(path));
    OpenedInput opened{.source = dumpSource(dump, names), .format = dump->format()};
    for (const DumpTensor& tensor : dump->tensors()) opened.sizeBytes += tensor.sizeBytes;
    opened.unusedNames = static_cast<int>(
        std::count_if(names.begin(), names.end(), [&](const auto& name) { return dump->find(name.first) == nullptr; }));
    return opened;
}

OpenedInput openRun(const std::shared_ptr<const Trace>& trace) {
    if (!trace) throw UsageError({"the run cannot be compared", "", "a run that has finished", "one without tensors"});
    OpenedInput opened{.source = traceSource(trace)};
    opened.sizeBytes = trace->keptBytes();
    if (opened.source->entries().empty())
        throw NotKeptError({"the run cannot be compared", opened.source->title(), "kept tensors", "none: they were given up"});
    return opened;
}

}  // namespace

DiffInput DiffInput::dump(const QString& path) {
    DiffInput input;
    input.kind = Kind::Dump;
    input.path = path;
    return input;
}

DiffInput DiffInput::finishedRun(int page, std::shared_ptr<const RunResults> run, const RunChoice& choice) {
    DiffInput input;
    input.kind = Kind::Run;
    input.page = page;
    input.run = std::move(run);
    input.choice = choice;
    return input;
}

OpenedInput openDiffInput(const DiffInput& input, const QString& map) {
    return input.kind == DiffInput::Kind::Dump ? openDump(input.path, map) : openRun(input.run ? input.run->trace : nullptr);
}

}  // namespace deepscope
