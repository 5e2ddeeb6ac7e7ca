#include "widgets/views/token_lookup.h"

#include "widgets/models/token_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace deepscope {

namespace {

using Kind = CanvasOverlay::Kind;

struct TokenText {
    Q_DECLARE_TR_FUNCTIONS(TokenLookup)
};

int lastToken(const CanvasOverlay& overlay) {
    if (overlay.kind != Kind::Layout) return overlay.gridSide * overlay.gridSide - 1;
    return overlay.laidOut.empty() ? -1 : *std::max_element(overlay.laidOut.begin(), overlay.laidOut.end());
}

bool hasTokens(const CanvasOverlay& overlay) {
    return (overlay.hasGrid() || overlay.kind == Kind::Layout) && lastToken(overlay) >= 0;
}

std::optional<TokenHit> hitAt(const CanvasOverlay& overlay, int row, int column) {
    if (row < 0 || column < 0) return std::nullopt;
    return hitTest(overlay, overlay.cellRect(row, column).center());
}

std::optional<TokenHit> hitOfNumber(const CanvasOverlay& overlay, int token) {
    if (overlay.kind != Kind::Layout) return hitAt(overlay, token / overlay.gridSide, token % overlay.gridSide);
    const auto found = std::find(overlay.laidOut.begin(), overlay.laidOut.end(), token);
    if (found == overlay.laidOut.end()) return std::nullopt;
    const auto cell = static_cast<int>(found - overlay.laidOut.begin());
    return hitAt(overlay, cell / overlay.columns, cell % overlay.columns);
}

TokenLookup found(std::optional<TokenHit> hit, const CanvasOverlay& overlay) {
    if (hit) return {hit, {}};
    if (overlay.kind == Kind::Layout) return {{}, TokenText::tr("That line has no token at that place.")};
    return {{}, TokenText::tr("Rows and columns go from 0 to %1.").arg(overlay.gridSide - 1)};
}

}  // namespace

TokenLookup findToken(const CanvasOverlay& overlay, const QString& text) {
    if (!hasTokens(overlay)) return {{}, TokenText::tr("No tokens are shown here: choose a stage first.")};
    const auto words = readTokenWords(text);
    if (!words) return {{}, TokenText::tr("“%1” is no token: type a number, or row and column.").arg(text.trimmed())};
    if (words->kind == TokenWords::Kind::ClassToken) {
        if (!overlay.classValue) return {{}, TokenText::tr("This stage has no CLS token: only CLIP's layers do.")};
        return {hitTest(overlay, overlay.classRect().center()), {}};
    }
    if (words->kind == TokenWords::Kind::Number) {
        if (words->first > lastToken(overlay)) return {{}, TokenText::tr("Tokens go from 0 to %1.").arg(lastToken(overlay))};
        return found(hitOfNumber(overlay, words->first), overlay);
    }
    const bool inside = overlay.kind == Kind::Layout || (words->first < overlay.gridSide && words->second < overlay.gridSide);
    return found(inside ? hitAt(overlay, words->first, words->second) : std::nullopt, overlay);
}

QString validTokens(const CanvasOverlay& overlay) {
    if (!hasTokens(overlay)) return TokenText::tr("No tokens are shown here: choose a stage first.");
    if (overlay.kind == Kind::Layout) {
        return TokenText::tr("A number from 0 to %1, or line and place, such as 3,0.").arg(lastToken(overlay));
    }
    const int last = overlay.gridSide - 1;
    const QString numbers = TokenText::tr("A number from 0 to %1, or row and column from 0 to %2, such as %3,%4.")
                                .arg(lastToken(overlay))
                                .arg(last)
                                .arg(last / 3)
                                .arg(last / 4);
    return overlay.classValue ? numbers + QLatin1Char(' ') + TokenText::tr("Or cls.") : numbers;
}

}  // namespace deepscope
