#include "encoder/errors.h"
#include "encoder/probe/residual_parts.h"
#include "encoder/probe/tap_difference.h"
#include "tests/encoder/probe/made_tap.h"

#include <QtTest>

#include <cmath>

using namespace deepscope;

using TapPair = std::pair<std::string, std::string>;

class TestResidualParts : public QObject {
    Q_OBJECT

    const Architecture m_released = presetArchitecture(Preset::Released);
    TapPair attention(const char* tap) const { return residualTaps(tap, ResidualPart::Attention, m_released); }
    TapPair mlp(const char* tap) const { return residualTaps(tap, ResidualPart::Mlp, m_released); }

private Q_SLOTS:
    void namesAroundABlock() {
        QCOMPARE(attention("global/sam.blocks.3"), TapPair("global/sam.blocks.2", "global/sam.blocks.3.mid"));
        QCOMPARE(mlp("global/sam.blocks.3"), TapPair("global/sam.blocks.3.mid", "global/sam.blocks.3"));
        QCOMPARE(attention("global/sam.blocks.3.mid"), attention("global/sam.blocks.3"));
        QCOMPARE(mlp("global/sam.blocks.3.mid"), mlp("global/sam.blocks.3"));
        QCOMPARE(attention("tile.2/sam.blocks.0").first, std::string("tile.2/sam.pos_embed"));
        QCOMPARE(attention("global/clip.layers.0").first, std::string("global/clip.pre_layrnorm"));
        QCOMPARE(attention("global/clip.layers.23"), TapPair("global/clip.layers.22", "global/clip.layers.23.mid"));
    }

    void onlyBlocksHaveParts_data() {
        QTest::addColumn<QString>("tap");
        for (const char* tap :
             {"global/sam.pos_embed", "global/sam.neck", "global/sam.blocks.12", "global/clip.layers.24.mid",
              "global/sam.blocks.3.end", "global/sam.blocks.03", "global/sam.blocks.", "global/clip.embeddings", "tokens"})
            QTest::newRow(tap) << QString::fromLatin1(tap);
    }
    void onlyBlocksHaveParts() {
        QFETCH(QString, tap);
        const std::string name = tap.toStdString();
        QVERIFY(!isResidualTap(name, m_released));
        QVERIFY_EXCEPTION_THROWN(residualTaps(name, ResidualPart::Mlp, m_released), UsageError);
    }

    // Both parts are there, and together they are the block.
    void partsOfARun() {
        const auto run = miniRun();
        const Architecture& mini = run->provenance().architecture;
        for (const auto& tap : run->taps()) {
            if (!isResidualTap(tap->name(), mini)) continue;
            const auto [input, half] = residualTaps(tap->name(), ResidualPart::Attention, mini);
            const auto [again, output] = residualTaps(tap->name(), ResidualPart::Mlp, mini);
            QCOMPARE(again, half);
            const FeatureMap added = differenceMap(*run->find(half), *run->find(input));
            QVERIFY(added.min > 0);
            const auto before = tokenVector(*run->find(input), 5), after = tokenVector(*run->find(half), 5);
            double squares = 0;
            for (std::size_t c = 0; c < before.size(); ++c) squares += std::pow(static_cast<double>(after[c]) - before[c], 2);
            QVERIFY(std::abs(added.values[5] - std::sqrt(squares)) < 1e-5 * added.values[5]);
            QVERIFY(differenceMap(*run->find(output), *run->find(half)).min > 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestResidualParts)
#include "tst_residual_parts.moc"
