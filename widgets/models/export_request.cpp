#include "widgets/models/export_request.h"

#include "encoder/errors.h"
#include "encoder/model/deep_encoder.h"

#include <algorithm>
#include <charconv>

namespace deepscope {

namespace {

[[noreturn]] void refuse(const char* what, std::string_view where, const std::string& expected, std::string_view got) {
    throw UsageError({what, std::string(where), expected, std::string(got)});
}

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

/// Tokens a side of a tap's grid; 0 for what has none. Throws UsageError when the run has no such tap.
int gridSideOf(std::string_view tap, const ViewPlan& plan, const Architecture& architecture) {
    const std::vector<std::string> taps = tapNames(plan, architecture);
    if (std::find(taps.begin(), taps.end(), tap) == taps.end()) refuse("no such tap", tap, "a tap of this run", tap);
    const TapName name = parseTapName(tap);
    if (name.isTokens()) return 0;
    const int sam = plan.sidePx(name.view) / kPatchSidePx;
    if (name.stage == "preprocess.pixels") return plan.sidePx(name.view);
    if (name.stage.starts_with("sam.")) return sam;
    return name.stage == "compressor.net_2" ? sam / 2 : sam / 4;
}

std::string placeText(const PinnedToken& pin) {
    if (pin.isClassToken) return "cls";
    if (pin.gridSide == 0) return std::to_string(pin.position.row);
    return std::to_string(pin.position.row) + "," + std::to_string(pin.position.column);
}

PinnedToken parsePlace(std::string_view text, std::string_view tap, int side) {
    PinnedToken pin{.view = parseTapName(tap).view, .position = {}, .gridSide = side, .isClassToken = text == "cls"};
    if (pin.isClassToken) {
        if (parseTapName(tap).stage.starts_with("clip.")) return pin;
        refuse("no such token", tap, "R,C: only CLIP has a class token", text);
    }
    const std::size_t comma = std::min(text.find(','), text.size());
    const auto row = number(text.substr(0, comma));
    const auto column = comma < text.size() ? number(text.substr(comma + 1)) : std::optional(0);
    const bool laidOut = side == 0;
    if (!row || !column || (laidOut != (comma == text.size()))) {
        refuse("unreadable token", tap, laidOut ? "a row of the tokens" : "R,C or cls", text);
    }
    if (!laidOut && (*row >= side || *column >= side)) {
        refuse("the token lies outside the grid", tap, "rows and columns 0 to " + std::to_string(side - 1), text);
    }
    pin.position = {*row, *column};
    return pin;
}

}  // namespace

PictureFormat parsePictureFormat(std::string_view text) {
    if (text == "png") return PictureFormat::Png;
    if (text == "svg") return PictureFormat::Svg;
    if (text == "pdf") return PictureFormat::Pdf;
    refuse("unknown picture format", "", "png, svg or pdf", text);
}

std::string_view pictureFormatName(PictureFormat format) {
    return format == PictureFormat::Png ? "png" : format == PictureFormat::Svg ? "svg" : "pdf";
}

std::string lookText(const TapView& look) {
    std::string text(viewId(look.kind));
    if (look.kind == ViewKind::Channel) return text + ":" + std::to_string(look.channel);
    if (!isAttention(look.kind) || look.kind == ViewKind::Rollout) return text;
    if (look.heads == AttentionQuery::Heads::One) return text + ":" + std::to_string(look.head);
    return look.heads == AttentionQuery::Heads::Max ? text + ":max" : text;
}

std::string pictureText(const ExportedPicture& picture) {
    std::string text = picture.tap + "=" + lookText(picture.look);
    if (picture.pin) text += "@" + placeText(*picture.pin);
    return text;
}

ExportedPicture parsePicture(std::string_view text, const ViewPlan& plan, const Architecture& architecture) {
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos) refuse("unreadable picture", "--picture", "TAP=LOOK or TAP=LOOK@R,C", text);
    const std::size_t at = std::min(text.find('@', equals), text.size());
    ExportedPicture picture;
    picture.tap = text.substr(0, equals);
    picture.look = parseLook(text.substr(equals + 1, at - equals - 1));
    if (picture.look.kind == ViewKind::Automatic) picture.look.kind = ViewKind::Norm;
    const int side = gridSideOf(picture.tap, plan, architecture);
    if (at < text.size()) picture.pin = parsePlace(text.substr(at + 1), picture.tap, side);
    const bool needsToken = picture.look.kind == ViewKind::Similarity || picture.look.kind == ViewKind::AttentionFrom ||
                            picture.look.kind == ViewKind::AttentionTo;
    if (needsToken && !picture.pin) refuse("a token is needed", "--picture", "TAP=LOOK@R,C", text);
    if (isAttention(picture.look.kind)) {
        const int heads = attentionHeads(picture.tap, architecture);
        if (picture.look.heads == AttentionQuery::Heads::One && picture.look.head >= heads) {
            refuse("no such head", picture.tap, "0 to " + std::to_string(heads - 1), std::to_string(picture.look.head));
        }
    }
    return picture;
}

std::string attentionText(const ExportedAttention& attention) {
    const AttentionQuery& query = attention.query;
    std::string text = query.tap + "@" + (attention.allQueries ? "all" : std::to_string(query.token)) + ":";
    switch (query.heads) {
        case AttentionQuery::Heads::One:
            return text + std::to_string(query.head);
        case AttentionQuery::Heads::Mean:
            return text + "mean";
        case AttentionQuery::Heads::Max:
            return text + "max";
        case AttentionQuery::Heads::All:
            break;
    }
    return text + "all";
}

ExportedAttention parseAttention(std::string_view text, const ViewPlan& plan, const Architecture& architecture) {
    const std::size_t at = text.find('@');
    const std::size_t colon = text.rfind(':');
    if (at == std::string_view::npos) refuse("unreadable attention", "--attention", "TAP@QUERY or TAP@QUERY:HEAD", text);
    const bool named = colon != std::string_view::npos && colon > at;
    const std::string_view query = text.substr(at + 1, (named ? colon : text.size()) - at - 1);
    const std::string_view head = named ? text.substr(colon + 1) : "mean";
    ExportedAttention attention;
    attention.query.tap = text.substr(0, at);
    const int side = gridSideOf(attention.query.tap, plan, architecture);
    const int heads = attentionHeads(attention.query.tap, architecture);
    const bool clip = parseTapName(attention.query.tap).stage.starts_with("clip.");
    const int tokens = side * side + (clip ? 1 : 0);
    attention.allQueries = query == "all";
    if (const auto index = number(query)) {
        attention.query.token = *index;
    } else if (!attention.allQueries) {
        const PinnedToken pin = parsePlace(query, attention.query.tap, side);
        attention.query.token = pin.isClassToken ? 0 : pin.position.row * side + pin.position.column + (clip ? 1 : 0);
    }
    if (attention.query.token >= tokens) {
        refuse("no such token", attention.query.tap, "0 to " + std::to_string(tokens - 1), query);
    }
    if (const auto one = number(head)) {
        attention.query.heads = AttentionQuery::Heads::One;
        attention.query.head = *one;
        if (*one >= heads) refuse("no such head", attention.query.tap, "0 to " + std::to_string(heads - 1), head);
    } else if (head == "mean" || head == "max" || head == "all") {
        attention.query.heads = head == "mean"  ? AttentionQuery::Heads::Mean
                                : head == "max" ? AttentionQuery::Heads::Max
                                                : AttentionQuery::Heads::All;
    } else {
        refuse("unknown head", "--attention", "a number, mean, max or all", head);
    }
    if (attention.allQueries && attention.query.heads == AttentionQuery::Heads::All) {
        refuse("too much at once", "--attention", "one head, mean or max of all queries", text);
    }
    return attention;
}

}  // namespace deepscope
