#pragma once

#include "widgets/views/panel.h"

#include <QPointer>

#include <string>

class QLabel;
class QPainter;

namespace deepscope {

class ChartHeader;
class CostModel;
struct StageRecord;

/// What every panel of cost has: a model whose stages arrive one by one, the stage that the window looks at, a click that asks
/// for another, a header, and words in place of a chart while there is nothing to draw.
class CostView : public Panel {
    Q_OBJECT

public:
    explicit CostView(const char* objectName, QWidget* parent = nullptr);

    /// The model outlives the view. Changes are drawn once per turn of the event loop at most.
    virtual void setModel(const CostModel* model);
    /// The stage that the window looks at is marked; a tile's stands for all tiles'.
    void setCurrent(const std::string& tap);

Q_SIGNALS:
    void stageClicked(QString tap);

protected:
    const CostModel* model() const { return m_model; }
    int currentRow() const;
    /// Null outside the stages there are.
    const StageRecord* stageAt(int row) const;
    /// Null once the dock that adopted it is gone.
    ChartHeader* chartHeader() const;
    /// No run: neither stages nor any to come.
    bool isEmpty() const;
    void clickStage(int row);
    /// Name, time, arithmetic and memory of a stage, for a tool tip.
    QString stageText(int row) const;
    void queueRebuild();

    /// Takes over model, current stage, colours and language; cheap enough for every stage that arrives.
    virtual void rebuild() = 0;
    /// Titles, names of controls, legend.
    virtual void retranslate() = 0;
    /// What stands there while isEmpty(): why it is empty and what fills it.
    virtual QString emptyText() const;

    /// The arrow keys ask for the stage before or after the current one, Home and End for the first and last.
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    /// A frame while the keyboard is here; for views that paint themselves.
    void paintFocus(QPainter& painter) const;
    void frontChanged(bool front) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();

    const CostModel* m_model = nullptr;
    std::string m_current;
    QPointer<ChartHeader> m_header;
    QLabel* m_empty;
    bool m_rebuildQueued = false;
    bool m_stale = false;  // not visible when it should have been rebuilt
};

}  // namespace deepscope
