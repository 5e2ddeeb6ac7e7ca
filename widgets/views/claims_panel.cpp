#include "widgets/views/claims_panel.h"

#include "widgets/models/claims_model.h"
#include "widgets/views/claims_header.h"
#include "widgets/views/claims_table.h"
#include "widgets/views/parallel_comparison.h"
#include "widgets/views/theme.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace deepscope {

namespace {

constexpr int kSideBySidePx = 700;  // from this width on, why stands beside the table
constexpr int kDetailPx = 420;      // as wide as its sentences read well

QLabel* centredNote(const char* name) {
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setMargin(12);
    setMuted(label);
    return label;
}

}  // namespace

ClaimsPanel::ClaimsPanel(QWidget* parent)
    : Panel(parent),
      m_model(new ClaimsModel(this)),
      m_header(new ClaimsHeader),
      m_pages(new QStackedWidget),
      m_empty(centredNote("claimsEmpty")),
      m_splitter(new QSplitter(Qt::Vertical)) {
    setHeader(m_header);
    setObjectName(QStringLiteral("claimsPanel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    m_splitter->setObjectName(QStringLiteral("claimsSplitter"));
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeTable());
    m_splitter->addWidget(makeDetail());
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_splitter);

    connect(m_header, &ClaimsHeader::whatIfRequested, this, &ClaimsPanel::whatIfRequested);
    connect(m_header, &ClaimsHeader::whatIfCancelRequested, this, &ClaimsPanel::whatIfCancelRequested);
    connect(m_header, &ClaimsHeader::onlyFailingToggled, this, [this](bool only) {
        m_table->setOnlyFailing(only);
        updateEmptyState();
    });
    retranslate();
    updateRun();
}

QString ClaimsPanel::title() const {
    return tr("Claims");
}

QWidget* ClaimsPanel::makeTable() {
    m_table = new ClaimsTable(m_model);
    connect(m_table, &ClaimsTable::currentClaimChanged, this, &ClaimsPanel::updateDetail);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { m_detail->verticalScrollBar()->setValue(0); });
    addTableActions();

    m_noneFailing = centredNote("noClaimFails");
    m_tablePages = new QStackedWidget;
    m_tablePages->addWidget(m_table);
    m_tablePages->addWidget(m_noneFailing);
    return m_tablePages;
}

void ClaimsPanel::addTableActions() {
    auto* copy = new QAction(m_table);
    copy->setObjectName(QStringLiteral("copyClaims"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(m_table->selectedText()); });
    auto* copyAll = new QAction(m_table);
    copyAll->setObjectName(QStringLiteral("copyAllClaims"));
    connect(copyAll, &QAction::triggered, this, [this] {
        std::vector<int> rows(static_cast<std::size_t>(m_model->rowCount()));
        for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = static_cast<int>(i);
        QGuiApplication::clipboard()->setText(m_model->tabSeparated(rows) + QLatin1Char('\n') + m_comparison->text() +
                                              QLatin1Char('\n'));
    });
    m_table->addActions({copy, copyAll});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

QWidget* ClaimsPanel::makeDetail() {
    auto* body = new QWidget;
    body->setObjectName(QStringLiteral("claimDetailBody"));
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(12, 8, 12, 10);
    layout->setSpacing(4);
    m_claim = new QLabel;
    m_claim->setObjectName(QStringLiteral("claimName"));
    m_claim->setProperty("section", true);
    m_claim->setTextFormat(Qt::PlainText);
    m_claim->setWordWrap(true);
    m_why = new QLabel;
    m_why->setObjectName(QStringLiteral("claimWhy"));
    m_why->setTextFormat(Qt::PlainText);
    m_why->setWordWrap(true);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_comparison = new ParallelComparison;
    layout->addWidget(m_claim);
    layout->addWidget(m_why);
    layout->addSpacing(10);
    layout->addWidget(m_comparison);
    layout->addStretch(1);
    m_detail = new QScrollArea;
    m_detail->setObjectName(QStringLiteral("claimDetail"));
    m_detail->setWidgetResizable(true);
    m_detail->setFrameShape(QFrame::NoFrame);
    m_detail->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_detail->setMinimumSize(140, 40);
    m_detail->setWidget(body);
    return m_detail;
}

void ClaimsPanel::setRun(std::shared_ptr<const RunResults> run) {
    m_run = std::move(run);
    updateRun();
}

void ClaimsPanel::setWhatIf(std::shared_ptr<const Trace> whatIf) {
    m_whatIf = std::move(whatIf);
    updateRun();
    const bool measured = m_model->report() && m_model->report()->figures.whatIf;
    // What was asked for is shown, once the pane knows its new height.
    if (measured) QTimer::singleShot(0, m_detail, [this] { m_detail->verticalScrollBar()->setValue(m_comparison->y()); });
}

void ClaimsPanel::setWhatIfState(const WhatIfState& state) {
    m_state = state;
    if (m_header) m_header->setWhatIfState(state);
    updateDetail();
}

void ClaimsPanel::setDeviceName(const QString& name) {
    if (name == m_deviceName) return;
    m_deviceName = name;
    updateRun();
}

void ClaimsPanel::updateRun() {
    m_model->setRun(m_run ? m_run->trace : nullptr, m_whatIf, m_deviceName);
    if (m_header) m_header->setReport(m_model->report());
    updateEmptyState();
    m_table->updateColumns();
    m_table->selectFirstOfInterest();
    updateDetail();
}

void ClaimsPanel::updateEmptyState() {
    m_empty->setText(!m_run ? tr("Run the encoder to hold the design note's claims against what it did.")
                            : tr("The run goes on. Its claims are judged when it has finished."));
    m_pages->setCurrentWidget(m_model->report() ? static_cast<QWidget*>(m_splitter) : m_empty);
    m_noneFailing->setText(tr("No claim that could be judged fails to hold."));
    m_tablePages->setCurrentWidget(m_table->shownRows() > 0 ? static_cast<QWidget*>(m_table) : m_noneFailing);
}

void ClaimsPanel::updateDetail() {
    if (!m_model->report() || !m_run || !m_run->trace) return;
    const QModelIndex current = m_table->currentIndex();
    const auto cell = [&](int column) { return current.siblingAtColumn(column).data().toString(); };
    m_claim->setText(current.isValid() ? tr("%1: %2").arg(cell(ClaimsModel::ClaimColumn),
                                                          current.data(ClaimsModel::VerdictInFullRole).toString())
                                       : QString());
    m_why->setText(cell(ClaimsModel::WhyColumn));
    m_why->setVisible(current.isValid());
    m_claim->setVisible(current.isValid());
    m_comparison->show(*m_model->report(), m_run->trace->provenance(), m_model->circumstances(), m_state);
}

void ClaimsPanel::changeEvent(QEvent* event) {
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void ClaimsPanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    arrange();
}

void ClaimsPanel::showEvent(QShowEvent* event) {
    Panel::showEvent(event);
    arrange();
}

void ClaimsPanel::arrange() {
    const Qt::Orientation orientation = width() >= kSideBySidePx ? Qt::Horizontal : Qt::Vertical;
    if (!isVisible() || (m_arranged && m_splitter->orientation() == orientation)) return;
    m_arranged = true;
    const bool beside = orientation == Qt::Horizontal;
    const int whole = beside ? width() : height();
    const int detail = beside ? std::min(kDetailPx, whole * 2 / 5) : whole * 2 / 5;
    m_splitter->setOrientation(orientation);
    m_splitter->setStretchFactor(0, beside ? 1 : 3);
    m_splitter->setStretchFactor(1, beside ? 0 : 2);
    m_splitter->setSizes({whole - detail, detail});
}

void ClaimsPanel::retranslate() {
    setAccessibleName(title());
    m_table->setAccessibleName(tr("Claims of the design note beside this run"));
    m_detail->setAccessibleName(tr("Why the selected claim holds or does not"));
    m_claim->setAccessibleName(tr("Selected claim"));
    m_why->setAccessibleName(tr("Why"));
    for (QAction* action : m_table->actions())
        action->setText(action->objectName() == QLatin1String("copyClaims") ? tr("Copy") : tr("Copy all claims"));
    m_model->retranslate();
    updateEmptyState();
    m_table->updateColumns();
    updateDetail();
}

}  // namespace deepscope
