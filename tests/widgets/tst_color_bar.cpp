#include "widgets/views/color_bar.h"
#include "widgets/views/color_bar_menu.h"
#include "widgets/views/range_end.h"

#include <QInputDialog>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <cmath>

using namespace deepscope;

/// The bar with someone who answers it, as the presenter does.
class TestColorBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void draggingAnEndMovesIt();
    void draggedEndFollowsTheCursor();
    void draggingTheMiddleShiftsBoth();
    void escapeGivesADragUp();
    void endsCannotPassEachOther();
    void draggingOnALogarithmicScaleMultiplies();
    void wheelWidensRoundTheCursor();
    void doubleClickOnTheBarFits();
    void numbersAreTyped();
    void wrongNumbersAreRefused_data();
    void wrongNumbersAreRefused();
    void escapeLeavesANumberAlone();
    void keysMoveTheEnds();
    void tabReachesEveryPart();
    void buttonsChooseTheRule();
    void menuHasEverything();
    void otherPercentileIsAskedFor();
    void countsAreTold();
    void trianglesShowTheMarks();
    void refusedLogarithmIsSaid();
    void constantValuesCanBeWidened();
    void clearedBarHasNoControls();

private:
    void fit();
    void setValues(std::vector<float> values);
    QPoint at(double position) const {
        const QRect bar = m_bar->barRect();
        return {bar.center().x(), bar.top() + static_cast<int>(std::lround((1 - position) * bar.height()))};
    }
    void drag(QPoint from, QPoint to);
    RangeEnd* end(const char* name) const { return m_bar->findChild<RangeEnd*>(QLatin1String(name)); }
    void type(RangeEnd* end, const QString& text);

    std::unique_ptr<ColorBar> m_bar;
    ColorSettings m_colors;
    ColorSettings m_before;
    std::vector<float> m_values;
    int m_chosen = 0;
};

void TestColorBar::init() {
    m_colors = {};
    m_chosen = 0;
    m_bar = std::make_unique<ColorBar>();
    m_bar->resize(92, 383);  // a bar of 300 px
    connect(m_bar.get(), &ColorBar::rangeDragged, this, [this](double min, double max) {
        m_colors.of(ColorKind::Features).byHand["stage"] = {min, max};
        fit();
    });
    connect(m_bar.get(), &ColorBar::rangeChosen, this, [this](double min, double max) {
        ++m_chosen;
        m_colors.of(ColorKind::Features).byHand["stage"] = {min, max};
        fit();
    });
    connect(m_bar.get(), &ColorBar::dragCancelled, this, [this] {
        m_colors = m_before;
        fit();
    });
    connect(m_bar.get(), &ColorBar::ruleChosen, this, [this](RangeRule rule, double percentile) {
        m_colors.of(ColorKind::Features).byHand.clear();
        m_colors.of(ColorKind::Features).rule = rule;
        m_colors.of(ColorKind::Features).percentile = percentile;
        fit();
    });
    std::vector<float> values;
    for (int i = 0; i <= 100; ++i) values.push_back(static_cast<float>(i));
    setValues(values);
    m_bar->show();
    m_bar->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
    QCOMPARE(m_bar->barRect().height(), 300);
}

void TestColorBar::fit() {
    const FittedScale fitted = fitScale(m_colors, ColorKind::Features, "stage", {m_values, std::nullopt, false});
    m_bar->setState({fitted, m_colors.of(ColorKind::Features), m_colors.opacity});
}

void TestColorBar::setValues(std::vector<float> values) {
    m_values = std::move(values);
    m_before = m_colors;
    fit();
}

void TestColorBar::drag(QPoint from, QPoint to) {
    QTest::mousePress(m_bar.get(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_bar.get(), (from + to) / 2);
    QTest::mouseMove(m_bar.get(), to);
    QTest::mouseRelease(m_bar.get(), Qt::LeftButton, {}, to);
}

void TestColorBar::type(RangeEnd* end, const QString& text) {
    QTest::mouseDClick(end, Qt::LeftButton);
    QVERIFY(end->isEditing());
    QTest::keyClicks(end, text);
    QTest::keyClick(end, Qt::Key_Return);
}

void TestColorBar::draggingAnEndMovesIt() {
    drag(at(1), at(0.8));
    QVERIFY(std::abs(m_bar->scale().max - 80) < 0.01);
    QCOMPARE(m_bar->scale().min, 0.0);
    QCOMPARE(m_chosen, 1);
    drag(at(0), at(0.25));  // the axis is now 0 to 80
    QVERIFY(std::abs(m_bar->scale().min - 20) < 0.01);
    QVERIFY(std::abs(m_bar->scale().max - 80) < 0.01);
    drag(at(1), at(1.1));  // beyond the bar: wider
    QVERIFY(std::abs(m_bar->scale().max - 86) < 0.01);
    // The number beside the end is as good a handle, without being edited.
    drag(end("colorBarMax")->geometry().center(), end("colorBarMax")->geometry().center() + QPoint(0, 30));
    QVERIFY(std::abs(m_bar->scale().max - (86 - 6.6)) < 0.01);
    QVERIFY(!end("colorBarMax")->isEditing());
}

void TestColorBar::draggedEndFollowsTheCursor() {
    QTest::mousePress(m_bar.get(), Qt::LeftButton, {}, at(1));
    QTest::mouseMove(m_bar.get(), at(0.5));
    // The bar keeps its axis: above the new end it shows the colour of values beyond.
    const QImage image = m_bar->grab().toImage();
    QCOMPARE(image.pixel(at(0.75)), overColor(Colormap::Viridis));
    QVERIFY(image.pixel(at(0.25)) != overColor(Colormap::Viridis));
    QVERIFY(std::abs(end("colorBarMax")->geometry().center().y() - at(0.5).y()) <= 1);
    QCOMPARE(m_chosen, 0);
    QTest::mouseRelease(m_bar.get(), Qt::LeftButton, {}, at(0.5));
    QCOMPARE(m_chosen, 1);
    QVERIFY(m_bar->grab().toImage().pixel(at(0.75)) != overColor(Colormap::Viridis));
}

void TestColorBar::draggingTheMiddleShiftsBoth() {
    drag(at(0.5), at(0.6));
    QVERIFY(std::abs(m_bar->scale().min - 10) < 0.01);
    QVERIFY(std::abs(m_bar->scale().max - 110) < 0.01);
    QCOMPARE(m_chosen, 1);
    QTest::mouseClick(m_bar.get(), Qt::LeftButton, {}, at(0.5));  // a click alone is no range
    QCOMPARE(m_chosen, 1);
}

void TestColorBar::escapeGivesADragUp() {
    QTest::mousePress(m_bar.get(), Qt::LeftButton, {}, at(1));
    QTest::mouseMove(m_bar.get(), at(0.5));
    QVERIFY(m_bar->state().fitted.byHand);
    QTest::keyClick(m_bar.get(), Qt::Key_Escape);
    QVERIFY(!m_bar->state().fitted.byHand);
    QCOMPARE(m_bar->scale().max, 100.0);
    QTest::mouseRelease(m_bar.get(), Qt::LeftButton, {}, at(0.5));
    QCOMPARE(m_chosen, 0);
}

void TestColorBar::endsCannotPassEachOther() {
    drag(at(1), at(-0.5));
    QVERIFY(m_bar->scale().max > m_bar->scale().min);
    drag(at(0), at(1.5));
    QVERIFY(m_bar->scale().max > m_bar->scale().min);
}

void TestColorBar::draggingOnALogarithmicScaleMultiplies() {
    m_colors.of(ColorKind::Features).logarithmic = true;
    setValues({1, 10, 1000, 10000});
    drag(at(1), at(0.75));
    QVERIFY(std::abs(m_bar->scale().max - 1000) < 1);
    QCOMPARE(m_bar->scale().min, 1.0);
    drag(at(0.5), at(0.5 + 1.0 / 3));
    QVERIFY(std::abs(m_bar->scale().min - 10) < 0.1);
    QVERIFY(std::abs(m_bar->scale().max - 10000) < 100);
}

void TestColorBar::wheelWidensRoundTheCursor() {
    const auto turn = [this](double position, int notches) {
        const QPointF point = at(position);
        QWheelEvent wheel(point, m_bar->mapToGlobal(point), {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_bar.get(), &wheel);
    };
    turn(0.5, 1);
    QVERIFY(std::abs(m_bar->scale().min - (50 - 50 / 1.15)) < 1e-9);
    QVERIFY(std::abs(m_bar->scale().max - (50 + 50 / 1.15)) < 1e-9);
    turn(0.5, -1);
    QVERIFY(std::abs(m_bar->scale().min) < 1e-9 && std::abs(m_bar->scale().max - 100) < 1e-9);
    turn(1, -2);  // at the upper end this one stays
    QVERIFY(std::abs(m_bar->scale().max - 100) < 1e-9);
    QVERIFY(m_bar->scale().min < -30);
}

void TestColorBar::doubleClickOnTheBarFits() {
    drag(at(1), at(0.5));
    QVERIFY(m_bar->state().fitted.byHand);
    QTest::mouseDClick(m_bar.get(), Qt::LeftButton, {}, at(0.5));
    QVERIFY(!m_bar->state().fitted.byHand);
    QCOMPARE(m_bar->scale().max, 100.0);
}

void TestColorBar::numbersAreTyped() {
    type(end("colorBarMax"), QStringLiteral("42.5"));
    QCOMPARE(m_bar->scale().max, 42.5);
    type(end("colorBarMin"), QStringLiteral("-1e1"));
    QCOMPARE(m_bar->scale().min, -10.0);
    QTest::mouseDClick(end("colorBarMin"), Qt::LeftButton);
    end("colorBarMin")->insert(QStringLiteral("−2"));  // pasted as it is shown
    QTest::keyClick(end("colorBarMin"), Qt::Key_Return);
    QCOMPARE(m_bar->scale().min, -2.0);
    QCOMPARE(end("colorBarMin")->text(), QStringLiteral("−2.000"));
    QCOMPARE(m_chosen, 3);
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(typedNumber(QStringLiteral("1,5")), 1.5);
    QLocale::setDefault(QLocale::c());
}

void TestColorBar::wrongNumbersAreRefused_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("word") << "many";
    QTest::newRow("empty") << " ";
    QTest::newRow("infinite") << "inf";
    QTest::newRow("NaN") << "nan";
    QTest::newRow("not above the lower end") << "0";
    QTest::newRow("below the lower end") << "-7";
}

void TestColorBar::wrongNumbersAreRefused() {
    QFETCH(QString, text);
    type(end("colorBarMax"), text);
    QVERIFY(end("colorBarMax")->isEditing());
    QVERIFY(end("colorBarMax")->property("wrong").toBool());
    QVERIFY(!end("colorBarMax")->accessibleDescription().isEmpty());
    QCOMPARE(m_chosen, 0);
    QTest::keyClicks(end("colorBarMax"), QStringLiteral("5"));  // typing on takes the mark away
    QVERIFY(!end("colorBarMax")->property("wrong").toBool());
    QTest::keyClick(end("colorBarMax"), Qt::Key_Return);
    QCOMPARE(m_bar->scale().max, 5.0);
}

void TestColorBar::escapeLeavesANumberAlone() {
    RangeEnd* max = end("colorBarMax");
    QTest::keyClick(max, Qt::Key_Return);
    QVERIFY(max->isEditing());
    QTest::keyClicks(max, QStringLiteral("7"));
    QTest::keyClick(max, Qt::Key_Escape);
    QVERIFY(!max->isEditing());
    QCOMPARE(max->text(), QStringLiteral("100.0"));
    QTest::keyClick(max, Qt::Key_F2);
    QTest::keyClicks(max, QStringLiteral("7"));
    end("colorBarMin")->setFocus();  // leaving gives it up as well
    QVERIFY(!max->isEditing());
    QCOMPARE(m_bar->scale().max, 100.0);
    QCOMPARE(m_chosen, 0);
}

void TestColorBar::keysMoveTheEnds() {
    QTest::keyClick(end("colorBarMax"), Qt::Key_Up);
    QCOMPARE(m_bar->scale().max, 101.0);
    QTest::keyClick(end("colorBarMin"), Qt::Key_PageDown);
    QVERIFY(std::abs(m_bar->scale().min + 10.1) < 1e-9);
    QTest::keyClick(m_bar.get(), Qt::Key_Home);
    QCOMPARE(m_bar->scale().max, 100.0);
    QTest::keyClick(m_bar.get(), Qt::Key_Up);
    QVERIFY(std::abs(m_bar->scale().min - 1) < 1e-9 && std::abs(m_bar->scale().max - 101) < 1e-9);
    QTest::keyClick(m_bar.get(), Qt::Key_Minus);
    QVERIFY(std::abs(m_bar->scale().max - m_bar->scale().min - 115) < 1e-9);
}

void TestColorBar::tabReachesEveryPart() {
    m_bar->setFocus();
    QStringList reached;
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached << QApplication::focusWidget()->objectName();
        QVERIFY(!QApplication::focusWidget()->accessibleName().isEmpty());
    }
    QCOMPARE(reached, (QStringList{"colorBarMax", "colorBarMin", "autofitButton", "percentileButton", "symmetricButton",
                                   "colorMenuButton"}));
}

void TestColorBar::buttonsChooseTheRule() {
    const auto button = [this](const char* name) { return m_bar->findChild<QToolButton*>(QLatin1String(name)); };
    QVERIFY(button("autofitButton")->isChecked());
    QTest::mouseClick(button("percentileButton"), Qt::LeftButton);
    QCOMPARE(m_bar->scale().min, 1.0);
    QCOMPARE(m_bar->scale().max, 99.0);
    QVERIFY(button("percentileButton")->isChecked() && !button("autofitButton")->isChecked());
    QTest::mouseClick(button("percentileButton"), Qt::LeftButton);  // again is the same, not its opposite
    QVERIFY(button("percentileButton")->isChecked());
    QTest::keyClick(button("symmetricButton"), Qt::Key_Space);
    QCOMPARE(m_bar->scale().min, -100.0);
    drag(at(1), at(0.5));
    QVERIFY(!button("symmetricButton")->isChecked());  // by hand is no rule
    QTest::mouseClick(button("autofitButton"), Qt::LeftButton);
    QCOMPARE(m_bar->scale().min, 0.0);
}

void TestColorBar::menuHasEverything() {
    const std::unique_ptr<QMenu> menu(m_bar->createMenu());
    const auto trigger = [&](const char* in, const QString& text) {
        const QMenu* where = *in ? menu->findChild<QMenu*>(QLatin1String(in)) : menu.get();
        for (QAction* action : where->actions()) {
            if (action->text().remove(QLatin1Char('&')) == text) return action->trigger();
        }
        QFAIL(qPrintable(text));
    };
    QSignalSpy maps(m_bar.get(), &ColorBar::colormapChosen);
    QSignalSpy logs(m_bar.get(), &ColorBar::logarithmicChosen);
    QSignalSpy opacities(m_bar.get(), &ColorBar::opacityChosen);
    QSignalSpy marks(m_bar.get(), &ColorBar::markingChosen);
    trigger("colormapMenu", QStringLiteral("cividis"));
    QCOMPARE(maps.at(0).at(0).value<Colormap>(), Colormap::Cividis);
    trigger("", QStringLiteral("Logarithmic"));
    QCOMPARE(logs.at(0).at(0).toBool(), true);
    trigger("opacityMenu", QStringLiteral("25 %"));
    QCOMPARE(opacities.at(0).at(0).toDouble(), 0.25);
    trigger("", QStringLiteral("Mark values out of range"));
    QCOMPARE(marks.at(0).at(0).toBool(), false);
    trigger("percentileMenu", QStringLiteral("5 % to 95 %"));
    QCOMPARE(m_bar->scale().max, 95.0);
    trigger("", QStringLiteral("Symmetric around 0"));
    QCOMPARE(m_bar->scale().min, -100.0);
    trigger("", QStringLiteral("Autofit"));
    QCOMPARE(m_bar->scale().min, 0.0);
    trigger("", QStringLiteral("Type upper end…"));
    QVERIFY(end("colorBarMax")->isEditing());
    QVERIFY(!menu->findChild<QMenu*>(QStringLiteral("colormapMenu"))->actions().at(0)->icon().isNull());
}

void TestColorBar::otherPercentileIsAskedFor() {
    const std::unique_ptr<QMenu> menu(m_bar->createMenu());
    menu->findChild<QAction*>(QStringLiteral("otherPercentileAction"))->trigger();
    auto* dialog = m_bar->findChild<QInputDialog*>(QStringLiteral("percentileDialog"));
    QVERIFY(dialog && dialog->isVisible());
    dialog->setDoubleValue(20);
    dialog->accept();
    QCOMPARE(m_bar->scale().min, 20.0);
    QCOMPARE(m_bar->scale().max, 80.0);
}

void TestColorBar::countsAreTold() {
    QVERIFY(m_bar->accessibleDescription().contains(QStringLiteral("all values inside")));
    m_values.push_back(std::nanf(""));
    m_colors.of(ColorKind::Features).byHand["stage"] = {2.5, 90};
    fit();
    QVERIFY2(m_bar->accessibleDescription().contains(QStringLiteral("10 above · 3 below · 1 NaN")),
             qPrintable(m_bar->accessibleDescription()));
    QVERIFY(m_bar->toolTip().contains(QStringLiteral("10 above · 3 below")));
}

void TestColorBar::trianglesShowTheMarks() {
    m_colors.of(ColorKind::Features).byHand["stage"] = {20, 80};
    fit();
    const QRect bar = m_bar->barRect();
    const QPoint over(bar.center().x(), bar.top() - 5);
    const QPoint under(bar.center().x(), bar.bottom() + 5);
    QImage image = m_bar->grab().toImage();
    QCOMPARE(image.pixel(over), overColor(Colormap::Viridis));
    QCOMPARE(image.pixel(under), underColor(Colormap::Viridis));
    m_colors.markOutOfRange = false;
    fit();
    image = m_bar->grab().toImage();
    QCOMPARE(image.pixel(over), image.pixel(1, bar.center().y()));
}

void TestColorBar::refusedLogarithmIsSaid() {
    m_colors.of(ColorKind::Features).logarithmic = true;
    setValues({-3, -2, -1});
    QVERIFY(!m_bar->scale().logarithmic);
    QVERIFY(m_bar->accessibleDescription().contains(QStringLiteral("a logarithm needs a range above 0")));
    setValues({-3, 2, 10});
    QVERIFY(m_bar->scale().logarithmic);
    QVERIFY(m_bar->accessibleDescription().contains(QStringLiteral("1 at or below 0, without a logarithm")));
}

void TestColorBar::constantValuesCanBeWidened() {
    setValues({4, 4, 4});
    QCOMPARE(m_bar->scale().max, 4.0);
    m_bar->grab();
    drag(at(1), at(1.2));
    QVERIFY(m_bar->scale().max > 4 && m_bar->scale().min < 4);
}

void TestColorBar::clearedBarHasNoControls() {
    m_bar->clear();
    QVERIFY(!end("colorBarMax")->isVisible());
    QCOMPARE(m_bar->focusPolicy(), Qt::NoFocus);
    drag(at(1), at(0.5));
    QCOMPARE(m_chosen, 0);
    QVERIFY(m_bar->accessibleDescription().isEmpty());
}

QTEST_MAIN(TestColorBar)
#include "tst_color_bar.moc"
