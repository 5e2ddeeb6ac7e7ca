#include "widgets/views/token_panel.h"

#include "encoder/probe/channel_ranking.h"
#include "widgets/models/channel_filter.h"
#include "widgets/models/quantity_text.h"
#include "widgets/models/token_vector_model.h"
#include "widgets/views/chart_header.h"
#include "widgets/views/elided_label.h"
#include "widgets/views/number_table.h"
#include "widgets/views/theme.h"
#include "widgets/views/vector_plot.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <charconv>
#include <cmath>
#include <string>

namespace deepscope {

namespace {

constexpr int kSideBySidePx = 720;
constexpr int kPlotFromPx = 250;
constexpr int kFilterFromPx = 170;

/// The shortest digits that name the value exactly; `nan` and `infinity` as the language has them.
QString listText(const std::vector<float>& vector, const char* nan, const char* infinity) {
    std::string text = "[";
    char digits[32];
    for (std::size_t i = 0; i < vector.size(); ++i) {
        if (i > 0) text += ", ";
        const float v = vector[i];
        if (std::isnan(v)) {
            text += nan;
        } else if (std::isinf(v)) {
            text += v < 0 ? std::string("-") + infinity : std::string(infinity);
        } else {
            const auto end = std::to_chars(digits, digits + sizeof digits, v).ptr;
            text.append(digits, end);
        }
    }
    return QString::fromStdString(text + "]");
}

}  // namespace

TokenPanel::TokenPanel(InspectionSession* session, Selection* selection, QWidget* parent)
    : TapPanel("tokenPanel", session, selection, parent),
      m_model(new TokenVectorModel(this)),
      m_token(new ElidedLabel("tokenTitle")),
      m_figures(new ElidedLabel("tokenFigures")),
      m_comparison(new ElidedLabel("tokenComparison")),
      m_plot(new VectorPlot),
      m_table(new NumberTable("tokenTable", NumberTable::Selects::Rows, this)),
      m_copyMenu(new QMenu(this)),
      m_copyButton(chartHeader()->addButton(QStringLiteral("copyVectorButton"))) {
    m_layout = new QBoxLayout(QBoxLayout::TopToBottom, contents());
    m_layout->setContentsMargins(0, 4, 0, 0);
    m_layout->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setSpacing(2);
    m_token->setProperty("section", true);
    setMuted(m_figures);
    setMuted(m_comparison);
    for (QLabel* label : {m_token, m_figures, m_comparison}) {
        label->setContentsMargins(10, 0, 10, 0);
        head->addWidget(label);
    }
    head->addWidget(m_plot, 1);
    m_table->setModel(m_model);
    m_table->setColumnHidden(TokenVectorModel::OtherColumn, true);
    auto* body = new QVBoxLayout;
    body->setSpacing(2);
    body->addWidget(makeFilterRow());
    body->addWidget(m_table, 1);
    m_layout->addLayout(head, 2);
    m_layout->addLayout(body, 5);
    setFocusProxy(m_table);
    makeCopyMenu();

    connect(m_plot, &VectorPlot::channelClicked, this, &TokenPanel::selectChannel);
    connect(m_table, &NumberTable::activated, this,
            [this](const QModelIndex& index) { Q_EMIT channelChosen(m_model->keyAt(index.row())); });
    // Focus alone makes a row current: what is selected is what a person looks at.
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndexList chosen = m_table->selectionModel()->selectedRows();
        m_plot->setCurrent(chosen.isEmpty() ? m_channel : m_model->keyAt(m_table->currentIndex().row()));
    });
    connect(m_table, &NumberTable::rowHovered, this, [this](int row) { m_table->setMarkedRows(m_table->pinnedRow(), row); });
    connect(m_model, &QAbstractItemModel::layoutChanged, this, &TokenPanel::markChannel);
    connect(m_model, &QAbstractItemModel::modelReset, this, &TokenPanel::markChannel);
    retranslate();
}

QString TokenPanel::title() const {
    return tr("Token");
}

QWidget* TokenPanel::makeFilterRow() {
    m_filterRow = new QWidget;
    auto* layout = new QHBoxLayout(m_filterRow);
    layout->setContentsMargins(8, 2, 8, 2);
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("channelFilter"));
    m_filter->setClearButtonEnabled(true);
    layout->addWidget(m_filter);
    connect(m_filter, &QLineEdit::textChanged, this, &TokenPanel::applyFilter);
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        if (m_model->rowCount() == 0) return;
        m_table->selectRow(0);
        m_table->setFocus();
    });
    return m_filterRow;
}

void TokenPanel::makeCopyMenu() {
    for (const char* name : {"copyJson", "copyNumpy"}) {
        auto* action = m_copyMenu->addAction(QString());
        action->setObjectName(QLatin1String(name));
        m_table->addAction(action);
    }
    connect(m_copyMenu->actions()[0], &QAction::triggered, this, [this] { copy(vectorAsJson()); });
    connect(m_copyMenu->actions()[1], &QAction::triggered, this, [this] { copy(vectorAsNumpy()); });
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_copyButton->setMenu(m_copyMenu);
    m_copyButton->setPopupMode(QToolButton::InstantPopup);
}

void TokenPanel::retranslate() {
    setAccessibleName(title());
    m_table->setAccessibleName(tr("The token's channels"));
    m_token->setAccessibleName(tr("Token"));
    m_figures->setAccessibleName(tr("The vector in figures"));
    m_comparison->setAccessibleName(tr("Comparison with the token under the cursor"));
    m_filter->setPlaceholderText(tr("Channels: 12, 100-200"));
    m_filter->setAccessibleName(tr("Channels to show"));
    m_copyMenu->actions()[0]->setText(tr("As a JSON array"));
    m_copyMenu->actions()[1]->setText(tr("As a NumPy array"));
    m_model->retranslate();
    fitColumns();
    showFigures();
    if (!chartHeader()) return;
    m_copyButton->setText(tr("Copy vector"));
    m_copyButton->setAccessibleName(tr("Copy the vector as"));
    m_copyButton->setToolTip(tr("Copy all channels; Ctrl+C copies the selected rows"));
    chartHeader()->setLegend({{tr("double click a channel to see it over the page"), {}}});
}

void TokenPanel::restyle() {
    m_table->restyle();
    fitColumns();
}

void TokenPanel::fitColumns() {
    const QString value = QStringLiteral("\u22120.0000");
    m_table->fitColumn(TokenVectorModel::ChannelColumn, QStringLiteral("0000"));
    m_table->fitColumn(TokenVectorModel::ValueColumn, value);
    m_table->fitColumn(TokenVectorModel::OtherColumn, value);
    m_table->fitColumn(TokenVectorModel::RankColumn, QStringLiteral("0000"));
    m_table->fitColumn(TokenVectorModel::ScoreColumn, QStringLiteral("\u221200.00"));
}

// Figures and bars beside the table where the panel is wide, above it where it is high; the figures alone where it is neither.
void TokenPanel::arrange() {
    const bool beside = width() >= kSideBySidePx;
    m_layout->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_layout->setStretch(0, beside ? 3 : 2);
    m_layout->setStretch(1, beside ? 2 : 5);
    m_plot->setVisible(beside || height() >= kPlotFromPx);
    m_filterRow->setVisible(height() >= kFilterFromPx);
}

void TokenPanel::resizeEvent(QResizeEvent* event) {
    TapPanel::resizeEvent(event);
    arrange();
}

QString TokenPanel::emptyText() const {
    return m_shown < 0 ? tr("Point at a token to read its vector, click to pin it.") : QString();
}

void TokenPanel::showTap() {
    m_shown = m_other = -1;
    m_model->setMoments({});
    if (!tap()) {
        m_model->setVector({});
        m_plot->setVectors({}, {}, {});
        return;
    }
    ask(
        QStringLiteral("channels"), [tap = tap()](std::stop_token) { return channelRanking(*tap); },
        [this](const std::vector<ChannelFigures>& ranking) {
            std::vector<ChannelMoments> moments(ranking.size());
            for (const ChannelFigures& c : ranking) {
                moments[static_cast<std::size_t>(c.channel)] = {static_cast<float>(c.mean), static_cast<float>(c.std)};
            }
            m_model->setMoments(std::move(moments));
        });
}

void TokenPanel::showTokens() {
    if (!tensor()) return;
    const int pinned = pinnedRow();
    const int hovered = hoveredRow();
    if (pinned >= 0) {
        showVector(pinned, hovered != pinned ? hovered : -1);
    } else {
        // The last token read stays readable when the cursor leaves the page.
        showVector(hovered >= 0 ? hovered : m_shown, -1);
    }
}

void TokenPanel::showVector(int row, int otherRow) {
    if (row < 0) return;
    const bool isSame = row == m_shown && otherRow == m_other && static_cast<int>(m_model->vector().size()) == rows().channels();
    m_shown = row;
    if (!isSame) {
        m_other = otherRow;
        m_model->setVector(rows().vectorAt(*tensor(), row));
        const bool compares = otherRow >= 0;
        m_model->setOther(compares ? rows().vectorAt(*tensor(), otherRow) : std::vector<float>(),
                          compares ? rows().label(otherRow) : QString());
        m_table->setColumnHidden(TokenVectorModel::OtherColumn, !compares);
        m_plot->setVectors(m_model->vector(), m_model->other(), m_model->top());
        if (!m_filter->text().isEmpty()) applyFilter();
    }
    showFigures();
}

void TokenPanel::showFigures() {
    if (m_shown < 0 || !tensor()) return;
    const bool isPinned = pinnedRow() == m_shown;
    const QString name = rows().title(m_shown);
    m_token->setText(isPinned ? tr("%1 (pinned)").arg(name) : name);
    const VectorFigures figures = vectorFigures(m_model->vector());
    QStringList words{tr("norm %1").arg(valueText(figures.norm)),
                      tr("mean %1 ± %2").arg(valueText(figures.mean), valueText(figures.std)),
                      tr("%1 to %2").arg(valueText(figures.min), valueText(figures.max))};
    if (figures.nonFinite > 0) words.prepend(tr("%n NaN or Inf", "", figures.nonFinite));
    m_figures->setText(words.join(QStringLiteral(" · ")));
    // The line is there as long as a token is pinned: the table must not jump while the cursor wanders.
    m_comparison->setVisible(isPinned);
    if (m_other < 0) {
        m_comparison->setText(tr("point at another token to compare"));
        return;
    }
    const VectorComparison c = compareVectors(m_model->vector(), m_model->other());
    m_comparison->setText(
        tr("to %1: cosine %2 · distance %3").arg(rows().label(m_other), valueText(c.cosine), valueText(c.distance)));
}

void TokenPanel::applyFilter() {
    const auto shown = channelFilter(m_filter->text(), static_cast<int>(m_model->vector().size()));
    m_filter->setProperty("wrong", !shown);
    m_filter->style()->unpolish(m_filter);
    m_filter->style()->polish(m_filter);
    m_filter->setToolTip(shown ? QString() : tr("Channels are numbered from 0 to %1.").arg(m_model->vector().size() - 1));
    if (shown) m_model->setShown(*shown);
}

void TokenPanel::selectChannel(int channel) {
    if (m_model->rowOf(channel) < 0) m_filter->clear();
    const int row = m_model->rowOf(channel);
    if (row < 0) return;
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtCenter);
    m_plot->setCurrent(channel);
}

void TokenPanel::setShownChannel(int channel) {
    m_channel = channel;
    m_plot->setCurrent(channel);
    markChannel();
}

void TokenPanel::markChannel() {
    m_table->setMarkedRows(m_model->rowOf(m_channel), m_table->hoveredRow());
}

QString TokenPanel::vectorAsJson() const {
    return listText(m_model->vector(), "null", "null");  // JSON has no other numbers
}

QString TokenPanel::vectorAsNumpy() const {
    return QStringLiteral("np.array(%1, dtype=np.float32)").arg(listText(m_model->vector(), "np.nan", "np.inf"));
}

void TokenPanel::copy(const QString& text) const {
    // Without a token here the model holds the vector of the stage before.
    if (m_shown >= 0 && !m_model->vector().empty()) QGuiApplication::clipboard()->setText(text);
}

}  // namespace deepscope
