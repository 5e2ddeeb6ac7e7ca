#include "widgets/models/channel_filter.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace deepscope {

std::optional<std::vector<bool>> channelFilter(const QString& text, int channels) {
    static const QRegularExpression kSeparators(QStringLiteral("[,;\\s]+"));
    static const QRegularExpression kDash(QStringLiteral("\\s*[-–]\\s*"));
    static const QRegularExpression kRange(QStringLiteral("^(\\d{0,6})-(\\d{0,6})$"));
    QString words = text.trimmed();
    words.replace(kDash, QStringLiteral("-"));
    const QStringList parts = words.split(kSeparators, Qt::SkipEmptyParts);
    if (parts.isEmpty()) return std::vector<bool>();
    std::vector<bool> shown(static_cast<std::size_t>(std::max(0, channels)), false);
    for (const QString& part : parts) {
        int first = 0;
        int last = channels - 1;
        if (const auto range = kRange.match(part); range.hasMatch() && part.size() > 1) {
            if (!range.captured(1).isEmpty()) first = range.captured(1).toInt();
            if (!range.captured(2).isEmpty()) last = range.captured(2).toInt();
        } else {
            bool isNumber = false;
            first = last = part.toInt(&isNumber);
            if (!isNumber || first < 0) return std::nullopt;
        }
        for (int channel = first; channel <= std::min(last, channels - 1); ++channel)
            shown[static_cast<std::size_t>(channel)] = true;
    }
    if (std::find(shown.begin(), shown.end(), true) == shown.end()) return std::nullopt;
    return shown;
}

}  // namespace deepscope
