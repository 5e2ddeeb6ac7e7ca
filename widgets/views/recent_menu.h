#pragma once

#include <QHash>
#include <QMenu>
#include <QStringList>

namespace deepscope {

/// Files and folders opened before, the latest first: numbered, shortened in the middle, those that are gone greyed. Whether they
/// are there is looked up beside the window's thread, each time the menu opens.
class RecentMenu : public QMenu {
    Q_OBJECT

public:
    explicit RecentMenu(QWidget* parent = nullptr);

    /// The latest first. None: the menu itself is disabled.
    void setPaths(const QStringList& paths);

Q_SIGNALS:
    void chosen(QString path);
    void cleared();

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void lookUp();
    void onLookedUp(const QHash<QString, bool>& present);

    QStringList m_paths;
    QHash<QString, bool> m_present;  // as last looked up; what is not in it is taken to be there
};

}  // namespace deepscope
