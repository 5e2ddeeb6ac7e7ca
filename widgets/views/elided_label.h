#pragma once

#include <QLabel>

namespace deepscope {

/// One line of text that ends in "…" where it has no room; the whole is its tool tip then.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(const char* objectName, QWidget* parent = nullptr);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool isCut() const;
};

}  // namespace deepscope
