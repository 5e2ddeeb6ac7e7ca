#include "widgets/views/recent_menu.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace deepscope;

class TestRecentMenu : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void numbersAndShortensItsPaths();
    void greysWhatIsGone();
    void choosesByKey();
    void clears();

private:
    QAction* entry(const QString& path) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<RecentMenu> m_menu;
};

void TestRecentMenu::init() {
    m_dir = std::make_unique<QTemporaryDir>();
    m_menu = std::make_unique<RecentMenu>();
}

QAction* TestRecentMenu::entry(const QString& path) const {
    for (QAction* action : m_menu->actions()) {
        if (action->data().toString() == path) return action;
    }
    return nullptr;
}

void TestRecentMenu::numbersAndShortensItsPaths() {
    QVERIFY(!m_menu->menuAction()->isEnabled());
    QStringList paths{QDir::homePath() + "/scans/a&b.png", "/data/" + QString(300, 'x') + "/last page.png"};
    for (int i = 3; i <= 11; ++i) paths << QStringLiteral("/data/%1.png").arg(i);
    m_menu->setPaths(paths);
    QVERIFY(m_menu->menuAction()->isEnabled());
    QCOMPARE(entry(paths[0])->text(), QStringLiteral("&1  ~/scans/a&&b.png"));
    const QString shortened = entry(paths[1])->text();
    QVERIFY(shortened.startsWith(QLatin1String("&2  /data/x")));
    QVERIFY(shortened.endsWith(QLatin1String("/last page.png")));
    QVERIFY(shortened.contains(QChar(0x2026)));
    QVERIFY(m_menu->fontMetrics().horizontalAdvance(shortened) < 480);
    QCOMPARE(entry(paths[1])->toolTip(), paths[1]);
    QCOMPARE(entry(paths[8])->text(), QStringLiteral("&9  /data/9.png"));
    QCOMPARE(entry(paths[9])->text(), QStringLiteral("10  /data/10.png"));
}

void TestRecentMenu::greysWhatIsGone() {
    const QString here = m_dir->filePath("here.png");
    const QString gone = m_dir->filePath("gone.png");
    QFile file(here);
    QVERIFY(file.open(QIODevice::WriteOnly));
    m_menu->setPaths({gone, m_dir->path(), here});
    QTRY_VERIFY(!entry(gone)->isEnabled());
    QVERIFY(entry(gone)->toolTip() != gone);
    QVERIFY(entry(here)->isEnabled());
    QVERIFY(entry(m_dir->path())->isEnabled());
    // Looked up anew with each opening.
    QFile back(gone);
    QVERIFY(back.open(QIODevice::WriteOnly));
    QVERIFY(file.remove());
    m_menu->popup({0, 0});
    QTRY_VERIFY(entry(gone)->isEnabled());
    QTRY_VERIFY(!entry(here)->isEnabled());
    QCOMPARE(entry(gone)->toolTip(), gone);
    m_menu->close();
}

void TestRecentMenu::choosesByKey() {
    QSignalSpy chosen(m_menu.get(), &RecentMenu::chosen);
    m_menu->setPaths({m_dir->path(), QDir::rootPath()});
    m_menu->popup({0, 0});
    QVERIFY(QTest::qWaitForWindowExposed(m_menu.get()));
    QTest::keyClick(m_menu.get(), Qt::Key_2);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).toString(), QDir::rootPath());
}

void TestRecentMenu::clears() {
    QSignalSpy cleared(m_menu.get(), &RecentMenu::cleared);
    QSignalSpy chosen(m_menu.get(), &RecentMenu::chosen);
    m_menu->setPaths({m_dir->path()});
    m_menu->popup({0, 0});
    QTest::keyClick(m_menu.get(), Qt::Key_C);
    QCOMPARE(cleared.size(), 1);
    QVERIFY(chosen.isEmpty());
    m_menu->setPaths({});
    QVERIFY(!m_menu->menuAction()->isEnabled());
    QVERIFY(!entry(m_dir->path()));
}

QTEST_MAIN(TestRecentMenu)
#include "tst_recent_menu.moc"
