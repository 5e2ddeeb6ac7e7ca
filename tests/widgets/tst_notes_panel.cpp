#include "tests/widgets/look.h"
#include "widgets/engine/inspection_session.h"
#include "widgets/views/notes_panel.h"
#include "widgets/views/theme.h"

#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace deepscope;

/// The panel of notes by mouse and keys, on two pasted pages.
class TestNotesPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_panel.reset(); }
    void withoutAPinItSaysWhatToDo();
    void aNoteIsWrittenByKeys();
    void escapeLeavesNoNote();
    void theSameTokenOpensItsNote();
    void clickAndEnterAskForThePlace();
    void deleteIsUndoneInTheList();
    void thePagesTextFollowsThePage();
    void undoOfTheTextIsItsOwn();
    void narrowAndLowLooksRight();

private:
    void pin(int row) {
        Selection::State state = m_selection->state();
        state.tap = "global/sam.blocks.1";
        state.mode = "tiny";
        state.pin = PinnedToken{ViewId::global(), {row, 1}, 8, false};
        m_selection->restore(state);
    }
    QLineEdit* editor() const { return m_panel->findChild<QLineEdit*>(QStringLiteral("noteEditor")); }
    void write(int row, const char* text) {
        pin(row);
        m_panel->addNote();
        QTest::keyClicks(editor(), QString::fromLatin1(text));
        QTest::keyClick(editor(), Qt::Key_Return);
        QTRY_VERIFY(!editor());
    }

    std::unique_ptr<InspectionSession> m_session;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<NotesModel> m_model;
    std::unique_ptr<NotesPanel> m_panel;
    int m_first = -1;
    int m_second = -1;
};

void TestNotesPanel::init() {
    applyTheme(ThemeChoice::Dark);
    m_panel.reset();
    m_session = std::make_unique<InspectionSession>();
    m_selection = std::make_unique<Selection>();
    m_model = std::make_unique<NotesModel>();
    QImage picture(20, 20, QImage::Format_RGB32);
    picture.fill(Qt::white);
    m_first = m_session->pages()->paste(picture);
    m_second = m_session->pages()->paste(picture);
    m_selection->setPage(m_first, "tiny");
    m_panel = std::make_unique<NotesPanel>(m_session.get(), m_selection.get(), m_model.get());
    m_panel->resize(320, 480);
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TestNotesPanel::withoutAPinItSaysWhatToDo() {
    QSignalSpy note(m_panel.get(), &NotesPanel::noteGiven);
    m_panel->addNote();
    QCOMPARE(note.size(), 1);
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(m_panel->findChild<QLabel*>(QStringLiteral("notesEmpty"))->isVisible());
    auto* add = m_panel->header()->findChild<QToolButton*>(QStringLiteral("addNoteButton"));
    QVERIFY(!add->isEnabled());
    pin(1);
    QVERIFY(add->isEnabled());
}

void TestNotesPanel::aNoteIsWrittenByKeys() {
    write(3, "first");
    QCOMPARE(m_model->all().size(), std::size_t{1});
    QCOMPARE(m_model->all()[0].text, QStringLiteral("first"));
    QCOMPARE(m_model->all()[0].page, m_first);
    QCOMPARE(m_model->all()[0].tap, std::string("global/sam.blocks.1"));
    QCOMPARE(m_model->all()[0].token.position.row, 3);
    QTest::keyClick(m_panel->list(), Qt::Key_F2);
    QVERIFY(editor());
    QTest::keyClicks(editor(), QStringLiteral("second"));  // in place of what is selected
    QTest::keyClick(editor(), Qt::Key_Return);
    QTRY_COMPARE(m_model->all()[0].text, QStringLiteral("second"));
}

void TestNotesPanel::escapeLeavesNoNote() {
    pin(1);
    m_panel->addNote();
    QTest::keyClicks(editor(), QStringLiteral("no"));
    QTest::keyClick(editor(), Qt::Key_Escape);
    QTRY_COMPARE(m_model->rowCount(), 0);
    QVERIFY(m_model->all().empty());
}

void TestNotesPanel::theSameTokenOpensItsNote() {
    write(1, "one");
    m_panel->addNote();
    QVERIFY(editor());
    QCOMPARE(editor()->text(), QStringLiteral("one"));
    QCOMPARE(m_model->rowCount(), 1);
}

void TestNotesPanel::clickAndEnterAskForThePlace() {
    write(1, "one");
    write(2, "two");
    QSignalSpy chosen(m_panel.get(), &NotesPanel::noteChosen);
    QListView* list = m_panel->list();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(m_model->index(1)).center());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toInt(), m_model->all()[1].id);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Up);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen[1][0].toInt(), m_model->all()[0].id);
}

void TestNotesPanel::deleteIsUndoneInTheList() {
    write(1, "one");
    write(2, "two");
    QListView* list = m_panel->list();
    list->setFocus();
    list->setCurrentIndex(m_model->index(0));
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(m_model->all().size(), std::size_t{1});
    QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_model->all().size(), std::size_t{2});
    QCOMPARE(list->currentIndex().row(), 0);
    QTest::keyClick(list, Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(m_model->all().size(), std::size_t{1});
}

void TestNotesPanel::thePagesTextFollowsThePage() {
    QPlainTextEdit* text = m_panel->pageText();
    text->setFocus();
    QTest::keyClicks(text, QStringLiteral("of the first"));
    QCOMPARE(m_model->pageText(m_first), QStringLiteral("of the first"));
    m_selection->setPage(m_second, {});
    QVERIFY(text->toPlainText().isEmpty());
    QTest::keyClicks(text, QStringLiteral("second"));
    m_selection->setPage(m_first, {});
    QCOMPARE(text->toPlainText(), QStringLiteral("of the first"));
    QCOMPARE(m_model->pageText(m_second), QStringLiteral("second"));
    m_selection->restore({});
    QVERIFY(!text->isEnabled());
}

void TestNotesPanel::undoOfTheTextIsItsOwn() {
    QPlainTextEdit* text = m_panel->pageText();
    text->setFocus();
    QTest::keyClicks(text, QStringLiteral("words"));
    QTest::keyClick(text, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(text->toPlainText() != QLatin1String("words"));
    QCOMPARE(m_model->pageText(m_first), text->toPlainText());
}

void TestNotesPanel::narrowAndLowLooksRight() {
    write(1, "A_note_with_one_word_that_is_longer_than_a_narrow_panel_is_wide and some more words after it");
    write(2, "short");
    for (const QSize size : {QSize(250, 400), QSize(330, 150), QSize(1200, 160)}) {
        m_panel->resize(size);
        QCoreApplication::processEvents();
        keepLook(*m_panel, QStringLiteral("notes_%1x%2").arg(size.width()).arg(size.height()));
        QListView* list = m_panel->list();
        QVERIFY(list->visualRect(m_model->index(0)).right() <= list->viewport()->width());
    }
    m_panel->resize(250, 400);
    QCoreApplication::processEvents();
    const int narrow = m_panel->list()->visualRect(m_model->index(0)).height();
    m_panel->resize(1200, 400);
    QCoreApplication::processEvents();
    QVERIFY(m_panel->list()->visualRect(m_model->index(0)).height() < narrow);  // its words wrap
}

QTEST_MAIN(TestNotesPanel)
#include "tst_notes_panel.moc"
