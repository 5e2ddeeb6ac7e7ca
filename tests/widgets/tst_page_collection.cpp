#include "widgets/engine/page_collection.h"

#include <QElapsedTimer>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace deepscope;

namespace {
constexpr std::size_t kMiB = std::size_t{1} << 20;
constexpr int kPatienceMs = 20'000;
}  // namespace

class TestPageCollection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pagesAreReadInTheOrderTheyWereOpened();
    void aPageThatIsOpenIsReadAgain();
    void aDamagedFileSaysWhyAndComesBackWhenMended();
    void picturesBeyondTheBudgetAreGivenUpButNotTheWantedOne();
    void movingKeepsNumbersAndClosingForgetsThem();
    void aClosedPageNeverAnswers();
    void aPastedPictureIsAPage();
    void closingInMidReadIsQuick();

private:
    QString save(const char* name, QSize size, QColor color) const {
        QImage image(size, QImage::Format_RGB32);
        image.fill(color);
        const QString path = m_folder.filePath(QLatin1String(name));
        image.save(path);
        return path;
    }
    QTemporaryDir m_folder;
};

void TestPageCollection::pagesAreReadInTheOrderTheyWereOpened() {
    PageCollection pages(64 * kMiB);
    QSignalSpy ready(&pages, &PageCollection::pageReady);
    const int a = pages.open(save("a.png", {40, 30}, Qt::red));
    const int b = pages.open(save("b.png", {20, 50}, Qt::blue));
    QCOMPARE(pages.order(), (std::vector<int>{a, b}));
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, kPatienceMs);
    QCOMPARE(pages.page(a).size, (ImageSize{40, 30}));
    QCOMPARE(pages.page(b).name, QStringLiteral("b.png"));
    QCOMPARE(pages.page(b).thumbnail.isNull(), false);
    QCOMPARE(pages.page(a).picture->levels.front().pixelColor(3, 3), QColor(Qt::red));
}

void TestPageCollection::aPageThatIsOpenIsReadAgain() {
    PageCollection pages(64 * kMiB);
    QSignalSpy ready(&pages, &PageCollection::pageReady);
    const QString path = save("again.png", {40, 30}, Qt::red);
    const int page = pages.open(path);
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, kPatienceMs);
    save("again.png", {60, 30}, Qt::green);
    QCOMPARE(pages.open(path), page);
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, kPatienceMs);
    QCOMPARE(pages.order().size(), std::size_t{1});
    QCOMPARE(pages.page(page).size, (ImageSize{60, 30}));
}

void TestPageCollection::aDamagedFileSaysWhyAndComesBackWhenMended() {
    PageCollection pages(64 * kMiB);
    QSignalSpy ready(&pages, &PageCollection::pageReady);
    QSignalSpy failed(&pages, &PageCollection::pageFailed);
    const QString path = m_folder.filePath(QStringLiteral("bad.png"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no picture");
    file.close();
    const int page = pages.open(path);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatienceMs);
    QVERIFY(pages.page(page).problem);
    QVERIFY(QString::fromStdString(pages.page(page).problem->sentence()).contains(QLatin1String("bad.png")));
    save("bad.png", {8, 8}, Qt::white);
    pages.reload(page);
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, kPatienceMs);
    QVERIFY(!pages.page(page).problem);
}

void TestPageCollection::picturesBeyondTheBudgetAreGivenUpButNotTheWantedOne() {
    PageCollection pages(8 * kMiB);  // one page of a megapixel takes about 9
    QSignalSpy ready(&pages, &PageCollection::pageReady);
    const int a = pages.open(save("big_a.png", {1000, 1000}, Qt::red));
    pages.want(a);
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, kPatienceMs);
    const int b = pages.open(save("big_b.png", {1000, 1000}, Qt::blue));
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, kPatienceMs);
    QVERIFY(pages.page(a).picture);
    QVERIFY(!pages.page(b).picture);
    QVERIFY(!pages.page(b).thumbnail.isNull());
    pages.want(b);
    QTRY_VERIFY_WITH_TIMEOUT(pages.page(b).picture, kPatienceMs);
    QVERIFY(!pages.page(a).picture);
}

void TestPageCollection::movingKeepsNumbersAndClosingForgetsThem() {
    PageCollection pages(64 * kMiB);
    const int a = pages.open(save("m_a.png", {9, 9}, Qt::red));
    const int b = pages.open(save("m_b.png", {9, 9}, Qt::red));
    const int c = pages.open(save("m_c.png", {9, 9}, Qt::red));
    pages.move(c, 0);
    QCOMPARE(pages.order(), (std::vector<int>{c, a, b}));
    pages.move(c, 99);
    QCOMPARE(pages.order(), (std::vector<int>{a, b, c}));
    QSignalSpy closed(&pages, &PageCollection::pageClosed);
    pages.close(b);
    QCOMPARE(closed.front().at(0).toInt(), b);
    QVERIFY(!pages.contains(b));
    const int d = pages.open(save("m_b.png", {9, 9}, Qt::red));
    QVERIFY(d != a && d != b && d != c);
}

void TestPageCollection::aClosedPageNeverAnswers() {
    PageCollection pages(64 * kMiB);
    QSignalSpy ready(&pages, &PageCollection::pageReady);
    const int first = pages.open(save("c_a.png", {900, 900}, Qt::red));
    const int second = pages.open(save("c_b.png", {20, 20}, Qt::blue));
    pages.close(first);
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, kPatienceMs);
    QCOMPARE(ready.front().at(0).toInt(), second);
    QTest::qWait(50);
    QCOMPARE(ready.size(), 1);
}

void TestPageCollection::aPastedPictureIsAPage() {
    PageCollection pages(64 * kMiB);
    QSignalSpy ready(&pages, &PageCollection::pageReady);
    QImage image(33, 21, QImage::Format_ARGB32);
    image.fill(QColor(10, 200, 30));
    const int page = pages.paste(image);
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, kPatienceMs);
    QCOMPARE(pages.page(page).size, (ImageSize{33, 21}));
    QCOMPARE(pages.page(page).picture->levels.front().pixelColor(5, 5), QColor(10, 200, 30));
    QCOMPARE(pages.page(page).picture->decoded->sha256.size(), std::size_t{64});
    QVERIFY(pages.paste(image) != page);
}

void TestPageCollection::closingInMidReadIsQuick() {
    QImage large(12000, 12000, QImage::Format_Grayscale8);
    large.fill(200);
    const QString path = m_folder.filePath(QStringLiteral("large.png"));
    QVERIFY(large.save(path, "PNG", 90));
    large = QImage();
    auto pages = std::make_unique<PageCollection>(64 * kMiB);
    QSignalSpy ready(pages.get(), &PageCollection::pageReady);
    pages->open(path);
    QTest::qWait(150);
    QVERIFY(ready.isEmpty());  // 144 megapixels take longer than that
    QElapsedTimer timer;
    timer.start();
    pages.reset();
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
}

QTEST_MAIN(TestPageCollection)
#include "tst_page_collection.moc"
