#include "encoder/errors.h"
#include "encoder/export/dump.h"
#include "encoder/export/npy_folder.h"
#include "encoder/export/npz_writer.h"
#include "python_reader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstring>

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
                        {"global/sam.neck", counting({3}, ElementType::BF16, -2)},  // 6 bytes: what follows is misaligned
                        {"tile.0/clip.layers.1.mid", counting({2, 2}, ElementType::F16, 0.5f)},
                        {"global/empty", counting({0, 4}, ElementType::F32, 0)}},
            .manifestJson =
                "{\"schema\":1,\"image\":\"a \\\"ü\\\" page.png\",\"grid\":[2,3],\"nested\":{\"b\":null},\"tiled\":true}"};
}

// What every reader must find: name, shape and sum, sorted; bf16 where the format has it.
const QString kSeen = "global/empty (0, 4) 0.0;global/sam.neck (3,) -5.25;tile.0/clip.layers.1.mid (2, 2) 3.5;tokens (2, 3) 9.75";
const QString kShow = "';'.join(f'{k} {tuple(t[k].shape)} {float(t[k].astype(\"f8\").sum())}' for k in sorted(t))";

constexpr DumpFormat kFormats[] = {DumpFormat::Safetensors, DumpFormat::Npz, DumpFormat::Npy};

}  // namespace

class TestDump : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QString path(const QString& name) const { return m_dir.filePath(name); }
    fs::path at(const char* name) const { return fs::path(m_dir.path().toStdString()) / name; }
    QStringList entries(const QString& folder = {}) const {
        return QDir(folder.isEmpty() ? m_dir.path() : folder)
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    }
    static void put(const fs::path& path, const QByteArray& bytes) {
        QFile file(QString::fromStdString(path.string()));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write the test's file");
    }
    std::string problemOf(const Dump& dump, const fs::path& path, DumpFormat format) const {
        try {
            writeDump(dump, path, format);
        } catch (const FileError& error) {
            return error.problem().got;
        }
        return "nothing was thrown";
    }

private Q_SLOTS:
    void init() {
        QVERIFY(QDir(m_dir.path()).removeRecursively());
        QVERIFY(QDir().mkpath(m_dir.path()));
    }

    void formatsHaveNames() {
        QCOMPARE(parseDumpFormat("npz"), DumpFormat::Npz);
        QCOMPARE(parseDumpFormat("npy"), DumpFormat::Npy);
        QCOMPARE(parseDumpFormat("safetensors"), DumpFormat::Safetensors);
        QVERIFY_EXCEPTION_THROWN(parseDumpFormat("NPZ"), UsageError);
        QVERIFY_EXCEPTION_THROWN(parseDumpFormat(""), UsageError);
        QVERIFY(dumpExtension(DumpFormat::Safetensors) == ".safetensors");
        QVERIFY(dumpExtension(DumpFormat::Npy).empty());
    }

    void safetensorsReadsIt() {
        writeDump(sample(), at("d.safetensors"), DumpFormat::Safetensors);
        // numpy has no bf16: safetensors' torch reader has, and widens exactly.
        QCOMPARE(runPython("import sys\nfrom safetensors import safe_open\n"
                           "with safe_open(sys.argv[1],'pt') as f: t={k: f.get_tensor(k).float().numpy() for k in f.keys()}\n"
                           "print(" +
                               kShow + ")",
                           {path("d.safetensors")}),
                 kSeen);
        QCOMPARE(runPython("import sys\nfrom safetensors import safe_open\n"
                           "with safe_open(sys.argv[1],'pt') as f: print(*(str(f.get_tensor(k).dtype) for k in "
                           "sorted(f.keys()))); print(sorted(f.metadata().items()))",
                           {path("d.safetensors")}),
                 QString("torch.float32 torch.bfloat16 torch.float16 torch.float32\n"
                         "[('grid', '[2,3]'), ('image', 'a \"ü\" page.png'), ('nested', '{\"b\":null}'), ('schema', '1'), "
                         "('tiled', 'true')]"));
    }

    void safetensorsHeaderIsAlignedAndOrdered() {
        for (const char* image : {"", "a", "ab", "abc", "abcd", "abcde", "abcdef", "abcdefg"}) {
            Dump dump = sample();
            dump.manifestJson = std::string("{\"image\":\"") + image + "\"}";
            writeDump(dump, at("d.safetensors"), DumpFormat::Safetensors);
            QFile file(path("d.safetensors"));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            std::uint64_t headerBytes = 0;
            std::memcpy(&headerBytes, bytes.constData(), 8);
            QCOMPARE(headerBytes % 8, std::uint64_t(0));
            QCOMPARE(bytes.size(), static_cast<qsizetype>(8 + headerBytes + 24 + 6 + 8));
            QCOMPARE(bytes.at(8), '{');
            QVERIFY(bytes.indexOf("\"tokens\"") < bytes.indexOf("\"global/sam.neck\""));
            QVERIFY(bytes.indexOf("\"global/sam.neck\"") < bytes.indexOf("\"tile.0/"));
        }
    }

    void numpyReadsNpz() {
        writeDump(sample(), at("d.npz"), DumpFormat::Npz);
        QCOMPARE(
            runPython("import sys, json, numpy\nz=numpy.load(sys.argv[1])\nt={k: z[k] for k in z.files if k!='manifest.json'}\n"
                      "print(" +
                          kShow + ")\nprint(t['tokens'].dtype, t['global/sam.neck'].dtype, t['tile.0/clip.layers.1.mid'].dtype)",
                      {path("d.npz")}),
            kSeen + "\nfloat32 float32 float16");
        QCOMPARE(runPython("import sys, json, zipfile\nz=zipfile.ZipFile(sys.argv[1])\nprint(z.testzip(), z.namelist()[0], "
                           "z.namelist()[-1], "
                           "json.loads(z.read('manifest.json'))['image'])",
                           {path("d.npz")}),
                 QString("None tokens.npy manifest.json a \"ü\" page.png"));
    }

    void zip64IsWrittenWhereNeeded_data() {
        QTest::addColumn<int>("from");
        QTest::newRow("every field") << 0;
        QTest::newRow("far offsets and the large") << 150;
        QTest::newRow("offsets alone") << 1000;
    }
    void zip64IsWrittenWhereNeeded() {
        QFETCH(int, from);
        NpzWriter archive(at("z.npz"), static_cast<std::uint64_t>(from));
        const Dump dump = sample();
        for (const auto& [name, tensor] : dump.tensors) archive.addTensor(name, *tensor);
        for (int i = 0; i < 8; ++i) archive.addTensor("more" + std::to_string(i), *dump.tensors[0].second);
        archive.commit();
        QCOMPARE(runPython(
                     "import sys, zipfile, numpy\nz=zipfile.ZipFile(sys.argv[1])\nprint(z.testzip())\nz=numpy.load(sys.argv[1])\n"
                     "t={k: z[k] for k in z.files if not k.startswith('more')}\nprint(" +
                         kShow + ", float(z['more7'].sum()))",
                     {path("z.npz")}),
                 "None\n" + kSeen + " 9.75");
        QFile file(path("z.npz"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("PK\x06\x06"));
    }

    void moreThan65535MembersAreCounted() {
        NpzWriter archive(at("z.npz"));
        for (int i = 0; i < 65540; ++i) archive.addText(std::to_string(i), "x");
        archive.commit();
        QCOMPARE(runPython("import sys, zipfile\nz=zipfile.ZipFile(sys.argv[1])\nprint(len(z.namelist()), z.read('65539'))",
                           {path("z.npz")}),
                 QString("65540 b'x'"));
    }

    void numpyReadsFolders() {
        writeDump(sample(), at("d"), DumpFormat::Npy);
        QCOMPARE(entries(path("d")), (QStringList{"global__empty.npy", "global__sam.neck.npy", "manifest.json",
                                                  "tile.0__clip.layers.1.mid.npy", "tokens.npy"}));
        QCOMPARE(runPython("import sys, json, numpy, pathlib\nd=pathlib.Path(sys.argv[1])\n"
                           "t={f.name[:-4].replace('__','/'): numpy.load(f) for f in d.glob('*.npy')}\nprint(" +
                               kShow + ")\nprint(json.load(open(d/'manifest.json'))['schema'])",
                           {path("d")}),
                 kSeen + "\n1");
        QCOMPARE(entries(), QStringList{"d"});
    }

    void anOlderDumpFolderIsReplaced() {
        writeDump(sample(), at("d"), DumpFormat::Npy);
        Dump newer = sample();
        newer.tensors = {{"other", newer.tensors[0].second}};
        writeDump(newer, path("d/").toStdString(), DumpFormat::Npy);
        QCOMPARE(entries(path("d")), (QStringList{"manifest.json", "other.npy"}));
        fs::create_directory_symlink("d", at("link"));
        writeDump(sample(), at("link"), DumpFormat::Npy);
        QVERIFY(fs::is_symlink(at("link")));
        QCOMPARE(entries(path("d")).size(), 5);
        QCOMPARE(entries(), (QStringList{"d", "link"}));
    }

    void anEmptyFolderIsFilled() {
        fs::create_directory(at("d"));
        writeDump(sample(), at("d"), DumpFormat::Npy);
        QCOMPARE(entries(path("d")).size(), 5);
        QCOMPARE(entries(), QStringList{"d"});
    }

    void otherFoldersStay_data() {
        QTest::addColumn<QStringList>("files");
        QTest::newRow("notes") << QStringList{"notes.txt"};
        QTest::newRow("dump and notes") << QStringList{"manifest.json", "a.npy", "notes.txt"};
        QTest::newRow("dump and folder") << QStringList{"manifest.json", "a.npy", "b.npy/"};
        QTest::newRow("arrays without manifest") << QStringList{"a.npy"};
        QTest::newRow("someone else's manifest") << QStringList{"manifest.json=", "a.npy"};
        QTest::newRow("hidden file") << QStringList{".git"};
    }
    void otherFoldersStay() {
        QFETCH(QStringList, files);
        fs::create_directory(at("d"));
        for (const QString& file : files) {
            const QString inFolder = path("d/" + file);
            if (file.endsWith('/'))
                QVERIFY(QDir().mkpath(inFolder));
            else if (file.endsWith('='))
                put(inFolder.chopped(1).toStdString(), "{\"name\":\"web app\"}");
            else
                put(inFolder.toStdString(), "{\"schema\":1}");
        }
        const QStringList before = entries(path("d"));
        QVERIFY_EXCEPTION_THROWN(writeDump(sample(), at("d"), DumpFormat::Npy), FileError);
        QCOMPARE(entries(path("d")), before);
        QCOMPARE(entries(), QStringList{"d"});
    }

    void filesInTheWayStay() {
        put(at("d"), "mine");
        QVERIFY_EXCEPTION_THROWN(writeDump(sample(), at("d"), DumpFormat::Npy), FileError);
        QCOMPARE(fs::file_size(at("d")), std::uintmax_t(4));
        QVERIFY_EXCEPTION_THROWN(writeDump(sample(), at("missing/d"), DumpFormat::Npy), FileError);
        fs::create_directory(at("folder"));
        for (const DumpFormat format : {DumpFormat::Safetensors, DumpFormat::Npz}) {
            QCOMPARE(problemOf(sample(), at("folder"), format), std::string("a folder"));
            QCOMPARE(problemOf(sample(), "/dev/full", format), std::string("a device"));
        }
        QVERIFY_EXCEPTION_THROWN(writeDump(sample(), "/dev/full", DumpFormat::Npy), FileError);
        QCOMPARE(entries(), (QStringList{"d", "folder"}));
    }

    void aFullDiskLeavesTheOlderDump() {
        Dump large = sample();
        large.tensors.push_back({"large", counting({100000}, ElementType::F32, 0)});
        for (const DumpFormat format : kFormats) {
            const std::string name = "d" + std::string(dumpExtension(format));
            writeDump(sample(), at(name.c_str()), format);
            const pid_t child = ::fork();
            QVERIFY(child >= 0);
            if (child == 0) {
                std::signal(SIGXFSZ, SIG_IGN);  // the limit then fails a write half-way, as a full disk does
                const rlimit limit{100000, 100000};
                ::setrlimit(RLIMIT_FSIZE, &limit);
                ::_exit(problemOf(large, at(name.c_str()), format) == "the limit on file size" ? 42 : 1);
            }
            int status = 0;
            QCOMPARE(::waitpid(child, &status, 0), child);
            QVERIFY(WIFEXITED(status));
            QCOMPARE(WEXITSTATUS(status), 42);
        }
        QCOMPARE(entries(), (QStringList{"d", "d.npz", "d.safetensors"}));
        QVERIFY(!fs::exists(at("d/large.npy")));
        QVERIFY(fs::exists(at("d/tokens.npy")));
        QCOMPARE(runPython("import sys, numpy\nfrom safetensors import safe_open\nprint(len(numpy.load(sys.argv[1]).files), "
                           "len(safe_open(sys.argv[2],'pt').keys()))",
                           {path("d.npz"), path("d.safetensors")}),
                 QString("5 4"));
    }

    void theSameDumpIsTheSameBytes() {
        for (const DumpFormat format : {DumpFormat::Safetensors, DumpFormat::Npz}) {
            writeDump(sample(), at("a"), format);
            writeDump(sample(), at("b"), format);
            QFile a(path("a"));
            QFile b(path("b"));
            QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
            QCOMPARE(a.readAll(), b.readAll());
        }
    }

    void refusesWhatNoReaderCouldRead() {
        for (const DumpFormat format : kFormats) {
            Dump twice = sample();
            twice.tensors.push_back(twice.tensors[0]);
            QVERIFY_EXCEPTION_THROWN(writeDump(twice, at("d"), format), FileError);
            Dump reserved = sample();
            reserved.tensors[0].first = "__metadata__";
            QVERIFY_EXCEPTION_THROWN(writeDump(reserved, at("d"), format), FileError);
            Dump lost = sample();
            lost.tensors[0].second = nullptr;
            QVERIFY_EXCEPTION_THROWN(writeDump(lost, at("d"), format), FileError);
            for (const char* manifest : {"", "[]", "{", "1"}) {
                Dump dump = sample();
                dump.manifestJson = manifest;
                QVERIFY_EXCEPTION_THROWN(writeDump(dump, at("d"), format), FileError);
            }
        }
        Dump sameFile = sample();
        sameFile.tensors.push_back({"global__sam.neck", sameFile.tensors[0].second});
        QVERIFY_EXCEPTION_THROWN(writeDump(sameFile, at("d"), DumpFormat::Npy), FileError);
        QVERIFY(entries().isEmpty());
    }

    void aDumpMayHoldNoTensors() {
        const Dump empty{.tensors = {}, .manifestJson = "{\"schema\":1}"};
        writeDump(empty, at("d.safetensors"), DumpFormat::Safetensors);
        writeDump(empty, at("d.npz"), DumpFormat::Npz);
        writeDump(empty, at("d"), DumpFormat::Npy);
        writeDump(empty, at("d"), DumpFormat::Npy);
        QCOMPARE(runPython("import sys, numpy\nfrom safetensors import safe_open\nprint(numpy.load(sys.argv[1]).files, "
                           "list(safe_open(sys.argv[2],'np').keys()))",
                           {path("d.npz"), path("d.safetensors")}),
                 QString("['manifest.json'] []"));
        QCOMPARE(entries(path("d")), QStringList{"manifest.json"});
    }

    void namesStayInTheFolder() {
        QCOMPARE(npyFileName("tile.3/sam.blocks.0.mid"), std::string("tile.3__sam.blocks.0.mid.npy"));
        QCOMPARE(npyFileName("../../x"), std::string("..__..__x.npy"));
    }
};

QTEST_GUILESS_MAIN(TestDump)
#include "tst_dump.moc"
