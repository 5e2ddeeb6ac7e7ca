#pragma once

#include "widgets/models/view_offers.h"
#include "widgets/views/theme.h"

#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace deepscope {

class PanelDock;
class RecentMenu;

/// The window's actions and the menus they stand in: everything that can be done has its place and its key here.
class WindowActions : public QObject {
    Q_OBJECT

public:
    /// Single keys (F, 1, G …) work wherever no text is typed.
    WindowActions(QMenuBar* bar, QObject* parent);

    void setTheme(ThemeChoice theme);
    void setLanguage(const QString& code);
    /// A switch for each panel, with Alt+N: shows it in front, or closes the one that is in front.
    void setPanels(const QList<PanelDock*>& panels);
    /// Marks the way to look that was wished for; those that cannot be had now are greyed out.
    void setLook(ViewKind wish, const std::vector<ViewOffer>& offers);
    /// Which workspace is in front, marked in the menu; 0 is Inspect. What belongs to Inspect alone is off in the others, keys
    /// and all.
    void setWorkspace(int index);
    bool isInspecting() const { return m_isInspecting; }
    void retranslate();
    /// The menus in order: what the shortcut sheet lists.
    const QList<QMenu*>& menus() const { return m_menus; }
    RecentMenu* recentMenu() const { return m_recent; }

    // File
    QAction* open;
    QAction* openFolder;
    QAction* paste;
    QAction* openSample;
    QAction* newSession;
    QAction* openSession;
    QAction* reopenSession;
    QAction* saveSession;
    QAction* saveSessionAs;
    QAction* locatePages;
    QAction* openCheckpoint;
    QAction* openCheckpointFolder;
    QAction* reload;
    QAction* closePage;
    QAction* saveSnapshot;
    QAction* exportRun;
    QAction* savePicture;
    QAction* copyWindowCommand;
    QAction* copyPictureCommand;
    QAction* copyDumpCommand;
    QAction* quit;
    // Edit
    QAction* undo;
    QAction* redo;
    QAction* copyReadout;
    QAction* findPage;
    QAction* goToToken;
    QAction* unpin;
    QAction* addNote;
    QAction* settings;
    // View
    QAction* inspect;
    QAction* compare;
    QAction* diff;
    QAction* fit;
    QAction* oneToOne;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* grid;
    QAction* tileBorders;
    QAction* padding;
    QAction* values;
    QAction* windows;
    QAction* lineage;
    QAction* note;
    QAction* magnifier;
    QAction* fullScreen;
    QAction* restoreLayout;
    // View, way to look
    QAction* channelBefore;
    QAction* channelAfter;
    QAction* headBefore;
    QAction* headAfter;
    // Go
    QAction* stageBefore;
    QAction* stageAfter;
    QAction* pageBefore;
    QAction* pageAfter;
    QAction* runBefore;
    QAction* runAfter;
    QAction* lockStage;
    QAction* closeTab;
    QAction* tabBefore;
    QAction* tabAfter;
    // Run
    QAction* run;
    QAction* runAllModes;
    QAction* measure;
    QAction* runSession;
    QAction* whatIf;
    QAction* calibrate;
    QAction* keepRun;
    QAction* cancel;
    QAction* cancelAll;
    // Help
    QAction* tour;
    QAction* shortcuts;
    QAction* about;

Q_SIGNALS:
    void themeChosen(deepscope::ThemeChoice theme);
    void languageChosen(QString code);
    void lookChosen(deepscope::ViewKind kind);
    void workspaceChosen(int index);

private:
    void buildFile(QMenuBar* bar);
    void buildEdit(QMenuBar* bar);
    void buildView(QMenuBar* bar);
    void buildWorkspaces();
    void buildLooks();
    void buildGo(QMenuBar* bar);
    void buildRun(QMenuBar* bar);
    void buildThemesAndLanguages();

    QList<QMenu*> m_menus;
    QMenu* m_file;
    QMenu* m_edit;
    QMenu* m_copyCommand;
    QMenu* m_view;
    QMenu* m_look;
    QMenu* m_panels;
    QMenu* m_theme;
    QMenu* m_language;
    QMenu* m_go;
    QMenu* m_run;
    QMenu* m_help;
    RecentMenu* m_recent;
    QActionGroup* m_workspaces;
    QActionGroup* m_looks;
    QActionGroup* m_themes;
    QActionGroup* m_languages;
    bool m_isInspecting = true;
};

}  // namespace deepscope
