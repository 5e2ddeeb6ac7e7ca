#pragma once

#include "encoder/export/colormap.h"
#include "widgets/models/attention_grid_model.h"
#include "widgets/views/attention_grid_layout.h"

#include <QAbstractScrollArea>
#include <QImage>

#include <optional>
#include <vector>

namespace deepscope {

/// The cells of an AttentionGridModel: a head each, with headings or, when they are ordered by a figure, captions. Only what is
/// in sight is painted. A click opens a head, a double click or Space keeps its layer and column bright alone; Ctrl and the
/// wheel change the size of the cells.
class AttentionGridView : public QAbstractScrollArea {
    Q_OBJECT

public:
    using Head = AttentionGridModel::Head;
    static constexpr int kLeastSidePx = 28;
    static constexpr int kMostSidePx = 96;

    explicit AttentionGridView(AttentionGridModel* model, QWidget* parent = nullptr);

    void setCellSide(int sidePx);
    int cellSide() const { return m_side; }
    void setColormap(Colormap map);
    void setLogarithmic(bool logarithmic);
    /// The layer that the window looks at, as a place among the model's layers; −1 for none.
    void setCurrentLayer(int layer);
    /// The head that the window shows; none while it shows several together.
    void setCurrentHead(std::optional<Head> head);
    std::optional<Head> currentHead() const { return m_current; }
    std::optional<Head> soloed() const { return m_solo; }
    void release();
    void scrollToLayer(int layer);
    void retranslate();

    /// Where a head's picture lies in the viewport.
    QRect pictureRect(Head head) const;
    /// Its picture as it is painted; null while it is not known.
    const QImage& picture(Head head) const;

Q_SIGNALS:
    void headChosen(int layer, int head);
    /// −1, −1: none any more.
    void headSoloed(int layer, int head);
    void cellSideChanged(int sidePx);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    bool isByLayer() const { return m_model->order() == HeadOrder::Layer; }
    bool hasBars() const;
    void relayout();
    QPoint offset() const;
    int cellAt(QPoint inViewport) const;
    void setHovered(int cell);
    void setCursorCell(int cell);
    void ensureVisible(int cell);
    void solo(Head head);
    bool isDimmed(Head head) const;

    // attention_grid_painting.cpp
    QImage drawn(Head head) const;
    void paintCell(QPainter& painter, int cell) const;
    void paintQuery(QPainter& painter, const BlockSurvey& survey, const QRect& square) const;
    void paintMarks(QPainter& painter, int cell) const;
    void paintHeadings(QPainter& painter) const;
    void paintFocus(QPainter& painter) const;
    QString layerName(int layer) const;

    AttentionGridModel* m_model;
    AttentionGridLayout m_layout;
    int m_side = 56;
    Colormap m_colormap = Colormap::Magma;
    bool m_logarithmic = true;
    int m_currentLayer = -1;
    std::optional<Head> m_current;
    std::optional<Head> m_solo;
    std::optional<Head> m_cursor;  // of the keyboard
    int m_hovered = -1;            // a cell
    int m_pressed = -1;
    int m_wheelRest = 0;                                  // of a step that a fine wheel has not finished
    mutable std::vector<std::vector<QImage>> m_pictures;  // by layer and head, made when first seen
};

}  // namespace deepscope
