#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace deepscope {

/// What the diff workspace shows while nothing is chosen: what it is for, how to get a dump of a port, three ways to start. Takes
/// dumps that are dropped on it: two at once are A and B.
class DiffEmpty : public QWidget {
    Q_OBJECT

public:
    explicit DiffEmpty(QWidget* parent = nullptr);

    /// Whether there is a run to compare, or to run again.
    void setHasRun(bool has);

Q_SIGNALS:
    void dumpsRequested();
    void thisRunRequested();
    void againRequested(const QPoint& at);
    void pathsDropped(const QStringList& paths);

protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void retranslate();

    QLabel* m_heading;
    QLabel* m_text;
    QLabel* m_steps;
    QToolButton* m_dumps;
    QToolButton* m_thisRun;
    QToolButton* m_again;
    bool m_hasRun = false;
};

}  // namespace deepscope
