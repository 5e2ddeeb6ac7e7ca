#include "widgets/views/run_again_menu.h"

#include "encoder/errors.h"
#include "widgets/models/run_text.h"
#include "widgets/views/weights_button.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QInputDialog>

#include <algorithm>
#include <set>

namespace deepscope {

namespace {

constexpr int kMostCheckpoints = 4;
constexpr int kTextWidthPx = 360;

WeightSpec checkpointAt(const QString& path) {
    WeightSpec spec;
    spec.path = std::filesystem::path(path.toStdU16String());
    return spec;
}

/// An implementation that this version or device does not have says so when it is chosen.
bool hasImplementation(const std::string& name, const std::string& device) {
    try {
        chooseImplementation(name, chooseDevice(device));
        return true;
    } catch (const Error&) {
        return false;
    }
}

}  // namespace

RunAgainMenu::RunAgainMenu(QWidget* parent) : QMenu(parent) {
    setObjectName(QStringLiteral("runAgainMenu"));
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &RunAgainMenu::rebuild);
    retranslate();
    updateEnabled();
}

void RunAgainMenu::setRun(const RunChoice& choice, std::shared_ptr<const RunResults> results) {
    m_base = choice;
    m_run = results && results->trace ? std::move(results) : nullptr;
    if (m_run) {
        const RunProvenance& was = m_run->trace->provenance();
        m_base.device = was.device;
        m_base.type = elementTypeName(was.computeType);
        m_base.implementation = was.implementation;
    }
    updateEnabled();
}

void RunAgainMenu::setSurvey(std::shared_ptr<const MachineSurvey> survey) {
    m_survey = std::move(survey);
}

void RunAgainMenu::setCheckpointSource(std::function<QStringList()> paths) {
    m_checkpoints = std::move(paths);
}

void RunAgainMenu::updateEnabled() {
    setEnabled(m_run != nullptr);
    menuAction()->setEnabled(m_run != nullptr);
}

void RunAgainMenu::retranslate() {
    setTitle(tr("Keep This Run and Run &Again"));
}

void RunAgainMenu::rebuild() {
    clear();
    if (!m_run) return;
    addChoice(QStringLiteral("same"), tr("Unchanged, to see how times spread"), m_base);
    addTypes();
    addDevices();
    addImplementations();
    addSeeds();
    addCheckpoints();
    addThreads();
    addResizeOrder();
}

QAction* RunAgainMenu::addChoice(const QString& name, const QString& text, const RunChoice& choice) {
    QString shown = fontMetrics().elidedText(text, Qt::ElideMiddle, kTextWidthPx);
    QAction* action = addAction(shown.replace(QLatin1Char('&'), QLatin1String("&&")));
    action->setObjectName(QStringLiteral("again.") + name);
    connect(action, &QAction::triggered, this, [this, choice] { Q_EMIT runAgainRequested(choice); });
    return action;
}

QAction* RunAgainMenu::addMissing(const QString& name, const QString& text, const QString& why) {
    QAction* action = addAction(text);
    action->setObjectName(QStringLiteral("again.") + name);
    action->setEnabled(false);
    action->setToolTip(why);
    return action;
}

void RunAgainMenu::addTypes() {
    addSection(tr("Type"));
    for (const ElementType type : {ElementType::F32, ElementType::BF16, ElementType::F16}) {
        const std::string name(elementTypeName(type));
        if (name == m_base.type) continue;
        RunChoice choice = m_base;
        choice.type = name;
        addChoice(typeTitle(type), tr("At %1").arg(typeTitle(type)), choice);
    }
}

void RunAgainMenu::addDevices() {
    if (!m_survey) return;
    const auto differs = [this](const DeviceInfo& info) { return info.device.name() != m_base.device; };
    if (std::none_of(m_survey->devices.begin(), m_survey->devices.end(), differs)) return;
    addSection(tr("Device"));
    for (const DeviceInfo& info : m_survey->devices) {
        if (!differs(info)) continue;
        const QString name = QString::fromStdString(info.device.name());
        if (!info.available) {
            addMissing(name, tr("On %1: not available").arg(name), QString::fromStdString(info.whyNot));
            continue;
        }
        RunChoice choice = m_base;
        choice.device = info.device.name();
        if (!hasImplementation(choice.implementation, choice.device)) choice.implementation = "auto";
        addChoice(name, tr("On %1 (%2)").arg(name, QString::fromStdString(info.description)), choice);
    }
}

void RunAgainMenu::addImplementations() {
    addSection(tr("Implementation"));
    for (const char* name : {"reference", "fused"}) {
        if (m_base.implementation == name) continue;
        const QString shown = QLatin1String(name);
        if (!hasImplementation(name, m_base.device)) {
            addMissing(shown, tr("With %1: not in this version").arg(shown),
                       tr("This version has no %1 implementation for %2.").arg(shown, QString::fromStdString(m_base.device)));
            continue;
        }
        RunChoice choice = m_base;
        choice.implementation = name;
        addChoice(shown, tr("With %1").arg(shown), choice);
    }
}

void RunAgainMenu::addSeeds() {
    addSection(tr("Weights"));
    RunChoice choice = m_base;
    if (!m_base.weights.isSynthetic()) {
        choice.weights = WeightSpec{};
        addChoice(QStringLiteral("synthetic"), tr("With %1").arg(WeightsButton::describe(choice.weights)), choice);
        return;
    }
    choice.weights.seed = m_base.weights.seed + 1;
    addChoice(QStringLiteral("nextSeed"), tr("With seed %1").arg(choice.weights.seed), choice);
    QAction* other = addAction(tr("With another seed…"));
    other->setObjectName(QStringLiteral("again.otherSeed"));
    connect(other, &QAction::triggered, this, &RunAgainMenu::askForSeed);
}

void RunAgainMenu::addCheckpoints() {
    QStringList paths = m_checkpoints ? m_checkpoints() : QStringList();
    if (m_survey && !m_survey->cachedCheckpoint.empty()) {
        const QString cached = QString::fromStdU16String(m_survey->cachedCheckpoint.u16string());
        paths.removeAll(cached);
        paths.prepend(cached);
    }
    int listed = 0;
    for (const QString& path : paths) {
        RunChoice choice = m_base;
        choice.weights = checkpointAt(path);
        if (choice.weights.path == m_base.weights.path || listed == kMostCheckpoints) continue;
        QAction* action = addChoice(QStringLiteral("checkpoint%1").arg(listed++),
                                    tr("With %1").arg(WeightsButton::describe(choice.weights)), choice);
        action->setToolTip(QDir::toNativeSeparators(path));
    }
    QAction* other = addAction(tr("With another checkpoint…"));
    other->setObjectName(QStringLiteral("again.otherCheckpoint"));
    connect(other, &QAction::triggered, this, [this] { Q_EMIT checkpointRequested(m_base); });
}

void RunAgainMenu::addThreads() {
    if (!m_survey || m_base.device != "cpu") return;
    const int cores = std::max(1, m_survey->usableCores);
    const int now = m_run->trace->provenance().threads;
    std::set<int> counts{1, std::max(1, cores / 2), cores};
    counts.erase(now);
    if (counts.empty()) return;
    addSection(tr("Threads"));
    for (const int count : counts) {
        RunChoice choice = m_base;
        choice.threads = count;
        addChoice(QStringLiteral("threads%1").arg(count), tr("With %n thread(s)", "", count), choice);
    }
}

void RunAgainMenu::addResizeOrder() {
    addSection(tr("Resizing"));
    RunChoice choice = m_base;
    const bool newer = m_base.resizeOrder == ResizeOrder::Pillow12;
    choice.resizeOrder = newer ? ResizeOrder::Pillow13 : ResizeOrder::Pillow12;
    addChoice(QStringLiteral("resizeOrder"), newer ? tr("Resized as Pillow 13 does") : tr("Resized as Pillow before 13 did"),
              choice)
        ->setToolTip(tr("For some pages the pixels are the same either way."));
}

void RunAgainMenu::askForSeed() {
    auto* dialog = new QInputDialog(parentWidget());
    dialog->setObjectName(QStringLiteral("againSeedDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Another seed"));
    dialog->setLabelText(tr("Seed of the synthetic weights, a whole number from 0:"));
    dialog->setTextValue(QString::number(m_base.weights.seed + 1));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& text) {
        bool fits = false;
        const quint64 seed = text.trimmed().toULongLong(&fits);
        if (!fits) return;
        RunChoice choice = m_base;
        choice.weights.seed = seed;
        Q_EMIT runAgainRequested(choice);
    });
    dialog->open();
}

void RunAgainMenu::changeEvent(QEvent* event) {
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace deepscope
