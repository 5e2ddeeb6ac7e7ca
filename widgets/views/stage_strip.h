#pragma once

#include <QListView>

namespace deepscope {

/// The stages of a run side by side: thumbnails with name, shape, time and size. Its current one drives every panel.
class StageStrip : public QListView {
    Q_OBJECT

public:
    explicit StageStrip(QWidget* parent = nullptr);

    /// Makes a stage the current one and brings it into view, with its neighbour, so that it is seen that there is one.
    /// A row below 0 leaves things as they are.
    void setCurrentRow(int row);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;
};

}  // namespace deepscope
