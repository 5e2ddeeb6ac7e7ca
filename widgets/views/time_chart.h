#pragma once

#include "widgets/models/stage_names.h"
#include "widgets/views/cost_view.h"

#include <memory>
#include <vector>

class QCustomPlot;
class QCPAbstractItem;
class QCPBars;
class QCPErrorBars;
class QCPGraph;
class QCPItemStraightLine;
class QToolButton;

namespace deepscope {

class ReferenceBars;

/// Time of every stage as bars in execution order, grouped and coloured by part; whiskers from p5 to p95 where the run was
/// repeated. Hovering names a bar, a click asks for its stage, a switch makes the axis logarithmic. Beside a reference each bar
/// has the reference's around it, or, with "Subtract", shows what the stage takes more or less.
class TimeChart : public CostView {
    Q_OBJECT

public:
    explicit TimeChart(QWidget* parent = nullptr);
    ~TimeChart() override;

    QString title() const override;
    bool isLogarithmic() const { return m_logarithmic; }
    void setLogarithmic(bool logarithmic);
    /// Asked for; without a reference the times themselves are shown all the same.
    bool isSubtracting() const { return m_subtracting; }
    void setSubtracting(bool subtracting);

    /// Where a stage's bar stands, in the chart's coordinates; a null point when there is none.
    QPoint barCentre(int row) const;
    int whiskerCount() const;
    /// Never null.
    const ReferenceBars* referenceBars() const { return m_reference.get(); }

Q_SIGNALS:
    void logarithmicChanged(bool logarithmic);
    void subtractingChanged(bool subtracting);

protected:
    void rebuild() override;
    void retranslate() override;

private:
    bool showsDifferences() const;
    void fillBars();
    void fillWhiskers();
    void setRanges();
    void setDifferenceRange();
    void setStageRange();
    void setLinear();
    void updateHeader();
    void layoutTicks();
    void layoutGroups();
    void addGroup(int first, int last, const QString& name, QColor color, std::vector<std::pair<double, double>>& taken);
    void applyColors();
    int rowAt(QPoint position) const;

    QCustomPlot* m_plot;
    QToolButton* m_log;       // the header's, as the next
    QToolButton* m_subtract;  // there beside a reference alone
    bool m_logarithmic = false;
    bool m_subtracting = false;
    std::unique_ptr<ReferenceBars> m_reference;
    std::vector<QCPBars*> m_bars;  // by StagePart
    QCPBars* m_currentBar;
    QCPGraph* m_medians;  // unseen: what the whiskers stand on
    QCPErrorBars* m_whiskers;
    QCPItemStraightLine* m_tilesLine;        // between the global view's stages and the tiles'
    std::vector<QCPAbstractItem*> m_groups;  // names of parts over their bars, made anew each time
};

}  // namespace deepscope
