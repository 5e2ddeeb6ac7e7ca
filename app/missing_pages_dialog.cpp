#include "app/missing_pages_dialog.h"

#include "encoder/image/page_address.h"
#include "widgets/engine/file_search.h"
#include "widgets/views/theme.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace deepscope {

namespace {

constexpr int kRowPx = 24;
const QLatin1String kSearch("missing pages");

QString fileOf(const QString& page) {
    return QString::fromStdU16String(fileOfPage(std::filesystem::path(page.toStdU16String())).u16string());
}

/// "#3@300" of a PDF's page.
QString addressOf(const QString& page) {
    return page.mid(fileOf(page).size());
}

}  // namespace

MissingPagesDialog::MissingPagesDialog(std::vector<MissingPage> pages, ProbeWorker* worker, QWidget* parent)
    : QDialog(parent),
      m_pages(std::move(pages)),
      m_worker(worker),
      m_words(new QLabel),
      m_list(new QListWidget),
      m_result(new QLabel),
      m_progress(new QProgressBar) {
    setObjectName(QStringLiteral("missingPagesDialog"));
    setWindowTitle(tr("Missing pages"));
    resize(680, 340);
    if (!m_pages.empty()) m_folder = QFileInfo(fileOf(m_pages.front().path)).absolutePath();
    build();
    fill();
    m_list->setFocus();
}

MissingPagesDialog::~MissingPagesDialog() {
    m_worker->forget(kSearch);
}

void MissingPagesDialog::build() {
    m_words->setObjectName(QStringLiteral("missingWords"));
    m_words->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("missingPages"));
    m_list->setAccessibleName(tr("Missing pages"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_result->setObjectName(QStringLiteral("missingResult"));
    m_result->setWordWrap(true);
    setMuted(m_result);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    auto* buttons = new QDialogButtonBox;
    const auto add = [buttons](const QString& text, const char* name, QDialogButtonBox::ButtonRole role) {
        QPushButton* button = buttons->addButton(text, role);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        return button;
    };
    m_locate = add(tr("&Locate…"), "missingLocate", QDialogButtonBox::ActionRole);
    m_searchFolder = add(tr("Locate in &folder…"), "missingFolder", QDialogButtonBox::ActionRole);
    m_leaveOut = add(tr("Leave &out"), "missingLeaveOut", QDialogButtonBox::DestructiveRole);
    m_close = add(tr("&Keep as missing"), "missingClose", QDialogButtonBox::RejectRole);
    m_searchFolder->setDefault(true);
    m_locate->setToolTip(tr("Point to the selected page's file; the others are looked for beside it"));
    m_searchFolder->setToolTip(tr("Look for all of them in a folder and below it, by their contents, else by their names"));
    m_leaveOut->setToolTip(tr("Take the selected pages out of the session, with their notes"));
    m_close->setToolTip(tr("They stay in the list of pages; File > Locate missing pages brings this back"));
    connect(m_locate, &QPushButton::clicked, this, &MissingPagesDialog::chooseFile);
    connect(m_list, &QListWidget::itemActivated, this, &MissingPagesDialog::chooseFile);
    connect(m_searchFolder, &QPushButton::clicked, this, &MissingPagesDialog::chooseFolder);
    connect(m_leaveOut, &QPushButton::clicked, this, &MissingPagesDialog::leaveOutSelected);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] {
        m_locate->setEnabled(currentRow() >= 0);
        m_leaveOut->setEnabled(!m_list->selectedItems().isEmpty());
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setSpacing(10);
    layout->addWidget(m_words);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_result);
    layout->addWidget(buttons);
    m_progress->hide();
    m_result->hide();
}

void MissingPagesDialog::fill() {
    m_list->clear();
    for (const MissingPage& page : m_pages) {
        auto* item = new QListWidgetItem(
            QStringLiteral("%1  —  %2").arg(QFileInfo(page.path).fileName(), QFileInfo(fileOf(page.path)).absolutePath()));
        item->setToolTip(page.path);
        item->setSizeHint({0, std::max(kRowPx, m_list->fontMetrics().height() + kRowPx / 3)});
        m_list->addItem(item);
    }
    m_words->setText(tr("%Ln page(s) of this session are no longer where they were. The others are open.", "",
                        static_cast<int>(m_pages.size())));
    m_locate->setEnabled(false);
    m_leaveOut->setEnabled(false);
    if (!m_pages.empty()) m_list->setCurrentRow(0);
}

int MissingPagesDialog::currentRow() const {
    const QList<QListWidgetItem*> selected = m_list->selectedItems();
    return selected.size() == 1 ? m_list->row(selected.front()) : -1;
}

void MissingPagesDialog::chooseFile() {
    const int row = currentRow();
    if (row < 0) return;
    const QString name = QFileInfo(fileOf(m_pages[static_cast<std::size_t>(row)].path)).fileName();
    auto* dialog = new QFileDialog(this, tr("Where is %1?").arg(name), m_folder);
    dialog->setObjectName(QStringLiteral("missingFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, row](const QString& file) { locate(row, file); });
    dialog->open();
}

void MissingPagesDialog::chooseFolder() {
    auto* dialog = new QFileDialog(this, tr("Look for the missing pages in"), m_folder);
    dialog->setObjectName(QStringLiteral("missingFolderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &MissingPagesDialog::search);
    dialog->open();
}

// All pages of a PDF are found with it.
void MissingPagesDialog::locate(int row, const QString& file) {
    if (row < 0 || row >= static_cast<int>(m_pages.size())) return;
    const QString lost = fileOf(m_pages[static_cast<std::size_t>(row)].path);
    std::vector<int> pages;
    for (const MissingPage& page : m_pages) {
        if (fileOf(page.path) == lost) pages.push_back(page.page);
    }
    m_folder = QFileInfo(file).absolutePath();
    onFound(pages, std::vector<QString>(pages.size(), file));
    if (!m_pages.empty()) lookFor(m_folder, false);
}

void MissingPagesDialog::search(const QString& folder) {
    m_folder = folder;
    lookFor(folder, true);
}

void MissingPagesDialog::lookFor(const QString& folder, bool below) {
    std::vector<LostFile> lost;
    std::vector<int> pages;
    for (const MissingPage& page : m_pages) {
        lost.push_back({QFileInfo(fileOf(page.path)).fileName(), page.sha256, page.sizeBytes});
        pages.push_back(page.page);
    }
    setSearching(true);
    m_worker->ask(
        kSearch, this, [folder, lost, below](std::stop_token stop) { return findLostFiles(folder, lost, below, stop); },
        [this, pages, folder](const std::vector<QString>& files) {
            setSearching(false);
            const auto before = m_pages.size();
            onFound(pages, files);
            const auto found = static_cast<int>(before - m_pages.size());
            m_result->setText(found > 0 ? tr("%Ln page(s) found.", "", found)
                                        : tr("None of them is in %1.").arg(QFileInfo(folder).fileName()));
            m_result->show();
        },
        [this](const Problem&) { setSearching(false); });
}

void MissingPagesDialog::setSearching(bool searching) {
    m_progress->setVisible(searching);
    for (QPushButton* button : {m_locate, m_searchFolder, m_leaveOut}) button->setEnabled(!searching);
    if (searching) {
        m_result->setText(tr("Searching…"));
        m_result->show();
    }
}

void MissingPagesDialog::onFound(const std::vector<int>& pages, const std::vector<QString>& files) {
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const auto lost =
            std::find_if(m_pages.begin(), m_pages.end(), [&](const MissingPage& page) { return page.page == pages[i]; });
        if (files[i].isEmpty() || lost == m_pages.end()) continue;
        const QString path = files[i] + addressOf(lost->path);
        m_pages.erase(lost);
        Q_EMIT located(pages[i], path);
    }
    fill();
    if (m_pages.empty()) accept();
}

void MissingPagesDialog::leaveOutSelected() {
    std::vector<int> rows;
    for (const QListWidgetItem* item : m_list->selectedItems()) rows.push_back(m_list->row(item));
    std::sort(rows.rbegin(), rows.rend());
    for (const int row : rows) {
        const int page = m_pages[static_cast<std::size_t>(row)].page;
        m_pages.erase(m_pages.begin() + row);
        Q_EMIT leftOut(page);
    }
    fill();
    if (m_pages.empty()) accept();
}

}  // namespace deepscope
