#include "widgets/views/diff_bar.h"

#include "widgets/views/run_again_menu.h"
#include "widgets/views/theme.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QStyle>
#include <QToolButton>

#include <cmath>

namespace deepscope {

namespace {

constexpr int kPerMille = 1000;

}  // namespace

DiffBar::DiffBar(DiffEngine* engine, QWidget* parent)
    : QWidget(parent),
      m_engine(engine),
      m_again(new QToolButton),
      m_swap(new QToolButton),
      m_against(new QToolButton),
      m_againMenu(new RunAgainMenu(this)),
      m_rtolWord(new QLabel),
      m_rtol(new QLineEdit),
      m_map(new QToolButton),
      m_progress(new QProgressBar),
      m_cancel(new QToolButton),
      m_export(new QToolButton) {
    setObjectName(QStringLiteral("diffBar"));
    m_again->setObjectName(QStringLiteral("diffAgain"));
    m_swap->setObjectName(QStringLiteral("diffSwap"));
    m_against->setObjectName(QStringLiteral("diffAgainst"));
    m_rtol->setObjectName(QStringLiteral("diffRtol"));
    m_map->setObjectName(QStringLiteral("diffMap"));
    m_cancel->setObjectName(QStringLiteral("diffCancel"));
    m_export->setObjectName(QStringLiteral("diffExport"));
    m_progress->setObjectName(QStringLiteral("thinProgress"));
    m_progress->setTextVisible(false);
    m_progress->setMaximum(kPerMille);
    m_progress->setMinimumWidth(40);
    m_progress->setMaximumWidth(160);
    m_rtol->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("expected noise")) + 22);
    m_rtolWord->setBuddy(m_rtol);
    setMuted(m_rtolWord);
    m_againMenu->setObjectName(QStringLiteral("diffAgainMenu"));
    m_against->setMenu(m_againMenu);
    m_against->setPopupMode(QToolButton::InstantPopup);
    auto* mapMenu = new QMenu(this);
    m_chooseMap = mapMenu->addAction(QString(), this, &DiffBar::mapRequested);
    m_dropMap = mapMenu->addAction(QString(), this, &DiffBar::mapDropped);
    m_map->setMenu(mapMenu);
    m_map->setPopupMode(QToolButton::InstantPopup);
    auto* exportMenu = new QMenu(this);
    m_copy = exportMenu->addAction(QString(), this, &DiffBar::copyRequested);
    m_csv = exportMenu->addAction(QString(), this, [this] { Q_EMIT exportRequested(QStringLiteral("csv")); });
    m_json = exportMenu->addAction(QString(), this, [this] { Q_EMIT exportRequested(QStringLiteral("json")); });
    m_export->setMenu(exportMenu);
    m_export->setPopupMode(QToolButton::InstantPopup);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 2, 10, 4);
    layout->setSpacing(6);
    for (QWidget* each : {static_cast<QWidget*>(m_again), static_cast<QWidget*>(m_swap), static_cast<QWidget*>(m_against),
                          static_cast<QWidget*>(m_rtolWord), static_cast<QWidget*>(m_rtol), static_cast<QWidget*>(m_map)})
        layout->addWidget(each);
    layout->addStretch(1);
    layout->addWidget(m_progress, 1);
    layout->addWidget(m_cancel);
    layout->addWidget(m_export);

    connect(m_again, &QToolButton::clicked, engine, &DiffEngine::diffAgain);
    connect(m_swap, &QToolButton::clicked, engine, &DiffEngine::swap);
    connect(m_cancel, &QToolButton::clicked, this, &DiffBar::cancelRequested);
    connect(m_rtol, &QLineEdit::editingFinished, this, &DiffBar::readRtol);
    connect(engine, &DiffEngine::stageChanged, this, &DiffBar::tell);
    connect(engine, &DiffEngine::sideChanged, this, &DiffBar::tell);
    retranslate();
}

void DiffBar::setWaiting(const QString& words, double fraction) {
    m_waiting = words;
    m_waitingFraction = fraction;
    tell();
}

// "1e-4" or "0,0001" as the language writes it; nothing is the expected noise.
void DiffBar::readRtol() {
    const QString text = m_rtol->text().trimmed();
    bool fits = false;
    double rtol = text.toDouble(&fits);
    if (!fits) rtol = QLocale().toDouble(text, &fits);
    const bool isSound = text.isEmpty() || (fits && rtol >= 0 && std::isfinite(rtol));
    m_rtol->setProperty("wrong", !isSound);
    m_rtol->style()->unpolish(m_rtol);
    m_rtol->style()->polish(m_rtol);
    if (!isSound) {
        Q_EMIT noteGiven(tr("A tolerance is a number from 0 on, such as 1e-4; nothing stands for the expected noise."));
        return;
    }
    Q_EMIT rtolChosen(text.isEmpty() ? std::nullopt : std::optional(rtol));
}

void DiffBar::tell() {
    const bool isComparing = m_engine->stage() == DiffEngine::Stage::Comparing;
    const bool isWaiting = !m_waiting.isEmpty();
    const bool hasTaps = !m_engine->diff().taps.empty();
    m_again->setEnabled(m_engine->canDiff());
    m_swap->setEnabled(m_engine->side(DiffSide::A).input.kind != DiffInput::Kind::None ||
                       m_engine->side(DiffSide::B).input.kind != DiffInput::Kind::None);
    m_progress->setVisible(isComparing || isWaiting);
    m_cancel->setVisible(isComparing || isWaiting || m_engine->isOpening());
    m_export->setEnabled(hasTaps && !isComparing);
    const double fraction =
        isComparing && m_engine->total() > 0 ? static_cast<double>(m_engine->done()) / m_engine->total() : m_waitingFraction;
    m_progress->setValue(static_cast<int>(std::lround(fraction * kPerMille)));
    m_progress->setToolTip(m_waiting);
    if (!m_rtol->hasFocus()) m_rtol->setText(m_engine->rtol() ? QString::number(*m_engine->rtol(), 'g', 6) : QString());
    const QString map = m_engine->map();
    m_map->setText(map.isEmpty() ? tr("Names") : QFileInfo(map).fileName());
    m_map->setToolTip(map.isEmpty() ? tr("B's tensors go by tap names. A name map (JSON) says otherwise.")
                                    : tr("B's names are taken from %1").arg(QDir::toNativeSeparators(map)));
    m_dropMap->setEnabled(!map.isEmpty());
}

void DiffBar::retranslate() {
    const auto name = [](QToolButton* button, const QString& text, const QString& tip) {
        button->setText(text);
        button->setToolTip(tip);
        button->setAccessibleName(tip);
    };
    name(m_again, tr("Diff again"), tr("Read both sides again and diff them (F5)"));
    name(m_swap, tr("Swap"), tr("Swap A and B"));
    name(m_against, tr("Against the same at"), tr("Run A's page again with one thing changed, and diff the two runs"));
    name(m_cancel, tr("Cancel"), tr("Cancel (Esc)"));
    name(m_export, tr("Export"), tr("Copy or save the table of taps"));
    m_map->setAccessibleName(tr("Name map"));
    m_rtolWord->setText(tr("Tolerance"));
    m_rtol->setPlaceholderText(tr("expected noise"));
    m_rtol->setAccessibleName(tr("Tolerance"));
    m_rtol->setToolTip(
        tr("The largest error, relative to spread, of a tap that counts as the same. Empty: what the compute types' "
           "rounding may do."));
    m_chooseMap->setText(tr("Choose a name map…"));
    m_dropMap->setText(tr("Without a map"));
    m_copy->setText(tr("Copy the table"));
    m_csv->setText(tr("Save as CSV…"));
    m_json->setText(tr("Save as JSON…"));
    tell();
}

void DiffBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace deepscope
