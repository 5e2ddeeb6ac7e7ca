#include "widgets/views/tensor_panel.h"

#include "widgets/models/quantity_text.h"
#include "widgets/models/tensor_table_model.h"
#include "widgets/views/chart_header.h"
#include "widgets/views/elided_label.h"
#include "widgets/views/number_delegate.h"
#include "widgets/views/number_table.h"
#include "widgets/views/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QStackedLayout>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace deepscope {

namespace {
constexpr int kFieldPx = 110;
}

TensorPanel::TensorPanel(InspectionSession* session, Selection* selection, QWidget* parent)
    : TapPanel("tensorPanel", session, selection, parent),
      m_model(new TensorTableModel(this)),
      m_table(new NumberTable("tensorTable", NumberTable::Selects::Cells, this)),
      m_strip(new HeatStrip),
      m_forms(new QStackedLayout(contents())) {
    m_table->setModel(m_model);
    m_forms->setContentsMargins(0, 0, 0, 0);
    m_forms->addWidget(makeTable());
    m_forms->addWidget(m_strip);
    makeHeader();

    connect(m_table, &NumberTable::rowHovered, this, &TensorPanel::hoverRow);
    connect(m_table, &NumberTable::activated, this, [this](const QModelIndex& index) { pinRow(index.row()); });
    connect(m_table, &NumberTable::copyRefused, this, [this](qint64 cells) {
        m_note->setText(tr("%1 cells are too many to copy: %2 at most")
                            .arg(QLocale().toString(cells), QLocale().toString(NumberTable::kMostCopiedCells)));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, m_note, &QLabel::clear);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &TensorPanel::channelChosen);
    connect(m_strip, &HeatStrip::cellPointed, this, &TensorPanel::pointCell);
    connect(m_strip, &HeatStrip::cellClicked, this, [this](HeatStrip::Cell cell) {
        pinRow(cell.row);
        Q_EMIT channelChosen(cell.channel);
    });
    retranslate();
}

QString TensorPanel::title() const {
    return tr("Tensor");
}

QWidget* TensorPanel::makeTable() {
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* line = new QWidget;
    auto* fields = new QHBoxLayout(line);
    fields->setContentsMargins(8, 3, 8, 3);
    m_tokenField = new QLineEdit;
    m_tokenField->setObjectName(QStringLiteral("goToRow"));
    m_channelField = new QLineEdit;
    m_channelField->setObjectName(QStringLiteral("goToChannel"));
    m_note = new ElidedLabel("tensorNote");
    setMuted(m_note);
    for (QLineEdit* field : {m_tokenField, m_channelField}) {
        field->setMaximumWidth(kFieldPx);
        field->setMinimumWidth(kFieldPx / 2);
        fields->addWidget(field, 2);
        connect(field, &QLineEdit::textEdited, this, [field] { setWrong(field, false); });
    }
    fields->addWidget(m_note, 3);
    layout->addWidget(line);
    layout->addWidget(m_table, 1);
    m_table->horizontalHeader()->setSectionsClickable(true);
    connect(m_tokenField, &QLineEdit::returnPressed, this, &TensorPanel::goToToken);
    connect(m_channelField, &QLineEdit::returnPressed, this, &TensorPanel::goToChannel);
    setFocusProxy(m_table);
    return page;
}

void TensorPanel::makeHeader() {
    m_tintButton = chartHeader()->addButton(QStringLiteral("tensorTintButton"));
    m_tableButton = chartHeader()->addButton(QStringLiteral("tensorTableButton"));
    m_stripButton = chartHeader()->addButton(QStringLiteral("tensorStripButton"));
    for (QToolButton* button : {m_tintButton, m_tableButton, m_stripButton}) button->setCheckable(true);
    m_tintButton->setChecked(true);
    m_tableButton->setChecked(true);
    connect(m_tintButton, &QToolButton::toggled, this, [this](bool tinted) {
        m_model->setTinted(tinted);
        Q_EMIT formChanged();
    });
    const auto choose = [this](Form form) {
        if (form == m_form) return setForm(form);  // a click on the checked one leaves it checked
        setForm(form);
        Q_EMIT formChanged();
    };
    connect(m_tableButton, &QToolButton::clicked, this, [choose] { choose(Form::Table); });
    connect(m_stripButton, &QToolButton::clicked, this, [choose] { choose(Form::Strip); });
}

void TensorPanel::setForm(Form form) {
    m_form = form;
    const bool isTable = form == Form::Table;
    m_forms->setCurrentIndex(isTable ? 0 : 1);
    setFocusProxy(isTable ? static_cast<QWidget*>(m_table) : m_strip);
    if (chartHeader()) {
        m_tableButton->setChecked(isTable);
        m_stripButton->setChecked(!isTable);
        m_tintButton->setVisible(isTable);
        chartHeader()->updateGeometry();
    }
    askLevels();
    showTokens();
}

bool TensorPanel::isTinted() const {
    return m_model->isTinted();
}

void TensorPanel::setTinted(bool tinted) {
    if (chartHeader()) {
        const QSignalBlocker quiet(m_tintButton);
        m_tintButton->setChecked(tinted);
    }
    m_model->setTinted(tinted);
}

void TensorPanel::setShownChannel(int channel) {
    m_strip->setMarkedChannel(channel);
}

void TensorPanel::retranslate() {
    setAccessibleName(title());
    m_table->setAccessibleName(tr("Values, a row a token, a column a channel"));
    m_tokenField->setPlaceholderText(tr("token"));
    m_tokenField->setAccessibleName(tr("Go to token"));
    m_tokenField->setToolTip(tr("Row and column (20,14), a token's number, or cls; Enter goes there"));
    m_channelField->setPlaceholderText(tr("channel"));
    m_channelField->setAccessibleName(tr("Go to channel"));
    m_channelField->setToolTip(tr("A channel's number; Enter goes there"));
    m_note->setAccessibleName(tr("Note"));
    m_model->retranslate();
    fitColumns();
    if (!chartHeader()) return;
    m_tintButton->setText(tr("Colour"));
    m_tintButton->setToolTip(tr("Colour cells by their value"));
    m_tableButton->setText(tr("Table"));
    m_tableButton->setToolTip(tr("Every value as a number"));
    m_stripButton->setText(tr("Strip"));
    m_stripButton->setToolTip(tr("Channels by tokens as a picture"));
    for (QToolButton* button : {m_tintButton, m_tableButton, m_stripButton}) button->setAccessibleName(button->toolTip());
    if (tap()) {
        chartHeader()->setLegend({{tr("%1 · %2").arg(QString::fromStdString(tap()->name()), shapeLabel(tap()->shape())), {}}});
    } else {
        chartHeader()->setLegend({});
    }
}

void TensorPanel::restyle() {
    m_table->restyle();
    fitColumns();
}

void TensorPanel::fitColumns() {
    const QFontMetrics metrics(m_table->font());
    const int wide = metrics.horizontalAdvance(QStringLiteral("\u22120.00e\u221200")) + 2 * NumberDelegate::kSidePx;
    m_table->horizontalHeader()->setDefaultSectionSize(wide);
    int widest = metrics.horizontalAdvance(QStringLiteral("00,00"));
    for (int row = 0; row < rows().count(); row += std::max(1, rows().count() / 64))
        widest = std::max(widest, metrics.horizontalAdvance(rows().label(row)));
    // The last laid-out token is the separator: its name is the longest.
    if (rows().count() > 0) widest = std::max(widest, metrics.horizontalAdvance(rows().label(rows().count() - 1)));
    m_table->verticalHeader()->setFixedWidth(widest + 3 * NumberDelegate::kSidePx);
}

void TensorPanel::showTap() {
    m_followedRow = -1;
    m_note->clear();
    m_strip->setLevels(nullptr);
    m_model->setTensor(tensor(), rows(), tap() ? symmetricReach(tap()->values()) : 0);
    retranslate();
    askLevels();
}

void TensorPanel::askLevels() {
    if (!tap() || m_form != Form::Strip || m_strip->levels()) return;
    ask(
        QStringLiteral("levels"),
        [tap = tap()](std::stop_token stop) { return std::make_shared<const TensorLevels>(tensorLevels(*tap, stop)); },
        [this](const std::shared_ptr<const TensorLevels>& levels) {
            m_strip->setLevels(levels);
            showTokens();
        });
}

void TensorPanel::showTokens() {
    if (!tensor()) return;
    if (m_form == Form::Strip) {
        m_strip->setMarkedRows(pinnedRow(), hoveredRow());
        return;
    }
    m_table->setMarkedRows(pinnedRow(), hoveredRow());
    followTokens();
}

// The token under the cursor elsewhere comes into sight, else the pinned one; the table under the cursor stays where it is.
void TensorPanel::followTokens() {
    const int hovered = hoveredRow();
    if (hovered >= 0 && !isHoverElsewhere()) return;
    const int wanted = hovered >= 0 ? hovered : pinnedRow();
    if (wanted < 0 || wanted == m_followedRow) return;
    m_followedRow = wanted;
    m_table->keepInSight(wanted);
}

void TensorPanel::setWrong(QLineEdit* field, bool wrong) {
    field->setProperty("wrong", wrong);
    field->style()->unpolish(field);
    field->style()->polish(field);
}

void TensorPanel::goToToken() {
    const int row = rows().find(m_tokenField->text());
    setWrong(m_tokenField, row < 0);
    if (row < 0) {
        m_note->setText(tr("no such token here"));
        return;
    }
    const QModelIndex index = m_model->index(row, std::max(0, m_table->columnAt(0)));
    m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
    m_table->setCurrentIndex(index);
    m_table->setFocus();
}

void TensorPanel::goToChannel() {
    bool isNumber = false;
    const int channel = m_channelField->text().trimmed().toInt(&isNumber);
    const bool exists = isNumber && channel >= 0 && channel < m_model->columnCount();
    setWrong(m_channelField, !exists);
    if (!exists) {
        m_note->setText(tr("channels are numbered from 0 to %1").arg(m_model->columnCount() - 1));
        return;
    }
    const int row = std::max(0, m_table->currentIndex().isValid() ? m_table->currentIndex().row() : m_table->rowAt(0));
    const QModelIndex index = m_model->index(row, channel);
    m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
    m_table->setCurrentIndex(index);
    m_table->setFocus();
}

void TensorPanel::pointCell(const std::optional<HeatStrip::Cell>& cell) {
    hoverRow(cell ? cell->row : -1);
    if (!cell || !tensor()) {
        m_strip->setReadout({});
        return;
    }
    const float value = rows().valueAt(*tensor(), cell->row, cell->channel);
    m_strip->setReadout(tr("%1 · channel %2: %3").arg(rows().title(cell->row)).arg(cell->channel).arg(valueText(value)));
}

}  // namespace deepscope
