#include "widgets/models/notes_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace deepscope;

namespace {

TokenNote noteOn(int page, int row, const char* tap = "global/sam.blocks.1") {
    return {.page = page, .mode = "tiny", .tap = tap, .token = {ViewId::global(), {row, 2}, 8, false}};
}

}  // namespace

/// Notes as a list: written, edited, taken away, undone; by page, and as a session has them.
class TestNotesModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aDraftBecomesANoteOnceItHasWords();
    void anEmptyDraftLeavesNothing();
    void editsAndRemovalsAreUndone();
    void anEmptiedNoteIsTakenAway();
    void listsOnePageOrAll();
    void aDraftAmongAllPagesMovesToItsPlace();
    void placesAreInWords();
    void restoresASession();
    void forgetsAPage();

private:
    int write(const TokenNote& note, const char* text) {
        const QModelIndex draft = m_notes->startDraft(note);
        const int id = draft.data(NotesModel::IdRole).toInt();
        m_notes->setData(draft, QString::fromLatin1(text));
        return id;
    }
    QStringList texts() const {
        QStringList texts;
        for (int row = 0; row < m_notes->rowCount(); ++row) texts << m_notes->index(row).data().toString();
        return texts;
    }

    std::unique_ptr<NotesModel> m_notes;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestNotesModel::init() {
    m_tester.reset();
    m_notes = std::make_unique<NotesModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_notes.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_notes->setPages({{7, QStringLiteral("a.png")}, {3, QStringLiteral("b.png")}});
    m_notes->setShown(7, false);
}

void TestNotesModel::aDraftBecomesANoteOnceItHasWords() {
    QSignalSpy changed(m_notes.get(), &NotesModel::changed);
    QSignalSpy removed(m_notes.get(), &NotesModel::rowsRemoved);
    const QPersistentModelIndex draft(m_notes->startDraft(noteOn(7, 1)));
    QVERIFY(draft.data(NotesModel::DraftRole).toBool());
    QVERIFY(m_notes->all().empty());
    QVERIFY(changed.empty());
    QVERIFY(m_notes->setData(draft, QStringLiteral("  words ")));
    QVERIFY(draft.isValid());  // the row that was written in stays
    QVERIFY(removed.empty());
    QCOMPARE(draft.data().toString(), QStringLiteral("words"));
    QVERIFY(!draft.data(NotesModel::DraftRole).toBool());
    QCOMPARE(m_notes->all().size(), std::size_t{1});
    QCOMPARE(changed.size(), 1);
    m_notes->dropDraft();  // as its editor closes
    QCOMPARE(texts(), QStringList{QStringLiteral("words")});
    QVERIFY(m_notes->find(7, "global/sam.blocks.1", noteOn(7, 1).token));
    QVERIFY(!m_notes->find(7, "global/sam.blocks.2", noteOn(7, 1).token));
}

void TestNotesModel::anEmptyDraftLeavesNothing() {
    const QModelIndex draft = m_notes->startDraft(noteOn(7, 1));
    QVERIFY(!m_notes->setData(draft, QStringLiteral("  ")));
    m_notes->dropDraft();
    QCOMPARE(m_notes->rowCount(), 0);
    QVERIFY(!m_notes->canUndo());
}

void TestNotesModel::editsAndRemovalsAreUndone() {
    write(noteOn(7, 1), "one");
    const int two = write(noteOn(7, 2), "two");
    write(noteOn(7, 3), "three");
    m_notes->setData(m_notes->index(m_notes->rowOf(two)), QStringLiteral("zwei"));
    m_notes->remove(two);
    QCOMPARE(texts(), (QStringList{QStringLiteral("one"), QStringLiteral("three")}));
    m_notes->undo();
    QCOMPARE(texts(), (QStringList{QStringLiteral("one"), QStringLiteral("zwei"), QStringLiteral("three")}));
    QCOMPARE(m_notes->rowOf(two), 1);  // the same note, in its place
    m_notes->undo();
    QCOMPARE(texts()[1], QStringLiteral("two"));
    m_notes->undo();
    m_notes->undo();
    m_notes->undo();
    QVERIFY(texts().isEmpty());
    QVERIFY(!m_notes->canUndo());
    while (m_notes->canRedo()) m_notes->redo();
    QCOMPARE(texts(), (QStringList{QStringLiteral("one"), QStringLiteral("three")}));
}

void TestNotesModel::anEmptiedNoteIsTakenAway() {
    write(noteOn(7, 1), "one");
    m_notes->setData(m_notes->index(0), QString());
    QCOMPARE(m_notes->rowCount(), 0);
    m_notes->undo();
    QCOMPARE(texts(), QStringList{QStringLiteral("one")});
}

void TestNotesModel::listsOnePageOrAll() {
    write(noteOn(3, 1), "of b");
    QCOMPARE(m_notes->rowCount(), 0);
    write(noteOn(7, 1), "of a");
    QCOMPARE(texts(), QStringList{QStringLiteral("of a")});
    m_notes->setShown(7, true);
    QCOMPARE(texts(), (QStringList{QStringLiteral("of a"), QStringLiteral("of b")}));  // as the pages stand
    m_notes->setPages({{3, QStringLiteral("b.png")}, {7, QStringLiteral("a.png")}});
    QCOMPARE(texts(), (QStringList{QStringLiteral("of b"), QStringLiteral("of a")}));
    QVERIFY(m_notes->index(0).data(NotesModel::PlaceRole).toString().contains(QLatin1String("b.png")));
    m_notes->setShown(3, false);
    QCOMPARE(texts(), QStringList{QStringLiteral("of b")});
}

void TestNotesModel::aDraftAmongAllPagesMovesToItsPlace() {
    write(noteOn(3, 1), "of b");
    m_notes->setShown(7, true);
    write(noteOn(7, 1), "of a");
    QCOMPARE(texts(), (QStringList{QStringLiteral("of a"), QStringLiteral("of b")}));
}

void TestNotesModel::placesAreInWords() {
    TokenNote note = noteOn(7, 5, "tile.2/sam.blocks.3");
    note.token.view = ViewId::ofTile(2);
    write(note, "x");
    QCOMPARE(m_notes->index(0).data(NotesModel::PlaceRole).toString(), QStringLiteral("tile 2 · block 3 · token 5,2 · tiny"));
    TokenNote row = noteOn(7, 40, "tokens");
    row.token = PinnedToken{ViewId::global(), {40, 0}, 0, false};
    write(row, "y");
    QVERIFY(m_notes->index(1).data(NotesModel::PlaceRole).toString().contains(QLatin1String("row 40")));
    TokenNote cls = noteOn(7, 0, "global/clip.layers.0");
    cls.token = PinnedToken{ViewId::global(), {}, 0, true};
    write(cls, "z");
    QVERIFY(m_notes->index(2).data(NotesModel::PlaceRole).toString().contains(QLatin1String("CLS")));
}

void TestNotesModel::restoresASession() {
    write(noteOn(7, 1), "before");
    QSignalSpy changed(m_notes.get(), &NotesModel::changed);
    TokenNote one = noteOn(7, 1), two = noteOn(3, 1);
    one.text = QStringLiteral("one");
    two.text = QStringLiteral("two");
    m_notes->restore({one, two}, {{7, QStringLiteral("text")}});
    QCOMPARE(texts(), QStringList{QStringLiteral("one")});
    QCOMPARE(m_notes->pageText(7), QStringLiteral("text"));
    QCOMPARE(m_notes->pageText(3), QString());
    QVERIFY(!m_notes->canUndo());
    QVERIFY(!changed.empty());
    QVERIFY(m_notes->all()[0].id != m_notes->all()[1].id);
}

void TestNotesModel::forgetsAPage() {
    write(noteOn(7, 1), "a");
    write(noteOn(3, 1), "b");
    m_notes->setPageText(7, QStringLiteral("text"));
    m_notes->forgetPage(7);
    QVERIFY(texts().isEmpty());
    QCOMPARE(m_notes->all().size(), std::size_t{1});
    QVERIFY(m_notes->pageText(7).isEmpty());
    QVERIFY(!m_notes->canUndo());
}

QTEST_MAIN(TestNotesModel)
#include "tst_notes_model.moc"
