#include "encoder/errors.h"
#include "encoder/export/dump_reader.h"
#include "encoder/export/npz_writer.h"
#include "python_reader.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <chrono>

#include <fstream>
#include <functional>
#include <thread>

using namespace deepscope;
using test::runPython;
namespace fs = std::filesystem;

namespace {

std::shared_ptr<const TensorBuffer> counting(const Shape& shape, ElementType type, float first) {
    auto tensor = std::make_shared<TensorBuffer>(shape, type);
    std::vector<float> values(static_cast<std::size_t>(tensor->count()));
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = first + static_cast<float>(i) * 0.25f;
    convertElements(reinterpret_cast<const std::byte*>(values.data()), ElementType::F32, tensor->data(), type, values.size());
    return tensor;
}

Dump sample() {
    return {.tensors = {{"tokens", counting({2, 3}, ElementType::F32, 1)},
                        {"global/sam.neck", counting({3}, ElementType::BF16, -2)},
                        {"tile.0/clip.layers.1.mid", counting({2, 2}, ElementType::F16, 0.5f)},
                        {"global/empty", counting({0, 4}, ElementType::F32, 0)}},
            .manifestJson =
                "{\"schema\":1,\"image\":\"page.png\",\"image_size\":[850,1100],\"mode\":\"base\",\"tile_grid\":[1,1],\n"
                "                               "
                "\"weights\":{\"source\":\"synthetic\",\"preset\":\"mini\",\"seed\":3},\"dtype\":\"bf16\"}"};
}

/// The array that Python writes: 0.25·i − 2 in [2,3,4].
const QString kArray = "import numpy as np,sys,os; a=(np.arange(24).reshape(2,3,4)*0.25-2); p=sys.argv[1]; ";

std::int64_t residentBytes() {
    std::ifstream statm("/proc/self/statm");
    std::int64_t total = 0, resident = 0;
    statm >> total >> resident;
    return resident * ::sysconf(_SC_PAGESIZE);
}

std::string headerOfNpy(const Shape& shape) {
    std::string text = "{'descr': '<f4', 'fortran_order': False, 'shape': (";
    for (const std::int64_t side : shape) text += std::to_string(side) + ",";
    text += "), }";
    std::string header("\x93NUMPY\x01\x00", 8);
    header += static_cast<char>(text.size() & 0xFF);
    header += static_cast<char>(text.size() >> 8);
    return header + text;
}

}  // namespace

/// Dumps read back: our own, numpy's and safetensors', and those that lie.
class TestDumpReader : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    fs::path at(const std::string& name) const { return fs::path(m_dir.path().toStdString()) / name; }
    QString text(const std::string& name) const { return QString::fromStdString(at(name).string()); }

    void put(const std::string& name, const std::string& bytes) const {
        std::ofstream file(at(name), std::ios::binary);
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!file.flush()) qFatal("cannot write the test's file");
    }
    std::string bytesOf(const std::string& name) const {
        std::ifstream file(at(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    /// A hole of `sizeBytes` behind `start`: no disk is used.
    void putSparse(const std::string& name, const std::string& start, std::uint64_t sizeBytes) const {
        put(name, start);
        if (::truncate(at(name).c_str(), static_cast<off_t>(sizeBytes)) != 0) qFatal("cannot make a sparse file");
    }
    static std::string problemOf(const std::function<void()>& work) {
        try {
            work();
        } catch (const FileError& error) {
            return error.problem().sentence();
        } catch (const std::exception& error) {
            return std::string("another kind of error: ") + error.what();
        }
        return "nothing was thrown";
    }
    std::string openProblem(const std::string& name) const {
        return problemOf([&] { DumpReader::open(at(name)); });
    }
    void verifyArray(const TensorBuffer& tensor) const {
        QCOMPARE(tensor.shape(), (Shape{2, 3, 4}));
        for (int i = 0; i < 24; ++i) QCOMPARE(tensor.at(i), static_cast<float>(i) * 0.25f - 2);
    }

private Q_SLOTS:
    // Qt does not remove names that are no UTF-8.
    void cleanupTestCase() {
        for (const auto& entry : fs::directory_iterator(m_dir.path().toStdString())) fs::remove_all(entry.path());
    }

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
        writeDump(dump, at(name), kind);
        const auto reader = DumpReader::open(at(name));
        QCOMPARE(reader->format(), kind);
        QCOMPARE(reader->path(), at(name));
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
                 "cannot read dump: " + at(name).string() + ": expected a tensor no such, got none of that name");
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
        QCOMPARE(runPython(kArray + code, {text(name)}), QString());
        const auto reader = DumpReader::open(at(name));
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
                           {text("mixed")}),
                 QString());
        for (const char* name : {"mixed.npz", "mixed"}) {
            const auto reader = DumpReader::open(at(name));
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
                {text("torch.safetensors")}),
            QString());
        const auto reader = DumpReader::open(at("torch.safetensors"));
        QCOMPARE(reader->find("z")->storedType, std::string("BF16"));
        QCOMPARE(reader->find("a")->storedType, std::string("I64"));
        QCOMPARE(reader->read("z")->type(), ElementType::BF16);
        QCOMPARE(reader->read("z")->floats(), (std::vector<float>{1.5f, -3.0f}));
        QVERIFY(reader->manifest().mode == parseMode("tiny"));
    }

    void readsZip64() {
        NpzWriter writer(at("zip64.npz"), /*zip64From=*/16);
        writer.addTensor("x", *counting({5}, ElementType::F32, 1));
        writer.addTensor("y", *counting({500}, ElementType::F32, 7));
        writer.commit();
        const auto reader = DumpReader::open(at("zip64.npz"));
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
            putSparse(name, start + json, 8 + json.size() + kTensors * kTensorBytes);
        } else if (format == static_cast<int>(DumpFormat::Npy)) {
            name = "big";
            fs::create_directory(at(name));
            const std::string header = headerOfNpy({256, 1024, 1024});
            for (int i = 0; i < kTensors; ++i) {
                putSparse(name + "/t" + std::to_string(i) + ".npy", header, header.size() + kTensorBytes);
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
                               {text(name)}),
                     QString());
        }
        const std::int64_t before = residentBytes();
        QElapsedTimer timer;
        timer.start();
        const auto reader = DumpReader::open(at(name));
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
        putSparse("middle.safetensors", start + json, 8 + json.size() + 268435456);
        const auto reader = DumpReader::open(at("middle.safetensors"));
        const std::int64_t before = residentBytes();
        const auto tensor = reader->read("a");
        QCOMPARE(tensor->at(64 * kMiB - 1), 0.0f);
        QVERIFY(residentBytes() - before < 300 * kMiB);
    }

    void manyThreadsReadOneDump() {
        Dump dump{.tensors = {}, .manifestJson = "{}"};
        for (int i = 0; i < 8; ++i)
            dump.tensors.emplace_back("t" + std::to_string(i), counting({20000}, ElementType::F32, float(i)));
        writeDump(dump, at("shared.npz"), DumpFormat::Npz);
        const auto reader = DumpReader::open(at("shared.npz"));
        std::atomic<int> right = 0;
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back(
                [&, i] { right += reader->read("t" + std::to_string(i))->at(19999) == float(i) + 19999 * 0.25f; });
        }
        threads.clear();
        QCOMPARE(right.load(), 8);
    }

    void refusesWhatIsNoDump() {
        QVERIFY(openProblem("absent").find("absent: expected a readable file, got No such file") != std::string::npos);
        put("empty", "");
        put("text", "These are words, and words are no tensors at all.");
        put("one.npy", headerOfNpy({1}) + "1234");
        put("zip of words", "PK\x03\x04 and no more than words, and the like, up to the end");
        fs::create_directory(at("bare folder"));
        put("bare folder/read me.txt", "x");
        QVERIFY(openProblem("bare folder").ends_with("expected a folder of .npy files, got none in it"));
        QVERIFY(openProblem("one.npy").ends_with(
            "expected a .safetensors, an .npz or a folder of .npy, got one .npy, which has no name"));
        for (const char* name : {"empty", "text", "zip of words"}) {
            const std::string problem = openProblem(name);
            QVERIFY2(problem.starts_with("cannot read") && problem.find(at(name).string()) != std::string::npos, problem.c_str());
            QVERIFY2(problem.find("checkpoint") == std::string::npos, problem.c_str());
        }
        QCOMPARE(::mkfifo(at("pipe").c_str(), 0600), 0);
        fs::create_symlink(at("loop"), at("loop"));
        QElapsedTimer timer;
        timer.start();
        for (const char* name : {"pipe", "loop"}) QVERIFY2(openProblem(name).starts_with("cannot read dump"), name);
        QVERIFY(timer.elapsed() < 2000);
        QVERIFY(problemOf([] { DumpReader::open("/dev/zero"); }).find("a pipe or device") != std::string::npos);
    }

    void refusesFoldersThatLie_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("part");
        QTest::newRow("fifo") << "fifo"
                              << "a pipe or device";
        QTest::newRow("link to nothing") << "dangling"
                                         << "No such file";
        QTest::newRow("link to itself") << "loop"
                                        << "symbolic links";
        QTest::newRow("folder of that name") << "folder"
                                             << "a folder";
        QTest::newRow("no npy") << "words"
                                << "a .npy file, got other contents";
        QTest::newRow("cut") << "cut"
                             << "16 bytes of values for shape [4], got 15";
        QTest::newRow("absurd shape") << "absurd"
                                      << "at most 68719476736 elements";
        QTest::newRow("one name twice") << "twice"
                                        << "two tensors of the name a/b";
        QTest::newRow("newline") << "newline"
                                 << "without control characters";
        QTest::newRow("no UTF-8") << "latin"
                                  << "tensor names in UTF-8";
    }
    void refusesFoldersThatLie() {
        QFETCH(QString, what);
        QFETCH(QString, part);
        const std::string folder = "lies " + what.toStdString();
        fs::create_directory(at(folder));
        const std::string good = headerOfNpy({4}) + std::string(16, '\0');
        put(folder + "/good.npy", good);
        const fs::path bad = at(folder) / "bad.npy";
        if (what == "fifo") QCOMPARE(::mkfifo(bad.c_str(), 0600), 0);
        if (what == "dangling") fs::create_symlink("nowhere.npy", bad);
        if (what == "loop") fs::create_symlink("bad.npy", bad);
        if (what == "folder") fs::create_directory(bad);
        if (what == "words") put(folder + "/bad.npy", "these are words, not values");
        if (what == "cut") put(folder + "/bad.npy", good.substr(0, good.size() - 1));
        if (what == "absurd") put(folder + "/bad.npy", headerOfNpy({1LL << 40, 1LL << 20}));
        if (what == "twice") {
            put(folder + "/a__b.npy", good);
            fs::create_directory(at(folder) / "a");
            put(folder + "/a/b.npy", good);  // not looked into: a dump's folder is flat
            QCOMPARE(DumpReader::open(at(folder))->tensors().size(), std::size_t(2));
            return;
        }
        if (what == "newline") put(folder + "/two\nlines.npy", good);
        if (what == "latin") put(folder + "/s\xe9.npy", good);
        const std::string problem = openProblem(folder);
        QVERIFY2(problem.starts_with("cannot read dump: " + at(folder).string()), problem.c_str());
        QVERIFY2(QString::fromStdString(problem).contains(part), problem.c_str());
        QVERIFY2(problem.find('\n') == std::string::npos, problem.c_str());
    }

    void refusesArchivesThatLie_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("part");
        const auto row = [](const char* name, const char* code, const char* part) {
            QTest::newRow(name) << QString::fromLatin1(code) << QString::fromLatin1(part);
        };
        // b: the bytes of an archive of x.npy (stored) and y.npy (deflated, of zeros); d: where its directory starts.
        row("cut", "b=b[:-30]", "a zip directory at its end");
        row("cut in the middle", "b=b[:200]", "a zip directory at its end");
        row("directory beyond", "b=b[:-6]+b'\\xff\\xff\\xff\\x7f'+b[-2:]", "a zip directory within the file");
        row("more members than there are", "b=b[:-12]+b'\\x03\\0'+b[-10:]", "damage after 2");
        row("member beyond", "b=b[:d+42]+b'\\xff\\xff\\xff\\x7f'+b[d+46:]", "within the file");
        row("header elsewhere", "b=b[:d+42]+b'\\x05\\0\\0\\0'+b[d+46:]", "at byte 5, got other contents");
        row("stored size that lies", "b=b[:d+24]+b'\\xff\\xff\\0\\0'+b[d+28:]", "can hold, got 65535");
        row("bomb", "b=b[:e+24]+b'\\xfe\\xff\\xff\\xff'+b[e+28:]", "can hold, got 4294967294");
        row("deflated size that lies", "b=b[:e+24]+struct.pack('<I',struct.unpack_from('<I',b,e+24)[0]+4)+b[e+28:]",
            "bytes of values for shape");
        row("in one place", "b=b[:e+42]+b[d+42:d+46]+b[e+46:]", "apart from one another");
        row("encrypted", "b=b[:d+8]+b'\\1\\0'+b[d+10:]", "members without encryption, got x.npy");
        row("other method", "b=b[:d+10]+b'\\x0e\\0'+b[d+12:]", "stored or deflated members, got x.npy packed by method 14");
        row("in parts", "b=b[:-18]+b'\\1\\0'+b[-16:]", "an archive in one part");
        row("name with a newline", "b=b.replace(b'x.npy',b'\\n.npy')", "without control characters");
        row("name with a NUL", "b=b.replace(b'x.npy',b'\\0.npy')", "without control characters");
        row("one name twice", "b=b.replace(b'y.npy',b'x.npy')", "two tensors of the name x");
        row("no tensors", "b=b.replace(b'.npy',b'.txt')", "an .npz with .npy members, got none in it");
        row("zip64 locator that lies", "b=b[:-22]+struct.pack('<IIQI',0x07064B50,0,1<<62,1)+b[-22:]",
            "a zip64 directory within the file");
        row("ten million members",
            "b=b[:-22]+struct.pack('<IQHHIIQQQQ',0x06064B50,44,45,45,0,0,10**7,10**7,len(b)-22-d,d)"
            "+struct.pack('<IIQI',0x07064B50,0,len(b)-22,1)+b[-22:]",
            "at most 200000 members, got 10000000");
    }
    void refusesArchivesThatLie() {
        QFETCH(QString, code);
        QFETCH(QString, part);
        const QString script =
            "import numpy as np,sys,zipfile,io,struct\n"
            "def npy(a):\n"
            "    f=io.BytesIO(); np.save(f,a); return f.getvalue()\n"
            "f=io.BytesIO()\n"
            "with zipfile.ZipFile(f,'w') as z:\n"
            "    z.writestr('x.npy',npy(np.arange(6,dtype='f4')))\n"
            "    z.writestr('y.npy',npy(np.zeros(5000,'f4')),zipfile.ZIP_DEFLATED)\n"
            "b=f.getvalue(); d=b.index(b'PK\\1\\2'); e=b.index(b'PK\\1\\2',d+1)\n";
        QCOMPARE(runPython(script + code + "\nopen(sys.argv[1],'wb').write(b)", {text("lies.npz")}), QString());
        const std::string problem = openProblem("lies.npz");
        QVERIFY2(QString::fromStdString(problem).contains(part), problem.c_str());
        QVERIFY2(problem.starts_with("cannot read") && problem.find(at("lies.npz").string()) != std::string::npos,
                 problem.c_str());
    }

    void namesLeadNowhere() {
        QCOMPARE(runPython(kArray + "import zipfile,io; f=io.BytesIO(); np.save(f,a.astype('f4'))\n"
                                    "with zipfile.ZipFile(p,'w') as z: z.writestr('../../etc/x.npy',f.getvalue())",
                           {text("path.npz")}),
                 QString());
        const auto reader = DumpReader::open(at("path.npz"));
        QCOMPARE(reader->tensors().front().name, std::string("../../etc/x"));
        verifyArray(*reader->read("../../etc/x"));
    }

    // A member damaged in its values opens, for only reading finds out; the others are read.
    void damagedValuesAreFoundWhenRead() {
        QCOMPARE(runPython(kArray + "r=np.random.default_rng(1).random(4000,'f4'); np.savez(p+'s.npz',x=r,y=a.astype('f4')); "
                                    "np.savez_compressed(p+'d.npz',x=r,y=a.astype('f4'))",
                           {text("damaged_")}),
                 QString());
        for (const char* name : {"damaged_s.npz", "damaged_d.npz"}) {
            std::string bytes = bytesOf(name);
            bytes[9000] = static_cast<char>(bytes[9000] ^ 0x55);
            put(name, bytes);
            const auto reader = DumpReader::open(at(name));
            const std::string problem = problemOf([&] { reader->read("x"); });
            QVERIFY2(problem.starts_with("cannot read member x.npy: " + at(name).string()), problem.c_str());
            verifyArray(*reader->read("y"));
        }
    }

    void aChangedFileIsNotRead_data() { readsWhatWeWrite_data(); }
    void aChangedFileIsNotRead() {
        QFETCH(int, format);
        const auto kind = static_cast<DumpFormat>(format);
        const std::string name = "changed" + std::string(dumpExtension(kind));
        writeDump(sample(), at(name), kind);
        const auto reader = DumpReader::open(at(name));
        const std::string file = kind == DumpFormat::Npy ? name + "/tokens.npy" : name;
        fs::last_write_time(at(file), fs::file_time_type::clock::now() + std::chrono::hours(1));
        const std::string problem = problemOf([&] { reader->read("tokens"); });
        QVERIFY2(problem.find("changed") != std::string::npos && problem.find("another kind") == std::string::npos,
                 problem.c_str());
    }

    // Every cut of a small dump is refused or reads whole tensors: never a crash, never another kind of error.
    void anyCutIsRefused_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("safetensors") << "cut.safetensors";
        QTest::newRow("npz") << "cut.npz";
    }
    void anyCutIsRefused() {
        QFETCH(QString, name);
        const std::string file = name.toStdString();
        writeDump(sample(), at(file), file.ends_with("npz") ? DumpFormat::Npz : DumpFormat::Safetensors);
        const std::string whole = bytesOf(file);
        for (std::size_t size = 0; size < whole.size(); size += 7) {
            put(file, whole.substr(0, size));
            const std::string problem = openProblem(file);
            QVERIFY2(problem.starts_with("cannot read"), problem.c_str());
        }
        for (std::size_t place = 0; place < whole.size(); place += 3) {
            std::string turned = whole;
            turned[place] = static_cast<char>(turned[place] ^ 0xFF);
            put(file, turned);
            const std::string problem = problemOf([&] {
                const auto reader = DumpReader::open(at(file));
                for (const DumpTensor& tensor : reader->tensors()) {
                    if (tensor.isFloat()) reader->read(tensor.name);
                }
            });
            QVERIFY2(problem.starts_with("cannot read") || problem == "nothing was thrown", problem.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestDumpReader)
#include "tst_dump_reader.moc"
