#include "widgets/models/cost_comparison_text.h"

#include "widgets/models/quantity_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace deepscope {

namespace {

struct CostComparison {
    Q_DECLARE_TR_FUNCTIONS(CostComparison)
};

constexpr double kSame = 0.02;
constexpr double kWorthAColor = 0.05;
constexpr double kLeastMs = 0.005;  // rounds to nothing

QString factorText(double factor) {
    return QLocale().toString(factor, 'f', factor >= 99.5 ? 0 : factor >= 9.95 ? 1 : 2) + QStringLiteral("×");
}

}  // namespace

QString signedDurationText(double ms) {
    if (std::isnan(ms)) return {};
    if (std::abs(ms) < kLeastMs) return QStringLiteral("±0");
    return (ms < 0 ? QChar(0x2212) : QChar(u'+')) + durationText(std::max(std::abs(ms), 0.01));
}

QString ratioText(double ms, double referenceMs) {
    return ms > 0 && referenceMs > 0 ? factorText(ms / referenceMs) : QString();
}

QString speedText(double ms, double referenceMs) {
    if (!(ms > 0 && referenceMs > 0)) return {};
    const double ratio = ms / referenceMs;
    if (std::abs(ratio - 1) <= kSame) return CostComparison::tr("as fast");
    return ratio < 1 ? CostComparison::tr("%1 faster").arg(factorText(1 / ratio))
                     : CostComparison::tr("%1 slower").arg(factorText(ratio));
}

int speedSign(double ratio) {
    return ratio < 1 - kWorthAColor ? -1 : ratio > 1 + kWorthAColor ? 1 : 0;
}

}  // namespace deepscope
