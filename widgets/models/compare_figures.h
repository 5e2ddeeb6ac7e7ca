#pragma once

#include "encoder/probe/mode_preview.h"
#include "encoder/trace/trace.h"
#include "widgets/engine/mode_pictures.h"

#include <QAbstractTableModel>
#include <QByteArray>
#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace deepscope {

/// A line under a pane: what, its figure, and more words for a tool tip.
struct ModeFact {
    QString what;
    QString figure;
    QString words;
    bool isWarning = false;
    bool operator==(const ModeFact&) const = default;
};

/// Milliseconds of a run's parts: medians summed over the stages of all views.
struct PartTimes {
    double samMs = 0;
    double compressorMs = 0;
    double clipMs = 0;
    double fusionMs = 0;  ///< with the layout
};
PartTimes partTimes(const Trace& run);

/// Everything that is said of one mode of the page.
struct ModeFigures {
    std::string mode;
    ModePreview preview;
    std::shared_ptr<const Trace> run;  ///< null before there is one
    QString timeSource;                ///< where the preview's time comes from, in a person's words
    bool isReference = false;          ///< others are measured against it
    std::optional<SimilarityMeans> whole;
    std::optional<SimilarityMeans> framed;  ///< within the framed part of the page
    std::optional<std::array<SimilarityMeans, kPageRegions>> regions;
    std::optional<PickedToken> picked;
};

/// What stands under a mode's pane: its run's figures, or what can be told before it. `reference` names the mode that it is
/// measured against.
std::vector<ModeFact> modeFacts(const ModeFigures& figures, const QString& reference);
/// "1024 · padded", "640 · stretched", "6 tiles + 1024".
QString modeDetail(const ModePreview& preview);

/// The modes' figures, a row each: one source for charts, table and export.
class CompareFigures : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        ModeColumn,
        TokensColumn,
        SamTokensColumn,
        PagePxColumn,  ///< page pixels a token: the compression
        TokenWidthColumn,
        TokenHeightColumn,
        ShareColumn,     ///< of the page's pixels that a token covers, 0–1
        PaddingColumn,   ///< share of the global view
        SmallestColumn,  ///< page px of an x-height that just fills a patch
        TimeColumn,      ///< ms: the run's median, else what is expected
        SamColumn,
        CompressorColumn,
        ClipColumn,
        FusionColumn,
        FlopsColumn,  ///< executed
        PeakColumn,   ///< bytes: the run's, else predicted
        CentredColumn,
        CosineColumn,
        RelativeColumn,
        FramedColumn,
        PickNormColumn,
        PickCosineColumn,
        ColumnCount
    };
    enum Role {
        NumberRole = Qt::UserRole,  ///< double; NaN where there is no such figure
        EstimateRole                ///< bool: foretold, not measured
    };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void setFigures(std::vector<ModeFigures> figures);
    const std::vector<ModeFigures>& figures() const { return m_figures; }
    double number(int row, int column) const;
    bool isEstimate(int row, int column) const;

    /// For machines: columns by their ids, numbers as C writes them, empty where there is none; a column says which are
    /// estimates.
    QByteArray toCsv() const;
    QByteArray toJson(const QString& page, const std::string& stage) const;

private:
    std::vector<ModeFigures> m_figures;
};

}  // namespace deepscope
