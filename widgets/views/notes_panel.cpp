#include "widgets/views/notes_panel.h"

#include "widgets/engine/inspection_session.h"
#include "widgets/views/chart_header.h"
#include "widgets/views/notes_delegate.h"
#include "widgets/views/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace deepscope {

namespace {

constexpr int kWidePx = 560;

QWidget* headed(QLabel* heading, QWidget* contents, QWidget* instead = nullptr) {
    heading->setProperty("section", true);
    heading->setContentsMargins(10, 6, 8, 4);
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(heading);
    layout->addWidget(contents, 1);
    if (instead) layout->addWidget(instead, 1);
    return box;
}

}  // namespace

NotesPanel::NotesPanel(InspectionSession* session, Selection* selection, NotesModel* model, QWidget* parent)
    : Panel(parent),
      m_session(session),
      m_selection(selection),
      m_model(model),
      m_header(new ChartHeader),
      m_splitter(new QSplitter(Qt::Vertical)),
      m_pageHeading(new QLabel),
      m_pageText(new QPlainTextEdit),
      m_listHeading(new QLabel),
      m_list(new QListView),
      m_empty(new QLabel) {
    setObjectName(QStringLiteral("notesPanel"));
    setHeader(m_header);
    build();
    connectSources();
    retranslate();
    showPages();
}

void NotesPanel::build() {
    m_add = m_header->addButton(QStringLiteral("addNoteButton"));
    m_all = m_header->addButton(QStringLiteral("allNotesButton"));
    m_all->setCheckable(true);
    m_pageText->setObjectName(QStringLiteral("pageNote"));
    m_pageText->setFrameShape(QFrame::NoFrame);
    m_pageText->setTabChangesFocus(true);
    m_pageText->setMinimumHeight(0);
    m_pageText->document()->setDocumentMargin(8);
    m_list->setObjectName(QStringLiteral("notesList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new NotesDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_list->installEventFilter(this);
    m_list->setMinimumHeight(0);
    m_empty->setObjectName(QStringLiteral("notesEmpty"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setContentsMargins(12, 10, 12, 10);
    m_empty->setMinimumHeight(0);
    m_empty->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    setMuted(m_empty);
    m_splitter->setObjectName(QStringLiteral("notesSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(headed(m_pageHeading, m_pageText));
    m_splitter->addWidget(headed(m_listHeading, m_list, m_empty));
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
}

void NotesPanel::connectSources() {
    connect(m_add, &QToolButton::clicked, this, &NotesPanel::addNote);
    connect(m_all, &QToolButton::toggled, this, [this] {
        m_model->setShown(m_selection->page(), m_all->isChecked());
        retranslate();
    });
    connect(m_pageText, &QPlainTextEdit::textChanged, this,
            [this] { m_model->setPageText(m_selection->page(), m_pageText->toPlainText()); });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (!index.data(NotesModel::DraftRole).toBool()) Q_EMIT noteChosen(index.data(NotesModel::IdRole).toInt());
    });
    connect(m_list->itemDelegate(), &QAbstractItemDelegate::closeEditor, m_model, &NotesModel::dropDraft, Qt::QueuedConnection);
    connect(m_model, &NotesModel::changed, this, &NotesPanel::showPageText);
    connect(m_model, &NotesModel::modelReset, this, &NotesPanel::updateCounts);
    connect(m_model, &NotesModel::rowsInserted, this, [this](const QModelIndex&, int first) {
        updateCounts();
        m_list->setCurrentIndex(m_model->index(first));
    });
    connect(m_model, &NotesModel::rowsRemoved, this, &NotesPanel::updateCounts);
    connect(m_model, &NotesModel::dataChanged, m_list, &QListView::doItemsLayout);  // a text that wraps has grown
    PageCollection* pages = m_session->pages();
    connect(pages, &PageCollection::pageAdded, this, &NotesPanel::showPages);
    connect(pages, &PageCollection::pageClosed, this, &NotesPanel::showPages);
    connect(pages, &PageCollection::orderChanged, this, &NotesPanel::showPages);
    connect(m_selection, &Selection::pageChanged, this, &NotesPanel::showPage);
    connect(m_selection, &Selection::pinChanged, this, &NotesPanel::updateCounts);
    connect(m_selection, &Selection::tapChanged, this, &NotesPanel::updateCounts);
}

QString NotesPanel::title() const {
    return tr("Notes");
}

void NotesPanel::showPages() {
    std::vector<NotesModel::NotedPage> pages;
    for (const int page : m_session->pages()->order()) pages.push_back({page, m_session->pages()->page(page).name});
    m_model->setPages(pages);
    showPage();
}

void NotesPanel::showPage() {
    const int page = m_selection->page();
    const bool open = m_session->pages()->contains(page);
    m_model->setShown(page, m_all->isChecked());
    m_pageText->setEnabled(open);
    showPageText();
    m_pageHeading->setText(open ? m_session->pages()->page(page).name : tr("Page"));
    updateCounts();
}

// Typed here, it is the model's already; what is typed can be undone here as long as nobody else sets it.
void NotesPanel::showPageText() {
    const QString text = m_model->pageText(m_selection->page());
    if (m_pageText->toPlainText() == text) return;
    const QSignalBlocker quietly(m_pageText);
    m_pageText->setPlainText(text);
}

void NotesPanel::updateCounts() {
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_empty->setVisible(!any);
    if (!m_header) return;
    std::vector<LegendItem> legend;
    const int count = m_model->rowCount();
    if (count > 0) legend.push_back({tr("%Ln note(s)", "", count), {}});
    m_header->setLegend(std::move(legend));
    m_add->setEnabled(m_selection->pin() && !m_selection->tap().empty());
}

void NotesPanel::addNote() {
    const Selection::State& now = m_selection->state();
    if (!now.pin || now.tap.empty()) {
        Q_EMIT noteGiven(tr("Click a token to pin it first: the note is about the pinned token at the stage looked at."));
        return;
    }
    QModelIndex index;
    if (const TokenNote* note = m_model->find(now.page, now.tap, *now.pin)) {
        index = m_model->index(m_model->rowOf(note->id));
    } else {
        index = m_model->startDraft({.page = now.page, .mode = now.mode, .tap = now.tap, .token = *now.pin});
    }
    updateCounts();
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    m_list->edit(index);
}

bool NotesPanel::takeListKey(int key) {
    const QModelIndex current = m_list->currentIndex();
    switch (key) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (current.isValid()) Q_EMIT noteChosen(current.data(NotesModel::IdRole).toInt());
            return true;
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
            if (current.isValid()) m_model->remove(current.data(NotesModel::IdRole).toInt());
            return true;
        case Qt::Key_Insert:
            addNote();
            return true;
        default:
            return false;
    }
}

// Undo of the list is the list's while it has the keyboard; elsewhere it is the window's.
bool NotesPanel::eventFilter(QObject* watched, QEvent* event) {
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_list || !isKey) return Panel::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    const bool undo = key->matches(QKeySequence::Undo);
    const bool redo = key->matches(QKeySequence::Redo) || key->keyCombination() == (Qt::CTRL | Qt::Key_Y);
    if (event->type() == QEvent::ShortcutOverride) {
        if (!undo && !redo) return Panel::eventFilter(watched, event);
        event->accept();
        return true;
    }
    if (undo) m_model->undo();
    if (redo) m_model->redo();
    return undo || redo || (key->modifiers() == Qt::NoModifier && takeListKey(key->key())) || Panel::eventFilter(watched, event);
}

// Low and wide, as at the window's foot: beside each other.
void NotesPanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    const bool wide = width() >= kWidePx && width() > 2 * height();
    m_splitter->setOrientation(wide ? Qt::Horizontal : Qt::Vertical);
}

void NotesPanel::changeEvent(QEvent* event) {
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void NotesPanel::retranslate() {
    m_pageText->setAccessibleName(tr("Notes on the page"));
    m_pageText->setPlaceholderText(tr("Notes on the page"));
    m_listHeading->setText(m_all->isChecked() ? tr("Tokens of all pages") : tr("Tokens"));
    m_list->setAccessibleName(tr("Notes on tokens"));
    m_empty->setText(tr("Pin a token and press %1 to write down what you see there.")
                         .arg(QKeySequence(Qt::CTRL | Qt::Key_M).toString(QKeySequence::NativeText)));
    if (m_header) {
        m_add->setText(tr("Add"));
        m_add->setAccessibleName(tr("Add a note to the pinned token"));
        m_add->setToolTip(tr("Write a note on the pinned token at the stage looked at"));
        m_all->setText(tr("All pages"));
        m_all->setAccessibleName(tr("List the notes of all pages"));
        m_all->setToolTip(tr("List the notes of all open pages, not only of the one looked at"));
    }
    m_model->retranslate();
    showPage();
}

}  // namespace deepscope
