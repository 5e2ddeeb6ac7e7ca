// How the grid of heads is painted.
#include "widgets/models/stage_names.h"
#include "widgets/views/attention_grid_view.h"
#include "widgets/views/color_scale.h"
#include "widgets/views/theme.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr double kDimmed = 0.2;
constexpr double kStale = 0.55;
constexpr double kWindowShare = 0.74;  // of a cell, for the picture of a window
constexpr double kLocatorShare = 0.22;
constexpr int kMassBarPx = 3;

bool coversWindow(const BlockSurvey& survey) {
    return survey.tokenRows < survey.gridSide || survey.tokenColumns < survey.gridSide;
}

/// Where the pictures' tokens lie in a cell: over all of it, or, of a window, in its upper left part. At its true size a
/// window of a large grid would be a dot; a small chart of the grid in the lower right says where it is.
QRectF placeOf(const BlockSurvey& survey, const QRectF& square) {
    if (!coversWindow(survey)) return square;
    const double token = square.width() * kWindowShare / std::max({survey.tokenRows, survey.tokenColumns, 1});
    return {square.x(), square.y(), survey.tokenColumns * token, survey.tokenRows * token};
}

/// The grid in small, with the window that the pictures cover.
void paintLocator(QPainter& painter, const BlockSurvey& survey, const QRectF& square, const ThemeColors& colors) {
    const double side = std::floor(square.width() * kLocatorShare), token = side / survey.gridSide;
    const QRectF grid(square.right() - side - 2, square.bottom() - side - 2, side, side);
    painter.fillRect(grid, colors.button);
    const QRectF window(grid.x() + survey.firstColumn * token, grid.y() + survey.firstRow * token,
                        std::max(2.0, survey.tokenColumns * token), std::max(2.0, survey.tokenRows * token));
    painter.fillRect(window.intersected(grid), colors.text);
}

}  // namespace

QImage AttentionGridView::drawn(Head head) const {
    const HeadSurvey* survey = m_model->head(head);
    if (!survey) return {};
    const BlockSurvey& block = *m_model->survey(head.layer);
    // Each head up to its own maximum, as the canvas would show it: what it looks like, not how it compares.
    const ColorScale scale = weightScale(m_colormap, survey->picture, m_logarithmic);
    QImage image(block.columns, block.rows, QImage::Format_RGB32);
    for (int row = 0; row < block.rows; ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(row));
        const float* weights = survey->picture.data() + static_cast<std::size_t>(row) * block.columns;
        std::transform(weights, weights + block.columns, line, [&scale](float weight) { return scale.color(weight); });
    }
    return image;
}

const QImage& AttentionGridView::picture(Head head) const {
    m_pictures.resize(m_model->layers().size());
    auto& images = m_pictures[static_cast<std::size_t>(head.layer)];
    images.resize(static_cast<std::size_t>(m_model->layers()[static_cast<std::size_t>(head.layer)].heads));
    QImage& image = images[static_cast<std::size_t>(head.head)];
    if (image.isNull()) image = drawn(head);
    return image;
}

void AttentionGridView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), themeOf(this).window);
    painter.setFont(sizedFont(this, -1));
    painter.save();
    painter.translate(-offset());
    const QRect seen = event->rect().translated(offset());
    const int first = std::clamp((seen.top() - m_layout.topPx) / m_layout.lineHeightPx, 0, m_layout.lines());
    const int end = std::clamp((seen.bottom() - m_layout.topPx) / m_layout.lineHeightPx + 1, 0, m_layout.lines());
    for (int cell = first * m_layout.columns; cell < std::min(end * m_layout.columns, m_layout.cells); ++cell) {
        if (!m_layout.cellRect(cell).adjusted(-2, -2, 2, 2).intersects(seen)) continue;
        paintCell(painter, cell);
        paintMarks(painter, cell);
    }
    painter.restore();
    if (isByLayer()) paintHeadings(painter);
    paintFocus(painter);
}

void AttentionGridView::paintCell(QPainter& painter, int cell) const {
    const ThemeColors& colors = themeOf(this);
    const Head head = m_model->headAt(cell);
    const QRect square = m_layout.pictureRect(cell);
    const double opacity = (isDimmed(head) ? kDimmed : 1) * (m_model->isStale(head.layer) ? kStale : 1);
    painter.setOpacity(opacity);
    painter.fillRect(square, colors.canvas);
    const BlockSurvey* survey = m_model->survey(head.layer);
    if (const QImage& image = picture(head); !image.isNull()) {
        painter.drawImage(placeOf(*survey, square), image);
        if (coversWindow(*survey)) paintLocator(painter, *survey, square, colors);
        paintQuery(painter, *survey, square);
    }
    painter.setPen(colors.line);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(square.adjusted(0, 0, -1, -1));
    if (m_model->isFailed(head.layer)) {
        painter.setPen(colors.mutedText);
        painter.drawText(square, Qt::AlignCenter, QStringLiteral("–"));
    }
    int y = square.bottom() + 1;
    if (hasBars()) {
        const QRect track(square.x(), y + 2, square.width(), kMassBarPx);
        painter.fillRect(track, colors.line);
        const HeadSurvey* figures = m_model->head(head);
        if (figures && !std::isnan(figures->classMass)) {
            QRectF filled(track);
            filled.setWidth(track.width() * std::clamp(figures->classMass, 0.0, 1.0));
            painter.fillRect(filled, colors.part(StagePart::Clip));
        }
        y += AttentionGridLayout::kBarPx;
    }
    if (m_layout.captionPx > 0) {
        painter.setPen(head == m_current ? colors.text : colors.mutedText);
        painter.drawText(QRect(square.x(), y, m_layout.pitchPx - AttentionGridLayout::kGapPx, m_layout.captionPx),
                         Qt::AlignLeft | Qt::AlignVCenter, m_model->data(m_model->index(cell), Qt::DisplayRole).toString());
    }
    painter.setOpacity(1);
}

void AttentionGridView::paintQuery(QPainter& painter, const BlockSurvey& survey, const QRect& square) const {
    const bool isClip = hasBars();
    const int token = survey.query.value_or(-1) - (isClip ? 1 : 0);
    if (token < 0 || survey.gridSide <= 0) return;
    const QRectF place = placeOf(survey, square);
    const double side = place.width() / survey.tokenColumns;
    const QPointF centre = place.topLeft() + side * QPointF(token % survey.gridSide - survey.firstColumn + 0.5,
                                                            token / survey.gridSide - survey.firstRow + 0.5);
    // Light within dark: seen on every colour.
    painter.fillRect(QRectF(centre - QPointF(2.5, 2.5), QSizeF(5, 5)), Qt::black);
    painter.fillRect(QRectF(centre - QPointF(1.5, 1.5), QSizeF(3, 3)), Qt::white);
}

void AttentionGridView::paintMarks(QPainter& painter, int cell) const {
    const ThemeColors& colors = themeOf(this);
    const Head head = m_model->headAt(cell);
    const QRect square = m_layout.pictureRect(cell);
    const auto frame = [&](QColor color, int width) {
        QPen pen(color, width);
        pen.setJoinStyle(Qt::MiterJoin);
        painter.setPen(pen);
        const double out = width / 2.0;
        painter.drawRect(QRectF(square).adjusted(-out, -out, out, out));
    };
    if (m_solo == head || m_current == head) frame(colors.accent, 2);
    if (hasFocus() && m_cursor == head) {
        frame(colors.text, 1);
    } else if (cell == m_hovered) {
        frame(colors.mutedText, 1);
    }
}

QString AttentionGridView::layerName(int layer) const {
    const AttentionLayer& block = m_model->layers()[static_cast<std::size_t>(layer)];
    return (block.isGlobal ? QStringLiteral("◆ ") : QString()) + QString::number(block.index);
}

void AttentionGridView::paintHeadings(QPainter& painter) const {
    if (m_layout.cells == 0) return;
    const ThemeColors& colors = themeOf(this);
    painter.fillRect(0, 0, viewport()->width(), m_layout.topPx, colors.window);
    painter.fillRect(0, 0, m_layout.leftPx, viewport()->height(), colors.window);
    const int hoveredColumn = m_hovered < 0 ? -1 : m_hovered % m_layout.columns;
    const int hoveredLine = m_hovered < 0 ? -1 : m_hovered / m_layout.columns;
    painter.setClipRect(m_layout.leftPx, 0, viewport()->width(), m_layout.topPx);
    for (int column = 0; column < m_layout.columns; ++column) {
        const int x = m_layout.leftPx + column * m_layout.pitchPx - offset().x();
        painter.setPen(column == hoveredColumn ? colors.text : colors.mutedText);
        painter.drawText(QRect(x, 0, m_side, m_layout.topPx), Qt::AlignCenter, QString::number(column));
    }
    painter.setClipRect(0, m_layout.topPx, m_layout.leftPx, viewport()->height());
    for (int line = 0; line < m_layout.lines(); ++line) {
        const int layer = m_model->headAt(line * m_layout.columns).layer;
        const QRect row(0, m_layout.topPx + line * m_layout.lineHeightPx - offset().y(), m_layout.leftPx, m_side);
        const bool current = layer == m_currentLayer;
        if (current) painter.fillRect(QRect(0, row.y(), 3, m_side), colors.accent);
        painter.setFont(sizedFont(this, -1, current));
        painter.setPen(current || line == hoveredLine ? colors.text : colors.mutedText);
        painter.drawText(row.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, layerName(layer));
    }
    painter.setClipping(false);
}

void AttentionGridView::paintFocus(QPainter& painter) const {
    if (!hasFocus()) return;
    painter.setPen(themeOf(this).accent);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
}

}  // namespace deepscope
