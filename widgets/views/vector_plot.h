#pragma once

#include <QWidget>

#include <vector>

namespace deepscope {

/// All channels of a token's vector as bars from zero, channel 0 on the left: where channels outnumber pixels, each column
/// reaches from the least to the largest of its own. Pointing reads a channel out, a click or Enter chooses it; the arrow keys
/// go from channel to channel.
class VectorPlot : public QWidget {
    Q_OBJECT

public:
    explicit VectorPlot(QWidget* parent = nullptr);

    /// `other` is drawn as a line over it, where it has the same length.
    void setVectors(std::vector<float> vector, std::vector<float> other, std::vector<int> top);
    /// The channel that is marked; −1 for none.
    void setCurrent(int channel);
    int current() const { return m_current; }
    /// "channel 512: 1.234"; empty while nothing is pointed at.
    QString readout() const;
    /// The middle of a channel's column, in pixels from the left.
    double channelX(int channel) const;

    QSize sizeHint() const override { return {240, 72}; }
    QSize minimumSizeHint() const override { return {100, 40}; }

Q_SIGNALS:
    void channelPointed(int channel);  ///< −1: none
    void channelClicked(int channel);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int channelAt(double x) const;
    double yOf(double value) const;
    void point(int channel);
    void paintBars(QPainter& painter) const;
    void paintOther(QPainter& painter) const;
    void paintTop(QPainter& painter) const;
    void paintReadout(QPainter& painter) const;

    std::vector<float> m_vector;
    std::vector<float> m_other;
    std::vector<int> m_top;
    double m_low = 0;
    double m_high = 0;
    int m_current = -1;
    int m_pointed = -1;
};

}  // namespace deepscope
