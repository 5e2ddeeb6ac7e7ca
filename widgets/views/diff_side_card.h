#pragma once

#include "widgets/engine/diff_engine.h"

#include <QFrame>
#include <QStringList>

#include <functional>
#include <vector>

class QLabel;
class QMenu;
class QMimeData;
class QToolButton;

namespace deepscope {

class ElidedLabel;

/// One side of a diff: what it is, and how to put something else there. Takes a dump that is dropped on it.
class DiffSideCard : public QFrame {
    Q_OBJECT

public:
    /// A run that can be put on a side.
    struct RunOffer {
        QString title;
        DiffInput input;
        bool isCurrent = false;  ///< the one looked at in Inspect
    };

    explicit DiffSideCard(DiffSide side, QWidget* parent = nullptr);

    void setSide(const DiffEngine::Side& side);
    /// Asked whenever the menu opens.
    void setRunSource(std::function<std::vector<RunOffer>()> runs);
    /// Dumps opened before, the latest first.
    void setRecent(const QStringList& paths) { m_recent = paths; }
    QToolButton* chooseButton() const { return m_choose; }
    /// The files that a drop brings; none when it brings no local ones.
    static QStringList droppedPaths(const QMimeData* data);

Q_SIGNALS:
    void fileRequested();
    void folderRequested();
    void inputChosen(const deepscope::DiffInput& input);
    void pathsDropped(const QStringList& paths);

protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();
    void fillMenu();
    void tell();

    DiffSide m_side;
    DiffEngine::Side m_shown;
    std::function<std::vector<RunOffer>()> m_runs;
    QStringList m_recent;
    bool m_isTarget = false;  // a drag is over it
    QLabel* m_letter;
    ElidedLabel* m_title;
    ElidedLabel* m_facts;
    QLabel* m_synthetic;
    QToolButton* m_choose;
    QMenu* m_menu;
};

}  // namespace deepscope
