#pragma once

#include "app/comparison/mode_comparison.h"

#include <string>
#include <vector>

namespace deepscope {

class InputFile;
class HtmlWriter;

/// Taps that a report paints: what its runs must keep.
std::vector<std::string> reportTaps(const Architecture& architecture);

/// One self-contained HTML page of a comparison's runs: pictures are within it, nothing is fetched (its own policy forbids
/// it), and it opens from a disk. The report of one mode is one without the comparison.
/// Throws UsageError (no mode ran), NotKeptError, Cancelled.
std::string reportPage(const ModeComparison& comparison, const InputFile& input);

// Its sections, in order.
void addEnvironment(HtmlWriter& html, const Trace& run);
void addModesTable(HtmlWriter& html, const ModeComparison& comparison);
void addSimilarity(HtmlWriter& html, const ModeComparison& comparison);
void addMode(HtmlWriter& html, const ModeComparison& comparison, std::size_t index, const InputFile& input);
void addClaims(HtmlWriter& html, const ModeComparison& comparison);

/// "12.4", and "–" for what is no number.
std::string reportNumber(double value, int digits);
/// "1.25 s", "830 ms"; "144.7 MiB", "1.5 GiB"; "1105.5 GFLOP".
std::string reportTime(double ms);
std::string reportBytes(double bytes);
std::string reportFlops(double flops);

}  // namespace deepscope
