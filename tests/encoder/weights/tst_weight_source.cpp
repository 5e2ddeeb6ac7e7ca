#include "checkpoint_writer.h"

#include "encoder/errors.h"
#include "encoder/sha256.h"
#include "encoder/tensor_buffer.h"
#include "encoder/weights/safetensors_file.h"
#include "encoder/weights/weight_source.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>

using namespace deepscope;
using namespace test_checkpoint;
namespace fs = std::filesystem;

namespace {

TensorBuffer readTensor(const WeightSource& source, const std::string& name, ElementType type) {
    TensorBuffer buffer(source.shape(name), type);
    source.read(name, type, buffer.data());
    return buffer;
}

bool sameBytes(const TensorBuffer& a, const TensorBuffer& b) {
    return a.sizeBytes() == b.sizeBytes() && std::memcmp(a.data(), b.data(), a.sizeBytes()) == 0;
}

const std::string kLarge = "model.sam_model.pos_embed";
const std::string kLast = "model.view_seperator";

}  // namespace

class TestWeightSource : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path folder() const { return m_folder->path().toStdString(); }
    fs::path file() const { return folder() / "model.safetensors"; }

    /// The mini encoder with synthetic values in `type`; padding of 1 byte first makes every tensor misaligned.
    static void writeSynthetic(const fs::path& path, ElementType type, bool misaligned = false) {
        const std::string dtype = type == ElementType::F32 ? "F32" : type == ElementType::BF16 ? "BF16" : "F16";
        std::vector<Tensor> tensors = encoderTensors(Preset::Mini, dtype);
        if (misaligned) tensors.insert(tensors.begin(), {"padding", "U8", {1}, 1});
        writeSparse(path, tensors);
        const auto file = SafetensorsFile::open(path);
        const auto synthetic = openWeights({.path = std::nullopt, .preset = Preset::Mini, .seed = 5});
        std::fstream out(path, std::ios::binary | std::ios::in | std::ios::out);
        for (const auto& [name, entry] : file->tensors()) {
            if (name == "padding") continue;
            const TensorBuffer values = readTensor(*synthetic, name, type);
            out.seekp(static_cast<std::streamoff>(entry.offset));
            out.write(reinterpret_cast<const char*>(values.data()), static_cast<std::streamsize>(values.sizeBytes()));
        }
    }
    std::shared_ptr<const WeightSource> opened(const fs::path& path) const { return openWeights({.path = path}); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void readsSpecs() {
        QVERIFY(parseWeightSpec("synthetic").isSynthetic());
        QCOMPARE(parseWeightSpec("synthetic:18446744073709551615", Preset::Mini).seed, ~std::uint64_t{0});
        QCOMPARE(parseWeightSpec("synthetic", Preset::Mini).text(), std::string("synthetic:0 (mini)"));
        QCOMPARE(parseWeightSpec("some/file").text(), std::string("some/file"));
        QVERIFY(!parseWeightSpec("./synthetic").isSynthetic());
        for (const char* wrong : {"", "synthetic:", "synthetic:-1", "synthetic:+1", "synthetic:1x", "synthetic: 1",
                                  "synthetic:18446744073709551616", "synthetic:0x10", "synthetic:1.0"}) {
            QVERIFY_EXCEPTION_THROWN(parseWeightSpec(wrong), UsageError);
        }
        QVERIFY_EXCEPTION_THROWN(parseWeightSpec(std::string_view("a\0b", 3)), UsageError);
    }
    void convertsBetweenAllTypes() {
        for (const bool misaligned : {false, true}) {
            for (const ElementType stored : {ElementType::F32, ElementType::BF16, ElementType::F16}) {
                writeSynthetic(file(), stored, misaligned);
                const auto checkpoint = opened(file());
                const auto synthetic = openWeights({.path = std::nullopt, .preset = Preset::Mini, .seed = 5});
                for (const std::string& name : {kLarge, kLast}) {
                    QVERIFY(checkpoint->storedType(name) == stored);
                    const TensorBuffer once = readTensor(*synthetic, name, stored);
                    for (const ElementType asked : {ElementType::F32, ElementType::BF16, ElementType::F16}) {
                        TensorBuffer expected(once.shape(), asked);
                        convertElements(once.data(), stored, expected.data(), asked, static_cast<std::size_t>(once.count()));
                        QVERIFY(sameBytes(readTensor(*checkpoint, name, asked), expected));
                        const std::byte* const inPlace = checkpoint->mapped(name, asked);
                        if (inPlace) {
                            QVERIFY(stored == asked && reinterpret_cast<std::uintptr_t>(inPlace) % elementBytes(asked) == 0);
                            QVERIFY(std::memcmp(inPlace, expected.data(), expected.sizeBytes()) == 0);
                        }
                    }
                }
                checkpoint->checkIntact();
            }
        }
    }
    void mapsOnlyWhatIsAligned() {
        // Headers of every length modulo 4: half of them leave bf16 misaligned.
        int mappedCount = 0;
        for (int extra = 1; extra <= 4; ++extra) {
            std::vector<Tensor> tensors = encoderTensors(Preset::Mini);
            tensors.push_back({std::string(static_cast<std::size_t>(extra), 'x'), "U8", {0}, 1});
            writeSparse(file(), tensors);
            const bool isEven = SafetensorsFile::open(file())->tensors().at(kLarge).offset % 2 == 0;
            QCOMPARE(opened(file())->mapped(kLarge, ElementType::BF16) != nullptr, isEven);
            QVERIFY(!opened(file())->mapped(kLarge, ElementType::F16) && !opened(file())->mapped(kLarge, ElementType::F32));
            mappedCount += isEven;
        }
        QCOMPARE(mappedCount, 2);
    }
    void namesTheFirstUnfitTensor() {
        std::vector<Tensor> tensors = encoderTensors(Preset::Mini);
        named(tensors, "model.image_newline").shape = {161};
        named(tensors, "model.projector.layers.bias").shape = {3};
        writeSparse(file(), tensors);
        const std::string unfit = thrown<CheckpointError>([this] { opened(file()); });
        QVERIFY2(unfit.find("model.projector.layers.bias: expected [160], got [3] (and 1 more)") != std::string::npos,
                 unfit.c_str());
        std::erase_if(tensors, [](const Tensor& t) { return t.name == "model.sam_model.neck.3.bias"; });
        writeSparse(file(), tensors);
        const std::string missing = thrown<CheckpointError>([this] { opened(file()); });
        QVERIFY2(missing.find("model.sam_model.neck.3.bias") != std::string::npos && missing.find("2 more") != std::string::npos,
                 missing.c_str());
    }
    void unknownNamesAreErrors() {
        const auto synthetic = openWeights({.path = std::nullopt, .preset = Preset::Mini});
        QVERIFY_EXCEPTION_THROWN(synthetic->shape("lm_head.weight"), CheckpointError);
        QVERIFY_EXCEPTION_THROWN(synthetic->storedType(""), CheckpointError);
        std::vector<Tensor> tensors = encoderTensors(Preset::Mini);
        addLanguageModel(tensors);
        writeSparse(file(), tensors);
        QVERIFY_EXCEPTION_THROWN(opened(file())->mapped("lm_head.weight", ElementType::BF16), CheckpointError);
    }
    void shrinkingEndsInAnError() {
        writeSynthetic(file(), ElementType::BF16);
        const auto source = opened(file());
        readTensor(*source, kLarge, ElementType::F32);
        fs::resize_file(file(), 1 << 16);
        QVERIFY_EXCEPTION_THROWN(readTensor(*source, kLarge, ElementType::F32), CheckpointError);
        QVERIFY_EXCEPTION_THROWN(source->checkIntact(), CheckpointError);
        QVERIFY_EXCEPTION_THROWN(source->hashedIdentity().get(), CheckpointError);
    }
    void identityHoldsTheFilesHash() {
        writeSynthetic(file(), ElementType::BF16);
        const auto source = opened(file());
        QVERIFY(!source->identity().synthetic && source->identity().sha256.empty());
        const auto mapped = SafetensorsFile::open(file());
        std::string bytes(mapped->sizeBytes(), '\0');
        mapped->readAt(0, reinterpret_cast<std::byte*>(bytes.data()), bytes.size());
        QCOMPARE(source->hashedIdentity().get().sha256, sha256Hex(bytes.data(), bytes.size()));
        QCOMPARE(source->hashedIdentity().get().source, file().string());
        const WeightIdentity synthetic =
            openWeights({.path = std::nullopt, .preset = Preset::Mini, .seed = 9})->hashedIdentity().get();
        QVERIFY(synthetic.synthetic && synthetic.seed == 9 && synthetic.preset == "mini" && synthetic.sha256.empty());
    }
    void identityOfShardsIsThatOfTheirList() {
        const std::vector<Tensor> tensors = encoderTensors(Preset::Mini);
        writeSparse(folder() / "b.safetensors", {tensors.begin(), tensors.begin() + 9});
        writeSparse(folder() / "a.safetensors", {tensors.begin() + 9, tensors.end()});
        std::string map;
        for (std::size_t i = 0; i < tensors.size(); ++i) {
            map += (i ? ",\"" : "\"") + tensors[i].name + (i < 9 ? "\":\"b.safetensors\"" : "\":\"a.safetensors\"");
        }
        writeText(folder() / "model.safetensors.index.json", "{\"weight_map\":{" + map + "}}");
        std::string lines;
        for (const char* name : {"a.safetensors", "b.safetensors"}) {
            const auto shard = SafetensorsFile::open(folder() / name);
            std::string bytes(shard->sizeBytes(), '\0');
            shard->readAt(0, reinterpret_cast<std::byte*>(bytes.data()), bytes.size());
            lines += sha256Hex(bytes.data(), bytes.size()) + "  " + name + "\n";
        }
        QCOMPARE(opened(folder())->hashedIdentity().get().sha256, sha256Hex(lines.data(), lines.size()));
    }
    void goingAwayStopsTheHash() {
        std::vector<Tensor> tensors = encoderTensors(Preset::Mini);
        tensors.push_back({"lm_head.weight", "U8", {std::int64_t{64} << 30}, 1});  // a sparse 64 GB
        writeSparse(file(), tensors);
        auto source = opened(file());
        const std::shared_future<WeightIdentity> hashed = source->hashedIdentity();
        QElapsedTimer clock;
        clock.start();
        source.reset();
        QVERIFY(clock.elapsed() < 2000);
        QVERIFY_EXCEPTION_THROWN(hashed.get(), Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestWeightSource)
#include "tst_weight_source.moc"
