#pragma once

#include "widgets/models/notes_model.h"
#include "widgets/views/panel.h"

#include <QPointer>

class QLabel;
class QListView;
class QPlainTextEdit;
class QSplitter;
class QToolButton;

namespace deepscope {

class ChartHeader;
class InspectionSession;

/// A person's notes: a text of the page, and a list of notes pinned to tokens. A click on one, or Enter, asks for its place;
/// F2 or a double click writes in it, Delete takes it away, and what was done to the list can be undone there.
class NotesPanel : public Panel {
    Q_OBJECT

public:
    NotesPanel(InspectionSession* session, Selection* selection, NotesModel* model, QWidget* parent = nullptr);

    QString title() const override;
    QSize sizeHint() const override { return {320, 320}; }

    QListView* list() const { return m_list; }
    QPlainTextEdit* pageText() const { return m_pageText; }

public Q_SLOTS:
    /// Starts a note of the pinned token, or opens the one it has. Without a pin it says what to do.
    void addNote();

Q_SIGNALS:
    /// A person wants to see what this note is about.
    void noteChosen(int id);
    void noteGiven(QString words);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void connectSources();
    void showPages();
    void showPage();
    void showPageText();
    void updateCounts();
    void retranslate();
    bool takeListKey(int key);

    InspectionSession* m_session;
    Selection* m_selection;
    NotesModel* m_model;
    QPointer<ChartHeader> m_header;
    QToolButton* m_add;  // the header's, as the next
    QToolButton* m_all;
    QSplitter* m_splitter;
    QLabel* m_pageHeading;
    QPlainTextEdit* m_pageText;
    QLabel* m_listHeading;
    QListView* m_list;
    QLabel* m_empty;
};

}  // namespace deepscope
