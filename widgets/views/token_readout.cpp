#include "widgets/views/token_readout.h"

#include "widgets/models/quantity_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

struct TokenReadout {
    Q_DECLARE_TR_FUNCTIONS(TokenReadout)
};

bool isInside(const CanvasOverlay& overlay, const GridPosition& at) {
    return at.row >= overlay.firstRow && at.row < overlay.firstRow + overlay.rows && at.column >= overlay.firstColumn &&
           at.column < overlay.firstColumn + overlay.columns;
}

QString ofMaximum(const QString& what, const CanvasOverlay& overlay, const TokenHit& hit) {
    return TokenReadout::tr("%1 %2 · max %3").arg(what, valueText(hit.value), valueText(overlay.range().second));
}

QString attentionLine(const CanvasOverlay& overlay, const TokenHit& hit) {
    if (!hit.isClassToken && !isInside(overlay, hit.position)) {
        return overlay.look == ViewKind::AttentionTo ? TokenReadout::tr("outside the key's window")
                                                     : TokenReadout::tr("outside the query's window");
    }
    if (overlay.logits) return TokenReadout::tr("logit %1").arg(valueText(hit.value));
    const QString weight = ofMaximum(TokenReadout::tr("weight"), overlay, hit);
    const auto cell = static_cast<std::size_t>(hit.position.row - overlay.firstRow) * overlay.columns +
                      static_cast<std::size_t>(hit.position.column - overlay.firstColumn);
    const bool masked = !hit.isClassToken && !overlay.masked.empty() && overlay.masked[cell] != 0;
    return masked ? TokenReadout::tr("%1 · below the kept mass").arg(weight) : weight;
}

QString componentsLine(const CanvasOverlay& overlay, const TokenHit& hit) {
    if (hit.isClassToken) return {};
    const auto cell =
        static_cast<std::size_t>(hit.position.row) * overlay.columns + static_cast<std::size_t>(hit.position.column);
    QStringList values;
    for (const float value : overlay.components.at(cell)) values << valueText(value);
    return TokenReadout::tr("components %1").arg(values.join(QStringLiteral(" · ")));
}

QString defectsLine(const CanvasOverlay& overlay, const TokenHit& hit) {
    if (hit.isClassToken) return {};
    const auto cell =
        static_cast<std::size_t>(hit.position.row) * overlay.columns + static_cast<std::size_t>(hit.position.column);
    const TokenDefects& token = overlay.defects.at(cell);
    return TokenReadout::tr("NaN %1 · Inf %2 · zeros %3").arg(token.nan).arg(token.inf).arg(token.zeros);
}

QString valueLine(const CanvasOverlay& overlay, const TokenHit& hit) {
    if (overlay.kind == CanvasOverlay::Kind::Attention) return attentionLine(overlay, hit);
    switch (overlay.look) {
        case ViewKind::Mean:
            return TokenReadout::tr("mean %1").arg(valueText(hit.value));
        case ViewKind::Channel:
            return TokenReadout::tr("value %1").arg(valueText(hit.value));
        case ViewKind::Components:
            return componentsLine(overlay, hit);
        case ViewKind::Similarity:
            return TokenReadout::tr("cosine %1").arg(valueText(hit.value));
        case ViewKind::Difference:
            return ofMaximum(TokenReadout::tr("difference"), overlay, hit);
        case ViewKind::AttentionAdds:
        case ViewKind::MlpAdds:
            return ofMaximum(TokenReadout::tr("added"), overlay, hit);
        case ViewKind::Defects:
            return defectsLine(overlay, hit);
        case ViewKind::PartAngle:
            return TokenReadout::tr("angle %1°").arg(valueText(hit.value));
        case ViewKind::ClipShare:
            return TokenReadout::tr("CLIP's share %1 %").arg(QLocale().toString(100.0 * static_cast<double>(hit.value), 'f', 1));
        default:
            return ofMaximum(TokenReadout::tr("norm"), overlay, hit);
    }
}

/// What a cell of the layout holds: lines end in a newline, the last cell of all is the separator.
QString layoutKind(const CanvasOverlay& overlay, const TokenHit& hit) {
    const int last = *std::max_element(overlay.laidOut.begin(), overlay.laidOut.end());
    if (hit.token == last) return TokenReadout::tr("view separator");
    const int next = hit.position.column + 1;
    const bool endsLine =
        next == overlay.columns || overlay.laidOut[static_cast<std::size_t>(hit.position.row) * overlay.columns + next] < 0;
    return endsLine ? TokenReadout::tr("newline") : TokenReadout::tr("fused patch");
}

}  // namespace

QString pixelBoxText(const PixelRect& rect) {
    if (rect.empty()) return {};
    const auto span = [](double from, double length) {
        const auto first = static_cast<long long>(std::floor(from + 1e-6));
        const auto last = std::max(first, static_cast<long long>(std::ceil(from + length - 1e-6)) - 1);
        return QStringLiteral("%1–%2").arg(first).arg(last);
    };
    return span(rect.x, rect.width) + QStringLiteral(" × ") + span(rect.y, rect.height);
}

QString tokenTitle(const CanvasOverlay& overlay, const TokenHit& hit) {
    if (hit.isClassToken) return TokenReadout::tr("CLS token");
    if (overlay.kind == CanvasOverlay::Kind::Pixels)
        return TokenReadout::tr("pixel %1, %2").arg(hit.position.column).arg(hit.position.row);
    if (overlay.kind == CanvasOverlay::Kind::Layout) {
        return TokenReadout::tr("token %1 · line %2, place %3").arg(hit.token).arg(hit.position.row).arg(hit.position.column);
    }
    return TokenReadout::tr("token %1 · row %2, col %3").arg(hit.token).arg(hit.position.row).arg(hit.position.column);
}

QStringList tokenReadout(const CanvasOverlay& overlay, const TokenHit& hit, const PixelMap* map, bool isQuery) {
    QStringList lines;
    lines << (isQuery ? TokenReadout::tr("pinned %1").arg(tokenTitle(overlay, hit)) : tokenTitle(overlay, hit));
    if (overlay.kind == CanvasOverlay::Kind::Layout) {
        lines << layoutKind(overlay, hit) << valueLine(overlay, hit);
        return lines;
    }
    if (map && !hit.isClassToken) {
        const PixelRect inView = map->tokenInView(overlay.view, hit.position, overlay.gridSide);
        const PixelRect onPage = map->tokenOnPage(overlay.view, hit.position, overlay.gridSide);
        if (overlay.kind != CanvasOverlay::Kind::Pixels) lines << TokenReadout::tr("view %1").arg(pixelBoxText(inView));
        lines << (onPage.empty() ? TokenReadout::tr("padding, beyond the page")
                                 : TokenReadout::tr("page %1").arg(pixelBoxText(onPage)));
    }
    if (overlay.kind == CanvasOverlay::Kind::Pixels) {
        const QColor pixel = overlay.pixels.pixelColor(hit.position.column, hit.position.row);
        lines << TokenReadout::tr("red %1, green %2, blue %3").arg(pixel.red()).arg(pixel.green()).arg(pixel.blue());
    } else {
        lines << valueLine(overlay, hit);
    }
    return lines;
}

}  // namespace deepscope
