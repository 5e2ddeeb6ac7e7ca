#pragma once

#include "encoder/errors.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace deepscope {

/// One page of a batch.
struct CorpusItem {
    std::string name;                ///< relative, of its own in the corpus: what its dumps are called after
    std::filesystem::path page;      ///< what opens it: a file, or a page's address
    std::optional<Problem> problem;  ///< it is already known that it cannot be opened, and why
};

/// How many pages a PDF has. Throws ImageError.
using CountPages = std::function<int(const std::filesystem::path&)>;

/// The pages that `inputs` mean, sorted by name, none twice, whatever the order of the inputs:
///   a folder        the pictures (by suffix) and PDFs in it and below; hidden ones are left out, linked folders gone through
///   once a glob          what there is of it (path_glob.h), folders as above FILE.pdf        its pages; FILE.pdf#N[@DPI] one
///   @LIST.txt       a line, an input of these kinds; blank lines and those that start with # count for nothing
///   any other file  itself, whatever its suffix
/// A relative input's pages are named as it is written ("scans/a.png"); those of an absolute one, or one with "..", relative to
/// it. Two pages that would have one name get a mark each. `dpi`: of PDF pages that do not say theirs; `countPages` null: PDFs
/// are taken as files. Throws UsageError (no such list, a glob or inputs without any page), Cancelled.
std::vector<CorpusItem> listCorpus(const std::vector<std::string>& inputs, int dpi, const CountPages& countPages,
                                   const std::stop_token& stop = {});

}  // namespace deepscope
