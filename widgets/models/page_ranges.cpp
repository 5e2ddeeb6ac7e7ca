#include "widgets/models/page_ranges.h"

#include <QRegularExpression>
#include <QStringList>

#include <set>

namespace deepscope {

std::optional<std::vector<int>> parsePageRanges(const QString& text, int pageCount) {
    static const QRegularExpression kPart(QStringLiteral("^(\\d*)\\s*([-–]?)\\s*(\\d*)$"));
    static const QRegularExpression kBetween(QStringLiteral("[,;]"));
    std::set<int> pages;
    for (const QString& piece : text.split(kBetween)) {
        const QString part = piece.trimmed();
        if (part.isEmpty()) continue;
        const QRegularExpressionMatch match = kPart.match(part);
        const QString from = match.captured(1);
        const QString to = match.captured(3);
        const bool isRange = !match.captured(2).isEmpty();
        // "7 9" is two numbers with nothing between them, "-" none at all.
        if (!match.hasMatch() || (isRange ? from.isEmpty() && to.isEmpty() : from.isEmpty() || !to.isEmpty()))
            return std::nullopt;
        const int first = from.isEmpty() ? 1 : from.toInt();  // a number beyond any int reads as 0
        const int last = !isRange ? first : to.isEmpty() ? pageCount : to.toInt();
        if (first < 1 || last > pageCount || last < first) return std::nullopt;
        for (int page = first; page <= last; ++page) pages.insert(page);
    }
    return std::vector<int>(pages.begin(), pages.end());
}

QString pageRangesText(const std::vector<int>& pages) {
    QStringList parts;
    for (std::size_t i = 0; i < pages.size();) {
        std::size_t last = i;
        while (last + 1 < pages.size() && pages[last + 1] == pages[last] + 1) ++last;
        parts << (last == i ? QString::number(pages[i]) : QStringLiteral("%1-%2").arg(pages[i]).arg(pages[last]));
        i = last + 1;
    }
    return parts.join(QStringLiteral(", "));
}

}  // namespace deepscope
