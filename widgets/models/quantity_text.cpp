#include "widgets/models/quantity_text.h"

#include <QLocale>
#include <QStringList>

#include <cmath>

namespace deepscope {

namespace {

/// Three significant digits, never in powers of ten.
QString threeDigits(double value) {
    const int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return QLocale().toString(value, 'f', decimals);
}

}  // namespace

QString bytesText(std::int64_t bytes) {
    const auto b = static_cast<double>(bytes);
    if (bytes < 1024) return QStringLiteral("%1 B").arg(bytes);
    if (b < 1024.0 * 1024) return QStringLiteral("%1 KiB").arg(threeDigits(b / 1024));
    if (b < 1024.0 * 1024 * 1024) return QStringLiteral("%1 MiB").arg(threeDigits(b / (1024.0 * 1024)));
    return QStringLiteral("%1 GiB").arg(threeDigits(b / (1024.0 * 1024 * 1024)));
}

QString durationText(double ms) {
    if (ms < 0.01) return QStringLiteral("<%1 ms").arg(QLocale().toString(0.01, 'f', 2));
    if (ms < 1000) return QStringLiteral("%1 ms").arg(threeDigits(ms));
    if (ms < 60'000) return QStringLiteral("%1 s").arg(threeDigits(ms / 1000));
    return QStringLiteral("%1 min").arg(threeDigits(ms / 60'000));
}

QString shapeLabel(const Shape& shape) {
    QStringList sides;
    for (const std::int64_t side : shape) sides << QString::number(side);
    return sides.join(QChar(0x00D7));
}

QString valueText(double value) {
    if (std::isnan(value)) return QStringLiteral("NaN");
    if (std::isinf(value)) return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    const double size = std::abs(value);
    QString text;
    if (size != 0 && (size < 1e-3 || size >= 1e5)) {
        text = QLocale().toString(value, 'e', 2).toLower();
        text.replace(QLatin1String("e-0"), QLatin1String("e-")).replace(QLatin1String("e+0"), QLatin1String("e"));
    } else {
        const int decimals = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4;
        text = QLocale().toString(value, 'f', decimals);
    }
    return text.replace(QLatin1Char('-'), QChar(0x2212));
}

QString flopsText(std::int64_t flops) {
    const auto f = static_cast<double>(flops);
    if (f >= 1e12) return QStringLiteral("%1 TFLOP").arg(threeDigits(f / 1e12));
    if (f >= 1e9) return QStringLiteral("%1 GFLOP").arg(threeDigits(f / 1e9));
    return QStringLiteral("%1 MFLOP").arg(threeDigits(f / 1e6));
}

QString rateText(std::int64_t flops, double ms) {
    if (flops <= 0 || ms <= 0) return {};
    return QStringLiteral("%1 GFLOP/s").arg(threeDigits(static_cast<double>(flops) / ms / 1e6));
}

}  // namespace deepscope
