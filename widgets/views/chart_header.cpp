#include "widgets/views/chart_header.h"

#include "widgets/views/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace deepscope {

namespace {

constexpr int kHeightPx = 24;
constexpr int kGapPx = 10;
constexpr int kSwatchPx = 8;
constexpr int kSwatchGapPx = 5;

struct Legend {
    Q_DECLARE_TR_FUNCTIONS(Legend)
};

}  // namespace

std::vector<LegendItem> partLegend() {
    return {{partName(StagePart::Sam), StagePart::Sam},
            {partName(StagePart::Compressor), StagePart::Compressor},
            {partName(StagePart::Clip), StagePart::Clip},
            {partName(StagePart::Fusion), StagePart::Fusion}};
}

QString partName(StagePart part) {
    switch (part) {
        case StagePart::Input:
            return Legend::tr("input");
        case StagePart::Sam:
            return QStringLiteral("SAM");
        case StagePart::Compressor:
            return Legend::tr("compressor");
        case StagePart::Clip:
            return QStringLiteral("CLIP");
        case StagePart::Fusion:
            break;
    }
    return Legend::tr("fusion");
}

ChartHeader::ChartHeader(QWidget* parent) : QWidget(parent), m_layout(new QHBoxLayout(this)) {
    setObjectName(QStringLiteral("chartHeader"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_layout->setContentsMargins(0, 1, 0, 1);
    m_layout->setSpacing(4);
    m_layout->addStretch(1);
}

void ChartHeader::setLegend(std::vector<LegendItem> items) {
    m_items = std::move(items);
    setToolTip(legendText());
    setAccessibleName(legendText());
    update();
}

QString ChartHeader::legendText() const {
    QStringList words;
    for (const LegendItem& item : m_items) words << item.text;
    return words.join(QStringLiteral(" · "));
}

QToolButton* ChartHeader::addButton(const QString& objectName) {
    auto* button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFont(sizedFont(this, -1));
    button->setFocusPolicy(Qt::TabFocus);
    m_buttons.push_back(button);
    m_layout->addWidget(button);
    return button;
}

int ChartHeader::buttonsWidth() const {
    int width = 0;
    for (const QToolButton* button : m_buttons) {
        if (!button->isHidden()) width += button->sizeHint().width() + m_layout->spacing();
    }
    return width;
}

QSize ChartHeader::sizeHint() const {
    const QFontMetrics metrics(sizedFont(this, -1));
    int width = buttonsWidth();
    for (const LegendItem& item : m_items) {
        width += metrics.horizontalAdvance(item.text) + kGapPx + (item.part ? kSwatchPx + kSwatchGapPx : 0);
    }
    return {width, kHeightPx};
}

QSize ChartHeader::minimumSizeHint() const {
    return {buttonsWidth(), kHeightPx};
}

void ChartHeader::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeColors& colors = themeOf(this);
    painter.setFont(sizedFont(this, -1));
    const QFontMetrics metrics(painter.font());
    const int end = width() - buttonsWidth();
    int x = 0;
    for (const LegendItem& item : m_items) {
        const int swatch = item.part ? kSwatchPx + kSwatchGapPx : 0;
        const int room = end - x - swatch;
        if (room < metrics.horizontalAdvance(QStringLiteral("mm…"))) return;
        if (item.part) painter.fillRect(x, (height() - kSwatchPx) / 2, kSwatchPx, kSwatchPx, colors.part(*item.part));
        x += swatch;
        const QString text = metrics.elidedText(item.text, Qt::ElideRight, room);
        painter.setPen(colors.mutedText);
        painter.drawText(QRect(x, 0, room, height()), Qt::AlignVCenter | Qt::AlignLeft, text);
        if (text != item.text) return;
        x += metrics.horizontalAdvance(text) + kGapPx;
    }
}

void ChartHeader::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) update();
    if (event->type() == QEvent::FontChange) {
        for (QToolButton* button : m_buttons) button->setFont(sizedFont(this, -1));
    }
}

}  // namespace deepscope
