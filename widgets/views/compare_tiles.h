#pragma once

#include "widgets/views/compare_scene.h"

#include <QPixmap>

#include <map>
#include <utility>

namespace deepscope {

/// A scene painted once per scale, in squares: panning moves squares that are there and paints those that come into sight.
class CompareTiles {
public:
    static constexpr int kSidePx = 128;
    static constexpr std::size_t kMostTiles = 256;

    /// The scene is another, or looks otherwise.
    void clear() { m_tiles.clear(); }
    /// Paints `area`, in the coordinates of `widget`.
    void paint(QPainter& painter, const CompareScene& scene, const CanvasViewport& viewport, const QRect& area,
               const QWidget* widget);
    std::size_t size() const { return m_tiles.size(); }

private:
    const QPixmap& tile(const CompareScene& scene, std::pair<int, int> place, const QWidget* widget);
    void dropBeyond(int left, int top, int right, int bottom);

    std::map<std::pair<int, int>, QPixmap> m_tiles;  // by column and row
    double m_scale = 0;
    double m_density = 0;
};

}  // namespace deepscope
