#pragma once

#include <QString>

#include <vector>

namespace deepscope {

class CostModel;

enum class TableFormat { Tsv, Csv, Markdown };

/// Rows of the costs as text to paste elsewhere, with a header line, in the order given. TSV and CSV hold plain numbers in
/// the unit that the header names (ms, FLOPs, bytes; a point in every language; NaN and Inf in columns of their own), CSV
/// quotes as RFC 4180 says; Markdown holds the figures as the table shows them. Rows outside the model are left out.
QString stageTableText(const CostModel& model, const std::vector<int>& rows, TableFormat format);

/// What some stages cost together: "45 stages · 7.42 s · 1.14 TFLOP · 154 GFLOP/s".
QString stageTotalsText(const CostModel& model, const std::vector<int>& rows);

}  // namespace deepscope
