#include "widgets/models/page_list_model.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

#include <algorithm>

namespace deepscope {

namespace {

QString pagesMimeType() {
    return QStringLiteral("application/x-deepscope-pages");
}

QString sizeText(ImageSize size) {
    return size.widthPx > 0 ? QStringLiteral("%1×%2").arg(size.widthPx).arg(size.heightPx) : QString();
}

}  // namespace

int PageListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant PageListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return entry.name;
        case Qt::AccessibleTextRole:
            return accessibleText(entry);
        case IdRole:
            return entry.id;
        case PathRole:
            return entry.path;
        case NoteRole:
            return entry.note;
        case SizeRole:
            return sizeText(entry.size);
        case StateRole:
            return static_cast<int>(entry.state);
        case ThumbnailRole:
            return entry.thumbnail;
        case ChipsRole:
            return QVariant::fromValue(entry.chips);
        default:
            return {};
    }
}

QString PageListModel::accessibleText(const Entry& entry) const {
    QStringList parts{entry.name, sizeText(entry.size), entry.note};
    for (const RunChip& chip : entry.chips) {
        const QString run = QStringList{chip.label, chip.detail}.join(QLatin1Char(' ')).trimmed();
        switch (chip.state) {
            case RunChip::State::Finished:
                parts << tr("run %1").arg(run);
                break;
            case RunChip::State::Running:
                parts << tr("run %1, going on").arg(run);
                break;
            case RunChip::State::Waiting:
                parts << tr("run %1, waiting").arg(run);
                break;
            case RunChip::State::Failed:
                parts << tr("run %1, failed").arg(run);
                break;
        }
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

// Pages are dropped between pages, never onto one.
Qt::ItemFlags PageListModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::ItemIsDropEnabled;
    return Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QStringList PageListModel::mimeTypes() const {
    return {pagesMimeType()};
}

QMimeData* PageListModel::mimeData(const QModelIndexList& indexes) const {
    QList<int> rows;
    for (const QModelIndex& index : indexes) rows << index.row();
    if (rows.isEmpty()) return nullptr;
    std::sort(rows.begin(), rows.end());
    QByteArray ids;
    QDataStream stream(&ids, QIODevice::WriteOnly);
    for (const int row : rows) stream << static_cast<qint32>(idAt(row));
    auto* mime = new QMimeData;
    mime->setData(pagesMimeType(), ids);
    return mime;
}

bool PageListModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int, const QModelIndex& parent) {
    if (!data || action != Qt::MoveAction || parent.isValid() || !data->hasFormat(pagesMimeType())) return false;
    const QByteArray ids = data->data(pagesMimeType());
    QDataStream stream(ids);
    int before = row < 0 || row > rowCount() ? rowCount() : row;
    while (!stream.atEnd()) {
        qint32 id = -1;
        stream >> id;
        const int from = rowOf(id);
        if (stream.status() != QDataStream::Ok || from < 0) return false;
        moveRows({}, from, 1, {}, before);
        before = rowOf(id) + 1;
    }
    return true;
}

bool PageListModel::moveRows(const QModelIndex& fromParent, int row, int count, const QModelIndex& toParent, int before) {
    if (fromParent.isValid() || toParent.isValid() || row < 0 || count < 1 || row + count > rowCount()) return false;
    if (before < 0 || before > rowCount() || (before >= row && before <= row + count)) return false;
    // One by one, so that whoever follows along finds each page where he was told.
    for (int i = 0; i < count; ++i) {
        const int from = before > row ? row : row + i;
        const int to = before > row ? before - 1 : before + i;
        const int id = idAt(from);
        shift(from, to);
        Q_EMIT moved(id, to);
    }
    return true;
}

void PageListModel::shift(int from, int to) {
    if (from == to || !beginMoveRows({}, from, from, {}, to > from ? to + 1 : to)) return;
    const auto first = m_entries.begin();
    if (to < from) {
        std::rotate(first + to, first + from, first + from + 1);
    } else {
        std::rotate(first + from, first + from + 1, first + to + 1);
    }
    endMoveRows();
}

void PageListModel::set(const Entry& entry) {
    insert(rowCount(), entry);
}

void PageListModel::insert(int row, const Entry& entry) {
    if (const int there = rowOf(entry.id); there >= 0) {
        m_entries[static_cast<std::size_t>(there)] = entry;
        Q_EMIT dataChanged(index(there), index(there));
        return;
    }
    const int place = std::clamp(row, 0, rowCount());
    beginInsertRows({}, place, place);
    m_entries.insert(m_entries.begin() + place, entry);
    endInsertRows();
}

void PageListModel::remove(int id) {
    const int row = rowOf(id);
    if (row < 0) return;
    beginRemoveRows({}, row, row);
    m_entries.erase(m_entries.begin() + row);
    endRemoveRows();
}

void PageListModel::move(int id, int row) {
    const int from = rowOf(id);
    if (from < 0) return;
    shift(from, std::clamp(row, 0, rowCount() - 1));
}

void PageListModel::clear() {
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

int PageListModel::rowOf(int id) const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [id](const Entry& entry) { return entry.id == id; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int PageListModel::idAt(int row) const {
    return row >= 0 && row < rowCount() ? m_entries[static_cast<std::size_t>(row)].id : -1;
}

const PageListModel::Entry* PageListModel::find(int id) const {
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_entries[static_cast<std::size_t>(row)];
}

}  // namespace deepscope
