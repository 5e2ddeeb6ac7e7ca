#include "widgets/views/diff_side_card.h"

#include "widgets/models/diff_text.h"
#include "widgets/views/elided_label.h"
#include "widgets/views/theme.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QStyle>
#include <QToolButton>
#include <QUrl>

namespace deepscope {

namespace {

constexpr int kMenuTextPx = 420;
constexpr int kMostRecent = 8;

QString titleOf(const DiffEngine::Side& side) {
    switch (side.input.kind) {
        case DiffInput::Kind::None:
            return {};
        case DiffInput::Kind::Dump:
            return QFileInfo(side.input.path).fileName();
        case DiffInput::Kind::Run:
            return side.source() ? QString::fromStdString(side.source()->title()) : QString();
    }
    return {};
}

}  // namespace

DiffSideCard::DiffSideCard(DiffSide side, QWidget* parent)
    : QFrame(parent),
      m_side(side),
      m_letter(new QLabel(side == DiffSide::A ? QStringLiteral("A") : QStringLiteral("B"))),
      m_title(new ElidedLabel(side == DiffSide::A ? "diffTitleA" : "diffTitleB")),
      m_facts(new ElidedLabel(side == DiffSide::A ? "diffFactsA" : "diffFactsB")),
      m_synthetic(new QLabel),
      m_choose(new QToolButton),
      m_menu(new QMenu(this)) {
    const QString letter = m_letter->text();
    setObjectName(QStringLiteral("diffSide") + letter);
    setAcceptDrops(true);
    m_letter->setAlignment(Qt::AlignCenter);
    m_letter->setFont(sizedFont(this, 6, true));
    m_letter->setFixedWidth(30);
    m_title->setFont(sizedFont(this, 0.5, true));
    m_facts->setFont(sizedFont(this, -0.5));
    setMuted(m_facts);
    m_synthetic->setObjectName(QStringLiteral("diffSynthetic") + letter);
    m_synthetic->setFont(sizedFont(this, -1, true));
    m_choose->setObjectName(QStringLiteral("diffChoose") + letter);
    m_choose->setPopupMode(QToolButton::InstantPopup);
    m_choose->setMenu(m_menu);
    m_menu->setToolTipsVisible(true);
    m_menu->setObjectName(QStringLiteral("diffMenu") + letter);
    connect(m_menu, &QMenu::aboutToShow, this, &DiffSideCard::fillMenu);

    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(8, 5, 8, 5);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(1);
    layout->addWidget(m_letter, 0, 0, 2, 1);
    layout->addWidget(m_title, 0, 1);
    layout->addWidget(m_facts, 1, 1);
    layout->addWidget(m_synthetic, 0, 2, 2, 1, Qt::AlignVCenter);
    layout->addWidget(m_choose, 0, 3, 2, 1, Qt::AlignVCenter);
    layout->setColumnStretch(1, 1);
    setMinimumWidth(160);
    retranslate();
}

void DiffSideCard::setRunSource(std::function<std::vector<RunOffer>()> runs) {
    m_runs = std::move(runs);
}

void DiffSideCard::setSide(const DiffEngine::Side& side) {
    m_shown = side;
    tell();
}

void DiffSideCard::tell() {
    QString title = titleOf(m_shown);
    QString facts;
    if (m_shown.input.kind == DiffInput::Kind::None) {
        title = m_side == DiffSide::A ? tr("Ours: no dump or run yet") : tr("The port's: no dump or run yet");
        facts = tr("Drop a .safetensors, .npz or folder of .npy here.");
    } else if (m_shown.problem) {
        facts = QString::fromStdString(m_shown.problem->sentence());
    } else if (m_shown.isOpening) {
        facts = tr("Opening…");
    } else if (m_shown.opened) {
        facts = sideExtent(m_shown) + QStringLiteral(" · ") + sideFacts(m_shown);
        if (m_shown.opened->unusedNames > 0)
            facts = tr("%n name(s) of the map are not in it", "", m_shown.opened->unusedNames) + QStringLiteral(" · ") + facts;
    }
    if (facts.isEmpty()) facts = tr("Reading it was cancelled: F5 reads it.");
    if (m_shown.hasChanged) facts = tr("Changed on disk: F5 reads it again.") + QLatin1Char(' ') + facts;
    m_title->setText(title);
    m_title->setToolTip(QDir::toNativeSeparators(m_shown.input.path));
    m_facts->setText(facts);
    m_facts->setProperty("verdict", m_shown.problem || m_shown.hasChanged ? QVariant(QStringLiteral("bad")) : QVariant());
    m_facts->setProperty("muted", !m_shown.problem && !m_shown.hasChanged);
    m_facts->style()->unpolish(m_facts);  // properties are looked at again
    m_facts->style()->polish(m_facts);
    m_synthetic->setVisible(isSynthetic(m_shown));
    setAccessibleDescription(title + QStringLiteral(", ") + facts);
    update();
}

void DiffSideCard::retranslate() {
    setAccessibleName(m_side == DiffSide::A ? tr("A, ours") : tr("B, the port's"));
    m_synthetic->setText(tr("SYNTHETIC"));
    m_synthetic->setToolTip(tr("These weights are made up: the diff is real, what the features mean is not."));
    m_choose->setText(tr("Choose"));
    m_choose->setAccessibleName(m_side == DiffSide::A ? tr("Choose A") : tr("Choose B"));
    m_choose->setToolTip(tr("A dump on disk, or a run of this session"));
    tell();
}

void DiffSideCard::fillMenu() {
    m_menu->clear();
    const QString letter = m_letter->text();
    QAction* file = m_menu->addAction(tr("Dump &file…"), this, &DiffSideCard::fileRequested);
    file->setObjectName(QStringLiteral("diffFile") + letter);
    m_menu->addAction(tr("Dump f&older…"), this, &DiffSideCard::folderRequested)
        ->setObjectName(QStringLiteral("diffFolder") + letter);
    const auto shorten = [this](const QString& text) {
        return m_menu->fontMetrics()
            .elidedText(text, Qt::ElideMiddle, kMenuTextPx)
            .replace(QLatin1Char('&'), QLatin1String("&&"));
    };
    m_menu->addSection(tr("Runs of this session"));
    const std::vector<RunOffer> runs = m_runs ? m_runs() : std::vector<RunOffer>();
    if (runs.empty()) m_menu->addAction(tr("No run has finished yet"))->setEnabled(false);
    int index = 0;
    for (const RunOffer& run : runs) {
        QAction* action = m_menu->addAction(shorten(run.isCurrent ? tr("This run: %1").arg(run.title) : run.title), this,
                                            [this, input = run.input] { Q_EMIT inputChosen(input); });
        action->setObjectName(QStringLiteral("diffRun%1%2").arg(letter).arg(index++));
    }
    if (m_recent.isEmpty()) return;
    m_menu->addSection(tr("Recent dumps"));
    for (const QString& path : m_recent.mid(0, kMostRecent)) {
        QAction* action = m_menu->addAction(shorten(QDir::toNativeSeparators(path)), this,
                                            [this, path] { Q_EMIT inputChosen(DiffInput::dump(path)); });
        action->setToolTip(QDir::toNativeSeparators(path));
    }
}

QStringList DiffSideCard::droppedPaths(const QMimeData* data) {
    QStringList paths;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile()) paths << url.toLocalFile();
    }
    return paths;
}

void DiffSideCard::dragEnterEvent(QDragEnterEvent* event) {
    if (droppedPaths(event->mimeData()).isEmpty()) return;
    event->acceptProposedAction();
    m_isTarget = true;
    update();
}

void DiffSideCard::dragLeaveEvent(QDragLeaveEvent*) {
    m_isTarget = false;
    update();
}

void DiffSideCard::dropEvent(QDropEvent* event) {
    m_isTarget = false;
    update();
    const QStringList paths = droppedPaths(event->mimeData());
    if (paths.isEmpty()) return;
    event->acceptProposedAction();
    Q_EMIT pathsDropped(paths);
}

void DiffSideCard::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isEmpty = m_shown.input.kind == DiffInput::Kind::None;
    const QColor line = m_isTarget ? colors.accent : m_shown.problem ? colors.dangerMark : colors.line;
    painter.setPen(QPen(line, m_isTarget ? 2 : 1, isEmpty && !m_isTarget ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(colors.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
}

void DiffSideCard::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) update();
}

}  // namespace deepscope
