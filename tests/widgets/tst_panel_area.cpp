#include "tests/widgets/look.h"
#include "widgets/views/panel.h"
#include "widgets/views/panel_area.h"
#include "widgets/views/panel_dock.h"
#include "widgets/views/theme.h"

#include <QLabel>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>

using namespace deepscope;

namespace {

class TextPanel : public Panel {
public:
    TextPanel(QString title, bool withHeader) : m_title(std::move(title)) {
        setFocusPolicy(Qt::StrongFocus);
        auto* layout = new QVBoxLayout(this);
        m_body = new QLabel(QStringLiteral("what ") + m_title + QStringLiteral(" shows"));
        layout->addWidget(m_body);
        if (withHeader) setHeader(new QLabel(QStringLiteral("legend")));
    }
    QString title() const override { return m_title; }
    QLabel* body() const { return m_body; }

private:
    QString m_title;
    QLabel* m_body;
};

/// An area as the window has it, in small.
struct Shown {
    Shown() {
        auto* centre = new QWidget;
        centre->setMinimumSize(100, 100);
        area.setCentralWidget(centre);
        images = area.add(new TextPanel(QStringLiteral("Images"), false), QStringLiteral("imagesDock"));
        runs = area.add(new TextPanel(QStringLiteral("Runs"), true), QStringLiteral("runsDock"));
        inspector = area.add(new TextPanel(QStringLiteral("Inspector"), false), QStringLiteral("inspectorDock"));
        time = area.add(new TextPanel(QStringLiteral("Time"), true), QStringLiteral("timeDock"));
        memory = area.add(new TextPanel(QStringLiteral("Memory"), true), QStringLiteral("memoryDock"));
        area.setDefault({{Qt::LeftDockWidgetArea, {images, runs}, 180},
                         {Qt::RightDockWidgetArea, {inspector}, 300},
                         {Qt::BottomDockWidgetArea, {time}, 700},
                         {Qt::BottomDockWidgetArea, {memory}, 500}},
                        200);
        area.resize(1200, 800);
        area.show();
        settle();
    }
    static void settle() { QTest::qWait(50); }
    static QLabel* nameOf(const PanelDock* dock) {
        for (QLabel* label : dock->titleBarWidget()->findChildren<QLabel*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (label->property("section").toBool()) return label;
        }
        return nullptr;
    }
    static QToolButton* button(const PanelDock* dock, const char* name) {
        return dock->titleBarWidget()->findChild<QToolButton*>(QLatin1String(name));
    }

    PanelArea area;
    PanelDock* images;
    PanelDock* runs;
    PanelDock* inspector;
    PanelDock* time;
    PanelDock* memory;
};

}  // namespace

class TestPanelArea : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(ThemeChoice::Dark); }
    void defaultPlacesTheGroups();
    void aTabTakesTheNameFromTheTitleBar();
    void headersStandInTheTitleBar();
    void headersGoWithTheirOwner();
    void closesByMouseAndOpensAgain();
    void floatsAndDocksByKeyboard();
    void layoutComesBackInAFreshArea();
    void refusesWhatIsNoLayout();
    void restoresTheDefaultFromAMess();
    void onlyAPersonMakesALayoutCustom();
};

void TestPanelArea::defaultPlacesTheGroups() {
    Shown t;
    QCOMPARE(t.area.dockWidgetArea(t.images), Qt::LeftDockWidgetArea);
    QCOMPARE(t.area.dockWidgetArea(t.inspector), Qt::RightDockWidgetArea);
    QCOMPARE(t.area.tabifiedDockWidgets(t.images), QList<QDockWidget*>{t.runs});
    QVERIFY(!t.images->visibleRegion().isEmpty());  // in front
    QVERIFY(t.runs->visibleRegion().isEmpty());
    QVERIFY(t.memory->x() > t.time->x());
    QCOMPARE(t.memory->y(), t.time->y());
    QVERIFY2(std::abs(t.inspector->width() - 300) < 20, qPrintable(QString::number(t.inspector->width())));
    QVERIFY2(std::abs(t.time->height() - 200) < 20, qPrintable(QString::number(t.time->height())));
    QVERIFY(!t.area.isCustom());
    QCOMPARE(t.area.dock(QStringLiteral("timeDock")), t.time);
    QCOMPARE(t.area.dock(QStringLiteral("noDock")), nullptr);
    keepLook(t.area, QStringLiteral("area_dark"));
    applyTheme(ThemeChoice::Light);
    Shown::settle();
    keepLook(t.area, QStringLiteral("area_light"));
    applyTheme(ThemeChoice::Dark);
}

void TestPanelArea::aTabTakesTheNameFromTheTitleBar() {
    Shown t;
    QVERIFY(Shown::nameOf(t.images)->isHidden());
    QVERIFY(!Shown::nameOf(t.inspector)->isHidden());
    QCOMPARE(Shown::nameOf(t.inspector)->text(), QStringLiteral("Inspector"));
    t.runs->close();
    QTRY_VERIFY(!Shown::nameOf(t.images)->isHidden());
    t.runs->open();
    QTRY_VERIFY(Shown::nameOf(t.images)->isHidden());
    t.runs->setFloating(true);
    QTRY_VERIFY(!Shown::nameOf(t.images)->isHidden());
    QTRY_VERIFY(!Shown::nameOf(t.runs)->isHidden());
    t.area.tabifyDockWidget(t.time, t.memory);
    QTRY_VERIFY(Shown::nameOf(t.memory)->isHidden() && Shown::nameOf(t.time)->isHidden());
}

void TestPanelArea::headersStandInTheTitleBar() {
    Shown t;
    QVERIFY(t.time->titleBarWidget()->isAncestorOf(t.time->panel()->header()));
    QVERIFY(t.time->panel()->header()->isVisible());
}

void TestPanelArea::headersGoWithTheirOwner() {
    auto panel = std::make_unique<TextPanel>(QStringLiteral("Runs"), true);
    const QPointer<QWidget> alone = panel->header();
    QVERIFY(alone);
    panel.reset();
    QVERIFY(!alone);

    QWidget dock;
    panel = std::make_unique<TextPanel>(QStringLiteral("Runs"), true);
    const QPointer<QWidget> adopted = panel->header();
    adopted->setParent(&dock);
    panel.reset();
    QVERIFY(adopted);
    QVERIFY(!TextPanel(QStringLiteral("Images"), false).header());
}

void TestPanelArea::closesByMouseAndOpensAgain() {
    Shown t;
    QTest::mouseClick(Shown::button(t.memory, "closeDock"), Qt::LeftButton);
    QVERIFY(t.memory->isHidden());
    QVERIFY(t.area.isCustom());
    t.memory->open();
    QVERIFY(t.memory->isVisible());
    QCOMPARE(t.area.dockWidgetArea(t.memory), Qt::BottomDockWidgetArea);
    // Behind another in its place, it comes to the front.
    t.runs->open();
    QTRY_VERIFY(!t.runs->visibleRegion().isEmpty());
    QVERIFY(t.images->visibleRegion().isEmpty());
    QTRY_VERIFY(t.runs->panel()->hasFocus());
}

void TestPanelArea::floatsAndDocksByKeyboard() {
    Shown t;
    QSignalSpy changes(&t.area, &PanelArea::layoutChanged);
    QToolButton* button = Shown::button(t.inspector, "floatDock");
    QVERIFY(button->focusPolicy() & Qt::TabFocus);
    QVERIFY(!button->accessibleName().isEmpty());
    button->setFocus(Qt::TabFocusReason);
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(t.inspector->isFloating());
    QVERIFY(!changes.isEmpty());
    QVERIFY(t.area.isCustom());
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(!t.inspector->isFloating());
    QCOMPARE(t.area.dockWidgetArea(t.inspector), Qt::RightDockWidgetArea);
}

void TestPanelArea::layoutComesBackInAFreshArea() {
    Shown t;
    t.area.addDockWidget(Qt::LeftDockWidgetArea, t.memory);
    t.area.tabifyDockWidget(t.inspector, t.runs);
    t.time->close();
    Shown::settle();
    const QByteArray layout = t.area.layout();
    Shown fresh;
    QVERIFY(fresh.area.layout() != layout);
    QVERIFY(fresh.area.restoreLayout(layout));
    Shown::settle();
    QVERIFY(fresh.area.isCustom());
    QCOMPARE(fresh.area.layout(), layout);
    QVERIFY(fresh.time->isHidden());
    QCOMPARE(fresh.area.dockWidgetArea(fresh.memory), Qt::LeftDockWidgetArea);
    QCOMPARE(fresh.area.tabifiedDockWidgets(fresh.inspector), QList<QDockWidget*>{fresh.runs});
    QVERIFY(Shown::nameOf(fresh.inspector)->isHidden());
}

void TestPanelArea::refusesWhatIsNoLayout() {
    Shown t;
    const QByteArray before = t.area.layout();
    const QByteArray half = before.first(before.size() / 2);
    for (const QByteArray& state : {QByteArray(), QByteArray("garbage"), QByteArray(200, '\xff'), half}) {
        QVERIFY2(!t.area.restoreLayout(state), state.toHex().constData());
        QCOMPARE(t.area.layout(), before);
    }
    QVERIFY(!t.area.isCustom());
}

void TestPanelArea::restoresTheDefaultFromAMess() {
    Shown t;
    const QByteArray before = t.area.layout();
    t.inspector->setFloating(true);
    t.runs->close();
    t.area.addDockWidget(Qt::TopDockWidgetArea, t.time);
    t.area.tabifyDockWidget(t.time, t.images);
    Shown::settle();
    QVERIFY(t.area.isCustom());
    t.area.restoreDefault();
    Shown::settle();
    QVERIFY(!t.area.isCustom());
    QVERIFY(!t.inspector->isFloating());
    QCOMPARE(t.area.dockWidgetArea(t.time), Qt::BottomDockWidgetArea);
    QCOMPARE(t.area.tabifiedDockWidgets(t.images), QList<QDockWidget*>{t.runs});
    for (const PanelDock* dock : t.area.docks()) QVERIFY2(dock->isVisible(), qPrintable(dock->objectName()));
    QVERIFY(!t.images->visibleRegion().isEmpty());
    QVERIFY(std::abs(t.time->height() - 200) < 20);
    QCOMPARE(t.area.layout().size(), before.size());
}

void TestPanelArea::onlyAPersonMakesALayoutCustom() {
    Shown t;
    // A label wants no click: it goes up to the area, which must not take it for a separator's.
    QTest::mouseClick(static_cast<TextPanel*>(t.inspector->panel())->body(), Qt::LeftButton);
    QVERIFY(!t.area.isCustom());
    t.area.resizeBottom(150);
    Shown::settle();
    QVERIFY(!t.area.isCustom());
    const int width = t.inspector->width();
    const int gap = t.inspector->x() - (t.area.centralWidget()->x() + t.area.centralWidget()->width());
    QVERIFY(gap > 0);
    const QPoint separator(t.inspector->x() - (gap + 1) / 2, t.inspector->y() + 100);
    QTest::mousePress(&t.area, Qt::LeftButton, {}, separator);
    const QPointF to = separator - QPoint(60, 0);
    QMouseEvent drag(QEvent::MouseMove, to, t.area.mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&t.area, &drag);
    Shown::settle();  // it follows by and by
    QTest::mouseRelease(&t.area, Qt::LeftButton, {}, separator - QPoint(60, 0));
    QTRY_VERIFY2(std::abs(t.inspector->width() - width - 60) <= 2, qPrintable(QString::number(t.inspector->width())));
    QVERIFY(t.area.isCustom());
}

QTEST_MAIN(TestPanelArea)
#include "tst_panel_area.moc"
