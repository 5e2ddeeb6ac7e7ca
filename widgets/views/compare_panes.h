#pragma once

#include <QScrollArea>

#include <string>
#include <vector>

namespace deepscope {

class ComparePane;

/// The panes side by side, as many in a row as have room; more rows scroll. One of them may have all of it.
class ComparePanes : public QScrollArea {
    Q_OBJECT

public:
    static constexpr int kLeastPaneWidth = 176;
    static constexpr int kLeastPaneHeight = 300;

    explicit ComparePanes(QWidget* parent = nullptr);

    /// Panes of these modes, in this order: those that are there stay, others are made (paneAdded) or deleted.
    void setModes(const std::vector<std::string>& modes);
    const std::vector<ComparePane*>& panes() const { return m_panes; }
    /// Null when the mode has none.
    ComparePane* pane(const std::string& mode) const;
    /// Empty: all are shown.
    void setMaximized(const std::string& mode);
    int columns() const { return m_columns; }

Q_SIGNALS:
    void paneAdded(deepscope::ComparePane* pane);
    void resized();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();

    std::vector<ComparePane*> m_panes;
    std::string m_maximized;
    int m_columns = 1;
};

}  // namespace deepscope
