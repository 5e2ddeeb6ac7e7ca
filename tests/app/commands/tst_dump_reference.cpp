#include "encoder/export/dump_reader.h"
#include "tests/app/commands/program.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

using namespace deepscope;

/// tools/dump_reference.py run over a module tree of the released names: what it records is what the program computes.
class TestDumpReference : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QMap<QByteArray, QByteArray> m_said;

    std::shared_ptr<const DumpReader> open(const char* name) const {
        return DumpReader::open(m_folder.filePath(QString::fromLatin1(name)).toStdString());
    }
    static QByteArray run(const QString& command, const QStringList& arguments) {
        QProcess process;
        process.start(command, arguments);
        const bool ended = process.waitForFinished(240000);
        const QByteArray out = process.readAllStandardOutput();
        return ended && process.exitCode() == 0 ? out : "failed: " + out + process.readAllStandardError();
    }
    QByteArray encode(const char* page, const char* mode, const char* dtype, const char* out) const {
        return run(QStringLiteral(DEEPSCOPE_PROGRAM),
                   QStringLiteral("encode %1 --mode %2 --dtype %3 --max-tiles 2 --weights synthetic:0 --preset mini --device cpu "
                                  "--taps all --dump %4")
                       .arg(testPage(page), QString::fromLatin1(mode), QString::fromLatin1(dtype),
                            m_folder.filePath(QString::fromLatin1(out)))
                       .split(QLatin1Char(' ')));
    }

    /// Every tap of `ours` is in `theirs`, the largest error within `tolerance` of the tap's spread.
    void verifySame(const DumpReader& ours, const DumpReader& theirs, double tolerance) const {
        QCOMPARE(theirs.tensors().size(), ours.tensors().size());
        for (const DumpTensor& tensor : ours.tensors()) verifyTap(ours, theirs, tensor.name, tolerance);
    }
    static void verifyTap(const DumpReader& ours, const DumpReader& theirs, const std::string& name, double tolerance) {
        QVERIFY2(ours.find(name) && theirs.find(name), name.c_str());
        QVERIFY2(ours.find(name)->shape == theirs.find(name)->shape, name.c_str());
        const std::vector<float> a = ours.read(name)->floats(), b = theirs.read(name)->floats();
        double sum = 0, squares = 0, worst = 0;
        for (std::size_t i = 0; i < a.size(); ++i) {
            sum += a[i];
            squares += double(a[i]) * a[i];
            worst = std::max(worst, std::abs(double(a[i]) - b[i]));
        }
        const double mean = sum / double(a.size()), spread = std::sqrt(squares / double(a.size()) - mean * mean);
        QVERIFY2(worst <= tolerance * spread, (name + " " + std::to_string(worst / spread)).c_str());
    }

private Q_SLOTS:
    void initTestCase() {
        const QString port = QStringLiteral(DEEPSCOPE_TEST_DATA "/port/");
        const QByteArray out = run(QStringLiteral(DEEPSCOPE_PYTHON),
                                   {port + QStringLiteral("record_dumps.py"), QStringLiteral(DEEPSCOPE_TEST_DATA "/../../tools"),
                                    testPage("page.png"), testPage("slide.png"), m_folder.path()});
        QVERIFY2(!out.startsWith("failed"), out.constData());
        for (const QByteArray& line : out.split('\n'))
            m_said[line.left(line.indexOf(':'))] = line.mid(line.indexOf(':') + 1).trimmed();
        QVERIFY2(!encode("page.png", "tiny", "f32", "ours.safetensors").startsWith("failed"), "encode");
        QVERIFY2(!encode("slide.png", "gundam", "f32", "ours_tiled.safetensors").startsWith("failed"), "encode");
    }

    void aPageIsRecorded() {
        const auto theirs = open("plain.safetensors");
        verifySame(*open("ours.safetensors"), *theirs, 1e-5);
        const RunManifest& manifest = theirs->manifest();
        const RunManifest ours = open("ours.safetensors")->manifest();
        QVERIFY(manifest.mode == parseMode("tiny") && manifest.page == ours.page);
        QCOMPARE(manifest.imageSha256, ours.imageSha256);
        QVERIFY(manifest.plan() && manifest.computeType == ElementType::F32);
    }

    void tilesAreToldFromTheGlobalView() {
        const auto ours = open("ours_tiled.safetensors");
        for (const char* name : {"tiled.npz", "served.safetensors"}) {
            const auto theirs = open(name);
            verifySame(*ours, *theirs, 1e-5);
            QVERIFY(theirs->manifest().tileGrid == (TileGrid{2, 1}));
            QVERIFY(theirs->manifest().mode == parseMode("gundam"));
        }
    }

    void shortTypesAreKept() {
        const auto theirs = open("bf16.safetensors");
        for (const DumpTensor& tensor : theirs->tensors()) QCOMPARE(tensor.storedType, std::string("BF16"));
        QVERIFY(theirs->manifest().computeType == ElementType::BF16);
        verifySame(*open("ours.safetensors"), *theirs, 0.3);  // of one encoder, though rounded at every step
        const auto tokens = theirs->read("tokens");
        QCOMPARE(tokens->shape(), (Shape{73, 160}));
    }

    void whatAModelLacksIsTold() {
        const QByteArray said = m_said["lacking"];
        QVERIFY2(said.contains("missing: sam.blocks.1.mid: there is no norm2"), said.constData());
        QVERIFY2(said.contains("missing: tokens: view_seperator is not known"), said.constData());
        const auto theirs = open("lacking"), ours = open("ours.safetensors");
        QCOMPARE(theirs->tensors().size(), ours->tensors().size() - 2);
        QVERIFY(!theirs->find("global/sam.blocks.1.mid") && !theirs->find("tokens"));
        verifyTap(*ours, *theirs, "global/sam.blocks.1", 1e-5);
        verifyTap(*ours, *theirs, "global/fusion.projector", 1e-5);
    }

    void misuseIsOneSentence() {
        QVERIFY2(m_said["two pages"].contains("2 views of 512 pixels were recorded: record one page at a time"),
                 m_said["two pages"].constData());
        QVERIFY2(m_said["nothing ran"].contains("nothing was recorded"), m_said["nothing ran"].constData());
        QVERIFY2(m_said["other model"].contains("neither a sam_model nor a vision_model"), m_said["other model"].constData());
        QVERIFY2(m_said["no model"].contains("transformers cannot load other: no such model"), m_said["no model"].constData());
        QCOMPARE(QDir(m_folder.path())
                     .entryList({QStringLiteral("n*.npz"), QStringLiteral("two.npz"), QStringLiteral(".*")},
                                QDir::Files | QDir::Hidden),
                 QStringList());
    }

    void theCommandRunsTheModelsOwnPreprocessing() {
        QVERIFY2(m_said["command"].contains("wrote 27 taps"), m_said["command"].constData());
        verifySame(*open("ours.safetensors"), *open("command.safetensors"), 1e-5);
    }

    void theCommandTakesViewsOfADump() {
        QVERIFY2(m_said["pixels"].contains("wrote 7 taps"), m_said["pixels"].constData());
        const auto ours = open("ours_tiled.safetensors"), theirs = open("pixels.npz");
        QCOMPARE(theirs->tensors().size(), std::size_t(7));
        for (const DumpTensor& tensor : theirs->tensors()) verifyTap(*ours, *theirs, tensor.name, 1e-5);
    }

    void tensorsAreRenamed() {
        QVERIFY2(m_said["renamed"].contains("left out: other"), m_said["renamed"].constData());
        const auto ours = open("ours_tiled.safetensors"), theirs = open("renamed.safetensors"), turned = open("turned.npz");
        QCOMPARE(theirs->tensors().size(), std::size_t(3));
        for (const DumpTensor& tensor : theirs->tensors()) verifyTap(*ours, *theirs, tensor.name, 1e-5);
        QVERIFY(theirs->manifest().mode == parseMode("gundam"));
        QVERIFY(!theirs->manifest().imageSha256.empty());
        QCOMPARE(turned->tensors().size(), std::size_t(1));
        QVERIFY(turned->find("global/fusion.projector"));
        QVERIFY2(m_said["absent"].contains("the dump has no tensor lost"), m_said["absent"].constData());
        QVERIFY2(m_said["no taps"].contains("neither side of the name map is of taps"), m_said["no taps"].constData());
    }
};

QTEST_GUILESS_MAIN(TestDumpReference)
#include "tst_dump_reference.moc"
