#include "widgets/views/theme.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>

#include <algorithm>
#include <optional>

namespace deepscope {

namespace {

ThemeColors darkColors() {
    ThemeColors c;
    c.dark = true;
    c.window = QColor(0x20, 0x25, 0x2b);
    c.panel = QColor(0x1b, 0x1f, 0x24);
    c.canvas = QColor(0x13, 0x16, 0x1a);
    c.button = QColor(0x2d, 0x33, 0x3b);
    c.line = QColor(0x36, 0x3d, 0x47);
    c.text = QColor(0xdd, 0xe1, 0xe6);
    c.mutedText = QColor(0x98, 0xa2, 0xae);
    c.accent = QColor(0x26, 0x74, 0xcc);
    c.accentText = QColor(0xff, 0xff, 0xff);
    c.warning = QColor(0x5c, 0x40, 0x10);
    c.warningText = QColor(0xff, 0xcf, 0x7a);
    c.danger = QColor(0x54, 0x22, 0x26);
    c.dangerText = QColor(0xff, 0xc9, 0xc6);
    c.dangerMark = QColor(0xff, 0x6b, 0x66);
    c.success = QColor(0x55, 0xb9, 0x6e);
    return c;
}

ThemeColors lightColors() {
    ThemeColors c;
    c.dark = false;
    c.window = QColor(0xf4, 0xf5, 0xf7);
    c.panel = QColor(0xff, 0xff, 0xff);
    c.canvas = QColor(0xdd, 0xe1, 0xe6);
    c.button = QColor(0xff, 0xff, 0xff);
    c.line = QColor(0xcb, 0xd1, 0xd9);
    c.text = QColor(0x1c, 0x22, 0x29);
    c.mutedText = QColor(0x56, 0x60, 0x6c);
    c.accent = QColor(0x1a, 0x66, 0xb8);
    c.accentText = QColor(0xff, 0xff, 0xff);
    c.warning = QColor(0xff, 0xe3, 0xa8);
    c.warningText = QColor(0x5c, 0x3b, 0x00);
    c.danger = QColor(0xfd, 0xdd, 0xda);
    c.dangerText = QColor(0x7a, 0x14, 0x14);
    c.dangerMark = QColor(0xc6, 0x21, 0x21);
    c.success = QColor(0x23, 0x8a, 0x41);
    return c;
}

QPalette paletteOf(const ThemeColors& c) {
    QPalette p;
    p.setColor(QPalette::Window, c.window);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.panel);
    p.setColor(QPalette::AlternateBase, c.window);
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::PlaceholderText, c.mutedText);
    p.setColor(QPalette::Button, c.button);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.dangerMark);
    p.setColor(QPalette::Highlight, c.accent);
    p.setColor(QPalette::HighlightedText, c.accentText);
    p.setColor(QPalette::Link, c.dark ? QColor(0x6c, 0xb1, 0xff) : c.accent);
    p.setColor(QPalette::ToolTipBase, c.dark ? QColor(0x0d, 0x0f, 0x12) : QColor(0xff, 0xff, 0xff));
    p.setColor(QPalette::ToolTipText, c.text);
    p.setColor(QPalette::Light, c.dark ? c.button.lighter(130) : QColor(0xff, 0xff, 0xff));
    p.setColor(QPalette::Midlight, c.dark ? c.button.lighter(115) : QColor(0xf0, 0xf2, 0xf4));
    p.setColor(QPalette::Mid, c.line);
    p.setColor(QPalette::Dark, c.dark ? QColor(0x12, 0x15, 0x18) : QColor(0xa9, 0xb1, 0xbb));
    p.setColor(QPalette::Shadow, c.dark ? QColor(0x08, 0x09, 0x0b) : QColor(0x7c, 0x85, 0x90));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        p.setColor(QPalette::Disabled, role, c.dark ? QColor(0x6b, 0x73, 0x7e) : QColor(0x93, 0x9b, 0xa5));
    }
    return p;
}

QString styleSheetOf(const ThemeColors& c) {
    // Only what QPalette cannot say: flat toolbar controls, the Run button, badge and banner.
    return QStringLiteral(R"(
QMenuBar { background: %panel; border-bottom: 1px solid %line; padding: 1px 4px; }
QMenuBar::item { background: transparent; padding: 4px 9px; border-radius: 3px; }
QMenuBar::item:selected { background: %button; }
QStatusBar { background: %panel; border-top: 1px solid %line; }
QStatusBar::item { border: none; }
QToolTip { border: 1px solid %line; padding: 3px; }
QSplitter::handle { background: %line; }
#runBar { background: %window; border-bottom: 1px solid %line; }
#canvasHeader { background: %window; border-bottom: 1px solid %line; }
#viewBar { background: %window; border-bottom: 1px solid %line; }
#runBar QToolButton, #runBar QComboBox, #canvasHeader QComboBox, #viewBar QComboBox, #canvasHeader QToolButton, #viewBar QToolButton {
    background: %button; border: 1px solid %line; border-radius: 4px; padding: 3px 8px; color: %text; }
#runBar QToolButton:hover, #runBar QComboBox:hover, #canvasHeader QComboBox:hover, #viewBar QComboBox:hover, #canvasHeader QToolButton:hover, #viewBar QToolButton:hover { border-color: %accent; }
#runBar QToolButton:focus, #runBar QComboBox:focus, #canvasHeader QComboBox:focus, #viewBar QComboBox:focus, #canvasHeader QToolButton:focus, #viewBar QToolButton:focus { border-color: %accent; }
#runBar QToolButton:disabled, #runBar QComboBox:disabled, #canvasHeader QComboBox:disabled { color: %disabled; }
#runBar QComboBox::drop-down, #canvasHeader QComboBox::drop-down, #viewBar QComboBox::drop-down { border: none; width: 18px; }
#runBar QComboBox::down-arrow, #canvasHeader QComboBox::down-arrow, #viewBar QComboBox::down-arrow { image: url(:/deepscope/%arrow); width: 9px; height: 6px; }
#runBar QToolButton[popupMode="2"], #canvasHeader QToolButton[popupMode="2"], #viewBar QToolButton[popupMode="2"] { padding-left: 3px; padding-right: 17px; }
QToolButton::menu-indicator { image: url(:/deepscope/%arrow); width: 9px; height: 6px; subcontrol-position: right center; subcontrol-origin: padding; right: 6px; }
#runBar QToolButton#runButton { background: %accent; border-color: %accent; color: %accentText; font-weight: bold; padding: 3px 14px; }
#runBar QToolButton#runButton:hover { background: %accentHover; }
#runBar QToolButton#runButton:disabled { background: %button; border-color: %line; color: %disabled; }
#canvasHeader QToolButton:checked, #viewBar QToolButton:checked { background: %accent; border-color: %accent; color: %accentText; }
#runBar QProgressBar { background: %button; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
#runBar QProgressBar::chunk { background: %success; border-radius: 3px; }
#compareBar { background: %window; border-bottom: 1px solid %line; }
#compareBar QToolButton, #compareBar QComboBox { background: %button; border: 1px solid %line; border-radius: 4px; padding: 3px 8px; color: %text; }
#compareBar QToolButton:hover, #compareBar QComboBox:hover, #compareBar QToolButton:focus, #compareBar QComboBox:focus { border-color: %accent; }
#compareBar QToolButton:checked { background: %accent; border-color: %accent; color: %accentText; }
#compareBar QToolButton:disabled, #compareBar QComboBox:disabled { color: %disabled; }
#compareBar QComboBox::drop-down { border: none; width: 18px; }
#compareBar QComboBox::down-arrow { image: url(:/deepscope/%arrow); width: 9px; height: 6px; }
#compareBar QPushButton { background: %accent; border: 1px solid %accent; border-radius: 4px; color: %accentText; font-weight: bold; padding: 3px 14px; }
#compareBar QPushButton:hover, #compareBar QPushButton:focus { background: %accentHover; }
#compareBar QPushButton[quiet="true"], #compareBar QPushButton:disabled { background: %button; border-color: %line; color: %text; font-weight: normal; }
#compareBar QPushButton:disabled { color: %disabled; }
#comparePanesBody, #compareSplitter { background: %window; }
#compareStrip QTableView { background: %panel; }
#compareStrip QHeaderView::section { background: %window; border: none; border-bottom: 1px solid %line; padding: 3px 8px; color: %muted; }
#syntheticBadge { background: %warning; color: %warningText; border-radius: 4px; padding: 4px 10px; font-weight: bold; }
#problemBanner { background: %danger; border-bottom: 1px solid %line; }
#problemBanner QLabel { color: %dangerText; }
#problemBanner[note="true"] { background: %button; }
#problemBanner[note="true"] QLabel { color: %text; }
#problemBanner[note="true"] QToolButton { color: %text; border-color: %line; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
#problemBanner QToolButton { color: %dangerText; background: transparent; border: 1px solid %dangerText; border-radius: 4px; padding: 2px 10px; }
#claimsHeader QToolButton { background: %button; border: 1px solid %line; border-radius: 4px; padding: 2px 8px; color: %text; }
#claimsHeader #onlyFailingButton { padding-right: 0px; }
#claimsHeader QToolButton:hover, #claimsHeader QToolButton:focus { border-color: %accent; }
#claimsHeader QToolButton:disabled { color: %disabled; }
#claimsHeader QToolButton:checked { background: %accent; border-color: %accent; color: %accentText; }
#claimsHeader QProgressBar { background: %button; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
#claimsHeader QProgressBar::chunk { background: %success; border-radius: 3px; }
#claimsTable QHeaderView::section { background: %window; color: %muted; border: none; border-bottom: 1px solid %line; padding: 3px 6px; }
#claimDetail, #claimDetailBody { background: %window; }
#colorBar QToolButton { background: transparent; border: 1px solid transparent; border-radius: 3px; padding: 0; color: %text; }
#colorBar QToolButton:hover, #colorBar QToolButton:focus { border-color: %accent; }
#colorBar QToolButton:checked { background: %accent; color: %accentText; }
#colorBar QLineEdit[readOnly="true"] { background: transparent; border: 1px solid transparent; padding: 0 1px; color: %text; }
#colorBar QLineEdit[readOnly="true"]:hover, #colorBar QLineEdit[readOnly="true"]:focus { border-color: %accent; border-radius: 3px; }
#colorBar QLineEdit[readOnly="false"] { background: %panel; border: 1px solid %accent; border-radius: 3px; padding: 0 1px; color: %text; }
#colorBar QLineEdit[wrong="true"] { border-color: %dangerMark; }
QLabel[muted="true"] { color: %muted; }
QLabel[verdict="good"] { color: %success; font-weight: bold; }
QLabel[verdict="bad"] { color: %dangerMark; font-weight: bold; }
QLabel[section="true"] { color: %text; font-weight: bold; }
#inspector, #inspector > QWidget > QWidget#inspectorBody { background: %window; }
QListView { border: none; }
#chartHeader QToolButton { background: %button; border: 1px solid %line; border-radius: 3px; padding: 0 7px; color: %text; }
#chartHeader QToolButton:hover, #chartHeader QToolButton:focus { border-color: %accent; }
#chartHeader QToolButton:checked { background: %accent; border-color: %accent; color: %accentText; }
#chartHeader QToolButton:disabled { color: %disabled; }
#chartHeader QToolButton[popupMode="2"] { padding-right: 18px; }
#stageTableHeadings { background: %window; border: none; }
#stageTableHeadings::section { background: %window; border: none; border-bottom: 1px solid %line; padding: 3px 6px; color: %muted; }
#stageTableHeadings::section:hover { color: %text; }
#tensorTable QTableCornerButton::section { background: %window; border: none; border-bottom: 1px solid %line; border-right: 1px solid %line; }
#exportDialog QCheckBox::indicator:unchecked, #exportTaps::indicator:unchecked { border: 1px solid %muted; border-radius: 2px; background: transparent; width: 11px; height: 11px; }
#histogramLogButton { background: transparent; border: 1px solid transparent; border-radius: 3px; padding: 0; color: %muted; }
#histogramLogButton:hover, #histogramLogButton:focus { border-color: %accent; }
#histogramLogButton:checked { background: %button; border-color: %line; color: %text; }
#tokenPanel QLineEdit[wrong="true"], #tensorPanel QLineEdit[wrong="true"] { color: %dangerMark; }
#diffBar QToolButton, #diffVerdict QToolButton, #diffEmpty QToolButton, #diffDetailHeader QToolButton, #diffSideA QToolButton, #diffSideB QToolButton {
    background: %button; border: 1px solid %line; border-radius: 4px; padding: 3px 9px; color: %text; }
#diffBar QToolButton:hover, #diffVerdict QToolButton:hover, #diffEmpty QToolButton:hover, #diffDetailHeader QToolButton:hover, #diffSideA QToolButton:hover, #diffSideB QToolButton:hover,
#diffBar QToolButton:focus, #diffVerdict QToolButton:focus, #diffEmpty QToolButton:focus, #diffDetailHeader QToolButton:focus, #diffSideA QToolButton:focus, #diffSideB QToolButton:focus { border-color: %accent; }
#diffBar QToolButton:disabled, #diffEmpty QToolButton:disabled { color: %disabled; }
#diffBar QToolButton[popupMode="2"], #diffSideA QToolButton[popupMode="2"], #diffSideB QToolButton[popupMode="2"] { padding-right: 20px; }
#diffDetailHeader QToolButton:checked, #diffVerdict QToolButton:checked { background: %accent; border-color: %accent; color: %accentText; }
#diffEmpty #diffStartDumps { background: %accent; border-color: %accent; color: %accentText; font-weight: bold; }
#diffEmpty QToolButton { padding: 6px 14px; }
#diffSyntheticA, #diffSyntheticB { background: %warning; color: %warningText; border-radius: 4px; padding: 3px 8px; }
#diffVerdict { background: %window; border-top: 1px solid %line; border-bottom: 1px solid %line; }
#diffDetailHeader { background: %window; border-bottom: 1px solid %line; }
#diffRtol[wrong="true"] { color: %dangerMark; }
#diffTensors QTableCornerButton::section { background: %window; border: none; border-bottom: 1px solid %line; border-right: 1px solid %line; }
#keptRunsHeadings { background: %window; border: none; }
#keptRunsHeadings::section { background: %window; border: none; border-bottom: 1px solid %line; padding: 3px 6px; color: %muted; }
#keptRunsFooter { border-top: 1px solid %line; }
#keptRunsFooter QToolButton { background: %button; border: 1px solid %line; border-radius: 3px; padding: 1px 7px; color: %text; }
#keptRunsFooter QToolButton:hover, #keptRunsFooter QToolButton:focus { border-color: %accent; }
#keptRunsFooter QToolButton:pressed { background: %accent; border-color: %accent; color: %accentText; }
#keptRunsFooter QToolButton:disabled { color: %disabled; }
#stageTableTotals { border-top: 1px solid %line; }
QMainWindow::separator { background: %line; width: 1px; height: 1px; margin: 2px; }
QMainWindow::separator:hover { background: %accent; }
#dockTitle { background: %window; border-bottom: 1px solid %line; }
#dockTitle QToolButton { background: transparent; border: 1px solid transparent; border-radius: 3px; color: %muted; padding: 1px 4px; }
#dockTitle QToolButton:hover { background: %button; color: %text; }
#dockTitle QToolButton:focus { border-color: %accent; color: %text; }
#panelArea > QTabBar, #stageTabs, #workspaceSwitch, #compareTabs { background: %window; }
#panelArea > QTabBar::tab, #stageTabs::tab, #workspaceSwitch::tab, #compareTabs::tab { background: transparent; color: %muted; border: none; border-bottom: 2px solid transparent; padding: 4px 10px 3px 10px; }
#panelArea > QTabBar::tab:hover, #stageTabs::tab:hover, #workspaceSwitch::tab:hover, #compareTabs::tab:hover { color: %text; background: %button; }
#panelArea > QTabBar::tab:selected, #stageTabs::tab:selected, #workspaceSwitch::tab:selected, #compareTabs::tab:selected { color: %text; border-bottom: 2px solid %accent; }
#panelArea > QTabBar::tab:selected:focus, #stageTabs::tab:selected:focus, #workspaceSwitch::tab:selected:focus, #compareTabs::tab:selected:focus { background: %button; }
#panelArea > QTabBar, #stageTabs, #workspaceSwitch, #diffTabs { background: %window; }
#panelArea > QTabBar::tab, #stageTabs::tab, #workspaceSwitch::tab, #diffTabs::tab { background: transparent; color: %muted; border: none; border-bottom: 2px solid transparent; padding: 4px 10px 3px 10px; }
#panelArea > QTabBar::tab:hover, #stageTabs::tab:hover, #workspaceSwitch::tab:hover, #diffTabs::tab:hover { color: %text; background: %button; }
#panelArea > QTabBar::tab:selected, #stageTabs::tab:selected, #workspaceSwitch::tab:selected, #diffTabs::tab:selected { color: %text; border-bottom: 2px solid %accent; }
#panelArea > QTabBar::tab:selected:focus, #stageTabs::tab:selected:focus, #workspaceSwitch::tab:selected:focus, #diffTabs::tab:selected:focus { background: %button; }
#stageTabs QToolButton { background: transparent; border: none; border-radius: 3px; color: %muted; padding: 0; }
#stageTabs QToolButton:hover { background: %line; color: %text; }
#runQueueBody { background: %window; }
#runRow QToolButton { border: 1px solid transparent; border-radius: 3px; padding: 0 4px; color: %muted; }
#runRow QToolButton:hover { background: %button; color: %text; }
#runRow QToolButton:focus { border-color: %accent; color: %text; }
QProgressBar#thinProgress { background: %button; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar#thinProgress::chunk { background: %success; border-radius: 2px; }
#runOptionsPopup { background: %window; border: 1px solid %line; }
#viewNote { background: %window; border-bottom: 1px solid %line; }
#viewNote QToolButton { background: transparent; border: 1px solid transparent; border-radius: 3px; padding: 1px; }
#viewNote QToolButton:hover { background: %button; }
#viewNote QToolButton:focus { border-color: %accent; }
#tourCard { background: %panel; border: 1px solid %line; border-left: 3px solid %accent; border-radius: 6px; }
#tourCard:focus { border-color: %accent; }
#tourCard QScrollArea, #tourBody { background: transparent; }
#tourCard QToolButton { background: %button; border: 1px solid %line; border-radius: 4px; padding: 3px 12px; color: %text; }
#tourCard QToolButton:hover, #tourCard QToolButton:focus { border-color: %accent; }
#tourCard QToolButton:disabled { color: %disabled; }
#tourCard #tourLeave { background: transparent; border-color: transparent; color: %muted; padding: 2px 6px; }
#tourCard #tourLeave:hover, #tourCard #tourLeave:focus { border-color: %accent; color: %text; }
#tourCard #tourNext { background: %accent; border-color: %accent; color: %accentText; font-weight: bold; }
#tourCard #tourNext:hover, #tourCard #tourNext:focus { background: %accentHover; border-color: %text; }
#tourTry { background: %window; border-radius: 4px; padding: 7px 9px; color: %text; }
QMenu { background: %panel; border: 1px solid %line; padding: 4px 0; }
QMenu::item { padding: 4px 24px 4px 24px; }
QMenu::item:selected { background: %accent; color: %accentText; }
QMenu::item:disabled { background: transparent; color: %disabled; }
QMenu::separator { height: 1px; background: %line; margin: 4px 0; }
QDialog { background: %window; }
#checkpointTensors { background: %panel; border: 1px solid %line; }
QScrollBar:horizontal { background: %panel; height: 9px; margin: 0; }
QScrollBar:vertical { background: %window; width: 9px; margin: 0; }
QScrollBar::handle { background: %line; border-radius: 3px; margin: 1px; }
QScrollBar::handle:hover { background: %muted; }
QScrollBar::handle:horizontal { min-width: 40px; }
QScrollBar::handle:vertical { min-height: 40px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
)")
        .replace(QLatin1String("%accentHover"), c.accent.lighter(c.dark ? 115 : 112).name())
        .replace(QLatin1String("%accentText"), c.accentText.name())
        .replace(QLatin1String("%accent"), c.accent.name())
        .replace(QLatin1String("%warningText"), c.warningText.name())
        .replace(QLatin1String("%warning"), c.warning.name())
        .replace(QLatin1String("%dangerText"), c.dangerText.name())
        .replace(QLatin1String("%dangerMark"), c.dangerMark.name())
        .replace(QLatin1String("%danger"), c.danger.name())
        .replace(QLatin1String("%disabled"), c.dark ? QStringLiteral("#6b737e") : QStringLiteral("#939ba5"))
        .replace(QLatin1String("%success"), c.success.name())
        .replace(QLatin1String("%window"), c.window.name())
        .replace(QLatin1String("%panel"), c.panel.name())
        .replace(QLatin1String("%button"), c.button.name())
        .replace(QLatin1String("%muted"), c.mutedText.name())
        .replace(QLatin1String("%arrow"), c.dark ? QStringLiteral("arrow_light.svg") : QStringLiteral("arrow_dark.svg"))
        .replace(QLatin1String("%line"), c.line.name())
        .replace(QLatin1String("%text"), c.text.name());
}

bool isDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

/// Of the desktop's own palette, as it is now: ours hides it.
bool desktopIsDark() {
    QApplication::setPalette(QPalette());
    return isDark(QApplication::palette());
}

}  // namespace

QColor ThemeColors::part(StagePart part) const {
    switch (part) {
        case StagePart::Sam:
            return dark ? QColor(0x4a, 0x9a, 0xe8) : QColor(0x24, 0x78, 0xcc);
        case StagePart::Compressor:
            return dark ? QColor(0xf0, 0xb4, 0x3c) : QColor(0xd9, 0x8e, 0x04);
        case StagePart::Clip:
            return dark ? QColor(0x9a, 0x7b, 0xd0) : QColor(0x7a, 0x53, 0xb8);
        case StagePart::Fusion:
            return success;
        case StagePart::Input:
            break;
    }
    return dark ? QColor(0x7a, 0x84, 0x90) : QColor(0x8a, 0x93, 0x9e);
}

const ThemeColors& themeColors(bool dark) {
    static const ThemeColors kDark = darkColors();
    static const ThemeColors kLight = lightColors();
    return dark ? kDark : kLight;
}

const ThemeColors& themeOf(const QWidget* widget) {
    return themeColors(isDark(widget->palette()));
}

void applyTheme(ThemeChoice choice) {
    static bool styled = false;
    if (!styled) {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        styled = true;
    }
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && desktopIsDark());
    const ThemeColors& colors = themeColors(dark);
    QApplication::setPalette(paletteOf(colors));
    qApp->setStyleSheet(styleSheetOf(colors));
}

QFont sizedFont(const QWidget* widget, double delta, bool bold) {
    QFont font = widget->font();
    const double points = font.pointSizeF() > 0 ? font.pointSizeF() : 9.0;
    font.setPointSizeF(std::max(7.0, points + delta));
    font.setBold(bold);
    return font;
}

void setMuted(QWidget* label) {
    label->setProperty("muted", true);
}

}  // namespace deepscope
