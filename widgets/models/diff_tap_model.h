#pragma once

#include "encoder/probe/tap_diff.h"

#include <QAbstractTableModel>

#include <optional>
#include <string>
#include <vector>

namespace deepscope {

/// The taps of a diff in pipeline order, a row each. Rows come one by one while it goes on, not judged yet; all are replaced by
/// the finished diff's. Roles NumberRole, PlainRole and MarkedRole are NumberTableModel's.
class DiffTapModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        TapColumn,
        StatusColumn,
        RmsColumn,
        LimitColumn,
        MaxColumn,
        CosineColumn,
        ShapeColumn,
        NoteColumn,
        ColumnCount
    };
    enum Role {
        StatusRole = Qt::UserRole + 100,  ///< int of TapStatus; unset while not judged
        OverLimitRole,                    ///< double: the worse of rms and max over their limits; unset where there is none
    };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void clear();
    void append(const TapComparison& tap);
    /// What was compared is judged now.
    void setDiff(const TapDiff& diff);

    const std::vector<TapComparison>& taps() const { return m_taps; }
    bool isJudged() const { return m_judged; }
    /// −1: none.
    int rowOf(const std::string& tap) const;
    int firstDivergence() const { return m_first; }
    void retranslate();

private:
    double number(const TapComparison& tap, int column) const;
    QString text(const TapComparison& tap, int column) const;

    std::vector<TapComparison> m_taps;
    bool m_judged = false;
    int m_first = -1;
};

}  // namespace deepscope
