#include "checkpoint_writer.h"

#include "encoder/errors.h"
#include "encoder/weights/checkpoint.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <algorithm>

using namespace deepscope;
using namespace test_checkpoint;
namespace fs = std::filesystem;

class TestCheckpoint : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path folder() const { return m_folder->path().toStdString(); }
    fs::path file() const { return folder() / "model.safetensors"; }
    fs::path index() const { return folder() / "model.safetensors.index.json"; }
    std::string problem(const fs::path& path) const {
        return thrown<CheckpointError>([&path] { inspectCheckpoint(*Checkpoint::open(path)); });
    }
    CheckpointReport inspected(const std::vector<Tensor>& tensors) const {
        writeSparse(file(), tensors);
        return inspectCheckpoint(*Checkpoint::open(file()));
    }
    /// The mini encoder in two shards and their index.
    void writeShards() const {
        const std::vector<Tensor> tensors = encoderTensors(Preset::Mini);
        const std::vector<Tensor> first(tensors.begin(), tensors.begin() + 60);
        const std::vector<Tensor> second(tensors.begin() + 60, tensors.end());
        writeSparse(folder() / "model-1.safetensors", first);
        writeSparse(folder() / "model-2.safetensors", second);
        std::string map;
        for (const Tensor& t : first) map += (map.empty() ? "\"" : ",\"") + t.name + "\":\"model-1.safetensors\"";
        for (const Tensor& t : second) map += ",\"" + t.name + "\":\"model-2.safetensors\"";
        writeText(index(), "{\"metadata\":{\"total_size\":1,\"x\":[{}]},\"weight_map\":{" + map + "}}");
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void readsArchitectures_data() {
        QTest::addColumn<int>("preset");
        for (const Preset preset : {Preset::Released, Preset::DesignNote, Preset::Mini}) {
            QTest::newRow(std::string(presetName(preset)).c_str()) << static_cast<int>(preset);
        }
    }
    // Full size, exact names, the language model's tensors beside them; zeros that take no disk.
    void readsArchitectures() {
        QFETCH(int, preset);
        std::vector<Tensor> tensors = encoderTensors(static_cast<Preset>(preset));
        const std::size_t encoderCount = tensors.size();
        addLanguageModel(tensors);
        const CheckpointReport report = inspected(tensors);
        QVERIFY(report.architecture == presetArchitecture(static_cast<Preset>(preset)));
        QVERIFY(report.complete());
        QCOMPARE(report.used.size(), encoderCount);
        QCOMPARE(report.ignored.size(), std::size_t{5});
    }
    void listsWhatIsMissingAndMisshapen() {
        std::vector<Tensor> tensors = encoderTensors(Preset::Mini);
        std::erase_if(tensors, [](const Tensor& t) { return t.name == "model.sam_model.pos_embed"; });
        named(tensors, "model.sam_model.blocks.2.attn.rel_pos_h").shape = {31, 64};
        named(tensors, "model.vision_model.pre_layrnorm.weight").shape = {64};
        named(tensors, "model.projector.layers.bias").shape = {2, 80};
        named(tensors, "model.sam_model.net_2.weight").shape = {64, 32, 3, 0};
        const CheckpointReport report = inspected(tensors);
        QVERIFY(report.missing == std::vector<std::string>{"model.sam_model.pos_embed"});
        QCOMPARE(report.misshapen.size(), std::size_t{4});
        QCOMPARE(report.misshapen[0], std::string("model.sam_model.blocks.2.attn.rel_pos_h: expected [27,64], got [31,64]"));
        QVERIFY(report.architecture == presetArchitecture(Preset::Mini));
    }
    void namesUnfitTypes() {
        std::vector<Tensor> tensors = encoderTensors(Preset::Mini);
        Tensor& unfit = named(tensors, "model.image_newline");
        unfit.dtype = "F64";
        unfit.elementBytes = 8;
        QVERIFY(inspected(tensors).misshapen ==
                std::vector<std::string>{"model.image_newline: expected F32, BF16 or F16, got F64"});
    }
    void gapsInBlockNumbersAreErrors() {
        std::vector<Tensor> tensors = encoderTensors(Preset::Mini);
        std::erase_if(tensors, [](const Tensor& t) { return t.name.starts_with("model.sam_model.blocks.1."); });
        writeSparse(file(), tensors);
        QVERIFY(problem(file()).find("expected a block 1, got block 2") != std::string::npos);
        for (const char* absurd : {"999999999", "99999999999999999999999"}) {
            tensors = encoderTensors(Preset::Mini);
            tensors.push_back({std::string("model.vision_model.transformer.layers.") + absurd + ".mlp.fc1.bias", "F32", {1}, 4});
            writeSparse(file(), tensors);
            QVERIFY(problem(file()).find("expected a block 4") != std::string::npos);
        }
    }
    void whatIsNoEncoderIsAnError() {
        std::vector<Tensor> tensors;
        addLanguageModel(tensors);
        writeSparse(file(), tensors);
        QVERIFY(problem(file()).find("not a DeepEncoder checkpoint") == 0);
        tensors = encoderTensors(Preset::Mini);
        for (Tensor& t : tensors) {
            for (std::int64_t& side : t.shape) side = side == 128 ? 100 : side;
        }
        writeSparse(file(), tensors);
        QVERIFY(problem(file()).find("a multiple of 64, got 100") != std::string::npos);
    }

    void opensFoldersAndIndexes() {
        writeShards();
        for (const fs::path& path : {folder(), index()}) {
            const auto checkpoint = Checkpoint::open(path);
            QCOMPARE(checkpoint->files().size(), std::size_t{2});
            QVERIFY(inspectCheckpoint(*checkpoint).complete());
        }
        // The single file wins over an index beside it.
        writeSparse(file(), encoderTensors(Preset::Mini));
        QCOMPARE(Checkpoint::open(folder())->files().size(), std::size_t{1});
    }
    void foldersMustSayWhichFile() {
        QVERIFY(problem(folder()).find("0 indexes and 0 files") != std::string::npos);
        writeSparse(folder() / "a.safetensors", encoderTensors(Preset::Mini));
        QCOMPARE(problem(folder()), std::string());
        writeSparse(folder() / "b.safetensors", encoderTensors(Preset::Mini));
        QVERIFY(problem(folder()).find("0 indexes and 2 files") != std::string::npos);
        QVERIFY(thrown<FileError>([&] { Checkpoint::open(folder() / "absent"); }).find("absent") != std::string::npos);
        fs::create_symlink("absent", file());
        QVERIFY(thrown<FileError>([&] { Checkpoint::open(folder()); }).find("model.safetensors") != std::string::npos);
    }
    void foldersAndFifosAreNoFiles() {
        fs::create_directory(file());
        QVERIFY(thrown<FileError>([&] { Checkpoint::open(folder()); }).find("a folder") != std::string::npos);
        fs::remove(file());
        QCOMPARE(mkfifo(index().c_str(), 0600), 0);
        QVERIFY(thrown<FileError>([&] { Checkpoint::open(folder()); }).find("a FIFO") != std::string::npos);
    }

    void refusesDamagedIndexes_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        const auto map = [](const char* name, const char* shard, const char* says) {
            QTest::newRow(name) << QByteArray("{\"weight_map\":{\"t\":\"") + shard + "\"}}" << QString(says);
        };
        map("parent", "../model-1.safetensors", "within the index's folder");
        map("absolute", "/etc/passwd", "within the index's folder");
        map("sub-folder", "a/b.safetensors", "within the index's folder");
        map("dots", "..", "within the index's folder");
        map("nothing", "", "within the index's folder");
        map("NUL", "a\\u0000b", "within the index's folder");
        map("other tensor", "model-1.safetensors", "tensor t, as the index says");
        const auto row = [](const char* name, const QByteArray& text, const char* says) {
            QTest::newRow(name) << text << QString(says);
        };
        row("empty", "", "a JSON object");
        row("no map", "{\"metadata\":{}}", "got none");
        row("empty map", "{\"weight_map\":{}}", "an empty one");
        row("map array", "{\"weight_map\":[]}", "an array");
        row("map number", "{\"weight_map\":3}", "got 3");
        row("map twice", "{\"weight_map\":{\"t\":\"a\"},\"weight_map\":{\"t\":\"a\"}}", "twice");
        row("shard number", "{\"weight_map\":{\"t\":1}}", "got 1");
        row("shard nested", "{\"weight_map\":{\"t\":{}}}", "nested");
        row("tensor twice", "{\"weight_map\":{\"t\":\"a\",\"t\":\"b\"}}", "twice");
        row("deep", "{\"metadata\":" + QByteArray("[").repeated(1000000), "deeper");
        QByteArray many = "{\"weight_map\":{";
        for (int i = 0; i < 1'000'000; ++i) many += "\"" + QByteArray::number(i) + "\":\"a\",";
        many.back() = '}';
        row("a million", many + "}", "at most 100000 tensors");
        QByteArray shards = "{\"weight_map\":{";
        for (int i = 0; i < 5000; ++i) shards += "\"" + QByteArray::number(i) + "\":\"" + QByteArray::number(i) + "\",";
        shards.back() = '}';
        row("shards", shards + "}", "at most 1000");
    }
    void refusesDamagedIndexes() {
        QFETCH(QByteArray, text);
        QFETCH(QString, says);
        writeShards();
        writeText(index(), std::string_view(text.data(), static_cast<std::size_t>(text.size())));
        QElapsedTimer clock;
        clock.start();
        const std::string got = problem(index());
        QVERIFY2(got.find(says.toStdString()) != std::string::npos && got.find("another exception") == std::string::npos,
                 got.c_str());
        QVERIFY(clock.elapsed() < 5000);
    }
    void missingShardsAndLargeIndexesAreNamed() {
        writeShards();
        fs::remove(folder() / "model-2.safetensors");
        QVERIFY(thrown<FileError>([&] { Checkpoint::open(folder()); }).find("model-2.safetensors") != std::string::npos);
        fs::resize_file(index(), 100'000'001);
        QVERIFY(problem(index()).find("index too large") == 0);
    }
};

QTEST_GUILESS_MAIN(TestCheckpoint)
#include "tst_checkpoint.moc"
