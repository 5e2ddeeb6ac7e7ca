#pragma once

#include "widgets/models/stage_names.h"

#include <QWidget>

#include <optional>
#include <vector>

class QHBoxLayout;
class QToolButton;

namespace deepscope {

/// A word of a legend, with its part's colour where it stands for one.
struct LegendItem {
    QString text;
    std::optional<StagePart> part;
};

/// The row that a chart puts into its dock's title bar: a muted legend on the left, which gives way, small buttons on the
/// right, which do not. 24 px high.
class ChartHeader : public QWidget {
    Q_OBJECT

public:
    explicit ChartHeader(QWidget* parent = nullptr);

    void setLegend(std::vector<LegendItem> items);
    /// The whole legend in words, also where it is cut.
    QString legendText() const;
    /// A button at the right end; its text is the caller's to set.
    QToolButton* addButton(const QString& objectName);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int buttonsWidth() const;

    std::vector<LegendItem> m_items;
    std::vector<QToolButton*> m_buttons;
    QHBoxLayout* m_layout;
};

/// "SAM", "compressor", … in the language of now.
QString partName(StagePart part);
/// The parts of a run and their colours, as every chart's legend ends.
std::vector<LegendItem> partLegend();

}  // namespace deepscope
