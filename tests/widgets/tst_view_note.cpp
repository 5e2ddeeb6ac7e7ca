#include "tests/widgets/doubled_words.h"
#include "tests/widgets/look.h"
#include "widgets/views/theme.h"
#include "widgets/views/view_note.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace deepscope;

namespace {

std::shared_ptr<const RunPlan> madePlan() {
    auto plan = std::make_shared<RunPlan>();
    plan->views = planViews({1240, 1754}, parseMode("tiny"));
    plan->architecture = presetArchitecture(Preset::Released);
    return plan;
}

TapView looked(ViewKind kind) {
    TapView view;
    view.kind = kind;
    return view;
}

/// The note over a canvas, as in the window.
struct Shown {
    explicit Shown(int widthPx) {
        auto* layout = new QVBoxLayout(&window);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        layout->addWidget(note);
        layout->addStretch(1);
        window.resize(widthPx, 420);
        note->setView(looked(ViewKind::AttentionFrom), "global/sam.blocks.0", madePlan(), false);
        window.show();
        QCoreApplication::processEvents();
    }
    QLabel* label(const char* name) const { return note->findChild<QLabel*>(QLatin1String(name)); }
    QToolButton* button(const char* name) const { return note->findChild<QToolButton*>(QLatin1String(name)); }
    /// Every visible sentence has all the room that it needs, and the note takes no more than they do.
    bool isWhole() const {
        if (note->height() != note->heightForWidth(note->width())) return false;
        for (const QLabel* each : note->findChildren<QLabel*>()) {
            if (!each->isVisible() || each->text().isEmpty()) continue;
            if (each->height() >= each->heightForWidth(each->width()) && note->rect().contains(each->geometry())) continue;
            qWarning() << each->objectName() << each->geometry() << each->heightForWidth(each->width()) << note->geometry();
            return false;
        }
        return true;
    }

    QWidget window;
    ViewNote* note = new ViewNote;
};

}  // namespace

class TestViewNote : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(ThemeChoice::Dark); }
    void saysWhatTheViewShowsAndHowItMisleads();
    void opensForMore();
    void closesAndTellsOfIt();
    void worksByKeys();
    void fitsEveryWidth_data();
    void fitsEveryWidth();
    void followsLanguageAndTheme();
    void pageAloneHasANote();
};

void TestViewNote::saysWhatTheViewShowsAndHowItMisleads() {
    Shown s(900);
    const ViewWords words = viewWords(looked(ViewKind::AttentionFrom), {"global/sam.blocks.0", madePlan().get(), false});
    QCOMPARE(s.label("viewShows")->text(), words.shows);
    QCOMPARE(s.label("viewMisread")->text(), words.misread);
    QVERIFY(s.label("viewMisread")->isVisible() && !s.label("viewHowTo")->isVisible());
    QVERIFY(s.note->accessibleDescription().contains(words.misread));
    QVERIFY(s.label("viewShows")->textInteractionFlags() & Qt::TextSelectableByMouse);
    s.note->setView(looked(ViewKind::Defects), "global/sam.neck", madePlan(), false);
    QVERIFY(s.label("viewShows")->text() != words.shows);
}

void TestViewNote::opensForMore() {
    Shown s(900);
    QSignalSpy opened(s.note, &ViewNote::openedChanged);
    const int before = s.note->height();
    QTest::mouseClick(s.button("viewNoteMore"), Qt::LeftButton);
    QTRY_VERIFY(s.note->height() > before);
    QCOMPARE(opened.size(), 1);
    QVERIFY(s.label("viewHowTo")->text().contains(QLatin1String("Pin a token")));
    QVERIFY(s.label("viewHowTo")->isVisible());
    QVERIFY(s.label("viewMisread")->text().contains(QLatin1String("no mask")));
    QVERIFY(s.label("viewStage")->text().contains(QStringLiteral("42×42")));
    QTest::mouseClick(s.button("viewNoteMore"), Qt::LeftButton);
    QVERIFY(!s.note->isOpened() && !s.label("viewStage")->isVisible());
}

void TestViewNote::closesAndTellsOfIt() {
    Shown s(900);
    QSignalSpy shown(s.note, &ViewNote::shownChanged);
    QTest::mouseClick(s.button("viewNoteClose"), Qt::LeftButton);
    QVERIFY(!s.note->isVisible() && !s.note->isShown());
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.at(0).at(0).toBool(), false);
    // Another view does not bring it back.
    s.note->setView(looked(ViewKind::Mean), "global/sam.neck", madePlan(), false);
    QVERIFY(!s.note->isVisible());
    s.note->setProperty("shown", true);
    QVERIFY(s.note->isVisible());
    QCOMPARE(shown.size(), 2);
    s.note->setShown(true);
    QCOMPARE(shown.size(), 2);
}

void TestViewNote::worksByKeys() {
    Shown s(900);
    for (const char* name : {"viewNoteMore", "viewNoteClose"}) {
        QVERIFY(s.button(name)->focusPolicy() & Qt::TabFocus);
        QVERIFY(!s.button(name)->accessibleName().isEmpty());
    }
    QTest::keyClick(s.button("viewNoteMore"), Qt::Key_Space);
    QVERIFY(s.note->isOpened());
    QTest::keyClick(s.button("viewNoteClose"), Qt::Key_Space);
    QVERIFY(!s.note->isShown());
}

void TestViewNote::fitsEveryWidth_data() {
    QTest::addColumn<int>("widthPx");
    for (const int widthPx : {250, 419, 420, 640, 1024, 1600}) QTest::addRow("%d", widthPx) << widthPx;
}

void TestViewNote::fitsEveryWidth() {
    QFETCH(int, widthPx);
    for (const bool doubled : {false, true}) {
        std::unique_ptr<DoubledWords> language;
        if (doubled) language = std::make_unique<DoubledWords>();
        Shown s(widthPx);
        QCOMPARE(s.window.width(), widthPx);
        QTRY_VERIFY(s.isWhole());
        if (widthPx < 420) QVERIFY(!s.label("viewMisread")->isVisible());
        if (widthPx >= 1024 && !doubled) QVERIFY(s.label("viewMisread")->isVisible());
        const int line = s.label("viewShows")->fontMetrics().lineSpacing();
        if (s.label("viewMisread")->isVisible()) QVERIFY(s.note->height() <= 3 * line + 14);
        keepLook(s.window, QStringLiteral("view_note_%1%2").arg(widthPx).arg(doubled ? QStringLiteral("_doubled") : QString()));
        s.note->setOpened(true);
        s.window.resize(widthPx, 1200);
        QTRY_VERIFY(s.isWhole());
        QVERIFY(s.label("viewMisread")->isVisible());
        keepLook(s.window,
                 QStringLiteral("view_note_open_%1%2").arg(widthPx).arg(doubled ? QStringLiteral("_doubled") : QString()));
    }
}

void TestViewNote::followsLanguageAndTheme() {
    Shown s(900);
    const QString before = s.label("viewShows")->text();
    const QImage dark = s.note->grab().toImage();
    {
        const DoubledWords language;
        QTRY_VERIFY(s.label("viewShows")->text().size() > before.size());
    }
    QTRY_COMPARE(s.label("viewShows")->text(), before);
    applyTheme(ThemeChoice::Light);
    QTRY_VERIFY(s.note->grab().toImage() != dark);
    keepLook(s.window, QStringLiteral("view_note_light"));
    applyTheme(ThemeChoice::Dark);
}

void TestViewNote::pageAloneHasANote() {
    Shown s(900);
    s.note->setOpened(true);
    s.note->setView({}, {}, nullptr, false);
    QVERIFY(s.label("viewShows")->text().startsWith(QLatin1String("The page itself")));
    QVERIFY(!s.label("viewStage")->isVisible());
}

QTEST_MAIN(TestViewNote)
#include "tst_view_note.moc"
