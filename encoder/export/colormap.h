#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace deepscope {

enum class Colormap { Viridis, Magma, Cividis, Turbo, Grey, Diverging };

using Rgb = std::array<std::uint8_t, 3>;

/// "viridis", "magma", "cividis", "turbo", "grey", "diverging". Throws UsageError.
Colormap parseColormap(std::string_view text);
std::string_view colormapName(Colormap map);
const std::vector<Colormap>& allColormaps();

/// Colour at t in [0,1]; t outside is clamped; NaN is the map's own "no value" colour.
Rgb colorAt(Colormap map, double t);
const std::array<Rgb, 256>& colorTable(Colormap map);

}  // namespace deepscope
