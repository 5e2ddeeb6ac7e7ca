#include "widgets/engine/image_folder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace deepscope;

class TestImageFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void countsAsPeopleDo_data();
    void countsAsPeopleDo();
    void listsImagesAlone();
    void takesSubfoldersAfterTheirFolder();
    void saysWhatWasCut();
    void endsInALoopOfLinks();
    void expandsWhatWasDropped();

private:
    QString at(const QString& name) const { return m_dir->filePath(name); }
    void make(const QStringList& names) const;
    QStringList relative(const QStringList& paths) const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestImageFolder::init() {
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestImageFolder::make(const QStringList& names) const {
    for (const QString& name : names) {
        QVERIFY(QDir().mkpath(QFileInfo(at(name)).path()));
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
}

QStringList TestImageFolder::relative(const QStringList& paths) const {
    QStringList names;
    for (const QString& path : paths) names << QDir(m_dir->path()).relativeFilePath(path);
    return names;
}

void TestImageFolder::countsAsPeopleDo_data() {
    QTest::addColumn<QStringList>("sorted");
    QTest::newRow("numbers") << QStringList{"page2", "page10", "page100"};
    QTest::newRow("leading zeros") << QStringList{"p007", "p8", "p09", "p010"};
    QTest::newRow("case aside") << QStringList{"Alpha2", "alpha10", "Beta1"};
    QTest::newRow("alike but for zeros") << QStringList{"x01", "x1", "x1a"};
    QTest::newRow("longer than any integer") << QStringList{"n9", "n99999999999999999999998", "n99999999999999999999999"};
    QTest::newRow("number before letter") << QStringList{"a", "a1b2", "a1b10", "ab"};
    QTest::newRow("two numbers") << QStringList{"v1.9", "v1.10", "v2.1"};
}

void TestImageFolder::countsAsPeopleDo() {
    QFETCH(QStringList, sorted);
    for (int i = 0; i < sorted.size(); ++i) {
        for (int j = 0; j < sorted.size(); ++j) QCOMPARE(naturalLess(sorted[i], sorted[j]), i < j);
    }
    QStringList shuffled(sorted.rbegin(), sorted.rend());
    std::sort(shuffled.begin(), shuffled.end(), naturalLess);
    QCOMPARE(shuffled, sorted);
}

void TestImageFolder::listsImagesAlone() {
    make({"page10.png", "page2.PNG", "page1.jpeg", "a.webp", "b.tif", "c.tiff", "d.bmp", "e.jpg", "notes.txt", "png",
          ".hidden.png", "sub/page3.png"});
    bool cut = true;
    const QStringList found = imagesIn(m_dir->path(), false, 100, &cut);
    QCOMPARE(relative(found),
             QStringList({"a.webp", "b.tif", "c.tiff", "d.bmp", "e.jpg", "page1.jpeg", "page2.PNG", "page10.png"}));
    QVERIFY(!cut);
    QVERIFY(std::all_of(found.begin(), found.end(), [](const QString& path) { return QDir::isAbsolutePath(path); }));
    QVERIFY(imagesIn(at("no such folder"), true, 100, nullptr).isEmpty());
}

void TestImageFolder::takesSubfoldersAfterTheirFolder() {
    make({"z.png", "part10/a.png", "part2/b.png", "part2/deep/c.png", ".git/d.png"});
    QCOMPARE(relative(imagesIn(m_dir->path(), true, 100, nullptr)),
             QStringList({"z.png", "part2/b.png", "part2/deep/c.png", "part10/a.png"}));
}

void TestImageFolder::saysWhatWasCut() {
    make({"1.png", "2.png", "sub/3.png"});
    bool cut = false;
    QCOMPARE(relative(imagesIn(m_dir->path(), true, 2, &cut)), QStringList({"1.png", "2.png"}));
    QVERIFY(cut);
    QCOMPARE(imagesIn(m_dir->path(), true, 3, &cut).size(), 3);
    QVERIFY(!cut);
}

void TestImageFolder::endsInALoopOfLinks() {
    make({"sub/1.png"});
    QVERIFY(QFile::link(m_dir->path(), at("sub/back")));
    QVERIFY(QFile::link(at("sub"), at("twice")));
    QVERIFY(QFile::link(at("gone.png"), at("broken.png")));
    QCOMPARE(relative(imagesIn(m_dir->path(), true, 100, nullptr)), QStringList({"sub/1.png"}));
}

void TestImageFolder::expandsWhatWasDropped() {
    make({"b/2.png", "b/10.png", "b/notes.txt", "scan.dat", "a.png"});
    bool cut = true;
    const QStringList found = expandPaths(
        {at("scan.dat"), at("b"), at("a.png"), at("b/2.png"), QString(), ":/deepscope/sample_page.png", at("b/../a.png")}, 100,
        &cut);
    // Given by hand, a file stays; the sloppy name of one that is there already is no second one.
    QCOMPARE(relative(found.mid(0, 4)), QStringList({"scan.dat", "b/2.png", "b/10.png", "a.png"}));
    QCOMPARE(found.mid(4), QStringList({":/deepscope/sample_page.png"}));
    QVERIFY(!cut);
    QCOMPARE(expandPaths({at("a.png"), at("b")}, 2, &cut).size(), 2);
    QVERIFY(cut);
    expandPaths({at("a.png"), at("b/2.png"), at("a.png")}, 2, &cut);
    QVERIFY(!cut);
}

QTEST_GUILESS_MAIN(TestImageFolder)
#include "tst_image_folder.moc"
