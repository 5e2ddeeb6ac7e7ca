#include "widgets/models/claims_model.h"

#include "widgets/models/claim_reasons.h"
#include "widgets/models/claim_text.h"

#include <QStringList>

#include <utility>

namespace deepscope {

namespace {

/// What needs attention first.
int urgency(Verdict verdict) {
    switch (verdict) {
        case Verdict::DoesNotHold:
            return 0;
        case Verdict::NotMeasured:
            return 1;
        case Verdict::CannotBeJudged:
            return 2;
        case Verdict::Holds:
            break;
    }
    return 3;
}

}  // namespace

int ClaimsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_report ? 0 : static_cast<int>(m_report->claims.size());
}

int ClaimsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClaimsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const DesignClaim& claim = m_report->claims[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return text(claim, index.column());
        case Qt::ToolTipRole:
            return QStringLiteral("%1 · %2\n%3")
                .arg(ClaimText::topic(claim.topic), text(claim, ClaimColumn), text(claim, WhyColumn));
        case Qt::TextAlignmentRole: {
            const bool figure = index.column() == NoteColumn || index.column() == RunColumn;
            return QVariant::fromValue(Qt::Alignment((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
        }
        case Qt::AccessibleTextRole:
            return index.column() == VerdictColumn ? ClaimText::verdictInFull(claim.verdict) : text(claim, index.column());
        case VerdictRole:
            return static_cast<int>(claim.verdict);
        case VerdictInFullRole:
            return ClaimText::verdictInFull(claim.verdict);
        case TopicRole:
            return static_cast<int>(claim.topic);
        case TopicNameRole:
            return ClaimText::topic(claim.topic);
        case ClaimRole:
            return static_cast<int>(claim.id);
        case SortRole:
            return sortValue(claim, index.column());
        default:
            return {};
    }
}

QVariant ClaimsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) {
        const bool figure = section == NoteColumn || section == RunColumn;
        return QVariant::fromValue(Qt::Alignment((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
        case ClaimColumn:
            return tr("Claim");
        case NoteColumn:
            return tr("Design note");
        case RunColumn:
            return tr("This run");
        case VerdictColumn:
            return tr("Verdict");
        case WhyColumn:
            return tr("Why");
        default:
            return {};
    }
}

void ClaimsModel::setRun(std::shared_ptr<const Trace> run, std::shared_ptr<const Trace> whatIf, const QString& deviceName) {
    const bool sameRows = run && m_run;  // each run has the same claims: a selection stays where it was
    if (!sameRows) beginResetModel();
    m_run = std::move(run);
    m_deviceName = deviceName;
    m_report.reset();
    if (m_run) m_report = designReport(*m_run, whatIf.get(), deviceName.toStdString());
    if (sameRows) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    } else {
        endResetModel();
    }
}

void ClaimsModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (m_report) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString ClaimsModel::circumstances() const {
    return m_report ? ClaimReasons(*m_report, m_run->provenance(), m_deviceName).circumstances() : QString();
}

QString ClaimsModel::tabSeparated(const std::vector<int>& rows) const {
    QStringList lines;
    const auto addLine = [&lines](const auto& cell) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column) cells << cell(column);
        lines << cells.join(QLatin1Char('\t'));
    };
    addLine([this](int column) { return headerData(column, Qt::Horizontal).toString(); });
    for (const int row : rows) addLine([&](int column) { return index(row, column).data().toString(); });
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QVariant ClaimsModel::sortValue(const DesignClaim& claim, int column) const {
    switch (column) {
        case NoteColumn:
            return claim.note;
        case RunColumn:
            return claim.fact.value_or(-1);
        case VerdictColumn:
            return urgency(claim.verdict);
        default:
            return text(claim, column);
    }
}

QString ClaimsModel::text(const DesignClaim& claim, int column) const {
    switch (column) {
        case ClaimColumn:
            return ClaimText::name(claim.id);
        case NoteColumn:
            return ClaimText::note(claim);
        case RunColumn:
            return ClaimText::fact(claim, m_report->figures);
        case VerdictColumn:
            return ClaimText::verdict(claim.verdict);
        case WhyColumn:
            return ClaimReasons(*m_report, m_run->provenance(), m_deviceName).why(claim);
        default:
            return {};
    }
}

}  // namespace deepscope
