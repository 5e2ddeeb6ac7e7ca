#include "widgets/views/go_to_token.h"
#include "widgets/views/token_lookup.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace deepscope;

class TestGoToToken : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsNameTokens_data();
    void wordsNameTokens();
    void wrongWordsAreToldOnce_data();
    void wrongWordsAreToldOnce();
    void classTokenIsNamedWhereThereIsOne();
    void layoutIsCountedByItsTokens();
    void dialogAcceptsOnlyATokenByKeys();
    void dialogSaysWhatIsWrong();
};

namespace {

CanvasOverlay grid(int side, bool clip = false) {
    CanvasOverlay overlay;
    overlay.kind = CanvasOverlay::Kind::Features;
    overlay.gridSide = overlay.rows = overlay.columns = side;
    overlay.viewExtent = QRectF(-37.5, 0, 333, 333);  // cells that do not end on whole pixels
    for (int i = 0; i < side * side; ++i) overlay.values.push_back(static_cast<float>(i));
    if (clip) overlay.classValue = -1.0F;
    return overlay;
}

}  // namespace

void TestGoToToken::wordsNameTokens_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("token");
    QTest::newRow("number") << "1294" << 1294;
    QTest::newRow("spaces") << "  1294 " << 1294;
    QTest::newRow("word") << "token 7" << 7;
    QTest::newRow("comma") << "20,14" << 20 * 64 + 14;
    QTest::newRow("comma, space") << "20, 14" << 20 * 64 + 14;
    QTest::newRow("space") << "20 14" << 20 * 64 + 14;
    QTest::newRow("brackets") << "(20, 14)" << 20 * 64 + 14;
    QTest::newRow("r c") << "r20 c14" << 20 * 64 + 14;
    QTest::newRow("R,C") << "R20,C14" << 20 * 64 + 14;
    QTest::newRow("rc") << "r20c14" << 20 * 64 + 14;
    QTest::newRow("words") << "row 20, col 14" << 20 * 64 + 14;
    QTest::newRow("first") << "0" << 0;
    QTest::newRow("last") << "63 63" << 4095;
}

void TestGoToToken::wordsNameTokens() {
    QFETCH(QString, text);
    QFETCH(int, token);
    const TokenLookup lookup = findToken(grid(64), text);
    QVERIFY2(lookup.hit.has_value(), qPrintable(lookup.problem));
    QCOMPARE(lookup.hit->token, token);
    QCOMPARE(lookup.hit->value, static_cast<float>(token));
    QVERIFY(lookup.problem.isEmpty());
}

void TestGoToToken::wrongWordsAreToldOnce_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("too large") << "4096"
                               << "Tokens go from 0 to 4095.";
    QTest::newRow("row too large") << "64,0"
                                   << "Rows and columns go from 0 to 63.";
    QTest::newRow("column too large") << "0,64"
                                      << "Rows and columns go from 0 to 63.";
    QTest::newRow("no CLS") << "CLS"
                            << "This stage has no CLS token: only CLIP's layers do.";
    QTest::newRow("negative") << "-3"
                              << "“-3” is no token: type a number, or row and column.";
    QTest::newRow("words") << "the top left"
                           << "“the top left” is no token: type a number, or row and column.";
    QTest::newRow("huge") << "99999999999999999999"
                          << "“99999999999999999999” is no token: type a number, or row and column.";
    QTest::newRow("three") << "1,2,3"
                           << "“1,2,3” is no token: type a number, or row and column.";
}

void TestGoToToken::wrongWordsAreToldOnce() {
    QFETCH(QString, text);
    QFETCH(QString, says);
    const TokenLookup lookup = findToken(grid(64), text);
    QVERIFY(!lookup.hit);
    QCOMPARE(lookup.problem, says);
}

void TestGoToToken::classTokenIsNamedWhereThereIsOne() {
    const TokenLookup lookup = findToken(grid(16, true), QStringLiteral("Cls"));
    QVERIFY(lookup.hit && lookup.hit->isClassToken);
    QCOMPARE(lookup.hit->token, kClassToken);
    QVERIFY(validTokens(grid(16, true)).endsWith(QStringLiteral("Or cls.")));
    QVERIFY(validTokens(grid(16)).contains(QStringLiteral("0 to 255")));
    QVERIFY(!findToken({}, QStringLiteral("3")).hit);
}

void TestGoToToken::layoutIsCountedByItsTokens() {
    CanvasOverlay overlay;
    overlay.kind = CanvasOverlay::Kind::Layout;
    overlay.rows = 2;
    overlay.columns = 3;
    overlay.laidOut = {0, 1, 2, 3, -1, -1};
    overlay.values = {5, 6, 7, 8, 0, 0};
    overlay.viewExtent = QRectF(0, 0, 144, 96);
    QCOMPARE(findToken(overlay, QStringLiteral("3")).hit->position, (GridPosition{1, 0}));
    QCOMPARE(findToken(overlay, QStringLiteral("0,2")).hit->token, 2);
    QCOMPARE(findToken(overlay, QStringLiteral("1,1")).problem, QStringLiteral("That line has no token at that place."));
    QCOMPARE(findToken(overlay, QStringLiteral("4")).problem, QStringLiteral("Tokens go from 0 to 3."));
}

void TestGoToToken::dialogAcceptsOnlyATokenByKeys() {
    GoToTokenDialog dialog(grid(64));
    QSignalSpy chosen(&dialog, &GoToTokenDialog::tokenChosen);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto* text = dialog.findChild<QLineEdit*>(QStringLiteral("goToTokenText"));
    QTest::keyClicks(text, QStringLiteral("99,1"));
    QTest::keyClick(text, Qt::Key_Return);
    QVERIFY(dialog.isVisible());
    QCOMPARE(chosen.size(), 0);
    text->selectAll();
    QTest::keyClicks(text, QStringLiteral("r9 c1"));
    QTest::keyClick(text, Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).value<TokenHit>().position, (GridPosition{9, 1}));
}

void TestGoToToken::dialogSaysWhatIsWrong() {
    GoToTokenDialog dialog(grid(64));
    auto* text = dialog.findChild<QLineEdit*>(QStringLiteral("goToTokenText"));
    auto* answer = dialog.findChild<QLabel*>(QStringLiteral("goToTokenAnswer"));
    auto* go = dialog.findChild<QPushButton*>(QStringLiteral("goToTokenButton"));
    QVERIFY(answer->text().isEmpty() && !go->isEnabled());
    text->setText(QStringLiteral("5000"));
    QCOMPARE(answer->text(), QStringLiteral("Tokens go from 0 to 4095."));
    QVERIFY(!go->isEnabled());
    text->setText(QStringLiteral("1294"));
    QVERIFY(answer->text().startsWith(QStringLiteral("token 1294 · row 20, col 14")));
    QVERIFY(go->isEnabled());
    QSignalSpy chosen(&dialog, &GoToTokenDialog::tokenChosen);
    dialog.show();
    QTest::mouseClick(go, Qt::LeftButton);
    QCOMPARE(chosen.size(), 1);
}

QTEST_MAIN(TestGoToToken)
#include "tst_go_to_token.moc"
