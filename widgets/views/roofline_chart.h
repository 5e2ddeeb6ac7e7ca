#pragma once

#include "encoder/model/machine_rates.h"
#include "widgets/models/roofline_points.h"
#include "widgets/views/cost_view.h"
#include "widgets/views/log_axis.h"

#include <optional>
#include <vector>

class QProgressBar;
class QPushButton;
class QToolButton;

namespace deepscope {

/// Every stage under the machine's roofs: GFLOP/s reached over FLOP per byte moved at least, both logarithmic. The sloping
/// roof is what memory allows, the flat one what matrix products reach; a dot's area is the stage's share of the time.
/// Hovering names a dot, a click asks for its stage. Whoever owns the panel measures when it asks (measureRequested).
class RooflineChart : public CostView {
    Q_OBJECT

public:
    explicit RooflineChart(QWidget* parent = nullptr);

    QString title() const override;
    /// The run whose stages the model holds: its views, architecture and type. Null for none.
    void setRun(std::shared_ptr<const RunResults> run);
    /// The roofs; none while this machine was not measured.
    void setRates(std::optional<MachineRates> rates);
    /// Shows a measurement under way, `fraction` of it done.
    void setMeasuring(bool measuring, double fraction = 0);

    QSize minimumSizeHint() const override { return {160, 110}; }
    const std::vector<RooflinePoint>& points() const { return m_points; }
    /// Centre and radius of a point's dot.
    QPointF dotCentre(const RooflinePoint& point) const;
    double dotRadius(const RooflinePoint& point) const;
    /// What the line above the chart says: no rates yet, rates of another device, type or thread count; empty when all is well.
    QString noteText() const;

Q_SIGNALS:
    void measureRequested();

protected:
    void rebuild() override;
    void retranslate() override;
    QString emptyText() const override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString mismatchText() const;
    void placeControls();
    void setAxes();
    QRectF plotRect() const;
    int pointAt(QPointF position) const;
    QString pointText(const RooflinePoint& point) const;
    void setHovered(int point);

    void paintAxes(QPainter& painter) const;
    void paintRoofs(QPainter& painter) const;
    void paintRoofNames(QPainter& painter) const;
    void paintDots(QPainter& painter) const;
    void paintNote(QPainter& painter) const;

    std::shared_ptr<const RunResults> m_run;
    std::optional<MachineRates> m_rates;
    std::vector<RooflinePoint> m_points;
    LogAxis m_x;
    LogAxis m_y;
    QToolButton* m_measureButton;  // the header's
    QPushButton* m_offer;          // in the chart, while there are no rates
    QProgressBar* m_progress;
    bool m_measuring = false;
    int m_hovered = -1;  // an index into m_points
};

}  // namespace deepscope
