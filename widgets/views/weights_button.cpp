#include "widgets/views/weights_button.h"

#include "widgets/models/run_text.h"
#include "widgets/views/theme.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpressionValidator>
#include <QWidgetAction>

namespace deepscope {

namespace {
constexpr int kShortNamePx = 110;
}

WeightsButton::WeightsButton(QWidget* parent) : QToolButton(parent), m_menu(new QMenu(this)) {
    setObjectName(QStringLiteral("weightsButton"));
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &WeightsButton::fillMenu);
    fillMenu();
    retranslate();
}

QString WeightsButton::describe(const WeightSpec& weights) {
    if (weights.path) return checkpointName(QString::fromStdString(weights.path->string()));
    const std::string_view preset = presetName(weights.preset);
    return tr("synthetic %1 · seed %2")
        .arg(QString::fromUtf8(preset.data(), static_cast<qsizetype>(preset.size())))
        .arg(weights.seed);
}

void WeightsButton::setWeights(const WeightSpec& weights) {
    m_weights = weights;
    updateText();
}

void WeightsButton::setCachedCheckpoint(const std::filesystem::path& path) {
    m_cached = path;
}

void WeightsButton::setCompact(bool compact) {
    m_compact = compact;
    updateText();
}

void WeightsButton::choose(const WeightSpec& weights) {
    setWeights(weights);
    Q_EMIT weightsChanged();
}

void WeightsButton::retranslate() {
    setAccessibleName(tr("Weights"));
    setToolTip(tr("Weights of the next run"));
    updateText();
}

void WeightsButton::updateText() {
    QString text = describe(m_weights);
    if (m_compact) {
        if (m_weights.isSynthetic()) text = tr("seed %1").arg(m_weights.seed);
        text = fontMetrics().elidedText(text, Qt::ElideMiddle, kShortNamePx);
    } else {
        text = fontMetrics().elidedText(text, Qt::ElideMiddle, 2 * kShortNamePx);
    }
    setText(text);
    setAccessibleDescription(describe(m_weights));
    updateGeometry();
}

void WeightsButton::fillMenu() {
    m_menu->clear();
    auto* group = new QActionGroup(m_menu);
    const auto entry = [&](const QString& text, const WeightSpec& spec, bool checked) {
        QAction* action = m_menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(checked);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, spec] { choose(spec); });
    };
    m_menu->addSection(tr("Checkpoint"));
    if (m_cached.empty()) {
        m_menu->addAction(tr("none found in the Hugging Face cache"))->setEnabled(false);
    } else {
        WeightSpec spec;
        spec.path = m_cached;
        entry(tr("%1, found in the Hugging Face cache").arg(describe(spec)), spec, m_weights.path == m_cached);
    }
    if (m_weights.path && *m_weights.path != m_cached) entry(describe(m_weights), m_weights, true);
    connect(m_menu->addAction(tr("Open checkpoint file…")), &QAction::triggered, this,
            [this] { Q_EMIT openCheckpointRequested(false); });
    connect(m_menu->addAction(tr("Open checkpoint folder…")), &QAction::triggered, this,
            [this] { Q_EMIT openCheckpointRequested(true); });

    m_menu->addSection(tr("Synthetic"));
    const auto synthetic = [&](Preset preset, const QString& text) {
        WeightSpec spec;
        spec.preset = preset;
        spec.seed = m_weights.isSynthetic() ? m_weights.seed : 0;
        entry(text, spec, m_weights.isSynthetic() && m_weights.preset == preset);
    };
    synthetic(Preset::Released, tr("released: the released model's shapes"));
    synthetic(Preset::DesignNote, tr("design-note: 8×8 windows, no global block"));
    synthetic(Preset::Mini, tr("mini: small and quick"));

    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(28, 4, 12, 6);
    auto* label = new QLabel(tr("Seed"));
    auto* seed = new QLineEdit(QString::number(m_weights.seed));
    seed->setObjectName(QStringLiteral("seedEdit"));
    seed->setAccessibleName(tr("Seed of the synthetic weights"));
    seed->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{1,20}")), seed));
    layout->addWidget(label);
    layout->addWidget(seed, 1);
    connect(seed, &QLineEdit::editingFinished, this, [this, seed] {
        bool fits = false;
        const quint64 value = seed->text().toULongLong(&fits);
        if (!fits || (m_weights.isSynthetic() && value == m_weights.seed)) return;
        WeightSpec spec;
        spec.preset = m_weights.preset;
        spec.seed = value;
        choose(spec);
    });
    auto* action = new QWidgetAction(m_menu);
    action->setDefaultWidget(row);
    m_menu->addAction(action);
}

}  // namespace deepscope
