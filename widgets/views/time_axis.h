#pragma once

namespace deepscope {

/// Which part of a run's time a timeline shows, and where: milliseconds to pixels and back. Fitted until somebody zooms or
/// pans; what is shown never leaves the run.
class TimeAxis {
public:
    /// The pixels that the shown part covers.
    void setSpan(double leftPx, double widthPx);
    /// The run's length; a fitted axis follows it.
    void setTotal(double totalMs);

    double fromMs() const { return m_fromMs; }
    double toMs() const { return m_toMs; }
    double totalMs() const { return m_totalMs; }
    bool isFitted() const { return m_fitted; }
    double toPx(double ms) const;
    double msAt(double px) const;

    /// Factors over 1 show less time in more detail; the time under `px` stays there.
    void zoomAt(double px, double factor);
    void panByPx(double px);
    void fit();

private:
    void show(double fromMs, double spanMs);

    double m_leftPx = 0;
    double m_widthPx = 1;
    double m_totalMs = 0;
    double m_fromMs = 0;
    double m_toMs = 0;
    bool m_fitted = true;
};

}  // namespace deepscope
