#include "tests/widgets/look.h"
#include "widgets/views/compact_combo.h"
#include "widgets/views/run_bar.h"
#include "widgets/views/run_options_popup.h"
#include "widgets/views/theme.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTranslator>
#include <QWindow>

using namespace deepscope;

namespace {

/// Makes every text half as long again: longer than German is.
class LongTranslator : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override {
        const QString text = QString::fromUtf8(source);
        return text + text.left(text.size() / 2).remove(QLatin1Char('%')).remove(QLatin1Char('&'));
    }
};

struct Bar {
    Bar() {
        bar.setPageName(QStringLiteral("a rather long name of a page & more.png"));
        bar.setSynthetic(true, 0);
        bar.show();
    }
    template <class Widget>
    Widget* find(const char* name) {
        return bar.findChild<Widget*>(QLatin1String(name));
    }
    RunOptionsPopup* popup() { return bar.findChild<RunOptionsPopup*>(); }
    /// Controls from left to right, and what is wrong with how they lie; empty when nothing is.
    QString fault() {
        int end = 0;
        for (const char* name : {"pageButton", "modeCombo", "weightsButton", "deviceCombo", "typeCombo", "runOptionsButton",
                                 "runButton", "cancelButton", "runProgress", "stageLabel", "syntheticBadge"}) {
            const auto* widget = find<QWidget>(name);
            if (widget->isHidden()) continue;
            if (widget->x() < end) return QStringLiteral("%1 overlaps").arg(QLatin1String(name));
            end = widget->x() + widget->width();
            if (widget->objectName() != QLatin1String("stageLabel") && widget->objectName() != QLatin1String("runProgress") &&
                widget->width() < widget->minimumSizeHint().width())
                return QStringLiteral("%1 is clipped").arg(QLatin1String(name));
        }
        return end > bar.width() ? QStringLiteral("it ends at %1 of %2").arg(end).arg(bar.width()) : QString();
    }

    QAction open{QStringLiteral("&Open…")};
    QAction run{QStringLiteral("&Run")};
    QAction runAll{QStringLiteral("Run all modes")};
    QAction cancel{QStringLiteral("&Cancel")};
    RunBar bar{RunBar::Actions{.pages = {&open, nullptr}, .run = &run, .moreRuns = {&run, &runAll}, .cancel = &cancel}};
};

RunChoice another() {
    RunChoice choice;
    choice.mode = parseMode("custom:768");
    choice.weights.preset = Preset::Mini;
    choice.weights.seed = 7;
    choice.device = "cpu";
    choice.type = "bf16";
    choice.implementation = "reference";
    choice.threads = 3;
    choice.maxTiles = 5;
    choice.resizeOrder = ResizeOrder::Pillow13;
    choice.warmup = 2;
    choice.repeat = 4;
    return choice;
}

MachineSurvey survey() {
    MachineSurvey machine;
    DeviceInfo cpu;
    cpu.description = "a processor";
    cpu.available = true;
    DeviceInfo gpu;
    gpu.device.cudaIndex = 0;
    gpu.description = "a card";
    gpu.available = false;
    gpu.whyNot = "its driver is too old";
    machine.devices = {cpu, gpu};
    machine.usableCores = 6;
    return machine;
}

}  // namespace

class TestRunBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(ThemeChoice::Dark); }
    void choicesComeBackWhole();
    void optionsByKeysAndMouse();
    void optionsCloseOnTheirButton();
    void greyedEntriesExplainThemselves();
    void runHasAMenu();
    void progressLeadsToTheQueue();
    void nothingIsClipped_data();
    void nothingIsClipped();
};

void TestRunBar::choicesComeBackWhole() {
    Bar t;
    QVERIFY(t.bar.choice().mode.name() == "tiny");
    QSignalSpy changed(&t.bar, &RunBar::choiceChanged);
    t.bar.setChoice(another());
    QVERIFY(t.bar.choice() == another());
    t.bar.setSurvey(survey());
    QVERIFY(t.bar.choice() == another());
    QCOMPARE(changed.size(), 0);  // no person chose
    QVERIFY(t.find<QToolButton>("runOptionsButton")->isChecked());
    t.bar.setChoice(RunChoice{});
    QVERIFY(!t.find<QToolButton>("runOptionsButton")->isChecked());
    t.find<CompactCombo>("typeCombo")->setFocus();
    QTest::keyClick(t.find<CompactCombo>("typeCombo"), Qt::Key_Down);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(t.bar.choice().type, std::string("f32"));
}

void TestRunBar::optionsByKeysAndMouse() {
    Bar t;
    t.bar.setSurvey(survey());
    QSignalSpy changed(&t.bar, &RunBar::choiceChanged);
    QTest::mouseClick(t.find<QToolButton>("runOptionsButton"), Qt::LeftButton);
    QVERIFY(t.popup()->isVisible());
    QVERIFY(t.popup()->findChild<QSpinBox*>(QStringLiteral("threadsSpin"))->text().contains(QLatin1Char('6')));
    keepLook(*t.popup(), QStringLiteral("options_dark"));
    auto* repeat = t.popup()->findChild<QSpinBox*>(QStringLiteral("repeatSpin"));
    QTest::keyClick(repeat, Qt::Key_Up);
    QTest::keyClick(repeat, Qt::Key_Up);
    QCOMPARE(t.bar.choice().repeat, 3);
    QCOMPARE(changed.size(), 2);
    QVERIFY(t.find<QToolButton>("runOptionsButton")->toolTip().contains(QLatin1String("3 timed")));
    QTest::mouseClick(t.popup()->findChild<QPushButton*>(QStringLiteral("resetRunOptions")), Qt::LeftButton);
    QCOMPARE(t.bar.choice().repeat, 1);
    QVERIFY(!t.popup()->isCustom());
    QTest::keyClick(t.popup(), Qt::Key_Escape);
    QVERIFY(!t.popup()->isVisible());
}

void TestRunBar::optionsCloseOnTheirButton() {
    Bar t;
    auto* button = t.find<QToolButton>("runOptionsButton");
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(t.popup()->isVisible());
    // Through the window, as the system would: what closes a popup is played again for what lies below.
    QWindow* window = t.popup()->windowHandle();
    QTest::mouseClick(window, Qt::LeftButton, {}, t.popup()->mapFromGlobal(button->mapToGlobal(button->rect().center())));
    QTest::qWait(30);
    QVERIFY(!t.popup()->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(t.popup()->isVisible());
}

void TestRunBar::greyedEntriesExplainThemselves() {
    Bar t;
    t.bar.setSurvey(survey());
    const auto* device = t.find<CompactCombo>("deviceCombo");
    const int card = device->findData(QStringLiteral("cuda:0"));
    QVERIFY(card > 0);
    QVERIFY(!device->model()->flags(device->model()->index(card, 0)).testFlag(Qt::ItemIsEnabled));
    QVERIFY(device->itemText(card).contains(QLatin1String("its driver is too old")));
    const auto* implementation = t.popup()->findChild<QComboBox*>(QStringLiteral("implementationCombo"));
    QVERIFY(!implementation->model()->flags(implementation->model()->index(2, 0)).testFlag(Qt::ItemIsEnabled));
    QVERIFY(implementation->itemText(2).contains(QLatin1String("not in this version")));
}

void TestRunBar::runHasAMenu() {
    Bar t;
    auto* button = t.find<QToolButton>("runButton");
    QSignalSpy ran(&t.run, &QAction::triggered);
    QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(10, button->height() / 2));
    QCOMPARE(ran.size(), 1);
    bool opened = false;
    QTimer::singleShot(0, this, [&] {
        opened = button->menu()->isVisible();
        keepLook(*button->menu(), QStringLiteral("run_menu"));
        QTest::keyClick(button->menu(), Qt::Key_Down);
        QTest::keyClick(button->menu(), Qt::Key_Down);
        QTest::keyClick(button->menu(), Qt::Key_Return);
        button->menu()->close();
    });
    QSignalSpy ranAll(&t.runAll, &QAction::triggered);
    QTest::keyClick(button, Qt::Key_Down, Qt::AltModifier);
    QVERIFY(opened);
    QCOMPARE(ranAll.size(), 1);
}

void TestRunBar::progressLeadsToTheQueue() {
    Bar t;
    t.bar.setProgress(0.4, QStringLiteral("block 5, 3.2 s left"));
    QSignalSpy asked(&t.bar, &RunBar::queueRequested);
    QTest::mouseClick(t.find<QWidget>("runProgress"), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    t.bar.clearProgress(QStringLiteral("done"));
    QVERIFY(!t.find<QWidget>("runProgress")->isVisible());
    QTest::mouseClick(t.find<QWidget>("stageLabel"), Qt::LeftButton);
    QCOMPARE(asked.size(), 2);
}

void TestRunBar::nothingIsClipped_data() {
    QTest::addColumn<int>("widthPx");
    QTest::addColumn<bool>("longTexts");
    for (const int width : {1024, 1280, 1600}) {
        QTest::addRow("%d", width) << width << false;
        QTest::addRow("%d long", width) << width << true;
    }
}

void TestRunBar::nothingIsClipped() {
    QFETCH(int, widthPx);
    QFETCH(bool, longTexts);
    LongTranslator translator;
    if (longTexts) QCoreApplication::installTranslator(&translator);
    Bar t;
    t.bar.setSurvey(survey());
    t.bar.setChoice(another());
    t.bar.setProgress(0.4, QStringLiteral("loading weights… 40 %"));
    t.bar.resize(widthPx, t.bar.sizeHint().height());
    QTest::qWait(20);
    const int shownPx = t.bar.width();  // no more than asked for
    keepLook(t.bar, QStringLiteral("run_bar_%1%2").arg(widthPx).arg(longTexts ? QStringLiteral("_long") : QString()));
    const QString fault = t.fault();
    if (longTexts) QCoreApplication::removeTranslator(&translator);
    QCOMPARE(shownPx, widthPx);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
}

QTEST_MAIN(TestRunBar)
#include "tst_run_bar.moc"
