#pragma once

#include "encoder/export/run_manifest.h"
#include "encoder/probe/tap_diff.h"
#include "widgets/engine/diff_engine.h"

#include <QString>
#include <QStringList>

namespace deepscope {

/// A status for people, in the language of now: "same", "differs", "missing in B", "only in B", "other shape".
QString statusText(TapStatus status);
/// An error relative to spread: "0.115", "2.30e−4", "0", "∞"; "–" for NaN.
QString errorText(double error);
/// A cosine: seven digits tell 1 from almost 1; "–" for NaN.
QString cosineText(double cosine);
/// "global · block 3", "tile 2 · net_3", "tokens": a tap as a heading.
QString tapHeading(const std::string& tap);

/// What a side is, in one line: mode, weights, type, device, implementation; parts that are not told are left out.
QString sideFacts(const DiffEngine::Side& side);
/// Its kind and size: "safetensors · 62 taps · 1.2 GiB", "run · 62 taps · 40 MiB".
QString sideExtent(const DiffEngine::Side& side);
/// Whether its manifest says that its weights are made up.
bool isSynthetic(const DiffEngine::Side& side);

/// The whole table as text; `separator` tab or comma (then quoted as CSV wants it).
QString diffAsText(const std::vector<TapComparison>& taps, QChar separator);
/// As `diff --json` writes it, of what the window knows.
QByteArray diffAsJson(const DiffEngine& engine);

}  // namespace deepscope
