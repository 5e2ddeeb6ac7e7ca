#include "widgets/models/diff_tensor_model.h"

#include "encoder/probe/tap_diff.h"
#include "widgets/models/number_table_model.h"
#include "widgets/models/quantity_text.h"

#include <algorithm>
#include <cmath>

namespace deepscope {

int DiffTensorModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_pair ? 0 : m_rows.count();
}

int DiffTensorModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_pair ? 0 : m_rows.channels() * PartCount;
}

void DiffTensorModel::setPair(std::shared_ptr<const TapPair> pair, const ViewPlan* plan) {
    const bool shown = pair && pair->isComparable() && hasTokens(pair->tap, pair->a->shape());
    beginResetModel();
    m_pair = shown ? std::move(pair) : nullptr;
    m_tensors = {};
    m_rows = {};
    if (m_pair) {
        m_tensors = {m_pair->a->tensor(), m_pair->b->tensor()};
        m_rows = TapRows(*m_pair->a, plan, ViewId::global());
    }
    m_cache.assign(kCachedRows, {});
    endResetModel();
}

const DiffTensorModel::CachedRow& DiffTensorModel::cached(int row) const {
    CachedRow& cached = m_cache[static_cast<std::size_t>(row) % m_cache.size()];
    if (cached.row == row) return cached;
    cached.a = m_rows.vectorAt(*m_tensors[0], row);
    cached.b = m_rows.vectorAt(*m_tensors[1], row);
    cached.row = row;
    cached.reach = 0;
    for (std::size_t i = 0; i < cached.a.size(); ++i) {
        const float difference = std::abs(cached.b[i] - cached.a[i]);
        if (std::isfinite(difference)) cached.reach = std::max(cached.reach, difference);
    }
    return cached;
}

float DiffTensorModel::value(int row, int channel, Part part) const {
    const CachedRow& both = cached(row);
    const auto place = static_cast<std::size_t>(channel);
    return part == PartA ? both.a[place] : part == PartB ? both.b[place] : both.b[place] - both.a[place];
}

QVariant DiffTensorModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const auto part = static_cast<Part>(index.column() % PartCount);
    switch (role) {
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
        case NumberTableModel::KeyRole:
            return index.row();
        default:
            break;
    }
    const auto number = static_cast<double>(value(index.row(), index.column() / PartCount, part));
    switch (role) {
        case Qt::DisplayRole:
            return valueText(number);
        case NumberTableModel::NumberRole:
            return number;
        case NumberTableModel::PlainRole:
            return std::isnan(number) ? QStringLiteral("nan") : QString::number(number, 'g', 9);
        case NumberTableModel::TintRole: {
            const double reach = cached(index.row()).reach;
            if (part != PartDifference || reach <= 0 || !std::isfinite(number) || number == 0) return {};
            return std::clamp(number / reach, -1.0, 1.0);
        }
        default:
            return {};
    }
}

QVariant DiffTensorModel::headerData(int section, Qt::Orientation orientation, int role) const {
    const int count = orientation == Qt::Vertical ? rowCount() : columnCount();
    if (section < 0 || section >= count) return {};
    if (orientation == Qt::Vertical) {
        if (role == Qt::DisplayRole) return m_rows.label(section);
        return role == Qt::ToolTipRole ? m_rows.title(section) : QVariant();
    }
    if (role == Qt::ToolTipRole) return tr("channel %1").arg(section / PartCount);
    if (role != Qt::DisplayRole) return {};
    static const std::array kParts{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("Δ")};
    return QString::number(section / PartCount) + QLatin1Char(' ') + kParts[static_cast<std::size_t>(section % PartCount)];
}

void DiffTensorModel::retranslate() {
    if (rowCount() == 0) return;
    Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DisplayRole});
}

}  // namespace deepscope
