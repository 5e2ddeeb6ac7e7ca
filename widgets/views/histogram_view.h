#pragma once

#include "encoder/trace/value_statistics.h"

#include <QWidget>

#include <optional>

namespace deepscope {

/// A tensor's values as a small histogram from its least to its largest.
class HistogramView : public QWidget {
    Q_OBJECT

public:
    explicit HistogramView(QWidget* parent = nullptr);

    void setStatistics(std::optional<ValueStatistics> statistics);
    QSize sizeHint() const override { return {160, 64}; }
    QSize minimumSizeHint() const override { return {80, 56}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<ValueStatistics> m_statistics;
};

}  // namespace deepscope
