#include "widgets/views/color_bar.h"

#include "widgets/models/quantity_text.h"
#include "widgets/views/color_bar_menu.h"
#include "widgets/views/range_end.h"

#include <QContextMenuEvent>
#include <QInputDialog>
#include <QLocale>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <utility>

namespace deepscope {

namespace {

constexpr int kButtonPx = 21;
constexpr int kEndHeightPx = 20;

QToolButton* makeButton(const char* name, const QString& text, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

}  // namespace

ColorBar::ColorBar(QWidget* parent)
    : QWidget(parent),
      m_max(new RangeEnd([this](double v) { return problemWith(Part::Max, v); }, this)),
      m_min(new RangeEnd([this](double v) { return problemWith(Part::Min, v); }, this)),
      m_autofit(makeButton("autofitButton", QStringLiteral("↕"), this)),
      m_percentile(makeButton("percentileButton", QStringLiteral("%"), this)),
      m_symmetric(makeButton("symmetricButton", QStringLiteral("±"), this)),
      m_more(makeButton("colorMenuButton", QStringLiteral("⋯"), this)) {
    setObjectName(QStringLiteral("colorBar"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_max->setObjectName(QStringLiteral("colorBarMax"));
    m_min->setObjectName(QStringLiteral("colorBarMin"));
    for (auto [end, part] : {std::pair(m_max, Part::Max), std::pair(m_min, Part::Min)}) {
        connect(end, &RangeEnd::stepped, this, [this, part = part](int steps) { moveEnd(part, steps); });
        connect(end, &RangeEnd::editingChanged, this, &ColorBar::layoutParts);
    }
    connect(m_max, &RangeEnd::typed, this, [this](double v) { choose({scale().min, v}); });
    connect(m_min, &RangeEnd::typed, this, [this](double v) { choose({v, scale().max}); });
    const auto rule = [this](RangeRule r) {
        describe();  // a click turns a button before anyone has agreed
        Q_EMIT ruleChosen(r, m_state.choice.percentile);
    };
    connect(m_autofit, &QToolButton::clicked, this, [rule] { rule(RangeRule::Auto); });
    connect(m_percentile, &QToolButton::clicked, this, [rule] { rule(RangeRule::Percentile); });
    connect(m_symmetric, &QToolButton::clicked, this, [rule] { rule(RangeRule::Symmetric); });
    for (QToolButton* button : {m_autofit, m_percentile, m_symmetric}) button->setCheckable(true);
    connect(m_more, &QToolButton::clicked, this, [this] {
        QMenu* menu = createMenu();
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_more->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
    });
    retranslate();
    clear();
}

void ColorBar::setState(const ColorBarState& state) {
    m_state = state;
    m_active = true;
    describe();
    layoutParts();
}

void ColorBar::clear() {
    m_active = false;
    m_drag = {};
    m_mark.reset();
    describe();
    layoutParts();
}

void ColorBar::setMark(std::optional<double> value) {
    m_mark = value;
    update();
}

void ColorBar::describe() {
    for (QWidget* part : std::initializer_list<QWidget*>{m_max, m_min, m_autofit, m_percentile, m_symmetric, m_more}) {
        part->setVisible(m_active);
    }
    setFocusPolicy(m_active ? Qt::StrongFocus : Qt::NoFocus);
    if (!m_active) {
        setAccessibleDescription({});
        setToolTip({});
        return;
    }
    const FittedScale& fitted = m_state.fitted;
    const auto rule = [&](RangeRule r) { return !fitted.byHand && m_state.choice.rule == r; };
    m_autofit->setChecked(rule(RangeRule::Auto));
    m_percentile->setChecked(rule(RangeRule::Percentile));
    m_symmetric->setChecked(rule(RangeRule::Symmetric));
    m_max->setValue(fitted.scale.max);
    m_min->setValue(fitted.scale.lowest());

    QStringList outside;
    if (fitted.above > 0) outside << tr("%n above", "", fitted.above);
    if (fitted.below > 0) outside << tr("%n below", "", fitted.below);
    if (fitted.withoutValue > 0) outside << tr("%n NaN", "", fitted.withoutValue);
    if (fitted.withoutLogarithm > 0) outside << tr("%n at or below 0, without a logarithm", "", fitted.withoutLogarithm);
    if (fitted.logarithmRefused) outside << tr("linear: a logarithm needs a range above 0");
    if (outside.isEmpty()) outside << tr("all values inside");
    const QString range = tr("from %1 to %2").arg(valueText(fitted.scale.lowest()), valueText(fitted.scale.max));
    const QString counts = outside.join(QStringLiteral(" · "));
    setAccessibleDescription(range + QStringLiteral(", ") + counts);
    setToolTip(QStringLiteral("<b>%1</b> (%2)<br>%3<br><br>%4")
                   .arg(range, ruleText(), counts,
                        tr("Drag the ends or the middle, turn the wheel, double-click a number to type it, double-click the bar "
                           "to fit it.")));
}

QString ColorBar::ruleText() const {
    const FittedScale& fitted = m_state.fitted;
    QString text = tr("auto");
    if (fitted.byHand) {
        text = tr("by hand");
    } else if (m_state.choice.rule == RangeRule::Symmetric) {
        text = tr("around 0");
    } else if (m_state.choice.rule == RangeRule::Percentile) {
        const double p = m_state.choice.percentile;
        text = QStringLiteral("%1–%2 %").arg(QLocale().toString(p), QLocale().toString(100 - p));
    }
    if (fitted.logarithmRefused) return text + QStringLiteral(" · ") + tr("no log");
    return fitted.scale.logarithmic ? text + QStringLiteral(" · ") + tr("log") : text;
}

void ColorBar::layoutParts() {
    const QRect bar = barRect();
    const int room = bar.left() - 7;
    for (auto [end, value] : {std::pair(m_max, scale().max), std::pair(m_min, scale().lowest())}) {
        const double place = m_drag.part == Part::None ? (end == m_max ? 1.0 : 0.0) : axis().position(value);
        const auto y = static_cast<int>(std::lround(yOf(std::clamp(place, -0.05, 1.05))));
        const int top = std::clamp(y - kEndHeightPx / 2, 0, std::max(0, height() - kEndHeightPx));
        end->setGeometry(end->isEditing() ? QRect(2, top, width() - 4, kEndHeightPx) : QRect(0, top, room, kEndHeightPx));
        if (end->isEditing()) end->raise();
    }
    int x = (width() - 4 * kButtonPx - 3) / 2;
    for (QToolButton* button : {m_autofit, m_percentile, m_symmetric, m_more}) {
        button->setGeometry(x, height() - kButtonPx - 3, kButtonPx, kButtonPx);
        x += kButtonPx + 1;
    }
    update();
}

double ColorBar::positionAt(double y) const {
    const QRect bar = barRect();
    return 1 - (y - bar.top()) / bar.height();
}

double ColorBar::yOf(double position) const {
    const QRect bar = barRect();
    return bar.top() + (1 - position) * bar.height();
}

QMenu* ColorBar::createMenu() {
    auto* menu = new ColorBarMenu(m_state, this);
    connect(menu, &ColorBarMenu::ruleChosen, this, &ColorBar::ruleChosen);
    connect(menu, &ColorBarMenu::otherPercentileRequested, this, &ColorBar::choosePercentile);
    connect(menu, &ColorBarMenu::colormapChosen, this, &ColorBar::colormapChosen);
    connect(menu, &ColorBarMenu::logarithmicChosen, this, &ColorBar::logarithmicChosen);
    connect(menu, &ColorBarMenu::opacityChosen, this, &ColorBar::opacityChosen);
    connect(menu, &ColorBarMenu::markingChosen, this, &ColorBar::markingChosen);
    connect(menu, &ColorBarMenu::typeMaxRequested, m_max, &RangeEnd::edit);
    connect(menu, &ColorBarMenu::typeMinRequested, m_min, &RangeEnd::edit);
    return menu;
}

void ColorBar::contextMenuEvent(QContextMenuEvent* event) {
    if (!m_active) return;
    QMenu* menu = createMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->reason() == QContextMenuEvent::Keyboard ? mapToGlobal(barRect().topLeft()) : event->globalPos());
}

void ColorBar::choosePercentile() {
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("percentileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Range by percentile"));
    dialog->setLabelText(tr("Leave out at each end, in percent of the values:"));
    dialog->setInputMode(QInputDialog::DoubleInput);
    dialog->setDoubleDecimals(3);
    dialog->setDoubleRange(0.001, 49.9);
    dialog->setDoubleStep(0.5);
    dialog->setDoubleValue(m_state.choice.percentile);
    connect(dialog, &QInputDialog::doubleValueSelected, this, [this](double p) { Q_EMIT ruleChosen(RangeRule::Percentile, p); });
    dialog->open();
}

void ColorBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        describe();
    }
}

void ColorBar::resizeEvent(QResizeEvent*) {
    layoutParts();
}

void ColorBar::retranslate() {
    setAccessibleName(tr("Colour range"));
    m_max->setAccessibleName(tr("Upper end of the colour range"));
    m_min->setAccessibleName(tr("Lower end of the colour range"));
    const auto name = [](QToolButton* button, const QString& text) {
        button->setAccessibleName(text);
        button->setToolTip(text);
    };
    name(m_autofit, tr("Fit the range to the values"));
    name(m_percentile, tr("Range by percentile: extremes are left out"));
    name(m_symmetric, tr("Range symmetric around 0"));
    name(m_more, tr("Colours…"));
}

}  // namespace deepscope
