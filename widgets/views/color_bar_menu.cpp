#include "widgets/views/color_bar_menu.h"

#include <QActionGroup>
#include <QLocale>
#include <QPainter>
#include <QPixmap>

#include <array>
#include <cmath>

namespace deepscope {

namespace {
constexpr std::array kPercentiles{0.1, 0.5, 1.0, 2.0, 5.0};
constexpr std::array kOpacityPercents{0, 25, 50, 65, 80, 100};
constexpr QSize kSwatch(16, 16);  // what menus leave for an icon
}  // namespace

QIcon colormapIcon(Colormap map, QSize size, double devicePixelRatio) {
    QPixmap pixmap(size * devicePixelRatio);
    QPainter painter(&pixmap);
    for (int x = 0; x < pixmap.width(); ++x) {
        const Rgb rgb = colorAt(map, (x + 0.5) / pixmap.width());
        painter.fillRect(x, 0, 1, pixmap.height(), QColor(rgb[0], rgb[1], rgb[2]));
    }
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return QIcon(pixmap);
}

ColorBarMenu::ColorBarMenu(const ColorBarState& state, QWidget* parent) : QMenu(parent), m_state(state) {
    setObjectName(QStringLiteral("colorBarMenu"));
    const bool byHand = state.fitted.byHand;
    const auto rule = [&](RangeRule r) { return !byHand && state.choice.rule == r; };
    connect(add(this, "autofitAction", tr("&Autofit"), rule(RangeRule::Auto)), &QAction::triggered, this,
            [this] { Q_EMIT ruleChosen(RangeRule::Auto, m_state.choice.percentile); });
    addPercentiles();
    connect(add(this, "symmetricAction", tr("&Symmetric around 0"), rule(RangeRule::Symmetric)), &QAction::triggered, this,
            [this] { Q_EMIT ruleChosen(RangeRule::Symmetric, m_state.choice.percentile); });
    connect(addAction(tr("Type &upper end…")), &QAction::triggered, this, &ColorBarMenu::typeMaxRequested);
    connect(addAction(tr("Type l&ower end…")), &QAction::triggered, this, &ColorBarMenu::typeMinRequested);
    addSeparator();
    connect(add(this, "logarithmicAction", tr("&Logarithmic"), state.choice.logarithmic), &QAction::triggered, this,
            &ColorBarMenu::logarithmicChosen);
    connect(add(this, "markingAction", tr("&Mark values out of range"), state.fitted.scale.markOutOfRange), &QAction::triggered,
            this, &ColorBarMenu::markingChosen);
    addColormaps();
    addOpacities();
}

QAction* ColorBarMenu::add(QMenu* menu, const char* name, const QString& text, bool checked) {
    QAction* action = menu->addAction(text);
    action->setObjectName(QLatin1String(name));
    action->setCheckable(true);
    action->setChecked(checked);
    return action;
}

void ColorBarMenu::addPercentiles() {
    auto* menu = addMenu(tr("&Percentile"));
    menu->setObjectName(QStringLiteral("percentileMenu"));
    const bool current = !m_state.fitted.byHand && m_state.choice.rule == RangeRule::Percentile;
    bool listed = false;
    for (const double p : kPercentiles) {
        const bool checked = current && std::abs(p - m_state.choice.percentile) < 1e-9;
        listed = listed || checked;
        const QString text = tr("%1 % to %2 %").arg(QLocale().toString(p), QLocale().toString(100 - p));
        connect(add(menu, "", text, checked), &QAction::triggered, this,
                [this, p] { Q_EMIT ruleChosen(RangeRule::Percentile, p); });
    }
    QString other = tr("&Other…");
    if (current && !listed) other += QStringLiteral(" (%1 %)").arg(QLocale().toString(m_state.choice.percentile));
    connect(add(menu, "otherPercentileAction", other, current && !listed), &QAction::triggered, this,
            &ColorBarMenu::otherPercentileRequested);
}

void ColorBarMenu::addColormaps() {
    auto* menu = addMenu(tr("&Colour map"));
    menu->setObjectName(QStringLiteral("colormapMenu"));
    auto* group = new QActionGroup(menu);
    for (const Colormap map : allColormaps()) {
        const std::string_view name = colormapName(map);
        const QString text = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        QAction* action = group->addAction(add(menu, "", text, map == m_state.choice.map));
        action->setIcon(colormapIcon(map, kSwatch, devicePixelRatioF()));
        connect(action, &QAction::triggered, this, [this, map] { Q_EMIT colormapChosen(map); });
    }
}

void ColorBarMenu::addOpacities() {
    auto* menu = addMenu(tr("O&pacity"));
    menu->setObjectName(QStringLiteral("opacityMenu"));
    const auto now = static_cast<int>(std::lround(100 * m_state.opacity));
    for (const int percent : kOpacityPercents) {
        connect(add(menu, "", tr("%1 %").arg(QLocale().toString(percent)), percent == now), &QAction::triggered, this,
                [this, percent] { Q_EMIT opacityChosen(percent / 100.0); });
    }
}

}  // namespace deepscope
