#pragma once

#include "encoder/trace/tap_selection.h"
#include "encoder/trace/trace.h"

#include <QTreeWidget>

#include <map>
#include <string>
#include <vector>

namespace deepscope {

/// A run's kept taps by view, each with a tick: what is to be written. A view's tick stands for all of its stages.
class ExportTapTree : public QTreeWidget {
    Q_OBJECT

public:
    explicit ExportTapTree(QWidget* parent = nullptr);

    void setTrace(const Trace& trace);
    /// Ticks those that a selection keeps and no others. Returns how many.
    int tick(const TapSelection& taps);
    int ticked() const { return static_cast<int>(tickedTaps().size()); }
    std::vector<std::string> tickedTaps() const;
    const std::vector<std::string>& taps() const { return m_taps; }
    /// Bytes a number: what the sizes are shown for.
    void setElementBytes(std::size_t bytes);
    std::int64_t tickedBytes() const;

Q_SIGNALS:
    /// A person ticked or unticked something.
    void tickedByHand();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showSizes();

    std::vector<std::string> m_taps;
    std::map<std::string, QTreeWidgetItem*> m_items;
    std::map<std::string, std::int64_t> m_counts;  // elements
    std::size_t m_elementBytes = 4;
    bool m_ticking = false;
};

}  // namespace deepscope
