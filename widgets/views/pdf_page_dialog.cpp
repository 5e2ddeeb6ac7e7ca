#include "widgets/views/pdf_page_dialog.h"

#include "encoder/image/page_address.h"
#include "encoder/image/pdf_file.h"
#include "widgets/models/page_ranges.h"
#include "widgets/views/pdf_page_delegate.h"
#include "widgets/views/theme.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace deepscope {

namespace {

constexpr int kSettleMs = 60;
/// More pages at once than a person looks through: reading them takes minutes, and gigabytes pass through memory.
constexpr int kManyPages = 100;

/// A page drawn just large enough for a sharp thumbnail on a dense screen.
QImage drawThumbnail(const std::filesystem::path& path, int page, double sidePx, const std::stop_token& stop) {
    const auto file = PdfFile::open(path);
    const PdfPageSize size = file->pageSize(page);
    const RgbImage drawn = file->render(page, 72 * sidePx / std::max(size.widthPt, size.heightPt), stop);
    return QImage(drawn.pixels.data(), drawn.size.widthPx, drawn.size.heightPx, 3 * drawn.size.widthPx, QImage::Format_RGB888)
        .convertToFormat(QImage::Format_RGB32);
}

}  // namespace

PdfPageDialog::PdfPageDialog(const QString& path, int pageCount, int dpi, ProbeWorker* worker, QWidget* parent)
    : QDialog(parent),
      m_path(path),
      m_worker(worker),
      m_model(pageCount),
      m_name(new QLabel),
      m_list(new QListView),
      m_rangeLabel(new QLabel),
      m_range(new QLineEdit),
      m_dpiLabel(new QLabel),
      m_dpi(new QSpinBox),
      m_count(new QLabel) {
    setObjectName(QStringLiteral("pdfPageDialog"));
    resize(824, 640);
    build(dpi);
    m_settling.setSingleShot(true);
    m_settling.setInterval(kSettleMs);
    connect(&m_settling, &QTimer::timeout, this, &PdfPageDialog::drawVisible);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { m_settling.start(); });
    connect(m_list->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] { m_settling.start(); });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PdfPageDialog::onSelectionChanged);
    connect(m_list, &QListView::doubleClicked, this, [this](const QModelIndex& index) {
        m_list->selectionModel()->select(index, QItemSelectionModel::ClearAndSelect);
        accept();
    });
    connect(m_range, &QLineEdit::textEdited, this, &PdfPageDialog::onRangeEdited);
    retranslate();
    m_list->setCurrentIndex(m_model.index(0));
    m_list->setFocus();
}

PdfPageDialog::~PdfPageDialog() {
    if (!m_worker) return;
    for (const int page : m_asked) m_worker->forget(tagOf(page));
}

void PdfPageDialog::build(int dpi) {
    m_name->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    m_name->setMinimumWidth(1);
    m_count->setMinimumWidth(1);
    m_name->setFont(sizedFont(this, 1, true));
    m_list->setObjectName(QStringLiteral("pdfPages"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PdfPageDelegate(m_list));
    m_list->setViewMode(QListView::IconMode);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMovement(QListView::Static);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setSpacing(4);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setDragEnabled(false);
    m_range->setObjectName(QStringLiteral("pdfRange"));
    m_rangeLabel->setBuddy(m_range);
    m_dpi->setObjectName(QStringLiteral("pdfDpi"));
    m_dpi->setRange(kMinPdfDpi, kMaxPdfDpi);
    m_dpi->setSingleStep(12);
    m_dpi->setValue(dpi);
    m_dpiLabel->setBuddy(m_dpi);
    m_count->setObjectName(QStringLiteral("pdfCount"));
    m_count->setWordWrap(true);
    auto* fields = new QGridLayout;
    fields->setHorizontalSpacing(10);
    fields->addWidget(m_rangeLabel, 0, 0);
    fields->addWidget(m_range, 0, 1);
    fields->addWidget(m_dpiLabel, 0, 2);
    fields->addWidget(m_dpi, 0, 3);
    fields->setColumnStretch(1, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_all = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_all->setObjectName(QStringLiteral("pdfSelectAll"));
    m_open = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_open->setObjectName(QStringLiteral("pdfOpen"));
    m_open->setDefault(true);
    connect(m_all, &QPushButton::clicked, m_list, &QListView::selectAll);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setSpacing(10);
    layout->addWidget(m_name);
    layout->addWidget(m_list, 1);
    layout->addLayout(fields);
    layout->addWidget(m_count);
    layout->addWidget(buttons);
}

QList<int> PdfPageDialog::pages() const {
    QList<int> pages;
    for (const QModelIndex& index : m_list->selectionModel()->selectedIndexes()) pages << index.row() + 1;
    std::sort(pages.begin(), pages.end());
    return pages;
}

int PdfPageDialog::dpi() const {
    return m_dpi->value();
}

QString PdfPageDialog::tagOf(int page) const {
    return QStringLiteral("pdf page %1 of %2").arg(page).arg(m_path);
}

void PdfPageDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    m_settling.start();
}

void PdfPageDialog::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    m_settling.start();
}

void PdfPageDialog::drawVisible() {
    if (!m_worker) return;
    const QRect view = m_list->viewport()->rect();
    std::set<int> visible;
    // From the first in view; the items lie in rows, so the first below the view ends it.
    QModelIndex first;
    for (int y = view.top() + 4; !first.isValid() && y < view.bottom(); y += 20) first = m_list->indexAt({view.left() + 20, y});
    for (int row = std::max(0, first.row()); row < m_model.rowCount(); ++row) {
        const QRect item = m_list->visualRect(m_model.index(row));
        if (item.top() > view.bottom()) break;
        if (item.intersects(view)) visible.insert(row + 1);
    }
    for (auto page = m_asked.begin(); page != m_asked.end();) {
        if (!visible.count(*page)) {
            m_worker->forget(tagOf(*page));
            page = m_asked.erase(page);
        } else {
            ++page;
        }
    }
    for (const int page : visible) {
        if (!m_model.isDrawn(page) && !m_asked.count(page)) ask(page);
    }
    if (!visible.empty()) m_model.trimAround(*visible.begin());
}

void PdfPageDialog::ask(int page) {
    m_asked.insert(page);
    const double sidePx = PdfPageDelegate::kThumbnailPx * devicePixelRatioF();
    m_worker->ask(
        tagOf(page), this,
        [path = std::filesystem::path(m_path.toStdU16String()), page, sidePx](const std::stop_token& stop) {
            return drawThumbnail(path, page, sidePx, stop);
        },
        [this, page](const QImage& thumbnail) {
            m_asked.erase(page);
            m_model.setThumbnail(page, thumbnail);
        },
        [this, page](const Problem& problem) {
            m_asked.erase(page);
            m_model.setProblem(page, QString::fromStdString(problem.sentence()));
        },
        ProbeWorker::Urgency::Background);
}

void PdfPageDialog::select(const std::vector<int>& pages) {
    QItemSelection selection;
    for (std::size_t i = 0; i < pages.size();) {
        std::size_t last = i;
        while (last + 1 < pages.size() && pages[last + 1] == pages[last] + 1) ++last;
        selection.select(m_model.index(pages[i] - 1), m_model.index(pages[last] - 1));
        i = last + 1;
    }
    m_selecting = true;
    m_list->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_selecting = false;
    if (!pages.empty()) m_list->scrollTo(m_model.index(pages.front() - 1));
}

void PdfPageDialog::onRangeEdited() {
    const auto pages = parsePageRanges(m_range->text(), m_model.rowCount());
    m_rangeIsWrong = !pages;
    if (pages) select(*pages);
    showCount();
}

void PdfPageDialog::onSelectionChanged() {
    if (!m_selecting) {
        const QList<int> chosen = pages();
        m_range->setText(pageRangesText({chosen.begin(), chosen.end()}));
        m_rangeIsWrong = false;
    }
    showCount();
}

void PdfPageDialog::showCount() {
    const int count = static_cast<int>(m_list->selectionModel()->selectedIndexes().size());
    QString text;
    if (m_rangeIsWrong) {
        text = tr("Pages are written as 1-3, 7 and lie between 1 and %1.").arg(QLocale().toString(m_model.rowCount()));
    } else if (count > kManyPages) {
        text = tr("%Ln page(s) chosen: opening so many takes a while; deepscope batch does it without the window.", "", count);
    } else {
        text = tr("%Ln page(s) chosen", "", count);
    }
    m_count->setText(text);
    const QString verdict = m_rangeIsWrong || count > kManyPages ? QStringLiteral("bad") : QString();
    if (m_count->property("verdict").toString() != verdict) {
        m_count->setProperty("verdict", verdict);
        m_count->style()->unpolish(m_count);  // the style sheet gives its colour, and follows the theme
        m_count->style()->polish(m_count);
    }
    m_open->setEnabled(count > 0 && !m_rangeIsWrong);
    m_open->setText(tr("Open %Ln page(s)", "", count));
}

void PdfPageDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_open) retranslate();
}

void PdfPageDialog::retranslate() {
    setWindowTitle(tr("Pages to open"));
    m_name->setText(tr("%1: %Ln page(s)", "", m_model.rowCount()).arg(QFileInfo(m_path).fileName()));
    m_list->setAccessibleName(tr("Pages of the PDF"));
    m_rangeLabel->setText(tr("&Pages"));
    m_range->setAccessibleName(tr("Pages to open"));
    m_range->setPlaceholderText(tr("as 1-3, 7"));
    m_dpiLabel->setText(tr("&Resolution"));
    m_dpi->setAccessibleName(tr("Resolution in dots per inch"));
    m_dpi->setSuffix(tr(" dpi"));
    m_dpi->setToolTip(tr("Dots per inch that pages are drawn at; the official script takes 144"));
    m_all->setText(tr("Select &all"));
    showCount();
}

}  // namespace deepscope
