#include "widgets/views/time_axis.h"

#include <algorithm>

namespace deepscope {

namespace {
constexpr double kMostZoom = 1e5;
}

void TimeAxis::setSpan(double leftPx, double widthPx) {
    m_leftPx = leftPx;
    m_widthPx = std::max(1.0, widthPx);
}

void TimeAxis::setTotal(double totalMs) {
    m_totalMs = std::max(0.0, totalMs);
    if (m_fitted || m_totalMs == 0) {
        fit();
    } else {
        show(m_fromMs, m_toMs - m_fromMs);
    }
}

double TimeAxis::toPx(double ms) const {
    const double spanMs = m_toMs - m_fromMs;
    return spanMs > 0 ? m_leftPx + (ms - m_fromMs) / spanMs * m_widthPx : m_leftPx;
}

double TimeAxis::msAt(double px) const {
    return m_fromMs + (px - m_leftPx) / m_widthPx * (m_toMs - m_fromMs);
}

void TimeAxis::zoomAt(double px, double factor) {
    if (m_totalMs <= 0 || factor <= 0) return;
    const double atMs = msAt(px);
    const double spanMs = std::clamp((m_toMs - m_fromMs) / factor, m_totalMs / kMostZoom, m_totalMs);
    show(atMs - (px - m_leftPx) / m_widthPx * spanMs, spanMs);
    m_fitted = spanMs >= m_totalMs;
}

void TimeAxis::panByPx(double px) {
    show(m_fromMs + px / m_widthPx * (m_toMs - m_fromMs), m_toMs - m_fromMs);
}

void TimeAxis::fit() {
    m_fitted = true;
    m_fromMs = 0;
    m_toMs = m_totalMs;
}

void TimeAxis::show(double fromMs, double spanMs) {
    spanMs = std::min(spanMs, m_totalMs);
    m_fromMs = std::clamp(fromMs, 0.0, m_totalMs - spanMs);
    m_toMs = m_fromMs + spanMs;
}

}  // namespace deepscope
