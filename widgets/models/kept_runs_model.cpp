#include "widgets/models/kept_runs_model.h"

#include "widgets/models/cost_comparison_text.h"
#include "widgets/models/quantity_text.h"

#include <algorithm>
#include <limits>

namespace deepscope {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// Of a finished run; none while it goes on.
double totalMs(const std::shared_ptr<const RunResults>& run) {
    return run && run->trace ? run->trace->total().medianMs : kNone;
}

Qt::Alignment alignmentOf(int column) {
    const bool isFigure = column >= KeptRunsModel::TimeColumn && column <= KeptRunsModel::PeakColumn;
    return Qt::AlignVCenter | (isFigure ? Qt::AlignRight : Qt::AlignLeft);
}

QString joined(QStringList parts, const QString& separator) {
    parts.removeAll(QString());
    return parts.join(separator);
}

}  // namespace

KeptRunsModel::KeptRunsModel(KeptRuns* kept, QObject* parent) : QAbstractTableModel(parent), m_kept(kept) {
    for (const auto signal : {&KeptRuns::changed, &KeptRuns::referenceChanged}) {
        connect(kept, signal, this, [this](int page) {
            if (page == m_page) refresh();
        });
    }
}

int KeptRunsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int KeptRunsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeptRunsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
            return text(row, index.column());
        case Qt::ToolTipRole:
            return toolTip(row);
        case Qt::AccessibleTextRole:
            if (index.column() != ReferenceColumn) return text(row, index.column());
            return isReference(row) ? tr("compared against") : isCurrent(row) ? tr("the run looked at") : tr("kept");
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(alignmentOf(index.column()));
        case IdRole:
            return row.id;
        case CurrentRole:
            return isCurrent(row);
        case ReferenceRole:
            return isReference(row);
        case NumberRole:
            return number(row, index.column());
        case ReleasedRole:
            return row.results->trace && row.results->trace->tensorsReleased();
        default:
            return {};
    }
}

bool KeptRunsModel::isReference(const Row& row) const {
    const KeptRun* reference = m_kept->reference(m_page, m_current.get());
    return reference && reference->id == row.id;
}

double KeptRunsModel::number(const Row& row, int column) const {
    switch (column) {
        case TimeColumn:
            return totalMs(row.results);
        case DeltaColumn:
            return isCurrent(row) ? kNone : totalMs(m_current) - totalMs(row.results);
        case RatioColumn:
            return isCurrent(row) ? kNone : totalMs(m_current) / totalMs(row.results);
        case PeakColumn:
            return row.results->trace ? static_cast<double>(row.results->trace->peakBytes()) : kNone;
        default:
            return kNone;
    }
}

QString KeptRunsModel::text(const Row& row, int column) const {
    switch (column) {
        case LabelColumn:
            return row.label;
        case TimeColumn:
            return row.results->trace ? durationText(totalMs(row.results)) : tr("running…");
        case DeltaColumn:
            return signedDurationText(number(row, DeltaColumn));
        case RatioColumn:
            return isCurrent(row) ? QString() : ratioText(totalMs(m_current), totalMs(row.results));
        case PeakColumn:
            return row.results->trace ? bytesText(row.results->trace->peakBytes()) : QString();
        case ModeColumn:
            return row.parts.mode;
        case TypeColumn:
            return row.parts.type;
        case DeviceColumn:
            return row.parts.device;
        case WeightsColumn:
            return joined({row.parts.weights, row.parts.seed}, QStringLiteral(" · "));
        case ImplementationColumn:
            return row.parts.implementation;
        default:
            return {};
    }
}

QString KeptRunsModel::toolTip(const Row& row) const {
    QStringList lines{wholeRunLabel(row.parts)};
    if (isCurrent(row))
        lines << (row.id < 0 ? tr("the run looked at; the next of its mode replaces it") : tr("the run looked at"));
    const QString speed = isCurrent(row) ? QString() : speedText(totalMs(m_current), totalMs(row.results));
    if (!speed.isEmpty()) lines << tr("beside it the run looked at is: %1", "2.1× faster, 1.3× slower, as fast").arg(speed);
    if (row.results->trace && row.results->trace->tensorsReleased()) {
        lines << tr("Its values were given up to stay in the memory budget: its costs remain, its features cannot be compared.");
    }
    return lines.join(QLatin1Char('\n'));
}

bool KeptRunsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable)) return false;
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (value.toString() == row.label) return true;  // left as it was: the name goes on following the neighbours
    m_kept->rename(row.id, value.toString());
    return true;
}

QVariant KeptRunsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(alignmentOf(section));
    if (role == Qt::ToolTipRole) {
        switch (section) {
            case ReferenceColumn:
                return tr("The run that the one looked at is compared against; a click on it again compares against none");
            case TimeColumn:
                return tr("Time of the whole run: the median where it was repeated");
            case DeltaColumn:
                return tr("Time of the run looked at less this one's: below 0 it is faster");
            case RatioColumn:
                return tr("Time of the run looked at over this one's: below 1 it is faster");
            case PeakColumn:
                return tr("Most memory of tensors live at once, weights left out");
            default:
                return {};
        }
    }
    if (role != Qt::DisplayRole) return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
        case LabelColumn:
            return tr("Run");
        case TimeColumn:
            return tr("Time");
        case DeltaColumn:
            return tr("Δ time");
        case RatioColumn:
            return QStringLiteral("×");
        case PeakColumn:
            return tr("Peak memory");
        case ModeColumn:
            return tr("Mode");
        case TypeColumn:
            return tr("Type");
        case DeviceColumn:
            return tr("Device");
        case WeightsColumn:
            return tr("Weights");
        case ImplementationColumn:
            return tr("Implementation");
        default:
            return QString();
    }
}

Qt::ItemFlags KeptRunsModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid()) return flags;
    const bool isKept = m_rows[static_cast<std::size_t>(index.row())].id >= 0;
    flags.setFlag(Qt::ItemIsEditable, isKept && index.column() == LabelColumn);
    return flags;
}

void KeptRunsModel::setCurrent(int page, std::shared_ptr<const RunResults> results, const QDateTime& finishedAt) {
    m_page = page;
    m_current = std::move(results);
    m_finishedAt = finishedAt;
    refresh();
}

void KeptRunsModel::retranslate() {
    refresh();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int KeptRunsModel::rowOf(int id) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [id](const Row& row) { return row.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int KeptRunsModel::keptCount() const {
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.id >= 0; }));
}

std::vector<KeptRunsModel::Row> KeptRunsModel::makeRows() const {
    std::vector<Row> rows;
    if (m_current) rows.push_back({-1, m_current, runParts(*m_current, m_finishedAt), {}});
    const std::vector<const KeptRun*> kept = m_kept->ofPage(m_page);
    for (auto run = kept.rbegin(); run != kept.rend(); ++run) {
        if ((*run)->results == m_current) {
            rows.front().id = (*run)->id;
            rows.front().label = (*run)->name;
        } else {
            rows.push_back({(*run)->id, (*run)->results, runParts(*(*run)->results, (*run)->finishedAt), (*run)->name});
        }
    }
    std::vector<RunParts> parts;
    for (const Row& row : rows) parts.push_back(row.parts);
    const QStringList labels = shortRunLabels(parts);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].label.isEmpty()) rows[i].label = labels[static_cast<qsizetype>(i)];
    }
    return rows;
}

void KeptRunsModel::refresh() {
    std::vector<Row> rows = makeRows();
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const Row& a, const Row& b) { return a.results == b.results; });
    if (same) {  // an editor that is open stays so
        m_rows = std::move(rows);
        if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

}  // namespace deepscope
