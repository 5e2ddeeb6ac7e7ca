#include "widgets/views/canvas_header.h"

#include "widgets/views/compact_combo.h"
#include "widgets/views/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {
constexpr int kTitlePx = 80;  // what the title may claim before controls step back
constexpr int kNarrowestPx = 220;
}  // namespace

CanvasHeader::CanvasHeader(QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel),
      m_view(new CompactCombo),
      m_colormap(new CompactCombo),
      m_logarithmic(new QToolButton),
      m_opacityLabel(new QLabel),
      m_opacity(new QSlider(Qt::Horizontal)) {
    setObjectName(QStringLiteral("canvasHeader"));
    setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 5, 10, 5);
    layout->setSpacing(8);
    m_title->setObjectName(QStringLiteral("canvasTitle"));
    m_title->setTextFormat(Qt::RichText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_view->setObjectName(QStringLiteral("viewCombo"));
    m_colormap->setObjectName(QStringLiteral("colormapCombo"));
    m_logarithmic->setObjectName(QStringLiteral("logButton"));
    m_logarithmic->setCheckable(true);
    m_opacity->setObjectName(QStringLiteral("opacitySlider"));
    m_opacity->setRange(0, 100);
    m_opacity->setFixedWidth(90);
    m_opacityLabel->setMinimumWidth(m_opacityLabel->fontMetrics().horizontalAdvance(QStringLiteral("100 %")));
    m_opacityLabel->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setMuted(m_opacityLabel);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_view);
    layout->addWidget(m_logarithmic);
    layout->addWidget(m_colormap);
    layout->addWidget(m_opacity);
    layout->addWidget(m_opacityLabel);
    m_view->hide();

    for (const Colormap map : allColormaps()) {
        const std::string_view name = colormapName(map);
        const QString text = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        m_colormap->addEntry(text, text, static_cast<int>(map));
    }
    connect(m_colormap, &QComboBox::currentIndexChanged, this,
            [this] { Q_EMIT colormapChosen(static_cast<Colormap>(m_colormap->currentData().toInt())); });
    connect(m_view, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT viewChosen(ViewId{m_view->currentData().toInt()}); });
    connect(m_logarithmic, &QToolButton::toggled, this, &CanvasHeader::logarithmicChosen);
    connect(m_opacity, &QSlider::valueChanged, this, [this](int percent) {
        m_opacityLabel->setText(tr("%1 %").arg(QLocale().toString(percent)));
        Q_EMIT opacityChosen(percent / 100.0);
    });
    retranslate();
}

void CanvasHeader::setTitle(const QString& what, const QString& detail) {
    m_what = what;
    m_detail = detail;
    updateTitle();
}

void CanvasHeader::updateTitle() {
    const int room = std::max(30, m_title->width() - m_title->fontMetrics().horizontalAdvance(m_what) - 24);
    const QString detail = m_title->fontMetrics().elidedText(m_detail, Qt::ElideRight, room);
    m_title->setText(QStringLiteral("<b>%1</b>&nbsp;&nbsp;<span style=\"color:%2\">%3</span>")
                         .arg(m_what.toHtmlEscaped(), themeOf(this).mutedText.name(), detail.toHtmlEscaped()));
    m_title->setToolTip(m_detail.toHtmlEscaped());
    m_title->setAccessibleName(m_what + QLatin1Char(' ') + m_detail);
}

void CanvasHeader::setViews(std::optional<TileGrid> tiles, ViewId current) {
    const QSignalBlocker quiet(m_view);
    m_tiles = tiles;
    m_view->clear();
    m_view->addEntry(tr("Global view"), tr("Global"), ViewId::global().tile);
    for (int tile = 0; tiles && tile < tiles->count(); ++tile) {
        const QString name = tr("Tile %1 · row %2, col %3").arg(tile).arg(tile / tiles->columns).arg(tile % tiles->columns);
        m_view->addEntry(name, tr("Tile %1").arg(tile), tile);
    }
    m_view->setCurrentIndex(std::max(0, m_view->findData(current.tile)));
    m_view->updateGeometry();
    m_view->setVisible(tiles.has_value());
    makeRoom();
}

void CanvasHeader::setColormap(Colormap map) {
    const QSignalBlocker quiet(m_colormap);
    m_colormap->setCurrentIndex(m_colormap->findData(static_cast<int>(map)));
    m_colormap->updateGeometry();
    makeRoom();
}

void CanvasHeader::setColormapOffered(bool offered) {
    m_colormap->setEnabled(offered);
}

void CanvasHeader::setLogarithmic(bool logarithmic, bool offered) {
    const QSignalBlocker quiet(m_logarithmic);
    m_logarithmic->setChecked(logarithmic);
    m_logarithmicOffered = offered;
    makeRoom();
}

void CanvasHeader::setOpacity(double opacity) {
    const QSignalBlocker quiet(m_opacity);
    const auto percent = static_cast<int>(std::lround(opacity * 100));
    m_opacity->setValue(percent);
    m_opacityLabel->setText(tr("%1 %").arg(QLocale().toString(percent)));
}

double CanvasHeader::opacity() const {
    return m_opacity->value() / 100.0;
}

void CanvasHeader::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) updateTitle();
}

void CanvasHeader::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    makeRoom();
    QMetaObject::invokeMethod(
        this, [this] { updateTitle(); }, Qt::QueuedConnection);
}

QSize CanvasHeader::minimumSizeHint() const {
    return {kNarrowestPx, QWidget::minimumSizeHint().height()};
}

void CanvasHeader::makeRoom() {
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    const bool views = m_tiles.has_value();
    const auto needs = [&](bool opacity, bool logarithmic) {
        int total = kTitlePx + layout()->spacing() + m_colormap->sizeHint().width();
        if (views) total += layout()->spacing() + m_view->sizeHint().width();
        if (logarithmic) total += layout()->spacing() + m_logarithmic->sizeHint().width();
        if (opacity) total += 2 * layout()->spacing() + m_opacity->width() + m_opacityLabel->sizeHint().width();
        return total;
    };
    m_view->setCompact(false);
    m_view->setCompact(views && needs(true, m_logarithmicOffered) > room);
    const bool opacity = needs(true, m_logarithmicOffered) <= room;
    m_opacity->setVisible(opacity);
    m_opacityLabel->setVisible(opacity);
    m_logarithmic->setVisible(m_logarithmicOffered && needs(false, true) <= room);
}

void CanvasHeader::retranslate() {
    m_view->setAccessibleName(tr("View"));
    m_view->setToolTip(tr("View of the page whose stages are listed"));
    m_colormap->setAccessibleName(tr("Colour map"));
    m_colormap->setToolTip(tr("Colour map"));
    m_logarithmic->setText(tr("log"));
    m_logarithmic->setAccessibleName(tr("Logarithmic colours"));
    m_logarithmic->setToolTip(tr("Logarithmic colours: small values become visible"));
    m_opacity->setAccessibleName(tr("Opacity of the overlay"));
    m_opacity->setToolTip(tr("Opacity of the overlay"));
    m_opacityLabel->setText(tr("%1 %").arg(QLocale().toString(m_opacity->value())));
    setViews(m_tiles, ViewId{m_view->count() > 0 ? m_view->currentData().toInt() : -1});
}

}  // namespace deepscope
