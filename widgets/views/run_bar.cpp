#include "widgets/views/run_bar.h"

#include "widgets/views/compact_combo.h"
#include "widgets/views/run_options_popup.h"
#include "widgets/views/theme.h"
#include "widgets/views/weights_button.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QKeyEvent>
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
      m_options(new QToolButton),
      m_optionsPopup(new RunOptionsPopup(this)),
      m_run(actionButton(actions.run, "runButton")),
      m_cancel(actionButton(actions.cancel, "cancelButton")),
      m_progress(new QProgressBar),
      m_stage(new QLabel),
      m_badge(new QLabel) {
    setObjectName(QStringLiteral("runBar"));
    setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QHBoxLayout(this);
    layout->setSizeConstraint(QLayout::SetNoConstraint);  // it becomes compact when it is made narrow, not before
    layout->setContentsMargins(10, 6, 10, 6);
    layout->setSpacing(8);

    m_page->setObjectName(QStringLiteral("pageButton"));
    m_page->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_page);
    for (QAction* action : actions.pages) {
        if (action) {
            menu->addAction(action);
        } else {
            menu->addSeparator();
        }
    }
    m_page->setMenu(menu);
    auto* runMenu = new QMenu(m_run);
    runMenu->addActions(actions.moreRuns);
    m_run->setMenu(runMenu);
    m_run->setPopupMode(QToolButton::MenuButtonPopup);
    m_options->setObjectName(QStringLiteral("runOptionsButton"));
    m_options->setText(QStringLiteral("⚙"));
    m_options->setCheckable(true);
    m_mode->setObjectName(QStringLiteral("modeCombo"));
    m_device->setObjectName(QStringLiteral("deviceCombo"));
    m_type->setObjectName(QStringLiteral("typeCombo"));
    m_type->setCompact(true);  // what a type means stands in the list alone
    m_progress->setObjectName(QStringLiteral("runProgress"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    m_progress->setFixedWidth(150);
    m_progress->hide();
    m_stage->setObjectName(QStringLiteral("stageLabel"));
    m_stage->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_stage->setTextFormat(Qt::PlainText);
    setMuted(m_stage);
    m_badge->setObjectName(QStringLiteral("syntheticBadge"));
    m_badge->hide();

    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_page, m_mode, m_weights, m_device, m_type, m_options, m_run, m_cancel, m_progress}) {
        layout->addWidget(widget);
    }
    layout->addWidget(m_stage, 1);
    layout->addWidget(m_badge);

    fillModes(QStringLiteral("tiny"));
    m_device->addEntry(QStringLiteral("auto"), QStringLiteral("auto"), QStringLiteral("auto"));
    m_device->addEntry(QStringLiteral("CPU"), QStringLiteral("CPU"), QStringLiteral("cpu"));
    fillTypes();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_progress, m_stage, m_run}) widget->installEventFilter(this);

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
    connect(m_device, &QComboBox::currentIndexChanged, this, [this] {
        fillTypes();
        Q_EMIT choiceChanged();
    });
    connect(m_options, &QToolButton::clicked, this, [this] {
        m_optionsPopup->openBelow(m_options);
        updateTexts();
    });
    connect(m_optionsPopup, &RunOptionsPopup::changed, this, [this] {
        updateTexts();
        Q_EMIT choiceChanged();
    });
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
    const int side =
        QInputDialog::getInt(this, tr("Other side"), tr("Side in pixels, a multiple of 64 from 256 to 2048:"),
                             m_custom ? m_custom->globalSidePx : 768, kSmallestSidePx, kLargestSidePx, kSideStepPx, &ok);
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

const DeviceInfo* RunBar::chosenDevice() const {
    if (!m_survey) return nullptr;
    const QString wanted = m_device->currentData().toString();
    const DeviceInfo* best = nullptr;  // auto: a GPU where one can be used, else the CPU
    for (const DeviceInfo& info : m_survey->devices) {
        const bool named =
            info.device.isCpu() ? wanted == QLatin1String("cpu") : wanted == QString::fromStdString(info.device.name());
        if (named) return &info;
        if (info.available && (!best || best->device.isCpu())) best = &info;
    }
    return wanted == QLatin1String("auto") ? best : nullptr;
}

void RunBar::fillTypes() {
    const QSignalBlocker quiet(m_type);
    const QString current = m_type->count() > 0 ? m_type->currentData().toString() : QStringLiteral("auto");
    const DeviceInfo* device = chosenDevice();
    const bool native = device && device->nativeBf16;
    const auto entry = [this](const char* type, const QString& meaning) {
        const QString name = QLatin1String(type);
        m_type->addEntry(meaning.isEmpty() ? name : tr("%1: %2").arg(name, meaning), name, name);
    };
    m_type->clear();
    entry("auto", !device  ? QString()
                  : native ? tr("bf16, which this device computes natively")
                           : tr("f32, since this device has no native bf16"));
    entry("f32", tr("exact, twice the memory"));
    entry("bf16", !device || native ? tr("half the memory, 8 bits of mantissa") : tr("half the memory, but slow on this device"));
    entry("f16", device && device->device.isCpu() ? tr("half the memory, 11 bits of mantissa, slow on a CPU")
                                                  : tr("half the memory, 11 bits of mantissa"));
    m_type->setCurrentIndex(std::max(0, m_type->findData(current)));
    m_type->updateGeometry();
}

RunChoice RunBar::choice() const {
    RunChoice choice = m_rest;
    m_optionsPopup->writeTo(choice);
    const QString mode = m_mode->itemData(m_lastMode).toString();
    choice.mode = parseMode(mode.toStdString());
    choice.weights = m_weights->weights();
    choice.device = m_device->currentData().toString().toStdString();
    choice.type = m_type->currentData().toString().toStdString();
    return choice;
}

void RunBar::setChoice(const RunChoice& choice) {
    const QSignalBlocker quiet(this);  // nobody is told of half of it
    m_rest = choice;
    m_optionsPopup->setChoice(choice);
    selectMode(choice.mode);
    m_weights->setWeights(choice.weights);
    const QString device = QString::fromStdString(choice.device);
    if (m_device->findData(device) < 0) m_device->addEntry(device.toUpper(), device.toUpper(), device);
    m_device->setCurrentIndex(m_device->findData(device));
    updateTexts();
    m_type->setCurrentIndex(std::max(0, m_type->findData(QString::fromStdString(choice.type))));
}

void RunBar::setSurvey(const MachineSurvey& survey) {
    m_survey = std::make_shared<const MachineSurvey>(survey);
    m_weights->setCachedCheckpoint(survey.cachedCheckpoint);
    m_optionsPopup->setUsableCores(survey.usableCores);
    const QSignalBlocker quiet(m_device);
    const QString current = m_device->currentData().toString();
    m_device->clear();
    m_device->addEntry(tr("Device: auto"), tr("auto"), QStringLiteral("auto"));
    for (const DeviceInfo& info : survey.devices) {
        const bool cpu = info.device.isCpu();
        const QString value = cpu ? QStringLiteral("cpu") : QString::fromStdString(info.device.name());
        const QString text = info.description.empty() ? value.toUpper() : QString::fromStdString(info.description);
        const QString why = QString::fromStdString(info.whyNot);
        m_device->addEntry(info.available ? text : tr("%1 (not available: %2)").arg(text, why), value.toUpper(), value);
        if (!info.available) m_device->setEntryEnabled(m_device->count() - 1, false, why);
    }
    int index = m_device->findData(current);
    if (index < 0) {  // asked for on the command line, not there: the run will say so
        m_device->addEntry(current.toUpper(), current.toUpper(), current);
        index = m_device->count() - 1;
    }
    m_device->setCurrentIndex(index);
    m_device->updateGeometry();
    fillTypes();
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

bool RunBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_run) {
        if (event->type() != QEvent::KeyPress) return false;
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() != Qt::Key_Down || key->modifiers() != Qt::AltModifier) return false;
        m_run->showMenu();
        return true;
    }
    if (event->type() == QEvent::MouseButtonRelease) Q_EMIT queueRequested();
    if (watched == m_stage && event->type() == QEvent::Resize) updateStage();
    return QWidget::eventFilter(watched, event);
}

void RunBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool compact = width() < kCompactBelowPx;
    if (compact != m_compact) {
        m_compact = compact;
        for (CompactCombo* combo : {m_mode, m_device}) combo->setCompact(compact);
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
    m_options->setAccessibleName(tr("Run options"));
    fillTypes();
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
    const QString shown = m_page->fontMetrics().elidedText(name, Qt::ElideMiddle, m_compact ? 110 : 180);
    m_page->setText(QString(shown).replace(QLatin1Char('&'), QLatin1String("&&")));
    m_page->setToolTip(name.toHtmlEscaped());
    const RunChoice now = choice();
    m_options->setChecked(m_optionsPopup->isCustom());
    m_options->setToolTip(tr("Run options: implementation, threads, passes, tiles") +
                          (now.repeat > 1 || now.warmup > 0
                               ? QLatin1Char('\n') + tr("%1 warm-up, %2 timed").arg(now.warmup).arg(now.repeat)
                               : QString()));
    m_badge->setText(m_compact ? tr("SYNTHETIC") : tr("SYNTHETIC WEIGHTS · seed %1").arg(m_seed));
    updateStage();
}

void RunBar::updateStage() {
    m_stage->setText(m_stage->fontMetrics().elidedText(m_stageText, Qt::ElideRight, std::max(40, m_stage->width())));
    m_stage->setToolTip(m_stageText);
    m_stage->setAccessibleName(m_stageText);
}

}  // namespace deepscope
