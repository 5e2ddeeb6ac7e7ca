#include "widgets/engine/page_watcher.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace deepscope;

namespace {
constexpr int kQuietMs = 900;  // well past the time in which a change settles
constexpr int kSoonMs = 5000;
}  // namespace

class TestPageWatcher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_watcher.reset(); }
    void tellsOnceAWriteInPlaceHasSettled();
    void waitsForTheLastOfManyWrites();
    void survivesReplacement();
    void tellsOfDeletionAndReturn();
    void aQuickReturnIsAChange();
    void findsAFolderThatComesBack();
    void keepsQuietOfOthers();
    void letsGo();
    void rememberWhileOff();
    void watchesMoreFilesThanItHasWatchesFor();
    void pagesOfAPdfAreToldOfItsFile();

private:
    QString at(const QString& name) const { return m_dir->filePath(name); }
    static void write(const QString& path, const QByteArray& bytes);
    void watch(const QString& path);
    QStringList told(const QSignalSpy& spy) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<PageWatcher> m_watcher;
    std::unique_ptr<QSignalSpy> m_changed;
    std::unique_ptr<QSignalSpy> m_vanished;
};

void TestPageWatcher::init() {
    m_dir = std::make_unique<QTemporaryDir>();
    m_watcher = std::make_unique<PageWatcher>();
    m_changed = std::make_unique<QSignalSpy>(m_watcher.get(), &PageWatcher::changed);
    m_vanished = std::make_unique<QSignalSpy>(m_watcher.get(), &PageWatcher::vanished);
    write(at("page.png"), "first");
}

void TestPageWatcher::write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// The watch itself is set in another thread: what happens before it is set is none of its business.
void TestPageWatcher::watch(const QString& path) {
    m_watcher->watch(path);
    QTest::qWait(150);
}

QStringList TestPageWatcher::told(const QSignalSpy& spy) const {
    QStringList names;
    for (const QList<QVariant>& call : spy) names << QDir(m_dir->path()).relativeFilePath(call.at(0).toString());
    return names;
}

void TestPageWatcher::tellsOnceAWriteInPlaceHasSettled() {
    watch(at("page.png"));
    for (int round = 1; round <= 3; ++round) {
        QElapsedTimer clock;
        clock.start();
        write(at("page.png"), QByteArray(100 * round, 'x'));
        QTRY_COMPARE_WITH_TIMEOUT(m_changed->size(), round, kSoonMs);
        QVERIFY2(clock.elapsed() >= 290, "told before the write had settled");
    }
    QTest::qWait(kQuietMs);
    QCOMPARE(told(*m_changed), QStringList({"page.png", "page.png", "page.png"}));
    QVERIFY(m_vanished->isEmpty());
}

void TestPageWatcher::waitsForTheLastOfManyWrites() {
    watch(at("page.png"));
    QFile file(at("page.png"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (int i = 0; i < 10; ++i) {
        file.write("some more");
        file.flush();
        QTest::qWait(100);
        QVERIFY2(m_changed->isEmpty(), "told amidst the writing");
    }
    file.close();
    QTRY_COMPARE_WITH_TIMEOUT(m_changed->size(), 1, kSoonMs);
    QTest::qWait(kQuietMs);
    QCOMPARE(m_changed->size(), 1);
}

void TestPageWatcher::survivesReplacement() {
    watch(at("page.png"));
    // Twice, and then in place: the watch has to go with the name, not with the file that went.
    for (const QByteArray& bytes : {QByteArray("second!"), QByteArray("the third")}) {
        write(at("page.png.part"), bytes);
        QCOMPARE(std::rename(at("page.png.part").toUtf8().constData(), at("page.png").toUtf8().constData()), 0);
        const auto before = m_changed->size();
        QTRY_COMPARE_WITH_TIMEOUT(m_changed->size(), before + 1, kSoonMs);
        QTest::qWait(kQuietMs);
        QCOMPARE(m_changed->size(), before + 1);
    }
    write(at("page.png"), "in place again");
    QTRY_COMPARE_WITH_TIMEOUT(m_changed->size(), 3, kSoonMs);
    QVERIFY(m_vanished->isEmpty());
}

void TestPageWatcher::tellsOfDeletionAndReturn() {
    watch(at("page.png"));
    QVERIFY(QFile::remove(at("page.png")));
    QTRY_COMPARE_WITH_TIMEOUT(m_vanished->size(), 1, kSoonMs);
    QTest::qWait(kQuietMs);
    QCOMPARE(told(*m_vanished), QStringList({"page.png"}));
    QVERIFY(m_changed->isEmpty());
    write(at("page.png"), "back");
    QTRY_COMPARE_WITH_TIMEOUT(m_changed->size(), 1, kSoonMs);
    write(at("page.png"), "and written again");
    QTRY_COMPARE_WITH_TIMEOUT(m_changed->size(), 2, kSoonMs);
    QCOMPARE(m_vanished->size(), 1);
}

void TestPageWatcher::aQuickReturnIsAChange() {
    watch(at("page.png"));
    QVERIFY(QFile::remove(at("page.png")));
    write(at("page.png"), "another");
    QTRY_COMPARE_WITH_TIMEOUT(m_changed->size(), 1, kSoonMs);
    QVERIFY(m_vanished->isEmpty());
}

void TestPageWatcher::findsAFolderThatComesBack() {
    QVERIFY(QDir().mkpath(at("scans")));
    write(at("scans/1.png"), "one");
    watch(at("scans/1.png"));
    QVERIFY(QDir(at("scans")).removeRecursively());
    QTRY_COMPARE_WITH_TIMEOUT(m_vanished->size(), 1, kSoonMs);
    QVERIFY(QDir().mkpath(at("scans")));
    write(at("scans/1.png"), "one again");
    QTRY_COMPARE_WITH_TIMEOUT(m_changed->size(), 1, kSoonMs);
}

void TestPageWatcher::keepsQuietOfOthers() {
    watch(at("page.png"));
    m_watcher->watch(QStringLiteral(":/deepscope/sample_page.png"));
    m_watcher->watch(QString());
    QVERIFY(!m_watcher->isWatching(QStringLiteral(":/deepscope/sample_page.png")));
    write(at("other.png"), "new");
    QVERIFY(QFile::setPermissions(at("page.png"), QFile::ReadOwner | QFile::WriteOwner));
    QFile reading(at("page.png"));
    QVERIFY(reading.open(QIODevice::ReadOnly));
    QCOMPARE(reading.readAll(), QByteArray("first"));
    QTest::qWait(kQuietMs);
    QVERIFY(m_changed->isEmpty());
    QVERIFY(m_vanished->isEmpty());
}

void TestPageWatcher::letsGo() {
    write(at("other.png"), "other");
    watch(at("page.png"));
    watch(at("other.png"));
    m_watcher->unwatch(at("page.png"));
    QVERIFY(!m_watcher->isWatching(at("page.png")));
    write(at("page.png"), "unseen");
    write(at("other.png"), "seen now");
    QTRY_COMPARE_WITH_TIMEOUT(m_changed->size(), 1, kSoonMs);
    QTest::qWait(kQuietMs);
    QCOMPARE(told(*m_changed), QStringList({"other.png"}));
}

void TestPageWatcher::rememberWhileOff() {
    write(at("other.png"), "other");
    watch(at("page.png"));
    watch(at("other.png"));
    m_watcher->setEnabled(false);
    QTest::qWait(150);
    write(at("page.png"), "written while nobody looked");
    QTest::qWait(kQuietMs);
    QVERIFY(m_changed->isEmpty());
    m_watcher->setEnabled(true);
    QTRY_COMPARE_WITH_TIMEOUT(m_changed->size(), 1, kSoonMs);
    QCOMPARE(told(*m_changed), QStringList({"page.png"}));
    write(at("other.png"), "and now too");
    QTRY_COMPARE_WITH_TIMEOUT(m_changed->size(), 2, kSoonMs);
    QCOMPARE(told(*m_changed), QStringList({"page.png", "other.png"}));
}

void TestPageWatcher::watchesMoreFilesThanItHasWatchesFor() {
    constexpr int kFiles = 2300;
    for (int i = 0; i < kFiles; ++i) write(at(QStringLiteral("%1.png").arg(i)), "page");
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < kFiles; ++i) m_watcher->watch(at(QStringLiteral("%1.png").arg(i)));
    QVERIFY2(clock.elapsed() < 1000, "watching held up the caller");
    QTest::qWait(2500);
    QVERIFY(m_changed->isEmpty());
    write(at("3.png"), "of the first ones");
    write(at(QStringLiteral("%1.png").arg(kFiles - 1)), "of those without a watch");
    QTRY_COMPARE_WITH_TIMEOUT(m_changed->size(), 2, kSoonMs);
    QStringList names = told(*m_changed);
    names.sort();
    QCOMPARE(names, QStringList({"2299.png", "3.png"}));
}

void TestPageWatcher::pagesOfAPdfAreToldOfItsFile() {
    write(at("scan.pdf"), "first");
    watch(at("scan.pdf#1"));
    watch(at("scan.pdf#2@300"));
    write(at("scan.pdf"), "second one");
    QTRY_COMPARE_WITH_TIMEOUT(m_changed->size(), 2, kSoonMs);
    QStringList paths = told(*m_changed);
    paths.sort();
    QCOMPARE(paths, (QStringList{"scan.pdf#1", "scan.pdf#2@300"}));
    // One of them let go, the other is still told of.
    m_watcher->unwatch(at("scan.pdf#1"));
    m_changed->clear();
    QVERIFY(QFile::remove(at("scan.pdf")));
    QTRY_COMPARE_WITH_TIMEOUT(told(*m_vanished), QStringList{"scan.pdf#2@300"}, kSoonMs);
}

QTEST_GUILESS_MAIN(TestPageWatcher)
#include "tst_page_watcher.moc"
