#pragma once

#include "encoder/trace/value_statistics.h"

#include <QWidget>

#include <optional>

class QToolButton;

namespace deepscope {

/// A tensor's values as a small histogram from its least to its largest, NaN and Inf counted beside it. Heights are logarithmic,
/// or linear: a small button, L, or a double click switches. Pointing at a bar reads out its values and how many there are; with
/// the keyboard, Left and Right go from bar to bar.
class HistogramView : public QWidget {
    Q_OBJECT

public:
    explicit HistogramView(QWidget* parent = nullptr);

    void setStatistics(std::optional<ValueStatistics> statistics);
    bool isLogarithmic() const { return m_logarithmic; }
    /// As remembered: tells nobody.
    void setLogarithmic(bool logarithmic);
    /// "0.12 to 0.15: 1,203 values, 2.1 %"; empty while no bar is pointed at.
    QString readout() const;
    /// A bar's place, its height that of its count.
    QRectF barRect(int bin) const;

    QSize sizeHint() const override { return {160, 88}; }
    QSize minimumSizeHint() const override { return {80, 72}; }

Q_SIGNALS:
    /// A person switched.
    void logarithmicChanged(bool logarithmic);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    std::int64_t count(int bin) const;
    std::int64_t mostCount() const;
    QRectF barsRect() const;
    void point(int bin);
    void toggle();
    void retranslate();
    void placeButton();
    void paintText(QPainter& painter) const;
    void paintNonFinite(QPainter& painter) const;

    std::optional<ValueStatistics> m_statistics;
    QToolButton* m_logButton;
    bool m_logarithmic = true;
    int m_pointed = -1;
};

}  // namespace deepscope
