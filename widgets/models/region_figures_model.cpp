#include "widgets/models/region_figures_model.h"

#include "widgets/models/quantity_text.h"

#include <QLocale>

#include <limits>

namespace deepscope {

namespace {

/// A figure of finite numbers where there are none.
bool isMeaningless(int figure, const NormFigures& norms, const ValueStatistics& values) {
    using Figures = RegionFiguresModel;
    if (figure == Figures::Tokens || figure == Figures::Nan || figure == Figures::Inf) return false;
    const bool isNorm = figure == Figures::NormMin || figure == Figures::NormMean || figure == Figures::NormMax;
    return isNorm ? norms.count == 0 : values.count == values.nanCount + values.infCount;
}

}  // namespace

int RegionFiguresModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RegionFiguresModel::data(const QModelIndex& index, int role) const {
    if (role == Qt::TextAlignmentRole && index.column() == FigureColumn)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    return NumberTableModel::data(index, role);
}

QVariant RegionFiguresModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical || role != Qt::DisplayRole) return {};
    switch (section) {
        case RegionColumn:
            return tr("Frame");
        case WholeColumn:
            return tr("Whole tap");
        default:
            return {};
    }
}

void RegionFiguresModel::setStatistics(std::optional<RegionStatistics> statistics) {
    const bool otherRows = statistics.has_value() != m_statistics.has_value();
    m_statistics = std::move(statistics);
    const int figures = m_statistics ? FirstQuantile + static_cast<int>(ValueStatistics::kQuantiles.size()) : 0;
    if (otherRows) {
        resetKeys(figures, {});
    } else {
        figuresChanged();
    }
}

double RegionFiguresModel::number(int key, int column) const {
    if (column == FigureColumn) return key;
    const bool isRegion = column == RegionColumn;
    const NormFigures& norms = isRegion ? m_statistics->norms : m_statistics->allNorms;
    const ValueStatistics& values = isRegion ? m_statistics->values : m_statistics->allValues;
    if (isMeaningless(key, norms, values)) return std::numeric_limits<double>::quiet_NaN();
    switch (key) {
        case Tokens:
            return isRegion ? m_statistics->box.count() : m_statistics->gridTokens;
        case NormMin:
            return norms.min;
        case NormMean:
            return norms.mean;
        case NormMax:
            return norms.max;
        case Min:
            return values.min;
        case Max:
            return values.max;
        case Mean:
            return values.mean;
        case Std:
            return values.std;
        case Nan:
            return static_cast<double>(values.nanCount);
        case Inf:
            return static_cast<double>(values.infCount);
        default:
            return values.quantiles.at(static_cast<std::size_t>(key - FirstQuantile));
    }
}

QString RegionFiguresModel::text(int key, int column) const {
    if (column != FigureColumn) {
        const double value = number(key, column);
        const bool isCount = key == Tokens || key == Nan || key == Inf;
        return isCount ? QLocale().toString(static_cast<qlonglong>(value)) : valueText(value);
    }
    switch (key) {
        case Tokens:
            return tr("tokens");
        case NormMin:
            return tr("norm, least");
        case NormMean:
            return tr("norm, mean");
        case NormMax:
            return tr("norm, largest");
        case Min:
            return tr("value, least");
        case Max:
            return tr("value, largest");
        case Mean:
            return tr("value, mean");
        case Std:
            return tr("value, std");
        case Nan:
            return tr("NaN");
        case Inf:
            return tr("Inf");
        default: {
            const double quantile = ValueStatistics::kQuantiles.at(static_cast<std::size_t>(key - FirstQuantile));
            return tr("%1 % quantile").arg(QLocale().toString(100 * quantile, 'f', 0));
        }
    }
}

QString RegionFiguresModel::plainText(int key, int column) const {
    return column == FigureColumn ? text(key, column) : NumberTableModel::plainText(key, column);
}

}  // namespace deepscope
