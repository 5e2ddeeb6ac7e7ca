#include "program.h"
#include "tests/encoder/image/pdf_writer.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

const QStringList kQuick{"--mode", "custom:256", "--preset", "mini", "--dtype", "f32"};

}  // namespace

class TestPdfArguments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        const PdfTestPage red{.content = pdfBox(0, 0, 60, 80, "1 0 0")};
        write("one.pdf", writePdf({red}));
        write("three.pdf", writePdf({red, {.widthPt = 100, .heightPt = 50}, red}));
        write("broken.pdf", "%PDF-1.7 and nothing more");
    }
    void encodeTakesAllPages() {
        const QString out = at("dumps");
        const ProgramResult result =
            runProgram(QStringList{"encode", at("three.pdf"), "--taps", "tokens", "--dump", out, "--json", "-"} + kQuick);
        QVERIFY2(result.status == 0, result.err.constData());
        const QJsonArray runs = QJsonDocument::fromJson(result.out).array();
        QCOMPARE(runs.size(), 3);
        QCOMPARE(runs[1].toObject()["image"].toString(), at("three.pdf#2"));
        QCOMPARE(runs[1].toObject()["image_size"].toArray(), (QJsonArray{200, 100}));
        QStringList names = QDir(out).entryList(QDir::Files, QDir::Name);
        QCOMPARE(names, (QStringList{"three#1.custom-256.safetensors", "three#2.custom-256.safetensors",
                                     "three#3.custom-256.safetensors"}));
    }
    void theResolutionIsChosen() {
        const auto sizeAt = [&](const QString& image, const QStringList& more) {
            const ProgramResult result =
                runProgram(QStringList{"encode", image, "--taps", "none", "--json", "-"} + kQuick + more);
            return QJsonDocument::fromJson(result.out).object()["image_size"].toArray();
        };
        QCOMPARE(sizeAt(at("three.pdf#2"), {"--dpi", "72"}), (QJsonArray{100, 50}));
        QCOMPARE(sizeAt(at("three.pdf#2@216"), {"--dpi", "72"}), (QJsonArray{300, 150}));
        QCOMPARE(sizeAt(at("one.pdf"), {"--dpi", "36"}), (QJsonArray{30, 40}));
    }
    void commandsOfOnePageTakeTheOnlyOne() {
        const QString out = at("heat.png");
        const QStringList rest{"--tap", "global/fusion.projector", "--view", "norm", "--out", out};
        const ProgramResult result = runProgram(QStringList{"heatmap", at("one.pdf")} + rest + kQuick);
        QVERIFY2(result.status == 0, result.err.constData());
        QCOMPARE(QImage(out).size(), QSize(120, 160));
        verifyRefusal(runProgram(QStringList{"heatmap", at("three.pdf")} + rest + kQuick), 2, "three.pdf#1 to #3");
        const QStringList query{"--tap", "global/sam.blocks.0", "--query", "0,0", "--out", at("row.npy")};
        verifyRefusal(runProgram(QStringList{"attention", at("three.pdf")} + query + kQuick), 2, "three.pdf#1 to #3");
        QCOMPARE(runProgram(QStringList{"attention", at("three.pdf#3")} + query + kQuick).status, 0);
    }
    void problemsAreOneSentence() {
        verifyRefusal(runProgram(QStringList{"encode", at("three.pdf#4")} + kQuick), 1, "#1 to #3");
        verifyRefusal(runProgram(QStringList{"encode", at("three.pdf#0")} + kQuick), 2, "N from 1");
        verifyRefusal(runProgram(QStringList{"encode", at("three.pdf#1@9")} + kQuick), 2, "@36 to @600");
        verifyRefusal(runProgram(QStringList{"encode", at("broken.pdf")} + kQuick), 1, "damaged PDF");
        verifyRefusal(runProgram(QStringList{"encode", at("gone.pdf#1")} + kQuick), 1, "gone.pdf");
        verifyRefusal(runProgram(QStringList{"encode", at("gone.pdf")} + kQuick), 1, "gone.pdf");
    }
    void theWindowsPictureShowsAPage() {
        const QString out = at("window.png");
        const ProgramResult result = runProgram(
            {"snapshot", at("three.pdf#3"), "--mode", "custom:256", "--preset", "mini", "--dtype", "f32", "--out", out});
        QVERIFY2(result.status == 0, result.err.constData());
        QCOMPARE(QImage(out).size(), QSize(1600, 1000));
    }

private:
    QString at(const QString& name) const { return m_folder.filePath(name); }
    void write(const QString& name, const QByteArray& bytes) const {
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestPdfArguments)
#include "tst_pdf_arguments.moc"
