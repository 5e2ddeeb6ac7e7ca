#pragma once

#include <QWidget>

namespace deepscope {

class CompareFigures;

/// Similarity of each mode's features to the reference's, ninth by ninth of the page: where a mode departs.
class CompareRegions : public QWidget {
    Q_OBJECT

public:
    explicit CompareRegions(QWidget* parent = nullptr);

    void setModel(const CompareFigures* model);
    /// Where a ninth of a mode is painted; empty when it is not.
    QRect cellRect(int row, int region) const;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QRect gridRect(int row) const;

    const CompareFigures* m_model = nullptr;
};

}  // namespace deepscope
