#pragma once

#include <QWidget>

namespace deepscope {

/// A dot for each step of a tour: those behind filled, the current one longer and in the accent's colour. A click goes there.
class TourCardDots : public QWidget {
    Q_OBJECT

public:
    explicit TourCardDots(QWidget* parent = nullptr);

    void setSteps(int count, int current);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void clicked(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    QRectF dot(int step) const;

    int m_count = 0;
    int m_current = 0;
};

}  // namespace deepscope
