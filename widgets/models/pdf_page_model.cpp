#include "widgets/models/pdf_page_model.h"

#include <QLocale>

#include <algorithm>
#include <cstdlib>
#include <iterator>

namespace deepscope {

namespace {

constexpr std::size_t kMostThumbnails = 400;

}  // namespace

PdfPageModel::PdfPageModel(int pageCount, QObject* parent) : QAbstractListModel(parent), m_pageCount(pageCount) {}

int PdfPageModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_pageCount;
}

QVariant PdfPageModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const int page = index.row() + 1;
    const auto problem = m_problems.find(page);
    switch (role) {
        case Qt::DisplayRole:
            return QLocale().toString(page);
        case Qt::AccessibleTextRole:
            return tr("page %1").arg(QLocale().toString(page));
        case Qt::DecorationRole:
            if (const auto found = m_thumbnails.find(page); found != m_thumbnails.end()) return found->second;
            return {};
        case Qt::ToolTipRole:
            return problem == m_problems.end() ? QVariant() : QVariant(problem->second);
        case PageRole:
            return page;
        case FailedRole:
            return problem != m_problems.end();
        default:
            return {};
    }
}

void PdfPageModel::setThumbnail(int page, const QImage& thumbnail) {
    m_problems.erase(page);
    m_thumbnails[page] = thumbnail;
    changed(page);
}

void PdfPageModel::setProblem(int page, const QString& sentence) {
    m_problems[page] = sentence;
    changed(page);
}

void PdfPageModel::trimAround(int page) {
    while (m_thumbnails.size() > kMostThumbnails) {
        const auto last = std::prev(m_thumbnails.end());
        const auto first = m_thumbnails.begin();
        m_thumbnails.erase(std::abs(first->first - page) > std::abs(last->first - page) ? first : last);
    }
}

void PdfPageModel::changed(int page) {
    const QModelIndex at = index(page - 1);
    Q_EMIT dataChanged(at, at);
}

}  // namespace deepscope
