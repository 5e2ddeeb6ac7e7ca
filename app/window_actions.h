#pragma once

#include "widgets/views/theme.h"

#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace deepscope {

/// The window's actions and the menus they stand in.
class WindowActions : public QObject {
    Q_OBJECT

public:
    /// `canvas` is where single-key shortcuts (F, 1, +, −) work.
    WindowActions(QMenuBar* bar, QWidget* canvas, QObject* parent);

    void setTheme(ThemeChoice theme);
    void setLanguage(const QString& code);
    void retranslate();

    QAction* open;
    QAction* openSample;
    QAction* saveSnapshot;
    QAction* quit;
    QAction* run;
    QAction* cancel;
    QAction* fit;
    QAction* oneToOne;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* shortcuts;
    QAction* about;

Q_SIGNALS:
    void themeChosen(deepscope::ThemeChoice theme);
    void languageChosen(QString code);

private:
    QMenu* m_file;
    QMenu* m_view;
    QMenu* m_theme;
    QMenu* m_language;
    QMenu* m_run;
    QMenu* m_help;
    QActionGroup* m_themes;
    QActionGroup* m_languages;
};

}  // namespace deepscope
