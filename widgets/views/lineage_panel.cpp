#include "widgets/views/lineage_panel.h"

#include "widgets/models/pin_lineage.h"
#include "widgets/views/lineage_delegate.h"
#include "widgets/views/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

namespace deepscope {

namespace {
constexpr int kNoteFromHeightPx = 300;
}

LineagePanel::LineagePanel(InspectionSession* session, Selection* selection, QWidget* parent)
    : Panel(parent),
      m_session(session),
      m_selection(selection),
      m_heading(new QLabel),
      m_list(new QListView),
      m_empty(new QLabel),
      m_note(new QLabel) {
    setObjectName(QStringLiteral("lineagePanel"));
    m_heading->setObjectName(QStringLiteral("lineageHeading"));
    m_heading->setProperty("section", true);
    m_heading->setContentsMargins(10, 6, 8, 4);
    m_heading->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("lineageList"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new LineageDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_list->viewport()->installEventFilter(this);
    m_list->installEventFilter(this);
    m_empty->setObjectName(QStringLiteral("lineageEmpty"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setContentsMargins(12, 10, 12, 10);
    setMuted(m_empty);
    m_note->setObjectName(QStringLiteral("lineageNote"));
    m_note->setWordWrap(true);
    m_note->setContentsMargins(10, 4, 10, 6);
    setMuted(m_note);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_heading);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_note);
    setFocusProxy(m_list);

    connect(m_list, &QListView::entered, this, &LineagePanel::pointAt);
    connect(m_list, &QListView::clicked, this, &LineagePanel::follow);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (m_list->hasFocus()) pointAt(current);
    });
    connect(selection, &Selection::pageChanged, this, &LineagePanel::forgetHover);
    connect(selection, &Selection::modeChanged, this, &LineagePanel::forgetHover);
    connect(selection, &Selection::viewChanged, this, &LineagePanel::forgetHover);
    connect(selection, &Selection::tapChanged, this, &LineagePanel::refresh);
    connect(selection, &Selection::pinChanged, this, &LineagePanel::refresh);
    connect(selection, &Selection::hoverChanged, this, &LineagePanel::onHoverChanged);
    connect(session, &InspectionSession::runsChanged, this, &LineagePanel::refresh);
    connect(session->queue(), &RunQueue::planned, this, &LineagePanel::refresh);
    connect(session->queue(), &RunQueue::cancelled, this, &LineagePanel::refresh);
    connect(session->queue(), &RunQueue::failed, this, &LineagePanel::refresh);
    retranslate();
}

QString LineagePanel::title() const {
    return tr("Lineage");
}

void LineagePanel::forgetHover() {
    m_lastHover.reset();
    refresh();
}

void LineagePanel::onHoverChanged() {
    if (m_ownHover) return;  // a line here: the token that is followed stays
    if (!m_selection->hover()) return;
    m_lastHover = m_selection->hover();
    if (!m_selection->pin()) refresh();
}

void LineagePanel::refresh() {
    if (!isInFront()) {  // another tab is read: nothing is worked out in vain
        m_stale = true;
        return;
    }
    m_stale = false;
    const auto run = m_session->results(m_selection->page(), m_selection->mode());
    if (!run || !run->plan)
        return say(tr("Run the encoder (F5): then a token can be followed from the page to its laid-out row."));
    const auto token = m_selection->pin() ? m_selection->pin() : m_lastHover;
    if (!token) return say(tr("Point at a token, or click one to pin it: its ancestors and descendants are listed here."));
    const PixelMap map(run->plan->views, run->plan->orientation);
    const auto lineage = lineageOf(map, *token, m_selection->tap());
    if (!lineage) return say(tr("This run has no such token: it was pinned in a run of other views."));
    m_model.setLineage(*lineage, *token, *run->plan, m_selection->tap());
    m_list->doItemsLayout();  // lines that wrap have grown or shrunk
    const QString view =
        run->plan->views.tiles && lineage->kind != TokenLineage::Kind::Separator && lineage->kind != TokenLineage::Kind::Newline
            ? QStringLiteral(" · ") +
                  (lineage->token.view.isGlobal() ? tr("global view") : tr("tile %1").arg(lineage->token.view.tile))
            : QString();
    m_heading->setText((m_selection->pin() ? tr("%1 · pinned").arg(m_model.heading()) : m_model.heading()) + view);
    m_heading->show();
    m_list->show();
    m_empty->hide();
    m_note->setVisible(height() >= kNoteFromHeightPx && lineage->kind == TokenLineage::Kind::Patch);
}

void LineagePanel::say(const QString& words) {
    m_model.clear();
    m_empty->setText(words);
    m_heading->hide();
    m_list->hide();
    m_note->hide();
    m_empty->show();
}

void LineagePanel::pointAt(const QModelIndex& index) {
    const QVariant token = index.data(LineageModel::TokenRole);
    m_ownHover = true;
    m_selection->setHover(token.isValid() ? std::optional(token.value<PinnedToken>()) : std::nullopt);
    m_ownHover = false;
}

void LineagePanel::follow(const QModelIndex& index) {
    const QString tap = index.data(LineageModel::TapRole).toString();
    const QVariant token = index.data(LineageModel::TokenRole);
    if (tap.isEmpty() || !token.isValid()) return;
    Q_EMIT stageRequested(tap.toStdString(), token.value<PinnedToken>());
}

bool LineagePanel::eventFilter(QObject* watched, QEvent* event) {
    const bool leaves = (watched == m_list->viewport() && event->type() == QEvent::Leave) ||
                        (watched == m_list && event->type() == QEvent::FocusOut);
    if (leaves) pointAt({});
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
            follow(m_list->currentIndex());
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

void LineagePanel::frontChanged(bool front) {
    if (front && m_stale) refresh();
}

void LineagePanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    m_note->setVisible(height() >= kNoteFromHeightPx && m_model.rowCount() > 2);
}

void LineagePanel::changeEvent(QEvent* event) {
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void LineagePanel::retranslate() {
    m_list->setAccessibleName(tr("Ancestors and descendants of the token"));
    m_note->setText(
        tr("Filled: the same place. Outlined: what convolutions bring in, or are brought into. This is position, not "
           "information: attention mixes tokens from everywhere."));
    refresh();
}

}  // namespace deepscope
