#pragma once

#include "widgets/views/color_scale.h"

#include <QWidget>

#include <optional>

class QMenu;
class QToolButton;

namespace deepscope {

class RangeEnd;

/// What a colour bar shows: a scale as it turned out, and the choice that it came from.
struct ColorBarState {
    FittedScale fitted;
    ColorChoice choice;
    double opacity = 0.65;
};

/// The gradient beside the canvas with its range: what a colour means, and where it is changed. Dragging an end moves
/// it, dragging the middle moves both, the wheel widens and narrows round the cursor, a double click fits the range to
/// the values, one on a number types it. While an end is dragged the bar keeps its axis, so that the end follows the
/// cursor; at the end it is filled again. Triangles are the colours of values beyond the range. A mark shows the hovered
/// value. It changes nothing itself: whoever listens answers with a new state.
class ColorBar : public QWidget {
    Q_OBJECT

public:
    explicit ColorBar(QWidget* parent = nullptr);

    void setState(const ColorBarState& state);
    /// Nothing to explain: the bar stays empty.
    void clear();
    void setMark(std::optional<double> value);
    bool isActive() const { return m_active; }
    const ColorScale& scale() const { return m_state.fitted.scale; }
    const ColorBarState& state() const { return m_state; }
    /// The gradient, without triangles.
    QRect barRect() const;
    /// A new menu of everything that can be chosen here; the caller owns it.
    QMenu* createMenu();

    QSize sizeHint() const override { return {92, 240}; }
    QSize minimumSizeHint() const override { return {92, 120}; }

Q_SIGNALS:
    /// A range on its way: the mouse still holds it.
    void rangeDragged(double min, double max);
    /// A range that a person settled on.
    void rangeChosen(double min, double max);
    /// A drag was given up: the range before it holds again, as a rule's or by hand.
    void dragCancelled();
    /// A rule in place of a range by hand; `percentile` is of use to its own rule alone.
    void ruleChosen(deepscope::RangeRule rule, double percentile);
    void colormapChosen(deepscope::Colormap map);
    void logarithmicChosen(bool logarithmic);
    void opacityChosen(double opacity);
    void markingChosen(bool marked);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    enum class Part { None, Min, Max, Middle };
    struct Drag {
        Part part = Part::None;
        ColorScale axis;       // as it was pressed: what places on the bar mean until it is released
        double pressedAt = 0;  // position of the cursor on that axis
        bool moved = false;
    };

    void retranslate();
    void describe();
    void layoutParts();
    double positionAt(double y) const;
    double yOf(double position) const;
    const ColorScale& axis() const { return m_drag.part == Part::None ? m_state.fitted.scale : m_drag.axis; }
    QString ruleText() const;
    void choosePercentile();
    // color_bar_input.cpp
    Part partAt(QPointF point) const;
    ValueRange dragged(double position) const;
    void endDrag(bool keep);
    void moveEnd(Part end, int steps);
    void shift(double share);
    void widen(double factor, double around);
    void choose(ValueRange range);
    QString problemWith(Part end, double value) const;
    // color_bar_painting.cpp
    void paintGradient(QPainter& painter) const;
    void paintTriangle(QPainter& painter, bool over) const;
    void paintTicks(QPainter& painter) const;
    void paintMark(QPainter& painter) const;

    ColorBarState m_state;
    bool m_active = false;
    std::optional<double> m_mark;
    Drag m_drag;
    RangeEnd* m_max;
    RangeEnd* m_min;
    QToolButton* m_autofit;
    QToolButton* m_percentile;
    QToolButton* m_symmetric;
    QToolButton* m_more;
};

}  // namespace deepscope
