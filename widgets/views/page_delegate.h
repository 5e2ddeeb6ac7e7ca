#pragma once

#include "widgets/views/page_layout.h"

#include <QStyledItemDelegate>

namespace deepscope {

struct ThemeColors;

/// Paints one page of the list: thumbnail, name, size, note and a chip for each of its runs.
class PageDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit PageDelegate(QAbstractScrollArea* view);

    /// The page that is looked at is framed, the chip of its run stands out. −1 and empty for none.
    void setCurrent(int id, const std::string& mode);
    int currentId() const { return m_currentId; }
    const std::string& currentMode() const { return m_currentMode; }
    /// The chip that the keyboard is at, of the focused page; empty for none.
    void setChipCursor(const std::string& mode) { m_chipCursor = mode; }
    const std::string& chipCursor() const { return m_chipCursor; }
    /// The chip under the mouse.
    void setHovered(int id, const std::string& mode);
    int hoveredId() const { return m_hoveredId; }
    const std::string& hoveredMode() const { return m_hoveredMode; }

    const PageLayout& layout() const { return m_layout; }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    void paintTexts(QPainter& painter, const PagePlaces& places, const QModelIndex& index, const ThemeColors& colors,
                    bool selected) const;
    void paintChip(QPainter& painter, const PagePlaces::Chip& chip, const ThemeColors& colors, bool isCurrent,
                   bool isHovered) const;
    QString chipToolTip(const RunChip& run) const;

    PageLayout m_layout;
    int m_currentId = -1;
    std::string m_currentMode;
    std::string m_chipCursor;
    int m_hoveredId = -1;
    std::string m_hoveredMode;
};

}  // namespace deepscope
