#include "widgets/views/diff_verdict.h"

#include "widgets/models/diff_text.h"
#include "widgets/views/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QStyle>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr int kTrialRows = 7;
constexpr int kPerMille = 1000;

/// The library's sentences begin as they stand after "deepscope:".
QString sentence(const std::string& text) {
    QString shown = QString::fromStdString(text);
    const bool isTap = shown.left(shown.indexOf(QLatin1Char(' '))).contains(QLatin1Char('/'));
    if (!shown.isEmpty() && !isTap) shown[0] = shown[0].toUpper();
    return shown;
}

QToolButton* makeButton(const char* name) {
    auto* button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    return button;
}

}  // namespace

DiffVerdict::DiffVerdict(DiffEngine* engine, QWidget* parent)
    : QFrame(parent),
      m_engine(engine),
      m_verdict(new QLabel),
      m_cause(new QLabel),
      m_progress(new QProgressBar),
      m_go(makeButton("diffGoFirst")),
      m_cancel(makeButton("diffCancelCause")),
      m_search(makeButton("diffSearchCause")),
      m_weights(makeButton("diffWeights")),
      m_image(makeButton("diffImage")),
      m_more(makeButton("diffTrialsButton")),
      m_trials(new QTreeWidget) {
    setObjectName(QStringLiteral("diffVerdict"));
    m_verdict->setObjectName(QStringLiteral("diffVerdictText"));
    m_cause->setObjectName(QStringLiteral("diffCauseText"));
    for (QLabel* label : {m_verdict, m_cause}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    m_progress->setObjectName(QStringLiteral("thinProgress"));
    m_progress->setTextVisible(false);
    m_progress->setMaximum(kPerMille);
    m_progress->setFixedWidth(120);
    m_more->setCheckable(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setArrowType(Qt::RightArrow);
    m_trials->setObjectName(QStringLiteral("diffTrials"));
    m_trials->setRootIsDecorated(false);
    m_trials->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_trials->setFrameShape(QFrame::NoFrame);
    m_trials->setUniformRowHeights(true);
    m_trials->header()->setStretchLastSection(false);
    m_trials->setVisible(false);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->setSpacing(4);
    auto* first = new QHBoxLayout;
    first->addWidget(m_verdict, 1);
    first->addWidget(m_go, 0, Qt::AlignTop);
    auto* second = new QHBoxLayout;
    second->addWidget(m_cause, 1);
    second->addWidget(m_progress, 0, Qt::AlignVCenter);
    for (QToolButton* button : {m_cancel, m_search, m_image, m_weights, m_more}) second->addWidget(button, 0, Qt::AlignTop);
    layout->addLayout(first);
    layout->addLayout(second);
    layout->addWidget(m_trials);

    connect(engine, &DiffEngine::stageChanged, this, &DiffVerdict::tell);
    connect(engine, &DiffEngine::causeChanged, this, &DiffVerdict::tellCause);
    connect(engine, &DiffEngine::sideChanged, this, &DiffVerdict::tell);
    connect(m_go, &QToolButton::clicked, this, &DiffVerdict::firstDivergenceRequested);
    connect(m_cancel, &QToolButton::clicked, engine, &DiffEngine::cancel);
    connect(m_search, &QToolButton::clicked, engine, &DiffEngine::searchAgain);
    connect(m_weights, &QToolButton::clicked, this, &DiffVerdict::weightsRequested);
    connect(m_image, &QToolButton::clicked, this, &DiffVerdict::imageRequested);
    connect(m_more, &QToolButton::toggled, this, [this](bool shown) {
        m_more->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
        m_trials->setVisible(shown && m_engine->cause());
        Q_EMIT trialsShown(shown);
    });
    retranslate();
}

bool DiffVerdict::showsTrials() const {
    return m_more->isChecked();
}

void DiffVerdict::setShowsTrials(bool shown) {
    m_more->setChecked(shown);
}

QString DiffVerdict::verdictText() const {
    return m_verdict->text();
}

QString DiffVerdict::causeText() const {
    return m_cause->text();
}

void DiffVerdict::setVerdict(QLabel* label, const char* verdict) {
    if (label->property("verdict").toString() == QLatin1String(verdict)) return;
    label->setProperty("verdict", QLatin1String(verdict));
    label->style()->unpolish(label);
    label->style()->polish(label);
}

void DiffVerdict::tell() {
    const TapDiff& diff = m_engine->diff();
    const char* verdict = "";
    QString text;
    switch (m_engine->stage()) {
        case DiffEngine::Stage::Idle:
            text = m_engine->isOpening() ? tr("Opening…")
                   : m_engine->side(DiffSide::A).problem || m_engine->side(DiffSide::B).problem
                       ? tr("A side could not be opened.")
                       : tr("Choose the other side to compare.");
            break;
        case DiffEngine::Stage::Comparing:
            text = m_engine->total() > 0 ? tr("Comparing: %1 of %n tap(s)", "", m_engine->total()).arg(m_engine->done())
                                         : tr("Comparing…");
            break;
        case DiffEngine::Stage::Cancelled:
            text = tr("Cancelled after %1 of %n tap(s). F5 diffs again.", "", m_engine->total()).arg(m_engine->done());
            break;
        case DiffEngine::Stage::Failed:
            text = m_engine->problem() ? sentence(m_engine->problem()->sentence()) : QString();
            verdict = "bad";
            break;
        case DiffEngine::Stage::Compared:
            text = sentence(diff.explanation);
            verdict = diff.first ? "bad" : diff.count(TapStatus::Same) > 0 ? "good" : "bad";
            break;
    }
    m_verdict->setText(text);
    setVerdict(m_verdict, verdict);
    m_go->setVisible(m_engine->stage() == DiffEngine::Stage::Compared && diff.first);
    tellCause();
}

void DiffVerdict::tellCause() {
    using CauseStage = DiffEngine::CauseStage;
    const CauseStage stage = m_engine->causeStage();
    const bool isSearching = stage == CauseStage::Searching;
    const auto& search = m_engine->cause();
    const char* verdict = "";
    QString text;
    if (isSearching) {
        text = m_engine->causeText().isEmpty() ? tr("Looking for the cause…")
                                               : tr("Looking for the cause: %1").arg(m_engine->causeText());
    } else if (stage == CauseStage::Failed) {
        text = tr("No cause could be looked for: %1").arg(m_engine->causeText());
    } else if (stage == CauseStage::Cancelled) {
        text = tr("The search for the cause was cancelled.");
    } else if (search) {
        text = sentence(search->explanation);
        if (search->cause) verdict = "good";
    }
    m_cause->setText(text);
    setVerdict(m_cause, verdict);
    const bool any = stage != CauseStage::None;
    m_cause->setVisible(any);
    m_progress->setVisible(isSearching);
    m_progress->setValue(static_cast<int>(std::lround(m_engine->causeFraction() * kPerMille)));
    m_cancel->setVisible(isSearching);
    m_search->setVisible(stage == CauseStage::Cancelled || stage == CauseStage::Failed);
    const bool isFound = search && search->cause;
    m_weights->setVisible(any && !isSearching && !isFound);
    const auto isOfImage = [](const std::string& untried) { return untried.find("is not") != std::string::npos; };
    m_image->setVisible(search && !isFound && std::any_of(search->untried.begin(), search->untried.end(), isOfImage));
    m_more->setVisible(search.has_value());
    fillTrials();
}

void DiffVerdict::fillTrials() {
    const auto& search = m_engine->cause();
    m_trials->setVisible(search && m_more->isChecked());
    if (!search) {
        m_trials->clear();
        return;
    }
    m_trials->clear();
    for (const CauseTrial& trial : search->trials) {
        auto* item = new QTreeWidgetItem(
            m_trials, {QString::fromUtf8(causeName(trial.id).data(), static_cast<qsizetype>(causeName(trial.id).size())),
                       QString::fromStdString(trial.variant), errorText(trial.rms),
                       QLocale().toString(100 * trial.explained, 'f', 1) + QStringLiteral(" %")});
        for (const int column : {2, 3}) item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        const QString what = QString::fromStdString(deepscope::causeText(trial.id));
        for (int column = 0; column < 4; ++column) item->setToolTip(column, what);
        if (search->cause && search->cause->id == trial.id) {
            QFont bold = item->font(0);
            bold.setBold(true);
            for (int column = 0; column < 4; ++column) item->setFont(column, bold);
        }
    }
    for (const std::string& untried : search->untried) {
        const QString text = QString::fromStdString(untried);
        const auto colon = text.indexOf(QLatin1Char(':'));
        auto* item = new QTreeWidgetItem(
            m_trials, {text.left(colon), tr("not tried: %1").arg(text.mid(colon + 1).trimmed()), QString(), QString()});
        for (int column = 0; column < 4; ++column) {
            item->setForeground(column, themeOf(this).mutedText);
            item->setToolTip(column, text);
        }
    }
    for (int column = 0; column < 4; ++column) m_trials->resizeColumnToContents(column);
    const int rows = std::clamp(m_trials->topLevelItemCount(), 1, kTrialRows);
    m_trials->setFixedHeight(m_trials->header()->sizeHint().height() +
                             rows * (m_trials->sizeHintForRow(0) > 0 ? m_trials->sizeHintForRow(0) : 18) + 4);
}

void DiffVerdict::retranslate() {
    setAccessibleName(tr("Verdict"));
    const auto name = [](QToolButton* button, const QString& text, const QString& tip) {
        button->setText(text);
        button->setToolTip(tip);
        button->setAccessibleName(tip);
    };
    name(m_go, tr("Go there"), tr("Choose the first divergence"));
    name(m_cancel, tr("Cancel"), tr("Stop looking for the cause"));
    name(m_search, tr("Search again"), tr("Look for the cause once more"));
    name(m_weights, tr("Weights…"), tr("Choose the weights that causes are tried with"));
    name(m_image, tr("Locate image…"), tr("Find the page, so that mistakes of preprocessing can be tried"));
    name(m_more, tr("Trials"), tr("Show what was tried, and how much of the difference each takes away"));
    m_trials->setAccessibleName(tr("Causes that were tried"));
    m_trials->setHeaderLabels({tr("Cause"), tr("Variant"), tr("RMS left"), tr("Explained")});
    m_trials->headerItem()->setTextAlignment(2, Qt::AlignRight);
    m_trials->headerItem()->setTextAlignment(3, Qt::AlignRight);
    tell();
}

void DiffVerdict::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) fillTrials();
}

}  // namespace deepscope
