#include "widgets/views/tap_panel.h"

#include "widgets/views/chart_header.h"
#include "widgets/views/theme.h"

#include <QEvent>
#include <QLabel>
#include <QStackedLayout>

namespace deepscope {

TapPanel::TapPanel(const char* objectName, InspectionSession* session, Selection* selection, QWidget* parent)
    : Panel(parent),
      m_session(session),
      m_selection(selection),
      m_header(new ChartHeader),
      m_layout(new QStackedLayout(this)),
      m_contents(new QWidget),
      m_empty(new QLabel) {
    setHeader(m_header);
    setObjectName(QLatin1String(objectName));
    m_empty->setObjectName(objectName + QStringLiteral("Empty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(12);
    m_empty->setMinimumSize(80, 40);
    setMuted(m_empty);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_empty);
    m_layout->addWidget(m_contents);
    connectSources();
    queue(kTap);
}

TapPanel::~TapPanel() {
    forgetAsked();
}

void TapPanel::connectSources() {
    for (const auto signal : {&Selection::pageChanged, &Selection::modeChanged, &Selection::viewChanged, &Selection::tapChanged})
        connect(m_selection, signal, this, [this] { queue(kTap); });
    connect(m_selection, &Selection::pinChanged, this, [this] { queue(kTokens); });
    connect(m_selection, &Selection::hoverChanged, this, [this] { queue(kTokens); });
    connect(m_selection, &Selection::regionChanged, this, [this] { queue(kRegion); });
    connect(m_session, &InspectionSession::runsChanged, this, [this](int page) {
        if (page == m_selection->page()) queue(kTap);
    });
    connect(m_session, &InspectionSession::tensorsGivenUp, this, [this] { queue(kTap); });
    connect(m_session->queue(), &RunQueue::started, this, [this] { queue(kTap); });
    // Its taps go with a run that does not end.
    connect(m_session->queue(), &RunQueue::cancelled, this, [this] { queue(kTap); });
    connect(m_session->queue(), &RunQueue::failed, this, [this] { queue(kTap); });
    connect(m_session->queue(), &RunQueue::tapFinished, this, [this](const RunJob& job, const auto& tap) {
        if (job.page == m_selection->page() && tap->name() == m_selection->tap()) queue(kTap);
    });
}

ChartHeader* TapPanel::chartHeader() const {
    return m_header;
}

bool TapPanel::isSettled() const {
    return !isInFront() || (!m_queued && m_asked.empty());
}

void TapPanel::forgetAsked() {
    for (const QString& tag : m_asked) m_session->probe()->forget(tag);
    m_asked.clear();
}

void TapPanel::hoverRow(int row) {
    m_ownHover = row < 0 || row >= m_rows.count() ? std::nullopt : std::optional(m_rows.tokenAt(row));
    m_selection->setHover(m_ownHover);
}

bool TapPanel::isHoverElsewhere() const {
    return m_selection->hover() && m_selection->hover() != m_ownHover;
}

void TapPanel::pinRow(int row) {
    if (row < 0 || row >= m_rows.count()) return;
    m_selection->setPin(m_rows.tokenAt(row));
    Q_EMIT tokenPinned();
}

void TapPanel::queue(int changes) {
    m_changes |= changes;
    if (m_queued) return;
    m_queued = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_queued = false;
            refresh();
        },
        Qt::QueuedConnection);
}

void TapPanel::refresh() {
    if (!isInFront()) {
        // Taken over when it is shown; until then it must not keep a tensor that the budget would give up.
        if (m_tap && (m_changes & kTap)) {
            forgetAsked();
            m_tap.reset();
            m_tensor.reset();
            m_rows = {};
            showTap();
        }
        return;
    }
    const int changes = std::exchange(m_changes, 0);
    const auto before = std::pair(m_tap, m_tensor);
    if (changes & kTap) takeTap();
    const bool isOther = before != std::pair(m_tap, m_tensor);
    if (isOther) {
        forgetAsked();
        showTap();
    }
    if (isOther || (changes & (kTap | kTokens))) showTokens();
    if (isOther || (changes & kRegion)) showRegion();
    updateEmptyState();
}

void TapPanel::takeTap() {
    const auto run = m_session->results(m_selection->page(), m_selection->mode());
    m_tap = run ? run->tap(m_selection->tap()) : nullptr;
    m_tensor = m_tap ? m_tap->tensor() : nullptr;
    if (!m_tensor) m_tap.reset();
    m_rows = m_tap ? TapRows(*m_tap, run->plan ? &run->plan->views : nullptr, m_selection->view()) : TapRows();
}

QString TapPanel::whyNoTap() const {
    const auto run = m_session->results(m_selection->page(), m_selection->mode());
    if (m_selection->page() < 0) return tr("Open a page to see its numbers.");
    if (!run) return tr("Run the encoder to see a stage's numbers.");
    if (m_selection->tap().empty()) return tr("Choose a stage to see its numbers.");
    const auto tap = run->tap(m_selection->tap());
    if (!tap) return tr("This stage has not run yet.");
    return tr("This stage's tensor is not kept any more, to stay in the memory budget. Run again to see it.");
}

void TapPanel::updateEmptyState() {
    const QString why = m_tensor ? emptyText() : whyNoTap();
    m_empty->setText(why);
    m_layout->setCurrentWidget(why.isEmpty() ? m_contents : static_cast<QWidget*>(m_empty));
}

void TapPanel::frontChanged(bool front) {
    if (front && m_changes) queue(m_changes);  // when the layout has settled: rows are scrolled to
}

void TapPanel::changeEvent(QEvent* event) {
    Panel::changeEvent(event);
    switch (event->type()) {
        case QEvent::LanguageChange:
        case QEvent::LocaleChange:
            retranslate();
            updateEmptyState();
            break;
        case QEvent::PaletteChange:
        case QEvent::StyleChange:
        case QEvent::FontChange:
            restyle();
            break;
        default:
            break;
    }
}

}  // namespace deepscope
