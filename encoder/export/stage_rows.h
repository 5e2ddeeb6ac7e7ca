#pragma once

#include "encoder/export/table_writer.h"
#include "encoder/trace/trace.h"

namespace deepscope {

/// What each stage cost, in execution order: the rows of `encode`'s table in plain numbers (ms, FLOPs, bytes).
Table stageRows(const Trace& trace);

/// Each kept tap's values in a few figures, in pipeline order.
Table figureRows(const Trace& trace);

/// The rows of several tables of the same headings, one table behind the other. Throws ShapeError when headings differ.
Table joinRows(const std::vector<Table>& tables);

}  // namespace deepscope
