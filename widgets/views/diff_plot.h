#pragma once

#include "widgets/views/log_axis.h"

#include <QWidget>

namespace deepscope {

class DiffTapModel;

/// The error of every tap in pipeline order on a logarithmic scale: RMS as a dot, up to the largest error a whisker, what the
/// types may differ by as a band from below. Taps are grouped by view and part of the encoder; missing, extra and misshapen ones
/// have a lane of their own, the first divergence a line. A click or the arrow keys choose a tap, the wheel zooms in on taps,
/// a double click shows them all again.
class DiffPlot : public QWidget {
    Q_OBJECT

public:
    explicit DiffPlot(DiffTapModel* model, QWidget* parent = nullptr);

    /// −1: none.
    void setCurrent(int row);
    int current() const { return m_current; }
    /// Where a tap's column is, in pixels from the left.
    double xOf(int row) const;
    double yOf(double error) const;
    QRectF plotRect() const;
    /// What is under the cursor in words; empty for nothing.
    QString readout() const;
    void showAll();

    QSize sizeHint() const override { return {520, 220}; }
    QSize minimumSizeHint() const override { return {160, 96}; }

Q_SIGNALS:
    /// A person chose a tap.
    void chosen(int row);
    void activated(int row);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rangeChanged();
    const LogAxis& scale() const;
    int rowAt(double x) const;
    int count() const;
    void point(int row);
    void choose(int row);
    void setRange(double from, double to);
    QRectF laneRect() const;
    // diff_plot_painting.cpp
    void paintGroups(QPainter& painter) const;
    void paintAxis(QPainter& painter) const;
    void paintBand(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintTap(QPainter& painter, int row, double radius) const;
    void paintLaneMark(QPainter& painter, int row, double side) const;
    void paintWords(QPainter& painter) const;

    DiffTapModel* m_model;
    mutable LogAxis m_axis;
    mutable bool m_isStale = true;
    double m_from = 0;  // taps shown, as places between them
    double m_to = 0;
    bool m_all = true;
    int m_current = -1;
    int m_pointed = -1;
};

}  // namespace deepscope
