#include "widgets/views/histogram_view.h"

#include "widgets/models/quantity_text.h"
#include "widgets/views/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace deepscope {

HistogramView::HistogramView(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Histogram of values"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HistogramView::setStatistics(std::optional<ValueStatistics> statistics) {
    m_statistics = std::move(statistics);
    setToolTip(m_statistics ? tr("%1 values from %2 to %3; heights are logarithmic")
                                  .arg(m_statistics->count)
                                  .arg(valueText(m_statistics->min), valueText(m_statistics->max))
                            : QString());
    update();
}

void HistogramView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeColors& colors = themeOf(this);
    painter.setPen(colors.line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
    if (!m_statistics) return;
    const auto& bins = m_statistics->histogram;
    const auto most = static_cast<double>(*std::max_element(bins.begin(), bins.end()));
    if (most <= 0) return;
    // Features are peaked: linear heights would hide the tails that matter.
    const double wide = static_cast<double>(width()) / ValueStatistics::kBins;
    for (int i = 0; i < ValueStatistics::kBins; ++i) {
        const auto count = static_cast<double>(bins[static_cast<std::size_t>(i)]);
        if (count <= 0) continue;
        const double tall = std::max(1.0, std::log1p(count) / std::log1p(most) * (height() - 3));
        painter.fillRect(QRectF(i * wide, height() - 1 - tall, std::max(1.0, wide - 0.5), tall), colors.part(StagePart::Sam));
    }
}

}  // namespace deepscope
