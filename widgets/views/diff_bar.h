#pragma once

#include "widgets/engine/diff_engine.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QToolButton;

namespace deepscope {

class RunAgainMenu;

/// How a diff is made: tolerance, names, the other run; its progress, and what to take away of it.
class DiffBar : public QWidget {
    Q_OBJECT

public:
    explicit DiffBar(DiffEngine* engine, QWidget* parent = nullptr);

    RunAgainMenu* againMenu() const { return m_againMenu; }
    /// A run of the session that a side waits for; empty: none.
    void setWaiting(const QString& words, double fraction);

Q_SIGNALS:
    void mapRequested();
    void mapDropped();
    /// As typed; none: expected noise.
    void rtolChosen(std::optional<double> rtol);
    void cancelRequested();
    void copyRequested();
    /// "csv" or "json".
    void exportRequested(const QString& format);
    void noteGiven(const QString& note);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void tell();
    void readRtol();

    DiffEngine* m_engine;
    QToolButton* m_again;
    QToolButton* m_swap;
    QToolButton* m_against;
    RunAgainMenu* m_againMenu;
    QLabel* m_rtolWord;
    QLineEdit* m_rtol;
    QToolButton* m_map;
    QAction* m_chooseMap;
    QAction* m_dropMap;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    QToolButton* m_export;
    QAction* m_copy;
    QAction* m_csv;
    QAction* m_json;
    QString m_waiting;
    double m_waitingFraction = 0;
};

}  // namespace deepscope
