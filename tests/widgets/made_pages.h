#pragma once

#include "widgets/models/page_list_model.h"

namespace deepscope {

/// A page of the list that has been read, with the runs given.
inline PageListModel::Entry madeEntry(int id, const QString& name, const std::vector<RunChip>& chips = {}) {
    PageListModel::Entry entry;
    entry.id = id;
    entry.name = name;
    entry.path = QStringLiteral("/scans/") + name;
    entry.state = PageListModel::State::Ready;
    entry.size = {850, 1100};
    entry.thumbnail = QImage(110, 152, QImage::Format_RGB32);
    entry.thumbnail.fill(Qt::white);
    entry.chips = chips;
    return entry;
}

/// The ids of a list of pages, top to bottom.
inline QList<int> idsOf(const QAbstractItemModel& model) {
    QList<int> ids;
    for (int row = 0; row < model.rowCount(); ++row) ids << model.index(row, 0).data(PageListModel::IdRole).toInt();
    return ids;
}

}  // namespace deepscope
