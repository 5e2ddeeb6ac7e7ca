#include "encoder/export/run_manifest.h"

#include <QTest>

using namespace deepscope;

/// What manifests say, ours and those of ports, true and not.
class TestRunManifest : public QObject {
    Q_OBJECT

    static std::string with(const std::string& member) { return "{\"schema\":1," + member + "}"; }

private Q_SLOTS:
    void readsOurs() {
        const RunManifest manifest = parseRunManifest(
            "{\"schema\":1,\"version\":\"0.1.0\",\"image\":\"page.png\",\"image_size\":[850,1100],\n"
            "            "
            "\"mode\":\"gundam\",\"tile_grid\":[2,3],\"token_count\":1,\"weights\":{\"source\":\"synthetic\",\"preset\":\"mini\","
            "\"seed\":7,\"sha256\":null},\n"
            "            "
            "\"device\":\"cpu\",\"dtype\":\"bf16\",\"impl\":\"fused\",\"threads\":2,\"image_sha256\":\"ab\",\"resize_order\":"
            "\"pillow13\",\"stages\":[{}]}");
        QCOMPARE(manifest.programVersion, std::string("0.1.0"));
        QCOMPARE(manifest.imagePath, std::string("page.png"));
        QCOMPARE(manifest.imageSha256, std::string("ab"));
        QVERIFY(manifest.page == (ImageSize{850, 1100}));
        QVERIFY(manifest.mode == parseMode("gundam"));
        QVERIFY(manifest.tileGrid == (TileGrid{2, 3}));
        QVERIFY(manifest.weights && manifest.weights->isSynthetic());
        QCOMPARE(manifest.weights->preset, Preset::Mini);
        QCOMPARE(manifest.weights->seed, std::uint64_t(7));
        QVERIFY(manifest.computeType == ElementType::BF16);
        QCOMPARE(manifest.implementation, std::string("fused"));
        QVERIFY(manifest.resizeOrder == ResizeOrder::Pillow13);
        const auto plan = manifest.plan();
        QVERIFY(plan);
        QCOMPARE(plan->tokenCount(), 30 * 21 + 273);
    }

    void readsStringsOfMetadata() {
        const RunManifest manifest = parseRunManifest(
            "{\"image_size\":\"[640,480]\",\"mode\":\"small\",\"tile_grid\":\"[1,1]\",\n"
            "            "
            "\"weights\":\"{\\\"source\\\":\\\"/models/"
            "ocr.safetensors\\\",\\\"preset\\\":null,\\\"seed\\\":null,\\\"sha256\\\":\\\"cd\\\"}\",\"dtype\":\"f16\"}");
        QVERIFY(manifest.page == (ImageSize{640, 480}));
        QVERIFY(manifest.weights && manifest.weights->path == "/models/ocr.safetensors");
        QCOMPARE(manifest.weightsSha256, std::string("cd"));
        QVERIFY(manifest.computeType == ElementType::F16);
        QVERIFY(manifest.plan());
    }

    void whatIsNoManifestSaysNothing_data() {
        QTest::addColumn<std::string>("json");
        for (const char* json : {"", "{", "[]", "null", "\"mode\"", "{\"mode\":\"base\"", "\xff\xfe"})
            QTest::newRow(json) << std::string(json);
        QTest::newRow("deep") << "{\"weights\":" + std::string(3000000, '[');
        QTest::newRow("deep and whole") << "{\"weights\":" + std::string(1000000, '[') + std::string(1000000, ']') + "}";
        QTest::newRow("deep in a string") << "{\"weights\":\"" + std::string(1000000, '[') + std::string(1000000, ']') + "\"}";
    }
    void whatIsNoManifestSaysNothing() {
        QFETCH(std::string, json);
        const RunManifest manifest = parseRunManifest(json);
        QVERIFY(!manifest.mode && !manifest.page && !manifest.weights && !manifest.plan());
    }

    void membersOutOfRangeStayEmpty() {
        for (const char* size : {"[0,1]", "[1]", "[1,2,3]", "[-1,1]", "[1.5,1]", "[99999999999,1]", "\"1\"", "{}", "[true,1]"}) {
            QVERIFY2(!parseRunManifest(with("\"image_size\":" + std::string(size))).page, size);
        }
        QVERIFY(!parseRunManifest(with("\"mode\":\"custom:65\"")).mode);
        QVERIFY(!parseRunManifest(with("\"mode\":7")).mode);
        QVERIFY(!parseRunManifest(with("\"tile_grid\":[10,1]")).tileGrid);
        QVERIFY(!parseRunManifest(with("\"dtype\":\"f64\"")).computeType);
        QVERIFY(!parseRunManifest(with("\"weights\":{\"source\":\"synthetic\",\"preset\":\"huge\",\"seed\":0}")).weights);
        QVERIFY(!parseRunManifest(with("\"weights\":{\"source\":\"synthetic\",\"preset\":\"mini\",\"seed\":-1}")).weights);
        QVERIFY(!parseRunManifest(with("\"weights\":{\"source\":\"\"}")).weights);
        QVERIFY(!parseRunManifest(with("\"resize_order\":\"pillow14\"")).resizeOrder);
        QVERIFY(parseRunManifest(with("\"dtype\":\"f32\",\"mode\":7")).computeType == ElementType::F32);
    }

    void planNeedsWhatAgrees() {
        const auto plan = [](const char* members) { return parseRunManifest(with(members)).plan(); };
        QVERIFY(plan("\"image_size\":[850,1100],\"mode\":\"base\""));
        QVERIFY(!plan("\"image_size\":[850,1100],\"mode\":\"base\",\"tile_grid\":[2,3]"));
        QVERIFY(!plan("\"image_size\":[850,1100],\"mode\":\"gundam\""));
        QVERIFY(!plan("\"image_size\":[850,1100],\"mode\":\"gundam\",\"tile_grid\":[3,2]"));
        QVERIFY(!plan("\"image_size\":[850,1100],\"mode\":\"gundam\",\"tile_grid\":[1,1]"));
        QVERIFY(plan("\"image_size\":[600,600],\"mode\":\"gundam\",\"tile_grid\":[1,1]"));
        // What fewer tiles allow.
        const auto few = plan("\"image_size\":[850,1100],\"mode\":\"gundam\",\"tile_grid\":[2,2]");
        QVERIFY(few && few->tileGrid() == (TileGrid{2, 2}));
    }
};

QTEST_GUILESS_MAIN(TestRunManifest)
#include "tst_run_manifest.moc"
