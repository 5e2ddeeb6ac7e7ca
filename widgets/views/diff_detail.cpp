#include "widgets/views/diff_detail.h"

#include "encoder/errors.h"
#include "encoder/probe/channel_ranking.h"
#include "widgets/models/diff_channel_model.h"
#include "widgets/models/diff_tensor_model.h"
#include "widgets/models/diff_text.h"
#include "widgets/models/quantity_text.h"
#include "widgets/views/diff_maps.h"
#include "widgets/views/elided_label.h"
#include "widgets/views/histogram_view.h"
#include "widgets/views/number_delegate.h"
#include "widgets/views/number_table.h"
#include "widgets/views/theme.h"
#include "widgets/views/vector_plot.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace deepscope {

namespace {

constexpr int kTopChannels = 5;

QWidget* withCaption(QLabel* caption, QWidget* widget) {
    auto* holder = new QWidget;
    auto* layout = new QVBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    caption->setContentsMargins(8, 3, 8, 2);
    caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setMuted(caption);
    layout->addWidget(caption);
    layout->addWidget(widget, 1);
    return holder;
}

QSplitter* makeSplitter(Qt::Orientation orientation) {
    auto* splitter = new QSplitter(orientation);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

}  // namespace

DiffDetail::DiffDetail(QWidget* parent)
    : QWidget(parent),
      m_tensors(new DiffTensorModel(this)),
      m_channels(new DiffChannelModel(this)),
      m_tokens(new DiffTokenModel(this)),
      m_maps(new DiffMaps) {
    setObjectName(QStringLiteral("diffDetail"));
    auto* splitter = makeSplitter(Qt::Vertical);
    splitter->setObjectName(QStringLiteral("diffDetailSplitter"));
    splitter->addWidget(m_maps);
    splitter->addWidget(makeTabs());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(splitter, 1);

    connect(m_maps, &DiffMaps::tokenChosen, this, [this](std::optional<int> token) {
        DiffView view = m_view;
        view.token = token;
        choose(view);
    });
    retranslate();
}

QWidget* DiffDetail::makeHeader() {
    auto* header = new QWidget;
    header->setObjectName(QStringLiteral("diffDetailHeader"));
    m_heading = new ElidedLabel("diffHeading");
    m_heading->setFont(sizedFont(this, 0, true));
    m_look = new QComboBox;
    m_look->setObjectName(QStringLiteral("diffLook"));
    m_channel = new QSpinBox;
    m_channel->setObjectName(QStringLiteral("diffChannel"));
    m_channel->setKeyboardTracking(false);
    m_log = new QToolButton;
    m_log->setObjectName(QStringLiteral("diffLog"));
    m_log->setCheckable(true);
    m_locate = new QToolButton;
    m_locate->setObjectName(QStringLiteral("diffLocate"));
    m_locate->setVisible(false);
    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(8, 3, 8, 3);
    layout->setSpacing(6);
    layout->addWidget(m_heading, 1);
    for (QWidget* each : {static_cast<QWidget*>(m_locate), static_cast<QWidget*>(m_look), static_cast<QWidget*>(m_channel),
                          static_cast<QWidget*>(m_log)})
        layout->addWidget(each);
    connect(m_look, &QComboBox::activated, this, [this](int index) {
        DiffView view = m_view;
        view.look = static_cast<FeatureView>(index);
        choose(view);
    });
    connect(m_channel, &QSpinBox::valueChanged, this, [this](int channel) {
        DiffView view = m_view;
        view.channel = channel;
        choose(view);
    });
    connect(m_log, &QToolButton::clicked, this, [this](bool on) {
        DiffView view = m_view;
        view.logErrors = on;
        choose(view);
    });
    connect(m_locate, &QToolButton::clicked, this, &DiffDetail::imageRequested);
    return header;
}

QWidget* DiffDetail::makeTabs() {
    auto* holder = new QWidget;
    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("diffTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (int i = 0; i < 3; ++i) m_tabs->addTab({});
    m_pages = new QStackedWidget;
    m_tensorTable = new NumberTable("diffTensors", NumberTable::Selects::Cells, this);
    m_tensorTable->setModel(m_tensors);
    m_pages->addWidget(m_tensorTable);
    m_pages->addWidget(makeTokenPage());
    m_pages->addWidget(makeChannelPage());
    auto* layout = new QVBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_pages, 1);
    holder->setMinimumHeight(120);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    const auto pick = [this](const QModelIndex& index) {
        if (!m_pair || !index.isValid()) return;
        const PinnedToken token = m_tensors->rows().tokenAt(index.row());
        DiffView view = m_view;
        view.token = token.isClassToken    ? kClassToken
                     : token.gridSide == 0 ? token.position.row
                                           : token.position.row * token.gridSide + token.position.column;
        choose(view);
    };
    connect(m_tensorTable, &NumberTable::doubleClicked, this, pick);
    connect(m_tensorTable, &NumberTable::enterPressed, this, pick);
    return holder;
}

QWidget* DiffDetail::makeTokenPage() {
    m_tokenTable = new NumberTable("diffTokens", NumberTable::Selects::Rows, this);
    m_tokenTable->setModel(m_tokens);
    m_channelTable = new NumberTable("diffChannels", NumberTable::Selects::Rows, this);
    m_channelTable->setModel(m_channels);
    m_vectors = new VectorPlot;
    m_vectors->setObjectName(QStringLiteral("diffVectors"));
    m_tokenWords = new QLabel;
    auto* right = makeSplitter(Qt::Vertical);
    right->addWidget(withCaption(m_tokenWords, m_vectors));
    right->addWidget(m_channelTable);
    right->setStretchFactor(1, 2);
    auto* splitter = makeSplitter(Qt::Horizontal);
    splitter->addWidget(m_tokenTable);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    const auto pick = [this](const QModelIndex& index) {
        if (!index.isValid()) return;
        DiffView view = m_view;
        view.token = m_tokens->tokens()[static_cast<std::size_t>(m_tokens->keyAt(index.row()))].token;
        choose(view);
    };
    connect(m_tokenTable, &NumberTable::clicked, this, pick);
    connect(m_tokenTable, &NumberTable::enterPressed, this, pick);
    const auto showChannel = [this](int channel) {
        if (channel < 0) return;
        DiffView view = m_view;
        view.look = FeatureView::Channel;
        view.channel = channel;
        choose(view);
    };
    connect(m_vectors, &VectorPlot::channelClicked, this, showChannel);
    const auto rowChannel = [this, showChannel](const QModelIndex& index) { showChannel(m_channels->keyAt(index.row())); };
    connect(m_channelTable, &NumberTable::doubleClicked, this, rowChannel);
    connect(m_channelTable, &NumberTable::enterPressed, this, rowChannel);
    return splitter;
}

QWidget* DiffDetail::makeChannelPage() {
    m_channelPlot = new VectorPlot;
    m_channelPlot->setObjectName(QStringLiteral("diffChannelErrors"));
    m_histogram = new HistogramView;
    m_histogram->setObjectName(QStringLiteral("diffHistogram"));
    m_channelWords = new QLabel;
    m_histogramWords = new QLabel;
    auto* splitter = makeSplitter(Qt::Horizontal);
    splitter->addWidget(withCaption(m_channelWords, m_channelPlot));
    splitter->addWidget(withCaption(m_histogramWords, m_histogram));
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    connect(m_channelPlot, &VectorPlot::channelClicked, this, [this](int channel) {
        DiffView view = m_view;
        view.look = FeatureView::Channel;
        view.channel = channel;
        choose(view);
    });
    return splitter;
}

void DiffDetail::choose(const DiffView& view) {
    if (!m_tap || view == m_view) return;
    Q_EMIT viewChosen(view);
}

void DiffDetail::setTap(const TapComparison* tap) {
    const bool isOther = !tap || !m_tap || tap->tap != m_tap->tap;
    m_tap = tap ? std::optional(*tap) : std::nullopt;
    m_problem.clear();
    if (isOther && !tap) setPair(nullptr);
    tell();
}

void DiffDetail::setPair(std::shared_ptr<const TapPair> pair) {
    const bool isOtherTap = !pair || !m_pair || pair->tap != m_pair->tap || pair->a != m_pair->a || pair->b != m_pair->b;
    m_pair = std::move(pair);
    m_problem = m_pair ? QString::fromStdString(m_pair->problem) : QString();
    if (isOtherTap) showPair();
    m_maps->setPair(m_pair);
    if (m_pair && (m_pair->a || m_pair->b)) {
        const auto& side = m_pair->a ? m_pair->a : m_pair->b;
        const QSignalBlocker blocker(m_channel);
        if (hasTokens(m_pair->tap, side->shape())) m_channel->setMaximum(std::max(0, tapLayout(*side).channels - 1));
        m_channel->setValue(m_view.channel);
    }
    tell();
}

void DiffDetail::setProblem(const QString& problem) {
    setPair(nullptr);
    m_problem = problem;
    tell();
}

void DiffDetail::setPage(std::shared_ptr<const PagePicture> picture, const std::optional<ViewPlan>& plan) {
    m_plan = plan;
    m_maps->setPage(std::move(picture), plan);
}

void DiffDetail::setShowsLocate(bool shown) {
    m_locate->setVisible(shown);
}

void DiffDetail::setView(const DiffView& view) {
    m_view = view;
    m_look->setCurrentIndex(static_cast<int>(view.look));
    m_channel->setVisible(view.look == FeatureView::Channel);
    const QSignalBlocker blocker(m_channel);
    if (view.channel > m_channel->maximum()) m_channel->setMaximum(view.channel);
    m_channel->setValue(view.channel);
    m_log->setChecked(view.logErrors);
    m_maps->setLogarithmic(view.logErrors);
    m_maps->setToken(view.token);
    m_vectors->setCurrent(view.look == FeatureView::Channel ? view.channel : -1);
    m_channelPlot->setCurrent(view.look == FeatureView::Channel ? view.channel : -1);
    showToken();
}

void DiffDetail::showTab(Tab tab) {
    m_tabs->setCurrentIndex(tab);
}

DiffDetail::Tab DiffDetail::tab() const {
    return static_cast<Tab>(m_tabs->currentIndex());
}

// Everything below the maps: the same for all looks at a tap.
void DiffDetail::showPair() {
    m_tensors->setPair(m_pair, m_plan ? &*m_plan : nullptr);
    const std::vector<float> errors = m_pair ? m_pair->channels : std::vector<float>();
    m_channels->setErrors(errors);
    m_channelPlot->setVectors(errors, {}, strongestChannels(errors, kTopChannels));
    m_histogram->setStatistics(m_pair ? m_pair->difference : std::nullopt);
    listTokens();
    showToken();
    restyle();
    const int worst = m_tokens->tokens().empty() ? -1 : m_tokens->tokens().front().token;
    if (m_tensors->rowCount() > 0 && !m_tokens->tokens().empty() && !m_view.token) {
        const int row = m_tensors->rows().hasClassToken() ? worst + 1 : worst;
        m_tensorTable->keepInSight(std::max(0, row));
    }
}

void DiffDetail::listTokens() {
    std::vector<DiffTokenModel::Entry> entries;
    if (m_pair && m_pair->errors) {
        const FeatureMap& errors = *m_pair->errors;
        std::vector<int> order(errors.values.size());
        std::iota(order.begin(), order.end(), 0);
        const auto most = std::min<std::size_t>(DiffTokenModel::kMostTokens, order.size());
        const auto badness = [&](int token) {
            const float error = errors.values[static_cast<std::size_t>(token)];
            return std::isnan(error) ? std::numeric_limits<float>::infinity() : error;
        };
        std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(most), order.end(),
                          [&](int l, int r) { return badness(l) != badness(r) ? badness(l) > badness(r) : l < r; });
        order.resize(most);
        const TapRows& rows = m_tensors->rows();
        const int offset = rows.hasClassToken() ? 1 : 0;
        if (errors.classValue && *errors.classValue != 0)
            entries.push_back({kClassToken, rows.label(0), static_cast<double>(*errors.classValue)});
        for (const int token : order) {
            if (errors.values[static_cast<std::size_t>(token)] == 0) break;  // and so are all after it
            entries.push_back(
                {token, rows.label(token + offset), static_cast<double>(errors.values[static_cast<std::size_t>(token)])});
        }
        std::stable_sort(entries.begin(), entries.end(), [](const auto& l, const auto& r) { return l.error > r.error; });
    }
    m_tokens->setTokens(std::move(entries));
}

void DiffDetail::showToken() {
    const TapRows& rows = m_tensors->rows();
    const int row = !m_view.token                  ? -1
                    : *m_view.token == kClassToken ? (rows.hasClassToken() ? 0 : -1)
                                                   : *m_view.token + (rows.hasClassToken() ? 1 : 0);
    const bool shown = m_pair && row >= 0 && row < m_tensors->rowCount();
    m_tensorTable->setMarkedRows(shown ? row : -1, -1);
    m_tokenTable->setMarkedRows(m_view.token ? m_tokens->rowOf(m_tokens->find(*m_view.token)) : -1, -1);
    if (!shown) {
        m_channels->setToken({}, {});
        m_vectors->setVectors({}, {}, {});
        m_tokenWords->setText(
            tr("Pick a token: in the pictures, in the list of the worst, or with a double click in the tensors."));
        return;
    }
    m_tensorTable->keepInSight(row);
    std::vector<float> a = rows.vectorAt(*m_pair->a->tensor(), row);
    std::vector<float> b = rows.vectorAt(*m_pair->b->tensor(), row);
    std::vector<float> difference(a.size());
    for (std::size_t i = 0; i < a.size(); ++i) difference[i] = b[i] - a[i];
    m_vectors->setVectors(a, b, strongestChannels(difference, kTopChannels));
    m_channels->setToken(std::move(a), std::move(b));
    m_tokenWords->setText(tr("%1: A as bars, B as line; marked: where they differ most").arg(rows.title(row)));
}

void DiffDetail::tell() {
    if (!m_tap) {
        m_heading->setText(tr("No tap is chosen"));
        m_maps->setWords(tr("No tap is chosen"), tr("Choose one in the plot or in the table."));
        return;
    }
    QStringList parts{tapHeading(m_tap->tap), statusText(m_tap->status)};
    if (m_tap->compared()) parts << tr("RMS %1").arg(errorText(m_tap->rms)) << tr("max %1").arg(errorText(m_tap->max));
    if (m_tap->shapeA != m_tap->shapeB && !m_tap->shapeA.empty() && !m_tap->shapeB.empty())
        parts << tr("A %1, B %2").arg(shapeLabel(m_tap->shapeA), shapeLabel(m_tap->shapeB));
    if (!m_problem.isEmpty()) {
        parts << m_problem;
    } else if (!m_tap->note.empty()) {
        parts << QString::fromStdString(m_tap->note);
    }
    m_heading->setText(parts.join(QStringLiteral(" · ")));
    m_maps->setWords(m_problem.isEmpty() ? tr("Reading…") : tr("It cannot be shown"), m_problem);
}

void DiffDetail::retranslate() {
    m_look->clear();
    m_look->addItems({tr("Norm"), tr("Mean"), tr("Channel")});
    m_look->setCurrentIndex(static_cast<int>(m_view.look));
    m_look->setAccessibleName(tr("What A and B show"));
    m_look->setToolTip(m_look->accessibleName());
    m_channel->setAccessibleName(tr("Channel"));
    m_channel->setVisible(m_view.look == FeatureView::Channel);
    m_log->setText(tr("log"));
    m_log->setAccessibleName(tr("Logarithmic errors"));
    m_log->setToolTip(tr("Colours of errors on a logarithmic scale"));
    m_locate->setText(tr("Locate image…"));
    m_locate->setAccessibleName(m_locate->text());
    m_locate->setToolTip(tr("The page that the dumps name was not found: say where it is"));
    m_tabs->setTabText(TensorTab, tr("Tensors"));
    m_tabs->setTabText(TokenTab, tr("Token"));
    m_tabs->setTabText(ChannelTab, tr("Channels"));
    m_tabs->setAccessibleName(tr("Figures of the tap"));
    m_tensorTable->setAccessibleName(tr("Both tensors side by side"));
    m_tokenTable->setAccessibleName(tr("Tokens that differ most"));
    m_channelTable->setAccessibleName(tr("Channels of the picked token"));
    m_vectors->setAccessibleName(tr("The token's vector in A and B"));
    m_channelPlot->setAccessibleName(tr("Error by channel"));
    m_channelWords->setText(tr("RMS error by channel, over spread"));
    m_histogramWords->setText(tr("Distribution of B − A"));
    m_tensors->retranslate();
    m_channels->retranslate();
    m_tokens->retranslate();
    showToken();
    tell();
    restyle();
}

void DiffDetail::restyle() {
    for (NumberTable* table : {m_tensorTable, m_tokenTable, m_channelTable}) table->restyle();
    const QString value = QStringLiteral("\u22120.0000");
    const int wide = QFontMetrics(m_tensorTable->font()).horizontalAdvance(QStringLiteral("\u22120.00e\u221200")) + 14;
    m_tensorTable->horizontalHeader()->setDefaultSectionSize(wide);
    const TapRows& rows = m_tensors->rows();
    int widest = 0;
    for (const int row : {0, rows.count() / 2, rows.count() - 1}) {
        if (row >= 0 && row < rows.count())
            widest = std::max(widest, QFontMetrics(m_tensorTable->font()).horizontalAdvance(rows.label(row)));
    }
    m_tensorTable->verticalHeader()->setFixedWidth(widest + 3 * NumberDelegate::kSidePx);
    m_tokenTable->fitColumn(DiffTokenModel::RankColumn, QStringLiteral("000"));
    m_tokenTable->fitColumn(DiffTokenModel::TokenColumn, QStringLiteral("272 separator"));
    m_tokenTable->fitColumn(DiffTokenModel::ErrorColumn, QStringLiteral("0.00e\u221200"));
    for (int column = 0; column < DiffChannelModel::ColumnCount; ++column)
        m_channelTable->fitColumn(column, column == DiffChannelModel::ChannelColumn ? QStringLiteral("0000") : value);
}

void DiffDetail::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) restyle();
}

}  // namespace deepscope
