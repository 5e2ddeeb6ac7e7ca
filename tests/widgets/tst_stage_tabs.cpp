#include "tests/widgets/look.h"
#include "widgets/views/stage_tabs.h"
#include "widgets/views/theme.h"

#include <QSignalSpy>
#include <QTest>

using namespace deepscope;

namespace {

Selection::State at(int page, const char* mode, const char* tap) {
    Selection::State state;
    state.page = page;
    state.mode = mode;
    state.tap = tap;
    return state;
}

/// Tabs that follow block 3, with block 0 of the same run and the neck of another page locked.
struct Tabs {
    Tabs() {
        tabs.resize(700, 32);
        tabs.follow(at(1, "base", "global/sam.blocks.3"), QStringLiteral("block 3"));
        tabs.lock(at(1, "base", "global/sam.blocks.0"), QStringLiteral("block 0"));
        tabs.lock(at(2, "tiny", "global/sam.neck"), QStringLiteral("A&B.png · neck"));
        tabs.show();
        QObject::connect(&tabs, &StageTabs::chosen, [this](const Selection::State& state) { chosen.push_back(state); });
    }
    StageTabs tabs;
    std::vector<Selection::State> chosen;
};

}  // namespace

class TestStageTabs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(ThemeChoice::Dark); }
    void oneTabAloneIsNotShown();
    void lockingOpensOnceAndDropsThePin();
    void followingLeavesALockedTab();
    void keysAndMouseChoose();
    void closesByButtonMiddleClickAndKey();
    void goesWithItsPageAndItsRun();
};

void TestStageTabs::oneTabAloneIsNotShown() {
    QWidget window;
    StageTabs tabs(&window);
    window.show();
    QVERIFY(!tabs.isVisible());
    tabs.lock(at(1, "base", "global/sam.neck"), QStringLiteral("neck"));
    QVERIFY(tabs.isVisible());
    tabs.closeCurrent();
    QVERIFY(!tabs.isVisible());
}

void TestStageTabs::lockingOpensOnceAndDropsThePin() {
    Tabs t;
    QCOMPARE(t.tabs.lockedCount(), 2);
    QVERIFY(t.tabs.isLocked());
    QCOMPARE(t.tabs.tabText(2), QStringLiteral("A&&B.png · neck"));  // no shortcut made of a name
    Selection::State again = at(1, "base", "global/sam.blocks.0");
    again.pin = PinnedToken{};
    t.tabs.lock(again, QStringLiteral("block 0"));
    QCOMPARE(t.tabs.lockedCount(), 2);
    QCOMPARE(t.tabs.currentIndex(), 1);
    QCOMPARE(t.chosen.size(), std::size_t{1});
    QCOMPARE(t.chosen.back().tap, std::string("global/sam.blocks.0"));
    QVERIFY(!t.chosen.back().pin);
    keepLook(t.tabs, QStringLiteral("stage_tabs_dark"));
}

void TestStageTabs::followingLeavesALockedTab() {
    Tabs t;
    t.tabs.follow(at(2, "tiny", "global/sam.neck"), QStringLiteral("neck"));  // what the locked tab shows
    QCOMPARE(t.tabs.currentIndex(), 2);
    t.tabs.follow(at(1, "base", "global/sam.blocks.7"), QStringLiteral("block 7"));
    QCOMPARE(t.tabs.currentIndex(), 0);
    QVERIFY(t.tabs.tabText(0).endsWith(QLatin1String("block 7")));
    QVERIFY(t.chosen.empty());  // the window looks at it already
}

void TestStageTabs::keysAndMouseChoose() {
    Tabs t;
    QTest::mouseClick(&t.tabs, Qt::LeftButton, {}, t.tabs.tabRect(0).center());
    QCOMPARE(t.chosen.back(), at(1, "base", "global/sam.blocks.3"));
    t.tabs.setFocus();
    QTest::keyClick(&t.tabs, Qt::Key_Right);
    QCOMPARE(t.chosen.back(), at(1, "base", "global/sam.blocks.0"));
    t.tabs.step(-1);
    t.tabs.step(-1);  // round
    QCOMPARE(t.chosen.back(), at(2, "tiny", "global/sam.neck"));
    t.tabs.step(1);
    QCOMPARE(t.tabs.currentIndex(), 0);
}

void TestStageTabs::closesByButtonMiddleClickAndKey() {
    Tabs t;
    QTest::mouseClick(&t.tabs, Qt::MiddleButton, {}, t.tabs.tabRect(0).center());
    QCOMPARE(t.tabs.count(), 3);  // the one that follows stays
    QTest::mouseClick(&t.tabs, Qt::MiddleButton, {}, t.tabs.tabRect(1).center());
    QCOMPARE(t.tabs.count(), 2);
    QVERIFY(t.chosen.empty());  // it was not the current one
    QWidget* close = t.tabs.tabButton(1, QTabBar::RightSide);
    QVERIFY(close && !t.tabs.tabButton(0, QTabBar::RightSide));
    QTest::mouseClick(close, Qt::LeftButton);
    QCOMPARE(t.tabs.count(), 1);
    QCOMPARE(t.chosen.back(), at(1, "base", "global/sam.blocks.3"));
}

void TestStageTabs::goesWithItsPageAndItsRun() {
    Tabs t;
    t.tabs.closeRun(1, "tiny");
    QCOMPARE(t.tabs.lockedCount(), 2);
    t.tabs.closeRun(1, "base");
    QCOMPARE(t.tabs.lockedCount(), 1);
    t.tabs.closePage(2);
    QCOMPARE(t.tabs.lockedCount(), 0);
    QCOMPARE(t.chosen.back().tap, std::string("global/sam.blocks.3"));
}

QTEST_MAIN(TestStageTabs)
#include "tst_stage_tabs.moc"
