#pragma once

#include "widgets/views/color_scale.h"

#include <QWidget>

#include <optional>

namespace deepscope {

/// The gradient beside the canvas with its range: what a colour means. A mark shows the hovered value.
class ColorBar : public QWidget {
    Q_OBJECT

public:
    explicit ColorBar(QWidget* parent = nullptr);

    void setScale(const ColorScale& scale);
    /// Nothing to explain: the bar stays empty.
    void clear();
    void setMark(std::optional<double> value);
    const ColorScale& scale() const { return m_scale; }

    QSize sizeHint() const override { return {92, 240}; }
    QSize minimumSizeHint() const override { return {92, 120}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ColorScale m_scale;
    bool m_active = false;
    std::optional<double> m_mark;
};

}  // namespace deepscope
