#include "widgets/models/diff_tap_model.h"

#include "widgets/models/diff_text.h"
#include "widgets/models/number_table_model.h"
#include "widgets/models/quantity_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace deepscope {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

double overLimit(const TapComparison& tap) {
    const auto over = [](double error, double limit) { return limit > 0 ? error / limit : error > 0 ? INFINITY : 0; };
    const double max = over(tap.max, tap.maxLimit);
    return tap.rmsLimit > 0 ? std::max(max, over(tap.rms, tap.rmsLimit)) : max;  // a tolerance limits the largest error alone
}

}  // namespace

int DiffTapModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_taps.size());
}

int DiffTapModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

double DiffTapModel::number(const TapComparison& tap, int column) const {
    if (column == StatusColumn) return m_judged ? static_cast<double>(tap.status) : kNone;
    if (!tap.compared()) return kNone;
    switch (column) {
        case RmsColumn:
            return tap.rms;
        case LimitColumn:
            return !m_judged ? kNone : tap.rmsLimit > 0 ? tap.rmsLimit : tap.maxLimit;
        case MaxColumn:
            return tap.max;
        case CosineColumn:
            return tap.cosine;
        default:
            return kNone;
    }
}

QString DiffTapModel::text(const TapComparison& tap, int column) const {
    switch (column) {
        case TapColumn:
            return QString::fromStdString(tap.tap);
        case StatusColumn:
            return m_judged || !tap.compared() ? statusText(tap.status) : QStringLiteral("…");
        case CosineColumn:
            return cosineText(number(tap, column));
        case ShapeColumn:
            if (tap.shapeA == tap.shapeB || tap.shapeB.empty()) return shapeLabel(tap.shapeA);
            return tap.shapeA.empty() ? shapeLabel(tap.shapeB)
                                      : shapeLabel(tap.shapeA) + QStringLiteral(" ≠ ") + shapeLabel(tap.shapeB);
        case NoteColumn:
            return QString::fromStdString(tap.note);
        default:
            return errorText(number(tap, column));
    }
}

QVariant DiffTapModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const TapComparison& tap = m_taps[static_cast<std::size_t>(index.row())];
    const bool isFigure = index.column() >= RmsColumn && index.column() <= CosineColumn;
    switch (role) {
        case Qt::DisplayRole:
            return text(tap, index.column());
        case Qt::TextAlignmentRole:
            return QVariant::fromValue((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case Qt::ToolTipRole:
            return index.column() == TapColumn    ? tapHeading(tap.tap)
                   : index.column() == NoteColumn ? text(tap, NoteColumn)
                                                  : QVariant();
        case NumberTableModel::NumberRole:
            // Names and words sort by where they stand in the encoder.
            return isFigure || index.column() == StatusColumn ? number(tap, index.column()) : static_cast<double>(index.row());
        case NumberTableModel::PlainRole: {
            const double value = number(tap, index.column());
            if (!isFigure) return text(tap, index.column());
            return std::isnan(value) ? QString() : std::isinf(value) ? QStringLiteral("inf") : QString::number(value, 'g', 9);
        }
        case NumberTableModel::MarkedRole:
            return index.row() == m_first;
        case NumberTableModel::KeyRole:
            return index.row();
        case StatusRole:
            if (!m_judged && tap.compared()) return {};
            return static_cast<int>(tap.status);
        case OverLimitRole:
            if (!m_judged || !tap.compared()) return {};
            return overLimit(tap);
        default:
            return {};
    }
}

QVariant DiffTapModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isFigure = section >= RmsColumn && section <= CosineColumn;
        return QVariant::fromValue((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
        case TapColumn:
            return tip ? tr("The tensor's name, in the order in which the encoder computes them") : tr("Tap");
        case StatusColumn:
            return tip ? tr("Whether B is within what the compute types may differ by") : tr("Status");
        case RmsColumn:
            return tip ? tr("Root mean square of B − A, relative to A's standard deviation") : tr("RMS");
        case LimitColumn:
            return tip ? tr("What RMS may be: rounding of the compute types, or the tolerance that was set") : tr("Limit");
        case MaxColumn:
            return tip ? tr("Largest |B − A|, relative to A's standard deviation") : tr("Max");
        case CosineColumn:
            return tip ? tr("Cosine of both tensors as two long vectors") : tr("Cosine");
        case ShapeColumn:
            return tip ? tr("The tensor's shape; A ≠ B where they differ") : tr("Shape");
        case NoteColumn:
            return tip ? tr("What else is to be known of this tap") : tr("Note");
        default:
            return {};
    }
}

void DiffTapModel::clear() {
    if (m_taps.empty()) return;
    beginResetModel();
    m_taps.clear();
    m_judged = false;
    m_first = -1;
    endResetModel();
}

void DiffTapModel::append(const TapComparison& tap) {
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_taps.push_back(tap);
    m_judged = false;
    endInsertRows();
}

// The taps that came one by one are the same in the same order: whoever has chosen one keeps it.
void DiffTapModel::setDiff(const TapDiff& diff) {
    const bool same = diff.taps.size() == m_taps.size() &&
                      std::equal(diff.taps.begin(), diff.taps.end(), m_taps.begin(),
                                 [](const TapComparison& l, const TapComparison& r) { return l.tap == r.tap; });
    if (!same) beginResetModel();
    m_taps = diff.taps;
    m_judged = true;
    m_first = diff.first ? static_cast<int>(*diff.first) : -1;
    if (!same) {
        endResetModel();
    } else if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

int DiffTapModel::rowOf(const std::string& tap) const {
    const auto found = std::find_if(m_taps.begin(), m_taps.end(), [&](const TapComparison& each) { return each.tap == tap; });
    return found == m_taps.end() ? -1 : static_cast<int>(found - m_taps.begin());
}

void DiffTapModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

}  // namespace deepscope
