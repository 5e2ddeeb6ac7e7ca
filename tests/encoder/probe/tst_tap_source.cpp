#include "encoder/errors.h"
#include "encoder/export/dump.h"
#include "encoder/export/dump_reader.h"
#include "encoder/probe/tap_source.h"
#include "tests/encoder/probe/mini_trace.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cstring>
#include <fstream>

using namespace deepscope;

class TestTapSource : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::filesystem::path written(const std::string& text) const {
        const std::filesystem::path path = m_folder.filePath(QStringLiteral("names.json")).toStdString();
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }

    template <class Exception>
    void verifyRefused(const std::string& text, const std::string& part) const {
        try {
            readTapNameMap(written(text));
        } catch (const Exception& error) {
            QVERIFY2(std::string(error.what()).find(part) != std::string::npos, error.what());
            QVERIFY(std::string(error.what()).find("names.json") != std::string::npos);
            return;
        }
        QFAIL("it was taken for a map");
    }

private Q_SLOTS:
    void aTracesTaps() {
        const auto trace = miniProbeTrace(256);
        const auto source = traceSource(trace);
        QCOMPARE(source->entries().size(), trace->taps().size());
        const TapSource::Entry* const neck = source->find("global/sam.neck");
        QVERIFY(neck);
        QCOMPARE(neck->shape, (Shape{32, 16, 16}));
        QCOMPARE(neck->storedType, std::string("F32"));
        QCOMPARE(source->read("global/sam.neck"), trace->tensor("global/sam.neck"));
        QVERIFY(!source->find("global/sam.blocks.99"));
        QVERIFY_EXCEPTION_THROWN(source->read("global/sam.blocks.99"), NotKeptError);
        QCOMPARE(source->manifest().mode->name(), std::string("custom:256"));
        QVERIFY(source->manifest().weights->isSynthetic());
        QCOMPARE(source->manifest().weights->preset, Preset::Mini);
        QCOMPARE(source->manifest().computeType.value(), ElementType::F32);
        QVERIFY(source->title().find("custom:256, f32") != std::string::npos);
    }

    void aDumpsTensorsUnderOurNames() {
        const std::filesystem::path path = m_folder.filePath(QStringLiteral("port.npz")).toStdString();
        const auto mine = std::make_shared<TensorBuffer>(Shape{2, 3}, ElementType::F32);
        std::memset(mine->data(), 0, mine->sizeBytes());
        Dump dump{.tensors = {}, .manifestJson = R"({"schema":1,"dtype":"bf16"})"};
        for (const char* name : {"net.out", "global/sam.neck", "loss"}) dump.tensors.emplace_back(name, mine);
        writeDump(dump, path, DumpFormat::Npz);
        const auto reader = DumpReader::open(path);

        const auto source = dumpSource(reader, {{"net.out", "tokens"}, {"not.there", "global/sam.blocks.0"}});
        QCOMPARE(source->entries().size(), std::size_t{3});
        QCOMPARE(source->find("tokens")->storedName, std::string("net.out"));
        QCOMPARE(source->find("loss")->storedName, std::string());
        QVERIFY(!source->find("net.out"));
        QCOMPARE(source->read("tokens")->shape(), (Shape{2, 3}));
        QCOMPARE(source->manifest().computeType.value(), ElementType::BF16);
        QVERIFY_EXCEPTION_THROWN(source->read("global/sam.blocks.0"), FileError);
        QVERIFY_EXCEPTION_THROWN(dumpSource(reader, {{"net.out", "global/sam.neck"}}), UsageError);  // it has that already
    }

    void mapsEitherWayRound() {
        const TapNameMap names{{"model.encoder.neck", "global/sam.neck"}, {"out", "tokens"}};
        QCOMPARE(readTapNameMap(written(R"({"model.encoder.neck": "global/sam.neck", "out": "tokens"})")), names);
        QCOMPARE(readTapNameMap(written(R"({"global/sam.neck": "model.encoder.neck", "tokens": "out"})")), names);
        // Where both sides are ours it is read as it stands.
        QCOMPARE(readTapNameMap(written(R"({"tile.1/sam.neck": "tile.0/sam.neck", "tile.0/sam.neck": "tile.1/sam.neck"})")),
                 (TapNameMap{{"tile.1/sam.neck", "tile.0/sam.neck"}, {"tile.0/sam.neck", "tile.1/sam.neck"}}));
        QVERIFY(readTapNameMap(written("{}")).empty());
    }

    void hostileMaps() {
        verifyRefused<FileError>("", "damaged map of tap names");
        verifyRefused<FileError>("[]", "expected a JSON object");
        verifyRefused<FileError>(R"({"a": "tokens")", "valid JSON");
        verifyRefused<FileError>("{\"a\": \"tok\xff\"}", "names.json");
        verifyRefused<UsageError>(R"({"a": 1})", "\"a\": expected names as strings");
        verifyRefused<UsageError>(R"({"a": null})", "got null");
        verifyRefused<UsageError>(R"({"a": ["tokens"]})", "got an array");
        verifyRefused<UsageError>(R"({"a": {"b": "tokens"}})", "got an object");
        verifyRefused<UsageError>(R"({"a": "tokens", "a": "global/sam.neck"})", "got it twice");
        verifyRefused<UsageError>(R"({"a": "tokens", "b": "tokens"})", "got \"a\" and \"b\"");
        verifyRefused<UsageError>(R"({"tokens": "a", "global/sam.neck": "a"})", "twice");
        verifyRefused<UsageError>(std::string(100'000, '[').insert(0, "{\"a\":"), "got an array");
        QVERIFY_EXCEPTION_THROWN(readTapNameMap(m_folder.path().toStdString()), FileError);
        QVERIFY_EXCEPTION_THROWN(readTapNameMap("/nowhere/names.json"), FileError);
        const auto sparse = written("{");
        std::filesystem::resize_file(sparse, std::uintmax_t{1} << 40);
        QVERIFY_EXCEPTION_THROWN(readTapNameMap(sparse), FileError);
    }
};

QTEST_GUILESS_MAIN(TestTapSource)
#include "tst_tap_source.moc"
