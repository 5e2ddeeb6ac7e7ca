#include "widgets/views/plot_ticks.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr double kSlack = 1e-9;  // ticks at the very ends count, whatever rounding did to them

double roundStep(double span, int most) {
    const double rough = span / std::max(1, most);
    const double decade = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (decade * factor >= rough * (1 - kSlack)) return decade * factor;
    }
    return decade * 10;
}

int decimalsOf(double step) {
    return std::clamp(static_cast<int>(-std::floor(std::log10(step) + kSlack)), 0, 6);
}

}  // namespace

std::vector<double> linearTicks(double from, double to, int most) {
    if (!(to > from) || !std::isfinite(to - from) || most < 1) return {};
    const double step = roundStep(to - from, most);
    std::vector<double> ticks;
    for (double i = std::ceil(from / step - kSlack); i * step <= to + step * kSlack; ++i) ticks.push_back(i * step);
    return ticks;
}

std::vector<double> decadeTicks(double from, double to) {
    if (!(from > 0) || !(to > from) || !std::isfinite(to)) return {};
    const auto within = [&](std::initializer_list<double> factors) {
        std::vector<double> ticks;
        for (double exponent = std::floor(std::log10(from)); exponent <= std::log10(to); ++exponent) {
            for (const double factor : factors) {
                const double tick = factor * std::pow(10, exponent);
                if (tick >= from * (1 - kSlack) && tick <= to * (1 + kSlack)) ticks.push_back(tick);
            }
        }
        return ticks;
    };
    std::vector<double> ticks = within({1});
    return ticks.size() < 2 ? within({1, 2, 5}) : ticks;
}

QString timeTickText(double ms, double stepMs, double endMs) {
    if (std::abs(ms) < stepMs * kSlack) return QStringLiteral("0");
    const bool seconds = endMs >= 1000;
    const double unitMs = seconds ? 1000 : 1;
    const QString number = QLocale().toString(ms / unitMs, 'f', decimalsOf(stepMs / unitMs));
    return number + (seconds ? QStringLiteral(" s") : QStringLiteral(" ms"));
}

QString numberTickText(double value) {
    const int decimals = value > 0 && value < 1 ? decimalsOf(value) : 0;
    return QLocale().toString(value, 'f', decimals);
}

}  // namespace deepscope
