#pragma once

#include "widgets/engine/inspection_session.h"
#include "widgets/models/lineage_model.h"
#include "widgets/models/selection.h"
#include "widgets/views/panel.h"

class QLabel;
class QListView;

namespace deepscope {

/// The pinned token, else the one that was pointed at last, from the page to its laid-out row: what it stands on, what
/// convolutions bring into it, where it comes to lie, and the same place in gundam's other views. A click on a line, or
/// Enter, asks for that stage with its token pinned; pointing at a line marks its token everywhere.
class LineagePanel : public Panel {
    Q_OBJECT

public:
    LineagePanel(InspectionSession* session, Selection* selection, QWidget* parent = nullptr);

    QString title() const override;
    LineageModel* model() { return &m_model; }
    QSize sizeHint() const override { return {320, 460}; }

Q_SIGNALS:
    /// Go to this stage, of the token's view, and pin the token.
    void stageRequested(std::string tap, deepscope::PinnedToken token);

protected:
    void changeEvent(QEvent* event) override;
    void frontChanged(bool front) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void say(const QString& words);
    void retranslate();
    void onHoverChanged();
    void forgetHover();
    void pointAt(const QModelIndex& index);
    void follow(const QModelIndex& index);

    InspectionSession* m_session;
    Selection* m_selection;
    LineageModel m_model;
    QLabel* m_heading;
    QListView* m_list;
    QLabel* m_empty;
    QLabel* m_note;
    std::optional<PinnedToken> m_lastHover;  // in another panel; kept when the cursor leaves, to be read
    bool m_ownHover = false;                 // what is hovered is one of the lines here
    bool m_stale = true;
};

}  // namespace deepscope
