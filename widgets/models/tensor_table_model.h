#pragma once

#include "encoder/tensor_buffer.h"
#include "widgets/models/tap_rows.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace deepscope {

/// A tap's raw numbers, a row a token, a column a channel, read from the kept tensor when they are asked for: nothing is copied
/// but the few rows looked at last. Roles are NumberTableModel's.
class TensorTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Null: an empty table. `reach` is the magnitude whose colour is full.
    void setTensor(std::shared_ptr<const TensorBuffer> tensor, const TapRows& rows, double reach);
    void setTinted(bool tinted);
    bool isTinted() const { return m_tinted; }
    void retranslate();

    float value(int row, int channel) const;

private:
    struct CachedRow {
        int row = -1;
        std::vector<float> values;
    };
    static constexpr std::size_t kCachedRows = 128;  // more than a screen shows

    std::shared_ptr<const TensorBuffer> m_tensor;
    TapRows m_rows;
    double m_reach = 0;
    bool m_tinted = true;
    mutable std::vector<CachedRow> m_cache;  // a row's place is its number modulo the size
};

}  // namespace deepscope
