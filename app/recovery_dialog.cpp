#include "app/recovery_dialog.h"

#include "widgets/views/theme.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace deepscope {

namespace {
constexpr int kRowPx = 24;
}

RecoveryDialog::RecoveryDialog(std::vector<CrashedSession> crashed, QWidget* parent)
    : QDialog(parent), m_crashed(std::move(crashed)), m_list(new QListWidget) {
    setObjectName(QStringLiteral("recoveryDialog"));
    setWindowTitle(tr("Restore a session"));
    resize(600, 270);
    auto* heading = new QLabel(tr("deepscope did not end properly"));
    heading->setFont(sizedFont(this, 1, true));
    auto* words = new QLabel(tr("What was open is kept as it was a few seconds before. Runs are not: they are made again."));
    words->setWordWrap(true);
    setMuted(words);
    m_list->setObjectName(QStringLiteral("crashedSessions"));
    m_list->setAccessibleName(tr("Sessions that can be restored"));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* buttons = new QDialogButtonBox;
    const auto add = [buttons](const QString& text, const char* name, QDialogButtonBox::ButtonRole role) {
        QPushButton* button = buttons->addButton(text, role);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        return button;
    };
    m_restore = add(tr("&Restore"), "recoveryRestore", QDialogButtonBox::AcceptRole);
    m_discard = add(tr("&Discard"), "recoveryDiscard", QDialogButtonBox::DestructiveRole);
    m_show = add(tr("&Show file"), "recoveryShow", QDialogButtonBox::ActionRole);
    QPushButton* later = add(tr("&Later"), "recoveryLater", QDialogButtonBox::RejectRole);
    later->setToolTip(tr("They are offered again at the next start"));
    m_restore->setDefault(true);
    connect(m_restore, &QPushButton::clicked, this, &RecoveryDialog::restore);
    connect(m_list, &QListWidget::itemActivated, this, &RecoveryDialog::restore);
    connect(m_discard, &QPushButton::clicked, this, &RecoveryDialog::discard);
    connect(m_show, &QPushButton::clicked, this, &RecoveryDialog::showFile);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setSpacing(10);
    layout->addWidget(heading);
    layout->addWidget(words);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    fill();
    m_list->setFocus();
}

void RecoveryDialog::fill() {
    m_list->clear();
    for (const CrashedSession& each : m_crashed) {
        const QString name =
            each.sessionPath.isEmpty() ? tr("Session without a name") : QFileInfo(each.sessionPath).completeBaseName();
        QStringList parts{QLocale().toString(each.savedAt, QLocale::ShortFormat), tr("%Ln page(s)", "", each.pageCount)};
        if (each.noteCount > 0) parts << tr("%Ln note(s)", "", each.noteCount);
        auto* item = new QListWidgetItem(QStringLiteral("%1  —  %2").arg(name, parts.join(QStringLiteral(" · "))));
        item->setToolTip(each.sessionPath.isEmpty() ? each.file : each.sessionPath);
        item->setSizeHint({0, std::max(kRowPx, m_list->fontMetrics().height() + kRowPx / 3)});
        m_list->addItem(item);
    }
    m_list->setCurrentRow(0);
    if (m_crashed.empty()) accept();
}

void RecoveryDialog::restore() {
    const int row = m_list->currentRow();
    if (row < 0) return;
    const CrashedSession crashed = m_crashed[static_cast<std::size_t>(row)];
    m_crashed.clear();  // the others are let go: another process, or the next start, offers them
    Q_EMIT restoreRequested(crashed);
    accept();
}

void RecoveryDialog::discard() {
    const int row = m_list->currentRow();
    if (row < 0) return;
    SessionRecovery::discard(m_crashed[static_cast<std::size_t>(row)]);
    m_crashed.erase(m_crashed.begin() + row);
    fill();
}

void RecoveryDialog::showFile() {
    const int row = m_list->currentRow();
    if (row < 0) return;
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_crashed[static_cast<std::size_t>(row)].file).absolutePath()));
}

}  // namespace deepscope
