#include "tests/encoder/image/pdf_writer.h"
#include "tests/widgets/look.h"
#include "widgets/engine/worker_thread.h"
#include "widgets/models/pdf_page_model.h"
#include "widgets/views/pdf_page_dialog.h"
#include "widgets/views/theme.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace deepscope;

namespace {

/// A dialog on a PDF whose page N has N mod 7 bars, red on page 1.
struct Shown {
    explicit Shown(int pages, int dpi = 144) {
        QList<PdfTestPage> made;
        for (int i = 1; i <= pages; ++i) {
            PdfTestPage page{.widthPt = i % 5 == 0 ? 842.0 : 595.0, .heightPt = i % 5 == 0 ? 595.0 : 842.0};
            page.content = pdfBox(50, 500, 300, 40, i == 1 ? "1 0 0" : "0.1 0.2 0.5");
            for (int bar = 0; bar < 3 + i % 7; ++bar)
                page.content += pdfBox(50, 60 + 30 * bar, 420 - 25 * (bar % 4), 9, "0.2 0.2 0.2");
            made << page;
        }
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
        file.write(writePdf(made));
        file.close();
        dialog = std::make_unique<PdfPageDialog>(path(), pages, dpi, worker.get());
        dialog->show();
    }
    QString path() const { return folder.filePath(QStringLiteral("A report of the year.pdf")); }
    QListView* list() const { return dialog->findChild<QListView*>(QStringLiteral("pdfPages")); }
    QLineEdit* range() const { return dialog->findChild<QLineEdit*>(QStringLiteral("pdfRange")); }
    QLabel* count() const { return dialog->findChild<QLabel*>(QStringLiteral("pdfCount")); }
    QPushButton* open() const { return dialog->findChild<QPushButton*>(QStringLiteral("pdfOpen")); }
    QImage thumbnail(int page) const {
        return qvariant_cast<QImage>(list()->model()->index(page - 1, 0).data(Qt::DecorationRole));
    }
    void type(const QString& text) const {
        range()->setFocus();
        range()->selectAll();
        QTest::keyClicks(range(), text);
    }

    QTemporaryDir folder;
    WorkerThread<ProbeWorker> worker{"probe"};
    std::unique_ptr<PdfPageDialog> dialog;
};

}  // namespace

class TestPdfPageDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(ThemeChoice::Dark); }

    void itStartsAtTheFirstPage() {
        const Shown t(12, 200);
        QCOMPARE(t.dialog->pages(), QList<int>{1});
        QCOMPARE(t.dialog->dpi(), 200);
        QCOMPARE(t.range()->text(), QStringLiteral("1"));
        QVERIFY(t.open()->isEnabled());
    }
    void thumbnailsComeIntoView() {
        const Shown t(60);
        QTRY_VERIFY(!t.thumbnail(1).isNull());
        const QImage first = t.thumbnail(1);
        QCOMPARE(std::max(first.width(), first.height()), int(std::ceil(132 * t.dialog->devicePixelRatioF())));
        QCOMPARE(first.pixelColor(first.width() / 4, first.height() * 3 / 8), QColor(Qt::red));
        QCOMPARE(first.pixelColor(2, 2), QColor(Qt::white));
        QVERIFY(t.thumbnail(60).isNull());  // nobody has looked there
        t.list()->verticalScrollBar()->setValue(t.list()->verticalScrollBar()->maximum());
        QTRY_VERIFY(!t.thumbnail(60).isNull());
        QVERIFY(t.thumbnail(30).isNull());
    }
    void clicksAndKeysChoose() {
        const Shown t(12);
        const auto click = [&](int page, Qt::KeyboardModifiers keys) {
            const QRect rect = t.list()->visualRect(t.list()->model()->index(page - 1, 0));
            QTest::mouseClick(t.list()->viewport(), Qt::LeftButton, keys, rect.center());
        };
        click(3, {});
        QCOMPARE(t.dialog->pages(), QList<int>{3});
        click(5, Qt::ShiftModifier);
        click(8, Qt::ControlModifier);
        QCOMPARE(t.dialog->pages(), (QList<int>{3, 4, 5, 8}));
        QCOMPARE(t.range()->text(), QStringLiteral("3-5, 8"));
        QVERIFY2(t.open()->text().contains(QLatin1Char('4')), qPrintable(t.open()->text()));
        t.list()->setFocus();
        QTest::keyClick(t.list(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(t.dialog->pages().size(), 12);
        QTest::keyClick(t.list(), Qt::Key_Home);
        QCOMPARE(t.dialog->pages(), QList<int>{1});
        QTest::keyClick(t.list(), Qt::Key_Right);
        QCOMPARE(t.dialog->pages(), QList<int>{2});
    }
    void rangesChoose() {
        const Shown t(30);
        t.type(QStringLiteral("2-4, 29-"));
        QCOMPARE(t.dialog->pages(), (QList<int>{2, 3, 4, 29, 30}));
        QCOMPARE(t.range()->text(), QStringLiteral("2-4, 29-"));  // as it was typed
        t.type(QStringLiteral("31"));
        QVERIFY(!t.open()->isEnabled());
        QVERIFY2(t.count()->text().contains(QLatin1String("between 1 and 30")), qPrintable(t.count()->text()));
        t.range()->selectAll();
        QTest::keyClick(t.range(), Qt::Key_Delete);
        QVERIFY(t.dialog->pages().isEmpty() && !t.open()->isEnabled());
        t.type(QStringLiteral("7"));
        QVERIFY(t.open()->isEnabled());
        QSignalSpy accepted(t.dialog.get(), &QDialog::accepted);
        QTest::keyClick(t.range(), Qt::Key_Return);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(t.dialog->pages(), QList<int>{7});
    }
    void aDoubleClickOpensOnePage() {
        const Shown t(8);
        t.list()->selectAll();
        QSignalSpy accepted(t.dialog.get(), &QDialog::accepted);
        const QPoint at = t.list()->visualRect(t.list()->model()->index(1, 0)).center();
        QTest::mouseClick(t.list()->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(t.list()->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(t.dialog->pages(), QList<int>{2});
    }
    void manyPagesAreWarnedOf() {
        const Shown t(150);
        QTest::mouseClick(t.dialog->findChild<QPushButton*>(QStringLiteral("pdfSelectAll")), Qt::LeftButton);
        QCOMPARE(t.dialog->pages().size(), 150);
        QCOMPARE(t.count()->property("verdict").toString(), QStringLiteral("bad"));
        QVERIFY(t.open()->isEnabled());
        t.type(QStringLiteral("1-100"));
        QCOMPARE(t.count()->property("verdict").toString(), QString());
    }
    void aPageThatCannotBeDrawnSaysWhy() {
        const Shown t(2);
        PdfPageDialog dialog(t.path(), 3, 144, t.worker.get());  // the file lost a page meanwhile
        dialog.show();
        auto* model = dialog.findChild<QListView*>(QStringLiteral("pdfPages"))->model();
        QTRY_VERIFY(model->index(2, 0).data(PdfPageModel::FailedRole).toBool());
        QVERIFY(model->index(2, 0).data(Qt::ToolTipRole).toString().contains(QLatin1String("#1 to #2")));
    }
    void itClosesWhileItDraws() {
        Shown t(40);
        QTest::qWait(70);
        t.dialog.reset();
        QTRY_VERIFY(t.worker->isIdle());
    }
    void theModelIsSound() {
        PdfPageModel model(900);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 900);
        QImage thumbnail(4, 4, QImage::Format_RGB32);
        for (int page = 1; page <= 500; ++page) model.setThumbnail(page, thumbnail);
        model.setProblem(501, QStringLiteral("why"));
        model.trimAround(480);
        QVERIFY(!model.isDrawn(1) && model.isDrawn(480) && model.isDrawn(500) && model.isDrawn(501));
        QCOMPARE(model.index(500).data(Qt::ToolTipRole).toString(), QStringLiteral("why"));
        QVERIFY(!model.index(901).isValid());
    }
    void itIsGoodToLookAt() {
        const Shown t(37);
        t.type(QStringLiteral("1-3, 7"));
        for (const int page : {1, 2, 8}) QTRY_VERIFY(!t.thumbnail(page).isNull());
        keepLook(*t.dialog, QStringLiteral("pdf_pages_dark"));
        applyTheme(ThemeChoice::Light);
        t.type(QStringLiteral("99"));
        keepLook(*t.dialog, QStringLiteral("pdf_pages_light"));
        t.dialog->resize(300, 360);
        QTest::qWait(100);
        keepLook(*t.dialog, QStringLiteral("pdf_pages_small"));
        QVERIFY(t.dialog->width() <= 460);
        applyTheme(ThemeChoice::Dark);
    }
};

QTEST_MAIN(TestPdfPageDialog)
#include "tst_pdf_page_dialog.moc"
