#include "tests/widgets/doubled_words.h"
#include "tests/widgets/look.h"
#include "widgets/views/theme.h"
#include "widgets/views/tour_card.h"
#include "widgets/views/tour_card_dots.h"

#include <QAction>
#include <QLabel>
#include <QMainWindow>
#include <QProgressBar>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace deepscope;

namespace {

const TourText kText{
    QStringLiteral("SAM looks through windows"),
    QStringLiteral(
        "Block 0 attends within windows of 14×14 tokens. Across a border nothing is seen here, however near it is. The grid "
        "of 32×32 does not divide into them and is padded to 42×42: 42 % of these places hold no token.\nThe pinned token's "
        "window has 16 tokens and 180 padded keys, hatched. There is no mask, so padding gets its share of the attention."),
    QStringLiteral("move the pin with the arrow keys across a border: its keys change all at once.")};

TourText doubled(const TourText& text) {
    return {text.heading + QLatin1Char(' ') + text.heading, text.text + QLatin1Char(' ') + text.text,
            text.tryThis + QLatin1Char(' ') + text.tryThis};
}

/// A window with a canvas in its middle, the card in it, and an Esc of its own.
struct Shown {
    explicit Shown(QSize size = {1280, 800}) {
        window.setCentralWidget(body);
        window.resize(size);
        home->setGeometry(170, 190, size.width() - 170 - 330, size.height() - 190 - 230);
        home->setStyleSheet(QStringLiteral("background: #555"));
        card = new TourCard(&window, home);
        card->setStepCount(14);
        card->setStep(4, kText);
        escape.setShortcut(QKeySequence(Qt::Key_Escape));
        window.addAction(&escape);
        other->setFocusPolicy(Qt::StrongFocus);
        other->setGeometry(0, 0, 50, 20);
        window.show();
        window.activateWindow();
        card->show();
        card->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    QToolButton* button(const char* name) const { return card->findChild<QToolButton*>(QLatin1String(name)); }
    QLabel* label(const char* name) const { return card->findChild<QLabel*>(QLatin1String(name)); }
    QRect homeRect() const { return {home->mapTo(&window, QPoint()), home->size()}; }
    /// Inside the window, with all words seen, by scrolling at worst where `scrolls`.
    bool isWhole(bool scrolls = false) const {
        if (!window.rect().contains(card->geometry())) return false;
        for (const QWidget* each : card->findChildren<QWidget*>()) {
            if (!each->isVisible()) continue;
            const auto* text = qobject_cast<const QLabel*>(each);
            if (text && text->wordWrap() && text->height() < text->heightForWidth(text->width())) return false;
            if (const auto* button = qobject_cast<const QToolButton*>(each);
                button && button->width() < button->sizeHint().width())
                return false;
            if (each->parentWidget() == card && !card->rect().contains(each->geometry())) return false;
        }
        const auto* area = card->findChild<QScrollArea*>();
        return scrolls || area->widget()->height() <= area->viewport()->height();
    }

    QMainWindow window;
    QWidget* body = new QWidget;
    QWidget* home = new QWidget(body);
    QWidget* other = new QWidget(body);
    TourCard* card = nullptr;
    QAction escape;
};

}  // namespace

class TestTourCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(ThemeChoice::Dark); }
    void buttonsAsk();
    void keysAskWhileItHasTheFocus();
    void keysMeanWhatTheyAlwaysMeanElsewhere();
    void endsAreEnds();
    void dotsGoToAStep();
    void waitsAndTellsWhatFailed();
    void standsInItsCorner();
    void keepsClearOfWhatItSpeaksOf();
    void isDraggedIntoAnotherCorner();
    void staysInsideWhenTheWindowShrinks();
    void longWordsFit_data();
    void longWordsFit();
    void followsLanguageAndTheme();
};

void TestTourCard::buttonsAsk() {
    Shown s;
    QSignalSpy back(s.card, &TourCard::backRequested);
    QSignalSpy next(s.card, &TourCard::nextRequested);
    QSignalSpy leave(s.card, &TourCard::leaveRequested);
    QTest::mouseClick(s.button("tourNext"), Qt::LeftButton);
    QTest::mouseClick(s.button("tourBack"), Qt::LeftButton);
    QTest::mouseClick(s.button("tourLeave"), Qt::LeftButton);
    QCOMPARE(back.size(), 1);
    QCOMPARE(next.size(), 1);
    QCOMPARE(leave.size(), 1);
    QCOMPARE(s.label("tourPlace")->text(), QStringLiteral("Tour · 5 of 14"));
    for (const QToolButton* each : s.card->findChildren<QToolButton*>()) QVERIFY(!each->accessibleName().isEmpty());
}

void TestTourCard::keysAskWhileItHasTheFocus() {
    Shown s;
    QSignalSpy back(s.card, &TourCard::backRequested);
    QSignalSpy next(s.card, &TourCard::nextRequested);
    QSignalSpy leave(s.card, &TourCard::leaveRequested);
    QSignalSpy step(s.card, &TourCard::stepRequested);
    QSignalSpy cancelled(&s.escape, &QAction::triggered);
    int turn = 0;
    for (QWidget* focus :
         std::initializer_list<QWidget*>{s.card, s.button("tourNext"), s.button("tourBack"), s.button("tourLeave")}) {
        ++turn;
        focus->setFocus();
        QTest::keyClick(focus, Qt::Key_Right);
        QCOMPARE(next.size(), turn);
        QTest::keyClick(focus, Qt::Key_Left);
        QCOMPARE(back.size(), turn);
        QTest::keyClick(focus, Qt::Key_Escape);
        QCOMPARE(leave.size(), turn);
        QTest::keyClick(focus, Qt::Key_End);
        QCOMPARE(step.last().at(0).toInt(), 13);
        QTest::keyClick(focus, Qt::Key_Home);
        QCOMPARE(step.last().at(0).toInt(), 0);
        QCOMPARE(focus->hasFocus(), true);  // arrows did not carry it off
    }
    QCOMPARE(cancelled.size(), 0);
}

void TestTourCard::keysMeanWhatTheyAlwaysMeanElsewhere() {
    Shown s;
    QSignalSpy leave(s.card, &TourCard::leaveRequested);
    QSignalSpy next(s.card, &TourCard::nextRequested);
    QSignalSpy cancelled(&s.escape, &QAction::triggered);
    s.other->setFocus();
    QTest::keyClick(s.other, Qt::Key_Escape);
    QTest::keyClick(s.other, Qt::Key_Right);
    QCOMPARE(cancelled.size(), 1);
    QCOMPARE(leave.size(), 0);
    QCOMPARE(next.size(), 0);
    // With a modifier they are the window's too.
    s.card->setFocus();
    QTest::keyClick(s.card, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(next.size(), 0);
}

void TestTourCard::endsAreEnds() {
    Shown s;
    QSignalSpy back(s.card, &TourCard::backRequested);
    QSignalSpy next(s.card, &TourCard::nextRequested);
    s.card->setStep(0, kText);
    QVERIFY(!s.button("tourBack")->isEnabled());
    s.card->setFocus();
    QTest::keyClick(s.card, Qt::Key_Left);
    QCOMPARE(back.size(), 0);
    s.card->setStep(13, kText);
    QCOMPARE(s.button("tourNext")->text(), QStringLiteral("Done"));
    QTest::keyClick(s.card, Qt::Key_Right);  // a key held down does not end the tour
    QCOMPARE(next.size(), 0);
    QTest::mouseClick(s.button("tourNext"), Qt::LeftButton);
    QCOMPARE(next.size(), 1);
}

void TestTourCard::dotsGoToAStep() {
    Shown s;
    auto* dots = s.card->findChild<TourCardDots*>();
    QSignalSpy step(s.card, &TourCard::stepRequested);
    const QPoint before = s.card->pos();
    QTest::mouseClick(dots, Qt::LeftButton, {}, QPoint(4, dots->height() / 2));
    QTest::mouseClick(dots, Qt::LeftButton, {}, QPoint(dots->width() - 5, dots->height() / 2));
    QCOMPARE(step.size(), 2);
    QCOMPARE(step.at(0).at(0).toInt(), 0);
    QCOMPARE(step.at(1).at(0).toInt(), 13);
    QCOMPARE(s.card->pos(), before);
}

void TestTourCard::waitsAndTellsWhatFailed() {
    Shown s;
    s.card->setWaiting(QStringLiteral("Running the encoder in mode tiny…"), 0.4);
    const auto* progress = s.card->findChild<QProgressBar*>();
    QVERIFY(progress->isVisible() && !s.label("tourText")->isVisible() && !s.label("tourTry")->isVisible());
    QCOMPARE(progress->value(), progress->maximum() * 2 / 5);
    QVERIFY(s.button("tourNext")->isEnabled());
    QVERIFY(s.isWhole());
    keepLook(s.window, QStringLiteral("tour_card_waiting"));
    s.card->setWaiting(QStringLiteral("Reading the sample page…"));
    QCOMPARE(progress->maximum(), 0);  // busy, without an end in sight
    QSignalSpy retry(s.card, &TourCard::retryRequested);
    s.card->setProblem(QStringLiteral("The run was cancelled."));
    QVERIFY(!progress->isVisible() && s.button("tourRetry")->isVisible());
    QTest::mouseClick(s.button("tourRetry"), Qt::LeftButton);
    QCOMPARE(retry.size(), 1);
    s.card->setStep(4, kText);
    QVERIFY(!s.button("tourRetry")->isVisible() && s.label("tourText")->isVisible());
}

void TestTourCard::standsInItsCorner() {
    Shown s;
    const auto corner = [&s](TourCard::Corner where) {
        s.card->setAnchor(where);
        return s.card->geometry();
    };
    const QRect home = s.homeRect();
    const QRect bottomLeft = corner(TourCard::Corner::BottomLeft);
    QVERIFY(home.contains(bottomLeft));
    QCOMPARE(bottomLeft.bottomLeft() - home.bottomLeft(), QPoint(12, -12));
    QCOMPARE(corner(TourCard::Corner::BottomRight).bottomRight() - home.bottomRight(), QPoint(-12, -12));
    QCOMPARE(corner(TourCard::Corner::TopRight).topRight() - home.topRight(), QPoint(-12, 12));
    QCOMPARE(corner(TourCard::Corner::TopLeft).topLeft() - home.topLeft(), QPoint(12, 12));
}

void TestTourCard::keepsClearOfWhatItSpeaksOf() {
    Shown s;
    const QRect there = s.card->geometry();
    s.card->setKeepClear(QRect(there.center(), QSize(20, 20)));
    QVERIFY(!s.card->geometry().intersects(QRect(there.center(), QSize(20, 20))));
    QCOMPARE(s.card->geometry().bottom(), there.bottom());  // to the other side
    s.card->setKeepClear({});
    QCOMPARE(s.card->geometry(), there);
    // All of its home: it goes over what lies around.
    const QRect home = s.homeRect();
    s.card->setKeepClear(home.adjusted(0, 0, 0, -200));
    const QRect hidden = s.card->geometry().intersected(home.adjusted(0, 0, 0, -200));
    QVERIFY(hidden.width() * hidden.height() < there.width() * (there.height() - 188));
}

void TestTourCard::isDraggedIntoAnotherCorner() {
    Shown s;
    QSignalSpy changed(s.card, &TourCard::anchorChanged);
    QTest::mousePress(s.card, Qt::LeftButton, {}, QPoint(6, 6));
    QTest::mouseMove(s.card, QPoint(206, -94));
    QTest::mouseMove(s.card, QPoint(206, -94));
    QTest::mouseRelease(s.card, Qt::LeftButton, {}, QPoint(206, -94));
    QCOMPARE(changed.size(), 1);
    QVERIFY(s.card->anchor() != TourCard::Corner::BottomLeft);
    QVERIFY(s.homeRect().contains(s.card->geometry()));
}

void TestTourCard::staysInsideWhenTheWindowShrinks() {
    Shown s;
    s.card->setAnchor(TourCard::Corner::BottomRight);
    s.home->resize(s.home->width() - 200, s.home->height() - 40);
    QTRY_COMPARE(s.card->geometry().bottomRight() - s.homeRect().bottomRight(), QPoint(-12, -12));
    QVERIFY(s.isWhole());
}

void TestTourCard::longWordsFit_data() {
    QTest::addColumn<QSize>("size");
    QTest::newRow("1024x700") << QSize(1024, 700);
    QTest::newRow("960x640") << QSize(960, 640);
    QTest::newRow("1600x1000") << QSize(1600, 1000);
    QTest::newRow("3840x2160") << QSize(3840, 2160);
}

void TestTourCard::longWordsFit() {
    QFETCH(QSize, size);
    const DoubledWords language;
    Shown s(size);
    QVERIFY(s.isWhole());
    s.card->setStep(13, doubled(kText));
    QVERIFY(s.isWhole());
    keepLook(s.window, QStringLiteral("tour_card_doubled_%1").arg(size.width()));
    // Longer than the window is high: the text scrolls, the buttons stay.
    TourText endless = doubled(kText);
    for (int i = 0; i < 4; ++i) endless.text += QLatin1Char('\n') + endless.text;
    s.card->setStep(13, endless);
    QVERIFY(s.isWhole(true));
    QVERIFY(s.card->rect().contains(QRect(s.button("tourNext")->mapTo(s.card, QPoint()), s.button("tourNext")->size())));
}

void TestTourCard::followsLanguageAndTheme() {
    Shown s;
    {
        const DoubledWords language;
        QTRY_COMPARE(s.button("tourNext")->text(), QStringLiteral("Next Next"));
        QVERIFY(s.isWhole());
    }
    QTRY_COMPARE(s.button("tourNext")->text(), QStringLiteral("Next"));
    keepLook(s.window, QStringLiteral("tour_card_dark"));
    const QImage dark = s.card->grab().toImage();
    applyTheme(ThemeChoice::Light);
    QTRY_VERIFY(s.card->grab().toImage() != dark);
    keepLook(s.window, QStringLiteral("tour_card_light"));
    applyTheme(ThemeChoice::Dark);
}

QTEST_MAIN(TestTourCard)
#include "tst_tour_card.moc"
