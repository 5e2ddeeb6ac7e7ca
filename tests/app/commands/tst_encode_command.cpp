#include "tests/app/commands/program.h"
#include "tests/encoder/export/python_reader.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// `encode` as a person or a script calls it.
class TestEncodeCommand : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    const QStringList m_mini{QStringLiteral("--preset"),    QStringLiteral("mini"),    QStringLiteral("--weights"),
                             QStringLiteral("synthetic:0"), QStringLiteral("--dtype"), QStringLiteral("f32")};
    QString in(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    static QStringList words(const char* text) { return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts); }

    /// What Python prints for an expression over `path` opened by numpy or safetensors.
    static QByteArray python(const QString& code, const QString& path) {
        QProcess process;
        process.start(QStringLiteral(DEEPSCOPE_PYTHON), {QStringLiteral("-c"), code, path});
        process.waitForFinished(60000);
        return process.exitCode() == 0 ? process.readAllStandardOutput().trimmed() : process.readAllStandardError();
    }

private Q_SLOTS:
    void printsATableMarkedSynthetic() {
        const ProgramResult result = runProgram(QStringList{"encode", testPage("small.png"), "--mode", "custom:256"} + m_mini);
        QCOMPARE(result.status, 0);
        QVERIFY(result.out.contains("SYNTHETIC"));
        QVERIFY(result.out.contains("global/fusion.projector"));
        QVERIFY(!result.out.contains("global/sam.blocks.0.mid"));
        QCOMPARE(result.err, QByteArray());  // no terminal: no progress
    }

    void csvHoldsTheTableAndDumpsTheComputeType() {
        const QTemporaryDir folder;
        const QString csv = folder.filePath(QStringLiteral("stages.csv"));
        const QString dump = folder.filePath(QStringLiteral("dump.safetensors"));
        const ProgramResult result = runProgram(QStringList{"encode",    testPage("small.png"),
                                                            "--mode",    "custom:256",
                                                            "--dtype",   "bf16",
                                                            "--type",    "compute",
                                                            "--taps",    "tokens",
                                                            "--csv",     csv,
                                                            "--dump",    dump,
                                                            "--json",    "-",
                                                            "--preset",  "mini",
                                                            "--weights", "synthetic:0"});
        QVERIFY2(result.status == 0, result.err.constData());
        const QString read = deepscope::test::runPython(QStringLiteral(R"(
import csv, json, sys, torch
from safetensors.torch import load_file
rows = list(csv.DictReader(open(sys.argv[1], newline='')))
stages = json.loads(sys.argv[3])['stages']
assert [r['tap'] for r in rows] == [s['tap'] for s in stages]
assert [float(r['ms']) for r in rows] == [s['ms']['median'] for s in stages]
assert [int(r['flops_needed']) for r in rows] == [s['flops_needed'] for s in stages]
assert load_file(sys.argv[2])['tokens'].dtype == torch.bfloat16
print('ok')
)"),
                                                        {csv, dump, QString::fromUtf8(result.out)});
        QCOMPARE(read, QStringLiteral("ok"));
        verifyRefusal(runProgram(QStringList{"encode", testPage("small.png"), "--csv", csv, "--json", csv} + m_mini), 2, "apart");
    }

    void jsonHoldsTheContract() {
        const ProgramResult result =
            runProgram(QStringList{"encode", testPage("small.png"), "--mode", "custom:256", "--json", "-"} + m_mini);
        QCOMPARE(result.status, 0);
        const QJsonObject json = QJsonDocument::fromJson(result.out).object();  // stdout holds that JSON alone
        for (const char* member : {"schema",         "version",      "image",          "image_size", "mode",         "tile_grid",
                                   "token_count",    "weights",      "device",         "dtype",      "impl",         "threads",
                                   "decode_ms",      "load_ms",      "preprocess_ms",  "total_ms",   "weight_bytes", "peak_bytes",
                                   "rss_peak_bytes", "flops_needed", "flops_executed", "stages"}) {
            QVERIFY2(json.contains(QLatin1String(member)), member);
        }
        QCOMPARE(json["token_count"].toInt(), 4 * 5 + 1);
        QCOMPARE(json["weights"].toObject()["source"].toString(), QStringLiteral("synthetic"));
        double needed = 0;
        for (const auto& stage : json["stages"].toArray()) {
            needed += stage.toObject()["flops_needed"].toDouble();
            for (const char* member :
                 {"tap", "shape", "ms", "live_bytes", "peak_bytes", "min", "max", "mean", "std", "nan", "inf"}) {
                QVERIFY2(stage.toObject().contains(QLatin1String(member)), member);
            }
        }
        QCOMPARE(needed, json["flops_needed"].toDouble());
    }

    void dumpsAreReadByPython() {
        const QString names = QStringLiteral(
            "import sys,numpy; from safetensors.numpy import load_file; d=load_file(sys.argv[1]);"
            "print(len(d), d['global/sam.neck'].shape, d['tokens'].dtype)");
        QCOMPARE(runProgram(QStringList{"encode", testPage("small.png"), "--mode", "custom:256", "--taps", "all", "--dump",
                                        in("d.safetensors")} +
                            m_mini)
                     .status,
                 0);
        QCOMPARE(python(names, in("d.safetensors")), QByteArray("27 (32, 16, 16) float32"));
        QCOMPARE(runProgram(QStringList{"encode", testPage("small.png"), "--mode", "custom:256", "--format", "npz", "--dump",
                                        in("d.npz")} +
                            m_mini)
                     .status,
                 0);
        QCOMPARE(
            python(QStringLiteral("import sys,numpy; d=numpy.load(sys.argv[1]); print(d['global/sam.neck'].shape)"), in("d.npz")),
            QByteArray("(32, 16, 16)"));
        QCOMPARE(runProgram(
                     QStringList{"encode", testPage("small.png"), "--mode", "custom:256", "--format", "npy", "--dump", in("d")} +
                     m_mini)
                     .status,
                 0);
        QCOMPARE(
            python(QStringLiteral("import sys,numpy; print(numpy.load(sys.argv[1]+'/global__sam.neck.npy').shape)"), in("d")),
            QByteArray("(32, 16, 16)"));
    }

    void severalRunsFillAFolder() {
        const ProgramResult result =
            runProgram(QStringList{"encode", testPage("small.png"), testPage("page.png"), "--mode", "custom:256,custom:320",
                                   "--taps", "tokens", "--dump", in("many"), "--json", in("many.json")} +
                       m_mini);
        QCOMPARE(result.status, 0);
        QCOMPARE(QDir(in("many")).entryList(QDir::Files, QDir::Name),
                 (QStringList{"page.custom-256.safetensors", "page.custom-320.safetensors", "small.custom-256.safetensors",
                              "small.custom-320.safetensors"}));
        QFile json(in("many.json"));
        QVERIFY(json.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(json.readAll()).array().size(), 4);
    }

    void anNpyViewIsTakenAsItIs() {
        const QString make = QStringLiteral(
            "import sys,numpy as n; n.save(sys.argv[1], n.sin(n.arange(3*256*256)).reshape(3,256,256).astype('f4'))");
        python(make, in("view.npy"));
        QCOMPARE(runProgram(
                     QStringList{"encode", in("view.npy"), "--taps", "global/preprocess.pixels", "--dump", in("v.safetensors")} +
                     m_mini)
                     .status,
                 0);
        const QString same = QStringLiteral(
            "import sys,numpy as n; from safetensors.numpy import load_file;"
            "print((load_file(sys.argv[1])['global/"
            "preprocess.pixels']==n.sin(n.arange(3*256*256)).reshape(3,256,256).astype('f4')).all())");
        QCOMPARE(python(same, in("v.safetensors")), QByteArray("True"));
        verifyRefusal(runProgram(QStringList{"encode", in("view.npy"), "--mode", "base"} + m_mini), 1, "[3,1024,1024]");
    }

    void tapsNoneOnlyTimes() {
        const ProgramResult result = runProgram(QStringList{"encode", testPage("small.png"), "--mode", "custom:256", "--taps",
                                                            "none", "--repeat", "3", "--json", "-"} +
                                                m_mini);
        const QJsonObject json = QJsonDocument::fromJson(result.out).object();
        QCOMPARE(json["total_ms"].toObject()["n"].toInt(), 3);
        QVERIFY(!json["stages"].toArray().first().toObject().contains("min"));
    }

    void wrongUsageExitsWithTwo_data() {
        QTest::addColumn<QString>("arguments");
        QTest::newRow("no image") << "encode --mode tiny";
        QTest::newRow("unknown option") << "encode PAGE --mode tiny --frobnicate";
        QTest::newRow("unknown mode") << "encode PAGE --mode huge";
        QTest::newRow("side no multiple of 64") << "encode PAGE --mode custom:300";
        QTest::newRow("side too large") << "encode PAGE --mode custom:4096";
        QTest::newRow("side is text") << "encode PAGE --mode custom:abc";
        QTest::newRow("empty mode in list") << "encode PAGE --mode tiny,";
        QTest::newRow("glob matches nothing") << "encode PAGE --mode custom:256 --preset mini --taps nonsense*";
        QTest::newRow("max tiles") << "encode PAGE --mode gundam --max-tiles 12";
        QTest::newRow("dtype") << "encode PAGE --mode tiny --dtype f64";
        QTest::newRow("device") << "encode PAGE --mode tiny --device tpu";
        QTest::newRow("preset") << "encode PAGE --mode tiny --preset giant";
        QTest::newRow("seed") << "encode PAGE --mode tiny --weights synthetic:x";
        QTest::newRow("seed out of range") << "encode PAGE --mode tiny --weights synthetic:99999999999999999999";
        QTest::newRow("format") << "encode PAGE --mode tiny --format hdf5";
        QTest::newRow("repeat") << "encode PAGE --mode tiny --repeat 0";
        QTest::newRow("repeat is text") << "encode PAGE --mode tiny --repeat many";
        QTest::newRow("threads") << "encode PAGE --mode tiny --threads -1";
        QTest::newRow("resize order") << "encode PAGE --mode tiny --resize-order pillow9";
        QTest::newRow("implementation") << "encode PAGE --mode tiny --impl magic";
        QTest::newRow("no command") << "frobnicate";
    }
    void wrongUsageExitsWithTwo() {
        QFETCH(QString, arguments);
        verifyRefusal(runProgram(arguments.replace(QStringLiteral("PAGE"), testPage("small.png")).split(QLatin1Char(' '))), 2);
    }

    void aCudaDeviceThatIsNotThereIsSaid() {
        if (QFile::exists(QStringLiteral("/dev/nvidiactl"))) QSKIP("this machine has an NVIDIA device");
        verifyRefusal(
            runProgram(QStringList{"encode", testPage("small.png"), "--mode", "tiny", "--device", "cuda", "--preset", "mini"}), 1,
            "NVIDIA");
    }

    void badImagesExitWithOne() {
        QFile empty(in("empty.png"));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.close();
        verifyRefusal(runProgram(QStringList{"encode", in("empty.png"), "--mode", "tiny"} + m_mini), 1, "empty.png");
        verifyRefusal(runProgram(QStringList{"encode", in("missing.png"), "--mode", "tiny"} + m_mini), 1, "missing.png");
        verifyRefusal(runProgram(QStringList{"encode", m_folder.path(), "--mode", "tiny"} + m_mini), 1);
    }

    void oneBadImageAmongGoodOnes() {
        const ProgramResult result =
            runProgram(QStringList{"encode", in("missing.png"), testPage("small.png"), "--mode", "custom:256"} + m_mini);
        verifyRefusal(result, 1, "missing.png");
        QVERIFY(result.out.contains("small.png"));  // the good one was still run
    }

    void aFailedDumpLeavesTheOldOne() {
        const QString path = in("old.safetensors");
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("precious");
        old.close();
        verifyRefusal(runProgram(QStringList{"encode", testPage("small.png"), "--mode", "custom:256", "--taps", "nonsense",
                                             "--dump", path} +
                                 m_mini),
                      2);
        verifyRefusal(runProgram(QStringList{"encode", testPage("small.png"), "--mode", "custom:256", "--dump",
                                             in("no/such/folder/d.safetensors")} +
                                 m_mini),
                      1);
        verifyRefusal(
            runProgram(QStringList{"encode", testPage("small.png"), "--mode", "custom:256", "--dump", "/dev/full"} + m_mini), 1,
            "/dev/full");
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("precious"));
        QVERIFY(QFileInfo(QStringLiteral("/dev/full")).exists());
    }
};

QTEST_GUILESS_MAIN(TestEncodeCommand)
#include "tst_encode_command.moc"
