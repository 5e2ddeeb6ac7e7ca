#include "dump_under_test.h"
#include "python_reader.h"

#include <QElapsedTimer>

#include <sys/stat.h>

using namespace deepscope;
using namespace deepscope::test;
namespace fs = std::filesystem;

/// Dumps that lie, are damaged or are none: one sentence each, never a crash, a wait or memory without end.
class TestHostileDumps : public QObject {
    Q_OBJECT

    DumpFolder m_folder;

private Q_SLOTS:
    void refusesWhatIsNoDump() {
        QVERIFY(m_folder.openProblem("absent").find("absent: expected a readable file, got No such file") != std::string::npos);
        m_folder.put("empty", "");
        m_folder.put("text", "These are words, and words are no tensors at all.");
        m_folder.put("one.npy", headerOfNpy({1}) + "1234");
        m_folder.put("zip of words", "PK\x03\x04 and no more than words, and the like, up to the end");
        fs::create_directory(m_folder.at("bare folder"));
        m_folder.put("bare folder/read me.txt", "x");
        QVERIFY(m_folder.openProblem("bare folder").ends_with("expected a folder of .npy files, got none in it"));
        QVERIFY(m_folder.openProblem("one.npy").ends_with(
            "expected a .safetensors, an .npz or a folder of .npy, got one .npy, which has no name"));
        for (const char* name : {"empty", "text", "zip of words"}) {
            const std::string problem = m_folder.openProblem(name);
            QVERIFY2(problem.starts_with("cannot read") && problem.find(m_folder.at(name).string()) != std::string::npos,
                     problem.c_str());
            QVERIFY2(problem.find("checkpoint") == std::string::npos, problem.c_str());
        }
        QCOMPARE(::mkfifo(m_folder.at("pipe").c_str(), 0600), 0);
        fs::create_symlink(m_folder.at("loop"), m_folder.at("loop"));
        QElapsedTimer timer;
        timer.start();
        for (const char* name : {"pipe", "loop"}) QVERIFY2(m_folder.openProblem(name).starts_with("cannot read dump"), name);
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
        fs::create_directory(m_folder.at(folder));
        const std::string good = headerOfNpy({4}) + std::string(16, '\0');
        m_folder.put(folder + "/good.npy", good);
        const fs::path bad = m_folder.at(folder) / "bad.npy";
        if (what == "fifo") QCOMPARE(::mkfifo(bad.c_str(), 0600), 0);
        if (what == "dangling") fs::create_symlink("nowhere.npy", bad);
        if (what == "loop") fs::create_symlink("bad.npy", bad);
        if (what == "folder") fs::create_directory(bad);
        if (what == "words") m_folder.put(folder + "/bad.npy", "these are words, not values");
        if (what == "cut") m_folder.put(folder + "/bad.npy", good.substr(0, good.size() - 1));
        if (what == "absurd") m_folder.put(folder + "/bad.npy", headerOfNpy({1LL << 40, 1LL << 20}));
        if (what == "twice") {
            m_folder.put(folder + "/a__b.npy", good);
            fs::create_directory(m_folder.at(folder) / "a");
            m_folder.put(folder + "/a/b.npy", good);  // not looked into: a dump's folder is flat
            QCOMPARE(DumpReader::open(m_folder.at(folder))->tensors().size(), std::size_t(2));
            return;
        }
        if (what == "newline") m_folder.put(folder + "/two\nlines.npy", good);
        if (what == "latin") m_folder.put(folder + "/s\xe9.npy", good);
        const std::string problem = m_folder.openProblem(folder);
        QVERIFY2(problem.starts_with("cannot read dump: " + m_folder.at(folder).string()), problem.c_str());
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
        QCOMPARE(runPython(script + code + "\nopen(sys.argv[1],'wb').write(b)", {m_folder.text("lies.npz")}), QString());
        const std::string problem = m_folder.openProblem("lies.npz");
        QVERIFY2(QString::fromStdString(problem).contains(part), problem.c_str());
        QVERIFY2(problem.starts_with("cannot read") && problem.find(m_folder.at("lies.npz").string()) != std::string::npos,
                 problem.c_str());
    }

    void namesLeadNowhere() {
        QCOMPARE(runPython(kArray + "import zipfile,io; f=io.BytesIO(); np.save(f,a.astype('f4'))\n"
                                    "with zipfile.ZipFile(p,'w') as z: z.writestr('../../etc/x.npy',f.getvalue())",
                           {m_folder.text("path.npz")}),
                 QString());
        const auto reader = DumpReader::open(m_folder.at("path.npz"));
        QCOMPARE(reader->tensors().front().name, std::string("../../etc/x"));
        verifyArray(*reader->read("../../etc/x"));
    }

    // A member damaged in its values opens, for only reading finds out; the others are read.
    void damagedValuesAreFoundWhenRead() {
        QCOMPARE(runPython(kArray + "r=np.random.default_rng(1).random(4000,'f4'); np.savez(p+'s.npz',x=r,y=a.astype('f4')); "
                                    "np.savez_compressed(p+'d.npz',x=r,y=a.astype('f4'))",
                           {m_folder.text("damaged_")}),
                 QString());
        for (const char* name : {"damaged_s.npz", "damaged_d.npz"}) {
            std::string bytes = m_folder.bytesOf(name);
            bytes[9000] = static_cast<char>(bytes[9000] ^ 0x55);
            m_folder.put(name, bytes);
            const auto reader = DumpReader::open(m_folder.at(name));
            const std::string problem = problemOf([&] { reader->read("x"); });
            QVERIFY2(problem.starts_with("cannot read member x.npy: " + m_folder.at(name).string()), problem.c_str());
            verifyArray(*reader->read("y"));
        }
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
        writeDump(sample(), m_folder.at(file), file.ends_with("npz") ? DumpFormat::Npz : DumpFormat::Safetensors);
        const std::string whole = m_folder.bytesOf(file);
        for (std::size_t size = 0; size < whole.size(); size += 7) {
            m_folder.put(file, whole.substr(0, size));
            const std::string problem = m_folder.openProblem(file);
            QVERIFY2(problem.starts_with("cannot read"), problem.c_str());
        }
        for (std::size_t place = 0; place < whole.size(); place += 3) {
            std::string turned = whole;
            turned[place] = static_cast<char>(turned[place] ^ 0xFF);
            m_folder.put(file, turned);
            const std::string problem = problemOf([&] {
                const auto reader = DumpReader::open(m_folder.at(file));
                for (const DumpTensor& tensor : reader->tensors()) {
                    if (tensor.isFloat()) reader->read(tensor.name);
                }
            });
            QVERIFY2(problem.starts_with("cannot read") || problem == "nothing was thrown", problem.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestHostileDumps)
#include "tst_hostile_dumps.moc"
