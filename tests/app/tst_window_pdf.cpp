#include "app/languages.h"
#include "tests/app/window_under_test.h"
#include "tests/encoder/image/pdf_writer.h"
#include "widgets/views/pdf_page_dialog.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace deepscope;

/// PDFs through the real window: asked about, opened, run, remembered, read again.
class TestWindowPdf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        applyTheme(ThemeChoice::Dark);
        applyLanguage(QStringLiteral("en"));
    }
    void aPageIsChosenOpenedAndRun() {
        WindowUnderTest t;
        t.show();
        const QString path = save(t, "scan.pdf", 4);
        t.drop({path});
        PdfPageDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = t.window->findChild<PdfPageDialog*>()) != nullptr);
        dialog->findChild<QSpinBox*>(QStringLiteral("pdfDpi"))->setValue(216);
        auto* range = dialog->findChild<QLineEdit*>(QStringLiteral("pdfRange"));
        range->selectAll();
        QTest::keyClicks(range, QStringLiteral("2,4"));
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("pdfOpen")), Qt::LeftButton);
        QCOMPARE(names(t), (QStringList{"page.png", "scan.pdf#2@216", "scan.pdf#4@216"}));
        QTRY_VERIFY(t.window->canRun());
        const PageCollection::Page& page = t.window->session()->pages()->page(t.window->selection()->page());
        QCOMPARE(page.name, QStringLiteral("scan.pdf#2@216"));
        QCOMPARE(page.size.widthPx, 180);
        QTRY_VERIFY(t.window->findChild<PdfPageDialog*>() == nullptr);
        t.run();
        QCOMPARE(QString::fromStdString(t.results()->trace->provenance().image.path), path + QStringLiteral("#2@216"));

        // The resolution is remembered, also for PDFs that need no question.
        t.drop({save(t, "one.pdf", 1)});
        QTRY_VERIFY(names(t).contains(QStringLiteral("one.pdf#1@216")));
        QVERIFY(t.window->findChild<PdfPageDialog*>() == nullptr);
    }
    void severalPdfsAreAskedAboutOneAfterTheOther() {
        WindowUnderTest t;
        t.show();
        t.drop({save(t, "first.pdf", 2), save(t, "second.pdf", 3)});
        QTRY_COMPARE(t.window->findChildren<PdfPageDialog*>().size(), 1);
        auto* first = t.window->findChild<PdfPageDialog*>();
        QVERIFY(first->path().endsWith(QLatin1String("first.pdf")));
        first->reject();
        QTRY_VERIFY(t.window->findChildren<PdfPageDialog*>().size() == 1 && t.window->findChild<PdfPageDialog*>() != first);
        auto* second = t.window->findChild<PdfPageDialog*>();
        QVERIFY(second->path().endsWith(QLatin1String("second.pdf")));
        second->accept();
        QTRY_COMPARE(names(t), (QStringList{"page.png", "second.pdf#1"}));
    }
    void aFoldersPdfsOpenWhole() {
        WindowUnderTest t;
        t.show();
        QVERIFY(QDir(t.folder.path()).mkdir("folder"));
        save(t, "folder/b.pdf", 2);
        t.savePicture("folder/a.png", {40, 40}, Qt::red);
        t.drop({t.folder.filePath("folder")});
        QTRY_COMPARE(names(t), (QStringList{"page.png", "a.png", "b.pdf#1", "b.pdf#2"}));
    }
    void aChangedPdfIsReadAgain() {
        WindowUnderTest t;
        t.show();
        const QString path = save(t, "scan.pdf", 2);
        t.window->openPages({path + QStringLiteral("#1"), path + QStringLiteral("#2")});
        const auto color = [&](int row) {
            const PageCollection* pages = t.window->session()->pages();
            const auto& thumbnail = pages->page(pages->order()[std::size_t(row)]).thumbnail;
            return thumbnail.isNull() ? QColor() : thumbnail.pixelColor(thumbnail.rect().center());
        };
        QTRY_COMPARE(color(1), QColor(Qt::red));
        QTRY_COMPARE(color(2), QColor(Qt::red));
        QTest::qWait(50);  // the watch is set in another thread
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const PdfTestPage blue{.content = pdfBox(0, 0, 60, 80, "0 0 1")};
        file.write(writePdf({blue, blue, blue}));
        file.close();
        QTRY_COMPARE(color(1), QColor(Qt::blue));
        QTRY_COMPARE(color(2), QColor(Qt::blue));
    }
    void aDamagedPdfSaysSo() {
        WindowUnderTest t;
        t.show();
        QFile file(t.folder.filePath("broken.pdf"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("%PDF-1.4 and nothing more");
        file.close();
        t.drop({file.fileName()});
        QTRY_VERIFY(t.banner()->isVisible());
        QVERIFY(t.window->findChild<PdfPageDialog*>() == nullptr);
    }
    void closingTheWindowWhileItAsksIsHarmless() {
        auto t = std::make_unique<WindowUnderTest>();
        t->show();
        t->drop({save(*t, "scan.pdf", 30)});
        QTRY_VERIFY(t->window->findChild<PdfPageDialog*>() != nullptr);
        QTest::qWait(70);
        t.reset();
    }

private:
    static QString save(const WindowUnderTest& t, const QString& name, int pages) {
        QList<PdfTestPage> made;
        for (int i = 0; i < pages; ++i) made << PdfTestPage{.content = pdfBox(0, 0, 60, 80, "1 0 0")};
        QFile file(t.folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
        file.write(writePdf(made));
        return file.fileName();
    }
    static QStringList names(const WindowUnderTest& t) {
        QStringList names;
        const PageCollection* pages = t.window->session()->pages();
        for (const int page : pages->order()) names << pages->page(page).name;
        return names;
    }
};

QTEST_MAIN(TestWindowPdf)
#include "tst_window_pdf.moc"
