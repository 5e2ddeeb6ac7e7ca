#pragma once

#include "widgets/engine/tap_pair.h"
#include "widgets/models/tap_rows.h"

#include <QAbstractTableModel>

#include <array>
#include <memory>
#include <vector>

namespace deepscope {

/// Both tensors of a tap side by side, a row a token: for each channel three columns, A, B and B − A, read when they come into
/// sight. Roles are NumberTableModel's; a difference is tinted by its share of the largest one of its row.
class DiffTensorModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Part { PartA, PartB, PartDifference, PartCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Null, or a pair of other shapes: an empty table. Without `plan` newlines are not told apart.
    void setPair(std::shared_ptr<const TapPair> pair, const ViewPlan* plan);
    const TapRows& rows() const { return m_rows; }
    /// In the values' own unit.
    float value(int row, int channel, Part part) const;
    void retranslate();

private:
    struct CachedRow {
        int row = -1;
        std::vector<float> a;
        std::vector<float> b;
        float reach = 0;  ///< largest finite |B − A|
    };
    static constexpr std::size_t kCachedRows = 128;
    const CachedRow& cached(int row) const;

    std::shared_ptr<const TapPair> m_pair;
    std::array<std::shared_ptr<const TensorBuffer>, 2> m_tensors;
    TapRows m_rows;
    mutable std::vector<CachedRow> m_cache;  // a row's place is its number modulo the size
};

}  // namespace deepscope
