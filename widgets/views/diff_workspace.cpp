#include "widgets/views/diff_workspace.h"

#include "widgets/engine/diff_engine.h"
#include "widgets/engine/inspection_session.h"
#include "widgets/models/diff_tap_filter.h"
#include "widgets/models/diff_tap_model.h"
#include "widgets/models/diff_text.h"
#include "widgets/views/diff_bar.h"
#include "widgets/views/diff_detail.h"
#include "widgets/views/diff_empty.h"
#include "widgets/views/diff_maps.h"
#include "widgets/views/diff_plot.h"
#include "widgets/views/diff_tap_delegate.h"
#include "widgets/views/diff_verdict.h"
#include "widgets/views/elided_label.h"
#include "widgets/views/number_table.h"
#include "widgets/views/theme.h"

#include <QComboBox>
#include <QDataStream>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <array>

namespace deepscope {

namespace {

constexpr std::array kStatuses{TapStatus::Differs, TapStatus::Same, TapStatus::Misshapen, TapStatus::Missing, TapStatus::Extra};
constexpr std::size_t kMostSteps = 200;
constexpr qsizetype kLongestName = 32;  // that its column is made wide for

}  // namespace

DiffWorkspace::DiffWorkspace(InspectionSession* session, Selection* selection, QWidget* parent)
    : Workspace(parent),
      m_session(session),
      m_selection(selection),
      m_engine(new DiffEngine(this)),
      m_taps(new DiffTapModel(this)),
      m_filter(new DiffTapFilter(this)) {
    setObjectName(QStringLiteral("diffWorkspace"));
    setAcceptDrops(true);
    m_filter->setSourceModel(m_taps);
    build();
    connectEngine();
    connectParts();
    connectSession();
    connect(this, &Workspace::actionsChanged, this, &Workspace::sessionStateChanged);
    connect(this, &DiffWorkspace::memoryChanged, this, &Workspace::sessionStateChanged);
    retranslate();
    showView(m_view);
    showWhatIsThere();
}

DiffWorkspace::~DiffWorkspace() = default;

void DiffWorkspace::build() {
    m_empty = new DiffEmpty;
    m_main = new QWidget;
    m_cards[0] = new DiffSideCard(DiffSide::A);
    m_cards[1] = new DiffSideCard(DiffSide::B);
    m_bar = new DiffBar(m_engine);
    m_warning = new QLabel;
    m_warning->setObjectName(QStringLiteral("diffWarning"));
    m_warning->setWordWrap(true);
    m_warning->setContentsMargins(10, 4, 10, 4);
    m_verdict = new DiffVerdict(m_engine);
    m_detail = new DiffDetail;
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setObjectName(QStringLiteral("diffSplitter"));
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeTaps());
    m_splitter->addWidget(m_detail);
    m_splitter->setSizes({540, 660});
    m_splitter->setStretchFactor(0, 9);
    m_splitter->setStretchFactor(1, 11);

    auto* cards = new QHBoxLayout;
    cards->setContentsMargins(8, 6, 8, 2);
    cards->setSpacing(8);
    for (DiffSideCard* card : m_cards) cards->addWidget(card, 1);
    auto* layout = new QVBoxLayout(m_main);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(cards);
    layout->addWidget(m_bar);
    layout->addWidget(m_warning);
    layout->addWidget(m_verdict);
    layout->addWidget(m_splitter, 1);
    m_layers = new QStackedLayout(this);
    m_layers->addWidget(m_empty);
    m_layers->addWidget(m_main);
}

QWidget* DiffWorkspace::makeTaps() {
    m_plot = new DiffPlot(m_taps);
    m_status = new QComboBox;
    m_status->setObjectName(QStringLiteral("diffStatusFilter"));
    m_search = new QLineEdit;
    m_search->setObjectName(QStringLiteral("diffSearch"));
    m_search->setClearButtonEnabled(true);
    m_counts = new ElidedLabel("diffCounts");
    setMuted(m_counts);
    m_table = new NumberTable("diffTaps", NumberTable::Selects::Rows, this);
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new DiffTapDelegate(this));
    m_table->horizontalHeader()->setStretchLastSection(true);

    auto* filters = new QWidget;
    auto* row = new QHBoxLayout(filters);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(6);
    row->addWidget(m_status);
    row->addWidget(m_search, 2);
    row->addWidget(m_counts, 3);
    auto* lower = new QWidget;
    auto* column = new QVBoxLayout(lower);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(filters);
    column->addWidget(m_table, 1);
    lower->setMinimumHeight(96);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(QStringLiteral("diffTapsSplitter"));
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_plot);
    splitter->addWidget(lower);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    return splitter;
}

QByteArray DiffWorkspace::layoutState() const {
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    for (const QSplitter* splitter : splitters()) stream << splitter->saveState();
    return state;
}

void DiffWorkspace::restoreLayout(const QByteArray& state) {
    QDataStream stream(state);
    for (QSplitter* splitter : splitters()) {
        QByteArray each;
        stream >> each;
        if (stream.status() == QDataStream::Ok) splitter->restoreState(each);
    }
}

std::vector<QSplitter*> DiffWorkspace::splitters() const {
    std::vector<QSplitter*> all;
    for (const char* name : {"diffSplitter", "diffTapsSplitter", "diffDetailSplitter"})
        all.push_back(m_main->findChild<QSplitter*>(QLatin1String(name)));
    return all;
}

void DiffWorkspace::showWhatIsThere() {
    const bool any = m_engine->side(DiffSide::A).input.kind != DiffInput::Kind::None ||
                     m_engine->side(DiffSide::B).input.kind != DiffInput::Kind::None;
    m_layers->setCurrentWidget(any ? m_main : static_cast<QWidget*>(m_empty));
    setFocusProxy(any ? static_cast<QWidget*>(m_table) : m_empty->findChild<QWidget*>(QStringLiteral("diffStartDumps")));
}

// A step of a person: what comes after it in the history is gone.
void DiffWorkspace::choose(const DiffView& view) {
    if (view == m_view) return;
    m_steps.resize(m_step + 1);
    m_steps.push_back(view);
    if (m_steps.size() > kMostSteps) m_steps.erase(m_steps.begin());
    m_step = m_steps.size() - 1;
    showView(view);
    Q_EMIT actionsChanged();
}

void DiffWorkspace::chooseTap(int row) {
    if (row < 0 || row >= m_taps->rowCount()) return;
    DiffView view = m_view;
    view.tap = m_taps->taps()[static_cast<std::size_t>(row)].tap;
    if (view.tap != m_view.tap) view.token.reset();
    choose(view);
}

bool DiffWorkspace::showTap(const std::string& tap) {
    const int row = m_taps->rowOf(tap);
    chooseTap(row);
    return row >= 0;
}

void DiffWorkspace::showView(const DiffView& view) {
    const bool isOtherTap = view.tap != m_view.tap;
    const bool isOtherLook = view.look != m_view.look || view.channel != m_view.channel;
    m_view = view;
    const QScopedValueRollback choosing(m_choosing, true);
    const int row = m_taps->rowOf(view.tap);
    m_plot->setCurrent(row);
    const QModelIndex index = row < 0 ? QModelIndex() : m_filter->mapFromSource(m_taps->index(row, 0));
    if (index.isValid() && index.row() != m_table->currentIndex().row()) {
        m_table->setCurrentIndex(index);
    }
    m_table->keepInSight(index.isValid() ? index.row() : -1);
    m_detail->setTap(row < 0 ? nullptr : &m_taps->taps()[static_cast<std::size_t>(row)]);
    m_detail->setView(view);
    if (isOtherTap || isOtherLook) askPair();
}

QString DiffWorkspace::undoText() const {
    return canUndo() ? tr("&Undo a step in the diff") : Workspace::undoText();
}

QString DiffWorkspace::redoText() const {
    return canRedo() ? tr("&Redo a step in the diff") : Workspace::redoText();
}

void DiffWorkspace::undo() {
    if (!canUndo()) return;
    showView(m_steps[--m_step]);
    Q_EMIT actionsChanged();
}

void DiffWorkspace::redo() {
    if (!canRedo()) return;
    showView(m_steps[++m_step]);
    Q_EMIT actionsChanged();
}

void DiffWorkspace::updateFilter() {
    const int index = m_status->currentIndex();
    m_filter->setStatus(index <= 0 ? std::nullopt : std::optional(kStatuses[static_cast<std::size_t>(index - 1)]));
    m_filter->setText(m_search->text());
}

DiffState DiffWorkspace::state() const {
    DiffState state;
    const auto pathOf = [this](DiffSide side) {
        const DiffInput& input = m_engine->side(side).input;
        return input.kind == DiffInput::Kind::Dump ? input.path : QString();
    };
    state.pathA = pathOf(DiffSide::A);
    state.pathB = pathOf(DiffSide::B);
    state.map = m_engine->map();
    state.image = m_image;
    state.rtol = m_engine->rtol();
    state.view = m_view;
    if (const auto status = m_filter->status())
        state.statusFilter =
            QString::fromUtf8(tapStatusName(*status).data(), static_cast<qsizetype>(tapStatusName(*status).size()));
    state.textFilter = m_search->text();
    return state;
}

QJsonObject DiffWorkspace::sessionState() const {
    DiffState state = this->state();
    for (QString* path : {&state.pathA, &state.pathB, &state.map, &state.image}) {
        if (!path->isEmpty()) *path = QFileInfo(*path).absoluteFilePath();
    }
    return state.toJson();
}

// A new session has no dumps; how they are compared is a habit.
void DiffWorkspace::restoreSession(const QJsonObject& json) {
    if (!json.isEmpty()) return setState(DiffState::fromJson(json));
    DiffState state;
    state.map = m_engine->map();
    state.rtol = m_engine->rtol();
    setState(state);
}

void DiffWorkspace::setState(const DiffState& state) {
    m_engine->setMap(state.map);
    m_engine->setRtol(state.rtol);
    int index = 0;
    for (std::size_t i = 0; i < kStatuses.size(); ++i) {
        if (state.statusFilter.toStdString() == tapStatusName(kStatuses[i])) index = static_cast<int>(i) + 1;
    }
    m_status->setCurrentIndex(index);
    m_search->setText(state.textFilter);
    updateFilter();
    m_image = state.image;
    m_engine->setImage(state.image);
    m_wantsFirst = state.view.tap.empty();
    openDumps(state.pathA, state.pathB);
    m_steps = {state.view};
    m_step = 0;
    showView(state.view);
    Q_EMIT actionsChanged();
}

bool DiffWorkspace::isSettled() const {
    return m_engine->isSettled() && !m_awaited && !m_findingPage;
}

bool DiffWorkspace::canZoom() const {
    return m_detail->pair() != nullptr;
}

void DiffWorkspace::fit() {
    m_detail->maps()->fit();
}

void DiffWorkspace::oneToOne() {
    m_detail->maps()->oneToOne();
}

void DiffWorkspace::zoomBy(double factor) {
    m_detail->maps()->zoomBy(factor);
}

bool DiffWorkspace::canRun() const {
    return m_engine->canDiff();
}

void DiffWorkspace::run() {
    m_wantsFirst = m_view.tap.empty();
    m_engine->diffAgain();
}

QString DiffWorkspace::copiedText() const {
    const QString selected = m_table->selectedText();
    return selected.isEmpty() ? diffAsText(m_taps->taps(), QLatin1Char('\t')) : selected;
}

void DiffWorkspace::retranslate() {
    const QSignalBlocker blocker(m_status);
    const int status = std::max(0, m_status->currentIndex());
    m_status->clear();
    m_status->addItem(tr("all"));
    for (const TapStatus each : kStatuses) m_status->addItem(statusText(each));
    m_status->setCurrentIndex(status);
    m_status->setAccessibleName(tr("Status of the taps that are listed"));
    m_search->setPlaceholderText(tr("Filter taps"));
    m_search->setAccessibleName(tr("Filter taps by name or note"));
    m_table->setAccessibleName(tr("Taps"));
    m_warning->setAccessibleName(tr("Warning"));
    m_taps->retranslate();
    restyle();
    onStageChanged();
}

void DiffWorkspace::restyle() {
    m_table->restyle();
    const QFontMetrics metrics(m_table->font());
    const int rowPx = metrics.height() + 8;
    m_table->verticalHeader()->setMinimumSectionSize(rowPx);
    m_table->verticalHeader()->setDefaultSectionSize(rowPx);
    QString widest = QStringLiteral("global/sam.patch_embed");
    for (const TapComparison& tap : m_taps->taps()) {
        const QString name = QString::fromStdString(tap.tap);
        if (name.size() > widest.size() && name.size() <= kLongestName) widest = name;
    }
    m_table->fitColumn(DiffTapModel::TapColumn, widest + QStringLiteral("00"));
    m_table->fitColumn(DiffTapModel::StatusColumn, statusText(TapStatus::Missing));
    for (const int column : {DiffTapModel::RmsColumn, DiffTapModel::LimitColumn, DiffTapModel::MaxColumn})
        m_table->fitColumn(column, QStringLiteral("0.00e\u221200"));
    m_table->fitColumn(DiffTapModel::CosineColumn, QStringLiteral("0.0000000"));
    m_table->fitColumn(DiffTapModel::ShapeColumn, QStringLiteral("1024×64×64"));
    m_warning->setStyleSheet(
        QStringLiteral("background: %1; color: %2;").arg(themeOf(this).warning.name(), themeOf(this).warningText.name()));
}

void DiffWorkspace::changeEvent(QEvent* event) {
    Workspace::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) restyle();
}

}  // namespace deepscope
