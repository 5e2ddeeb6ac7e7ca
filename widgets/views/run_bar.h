#pragma once

#include "widgets/engine/run_request.h"

#include <QWidget>

#include <memory>
#include <optional>

class QAction;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QToolButton;

namespace deepscope {

class CompactCombo;
class RunOptionsPopup;
class WeightsButton;

/// The toolbar: what to run, on which page, with which weights, where; Run, Cancel and how far it is.
class RunBar : public QWidget {
    Q_OBJECT

public:
    struct Actions {
        QList<QAction*> pages;  ///< what the page button's menu offers; null for a separator
        QAction* run;
        QList<QAction*> moreRuns;  ///< beside Run, in its menu
        QAction* cancel;
    };
    explicit RunBar(const Actions& actions, QWidget* parent = nullptr);

    RunChoice choice() const;
    void setChoice(const RunChoice& choice);
    void setSurvey(const MachineSurvey& survey);
    void setPageName(const QString& name);
    /// The badge is for what is shown, which may be older than the choice for the next run.
    void setSynthetic(bool synthetic, quint64 seed);
    /// Negative: how long it takes is not known.
    void setProgress(double fraction, const QString& text);
    void clearProgress(const QString& text);
    void retranslate();

    QSize minimumSizeHint() const override { return {400, QWidget::minimumSizeHint().height()}; }

Q_SIGNALS:
    void choiceChanged();
    void openCheckpointRequested(bool folder);
    /// The progress was clicked: a person wants to see the queue.
    void queueRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fillModes(const QString& current);
    void selectMode(const Mode& mode);
    void askForSide();
    void fillTypes();
    const DeviceInfo* chosenDevice() const;
    void updateTexts();
    void updateStage();

    RunChoice m_rest;  // what has no control of its own
    std::shared_ptr<const MachineSurvey> m_survey;
    QToolButton* m_page;
    CompactCombo* m_mode;
    WeightsButton* m_weights;
    CompactCombo* m_device;
    CompactCombo* m_type;
    QToolButton* m_options;
    RunOptionsPopup* m_optionsPopup;
    QToolButton* m_run;
    QToolButton* m_cancel;
    QProgressBar* m_progress;
    QLabel* m_stage;
    QLabel* m_badge;
    QString m_pageName;
    QString m_stageText;
    bool m_compact = false;
    quint64 m_seed = 0;
    std::optional<Mode> m_custom;  ///< the one side of a person's own that stands in the list
    int m_lastMode = 0;
};

}  // namespace deepscope
