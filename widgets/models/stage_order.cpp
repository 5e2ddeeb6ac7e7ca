#include "widgets/models/stage_order.h"

#include "widgets/models/cost_model.h"

#include <cmath>
#include <limits>

namespace deepscope {

bool StageOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const auto number = [](const QModelIndex& index) {
        const double value = index.data(CostModel::NumberRole).toDouble();
        return std::isnan(value) ? -std::numeric_limits<double>::infinity() : value;  // NaN would break the order
    };
    return number(left) < number(right);
}

}  // namespace deepscope
