#pragma once

#include <QWidget>

#include <string>
#include <vector>

class QCustomPlot;
class QCPBars;
class QCPItemStraightLine;
class QCPItemText;

namespace deepscope {

class CostModel;

/// Time of every stage as bars in execution order, coloured by part. Hovering names a bar, a click asks for its stage.
class TimeChart : public QWidget {
    Q_OBJECT

public:
    explicit TimeChart(QWidget* parent = nullptr);

    void setModel(const CostModel* model);
    /// The stage that the window looks at is marked.
    void setCurrent(const std::string& tap);

Q_SIGNALS:
    void stageClicked(QString tap);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void layoutTicks();
    void applyColors();
    int rowAt(QPoint position) const;

    const CostModel* m_model = nullptr;
    QCustomPlot* m_plot;
    std::vector<QCPBars*> m_bars;  // by StagePart
    QCPBars* m_currentBar;
    QCPItemStraightLine* m_tilesLine;  // between the global view's stages and the tiles'
    QCPItemText* m_tilesLabel;
    std::string m_current;
    bool m_rebuildQueued = false;
};

}  // namespace deepscope
