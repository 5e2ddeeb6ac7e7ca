#pragma once

#include "widgets/models/stage_names.h"
#include "widgets/views/cost_view.h"
#include "widgets/views/time_axis.h"

#include <QPoint>

#include <optional>

class QToolButton;

namespace deepscope {

/// The run as boxes on a time axis, one stage after the other, each as long as its median, its part above it.
/// The wheel zooms at the cursor, dragging with the left button measures a span of time, with the middle one (or Shift) it
/// pans; a double click or F shows all, Left and Right pan, + and − zoom, Up and Down go from stage to stage.
class TimelineChart : public CostView {
    Q_OBJECT

public:
    /// A measured span: how much of the run, and how many stages have a part in it.
    struct Measure {
        double fromMs = 0;
        double toMs = 0;
        int stages = 0;
        double share = 0;  ///< of the run's time
        double ms() const { return toMs - fromMs; }
    };

    explicit TimelineChart(QWidget* parent = nullptr);

    QString title() const override;
    void setModel(const CostModel* model) override;
    QSize minimumSizeHint() const override { return {160, 90}; }

    const TimeAxis& axis() const { return m_axis; }
    std::optional<Measure> measure() const;
    QString measureText() const;
    /// Where a stage's box is; empty when it is not shown.
    QRectF stageRect(int row) const;

public Q_SLOTS:
    void fit();
    void clearMeasure();

protected:
    void rebuild() override;
    void retranslate() override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    enum class Drag { None, Press, Measure, Pan };

    QRectF plotRect() const;   ///< axis left out
    QRectF partsRect() const;  ///< the row of parts
    QRectF boxesRect() const;
    int rowAt(QPointF position) const;
    double clampedMs(double px) const;
    void setHovered(int row);
    void describe();
    void axisMoved();

    void paintAxis(QPainter& painter) const;
    void paintParts(QPainter& painter) const;
    void paintStages(QPainter& painter) const;
    void paintStage(QPainter& painter, int row, const QRectF& box) const;
    void paintMeasure(QPainter& painter) const;

    TimeAxis m_axis;
    QToolButton* m_fitButton;
    Drag m_drag = Drag::None;
    QPointF m_pressed;
    QPointF m_last;
    double m_pressedMs = 0;
    std::optional<std::pair<double, double>> m_span;  // measured, in ms, in order
    int m_hovered = -1;
};

}  // namespace deepscope
