#include "widgets/engine/mode_pictures.h"

#include "encoder/probe/principal_components.h"
#include "encoder/probe/token_rows.h"
#include "widgets/engine/page_picture.h"
#include "widgets/engine/tap_pictures.h"
#include "widgets/engine/tap_view_probe.h"

#include <QPainter>

#include <cmath>
#include <limits>

namespace deepscope {

namespace {

constexpr float kNoValue = std::numeric_limits<float>::quiet_NaN();
constexpr QRgb kNanColor = qRgb(226, 40, 40);
constexpr QRgb kInfColor = qRgb(240, 150, 30);
constexpr QRgb kDeadColor = qRgb(50, 120, 230);

bool isTiled(const Trace& run, bool tiles) {
    return tiles && run.provenance().plan.tiles.has_value();
}

/// The views that are shown: the global one, or all tiles. Throws NotKeptError.
std::vector<std::shared_ptr<const TapRecord>> shownTaps(const Trace& run, const std::string& stage, bool tiles) {
    std::vector<std::shared_ptr<const TapRecord>> taps;
    for (const ViewId view : run.provenance().plan.views()) {
        if (view.isGlobal() == isTiled(run, tiles)) continue;
        const std::string name = TapName{view, stage}.text();
        if (auto tap = run.find(name); tap && tap->tensor()) {
            taps.push_back(std::move(tap));
        } else {
            throw NotKeptError({"no values", name, "a stage that the run keeps", "none"});
        }
    }
    return taps;
}

PixelMap mapOf(const Trace& run) {
    return PixelMap(run.provenance().plan, run.provenance().image.orientation);
}

double dot(const float* a, const float* b, std::size_t n) {
    double sum = 0;
    for (std::size_t i = 0; i < n; ++i) sum += static_cast<double>(a[i]) * static_cast<double>(b[i]);
    return sum;
}

/// NaN where either vector is zero or not finite.
double cosineOf(const std::vector<float>& a, const float* b) {
    const double norms = std::sqrt(dot(a.data(), a.data(), a.size())) * std::sqrt(dot(b, b, a.size()));
    return norms > 0 && std::isfinite(norms) ? dot(a.data(), b, a.size()) / norms : std::numeric_limits<double>::quiet_NaN();
}

/// The picked token's vector, whichever tile it lies in; empty where nothing is picked on this page.
std::vector<float> pickedVector(const Trace& run, const ModesQuestion& question, std::optional<PlacedToken>* where = nullptr) {
    if (!question.pick) return {};
    const auto token = tokenCovering(mapOf(run), question.tiles, question.stage, *question.pick);
    if (where) *where = token;
    const auto tap = token ? run.find(TapName{token->view, question.stage}.text()) : nullptr;
    return tap && tap->tensor() ? tokenVector(*tap, token->index()) : std::vector<float>();
}

std::vector<float> cosines(const TapRecord& tap, const std::vector<float>& query) {
    TokenRows rows(tap);
    std::vector<float> values(static_cast<std::size_t>(rows.layout().tokens), kNoValue);
    if (query.size() != rows.channels()) return values;
    rows.forEach([&](int token, const float* row) {
        if (token != kClassToken) values[static_cast<std::size_t>(token)] = static_cast<float>(cosineOf(query, row));
    });
    return values;
}

QRgb defectColor(const TokenDefects& token, int channels) {
    if (token.nan > 0) return kNanColor;
    if (token.inf > 0) return kInfColor;
    return token.zeros == channels ? kDeadColor : QRgb{0};
}

/// One view's tokens in one way to look.
struct TokenLooks {
    std::vector<float> values;
    std::vector<QRgb> colors;
};

TokenLooks looksOf(const std::shared_ptr<const TapRecord>& tap, const std::shared_ptr<const Trace>& run,
                   const ModesQuestion& question, const std::vector<float>& query, const PrincipalComponents* fit,
                   const std::stop_token& stop) {
    TokenLooks looks;
    if (fit) {
        for (const auto& rgb : projectComponents(*fit, *tap).colors) looks.colors.push_back(qRgb(rgb[0], rgb[1], rgb[2]));
        return looks;
    }
    if (question.look.kind == ViewKind::Similarity) {
        looks.values = cosines(*tap, query);
        return looks;
    }
    TapViewRequest request{.tap = tap, .look = question.look};
    request.trace = run;
    const TapViewAnswer answer = viewTap(request, stop);
    if (answer.defects) {
        for (const TokenDefects& token : answer.defects->tokens)
            looks.colors.push_back(defectColor(token, answer.defects->channels));
    } else {
        looks.values = answer.map.values;
    }
    return looks;
}

template <class T>
void place(std::vector<T>& cells, const std::vector<T>& tokens, int columns, int firstRow, int firstColumn, int side) {
    for (int row = 0; row < side && !tokens.empty(); ++row) {
        const auto to = static_cast<std::size_t>((firstRow + row) * columns + firstColumn);
        const auto from = static_cast<std::size_t>(row * side);
        std::copy_n(tokens.begin() + static_cast<std::ptrdiff_t>(from), side, cells.begin() + static_cast<std::ptrdiff_t>(to));
    }
}

PageCells emptyCells(const PixelMap& map, bool tiles, const std::string& stage) {
    const CellFrame frame = cellFrame(map, tiles, stage);
    PageCells cells;
    cells.extent = frame.extent;
    cells.columns = frame.columns;
    cells.rows = frame.rows;
    return cells;
}

QImage mosaicOf(const std::vector<QImage>& pictures, TileGrid grid) {
    if (pictures.size() == 1) return pictures.front();
    QImage mosaic(grid.columns * kTileSidePx, grid.rows * kTileSidePx, QImage::Format_RGB32);
    QPainter painter(&mosaic);
    for (int i = 0; i < grid.count() && i < static_cast<int>(pictures.size()); ++i)
        painter.drawImage(i % grid.columns * kTileSidePx, i / grid.columns * kTileSidePx, pictures[static_cast<std::size_t>(i)]);
    return mosaic;
}

PageCells cellsOf(const std::shared_ptr<const Trace>& run, const ModesQuestion& question, const PrincipalComponents* fit,
                  const std::stop_token& stop) {
    const auto taps = shownTaps(*run, question.stage, question.tiles);
    PageCells cells = emptyCells(mapOf(*run), question.tiles, question.stage);
    if (question.stage == "preprocess.pixels") {
        std::vector<QImage> pictures;
        for (const auto& tap : taps) pictures.push_back(viewPixels(*tap));
        cells.setPicture(mosaicOf(pictures, run->provenance().plan.tileGrid()));
        return cells;
    }
    const std::vector<float> query = pickedVector(*run, question);
    const int side = tapLayout(*taps.front()).gridSide;
    const int across = cells.columns / std::max(1, side);
    if (side < 1 || across * side != cells.columns) {
        throw UsageError(
            {"no token grid", taps.front()->name(), "a stage whose tokens lie on the page", shapeText(taps.front()->shape())});
    }
    const auto count = static_cast<std::size_t>(cells.columns) * static_cast<std::size_t>(cells.rows);
    for (std::size_t i = 0; i < taps.size(); ++i) {
        if (stop.stop_requested()) throw Cancelled("comparing modes");
        const TokenLooks looks = looksOf(taps[i], run, question, query, fit, stop);
        if (!looks.values.empty()) cells.values.resize(count, kNoValue);
        if (!looks.colors.empty()) cells.colors.resize(count, 0);
        const int tile = static_cast<int>(i);
        place(cells.values, looks.values, cells.columns, tile / across * side, tile % across * side, side);
        place(cells.colors, looks.colors, cells.columns, tile / across * side, tile % across * side, side);
    }
    return cells;
}

/// Over all modes that are there, so that their colours compare; none where the stage is no feature.
std::optional<PrincipalComponents> sharedFit(const ModesQuestion& question, const std::stop_token& stop) {
    if (question.look.kind != ViewKind::Components || question.stage == "preprocess.pixels") return std::nullopt;
    std::vector<std::shared_ptr<const TapRecord>> kept;
    std::vector<const TapRecord*> taps;
    for (const auto& [mode, run] : question.runs) {
        try {
            for (auto& tap : shownTaps(*run, question.stage, question.tiles)) kept.push_back(std::move(tap));
        } catch (const NotKeptError&) {
            continue;  // said where its picture is made
        }
    }
    for (const auto& tap : kept) {
        if (tapLayout(*tap).channels == tapLayout(*kept.front()).channels) taps.push_back(tap.get());
    }
    if (taps.empty()) return std::nullopt;
    return fitComponents(taps, {.leaveOutOutliers = question.look.leaveOutOutliers}, stop);
}

}  // namespace

ModePictures modePictures(const ModesQuestion& question, const std::stop_token& stop) {
    ModePictures pictures;
    const auto fit = sharedFit(question, stop);
    if (fit) pictures.explained.assign(fit->explained.begin(), fit->explained.end());
    for (const auto& [mode, run] : question.runs) {
        ModePicture& picture = pictures.byMode[mode];
        try {
            picture.cells = cellsOf(run, question, fit ? &*fit : nullptr, stop);
        } catch (const Cancelled&) {
            throw;
        } catch (const Error& error) {
            picture.problem = error.problem();
        }
    }
    return pictures;
}

PageCells seenPage(const RgbImage& page, const ViewPlan& plan, ResizeOrder order, bool tiles, const std::stop_token& stop) {
    const Views views = prepareViews(page, plan, order, stop);
    PageCells cells = emptyCells(PixelMap(plan), tiles, "fusion.projector");
    std::vector<QImage> pictures;
    if (tiles && plan.tiles) {
        for (const RgbImage& tile : views.tiles) pictures.push_back(wrapPixels(tile).convertToFormat(QImage::Format_RGB32));
    } else {
        pictures.push_back(wrapPixels(views.global).convertToFormat(QImage::Format_RGB32));
    }
    cells.setPicture(mosaicOf(pictures, plan.tileGrid()));
    return cells;
}

ModeDistances modeDistances(const ModesQuestion& question, const std::stop_token& stop) {
    ModeDistances distances{.reference = question.reference, .stage = question.stage};
    const auto reference = question.runs.find(question.reference);
    if (reference == question.runs.end()) return distances;
    const CellGrid cells = cellGridFor(reference->second->provenance().plan.page);
    const auto gridOf = [&](const Trace& run) {
        const GridViews views = isTiled(run, question.tiles) ? GridViews::Tiles : GridViews::Global;
        return commonGrid(run, question.stage, views, cells, stop);
    };
    std::optional<CommonGrid> against;
    std::optional<Problem> problem;
    try {
        against = gridOf(*reference->second);
    } catch (const Cancelled&) {
        throw;
    } catch (const Error& error) {
        problem = error.problem();
    }
    for (const auto& [mode, run] : question.runs) {
        ModeDistance& distance = distances.byMode[mode];
        if (!against) {
            distance.problem = problem;
            continue;
        }
        try {
            distance.similarity = gridSimilarity(run == reference->second ? *against : gridOf(*run), *against);
            distance.whole = meansOf(distance.similarity);
            distance.regions = meansByRegion(distance.similarity);
        } catch (const Cancelled&) {
            throw;
        } catch (const Error& error) {
            distance.problem = error.problem();
        }
    }
    return distances;
}

std::map<std::string, PickedToken> pickedTokens(const ModesQuestion& question, const std::stop_token& stop) {
    std::map<std::string, PickedToken> tokens;
    const auto reference = question.runs.find(question.reference);
    const std::vector<float> against =
        reference == question.runs.end() ? std::vector<float>() : pickedVector(*reference->second, question);
    for (const auto& [mode, run] : question.runs) {
        if (stop.stop_requested()) throw Cancelled("comparing tokens");
        std::optional<PlacedToken> where;
        const std::vector<float> vector = pickedVector(*run, question, &where);
        if (!where || vector.empty()) continue;
        PickedToken& token = tokens[mode];
        token.token = *where;
        token.norm = std::sqrt(dot(vector.data(), vector.data(), vector.size()));
        if (against.size() == vector.size()) token.cosine = cosineOf(against, vector.data());
    }
    return tokens;
}

}  // namespace deepscope
