#include "dump_under_test.h"
#include "encoder/export/npz_writer.h"
#include "python_reader.h"

#include <QElapsedTimer>

#include <atomic>
#include <chrono>
#include <thread>

using namespace deepscope;
using namespace deepscope::test;
namespace fs = std::filesystem;

namespace {

std::int64_t residentBytes() {
    std::ifstream statm("/proc/self/statm");
    std::int64_t total = 0, resident = 0;
    statm >> total >> resident;
    return resident * ::sysconf(_SC_PAGESIZE);
}

}  // namespace

/// Dumps read back: our own, numpy's and safetensors'.
class TestDumpReader : public QObject {
    Q_OBJECT

    DumpFolder m_folder;

private Q_SLOTS:
    void readsWhatWeWrite_data() {
        QTest::addColumn<int>("format");
        QTest::newRow("safetensors") << static_cast<int>(DumpFormat::Safetensors);
        QTest::newRow("npz") << static_cast<int>(DumpFormat::Npz);
        QTest::newRow("folder") << static_cast<int>(DumpFormat::Npy);
    }
    void readsWhatWeWrite() {
        QFETCH(int, format);
        const auto kind = static_cast<DumpFormat>(format);
        const std::string name = "own" + std::string(dumpExtension(kind));
        const Dump dump = sample();
        writeDump(dump, m_folder.at(name), kind);
        const auto reader = DumpReader::open(m_folder.at(name));
        QCOMPARE(reader->format(), kind);
        QCOMPARE(reader->path(), m_folder.at(name));
        QCOMPARE(reader->tensors().size(), dump.tensors.size());
        for (std::size_t i = 0; i < dump.tensors.size(); ++i) {
            const auto& [tensorName, tensor] = dump.tensors[i];
            const DumpTensor* const found = reader->find(tensorName);
            QVERIFY2(found, tensorName.c_str());
            // Npz and npy keep no bf16. Files keep the order; an empty tensor shares its neighbour's place.
            if (kind == DumpFormat::Npz) QCOMPARE(reader->tensors()[i].name, tensorName);
            const bool widened = kind != DumpFormat::Safetensors && tensor->type() == ElementType::BF16;
            const ElementType type = widened ? ElementType::F32 : tensor->type();
            QCOMPARE(found->storedType, type == ElementType::F32 ? "F32" : type == ElementType::F16 ? "F16" : "BF16");
            QVERIFY(found->isFloat());
            QCOMPARE(found->sizeBytes, static_cast<std::uint64_t>(tensor->count()) * elementBytes(type));
            QCOMPARE(found->shape, tensor->shape());
            const auto read = reader->read(tensorName);
            QCOMPARE(read->type(), type);
            QCOMPARE(read->shape(), tensor->shape());
            QCOMPARE(read->floats(), tensor->floats());
        }
        QVERIFY(!reader->find("global/sam.nec"));
        QVERIFY(reader->manifest().mode == parseMode("base"));
        QVERIFY(reader->manifest().page == (ImageSize{850, 1100}));
        QVERIFY(reader->manifest().weights && reader->manifest().weights->seed == 3);
        QVERIFY(reader->manifest().computeType == ElementType::BF16);
        QCOMPARE(problemOf([&] { reader->read("no such"); }),
                 "cannot read dump: " + m_folder.at(name).string() + ": expected a tensor no such, got none of that name");
    }

    void readsWhatPythonWrites_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("type");
        const auto row = [](const char* name, const QString& code, const char* type) {
            QTest::newRow(name) << code << QString::fromLatin1(type);
        };
        const QString folder = "os.makedirs(p); np.save(p+'/global__x.npy', %1)";
        const QString npz = "np.savez(open(p,'wb'), **{'global/x': %1})";
        const QString packed = "np.savez_compressed(open(p,'wb'), **{'global/x': %1})";
        const QString tensors = "from safetensors.numpy import save_file; save_file({'global/x': %1}, p)";
        for (const auto& [name, code] : {std::pair{"folder", folder}, std::pair{"npz", npz}, std::pair{"compressed", packed}}) {
            const std::string prefix = name;
            row((prefix + " f4").c_str(), code.arg("a.astype('f4')"), "F32");
            row((prefix + " f2").c_str(), code.arg("a.astype('f2')"), "F16");
            row((prefix + " f8").c_str(), code.arg("a"), "F64");
            row((prefix + " big f4").c_str(), code.arg("a.astype('>f4')"), "F32");
            row((prefix + " big f2 fortran").c_str(), code.arg("np.asfortranarray(a.astype('>f2'))"), "F16");
            row((prefix + " fortran").c_str(), code.arg("np.asfortranarray(a.astype('f4'))"), "F32");
        }
        row("safetensors f4", tensors.arg("a.astype('f4')"), "F32");
        row("safetensors f2", tensors.arg("a.astype('f2')"), "F16");
        row("safetensors f8", tensors.arg("a"), "F64");
        row("streamed npz",  // sizes behind the data, as a zip file is written to a pipe
            "import zipfile,io; b=io.BytesIO(); np.save(b,a.astype('f4'))\n"
            "class Pipe(io.RawIOBase):\n"
            "    def __init__(s): s.f=open(p,'wb')\n"
            "    def writable(s): return True\n"
            "    def seekable(s): return False\n"
            "    def write(s,d): return s.f.write(d)\n"
            "    def flush(s):\n"
            "        if not s.f.closed: s.f.flush()\n"
            "with zipfile.ZipFile(Pipe(),'w',zipfile.ZIP_DEFLATED) as z: z.writestr('global/x.npy', b.getvalue())",
            "F32");
    }
    void readsWhatPythonWrites() {
        QFETCH(QString, code);
        QFETCH(QString, type);
        const std::string name = std::string("python ") + QTest::currentDataTag();
        QCOMPARE(runPython(kArray + code, {m_folder.text(name)}), QString());
        const auto reader = DumpReader::open(m_folder.at(name));
        QCOMPARE(reader->tensors().size(), std::size_t(1));
        const DumpTensor& tensor = reader->tensors().front();
        QCOMPARE(tensor.name, std::string("global/x"));
        QCOMPARE(QString::fromStdString(tensor.storedType), type);
        QVERIFY(tensor.isFloat());
        const auto read = reader->read("global/x");
        QCOMPARE(read->type(), type == "F16" ? ElementType::F16 : ElementType::F32);
        verifyArray(*read);
        verifyArray(*reader->read("global/x"));  // again, for nothing is used up
    }

    void listsWhatIsNotOfFloats() {
        const QString arrays =
            "d=dict(i=np.arange(3), b=np.array([True]), c=np.zeros(2,'c8'), s=np.array(['ab']), o=np.array([{}],dtype=object), "
            "r=np.zeros(2,[('x','<f4'),('y','<i4',(2,))]), f=a.astype('f4')); ";
        QCOMPARE(runPython(kArray + arrays +
                               "np.savez(p+'.npz', **d); os.makedirs(p); [np.save(f'{p}/{k}.npy', v) for k,v in d.items()]",
                           {m_folder.text("mixed")}),
                 QString());
        for (const char* name : {"mixed.npz", "mixed"}) {
            const auto reader = DumpReader::open(m_folder.at(name));
            QCOMPARE(reader->tensors().size(), std::size_t(7));
            const auto type = [&](const char* tensor) { return reader->find(tensor)->storedType; };
            QCOMPARE(type("i"), std::string("I64"));
            QCOMPARE(type("b"), std::string("BOOL"));
            QCOMPARE(type("c"), std::string("<c8"));
            QCOMPARE(type("s"), std::string("<U2"));
            QCOMPARE(type("o"), std::string("|O"));
            QCOMPARE(type("r"), std::string("records"));
            for (const char* tensor : {"i", "b", "c", "s", "o", "r"}) {
                QVERIFY(!reader->find(tensor)->isFloat());
                const std::string problem = problemOf([&] { reader->read(tensor); });
                QVERIFY2(problem.find("expected values of F32, F16, BF16 or F64, got " + type(tensor)) != std::string::npos,
                         problem.c_str());
            }
            verifyArray(*reader->read("f"));
        }
    }

    void readsBf16OfTorch() {
        QCOMPARE(
            runPython(
                "import torch,sys; from safetensors.torch import save_file; "
                "save_file({'z':torch.tensor([1.5,-3.0]).bfloat16(),'a':torch.arange(3)}, sys.argv[1], metadata={'mode':'tiny'})",
                {m_folder.text("torch.safetensors")}),
            QString());
        const auto reader = DumpReader::open(m_folder.at("torch.safetensors"));
        QCOMPARE(reader->find("z")->storedType, std::string("BF16"));
        QCOMPARE(reader->find("a")->storedType, std::string("I64"));
        QCOMPARE(reader->read("z")->type(), ElementType::BF16);
        QCOMPARE(reader->read("z")->floats(), (std::vector<float>{1.5f, -3.0f}));
        QVERIFY(reader->manifest().mode == parseMode("tiny"));
    }

    void readsZip64() {
        NpzWriter writer(m_folder.at("zip64.npz"), /*zip64From=*/16);
        writer.addTensor("x", *counting({5}, ElementType::F32, 1));
        writer.addTensor("y", *counting({500}, ElementType::F32, 7));
        writer.commit();
        const auto reader = DumpReader::open(m_folder.at("zip64.npz"));
        QCOMPARE(reader->read("x")->at(4), 2.0f);
        QCOMPARE(reader->read("y")->at(499), 7 + 499 * 0.25f);
    }

    // Ten gigabytes in holes: opening reads headers alone, and a tensor from the middle costs that tensor.
    void tenGigabytesOpenAtOnce_data() { readsWhatWeWrite_data(); }
    void tenGigabytesOpenAtOnce() {
        QFETCH(int, format);
        constexpr std::uint64_t kTensorBytes = std::uint64_t{1} << 30;
        constexpr int kTensors = 10;
        std::string name;
        if (format == static_cast<int>(DumpFormat::Safetensors)) {
            name = "big.safetensors";
            std::string json = "{";
            for (std::uint64_t i = 0; i < kTensors; ++i) {
                json += (i ? ",\"t" : "\"t") + std::to_string(i) +
                        "\":{\"dtype\":\"F32\",\"shape\":[256,1024,1024],\"data_offsets\":[" + std::to_string(i * kTensorBytes) +
                        "," + std::to_string((i + 1) * kTensorBytes) + "]}";
            }
            json += "}";
            std::string start(8, '\0');
            for (int i = 0; i < 8; ++i) start[static_cast<std::size_t>(i)] = static_cast<char>(json.size() >> (8 * i) & 0xFF);
            m_folder.putSparse(name, start + json, 8 + json.size() + kTensors * kTensorBytes);
        } else if (format == static_cast<int>(DumpFormat::Npy)) {
            name = "big";
            fs::create_directory(m_folder.at(name));
            const std::string header = headerOfNpy({256, 1024, 1024});
            for (int i = 0; i < kTensors; ++i) {
                m_folder.putSparse(name + "/t" + std::to_string(i) + ".npy", header, header.size() + kTensorBytes);
            }
        } else {
            name = "big.npz";
            // One stored member of 10 GB: its local header, the hole, the directory with zip64 sizes.
            QCOMPARE(runPython("\n"
                               "import struct, sys\n"
                               "body = 10 << 30\n"
                               "text = b\"{'descr': '<f4', 'fortran_order': False, 'shape': (2560, 1024, 1024,), }\"\n"
                               "npy = b'\\x93NUMPY\\x01\\x00' + struct.pack('<H', len(text)) + text\n"
                               "size = len(npy) + body\n"
                               "extra = struct.pack('<HHQQ', 1, 16, size, size)\n"
                               "local = struct.pack('<IHHHHHIIIHH', 0x04034B50, 45, 0, 0, 0, 33, 0, 0xFFFFFFFF, 0xFFFFFFFF, 6, "
                               "len(extra)) + b't0.npy' + extra\n"
                               "entry = struct.pack('<IHHHHHHIIIHHHHHII', 0x02014B50, 45, 45, 0, 0, 0, 33, 0, 0xFFFFFFFF, "
                               "0xFFFFFFFF, 6, len(extra), 0, 0, 0, 0, 0) + b't0.npy' + extra\n"
                               "at = len(local) + size\n"
                               "end = struct.pack('<IQHHIIQQQQ', 0x06064B50, 44, 45, 45, 0, 0, 1, 1, len(entry), at)\n"
                               "locator = struct.pack('<IIQI', 0x07064B50, 0, at + len(entry), 1)\n"
                               "last = struct.pack('<IHHHHIIH', 0x06054B50, 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)\n"
                               "with open(sys.argv[1], 'wb') as f:\n"
                               "    f.write(local + npy)\n"
                               "    f.seek(at)\n"
                               "    f.write(entry + end + locator + last)\n"
                               "",
                               {m_folder.text(name)}),
                     QString());
        }
        const std::int64_t before = residentBytes();
        QElapsedTimer timer;
        timer.start();
        const auto reader = DumpReader::open(m_folder.at(name));
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
        const std::int64_t grown = residentBytes() - before;
        QVERIFY2(grown < (std::int64_t{16} << 20), qPrintable(QString::number(grown)));
        std::uint64_t bytes = 0;
        for (const DumpTensor& tensor : reader->tensors()) bytes += tensor.sizeBytes;
        QCOMPARE(bytes, kTensors * kTensorBytes);
    }

    // What is read goes to its tensor and nowhere else: the file's pages stay out of the resident size.
    void aReadTensorCostsItself() {
        constexpr std::int64_t kMiB = 1 << 20;
        std::string json = "{\"a\":{\"dtype\":\"F32\",\"shape\":[64,1024,1024],\"data_offsets\":[0,268435456]}}";
        std::string start(8, '\0');
        start[0] = static_cast<char>(json.size());
        m_folder.putSparse("middle.safetensors", start + json, 8 + json.size() + 268435456);
        const auto reader = DumpReader::open(m_folder.at("middle.safetensors"));
        const std::int64_t before = residentBytes();
        const auto tensor = reader->read("a");
        QCOMPARE(tensor->at(64 * kMiB - 1), 0.0f);
        QVERIFY(residentBytes() - before < 300 * kMiB);
    }

    void manyThreadsReadOneDump() {
        Dump dump{.tensors = {}, .manifestJson = "{}"};
        for (int i = 0; i < 8; ++i)
            dump.tensors.emplace_back("t" + std::to_string(i), counting({20000}, ElementType::F32, float(i)));
        writeDump(dump, m_folder.at("shared.npz"), DumpFormat::Npz);
        const auto reader = DumpReader::open(m_folder.at("shared.npz"));
        std::atomic<int> right = 0;
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back(
                [&, i] { right += reader->read("t" + std::to_string(i))->at(19999) == float(i) + 19999 * 0.25f; });
        }
        threads.clear();
        QCOMPARE(right.load(), 8);
    }

    void aChangedFileIsNotRead_data() { readsWhatWeWrite_data(); }
    void aChangedFileIsNotRead() {
        QFETCH(int, format);
        const auto kind = static_cast<DumpFormat>(format);
        const std::string name = "changed" + std::string(dumpExtension(kind));
        writeDump(sample(), m_folder.at(name), kind);
        const auto reader = DumpReader::open(m_folder.at(name));
        const std::string file = kind == DumpFormat::Npy ? name + "/tokens.npy" : name;
        fs::last_write_time(m_folder.at(file), fs::file_time_type::clock::now() + std::chrono::hours(1));
        const std::string problem = problemOf([&] { reader->read("tokens"); });
        QVERIFY2(problem.find("changed") != std::string::npos && problem.find("another kind") == std::string::npos,
                 problem.c_str());
    }
};

QTEST_GUILESS_MAIN(TestDumpReader)
#include "tst_dump_reader.moc"
