#pragma once

#include "widgets/engine/run_queue.h"

#include <QString>

namespace deepscope {

/// "Base", "Gundam", "Custom 768": a mode by its name for people.
QString modeTitle(const Mode& mode);
/// "f32", "bf16", "f16".
QString typeTitle(ElementType type);
/// A checkpoint by its name for people: "DeepSeek-OCR" of the Hugging Face cache's folders, else the file's or folder's name.
QString checkpointName(const QString& path);
/// What a job is: "page.png · Base · f32", with its repeats and the what-if named.
QString jobTitle(const RunJob& job);
/// How far it is: "waiting, about 9.8 s", "loading weights, 40 %", "block 5, 3.2 s left".
QString jobStateText(const RunJob& job);

}  // namespace deepscope
