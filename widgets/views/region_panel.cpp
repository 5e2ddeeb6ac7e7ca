#include "widgets/views/region_panel.h"

#include "widgets/models/quantity_text.h"
#include "widgets/models/region_figures_model.h"
#include "widgets/views/chart_header.h"
#include "widgets/views/elided_label.h"
#include "widgets/views/histogram_view.h"
#include "widgets/views/number_table.h"
#include "widgets/views/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace deepscope {

namespace {

constexpr int kSideBySidePx = 560;
constexpr int kTablePx = 300;
constexpr int kHistogramFromPx = 210;

QString percent(double share) {
    return QLocale().toString(100 * share, 'f', share < 0.1 ? 2 : 1);
}

}  // namespace

RegionPanel::RegionPanel(InspectionSession* session, Selection* selection, QWidget* parent)
    : TapPanel("regionPanel", session, selection, parent),
      m_model(new RegionFiguresModel(this)),
      m_where(new ElidedLabel("regionPlace")),
      m_shares(new ElidedLabel("regionShares")),
      m_histogram(new HistogramView),
      m_table(new NumberTable("regionTable", NumberTable::Selects::Rows, this)),
      m_splitter(new QSplitter(Qt::Vertical)),
      m_clearButton(chartHeader()->addButton(QStringLiteral("clearRegionButton"))) {
    auto* layout = new QVBoxLayout(contents());
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(2);
    m_where->setProperty("section", true);
    setMuted(m_shares);
    for (QLabel* label : {m_where, m_shares}) {
        label->setContentsMargins(10, 0, 10, 0);
        layout->addWidget(label);
    }
    auto* margin = new QWidget;
    auto* marginLayout = new QVBoxLayout(margin);
    marginLayout->setContentsMargins(10, 2, 10, 4);
    marginLayout->addWidget(m_histogram);
    m_histogram->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setSortIndicatorShown(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(margin);
    m_splitter->addWidget(m_table);
    m_splitter->setStretchFactor(1, 1);
    layout->addWidget(m_splitter, 1);
    setFocusProxy(m_table);
    connect(m_clearButton, &QToolButton::clicked, this, [this] { this->selection()->setRegion(std::nullopt); });
    retranslate();
}

QString RegionPanel::title() const {
    return tr("Region");
}

std::optional<TokenBox> RegionPanel::box() const {
    const auto& region = selection()->region();
    if (!region || !tap() || rows().gridSide() <= 0 || region->gridSide <= 0) return std::nullopt;
    if (!(parseTapName(tap()->name()).view == region->view)) return std::nullopt;
    const TokenBox box = boxInGrid({region->first, region->rows, region->columns}, region->gridSide, rows().gridSide());
    return box.count() > 0 ? std::optional(box) : std::nullopt;
}

QString RegionPanel::emptyText() const {
    if (!selection()->region()) return tr("Drag a frame over the page with Shift held to see figures of the tokens in it.");
    if (!box()) return tr("The frame has no tokens at this stage: choose one of its view that forms a grid.");
    return {};
}

void RegionPanel::showTap() {
    m_statistics.reset();
    m_model->setStatistics(std::nullopt);
    m_histogram->setStatistics(std::nullopt);
    showSummary();
}

void RegionPanel::showRegion() {
    m_clearButton->setEnabled(selection()->region().has_value());
    const auto framed = box();
    if (!framed) {
        forgetAsked();
        return showTap();
    }
    if (m_statistics && m_statistics->box == *framed) {
        forgetAsked();  // of a box framed in between
        return;
    }
    ask(
        QStringLiteral("region"),
        [tap = tap(), framed = *framed](std::stop_token stop) { return regionStatistics(*tap, framed, stop); },
        [this](const RegionStatistics& statistics) {
            m_statistics = statistics;
            m_model->setStatistics(statistics);
            m_histogram->setStatistics(statistics.values);
            showSummary();
            fitColumns();
        });
}

void RegionPanel::showSummary() {
    if (!m_statistics) {
        m_where->clear();
        m_shares->clear();
        return;
    }
    const TokenBox& framed = m_statistics->box;
    const auto span = [](int first, int count) {
        return count == 1 ? QString::number(first) : QStringLiteral("%1–%2").arg(first).arg(first + count - 1);
    };
    m_where->setText(
        tr("%n token(s)", "", framed.count()) + QStringLiteral(" · ") +
        tr("rows %1, columns %2").arg(span(framed.first.row, framed.rows), span(framed.first.column, framed.columns)));
    m_shares->setText(tr("%1 % of the grid, %2 % of its squared norms")
                          .arg(percent(m_statistics->tokenShare()), percent(m_statistics->energyShare)));
}

void RegionPanel::fitColumns() {
    const QString value = QStringLiteral("\u22120.00e\u221200");
    QString widest;
    const QFontMetrics metrics(m_table->font());
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString name = m_model->index(row, RegionFiguresModel::FigureColumn).data().toString();
        if (metrics.horizontalAdvance(name) > metrics.horizontalAdvance(widest)) widest = name;
    }
    m_table->fitColumn(RegionFiguresModel::FigureColumn, widest);
    m_table->fitColumn(RegionFiguresModel::RegionColumn, value);
    m_table->fitColumn(RegionFiguresModel::WholeColumn, value);
}

void RegionPanel::resizeEvent(QResizeEvent* event) {
    TapPanel::resizeEvent(event);
    const bool beside = width() >= kSideBySidePx;
    const bool turns = beside != (m_splitter->orientation() == Qt::Horizontal);
    m_splitter->setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
    m_splitter->widget(0)->setVisible(beside || height() >= kHistogramFromPx);
    if (!turns) return;
    if (beside) m_splitter->setSizes({width() - kTablePx, kTablePx});
    m_splitter->setStretchFactor(0, beside ? 1 : 0);
    m_splitter->setStretchFactor(1, beside ? 0 : 1);
}

void RegionPanel::retranslate() {
    setAccessibleName(title());
    m_where->setAccessibleName(tr("Framed tokens"));
    m_shares->setAccessibleName(tr("Share of the whole"));
    m_table->setAccessibleName(tr("Figures of the frame and of the whole tap"));
    m_model->retranslate();
    fitColumns();
    showSummary();
    if (!chartHeader()) return;
    m_clearButton->setText(tr("Clear"));
    m_clearButton->setAccessibleName(tr("Take the frame away"));
    m_clearButton->setToolTip(tr("Take the frame away"));
    chartHeader()->setLegend({{tr("the framed tokens beside the whole tap"), {}}});
}

void RegionPanel::restyle() {
    m_table->restyle();
    fitColumns();
}

}  // namespace deepscope
