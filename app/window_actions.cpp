#include "app/window_actions.h"

#include "app/languages.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace deepscope {

namespace {

QAction* actionIn(QMenu* menu, const char* name, const QList<QKeySequence>& shortcuts = {}) {
    auto* action = menu->addAction(QString());
    action->setObjectName(QLatin1String(name));
    action->setShortcuts(shortcuts);
    return action;
}

}  // namespace

WindowActions::WindowActions(QMenuBar* bar, QWidget* canvas, QObject* parent)
    : QObject(parent),
      m_file(bar->addMenu(QString())),
      m_view(bar->addMenu(QString())),
      m_theme(new QMenu(m_view)),
      m_language(new QMenu(m_view)),
      m_run(bar->addMenu(QString())),
      m_help(bar->addMenu(QString())),
      m_themes(new QActionGroup(this)),
      m_languages(new QActionGroup(this)) {
    open = actionIn(m_file, "openAction", QKeySequence::keyBindings(QKeySequence::Open));
    openSample = actionIn(m_file, "openSampleAction");
    m_file->addSeparator();
    saveSnapshot = actionIn(m_file, "saveSnapshotAction", QKeySequence::keyBindings(QKeySequence::Save));
    m_file->addSeparator();
    quit = actionIn(m_file, "quitAction", {QKeySequence(Qt::CTRL | Qt::Key_Q)});

    fit = actionIn(m_view, "fitAction", {QKeySequence(Qt::Key_F)});
    oneToOne = actionIn(m_view, "oneToOneAction", {QKeySequence(Qt::Key_1)});
    zoomIn = actionIn(m_view, "zoomInAction", {QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)});
    zoomOut = actionIn(m_view, "zoomOutAction", {QKeySequence(Qt::Key_Minus)});
    for (QAction* action : {fit, oneToOne, zoomIn, zoomOut}) {
        // Plain keys belong to the canvas: elsewhere they are text.
        action->setShortcutContext(Qt::WidgetShortcut);
        canvas->addAction(action);
    }
    m_view->addSeparator();
    m_view->addMenu(m_theme);
    m_view->addMenu(m_language);

    run = actionIn(m_run, "runAction", {QKeySequence(Qt::Key_F5)});
    cancel = actionIn(m_run, "cancelAction", {QKeySequence(Qt::Key_Escape)});
    shortcuts = actionIn(m_help, "shortcutsAction", {QKeySequence(Qt::Key_F1)});
    about = actionIn(m_help, "aboutAction");
    about->setMenuRole(QAction::AboutRole);
    quit->setMenuRole(QAction::QuitRole);

    for (const ThemeChoice theme : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        QAction* action = m_themes->addAction(m_theme->addAction(QString()));
        action->setCheckable(true);
        action->setData(static_cast<int>(theme));
        connect(action, &QAction::triggered, this, [this, theme] { Q_EMIT themeChosen(theme); });
    }
    const auto language = [this](const QString& code, const QString& name) {
        QAction* action = m_languages->addAction(m_language->addAction(name));
        action->setCheckable(true);
        action->setData(code);
        connect(action, &QAction::triggered, this, [this, code] { Q_EMIT languageChosen(code); });
    };
    language({}, {});
    for (const Language& each : languages()) language(each.code, each.ownName);
    retranslate();
}

void WindowActions::setTheme(ThemeChoice theme) {
    for (QAction* action : m_themes->actions()) action->setChecked(action->data().toInt() == static_cast<int>(theme));
}

void WindowActions::setLanguage(const QString& code) {
    for (QAction* action : m_languages->actions()) action->setChecked(action->data().toString() == code);
}

void WindowActions::retranslate() {
    m_file->setTitle(tr("&File"));
    m_view->setTitle(tr("&View"));
    m_theme->setTitle(tr("&Theme"));
    m_language->setTitle(tr("&Language"));
    m_run->setTitle(tr("&Run"));
    m_help->setTitle(tr("&Help"));
    open->setText(tr("&Open page…"));
    openSample->setText(tr("Open sample page"));
    saveSnapshot->setText(tr("&Save snapshot…"));
    quit->setText(tr("&Quit"));
    fit->setText(tr("&Fit page"));
    oneToOne->setText(tr("&One to one"));
    zoomIn->setText(tr("Zoom &in"));
    zoomOut->setText(tr("Zoom &out"));
    run->setText(tr("&Run encoder"));
    run->setIconText(tr("▶ Run"));
    run->setToolTip(tr("Run the encoder on this page (F5)"));
    cancel->setText(tr("&Cancel"));
    cancel->setIconText(tr("Cancel"));
    cancel->setToolTip(tr("Stop the run (Esc)"));
    shortcuts->setText(tr("&Keys and mouse"));
    about->setText(tr("&About deepscope"));
    m_themes->actions().at(0)->setText(tr("System"));
    m_themes->actions().at(1)->setText(tr("Light"));
    m_themes->actions().at(2)->setText(tr("Dark"));
    m_languages->actions().at(0)->setText(tr("System"));
}

}  // namespace deepscope
