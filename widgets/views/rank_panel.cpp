#include "widgets/views/rank_panel.h"

#include "widgets/models/channel_rank_model.h"
#include "widgets/models/quantity_text.h"
#include "widgets/models/stage_names.h"
#include "widgets/models/token_rank_model.h"
#include "widgets/views/chart_header.h"
#include "widgets/views/elided_label.h"
#include "widgets/views/number_table.h"
#include "widgets/views/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace deepscope {

namespace {
constexpr int kSideBySidePx = 560;
}

RankPanel::RankPanel(InspectionSession* session, Selection* selection, QWidget* parent)
    : TapPanel("rankPanel", session, selection, parent),
      m_tokens(new TokenRankModel(this)),
      m_channels(new ChannelRankModel(this)),
      m_splitter(new QSplitter(Qt::Horizontal)),
      m_tokenTable(makeTable("tokenRanks", m_tokens)),
      m_channelTable(makeTable("channelRanks", m_channels)),
      m_summary(new ElidedLabel("rankSummary")) {
    auto* layout = new QVBoxLayout(contents());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_summary->setContentsMargins(10, 3, 10, 3);
    setMuted(m_summary);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_tokenTable);
    m_splitter->addWidget(m_channelTable);
    layout->addWidget(m_summary);
    layout->addWidget(m_splitter, 1);
    setFocusProxy(m_tokenTable);
    m_tokenTable->sortBy(TokenRankModel::NormColumn, Qt::DescendingOrder);
    m_channelTable->sortBy(ChannelRankModel::SpreadColumn, Qt::DescendingOrder);
    makeHeader();

    connect(m_tokenTable, &NumberTable::rowHovered, this,
            [this](int row) { hoverRow(row < 0 || !areTokensOfTap() ? -1 : m_tokens->keyAt(row)); });
    const auto pin = [this](const QModelIndex& index) {
        if (areTokensOfTap()) pinRow(m_tokens->keyAt(index.row()));
    };
    connect(m_tokenTable, &NumberTable::clicked, this, pin);
    connect(m_tokenTable, &NumberTable::enterPressed, this, pin);
    const auto choose = [this](const QModelIndex& index) {
        if (tap() && m_channelsOf.lock() == tap()) Q_EMIT channelChosen(m_channels->keyAt(index.row()));
    };
    connect(m_channelTable, &NumberTable::clicked, this, choose);
    connect(m_channelTable, &NumberTable::enterPressed, this, choose);
    connect(m_channelTable, &NumberTable::rowHovered, this,
            [this](int row) { m_channelTable->setMarkedRows(m_channelTable->pinnedRow(), row); });
    for (const QAbstractItemModel* model :
         {static_cast<QAbstractItemModel*>(m_tokens), static_cast<QAbstractItemModel*>(m_channels)}) {
        connect(model, &QAbstractItemModel::layoutChanged, this, &RankPanel::mark);
        connect(model, &QAbstractItemModel::modelReset, this, &RankPanel::mark);
    }
    retranslate();
    arrange();
}

QString RankPanel::title() const {
    return tr("Ranks");
}

NumberTable* RankPanel::makeTable(const char* name, QAbstractItemModel* model) {
    auto* table = new NumberTable(name, NumberTable::Selects::Rows, this);
    table->setModel(model);
    return table;
}

void RankPanel::makeHeader() {
    m_outliersButton = chartHeader()->addButton(QStringLiteral("onlyOutliersButton"));
    m_tokensButton = chartHeader()->addButton(QStringLiteral("rankTokensButton"));
    m_channelsButton = chartHeader()->addButton(QStringLiteral("rankChannelsButton"));
    for (QToolButton* button : {m_outliersButton, m_tokensButton, m_channelsButton}) button->setCheckable(true);
    connect(m_outliersButton, &QToolButton::toggled, m_tokens, &TokenRankModel::setOnlyOutliers);
    const auto show = [this](bool channels) {
        m_showsChannels = channels;
        arrange();
    };
    connect(m_tokensButton, &QToolButton::clicked, this, [show] { show(false); });
    connect(m_channelsButton, &QToolButton::clicked, this, [show] { show(true); });
}

void RankPanel::arrange() {
    const bool both = width() >= kSideBySidePx;
    m_tokenTable->setVisible(both || !m_showsChannels);
    m_channelTable->setVisible(both || m_showsChannels);
    setFocusProxy(!both && m_showsChannels ? m_channelTable : m_tokenTable);
    if (!chartHeader()) return;
    m_tokensButton->setVisible(!both);
    m_channelsButton->setVisible(!both);
    m_tokensButton->setChecked(!m_showsChannels);
    m_channelsButton->setChecked(m_showsChannels);
    m_outliersButton->setVisible(both || !m_showsChannels);
    chartHeader()->updateGeometry();
}

void RankPanel::resizeEvent(QResizeEvent* event) {
    TapPanel::resizeEvent(event);
    arrange();
}

void RankPanel::retranslate() {
    setAccessibleName(title());
    m_tokenTable->setAccessibleName(tr("Tokens by norm"));
    m_channelTable->setAccessibleName(tr("Channels by spread"));
    m_summary->setAccessibleName(tr("Norms in figures"));
    m_tokens->retranslate();
    m_channels->retranslate();
    fitColumns();
    showSummary();
    if (!chartHeader()) return;
    m_outliersButton->setText(tr("Outliers"));
    m_outliersButton->setToolTip(tr("Only tokens of exceptional norm"));
    m_tokensButton->setText(tr("Tokens"));
    m_tokensButton->setToolTip(tr("Tokens by the norm of their vectors"));
    m_channelsButton->setText(tr("Channels"));
    m_channelsButton->setToolTip(tr("Channels by their spread over the tokens"));
    for (QToolButton* button : {m_outliersButton, m_tokensButton, m_channelsButton}) button->setAccessibleName(button->toolTip());
    chartHeader()->setLegend({{tr("a click pins a token, or shows a channel over the page"), {}}});
}

void RankPanel::restyle() {
    m_tokenTable->restyle();
    m_channelTable->restyle();
    fitColumns();
}

void RankPanel::fitColumns() {
    const QString value = QStringLiteral("\u22120.0000");
    m_tokenTable->fitColumn(TokenRankModel::RankColumn, QStringLiteral("00000"));
    m_tokenTable->fitColumn(TokenRankModel::TokenColumn,
                            rows().count() > 0 ? rows().label(rows().count() - 1) : QStringLiteral("00,00"));
    m_tokenTable->fitColumn(TokenRankModel::NormColumn, value);
    m_tokenTable->fitColumn(TokenRankModel::TimesMedianColumn, QStringLiteral("00.00"));
    for (int column = 0; column < ChannelRankModel::ColumnCount; ++column)
        m_channelTable->fitColumn(column, column == ChannelRankModel::ChannelColumn ? QStringLiteral("0000") : value);
}

bool RankPanel::isPixels() const {
    return tap() && stageOfTap(tap()->name()) == "preprocess.pixels";
}

QString RankPanel::emptyText() const {
    return isPixels() ? tr("Pixels are not ranked. Choose a stage whose tokens have vectors.") : QString();
}

bool RankPanel::areTokensOfTap() const {
    return tap() && m_tokensOf.lock() == tap();
}

// What was shown stays until the new ranking is there, unless there is none to come.
void RankPanel::showTap() {
    m_followedRow = -1;
    if (!tap() || isPixels()) {
        m_tokens->setRanking({}, {});
        m_channels->setRanking({});
        showSummary();
        return;
    }
    ask(
        QStringLiteral("norms"), [tap = tap()](std::stop_token) { return rankNorms(*tap); },
        [this](NormRanking& ranking) {
            m_tokensOf = tap();
            m_tokens->setRanking(std::move(ranking), rows());
            m_tokenTable->scrollToTop();
            fitColumns();
            showSummary();
            showTokens();
        });
    ask(
        QStringLiteral("channels"), [tap = tap()](std::stop_token) { return channelRanking(*tap); },
        [this](const std::vector<ChannelFigures>& ranking) {
            m_channelsOf = tap();
            m_channels->setRanking(ranking);
            m_channelTable->scrollToTop();
        });
}

void RankPanel::showSummary() {
    const NormRanking& ranking = m_tokens->ranking();
    QString text;
    if (!ranking.norms.empty()) {
        const QString median = tr("median norm %1").arg(valueText(ranking.median));
        const QString outliers =
            tr("%n token(s) above %1", "of exceptional norm", ranking.outlierCount).arg(valueText(ranking.threshold));
        if (ranking.outlierCount > 0) {
            text = outliers + QStringLiteral(" · ") + median;
        } else if (std::isfinite(ranking.median)) {
            text = tr("no norm above %1").arg(valueText(ranking.threshold)) + QStringLiteral(" · ") + median;
        } else {
            text = median;  // without a finite norm nothing is above or below
        }
    }
    m_summary->setText(text);
    m_summary->setToolTip(tr("Exceptional: above both twice the median and the median plus six deviations"));
}

void RankPanel::mark() {
    const auto rowOf = [this](int key) { return areTokensOfTap() ? m_tokens->rowOf(key) : -1; };
    m_tokenTable->setMarkedRows(rowOf(pinnedRow()), rowOf(hoveredRow()));
    m_channelTable->setMarkedRows(m_channels->rowOf(m_channel), m_channelTable->hoveredRow());
}

void RankPanel::setShownChannel(int channel) {
    m_channel = channel;
    mark();
}

// The pinned token comes into sight when it is pinned elsewhere; hovering does not scroll a ranking.
void RankPanel::showTokens() {
    mark();
    if (!areTokensOfTap()) return;
    const int pinned = pinnedRow();
    const int row = m_tokens->rowOf(pinned);
    if (row < 0 || pinned == m_followedRow) return;
    m_followedRow = pinned;
    m_tokenTable->keepInSight(row);
}

}  // namespace deepscope
