#pragma once

#include <QImage>
#include <QListWidget>

namespace deepscope {

/// The open pages as thumbnails, with what was run on them.
class PageList : public QListWidget {
    Q_OBJECT

public:
    explicit PageList(QWidget* parent = nullptr);

    /// Adds the page when `index` is the next one.
    void setPage(int index, const QString& name, const QImage& thumbnail, const QString& note);
    QSize sizeHint() const override { return {140, 300}; }

protected:
    void changeEvent(QEvent* event) override;
};

}  // namespace deepscope
