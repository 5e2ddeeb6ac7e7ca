#include "widgets/views/run_bar.h"

#include "widgets/views/compact_combo.h"
#include "widgets/views/theme.h"
#include "widgets/views/weights_button.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace deepscope {

namespace {

constexpr int kCompactBelowPx = 1400;
constexpr int kSideStepPx = 64;
constexpr int kSmallestSidePx = 256;
constexpr int kLargestSidePx = 2048;
const char* const kOtherSide = "custom…";

int compressedTokens(int sidePx) {
    return (sidePx / kSideStepPx) * (sidePx / kSideStepPx);
}

QToolButton* actionButton(QAction* action, const char* name) {
    auto* button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    return button;
}

}  // namespace

RunBar::RunBar(const Actions& actions, QWidget* parent)
    : QWidget(parent),
      m_page(new QToolButton),
      m_mode(new CompactCombo),
      m_weights(new WeightsButton),
      m_device(new CompactCombo),
      m_type(new CompactCombo),
      m_run(actionButton(actions.run, "runButton")),
      m_cancel(actionButton(actions.cancel, "cancelButton")),
      m_progress(new QProgressBar),
      m_stage(new QLabel),
      m_badge(new QLabel) {
    setObjectName(QStringLiteral("runBar"));
    setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->setSpacing(8);

    m_page->setObjectName(QStringLiteral("pageButton"));
    m_page->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_page);
    menu->addAction(actions.open);
    menu->addAction(actions.openSample);
    m_page->setMenu(menu);
    m_mode->setObjectName(QStringLiteral("modeCombo"));
    m_device->setObjectName(QStringLiteral("deviceCombo"));
    m_type->setObjectName(QStringLiteral("typeCombo"));
    m_progress->setObjectName(QStringLiteral("runProgress"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    m_progress->setFixedWidth(150);
    m_progress->hide();
    m_stage->setObjectName(QStringLiteral("stageLabel"));
    m_stage->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setMuted(m_stage);
    m_badge->setObjectName(QStringLiteral("syntheticBadge"));
    m_badge->hide();

    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_page, m_mode, m_weights, m_device, m_type, m_run, m_cancel, m_progress}) {
        layout->addWidget(widget);
    }
    layout->addWidget(m_stage, 1);
    layout->addWidget(m_badge);

    fillModes(QStringLiteral("tiny"));
    m_device->addEntry(QStringLiteral("auto"), QStringLiteral("auto"), QStringLiteral("auto"));
    m_device->addEntry(QStringLiteral("CPU"), QStringLiteral("CPU"), QStringLiteral("cpu"));
    for (const char* type : {"auto", "f32", "bf16", "f16"})
        m_type->addEntry(QLatin1String(type), QLatin1String(type), QLatin1String(type));

    connect(m_mode, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (m_mode->itemData(index).toString() == QLatin1String(kOtherSide)) return;
        m_lastMode = index;
        Q_EMIT choiceChanged();
    });
    connect(m_mode, &QComboBox::activated, this, [this](int index) {
        if (m_mode->itemData(index).toString() == QLatin1String(kOtherSide)) askForSide();
    });
    connect(m_weights, &WeightsButton::weightsChanged, this, &RunBar::choiceChanged);
    connect(m_weights, &WeightsButton::openCheckpointRequested, this, &RunBar::openCheckpointRequested);
    connect(m_device, &QComboBox::currentIndexChanged, this, &RunBar::choiceChanged);
    connect(m_type, &QComboBox::currentIndexChanged, this, &RunBar::choiceChanged);
    retranslate();
}

void RunBar::fillModes(const QString& current) {
    const QSignalBlocker quiet(m_mode);
    m_mode->clear();
    for (const Mode& mode : namedModes()) {
        QString name = QString::fromStdString(mode.name());
        const QVariant value = name;
        name[0] = name[0].toUpper();
        if (mode.tiles()) {
            m_mode->addEntry(tr("%1 · tiles of 640 + 1024").arg(name), name, value);
            continue;
        }
        const QString shortName = QStringLiteral("%1 · %2").arg(name).arg(mode.globalSidePx);
        m_mode->addEntry(tr("%1 · %Ln token(s)", "", compressedTokens(mode.globalSidePx)).arg(shortName), shortName, value);
    }
    if (m_custom) {
        const int side = m_custom->globalSidePx;
        const QString shortName = tr("Custom · %1").arg(side);
        m_mode->addEntry(tr("%1 · %Ln token(s)", "", compressedTokens(side)).arg(shortName), shortName,
                         QString::fromStdString(m_custom->name()));
    }
    m_mode->addEntry(tr("Other side…"), tr("Other side…"), QLatin1String(kOtherSide));
    m_mode->setCurrentIndex(std::max(0, m_mode->findData(current)));
    m_lastMode = m_mode->currentIndex();
    m_mode->updateGeometry();
}

void RunBar::selectMode(const Mode& mode) {
    const QString name = QString::fromStdString(mode.name());
    if (mode.kind == ModeKind::Custom) m_custom = mode;
    fillModes(name);
}

void RunBar::askForSide() {
    const int before = m_lastMode;
    bool ok = false;
    const int side = QInputDialog::getInt(this, tr("Other side"), tr("Side in pixels, a multiple of 64 from 256 to 2048:"), 768,
                                          kSmallestSidePx, kLargestSidePx, kSideStepPx, &ok);
    if (!ok) {
        m_mode->setCurrentIndex(before);
        return;
    }
    Mode mode;
    mode.kind = ModeKind::Custom;
    mode.globalSidePx = std::clamp((side + kSideStepPx / 2) / kSideStepPx * kSideStepPx, kSmallestSidePx, kLargestSidePx);
    selectMode(mode);
    Q_EMIT choiceChanged();
}

RunChoice RunBar::choice() const {
    RunChoice choice = m_rest;
    const QString mode = m_mode->itemData(m_lastMode).toString();
    choice.mode = parseMode(mode.toStdString());
    choice.weights = m_weights->weights();
    choice.device = m_device->currentData().toString().toStdString();
    choice.type = m_type->currentData().toString().toStdString();
    return choice;
}

void RunBar::setChoice(const RunChoice& choice) {
    m_rest = choice;
    selectMode(choice.mode);
    m_weights->setWeights(choice.weights);
    const QString device = QString::fromStdString(choice.device);
    if (m_device->findData(device) < 0) m_device->addEntry(device.toUpper(), device.toUpper(), device);
    m_device->setCurrentIndex(m_device->findData(device));
    m_type->setCurrentIndex(std::max(0, m_type->findData(QString::fromStdString(choice.type))));
}

void RunBar::setSurvey(const MachineSurvey& survey) {
    m_survey = std::make_shared<const MachineSurvey>(survey);
    m_weights->setCachedCheckpoint(survey.cachedCheckpoint);
    const QSignalBlocker quiet(m_device);
    const QString current = m_device->currentData().toString();
    m_device->clear();
    m_device->addEntry(tr("Device: auto"), tr("auto"), QStringLiteral("auto"));
    for (const DeviceInfo& info : survey.devices) {
        const bool cpu = info.device.isCpu();
        const QString value = cpu ? QStringLiteral("cpu") : QString::fromStdString(info.device.name());
        const QString text = info.description.empty() ? value.toUpper() : QString::fromStdString(info.description);
        m_device->addEntry(info.available ? text : tr("%1 (not available)").arg(text), value.toUpper(), value);
        if (!info.available) m_device->setEntryEnabled(m_device->count() - 1, false, QString::fromStdString(info.whyNot));
    }
    int index = m_device->findData(current);
    if (index < 0) {  // asked for on the command line, not there: the run will say so
        m_device->addEntry(current.toUpper(), current.toUpper(), current);
        index = m_device->count() - 1;
    }
    m_device->setCurrentIndex(index);
    m_device->updateGeometry();
    updateTexts();
}

void RunBar::setPageName(const QString& name) {
    m_pageName = name;
    updateTexts();
}

void RunBar::setSynthetic(bool synthetic, quint64 seed) {
    m_seed = seed;
    m_badge->setVisible(synthetic);
    updateTexts();
}

void RunBar::setProgress(double fraction, const QString& text) {
    m_progress->show();
    m_progress->setRange(0, fraction < 0 ? 0 : 1000);
    if (fraction >= 0) m_progress->setValue(static_cast<int>(1000 * std::min(1.0, fraction)));
    m_stageText = text;
    updateTexts();
}

void RunBar::clearProgress(const QString& text) {
    m_progress->hide();
    m_stageText = text;
    updateTexts();
}

void RunBar::setRunning(bool running) {
    for (QWidget* widget : std::initializer_list<QWidget*>{m_mode, m_weights, m_device, m_type}) widget->setEnabled(!running);
}

void RunBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool compact = width() < kCompactBelowPx;
    if (compact != m_compact) {
        m_compact = compact;
        for (CompactCombo* combo : {m_mode, m_device, m_type}) combo->setCompact(compact);
        m_weights->setCompact(compact);
        m_progress->setFixedWidth(compact ? 70 : 150);
    }
    updateTexts();
}

void RunBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void RunBar::retranslate() {
    m_page->setAccessibleName(tr("Page"));
    m_mode->setAccessibleName(tr("Mode"));
    m_mode->setToolTip(tr("Resolution mode: how the page becomes views"));
    m_device->setAccessibleName(tr("Device"));
    m_device->setToolTip(tr("Device of the next run"));
    m_type->setAccessibleName(tr("Compute type"));
    m_type->setToolTip(tr("Type that the encoder computes in"));
    m_progress->setAccessibleName(tr("Progress of the run"));
    m_badge->setToolTip(
        tr("These weights are made up: figures and heatmaps show how the encoder works, not what the released model sees."));
    fillModes(m_mode->itemData(m_lastMode).toString());
    m_weights->retranslate();
    if (m_survey) setSurvey(MachineSurvey(*m_survey));
    updateTexts();
}

void RunBar::updateTexts() {
    const QString name = m_pageName.isEmpty() ? tr("Open…") : m_pageName;
    m_page->setText(m_page->fontMetrics().elidedText(name, Qt::ElideMiddle, m_compact ? 110 : 180));
    m_page->setToolTip(name);
    m_badge->setText(m_compact ? tr("SYNTHETIC") : tr("SYNTHETIC WEIGHTS · seed %1").arg(m_seed));
    m_stage->setText(m_stage->fontMetrics().elidedText(m_stageText, Qt::ElideRight, std::max(40, m_stage->width())));
    m_stage->setToolTip(m_stageText);
    m_stage->setAccessibleName(m_stageText);
}

}  // namespace deepscope
