#pragma once

#include "widgets/models/page_list_model.h"

#include <QFont>
#include <QFontMetrics>
#include <QModelIndex>
#include <QRect>

#include <optional>
#include <string>
#include <vector>

class QAbstractScrollArea;

namespace deepscope {

struct PageFonts {
    QFont name;
    QFont small;
    QFontMetrics nameMetrics;
    QFontMetrics smallMetrics;
};

/// Where the parts of one page of the list are.
struct PagePlaces {
    struct Chip {
        RunChip run;
        QString detail;  ///< as shown; empty where there is no room for it
        QRect place;
    };
    bool isWide = false;
    QRect picture;
    QRect name;
    QRect size;  ///< empty where it is not shown
    QRect note;
    std::vector<Chip> chips;
    int bottom = 0;  ///< below the last part

    /// Null where there is no chip.
    const Chip* chipAt(const QPoint& point) const;
    const Chip* chipOf(const std::string& mode) const;
};

/// Lays out the pages of a list: the thumbnail beside the texts and chips when the list is wide, above them when it is narrow.
class PageLayout {
public:
    static constexpr int kWideFromPx = 240;
    static constexpr int kMarginPx = 8;

    explicit PageLayout(const QAbstractScrollArea* view) : m_view(view) {}

    /// Of the page that fills `item`; its height does not matter.
    PagePlaces places(const QRect& item, const QModelIndex& index) const;
    QSize itemSize(const QModelIndex& index) const;
    const PageFonts& fonts() const;

private:
    void placeChips(PagePlaces& places, const QRect& room, std::vector<RunChip> runs) const;

    const QAbstractScrollArea* m_view;
    mutable QFont m_viewFont;
    mutable std::optional<PageFonts> m_fonts;  // made from m_viewFont
};

}  // namespace deepscope
