#include "widgets/views/page_layout.h"

#include "widgets/views/theme.h"

#include <QAbstractScrollArea>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace deepscope {

namespace {

constexpr QSize kWidePicture(56, 64);
constexpr QSize kNarrowPicture(84, 92);
constexpr int kChipPaddingPx = 7;
constexpr int kChipMarkPx = 13;
constexpr int kChipGapPx = 4;
constexpr int kDetailGapPx = 6;
constexpr int kSlackPx = 2;  // advances are rounded

QString detailOf(const RunChip& run) {
    // Why a run failed is a sentence: the tool tip has it.
    if (run.state == RunChip::State::Failed) return {};
    if (run.state != RunChip::State::Running || !run.detail.isEmpty()) return run.detail;
    return QStringLiteral("%1 %").arg(QLocale().toString(static_cast<int>(100 * std::clamp(run.fraction, 0.0, 1.0))));
}

bool hasMark(const RunChip& run) {
    return run.state == RunChip::State::Finished || run.state == RunChip::State::Failed;
}

}  // namespace

const PagePlaces::Chip* PagePlaces::chipAt(const QPoint& point) const {
    const auto found = std::find_if(chips.begin(), chips.end(), [&](const Chip& chip) { return chip.place.contains(point); });
    return found == chips.end() ? nullptr : &*found;
}

const PagePlaces::Chip* PagePlaces::chipOf(const std::string& mode) const {
    const auto found = std::find_if(chips.begin(), chips.end(), [&](const Chip& chip) { return chip.run.mode == mode; });
    return found == chips.end() ? nullptr : &*found;
}

// Metrics are dear to make and asked for with every page.
const PageFonts& PageLayout::fonts() const {
    if (!m_fonts || m_viewFont != m_view->font()) {
        m_viewFont = m_view->font();
        const QFont name = sizedFont(m_view, 0);
        const QFont small = sizedFont(m_view, -1);
        m_fonts = PageFonts{name, small, QFontMetrics(name), QFontMetrics(small)};
    }
    return *m_fonts;
}

QSize PageLayout::itemSize(const QModelIndex& index) const {
    const int width = m_view->viewport()->width();
    return {width, places(QRect(0, 0, width, 0), index).bottom + kMarginPx};
}

PagePlaces PageLayout::places(const QRect& item, const QModelIndex& index) const {
    const PageFonts& font = fonts();
    PagePlaces places;
    places.isWide = m_view->width() >= kWideFromPx;
    const QRect inner = item.adjusted(kMarginPx, kMarginPx, -kMarginPx, 0);
    const QSize picture = places.isWide ? kWidePicture : kNarrowPicture.boundedTo({inner.width(), kNarrowPicture.height()});
    const bool hasSize = !index.data(PageListModel::SizeRole).toString().isEmpty();
    const bool hasNote = !index.data(PageListModel::NoteRole).toString().isEmpty();
    QRect line;
    if (places.isWide) {
        places.picture = QRect(inner.topLeft(), picture);
        line = QRect(places.picture.right() + 11, inner.top(), inner.right() - places.picture.right() - 10, 0);
    } else {
        places.picture = QRect(QPoint(inner.left() + (inner.width() - picture.width()) / 2, inner.top()), picture);
        line = QRect(inner.left(), places.picture.bottom() + 6, inner.width(), 0);
    }
    const auto take = [&line](int height) {
        const QRect taken(line.left(), line.top(), line.width(), height);
        line.translate(0, height);
        return taken;
    };
    places.name = take(font.nameMetrics.height());
    // A narrow list has one line for both: what is the matter matters more.
    if (hasSize && (places.isWide || !hasNote)) places.size = take(font.smallMetrics.height());
    if (hasNote) places.note = take(font.smallMetrics.height());
    placeChips(places, line.translated(0, 3), index.data(PageListModel::ChipsRole).value<std::vector<RunChip>>());
    if (!places.chips.empty()) line.moveTop(places.chips.back().place.bottom() + 1);
    places.bottom = std::max(line.top(), places.picture.bottom() + 1);
    return places;
}

void PageLayout::placeChips(PagePlaces& places, const QRect& room, std::vector<RunChip> runs) const {
    const QFontMetrics& metrics = fonts().smallMetrics;
    const int height = metrics.height() + 4;
    int left = room.left();
    int top = room.top();
    std::size_t rowStart = 0;
    const auto endRow = [&] {
        // In a narrow list everything is centred.
        if (!places.isWide && rowStart < places.chips.size()) {
            const int spare = room.right() - places.chips.back().place.right();
            for (std::size_t i = rowStart; i < places.chips.size(); ++i) places.chips[i].place.translate(spare / 2, 0);
        }
        rowStart = places.chips.size();
    };
    for (RunChip& run : runs) {
        int width = metrics.horizontalAdvance(run.label) + 2 * kChipPaddingPx + kSlackPx + (hasMark(run) ? kChipMarkPx : 0);
        QString detail = places.isWide ? detailOf(run) : QString();
        if (!detail.isEmpty()) {
            const int withDetail = width + kDetailGapPx + metrics.horizontalAdvance(detail);
            if (withDetail > room.width()) detail.clear();
            if (!detail.isEmpty()) width = withDetail;
        }
        width = std::min(width, room.width());
        if (left > room.left() && left + width > room.right() + 1) {
            endRow();
            left = room.left();
            top += height + kChipGapPx;
        }
        places.chips.push_back({std::move(run), detail, QRect(left, top, width, height)});
        left += width + kChipGapPx;
    }
    endRow();
}

}  // namespace deepscope
