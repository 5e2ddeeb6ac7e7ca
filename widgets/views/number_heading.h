#pragma once

#include <QHeaderView>

namespace deepscope {

/// The headings of a NumberTable: flush right like the figures, the sorted column with an arrow, a marked row's name brighter.
class NumberHeading : public QHeaderView {
    Q_OBJECT

public:
    explicit NumberHeading(Qt::Orientation orientation, QWidget* parent = nullptr);

    /// Sections that stand out; −1 for none.
    void setMarked(int pinned, int hovered);

protected:
    void paintEvent(QPaintEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    int m_pinned = -1;
    int m_hovered = -1;
};

}  // namespace deepscope
