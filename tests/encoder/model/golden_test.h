#pragma once

#include "tests/encoder/model/golden_case.h"

#include <QtTest>

/// Runs one golden case in float32 on the CPU and holds every tap and attention row against it: pixels exactly, taps to
/// 1e-4 of their spread, attention to 1e-3.
inline void verifyGolden(const QString& name) {
    using namespace deepscope;
    const GoldenCase golden = GoldenCase::read(name.toStdString());
    const EncoderInput input = golden.input();
    const auto encoder = DeepEncoder::load(openWeights(golden.weights()), {});
    const auto trace = encoder->run(input, {.taps = TapSelection::parse("all")});

    const TileGrid grid = trace->provenance().plan.tileGrid();
    QCOMPARE(grid.columns, golden.json["tile_grid"][0].get<int>());
    QCOMPARE(grid.rows, golden.json["tile_grid"][1].get<int>());
    for (const auto& [tap, want] : golden.json["stages"].items()) {
        const auto record = trace->find(tap);
        QVERIFY2(record, tap.c_str());
        const double error = worstError(want, record->shape(), record->tensor()->floats());
        const double allowed = tap.ends_with("preprocess.pixels") ? 0 : 1e-4;
        QVERIFY2(error <= allowed, (tap + ": " + std::to_string(error)).c_str());
    }
    for (const auto& want : golden.json["attention"]) {
        const AttentionRow row = attentionRow(*trace, goldenQuery(want, input.plan));
        const double error = worstError(want, row.shape, row.values);
        QVERIFY2(error <= 1e-3, (want["tap"].get<std::string>() + ": " + std::to_string(error)).c_str());
    }
}
