#include "widgets/views/run_queue_panel.h"

#include "widgets/models/quantity_text.h"
#include "widgets/models/run_text.h"
#include "widgets/views/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace deepscope {

RunQueuePanel::RunQueuePanel(RunQueue* queue, QWidget* parent)
    : Panel(parent), m_queue(queue), m_total(new QLabel), m_cancelAll(new QToolButton), m_empty(new QLabel), m_layout(nullptr) {
    setObjectName(QStringLiteral("runQueuePanel"));
    setHeader(new QWidget);
    auto* headerLayout = new QHBoxLayout(header());
    headerLayout->setContentsMargins(0, 0, 0, 0);
    setMuted(m_total);
    m_total->setObjectName(QStringLiteral("runsTotal"));
    m_total->installEventFilter(this);
    m_total->setMinimumWidth(0);
    m_total->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_cancelAll->setObjectName(QStringLiteral("cancelAllButton"));
    m_cancelAll->setAutoRaise(true);
    headerLayout->addWidget(m_total, 1);
    headerLayout->addWidget(m_cancelAll);

    auto* body = new QWidget;
    body->setObjectName(QStringLiteral("runQueueBody"));
    m_layout = new QVBoxLayout(body);
    m_layout->setContentsMargins(10, 8, 8, 8);
    m_layout->setSpacing(10);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setMuted(m_empty);
    m_layout->addWidget(m_empty);
    m_layout->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);

    connect(m_cancelAll, &QToolButton::clicked, queue, &RunQueue::cancelAll);
    connect(queue, &RunQueue::jobsChanged, this, &RunQueuePanel::rebuild);
    connect(queue, &RunQueue::progressed, this, &RunQueuePanel::refresh);
    retranslate();
}

QString RunQueuePanel::title() const {
    return tr("Runs");
}

void RunQueuePanel::rebuild() {
    const std::vector<RunJob> jobs = m_queue->jobs();
    std::erase_if(m_rows, [&jobs](const Row& row) {
        const bool gone = std::none_of(jobs.begin(), jobs.end(), [&row](const RunJob& j) { return j.id == row.job; });
        if (gone) {  // its own button may have asked for it
            row.widget->hide();
            row.widget->deleteLater();
        }
        return gone;
    });
    std::vector<Row> rows;
    for (const RunJob& job : jobs) {
        const auto known = std::find_if(m_rows.begin(), m_rows.end(), [&job](const Row& r) { return r.job == job.id; });
        rows.push_back(known != m_rows.end() ? *known : addRow(job.id));
        m_layout->insertWidget(static_cast<int>(rows.size()), rows.back().widget);  // behind the words for "none"
    }
    m_rows = std::move(rows);
    m_empty->setVisible(m_rows.empty());
    m_cancelAll->setVisible(!m_rows.empty());
    refresh();
}

RunQueuePanel::Row RunQueuePanel::addRow(quint64 job) {
    Row row{job, new QWidget, new QLabel, new QLabel, new QProgressBar, new QToolButton};
    row.widget->setObjectName(QStringLiteral("runRow"));
    auto* grid = new QGridLayout(row.widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(3);
    row.title->setTextFormat(Qt::PlainText);
    row.title->setWordWrap(true);
    row.state->setWordWrap(true);
    setMuted(row.state);
    row.progress->setObjectName(QStringLiteral("thinProgress"));
    row.progress->setTextVisible(false);
    row.progress->setRange(0, 1000);
    row.cancel->setObjectName(QStringLiteral("cancelJob"));
    row.cancel->setText(QStringLiteral("×"));
    row.cancel->setAutoRaise(true);
    grid->addWidget(row.title, 0, 0);
    grid->addWidget(row.cancel, 0, 1, Qt::AlignTop);
    grid->addWidget(row.progress, 1, 0, 1, 2);
    grid->addWidget(row.state, 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    connect(row.cancel, &QToolButton::clicked, this, [this, job] { m_queue->cancel(job); });
    return row;
}

void RunQueuePanel::refresh() {
    const std::vector<RunJob> jobs = m_queue->jobs();
    for (std::size_t i = 0; i < std::min(jobs.size(), m_rows.size()); ++i) fill(m_rows[i], jobs[i]);
    m_totals.clear();
    if (!jobs.empty()) {
        const QString runs = tr("%Ln run(s)", "", static_cast<int>(jobs.size()));
        if (const auto left = m_queue->totalLeftMs()) m_totals << tr("%1, %2 left").arg(runs, durationText(*left));
        m_totals << runs << QLocale().toString(static_cast<int>(jobs.size()));
    }
    m_total->setToolTip(m_totals.value(0));
    showTotal();
}

// As much of it as there is room for beside the button.
void RunQueuePanel::showTotal() {
    const auto fits = [this](const QString& text) { return m_total->fontMetrics().horizontalAdvance(text) <= m_total->width(); };
    const auto text = std::find_if(m_totals.begin(), m_totals.end(), fits);
    m_total->setText(text == m_totals.end() ? QString() : *text);
}

bool RunQueuePanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_total && event->type() == QEvent::Resize) showTotal();
    return Panel::eventFilter(watched, event);
}

void RunQueuePanel::fill(const Row& row, const RunJob& job) {
    row.title->setText(jobTitle(job));
    row.state->setText(jobStateText(job));
    row.progress->setVisible(job.state != RunJob::State::Waiting);
    const bool unknown = job.state == RunJob::State::Loading && job.fraction <= 0;
    row.progress->setRange(0, unknown ? 0 : 1000);
    row.progress->setValue(static_cast<int>(1000 * job.fraction));
    row.progress->setAccessibleName(tr("Progress of %1").arg(jobTitle(job)));
    row.cancel->setEnabled(job.state != RunJob::State::Cancelling);
    row.cancel->setAccessibleName(tr("Cancel %1").arg(jobTitle(job)));
    row.cancel->setToolTip(tr("Cancel this run"));
}

void RunQueuePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void RunQueuePanel::retranslate() {
    m_cancelAll->setText(tr("Cancel all"));
    m_cancelAll->setToolTip(tr("Cancel the run that goes on and all that wait"));
    m_empty->setText(tr("No run goes on. Run (F5) starts one; while one goes on, more can be asked for and wait here."));
    rebuild();
}

}  // namespace deepscope
