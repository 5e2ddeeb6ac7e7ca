#include "encoder/probe/error_place.h"

#include "encoder/errors.h"
#include "encoder/image/pixel_map.h"
#include "encoder/probe/tap_order.h"
#include "encoder/probe/token_lineage.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace deepscope {
namespace {

// A place is named when it holds this much of the squared error and no more than that share of the tokens.
constexpr double kNearlyAll = 0.95;
constexpr double kLargestPlace = 0.5;
// "Few" channels or tokens are at most so many of all.
constexpr double kFew = 0.05;
constexpr std::size_t kMostListed = 6;

struct NamedPlace {
    std::string name;
    std::function<bool(int token)> holds;
};

double squared(float value) {
    // One infinite error is all of it.
    return std::isfinite(value) ? static_cast<double>(value) * value : 1e30;
}

std::vector<NamedPlace> gridPlaces(int side, int window) {
    const auto row = [side](int token) { return token / side; };
    const auto column = [side](int token) { return token % side; };
    std::vector<NamedPlace> places{{"in the first row", [=](int t) { return row(t) == 0; }},
                                   {"in the last row", [=](int t) { return row(t) == side - 1; }},
                                   {"in the first column", [=](int t) { return column(t) == 0; }},
                                   {"in the last column", [=](int t) { return column(t) == side - 1; }},
                                   {"on the grid's border", [=](int t) {
                                        return row(t) == 0 || column(t) == 0 || row(t) == side - 1 || column(t) == side - 1;
                                    }}};
    if (window <= 1 || window >= side) return places;
    places.push_back({"in the last row of each window", [=](int t) { return row(t) % window == window - 1; }});
    places.push_back({"in the last column of each window", [=](int t) { return column(t) % window == window - 1; }});
    if (const int whole = side / window * window; whole < side) {
        places.push_back(
            {"in the windows that hold padded tokens", [=](int t) { return row(t) >= whole || column(t) >= whole; }});
    }
    return places;
}

void addPagePlaces(std::vector<NamedPlace>& places, const ViewPlan& plan, int view, int side) {
    if (view != TapPlace::kGlobalView) return;
    const PixelMap map(plan);
    std::vector<bool> padding(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
    for (int t = 0; t < side * side; ++t) {
        padding[static_cast<std::size_t>(t)] = map.tokenOnPage(ViewId::global(), {t / side, t % side}, side).empty();
    }
    places.push_back({"on the padding", [padding = std::move(padding)](int t) { return padding[static_cast<std::size_t>(t)]; }});
}

std::vector<NamedPlace> layoutPlaces(const ViewPlan& plan, std::size_t rows) {
    if (static_cast<std::size_t>(plan.tokenCount()) != rows) return {};
    std::vector<LaidOutToken> tokens;
    for (std::size_t r = 0; r < rows; ++r) tokens.push_back(laidOutToken(plan, static_cast<int>(r)));
    const auto of = [tokens = std::move(tokens)](auto test) {
        return [tokens, test](int row) { return test(tokens[static_cast<std::size_t>(row)]); };
    };
    using Kind = LaidOutToken::Kind;
    std::vector<NamedPlace> places{
        {"on the newlines", of([](const LaidOutToken& t) { return t.kind == Kind::Newline; })},
        {"on the separator", of([](const LaidOutToken& t) { return t.kind == Kind::Separator; })},
        {"on the newlines and the separator", of([](const LaidOutToken& t) { return t.kind != Kind::Patch; })}};
    if (!plan.tiles) return places;
    places.push_back({"in the tiles' mosaic", of([](const LaidOutToken& t) { return t.inMosaic; })});
    places.push_back({"behind the tiles' mosaic", of([](const LaidOutToken& t) { return !t.inMosaic; })});
    for (const ViewId view : plan.views()) {
        if (view.isGlobal()) continue;
        places.push_back({"on tile " + std::to_string(view.tile),
                          of([view](const LaidOutToken& t) { return t.kind == Kind::Patch && t.view == view; })});
    }
    return places;
}

// The smallest named place that holds nearly all of the error.
std::string smallestPlace(const std::vector<NamedPlace>& places, const std::vector<double>& energy, double all) {
    std::string best;
    std::size_t bestCount = static_cast<std::size_t>(kLargestPlace * static_cast<double>(energy.size())) + 1;
    for (const NamedPlace& place : places) {
        double held = 0;
        std::size_t count = 0;
        for (std::size_t t = 0; t < energy.size(); ++t) {
            if (!place.holds(static_cast<int>(t))) continue;
            held += energy[t];
            ++count;
        }
        if (count == 0 || count >= bestCount || held < kNearlyAll * all) continue;
        best = place.name;
        bestCount = count;
    }
    return best;
}

// The fewest entries that together hold nearly all; empty when those are not few.
std::vector<std::size_t> fewest(const std::vector<double>& energy, double all) {
    std::vector<std::size_t> order(energy.size());
    std::iota(order.begin(), order.end(), 0);
    const auto most = static_cast<std::size_t>(std::max(1.0, kFew * static_cast<double>(energy.size())));
    if (most >= energy.size()) return {};
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(most), order.end(),
                      [&](std::size_t l, std::size_t r) { return energy[l] > energy[r]; });
    double held = 0;
    for (std::size_t n = 0; n < most; ++n) {
        held += energy[order[n]];
        if (held < kNearlyAll * all) continue;
        order.resize(n + 1);
        std::sort(order.begin(), order.end());
        return order;
    }
    return {};
}

std::string shareText(double held, double all) {
    return held > 0.9999 * all ? "all of it " : "nearly all of it ";
}

}  // namespace

std::string errorPlace(const std::string& tap, const FeatureMap& errors, const ErrorSetting& setting) {
    std::vector<double> energy;
    for (const float value : errors.values) energy.push_back(squared(value));
    const double onGrid = std::accumulate(energy.begin(), energy.end(), 0.0);
    const double onClass = errors.classValue ? squared(*errors.classValue) : 0;
    const double all = onGrid + onClass;
    if (all == 0) return {};
    if (onClass >= kNearlyAll * all) return shareText(onClass, all) + "on CLS";

    const TapPlace place = tapPlace(tap);
    std::vector<NamedPlace> places;
    if (errors.gridSide > 1) {
        places = gridPlaces(errors.gridSide, setting.windowSide);
        if (setting.plan) addPagePlaces(places, *setting.plan, place.view, errors.gridSide);
    } else if (place.stage == TapPlace::Stage::Tokens && setting.plan) {
        places = layoutPlaces(*setting.plan, energy.size());
    }
    if (const std::string name = smallestPlace(places, energy, all); !name.empty()) return "nearly all of it " + name;
    if (const auto few = fewest(energy, all); !few.empty() && energy.size() >= 20) {
        return "nearly all of it in " + std::to_string(few.size()) + " of " + std::to_string(energy.size()) + " tokens";
    }
    return {};
}

std::string errorChannels(const std::vector<float>& errors) {
    std::vector<double> energy;
    for (const float value : errors) energy.push_back(squared(value));
    const double all = std::accumulate(energy.begin(), energy.end(), 0.0);
    if (all == 0) return {};
    const std::vector<std::size_t> few = fewest(energy, all);
    if (few.empty()) return {};
    std::string list;
    for (std::size_t i = 0; i < std::min(few.size(), kMostListed); ++i) list += (i ? ", " : "") + std::to_string(few[i]);
    if (few.size() > kMostListed) list += ", …";
    return "nearly all of it in " + std::to_string(few.size()) + " of " + std::to_string(errors.size()) + " channels (" + list +
           ")";
}

}  // namespace deepscope
