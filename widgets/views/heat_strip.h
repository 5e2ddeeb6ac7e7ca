#pragma once

#include "encoder/probe/tensor_levels.h"
#include "widgets/views/cell_axis.h"

#include <QImage>
#include <QWidget>

#include <memory>
#include <optional>

namespace deepscope {

/// A tap as a picture, channels against tokens, whichever are more along the longer side. Where several values share a pixel the
/// one farthest from zero shows, and is the one read out. The wheel zooms at the cursor (Ctrl: tokens alone, Shift: channels
/// alone), dragging pans, F shows all; arrow keys pan, + and − zoom.
class HeatStrip : public QWidget {
    Q_OBJECT

public:
    struct Cell {
        int row = 0;  ///< of the tap
        int channel = 0;
        bool operator==(const Cell&) const = default;
    };

    explicit HeatStrip(QWidget* parent = nullptr);

    /// Null: nothing to show.
    void setLevels(std::shared_ptr<const TensorLevels> levels);
    const std::shared_ptr<const TensorLevels>& levels() const { return m_levels; }
    /// Rows of the pinned token and the one under the cursor in any panel; −1 for none.
    void setMarkedRows(int pinned, int hovered);
    /// The channel that the canvas shows; −1 for none.
    void setMarkedChannel(int channel);
    /// What stands above the picture; elided.
    void setReadout(const QString& text);

    bool tokensAcross() const { return m_tokensAcross; }
    const CellAxis& tokenAxis() const { return m_tokens; }
    const CellAxis& channelAxis() const { return m_channels; }
    QRectF pictureRect() const;
    std::optional<Cell> cellAt(QPointF position) const;
    /// The middle of a value's rectangle.
    QPointF centreOf(Cell cell) const;

    QSize sizeHint() const override { return {480, 220}; }
    QSize minimumSizeHint() const override { return {120, 80}; }

public Q_SLOTS:
    void fit();

Q_SIGNALS:
    void cellPointed(std::optional<deepscope::HeatStrip::Cell> cell);
    void cellClicked(deepscope::HeatStrip::Cell cell);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void moved();
    void point(std::optional<Cell> cell);
    QRectF rowRect(int row) const;
    CellAxis& acrossAxis() { return m_tokensAcross ? m_tokens : m_channels; }
    CellAxis& downAxis() { return m_tokensAcross ? m_channels : m_tokens; }
    const CellAxis& acrossAxis() const { return m_tokensAcross ? m_tokens : m_channels; }
    const CellAxis& downAxis() const { return m_tokensAcross ? m_channels : m_tokens; }

    // heat_strip_painting.cpp
    void renderPicture();
    void paintAxes(QPainter& painter) const;
    void paintKey(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;

    std::shared_ptr<const TensorLevels> m_levels;
    CellAxis m_tokens;
    CellAxis m_channels;
    bool m_tokensAcross = true;
    QImage m_picture;  // of what is shown, a pixel a device pixel; null: to be rendered
    QString m_readout;
    std::optional<Cell> m_pointed;
    int m_pinnedRow = -1;
    int m_hoveredRow = -1;
    int m_channel = -1;
    QPointF m_pressed;
    QPointF m_last;
    bool m_isPressed = false;
    bool m_isPanning = false;
};

}  // namespace deepscope
