#include "encoder/errors.h"
#include "encoder/image/image_file.h"
#include "encoder/image/page_address.h"
#include "encoder/image/pdf_file.h"
#include "encoder/sha256.h"
#include "pdf_writer.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <thread>

using namespace deepscope;

namespace {

using Color = std::array<int, 3>;

const Color kWhite{255, 255, 255};
const Color kRed{255, 0, 0};
const Color kBlue{0, 0, 255};

Color at(const RgbImage& image, int x, int y) {
    const std::uint8_t* p = image.row(y) + 3 * x;
    return {p[0], p[1], p[2]};
}

std::shared_ptr<const PdfFile> opened(const QByteArray& bytes) {
    return PdfFile::fromBytes({bytes.begin(), bytes.end()}, "test.pdf");
}

template <class Act>
QString failureOf(Act act) {
    try {
        act();
    } catch (const ImageError& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

QString write(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes) {
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
    file.write(bytes);
    return file.fileName();
}

/// Red in the lower left quarter of a page of 60 x 80 points, blue in the upper right one.
QByteArray quarters() {
    return pdfBox(0, 0, 30, 40, "1 0 0") + pdfBox(30, 40, 30, 40, "0 0 1");
}

/// What goes to stderr while it lives.
class StderrCatcher {
public:
    StderrCatcher() : m_saved(::dup(STDERR_FILENO)) {
        m_file.open();
        ::dup2(m_file.handle(), STDERR_FILENO);
    }
    ~StderrCatcher() {
        ::dup2(m_saved, STDERR_FILENO);
        ::close(m_saved);
    }
    qint64 bytesSoFar() { return QFileInfo(m_file.fileName()).size(); }

private:
    int m_saved;
    QTemporaryFile m_file;
};

}  // namespace

class TestPdfFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pagesAreCountedAndMeasured() {
        const auto file = opened(writePdf({{}, {.widthPt = 595.276, .heightPt = 841.89}, {.entries = "/Rotate 90"}}));
        QCOMPARE(file->pageCount(), 3);
        QCOMPARE(file->pageSize(1).widthPt, 60.0);
        QCOMPARE(file->pageSize(1).heightPt, 80.0);
        QVERIFY(qAbs(file->pageSize(2).widthPt - 595.276) < 1e-6);
        QCOMPARE(file->pageSize(3).widthPt, 80.0);
        QCOMPARE(file->pageSize(3).heightPt, 60.0);
    }
    void aPageIsDrawnOnWhite() {
        const RgbImage image = opened(writePdf({{.content = quarters()}}))->render(1, 144);
        QCOMPARE(image.size.widthPx, 120);
        QCOMPARE(image.size.heightPx, 160);
        QCOMPARE(at(image, 30, 120), kRed);
        QCOMPARE(at(image, 90, 40), kBlue);
        QCOMPARE(at(image, 30, 40), kWhite);
        QCOMPARE(at(image, 119, 159), kWhite);
        QCOMPARE(at(image, 0, 159), kRed);
    }
    void sizesAreRoundedOutwards() {
        const auto file = opened(writePdf({{.widthPt = 595.276, .heightPt = 841.89}}));
        const RgbImage a4 = file->render(1, 144);  // 1190.55 x 1683.78: get_pixmap gives 1191 x 1684
        QCOMPARE(a4.size.widthPx, 1191);
        QCOMPARE(a4.size.heightPx, 1684);
        const RgbImage small = file->render(1, 72);
        QCOMPARE(small.size.widthPx, 596);
        QCOMPARE(small.size.heightPx, 842);
    }
    void theCropBoxIsWhatIsSeen() {
        const auto file = opened(writePdf({{.content = quarters(), .entries = "/CropBox [ 30 40 60 80 ]"}}));
        QCOMPARE(file->pageSize(1).widthPt, 30.0);
        const RgbImage image = file->render(1, 72);
        QCOMPARE(image.size.widthPx, 30);
        QCOMPARE(image.size.heightPx, 40);
        QCOMPARE(at(image, 1, 1), kBlue);
        QCOMPARE(at(image, 28, 38), kBlue);
    }
    void aTurnedPageIsTurned() {
        const RgbImage image = opened(writePdf({{.content = quarters(), .entries = "/Rotate 90"}}))->render(1, 72);
        QCOMPARE(image.size.widthPx, 80);
        QCOMPARE(image.size.heightPx, 60);
        QCOMPARE(at(image, 20, 15), kRed);  // the lower left corner comes to the upper left
        QCOMPARE(at(image, 60, 45), kBlue);
    }
    void edgesAreSmooth() {
        const RgbImage image = opened(writePdf({{.content = "0 g 5 5 m 55 70 l 55 5 l f"}}))->render(1, 72);
        int between = 0;
        for (int y = 0; y < image.size.heightPx; ++y) {
            for (int x = 0; x < image.size.widthPx; ++x) between += at(image, x, y)[0] > 20 && at(image, x, y)[0] < 235;
        }
        QVERIFY2(between > 30, qPrintable(QString::number(between)));
    }
    void anAddressOpensLikeAnImage() {
        const QTemporaryDir folder;
        const QByteArray bytes = writePdf({{}, {.content = quarters()}});
        const std::string path = write(folder, "scan.pdf", bytes).toStdString();
        const DecodedImage image = readImageFile(path + "#2");
        QCOMPARE(image.format, std::string("PDF"));
        QCOMPARE(image.path.string(), path + "#2");
        QCOMPARE(image.upright.size.widthPx, 120);
        QCOMPARE(at(image.upright, 30, 120), kRed);
        QCOMPARE(image.fileBytes, std::int64_t(bytes.size()));
        QCOMPARE(image.sha256, sha256Hex(bytes.constData(), std::size_t(bytes.size())));
        QCOMPARE(readImageFile(path + "#2@72").upright.size.widthPx, 60);
        QCOMPARE(PdfFile::countPages(path), 2);
    }
    void aBareFileOpensWhenItHasOnePage() {
        const QTemporaryDir folder;
        const std::string one = write(folder, "one.bin", writePdf({{.content = quarters()}})).toStdString();
        QCOMPARE(at(readImageFile(one).upright, 30, 120), kRed);
        const std::string several = write(folder, "several.pdf", writePdf({{}, {}, {}})).toStdString();
        const QString failure = failureOf([&] { readImageFile(several); });
        QVERIFY2(failure.contains("several.pdf#1 to #3"), qPrintable(failure));
    }
    void aChangedFileIsReadAgain() {
        const QTemporaryDir folder;
        const std::string path = write(folder, "scan.pdf", writePdf({{.content = quarters()}, {}})).toStdString();
        QCOMPARE(at(readImageFile(path + "#1").upright, 30, 120), kRed);
        write(folder, "scan.pdf", writePdf({{.content = pdfBox(0, 0, 60, 80, "0 0 1")}, {}}));
        QCOMPARE(at(readImageFile(path + "#1").upright, 30, 120), kBlue);
    }
    void pagesThatAreNotThereAreToldOf() {
        const auto file = opened(writePdf({{}, {}}));
        for (const int page : {0, 3, -1, 1'000'000}) {
            const QString failure = failureOf([&] { file->render(page, 72); });
            QVERIFY2(failure.contains("#1 to #2"), qPrintable(failure));
        }
    }
    void absurdSizesAreRefusedBeforeDrawing() {
        const QByteArray zeros(30, '0');
        const QByteArray far = "[ 0 0 1" + zeros + " 10 ]";
        for (const QByteArray& box : {QByteArray("[ 0 0 10000000 10000000 ]"), QByteArray("[ 0 0 100000 100000 ]"), far}) {
            const auto file = opened(writePdf({{.entries = "/CropBox " + box + " /MediaBox " + box}}));
            const QString failure = failureOf([&] { file->render(1, 600); });
            QVERIFY2(failure.contains("test.pdf#1"), qPrintable(failure));
        }
    }
    void hostileFilesAreRefusedInOneSentence_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("part");
        QTest::newRow("empty") << QByteArray() << "empty file";
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n") << "not a PDF";
        QTest::newRow("mark alone") << QByteArray("%PDF-1.4\n") << "damaged PDF";
        QTest::newRow("no pages") << writePdf({}) << "at least one page";
        QTest::newRow("rubbish") << "%PDF-1.7\n" + QByteArray(5000, '\xA7') << "damaged PDF";
        QTest::newRow("protected")
            << writePdf({{}},
                        "/ID [ <00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF> ] /Encrypt << /Filter "
                        "/Standard /V 1 /R 2 /Length 40 /P -4 /O <" +
                            QByteArray(64, '1') + "> /U <" + QByteArray(64, '2') + "> >>")
            << "password";
    }
    void hostileFilesAreRefusedInOneSentence() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, part);
        StderrCatcher silence;
        const QString failure = failureOf([&] { opened(bytes)->render(1, 72); });
        QVERIFY2(failure.contains(part) && failure.contains("test.pdf") && !failure.contains('\n'), qPrintable(failure));
        QCOMPARE(silence.bytesSoFar(), 0);
    }
    void hurtFilesNeverCrashOrPrint() {
        const QByteArray whole = writePdf({{.content = quarters()}, {.content = quarters(), .entries = "/Rotate 270"}});
        StderrCatcher silence;
        quint32 state = 11;
        int refused = 0;
        for (int i = 0; i < 300; ++i) {
            QByteArray hurt = i % 3 == 0 ? whole.left(whole.size() * i / 300) : whole;
            for (int k = 0; k < 1 + i % 5 && !hurt.isEmpty(); ++k) {
                state = state * 1664525U + 1013904223U;
                hurt[qsizetype((state >> 8) % quint32(hurt.size()))] = char(state >> 3);
            }
            const QString failure = failureOf([&] {
                const auto file = opened(hurt);
                if (file->pageSize(1).widthPt * file->pageSize(1).heightPt < 1e6) file->render(1, 72);
            });
            refused += !failure.isEmpty();
            QVERIFY(!failure.contains('\n'));
        }
        QCOMPARE(silence.bytesSoFar(), 0);
        QVERIFY2(refused > 20 && refused < 300, qPrintable(QString::number(refused)));
    }
    void aStopIsHeeded() {
        const auto file = opened(writePdf({{}}));
        std::stop_source source;
        source.request_stop();
        QVERIFY_EXCEPTION_THROWN(file->render(1, 72, source.get_token()), Cancelled);
    }
    void aSlowPageIsGivenUp() {
        QByteArray triangles;
        for (int i = 0; i < 900; ++i) triangles += "0 g 0 0 m 60 " + QByteArray::number(i % 80) + " l 30 80 l f\n";
        const auto file = opened(writePdf({{.content = triangles}, {.content = quarters()}}));
        std::stop_source source;
        std::jthread stopper([&source] {
            std::this_thread::sleep_for(std::chrono::milliseconds(30));
            source.request_stop();
        });
        QElapsedTimer clock;
        clock.start();
        QVERIFY_EXCEPTION_THROWN(file->render(1, 600, source.get_token()), Cancelled);
        const qint64 waitedMs = clock.elapsed();
        const QString failure = failureOf([&] { file->render(2, 72); });
        QVERIFY2(failure.contains("still being drawn"), qPrintable(failure));
        QVERIFY2(waitedMs >= 500 && waitedMs < 5000, qPrintable(QString::number(waitedMs)));
        // Drawn to its end, it no longer stands in the way.
        QTRY_VERIFY_WITH_TIMEOUT(failureOf([&] { file->render(2, 72); }).isEmpty(), 60000);
        qInfo("the slow page took %lld ms", clock.elapsed());
    }
    void countingRefusesWhatIsNoFile() {
        const QTemporaryDir folder;
        QVERIFY(failureOf([&] { PdfFile::countPages(folder.path().toStdString()); }).contains("a folder"));
        QVERIFY(failureOf([&] { PdfFile::countPages("/nowhere/x.pdf"); }).contains("/nowhere/x.pdf"));
        QVERIFY(failureOf([&] { PdfFile::countPages("/dev/zero"); }).contains("a device"));
    }
};

QTEST_GUILESS_MAIN(TestPdfFile)
#include "tst_pdf_file.moc"
