#include "encoder/errors.h"
#include "encoder/image/page_address.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace deepscope;

class TestPageAddress : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void addressesAreRead_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("page");
        QTest::addColumn<int>("dpi");
        QTest::newRow("plain") << "scan.pdf#3"
                               << "scan.pdf" << 3 << 144;
        QTest::newRow("folder") << "/a b/c#d/scan.PDF#12"
                                << "/a b/c#d/scan.PDF" << 12 << 144;
        QTest::newRow("resolution") << "x/scan.pdf#1@300"
                                    << "x/scan.pdf" << 1 << 300;
        QTest::newRow("default resolution") << "scan.pdf#2@144"
                                            << "scan.pdf" << 2 << 144;
        QTest::newRow("two marks") << "a.pdf#1.pdf#2"
                                   << "a.pdf#1.pdf" << 2 << 144;
    }
    void addressesAreRead() {
        QFETCH(QString, path);
        QFETCH(QString, file);
        QFETCH(int, page);
        QFETCH(int, dpi);
        const auto address = parsePageAddress(path.toStdString());
        QVERIFY(address);
        QCOMPARE(QString::fromStdString(address->file.string()), file);
        QCOMPARE(address->page, page);
        QCOMPARE(address->dpi, dpi);
        QVERIFY(parsePageAddress(address->path()) == address);
        QCOMPARE(QString::fromStdString(fileOfPage(path.toStdString()).string()), file);
    }
    void otherPathsAreNone() {
        for (const char* path : {"", "scan.pdf", "scan.png#3", "scan.pdf/page#3", ".pdf#3", "scanpdf#3", "a.pdf#1/x.png", "#1"}) {
            QVERIFY2(!parsePageAddress(path), path);
            QCOMPARE(fileOfPage(path).string(), std::string(path));
        }
    }
    void badNumbersAreToldOf() {
        for (const char* path : {"scan.pdf#", "scan.pdf#0", "scan.pdf#-1", "scan.pdf#x", "scan.pdf#1x", "scan.pdf#99999999999",
                                 "scan.pdf#1@35", "scan.pdf#1@601", "scan.pdf#1@", "scan.pdf#1@x", "scan.pdf# 1"}) {
            QVERIFY_EXCEPTION_THROWN(parsePageAddress(path), UsageError);
        }
    }
    void aFileOfThatNameWins() {
        const QTemporaryDir folder;
        const QString path = folder.filePath("scan.pdf#3");
        QVERIFY(parsePageAddress(path.toStdString()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(!parsePageAddress(path.toStdString()));
        QCOMPARE(fileOfPage(path.toStdString()).string(), path.toStdString());
    }
    void theTextLeavesOutTheDefaultResolution() {
        QCOMPARE((PageAddress{"a/scan.pdf", 7, kDefaultPdfDpi}).path().string(), std::string("a/scan.pdf#7"));
        QCOMPARE((PageAddress{"a/scan.pdf", 7, 300}).path().string(), std::string("a/scan.pdf#7@300"));
    }
    void pdfNamesAreToldBySuffix() {
        QVERIFY(hasPdfName("a/b.Pdf") && hasPdfName("b.pdf") && !hasPdfName(".pdf") && !hasPdfName("b.pdf.png"));
    }
};

QTEST_GUILESS_MAIN(TestPageAddress)
#include "tst_page_address.moc"
