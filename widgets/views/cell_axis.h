#pragma once

namespace deepscope {

/// Which of a row of cells an axis shows, and where: cells to pixels and back. Fitted until somebody zooms or pans; what is
/// shown never leaves the cells.
class CellAxis {
public:
    static constexpr double kMostCellPx = 40;

    /// The pixels that the shown cells cover.
    void setSpan(double leftPx, double widthPx);
    /// Other cells: fitted again.
    void setCount(int count);

    int count() const { return m_count; }
    double from() const { return m_from; }
    double to() const { return m_to; }
    double leftPx() const { return m_leftPx; }
    double widthPx() const { return m_widthPx; }
    bool isFitted() const { return m_to - m_from >= m_count; }
    double cellPx() const { return m_to > m_from ? m_widthPx / (m_to - m_from) : 0; }
    double toPx(double cell) const { return m_leftPx + (cell - m_from) * cellPx(); }
    /// A place between cells: cell 3 reaches from 3 to 4.
    double placeAt(double px) const;

    /// Factors over 1 show fewer cells, larger; the place under `px` stays there.
    void zoomAt(double px, double factor);
    void panByPx(double px);
    void fit();
    /// Moves as little as it takes to have the cell in sight.
    void reveal(int cell);

private:
    void show(double from, double cells);

    double m_leftPx = 0;
    double m_widthPx = 1;
    int m_count = 0;
    double m_from = 0;
    double m_to = 0;
};

}  // namespace deepscope
