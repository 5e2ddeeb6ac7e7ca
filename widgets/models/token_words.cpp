#include "widgets/models/token_words.h"

#include <QRegularExpression>

namespace deepscope {

std::optional<TokenWords> readTokenWords(const QString& text) {
    using Kind = TokenWords::Kind;
    // Seven digits fit an int, and no grid has more tokens.
    static const QRegularExpression kNumber(QStringLiteral("^(?:token )?(\\d{1,7})$"));
    static const QRegularExpression kPair(
        QStringLiteral("^\\(?(?:r(?:ow)?\\.? ?)?(\\d{1,7})(?: ?[,;/] ?| |(?=c))(?:c(?:ol(?:umn)?)?\\.? ?)?(\\d{1,7})\\)?$"));
    const QString words = text.simplified().toLower();
    if (words == QLatin1String("cls")) return TokenWords{Kind::ClassToken};
    if (const auto match = kNumber.match(words); match.hasMatch()) return TokenWords{Kind::Number, match.captured(1).toInt()};
    if (const auto match = kPair.match(words); match.hasMatch())
        return TokenWords{Kind::Pair, match.captured(1).toInt(), match.captured(2).toInt()};
    return std::nullopt;
}

}  // namespace deepscope
