#pragma once

#include "widgets/models/compare_state.h"
#include "widgets/models/view_offers.h"

#include <QWidget>

#include <string>
#include <utility>
#include <vector>

class QHBoxLayout;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace deepscope {

class CompactCombo;

/// What the Compare workspace can be told: page, stage, way to look, which modes, and how they are held against each other. It
/// changes nothing itself: whoever listens answers with setState.
class CompareBar : public QWidget {
    Q_OBJECT

public:
    using Named = std::pair<std::string, QString>;

    explicit CompareBar(QWidget* parent = nullptr);

    void setPages(const std::vector<std::pair<int, QString>>& pages, int current);
    /// Taps without their view, in pipeline order, with their names for people.
    void setStages(const std::vector<Named>& stages);
    void setOffers(const std::vector<ViewOffer>& offers, int channels);
    /// `reference` and `other` are what the state's come to; `hasTiles`: one of the modes tiles the page.
    void setState(const CompareState& state, const std::string& reference, const std::string& other, bool hasTiles);
    /// How many modes have no run, and whether they can be run now.
    void setMissing(int missing, bool canRun, const QString& whyNot);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pageChosen(int page);
    void stageChosen(std::string stage);
    void lookChosen(deepscope::TapView look);
    void modesChosen(std::vector<std::string> modes);
    void referenceChosen(std::string mode);
    void otherChosen(std::string mode);
    void measureChosen(deepscope::GridMeasure measure);
    void tilesChosen(bool tiles);
    void linkingChosen(bool linked);
    void oneRangeChosen(bool one);
    void wipingChosen(bool wiping);
    void runWanted();
    void exportWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillModes();
    void toggleMode(const std::string& mode, bool on);
    void askForSide();
    void retranslate();
    void showMissing();
    QToolButton* toggle(QHBoxLayout* row, const char* name, void (CompareBar::*chosen)(bool));

    CompareState m_state;
    std::string m_reference;
    std::string m_other;
    std::vector<ViewOffer> m_offers;
    CompactCombo* m_page;
    CompactCombo* m_stage;
    CompactCombo* m_look;
    QSpinBox* m_channel;
    QPushButton* m_run;
    QToolButton* m_export;
    QHBoxLayout* m_modeRow;
    std::vector<QToolButton*> m_modes;
    QToolButton* m_custom;
    QToolButton* m_tiles;
    QToolButton* m_link;
    QToolButton* m_range;
    QToolButton* m_wipe;
    CompactCombo* m_measure;
    CompactCombo* m_referenceCombo;
    CompactCombo* m_otherCombo;
    int m_missing = 0;
    bool m_canRun = false;
    bool m_hasTiles = false;
    QString m_whyNot;
};

}  // namespace deepscope
