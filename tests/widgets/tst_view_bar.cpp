#include "widgets/views/compact_combo.h"
#include "widgets/views/theme.h"
#include "widgets/views/view_bar.h"

#include <QMenu>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <memory>

using namespace deepscope;

Q_DECLARE_METATYPE(deepscope::TapView)

class TestViewBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aWayIsChosenByKeyboard();
    void whatCannotBeHadIsGreyedAndSaysWhy();
    void theWheelTurnsTheChannel();
    void suggestionsAreChannelsToChoose();
    void headsPartsAndMassBelongToAttention();
    void componentsHaveTheirSwitches();
    void itIsAsHighWithoutControls();

private:
    template <class Widget>
    Widget* find(const char* name) const {
        return m_bar->findChild<Widget*>(QLatin1String(name));
    }
    TapView last() const { return m_chosen->last().first().value<TapView>(); }
    void show(const TapView& look, ViewKind shown) { m_bar->setLook(look, shown, 48, 12, true); }

    std::unique_ptr<ViewBar> m_bar;
    std::unique_ptr<QSignalSpy> m_chosen;
};

void TestViewBar::init() {
    applyTheme(ThemeChoice::Dark);
    m_bar = std::make_unique<ViewBar>();
    m_chosen = std::make_unique<QSignalSpy>(m_bar.get(), &ViewBar::lookChosen);
    m_bar->setOffers({{ViewKind::Norm, {}},
                      {ViewKind::Channel, {}},
                      {ViewKind::Components, {}},
                      {ViewKind::Similarity, QStringLiteral("pin a token first")},
                      {ViewKind::AttentionFrom, {}},
                      {ViewKind::AttentionReceived, {}}});
    show({}, ViewKind::Norm);
    m_bar->resize(900, m_bar->height());
    m_bar->show();
    m_bar->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
}

void TestViewBar::aWayIsChosenByKeyboard() {
    auto* kind = find<CompactCombo>("lookCombo");
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_Down);
    QCOMPARE(last().kind, ViewKind::Norm);
    show(last(), ViewKind::Norm);
    QTest::keyClick(kind, Qt::Key_Down);
    QCOMPARE(last().kind, ViewKind::Channel);
}

void TestViewBar::whatCannotBeHadIsGreyedAndSaysWhy() {
    auto* kind = find<CompactCombo>("lookCombo");
    const int similarity = kind->findData(static_cast<int>(ViewKind::Similarity));
    QVERIFY(!(kind->model()->flags(kind->model()->index(similarity, 0)) & Qt::ItemIsEnabled));
    QCOMPARE(kind->itemData(similarity, Qt::ToolTipRole).toString(), QStringLiteral("pin a token first"));
    kind->setFocus();
    show({.kind = ViewKind::Components}, ViewKind::Components);
    QTest::keyClick(kind, Qt::Key_Down);  // over the greyed one
    QCOMPARE(last().kind, ViewKind::AttentionFrom);
}

void TestViewBar::theWheelTurnsTheChannel() {
    QVERIFY(!find<QSpinBox>("channelSpin")->isVisible());
    show({.kind = ViewKind::Channel, .channel = 5}, ViewKind::Channel);
    auto* spin = find<QSpinBox>("channelSpin");
    QVERIFY(spin->isVisible());
    QCOMPARE(spin->value(), 5);
    QCOMPARE(m_chosen->size(), 0);
    QWheelEvent wheel(spin->rect().center(), spin->mapToGlobal(spin->rect().center()), {}, {0, 120}, Qt::NoButton, {},
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(spin, &wheel);
    QCOMPARE(last().channel, 6);
    QCOMPARE(last().kind, ViewKind::Channel);
    // Below 0 comes the last.
    show({.kind = ViewKind::Channel, .channel = 0}, ViewKind::Channel);
    QTest::keyClick(spin, Qt::Key_Down);
    QCOMPARE(last().channel, 47);
}

void TestViewBar::suggestionsAreChannelsToChoose() {
    show({.kind = ViewKind::Channel}, ViewKind::Channel);
    auto* menu = find<QMenu>("channelSuggestions");
    QSignalSpy wanted(m_bar.get(), &ViewBar::suggestionsWanted);
    menu->popup(m_bar->mapToGlobal(QPoint(0, 40)));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(menu->actions().size(), 1);  // says that it looks
    QVERIFY(!menu->actions().first()->isEnabled());
    m_bar->setSuggestions({.largestSpread = {{7, 2.5}, {30, 1.5}}, .strongest = {{41, -9}}});
    QStringList texts;
    for (const QAction* action : menu->actions()) {
        if (action->isEnabled() && !action->isSeparator()) texts << action->text();
    }
    QCOMPARE(texts.size(), 3);
    QVERIFY(texts[0].contains(QLatin1String("41")));
    for (QAction* action : menu->actions()) {
        if (action->text().contains(QLatin1String("30"))) action->trigger();
    }
    QCOMPARE(last().channel, 30);
    menu->close();
}

void TestViewBar::headsPartsAndMassBelongToAttention() {
    auto* head = find<CompactCombo>("headCombo");
    QVERIFY(!head->isVisible());
    show({.kind = ViewKind::AttentionFrom}, ViewKind::AttentionFrom);
    QVERIFY(head->isVisible());
    QCOMPARE(head->count(), 14);  // mean, max, 12 heads
    head->setFocus();
    QTest::keyClick(head, Qt::Key_End);
    QCOMPARE(last().heads, AttentionQuery::Heads::One);
    QCOMPARE(last().head, 11);
    QTest::keyClick(head, Qt::Key_Home);
    show(last(), ViewKind::AttentionFrom);
    auto* mass = find<QSpinBox>("massSpin");
    QVERIFY(mass->isVisible());
    mass->setValue(90);
    QCOMPARE(last().keptMass, 0.9);
    // A part of the logits is no distribution: nothing of it can be kept.
    show({.kind = ViewKind::AttentionFrom, .part = AttentionPart::RelH}, ViewKind::AttentionFrom);
    QVERIFY(find<CompactCombo>("partCombo")->isVisible());
    QVERIFY(!mass->isVisible());
    show({.kind = ViewKind::AttentionReceived}, ViewKind::AttentionReceived);
    QVERIFY(!find<CompactCombo>("partCombo")->isVisible());
}

void TestViewBar::componentsHaveTheirSwitches() {
    auto* shared = find<QToolButton>("sharedComponentsButton");
    QVERIFY(!shared->isVisible());
    show({.kind = ViewKind::Components}, ViewKind::Components);
    QTest::mouseClick(shared, Qt::LeftButton);
    QVERIFY(last().sharedComponents);
    show(last(), ViewKind::Components);
    QTest::mouseClick(find<QToolButton>("leaveOutOutliersButton"), Qt::LeftButton);
    QVERIFY(last().sharedComponents && last().leaveOutOutliers);
}

void TestViewBar::itIsAsHighWithoutControls() {
    const int height = m_bar->height();
    m_bar->setOffers({});
    QVERIFY(!find<CompactCombo>("lookCombo")->isVisible());
    QTest::qWait(1);
    QCOMPARE(m_bar->height(), height);
}

QTEST_MAIN(TestViewBar)
#include "tst_view_bar.moc"
