#pragma once

#include "encoder/probe/token_lineage.h"
#include "widgets/engine/run_request.h"
#include "widgets/models/selection.h"
#include "widgets/models/stage_names.h"

#include <QAbstractListModel>
#include <QRectF>
#include <QSizeF>

#include <vector>

namespace deepscope {

/// Where a line's tokens lie, as a small picture shows it: in cells of a grid, or in pixels of the page.
struct LineageGlyph {
    QSizeF extent;  ///< empty: nothing is drawn
    int cells = 0;  ///< a side; 0: no grid
    QRectF block;
    QRectF field;  ///< empty where it is the block
    bool operator==(const LineageGlyph&) const = default;
};

/// One token followed from the page to its laid-out row, a line a stage, and where it lies in the other views: what the
/// lineage panel lists.
class LineageModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole,  ///< QString: counts, indices, places
        TapRole,                    ///< QString: the stage the line leads to; empty when it leads nowhere
        TokenRole,                  ///< PinnedToken there; invalid when the line has none
        PartRole,                   ///< int(StagePart)
        GlyphRole,                  ///< LineageGlyph
        OwnRole,                    ///< bool: the stage that the token is of
        CounterpartRole,            ///< bool: the line is of another view
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// `shownTap`: lines lead to its stage where it is one of theirs, else to the last of theirs.
    void setLineage(const TokenLineage& lineage, const PinnedToken& token, const RunPlan& plan, const std::string& shownTap);
    void clear();
    /// What is followed: "SAM token 1294 · row 20, col 14"; empty when nothing is.
    const QString& heading() const { return m_heading; }

private:
    struct Line {
        QString title;
        QString detail;
        std::string tap;
        std::optional<PinnedToken> token;
        StagePart part = StagePart::Input;
        LineageGlyph glyph;
        bool isOwn = false;
        bool isCounterpart = false;
        bool operator==(const Line&) const = default;
    };
    struct Subject;
    void replace(std::vector<Line> lines);
    static std::vector<Line> patchLines(const Subject& subject);
    static Line pageLine(const Subject& subject);
    static Line gridLine(const Subject& subject, const GridLineage& part);
    static Line layoutLine(const Subject& subject);
    static Line counterpartLine(const Subject& subject, const Counterpart& other);
    static std::vector<Line> classLines(const Subject& subject);

    std::vector<Line> m_lines;
    QString m_heading;
};

}  // namespace deepscope
