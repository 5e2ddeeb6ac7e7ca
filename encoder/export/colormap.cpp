#include "encoder/export/colormap.h"

#include "encoder/errors.h"
#include "encoder/export/colormap_tables.h"

#include <algorithm>
#include <cmath>

namespace deepscope {
namespace {

using Table = std::array<Rgb, 256>;

constexpr Table unpacked(const PackedColors& colors) {
    Table table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const std::uint32_t c = colors[i];
        table[i] = {static_cast<std::uint8_t>(c >> 16), static_cast<std::uint8_t>(c >> 8), static_cast<std::uint8_t>(c)};
    }
    return table;
}

constexpr Table greys() {
    Table table{};
    for (std::size_t i = 0; i < table.size(); ++i) table[i].fill(static_cast<std::uint8_t>(i));
    return table;
}

constexpr Table kViridisTable = unpacked(kViridis), kMagmaTable = unpacked(kMagma), kCividisTable = unpacked(kCividis),
                kTurboTable = unpacked(kTurbo), kDivergingTable = unpacked(kDiverging), kGreyTable = greys();

/// Loud, and far from every colour of its map: NaN must not pass for a value.
Rgb noValueColor(Colormap map) {
    return map == Colormap::Magma ? Rgb{0, 255, 255} : Rgb{255, 0, 255};
}

}  // namespace

const std::vector<Colormap>& allColormaps() {
    static const std::vector<Colormap> kAll = {Colormap::Viridis, Colormap::Magma, Colormap::Cividis,
                                               Colormap::Turbo,   Colormap::Grey,  Colormap::Diverging};
    return kAll;
}

std::string_view colormapName(Colormap map) {
    switch (map) {
        case Colormap::Viridis:
            return "viridis";
        case Colormap::Magma:
            return "magma";
        case Colormap::Cividis:
            return "cividis";
        case Colormap::Turbo:
            return "turbo";
        case Colormap::Grey:
            return "grey";
        case Colormap::Diverging:
            break;
    }
    return "diverging";
}

Colormap parseColormap(std::string_view text) {
    std::string names;
    for (const Colormap map : allColormaps()) {
        if (text == colormapName(map)) return map;
        names += (names.empty() ? "" : ", ") + std::string(colormapName(map));
    }
    throw UsageError(
        {.what = "unknown colormap", .where = "--colormap", .expected = names, .got = "'" + std::string(text) + "'"});
}

const std::array<Rgb, 256>& colorTable(Colormap map) {
    switch (map) {
        case Colormap::Viridis:
            return kViridisTable;
        case Colormap::Magma:
            return kMagmaTable;
        case Colormap::Cividis:
            return kCividisTable;
        case Colormap::Turbo:
            return kTurboTable;
        case Colormap::Grey:
            return kGreyTable;
        case Colormap::Diverging:
            break;
    }
    return kDivergingTable;
}

Rgb colorAt(Colormap map, double t) {
    if (std::isnan(t)) return noValueColor(map);
    const double position = std::clamp(t, 0.0, 1.0) * 255.0;
    return colorTable(map)[static_cast<std::size_t>(std::lround(position))];
}

}  // namespace deepscope
