#include "widgets/views/compare_panes.h"

#include "widgets/views/compare_pane.h"

#include <QScrollBar>

#include <algorithm>
#include <tuple>

namespace deepscope {

namespace {
constexpr int kGapPx = 6;
}

ComparePanes::ComparePanes(QWidget* parent) : QScrollArea(parent) {
    setObjectName(QStringLiteral("comparePanes"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(new QWidget);
    widget()->setObjectName(QStringLiteral("comparePanesBody"));
    setMinimumSize(kLeastPaneWidth, 120);
}

ComparePane* ComparePanes::pane(const std::string& mode) const {
    const auto found = std::find_if(m_panes.begin(), m_panes.end(), [&mode](const ComparePane* p) { return p->mode() == mode; });
    return found == m_panes.end() ? nullptr : *found;
}

void ComparePanes::setModes(const std::vector<std::string>& modes) {
    std::vector<ComparePane*> panes;
    for (const std::string& mode : modes) {
        ComparePane* pane = this->pane(mode);
        if (!pane) {
            pane = new ComparePane(mode, widget());
            Q_EMIT paneAdded(pane);
        }
        panes.push_back(pane);
    }
    for (ComparePane* old : m_panes) {
        if (std::find(panes.begin(), panes.end(), old) != panes.end()) continue;
        old->hide();
        old->deleteLater();  // it may be a key pressed in it that takes it away
    }
    m_panes = std::move(panes);
    QWidget* before = nullptr;
    for (ComparePane* pane : m_panes) {
        if (before) QWidget::setTabOrder(before, pane);
        before = pane;
    }
    layOut();
}

void ComparePanes::setMaximized(const std::string& mode) {
    m_maximized = pane(mode) ? mode : std::string();
    layOut();
}

void ComparePanes::layOut() {
    std::vector<ComparePane*> shown;
    for (ComparePane* pane : m_panes) {
        const bool visible = m_maximized.empty() || pane->mode() == m_maximized;
        pane->setVisible(visible);
        pane->setMaximized(!m_maximized.empty(), m_panes.size() > 1);
        if (visible) shown.push_back(pane);
    }
    const int count = std::max(1, static_cast<int>(shown.size()));
    const auto arrange = [&](int widthPx) {
        const int fitting = std::clamp((widthPx - kGapPx) / (kLeastPaneWidth + kGapPx), 1, count);
        const int rows = (count + fitting - 1) / fitting;
        return std::pair(rows, (count + rows - 1) / rows);
    };
    int wide = width();
    const int high = height();
    auto [rows, columns] = arrange(wide);
    const int least = kLeastPaneHeight + kGapPx;
    if (rows > 1 && rows * least + kGapPx > high) {
        wide -= verticalScrollBar()->sizeHint().width();
        std::tie(rows, columns) = arrange(wide);
    }
    m_columns = columns;
    const int paneHeight = rows == 1 ? high - 2 * kGapPx : std::max(kLeastPaneHeight, (high - (rows + 1) * kGapPx) / rows);
    const double paneWidth = (wide - (columns + 1.0) * kGapPx) / columns;
    for (int i = 0; i < static_cast<int>(shown.size()); ++i) {
        const double left = kGapPx + i % columns * (paneWidth + kGapPx);
        const int right = static_cast<int>(left + paneWidth);
        shown[static_cast<std::size_t>(i)]->setGeometry(static_cast<int>(left), kGapPx + i / columns * (paneHeight + kGapPx),
                                                        right - static_cast<int>(left), paneHeight);
    }
    widget()->resize(wide, std::max(high, rows * (paneHeight + kGapPx) + kGapPx));
}

void ComparePanes::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    layOut();
    Q_EMIT resized();
}

}  // namespace deepscope
