#pragma once

#include "widgets/engine/diff_engine.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QToolButton;
class QTreeWidget;

namespace deepscope {

/// A diff in words: where the two part ways, why, and everything that was tried to find out. Follows a DiffEngine.
class DiffVerdict : public QFrame {
    Q_OBJECT

public:
    explicit DiffVerdict(DiffEngine* engine, QWidget* parent = nullptr);

    bool showsTrials() const;
    void setShowsTrials(bool shown);
    /// The sentence on the diff, and the one on its cause.
    QString verdictText() const;
    QString causeText() const;

Q_SIGNALS:
    void firstDivergenceRequested();
    void weightsRequested();
    void imageRequested();
    void trialsShown(bool shown);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void tell();
    void tellCause();
    void fillTrials();
    static void setVerdict(QLabel* label, const char* verdict);

    DiffEngine* m_engine;
    QLabel* m_verdict;
    QLabel* m_cause;
    QProgressBar* m_progress;
    QToolButton* m_go;
    QToolButton* m_cancel;
    QToolButton* m_search;
    QToolButton* m_weights;
    QToolButton* m_image;
    QToolButton* m_more;
    QTreeWidget* m_trials;
};

}  // namespace deepscope
