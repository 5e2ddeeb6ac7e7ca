#include "widgets/models/lineage_model.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <utility>

namespace deepscope {

/// What is followed, and where.
struct LineageModel::Subject {
    const TokenLineage& lineage;
    PinnedToken token;  ///< a laid-out patch as the fused token it is
    const RunPlan& plan;
    std::string shownStage;

    const ViewPlan& views() const { return plan.views; }
    /// The stage of a grid that a line leads to; empty when the run keeps none.
    std::string tap(TokenGrid grid, ViewId view) const {
        std::string stage = shownStage;
        if (gridOfStage(stage) != grid) stage = lastStage(grid);
        const std::string name = grid == TokenGrid::LaidOut ? stage : view.name() + "/" + stage;
        return std::find(plan.taps.begin(), plan.taps.end(), name) == plan.taps.end() ? std::string() : name;
    }
    std::string lastStage(TokenGrid grid) const {
        switch (grid) {
            case TokenGrid::Pixels:
                return "preprocess.pixels";
            case TokenGrid::Sam:
                return "sam.blocks." + std::to_string(plan.architecture.samDepth() - 1);
            case TokenGrid::Neck:
                return "sam.neck";
            case TokenGrid::Net2:
                return "compressor.net_2";
            case TokenGrid::Net3:
                return "compressor.net_3";
            case TokenGrid::Clip:
                return "clip.layers." + std::to_string(plan.architecture.clipDepth - 1);
            case TokenGrid::Fused:
                return "fusion.projector";
            case TokenGrid::LaidOut:
                break;
        }
        return "tokens";
    }
};

namespace {

QString numbered(qint64 number) {
    return QLocale().toString(number);
}

/// "612–627 × 100–115": first and last pixel that a box touches, columns then rows.
QString boxText(const PixelRect& box) {
    const auto span = [](double from, double length) {
        const auto first = static_cast<qint64>(std::floor(from + 1e-6));
        const auto last = std::max(first, static_cast<qint64>(std::ceil(from + length - 1e-6)) - 1);
        return QStringLiteral("%1–%2").arg(first).arg(last);
    };
    return span(box.x, box.width) + QStringLiteral(" × ") + span(box.y, box.height);
}

QRectF rectOf(const TokenBlock& block) {
    return QRectF(block.first.column, block.first.row, block.columns, block.rows);
}

QRectF rectOf(const PixelRect& rect) {
    return QRectF(rect.x, rect.y, rect.width, rect.height);
}

QString spanText(int first, int count) {
    return count == 1 ? QString::number(first) : QStringLiteral("%1–%2").arg(first).arg(first + count - 1);
}

QString joined(const QStringList& parts) {
    return parts.join(QStringLiteral(" · "));
}

/// "SAM · block 11"
QString stageTitle(const std::string& tap) {
    const QString group = stageGroup(tap);
    const QString label = stageLabel(tap);
    return group == label ? label : joined({group, label});
}

LineageGlyph gridGlyph(int side, const TokenBlock& block, const TokenBlock& field) {
    return {QSizeF(side, side), side, rectOf(block), field == block ? QRectF() : rectOf(field)};
}

}  // namespace

int LineageModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant LineageModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return line.title;
        case Qt::ToolTipRole:
            return QString(line.title + QStringLiteral(": ") + line.detail);
        case Qt::AccessibleTextRole:
            return QString((line.isOwn ? tr("%1, the token's own stage").arg(line.title) : line.title) + QStringLiteral(": ") +
                           line.detail);
        case DetailRole:
            return line.detail;
        case TapRole:
            return QString::fromStdString(line.tap);
        case TokenRole:
            return line.token ? QVariant::fromValue(*line.token) : QVariant();
        case PartRole:
            return static_cast<int>(line.part);
        case GlyphRole:
            return QVariant::fromValue(line.glyph);
        case OwnRole:
            return line.isOwn;
        case CounterpartRole:
            return line.isCounterpart;
        default:
            return {};
    }
}

Qt::ItemFlags LineageModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

void LineageModel::setLineage(const TokenLineage& lineage, const PinnedToken& token, const RunPlan& plan,
                              const std::string& shownTap) {
    using Kind = TokenLineage::Kind;
    Subject subject{lineage, token, plan, stageOfTap(shownTap)};
    const bool laidOut = lineage.token.grid == TokenGrid::LaidOut && lineage.kind != Kind::ClassToken;
    if (laidOut && lineage.kind == Kind::Patch) {
        const ViewId view = lineage.laidOut.view;
        subject.token = {view, lineage.laidOut.position, gridSideOf(plan.views, view, TokenGrid::Fused), false};
    }
    std::vector<Line> lines;
    switch (lineage.kind) {
        case Kind::Patch:
            lines = patchLines(subject);
            m_heading = laidOut
                            ? tr("Laid-out row %1").arg(numbered(lineage.laidOut.row))
                            : tr("Token %1 · row %2, col %3")
                                  .arg(numbered(static_cast<qint64>(token.position.row) * token.gridSide + token.position.column))
                                  .arg(token.position.row)
                                  .arg(token.position.column);
            break;
        case Kind::ClassToken:
            lines = classLines(subject);
            m_heading = tr("CLS token");
            break;
        case Kind::Newline:
        case Kind::Separator:
            lines = {layoutLine(subject)};
            m_heading = lineage.kind == Kind::Newline ? tr("Newline") : tr("View separator");
            break;
    }
    replace(std::move(lines));
}

void LineageModel::clear() {
    m_heading.clear();
    replace({});
}

/// Lines that stay keep their place in the view: hovering must not take the keyboard's line away.
void LineageModel::replace(std::vector<Line> lines) {
    if (lines.size() != m_lines.size()) {
        beginResetModel();
        m_lines = std::move(lines);
        endResetModel();
        return;
    }
    if (lines == m_lines) return;
    m_lines = std::move(lines);
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

std::vector<LineageModel::Line> LineageModel::patchLines(const Subject& subject) {
    std::vector<Line> lines{pageLine(subject)};
    for (const GridLineage& part : subject.lineage.grids) lines.push_back(gridLine(subject, part));
    lines.push_back(layoutLine(subject));
    for (const Counterpart& other : subject.lineage.counterparts) lines.push_back(counterpartLine(subject, other));
    return lines;
}

LineageModel::Line LineageModel::pageLine(const Subject& subject) {
    const TokenLineage& lineage = subject.lineage;
    Line line;
    line.title = tr("page");
    line.tap = subject.tap(TokenGrid::Pixels, subject.token.view);
    line.token = subject.token;
    line.isOwn = lineage.token.grid == TokenGrid::Pixels;
    QStringList parts;
    parts << (lineage.onPage.empty() ? tr("padding, beyond the page") : tr("pixels %1").arg(boxText(lineage.onPage)));
    if (subject.plan.orientation != Orientation::Upright && !lineage.onPage.empty()) {
        parts << tr("in the file %1").arg(boxText(lineage.stored));
    }
    const ImageSize page = subject.views().page;
    line.glyph = {QSizeF(page.widthPx, page.heightPx), 0, rectOf(lineage.onPage), {}};
    if (lineage.token.grid > TokenGrid::Sam) {
        line.glyph.field = rectOf(lineage.fieldOnPage);
        if (!lineage.fieldOnPage.empty()) parts << tr("field %1").arg(boxText(lineage.fieldOnPage));
    }
    line.detail = joined(parts);
    return line;
}

LineageModel::Line LineageModel::gridLine(const Subject& subject, const GridLineage& part) {
    const TokenLineage& lineage = subject.lineage;
    const TokenGrid own = lineage.token.grid;
    const GridPosition first = part.block.first;
    Line line;
    line.tap = subject.tap(part.grid, subject.token.view);
    const std::string named = line.tap.empty() ? subject.lastStage(part.grid) : line.tap;
    line.title = stageTitle(named);
    line.part = stagePart(named);
    line.token = PinnedToken{subject.token.view, subject.token.inGrid(part.gridSide), part.gridSide, false};
    line.glyph = gridGlyph(part.gridSide, part.block, part.field);
    line.isOwn = part.grid == own || (own == TokenGrid::LaidOut && part.grid == TokenGrid::Fused);
    QStringList parts;
    if (part.block.count() == 1) {
        const qint64 index = static_cast<qint64>(first.row) * part.gridSide + first.column;
        parts << tr("token %1").arg(numbered(index)) << tr("row %1, col %2").arg(first.row).arg(first.column);
        if (part.grid == TokenGrid::Clip) parts << tr("%1 with CLS first").arg(numbered(index + 1));
    } else {
        parts << tr("%Ln token(s)", "", part.block.count())
              << tr("rows %1, cols %2").arg(spanText(first.row, part.block.rows), spanText(first.column, part.block.columns));
    }
    if (part.field != part.block && part.grid < own) {
        parts << tr("field %1×%2").arg(part.field.rows).arg(part.field.columns);
    } else if (part.field != part.block) {
        parts << tr("read by %Ln", "tokens whose convolutions take the followed token in", part.field.count());
    }
    line.detail = joined(parts);
    return line;
}

LineageModel::Line LineageModel::layoutLine(const Subject& subject) {
    const ViewPlan& plan = subject.views();
    const LaidOutToken& at = subject.lineage.laidOut;
    Line line;
    line.tap = subject.tap(TokenGrid::LaidOut, at.view);
    line.title = tr("laid-out tokens");
    line.part = StagePart::Fusion;
    line.token = PinnedToken{subject.lineage.token.view, {at.row, 0}, 0, false};
    line.isOwn = subject.lineage.token.grid == TokenGrid::LaidOut;
    QStringList parts{tr("row %1 of %2").arg(numbered(at.row), numbered(plan.tokenCount()))};
    switch (at.kind) {
        case LaidOutToken::Kind::Patch:
            parts << tr("line %1, place %2").arg(at.line).arg(at.place)
                  << tr("newline at %1").arg(numbered(subject.lineage.newlineRow));
            break;
        case LaidOutToken::Kind::Newline:
            parts << tr("closes line %1").arg(at.line)
                  << tr("the same learned vector behind every line, with no source on the page");
            break;
        case LaidOutToken::Kind::Separator:
            parts << tr("ends the views") << tr("a learned vector, with no source on the page");
            break;
    }
    line.detail = joined(parts);
    const LaidOutToken last = laidOutToken(plan, plan.tokenCount() - 1);
    const int columns = std::max(plan.tileGrid().columns * kTileSidePx * (plan.tiles ? 1 : 0), plan.mode.globalSidePx) / 64 + 1;
    line.glyph = {QSizeF(columns, last.line + 1), 0, QRectF(at.place, at.line, 1, 1), {}};
    return line;
}

LineageModel::Line LineageModel::counterpartLine(const Subject& subject, const Counterpart& other) {
    const TokenGrid own = subject.lineage.token.grid;
    const TokenGrid grid = own == TokenGrid::LaidOut ? TokenGrid::Fused : own;
    const int side = gridSideOf(subject.views(), other.view, grid);
    Line line;
    line.isCounterpart = true;
    line.tap = subject.tap(grid, other.view);
    line.part = stagePart(line.tap);
    line.title = other.view.isGlobal() ? tr("global view") : tr("tile %1").arg(other.view.tile);
    line.token = PinnedToken{other.view, other.position, side, false};
    line.glyph = gridGlyph(side, {other.position, 1, 1}, other.block);
    QStringList parts{tr("token %1").arg(numbered(static_cast<qint64>(other.position.row) * side + other.position.column)),
                      tr("row %1, col %2").arg(other.position.row).arg(other.position.column)};
    if (other.block.count() > 1) parts << tr("%Ln token(s) share the place", "", other.block.count());
    line.detail = joined(parts);
    return line;
}

std::vector<LineageModel::Line> LineageModel::classLines(const Subject& subject) {
    const ViewId view = subject.token.view;
    Line clip;
    clip.tap = subject.tap(TokenGrid::Clip, view);
    clip.title = stageTitle(clip.tap.empty() ? subject.lastStage(TokenGrid::Clip) : clip.tap);
    clip.part = StagePart::Clip;
    clip.token = PinnedToken{view, {}, gridSideOf(subject.views(), view, TokenGrid::Clip), true};
    clip.isOwn = true;
    clip.detail = joined({tr("row 0, before the patches"), tr("a learned vector, with no source on the page")});
    Line fused;
    fused.title = stageTitle("fusion.concat");
    fused.part = StagePart::Fusion;
    fused.detail = tr("left out: only the patches are fused and laid out");
    return {clip, fused};
}

}  // namespace deepscope
