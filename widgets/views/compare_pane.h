#pragma once

#include "widgets/models/compare_figures.h"

#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QProgressBar;
class QToolButton;

namespace deepscope {

class CompareCanvas;
class ElidedLabel;

/// Figures of a mode, a line each: what it is on the left, muted; the figure on the right.
class CompareFacts : public QWidget {
    Q_OBJECT

public:
    explicit CompareFacts(QWidget* parent = nullptr);

    void setFacts(std::vector<ModeFact> facts);
    const std::vector<ModeFact>& facts() const { return m_facts; }
    /// All of them, tab-separated.
    QString text() const;
    int lineHeight() const;
    /// In one column or two, as there is room.
    int heightFor(std::size_t lines) const;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    int columns() const;
    QRect factRect(std::size_t fact) const;

    std::vector<ModeFact> m_facts;
};

/// One mode of the Compare workspace: its name, its canvas, its figures, and how its run goes.
class ComparePane : public QWidget {
    Q_OBJECT

public:
    explicit ComparePane(std::string mode, QWidget* parent = nullptr);

    const std::string& mode() const { return m_mode; }
    CompareCanvas* canvas() const { return m_canvas; }
    CompareFacts* facts() const { return m_facts; }
    /// "Base", "1024 · padded".
    void setHeading(const QString& title, const QString& detail);
    /// A run that waits or goes on, with what can be said of it; none: nothing does. Below 0 it is not known how far it is.
    void setProgress(std::optional<double> fraction, const QString& text);
    bool hasProgress() const { return m_hasProgress; }
    void setMaximized(bool maximized, bool offered);
    /// Lines of figures that all panes of a row make room for.
    void setFactLines(std::size_t lines);

Q_SIGNALS:
    void cancelWanted();
    void maximizeWanted();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void layOutFacts();

    std::string m_mode;
    ElidedLabel* m_title;
    ElidedLabel* m_detail;
    QToolButton* m_cancel;
    QToolButton* m_maximize;
    QProgressBar* m_progress;
    CompareCanvas* m_canvas;
    CompareFacts* m_facts;
    std::size_t m_lines = 0;
    bool m_hasProgress = false;
    bool m_maximized = false;
};

}  // namespace deepscope
