#include "app/languages.h"
#include "tests/app/window_under_test.h"
#include "widgets/views/compact_combo.h"
#include "widgets/views/panel_area.h"
#include "widgets/views/panel_dock.h"

#include <QComboBox>
#include <QDialog>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>

using namespace deepscope;

/// Docks, sizes, themes, languages and the settings of the real window.
class TestWindowLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        applyTheme(ThemeChoice::Dark);
        applyLanguage(QStringLiteral("en"));
    }
    void docksMoveFloatAndAreRemembered();
    void damagedLayoutChangesNothing();
    void restoreDefaultTidiesUp();
    void panelsAreReachedByKeys();
    void keyBringsAPanelOutFromBehindATab();
    void firstSizeFitsTheScreen();
    void desktopWithoutALanguageSpeaksWholeEnglish();
    void fitsFromSmallToHuge_data();
    void fitsFromSmallToHuge();
    void themesChangeLive();
    void settingsTakeEffect();

private:
    static PanelArea* area(const WindowUnderTest& t) { return t.find<PanelArea>("panelArea"); }
};

void TestWindowLayout::docksMoveFloatAndAreRemembered() {
    WindowUnderTest t;
    t.show();
    PanelArea* panels = area(t);
    panels->dock(QStringLiteral("memoryDock"))->close();
    panels->addDockWidget(Qt::LeftDockWidgetArea, panels->dock(QStringLiteral("inspectorDock")));
    panels->dock(QStringLiteral("claimsDock"))->setFloating(true);
    QTest::qWait(20);
    t.window->close();

    WindowOptions options;
    options.images = {t.pagePath.toStdString()};
    t.window =
        std::make_unique<MainWindow>(options, std::make_unique<Settings>(t.folder.filePath(QStringLiteral("settings.ini"))));
    t.window->show();
    panels = area(t);
    QVERIFY(panels->dock(QStringLiteral("memoryDock"))->isHidden());
    QVERIFY(panels->dock(QStringLiteral("claimsDock"))->isFloating());
    QCOMPARE(panels->dockWidgetArea(panels->dock(QStringLiteral("inspectorDock"))), Qt::LeftDockWidgetArea);
}

void TestWindowLayout::damagedLayoutChangesNothing() {
    WindowUnderTest t;
    t.show();
    PanelArea* panels = area(t);
    panels->dock(QStringLiteral("memoryDock"))->close();
    const QByteArray whole = panels->layout();
    panels->restoreDefault();
    QTest::qWait(20);
    const QByteArray before = panels->layout();
    for (qsizetype size = 0; size < whole.size(); size += 7) QVERIFY(!panels->restoreLayout(whole.left(size)));
    for (qsizetype i = 0; i < whole.size(); i += 11) {
        QByteArray damaged = whole;
        damaged[i] = static_cast<char>(damaged[i] ^ 0x24);
        QVERIFY(!panels->restoreLayout(damaged));
    }
    QCOMPARE(panels->layout(), before);
    QVERIFY(panels->restoreLayout(whole));
    QVERIFY(panels->dock(QStringLiteral("memoryDock"))->isHidden());
}

void TestWindowLayout::restoreDefaultTidiesUp() {
    WindowUnderTest t;
    t.show();
    PanelArea* panels = area(t);
    for (PanelDock* dock : panels->docks()) dock->close();
    panels->dock(QStringLiteral("timeDock"))->setFloating(true);
    QTest::keyClick(t.window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    for (PanelDock* dock : panels->docks()) {
        QVERIFY2(!dock->isHidden() && !dock->isFloating(), qPrintable(dock->objectName()));
    }
    QCOMPARE(panels->dockWidgetArea(panels->dock(QStringLiteral("timeDock"))), Qt::BottomDockWidgetArea);
    QVERIFY(panels->tabifiedDockWidgets(panels->dock(QStringLiteral("timeDock")))
                .contains(panels->dock(QStringLiteral("rooflineDock"))));
}

void TestWindowLayout::panelsAreReachedByKeys() {
    WindowUnderTest t;
    t.show();
    PanelDock* inspector = area(t)->dock(QStringLiteral("inspectorDock"));
    QVERIFY(!inspector->isHidden());
    QTest::keyClick(t.window.get(), Qt::Key_3, Qt::AltModifier);
    QVERIFY(inspector->isHidden());
    QTest::keyClick(t.window.get(), Qt::Key_3, Qt::AltModifier);
    QVERIFY(!inspector->isHidden());
}

void TestWindowLayout::keyBringsAPanelOutFromBehindATab() {
    WindowUnderTest t;
    t.show();
    PanelDock* timeline = area(t)->dock(QStringLiteral("timelineDock"));
    QTRY_VERIFY(timeline->visibleRegion().isEmpty());
    QTest::keyClick(t.window.get(), Qt::Key_5, Qt::AltModifier);
    QVERIFY(!timeline->isHidden());
    QTRY_VERIFY(!timeline->visibleRegion().isEmpty());
    QTRY_VERIFY(t.action("timelineDockAction")->isChecked());
    QVERIFY(!t.action("timeDockAction")->isChecked());
    QTest::keyClick(t.window.get(), Qt::Key_5, Qt::AltModifier);
    QVERIFY(timeline->isHidden());
}

void TestWindowLayout::firstSizeFitsTheScreen() {
    WindowUnderTest t;  // resizes it for the other tests
    WindowOptions options;
    options.images = {t.pagePath.toStdString()};
    const MainWindow first(options, std::make_unique<Settings>(t.folder.filePath(QStringLiteral("first.ini"))));
    const QSize screen = first.screen()->availableSize().expandedTo(first.minimumSize());
    QVERIFY(first.width() <= screen.width());
    QVERIFY(first.height() <= screen.height());
}

void TestWindowLayout::desktopWithoutALanguageSpeaksWholeEnglish() {
    WindowUnderTest t;
    applyLanguage(QStringLiteral("C"));
    const QString mode = t.find<CompactCombo>("modeCombo")->currentText();
    applyLanguage(QStringLiteral("en"));
    QVERIFY2(mode.contains(QLatin1String("64 tokens")), qPrintable(mode));
}

void TestWindowLayout::fitsFromSmallToHuge_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    for (const QString& language : {QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("zh_CN")}) {
        for (const QSize size : {QSize(1024, 700), QSize(1600, 1000), QSize(3840, 2160)}) {
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(language).arg(size.width()))) << size << language;
        }
    }
}

void TestWindowLayout::fitsFromSmallToHuge() {
    QFETCH(QSize, size);
    QFETCH(QString, language);
    applyLanguage(language);
    WindowUnderTest t;
    t.window->resize(size);
    t.run();
    applyLanguage(QStringLiteral("en"));
    QCOMPARE(t.window->size(), size);
    QVERIFY2(t.canvas()->width() >= size.width() * 4 / 10, qPrintable(QString::number(t.canvas()->width())));
    QVERIFY2(t.canvas()->height() >= size.height() * 3 / 10, qPrintable(QString::number(t.canvas()->height())));
    const QRect whole = t.window->rect();
    for (PanelDock* dock : area(t)->docks()) {
        if (dock->visibleRegion().isEmpty()) continue;
        const QRect place(dock->mapTo(t.window.get(), QPoint()), dock->size());
        QVERIFY2(whole.contains(place), qPrintable(dock->objectName()));
        QVERIFY2(dock->height() >= 100 && dock->width() >= 120, qPrintable(dock->objectName()));
    }
}

void TestWindowLayout::themesChangeLive() {
    WindowUnderTest t;
    t.run();
    const QColor dark = t.window->grab().toImage().pixelColor(5, t.window->height() - 5);
    applyTheme(ThemeChoice::Light);
    QTRY_VERIFY(t.window->grab().toImage().pixelColor(5, t.window->height() - 5).lightness() > dark.lightness() + 100);
    applyTheme(ThemeChoice::Dark);
    QTRY_VERIFY(t.window->grab().toImage().pixelColor(5, t.window->height() - 5).lightness() < 100);
    // "As the desktop", which is light here, and tells that it has changed.
    QEvent changed(QEvent::ThemeChange);
    QApplication::sendEvent(t.window.get(), &changed);
    QTRY_VERIFY(t.window->grab().toImage().pixelColor(5, t.window->height() - 5).lightness() > dark.lightness() + 100);
    applyTheme(ThemeChoice::Dark);
}

void TestWindowLayout::settingsTakeEffect() {
    WindowUnderTest t;
    t.show();
    QTest::keyClick(t.window.get(), Qt::Key_Comma, Qt::ControlModifier);
    auto* dialog = t.find<QDialog>("settingsDialog");
    QVERIFY(dialog);
    dialog->findChild<QComboBox*>(QStringLiteral("settingsLanguage"))->setCurrentIndex(2);
    dialog->findChild<QSpinBox*>(QStringLiteral("settingsBudget"))->setValue(512);
    dialog->accept();
    QTRY_COMPARE(t.action("cancelAction")->iconText(), QStringLiteral("Abbrechen"));
    const Settings settings(t.folder.filePath(QStringLiteral("settings.ini")));
    QCOMPARE(settings.language(), QStringLiteral("de"));
    QCOMPARE(settings.traceBudgetMiB(), 512);
    applyLanguage(QStringLiteral("en"));
}

QTEST_MAIN(TestWindowLayout)
#include "tst_window_layout.moc"
