#include "app/commands/diff_table.h"

#include "encoder/errors.h"

#include <algorithm>
#include <cmath>
#include <cstdarg>
#include <cstdio>

namespace deepscope {
namespace {

// The bar's middle is the limit; each side spans three decades.
constexpr int kHalfBar = 9;
constexpr double kDecades = 3;

__attribute__((format(printf, 1, 2))) std::string format(const char* pattern, ...) {
    char line[1024];
    std::va_list arguments;
    va_start(arguments, pattern);
    std::vsnprintf(line, sizeof line, pattern, arguments);
    va_end(arguments);
    return line;
}

// Names come out of files: no control characters reach the terminal.
std::string shown(const std::string& text) {
    return Problem{.what = text}.sentence();
}

std::string figure(double value) {
    if (std::isnan(value)) return "-";
    if (std::isinf(value)) return "inf";
    return value == 0 ? "0" : format("%.2e", value);
}

std::string cosine(double value) {
    return std::isnan(value) ? "-" : format("%.7f", value);
}

std::string bar(double error, double limit) {
    int filled = 0;
    if (error > 0 && limit > 0) {
        const double decades = std::isinf(error) ? kDecades : std::log10(error / limit);
        filled = static_cast<int>(std::lround(std::clamp(kHalfBar + decades / kDecades * kHalfBar, 0.0, 2.0 * kHalfBar)));
    } else if (error > 0) {
        filled = 2 * kHalfBar;
    }
    std::string text;
    for (int i = 0; i < 2 * kHalfBar; ++i) {
        if (i == kHalfBar) text += "│";
        text += i < filled ? "█" : "·";
    }
    return text;
}

std::string row(const TapComparison& tap, std::size_t nameWidth, bool isFirst) {
    std::string text = format("%s %-*s %-8s", isFirst ? "►" : " ", static_cast<int>(nameWidth), shown(tap.tap).c_str(),
                              std::string(tapStatusName(tap.status)).c_str());
    if (tap.compared()) {
        const bool byMax = tap.rmsLimit == 0;  // a tolerance is on the largest error
        const double limit = byMax ? tap.maxLimit : tap.rmsLimit;
        text += format(" %9s %9s %9s %10s  ", figure(tap.max).c_str(), figure(tap.rms).c_str(), figure(limit).c_str(),
                       cosine(tap.cosine).c_str()) +
                bar(byMax ? tap.max : tap.rms, limit);
        if (!tap.note.empty()) text += "  " + shown(tap.note);
    } else if (tap.status == TapStatus::Missing) {
        text += " A alone has it, " + shapeText(tap.shapeA);
    } else if (tap.status == TapStatus::Extra) {
        text += " B alone has it, " + shapeText(tap.shapeB);
    } else {
        text += " A " + shapeText(tap.shapeA) + ", B " + shapeText(tap.shapeB) + (tap.note.empty() ? "" : ": " + shown(tap.note));
    }
    return text + "\n";
}

std::string heading(const char* side, const TapSource& source, ElementType type) {
    const RunManifest& run = source.manifest();
    std::string text = std::string(side) + "  " + shown(source.title()) + "\n   ";
    if (!run.imagePath.empty()) text += shown(run.imagePath) + " · ";
    if (run.mode) text += run.mode->name() + " · ";
    text += std::string(elementTypeName(type)) + (run.computeType ? "" : " (as its values show)");
    if (run.weights) text += " · " + shown(run.weights->text());
    if (!run.device.empty()) text += " · " + shown(run.device);
    return text + "\n";
}

}  // namespace

std::string diffTable(const TapDiff& diff, const TapSource& a, const TapSource& b) {
    std::size_t width = 3;
    for (const TapComparison& tap : diff.taps) width = std::max(width, std::min<std::size_t>(tap.tap.size(), 48));
    std::string text = heading("A", a, diff.typeA) + heading("B", b, diff.typeB) + "\n";
    const bool byMax = std::any_of(diff.taps.begin(), diff.taps.end(),
                                   [](const TapComparison& tap) { return tap.compared() && tap.rmsLimit == 0; });
    text +=
        format("  %-*s %-8s %9s %9s %9s %10s  %s\n", static_cast<int>(width), "tap", "status", "max", "rms",
               byMax ? "tolerance" : "rms limit", "cosine", byMax ? "max against it, log scale" : "rms against it, log scale");
    for (std::size_t i = 0; i < diff.taps.size(); ++i) text += row(diff.taps[i], width, diff.first == i);
    text += "\n" + std::to_string(diff.count(TapStatus::Same)) + " same, " + std::to_string(diff.count(TapStatus::Differs)) +
            " differ";
    const auto add = [&](TapStatus status) {
        if (const std::size_t n = diff.count(status)) {
            text += ", " + std::to_string(n) + " " +
                    (status == TapStatus::Misshapen ? "of another shape" : std::string(tapStatusName(status)));
        }
    };
    for (const TapStatus status : {TapStatus::Misshapen, TapStatus::Missing, TapStatus::Extra}) add(status);
    return text;
}

std::string worstTokens(const TapDiff& diff, int count) {
    const TapComparison* const first = diff.firstDivergence();
    if (!first || first->worst.empty() || count == 0) return {};
    const int side = tapLayout(first->tap, first->shapeA).gridSide;
    std::string text = "worst tokens:";
    for (std::size_t i = 0; i < std::min(first->worst.size(), static_cast<std::size_t>(count)); ++i) {
        const TokenError& error = first->worst[i];
        text += i ? "; " : " ";
        if (error.token == kClassToken) {
            text += "CLS";
        } else if (side > 0) {
            text += "row " + std::to_string(error.token / side) + ", column " + std::to_string(error.token % side);
        } else {
            text += "row " + std::to_string(error.token);
        }
        text += " (" + figure(error.relativeL2) + ")";
    }
    return text;
}

}  // namespace deepscope
