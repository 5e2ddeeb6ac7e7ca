#pragma once

#include <QSortFilterProxyModel>

namespace deepscope {

/// Stages by a column's number; those without one come as the smallest.
class StageOrder : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};

}  // namespace deepscope
