#include "widgets/views/cell_axis.h"

#include <algorithm>

namespace deepscope {

void CellAxis::setSpan(double leftPx, double widthPx) {
    m_leftPx = leftPx;
    m_widthPx = std::max(1.0, widthPx);
}

void CellAxis::setCount(int count) {
    m_count = count;
    fit();
}

double CellAxis::placeAt(double px) const {
    const double cell = cellPx();
    return cell > 0 ? m_from + (px - m_leftPx) / cell : 0;
}

void CellAxis::zoomAt(double px, double factor) {
    if (m_count == 0) return;
    const double place = std::clamp(placeAt(px), m_from, m_to);
    const double fewest = std::min<double>(m_count, m_widthPx / kMostCellPx);
    const double cells = std::clamp((m_to - m_from) / factor, fewest, static_cast<double>(m_count));
    const double share = m_to > m_from ? (place - m_from) / (m_to - m_from) : 0;
    show(place - share * cells, cells);
}

void CellAxis::panByPx(double px) {
    const double cell = cellPx();
    if (cell > 0) show(m_from - px / cell, m_to - m_from);
}

void CellAxis::fit() {
    m_from = 0;
    m_to = m_count;
}

void CellAxis::reveal(int cell) {
    const double cells = m_to - m_from;
    if (cell < m_from) show(cell, cells);
    if (cell + 1 > m_to) show(cell + 1 - cells, cells);
}

void CellAxis::show(double from, double cells) {
    m_from = std::clamp(from, 0.0, std::max(0.0, m_count - cells));
    m_to = std::min<double>(m_count, m_from + cells);
}

}  // namespace deepscope
