#pragma once

#include <QListView>

namespace deepscope {

/// The stages of a run side by side: thumbnails with name, shape, time and size. Its current one drives every panel.
class StageStrip : public QListView {
    Q_OBJECT

public:
    explicit StageStrip(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;
};

}  // namespace deepscope
