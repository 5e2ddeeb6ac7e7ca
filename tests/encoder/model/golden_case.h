#pragma once

#include "encoder/errors.h"
#include "encoder/image/image_file.h"
#include "encoder/model/deep_encoder.h"
#include "encoder/probe/attention_probe.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <string>

/// One file of tests/data/golden: what the official encoder made of a page, sampled.
struct GoldenCase {
    nlohmann::json json;

    static GoldenCase read(const std::string& name) {
        std::ifstream file(std::string(DEEPSCOPE_TEST_DATA) + "/golden/" + name);
        return {nlohmann::json::parse(file)};
    }
    deepscope::WeightSpec weights() const {
        return {.preset = deepscope::parsePreset(json["preset"].get<std::string>()), .seed = json["seed"].get<std::uint64_t>()};
    }
    deepscope::EncoderInput input() const {
        using namespace deepscope;
        const DecodedImage image = readImageFile(std::string(DEEPSCOPE_TEST_DATA) + "/pages/" + json["image"].get<std::string>());
        const ViewPlan plan = planViews(image.upright.size, parseMode(json["mode"].get<std::string>()), json["max_tiles"]);
        return {.pixels = prepareViews(image.upright, plan), .plan = plan};
    }
};

/// Worst distance of the samples from `values`, relative to the spread of the whole tensor; infinite when misshapen.
inline double worstError(const nlohmann::json& want, const deepscope::Shape& shape, const std::vector<float>& values) {
    if (shape != want["shape"].get<deepscope::Shape>()) return INFINITY;
    const double spread = want["std"].get<double>() > 0 ? want["std"].get<double>() : 1;
    double worst = 0;
    for (const auto& sample : want["samples"]) {
        const double error = std::abs(values[sample[0].get<std::size_t>()] - sample[1].get<double>()) / spread;
        worst = std::isnan(error) ? INFINITY : std::max(worst, error);
    }
    return worst;
}

/// A golden attention row's query, as the probe asks it: [row, column] of a SAM grid, or a CLIP index.
inline deepscope::AttentionQuery goldenQuery(const nlohmann::json& row, const deepscope::ViewPlan& plan) {
    using namespace deepscope;
    AttentionQuery query{.tap = row["tap"], .heads = AttentionQuery::Heads::One, .head = row["head"]};
    const auto& asked = row["query"];
    const int side = plan.sidePx(parseTapName(query.tap).view) / kPatchSidePx;
    query.token = asked.is_array() ? asked[0].get<int>() * side + asked[1].get<int>() : asked.get<int>();
    return query;
}
