#pragma once

#include "encoder/errors.h"
#include "encoder/export/dump.h"
#include "encoder/probe/tap_source.h"
#include "widgets/models/run_results.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>

namespace deepscope {

/// A is ours, B the port's.
enum class DiffSide { A, B };

/// What a person put on a side of a diff.
struct DiffInput {
    enum class Kind { None, Dump, Run };
    Kind kind = Kind::None;
    QString path;                           ///< of a dump
    int page = -1;                          ///< of a run: the session's number of its page
    std::shared_ptr<const RunResults> run;  ///< finished
    RunChoice choice;                       ///< of a run, as it was asked for

    static DiffInput dump(const QString& path);
    static DiffInput finishedRun(int page, std::shared_ptr<const RunResults> run, const RunChoice& choice);
};

/// A side that was opened: headers were read and checked, no tensor.
struct OpenedInput {
    std::shared_ptr<const TapSource> source;
    std::optional<DumpFormat> format;  ///< none: a run
    std::uint64_t sizeBytes = 0;       ///< of all tensors
    int unusedNames = 0;               ///< of the name map, that this dump does not have
};

/// `map`: a file of B's names and ours; empty for none. Throws FileError, UsageError.
OpenedInput openDiffInput(const DiffInput& input, const QString& map);

}  // namespace deepscope
