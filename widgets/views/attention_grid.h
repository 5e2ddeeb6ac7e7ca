#pragma once

#include "encoder/errors.h"
#include "encoder/export/colormap.h"
#include "widgets/models/attention_grid_model.h"
#include "widgets/views/panel.h"

#include <QPointer>

#include <memory>
#include <optional>
#include <string>

class QLabel;
class QToolButton;

namespace deepscope {

class AttentionGridView;
class AttentionSurvey;
class ChartHeader;
class InspectionSession;
class Selection;
struct RunResults;

/// "Heads": every head of every layer of SAM or CLIP as a small picture of its attention, from the pinned token or averaged over
/// all queries. Filled in the background while it can be seen, the selected layer first; what is there stays until it is
/// replaced. Listens to the selection and the session by itself.
class AttentionGrid : public Panel {
    Q_OBJECT

public:
    enum class Family { Sam, Clip };

    AttentionGrid(InspectionSession* session, Selection* selection, QWidget* parent = nullptr);

    QString title() const override;

    Family family() const { return m_family; }
    void setFamily(Family family);
    void setOrder(HeadOrder order, Qt::SortOrder direction);
    void setColormap(Colormap map);
    void setLogarithmic(bool logarithmic);
    bool isLogarithmic() const;
    /// Pixels a side of a cell, to be remembered between runs of the program.
    int cellSide() const;
    void setCellSide(int sidePx);
    /// The head that the canvas shows; −1 while it shows several together.
    void setCurrentHead(const std::string& tap, int head);

    /// Nothing that was asked for is under way.
    bool isSettled() const;
    const AttentionGridModel* model() const { return m_model; }
    AttentionGridView* view() const { return m_view; }
    /// What the pictures are of, and how many layers are there; in the header.
    QString note() const;

Q_SIGNALS:
    /// A person wants to see this head's attention.
    void headChosen(QString tap, int head);
    /// Only this head's layer and column are bright; an empty tap and −1: all again.
    void headSoloed(QString tap, int head);
    void cellSideChanged(int sidePx);
    void logarithmicChanged(bool logarithmic);
    void settled();

protected:
    void frontChanged(bool front) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeHeader();
    void connectView();
    void followQueue();
    void followTap();
    void markShownHead();
    /// Asks anew, once per turn of the event loop however much changes.
    void queueRefresh();
    void refresh();
    void askSurveys(const RunResults& run);
    std::shared_ptr<const RunResults> results() const;
    std::vector<AttentionLayer> layersOf(const RunResults& run) const;
    /// Why there is nothing to show, and what helps; empty when there is.
    QString emptyText(const RunResults* run) const;
    void showState(const QString& empty);
    void updateHeader();
    void retranslate();

    InspectionSession* m_session;
    Selection* m_selection;
    AttentionGridModel* m_model;
    AttentionGridView* m_view;
    AttentionSurvey* m_survey;
    QLabel* m_empty;
    QPointer<ChartHeader> m_header;
    QToolButton* m_sam;  // the header's, as those below
    QToolButton* m_clip;
    QToolButton* m_sort;
    QToolButton* m_direction;
    QToolButton* m_log;
    Family m_family = Family::Sam;
    std::string m_shownTap;  // of the head that the canvas shows
    int m_shownHead = -1;
    bool m_fromPin = false;  // the surveys asked for are of the pinned token
    bool m_refreshQueued = false;
};

}  // namespace deepscope
