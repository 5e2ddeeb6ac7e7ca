#include "tests/encoder/image/pdf_writer.h"
#include "widgets/engine/image_folder.h"
#include "widgets/engine/pdf_expansion.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace deepscope;

class TestPdfExpansion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_dir->path()).mkdir("folder"));
        write("one.pdf", writePdf({{}}));
        write("three.pdf", writePdf({{}, {}, {}}));
        write("folder/two.pdf", writePdf({{}, {}}));
        write("broken.pdf", "no pdf");
        write("page.png", "x");
    }
    void whatIsNamedIsAskedAbout() {
        const QStringList given{at("one.pdf"), at("three.pdf"), at("page.png"), at("broken.pdf")};
        const PdfExpansion expansion = expandPdfs(given, given, 144, 100);
        QCOMPARE(expansion.pages, (QStringList{at("one.pdf#1"), at("page.png"), at("broken.pdf")}));
        QCOMPARE(expansion.picks.size(), 1);
        QCOMPARE(expansion.picks[0].path, at("three.pdf"));
        QCOMPARE(expansion.picks[0].pageCount, 3);
        QVERIFY(!expansion.cut);
    }
    void aFoldersPdfsGiveAllTheirPages() {
        bool cut = false;
        const QStringList files = expandPaths({at("folder")}, 100, &cut);
        const PdfExpansion expansion = expandPdfs(files, {at("folder")}, 200, 100);
        QCOMPARE(expansion.pages, (QStringList{at("folder/two.pdf#1@200"), at("folder/two.pdf#2@200")}));
        QVERIFY(expansion.picks.isEmpty());
    }
    void noMoreThanTheLimit() {
        const QStringList files{at("page.png"), at("folder/two.pdf")};
        const PdfExpansion expansion = expandPdfs(files, {at("folder")}, 144, 2);
        QCOMPARE(expansion.pages, (QStringList{at("page.png"), at("folder/two.pdf#1")}));
        QVERIFY(expansion.cut);
    }

private:
    QString at(const QString& name) const { return m_dir->filePath(name); }
    void write(const QString& name, const QByteArray& bytes) const {
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestPdfExpansion)
#include "tst_pdf_expansion.moc"
