#include "widgets/models/view_history.h"

#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace deepscope;

class TestViewHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void undoAndRedoRestoreExactly();
    void nothingIsPushedWhenNothingChanged();
    void quickStepsOfOneKindMerge();
    void mergingBackToTheStartLeavesNoStep();
    void slowStepsAndOtherKindsDoNotMerge();
    void undoEndsMerging();
    void silentChangesAreNoSteps();
    void recordingWhileRestoringIsRefused();
    void clearingWhileRestoringWaits();
    void stepsAreBounded();
    void textsNameTheStepAndFollowTheLanguage();
    void fittedViewsAreTheSameWhateverTheirScale();

private:
    ViewState zoomed(double scale) const {
        ViewState state = m_start;
        state.canvas = {scale, {10, 20}, false};
        return state;
    }

    ViewState m_start;
    std::unique_ptr<ViewHistory> m_history;
    std::vector<ViewState> m_restored;
};

void TestViewHistory::init() {
    m_start = {};
    m_start.selection.page = 0;
    m_start.selection.tap = "global/sam.blocks.3";
    m_start.selection.pin = PinnedToken{ViewId::global(), {3, 4}, 64, false};
    m_history = std::make_unique<ViewHistory>();
    m_history->setCurrent(m_start);
    m_restored.clear();
    connect(m_history.get(), &ViewHistory::restored, this, [this](const ViewState& state) { m_restored.push_back(state); });
}

void TestViewHistory::undoAndRedoRestoreExactly() {
    ViewState stage = m_start;
    stage.selection.tap = "global/sam.neck";
    ViewState colors = stage;
    colors.colors.of(ColorKind::Features).byHand["sam.neck"] = {1, 2};
    m_history->record(stage, ViewChange::Stage);
    m_history->record(colors, ViewChange::Range);
    QVERIFY(m_restored.empty());  // pushing is not restoring
    m_history->undo();
    m_history->undo();
    QVERIFY(!m_history->canUndo());
    m_history->undo();
    m_history->redo();
    m_history->redo();
    QCOMPARE(m_restored, (std::vector{stage, m_start, stage, colors}));
    QCOMPARE(m_history->current(), colors);
}

void TestViewHistory::nothingIsPushedWhenNothingChanged() {
    m_history->record(m_start, ViewChange::Zoom);
    QCOMPARE(m_history->count(), 0);
}

void TestViewHistory::quickStepsOfOneKindMerge() {
    QSignalSpy changes(m_history.get(), &ViewHistory::changed);
    for (int i = 1; i <= 12; ++i) m_history->record(zoomed(1 + 0.1 * i), ViewChange::Zoom);
    QCOMPARE(m_history->count(), 1);
    QVERIFY(!changes.empty());
    m_history->undo();
    QCOMPARE(m_restored, std::vector{m_start});
    m_history->redo();
    QCOMPARE(m_restored.back(), zoomed(2.2));
}

void TestViewHistory::mergingBackToTheStartLeavesNoStep() {
    ViewState faint = m_start;
    faint.colors.opacity = 0.1;
    m_history->record(faint, ViewChange::Opacity);
    m_history->record(m_start, ViewChange::Opacity);
    QCOMPARE(m_history->count(), 0);
    QVERIFY(!m_history->canUndo());
    m_history->record(faint, ViewChange::Opacity);
    m_history->undo();
    QCOMPARE(m_restored, std::vector{m_start});
}

void TestViewHistory::slowStepsAndOtherKindsDoNotMerge() {
    m_history->record(zoomed(2), ViewChange::Zoom);
    m_history->record(zoomed(3), ViewChange::Pan);
    QCOMPARE(m_history->count(), 2);
    QTest::qWait(ViewHistory::kMergeMs + 60);
    m_history->record(zoomed(4), ViewChange::Pan);
    QCOMPARE(m_history->count(), 3);
}

void TestViewHistory::undoEndsMerging() {
    m_history->record(zoomed(2), ViewChange::Zoom);
    m_history->record(zoomed(2.5), ViewChange::Pan);
    m_history->undo();
    m_history->record(zoomed(3), ViewChange::Zoom);
    QCOMPARE(m_history->count(), 2);  // zoom, zoom: what was undone between is gone
    m_history->undo();
    QCOMPARE(m_restored.back(), zoomed(2));
}

void TestViewHistory::silentChangesAreNoSteps() {
    ViewState followed = m_start;
    followed.selection.tap = "global/sam.neck";
    m_history->setCurrent(followed);
    QCOMPARE(m_history->count(), 0);
    ViewState next = followed;
    next.canvas = {4, {1, 1}, false};
    m_history->record(next, ViewChange::Zoom);
    // A silent change ends merging, or undo would take it back as well.
    ViewState later = next;
    later.selection.tap = "global/sam.net_2";
    m_history->setCurrent(later);
    ViewState last = later;
    last.canvas.scale = 5;
    m_history->record(last, ViewChange::Zoom);
    QCOMPARE(m_history->count(), 2);
    m_history->undo();
    QCOMPARE(m_restored.back(), later);
    m_history->undo();
    QCOMPARE(m_restored.back(), followed);
}

void TestViewHistory::recordingWhileRestoringIsRefused() {
    connect(m_history.get(), &ViewHistory::restored, this, [this] { m_history->record(zoomed(9), ViewChange::Zoom); });
    m_history->record(zoomed(2), ViewChange::Zoom);
    m_history->undo();
    QCOMPARE(m_history->count(), 1);
    QVERIFY(m_history->canRedo());
    QCOMPARE(m_history->current(), m_start);
}

void TestViewHistory::clearingWhileRestoringWaits() {
    connect(m_history.get(), &ViewHistory::restored, this, [this] { m_history->clear(); });
    m_history->record(zoomed(2), ViewChange::Zoom);
    m_history->undo();
    QTRY_COMPARE(m_history->count(), 0);
    QCOMPARE(m_history->current(), m_start);
}

void TestViewHistory::stepsAreBounded() {
    for (int i = 0; i < 2 * ViewHistory::kMostSteps; ++i) {
        m_history->record(zoomed(1 + i), i % 2 == 0 ? ViewChange::Zoom : ViewChange::Pan);
    }
    QCOMPARE(m_history->count(), ViewHistory::kMostSteps);
    m_history->clear();
    QVERIFY(!m_history->canUndo());
    QCOMPARE(m_history->current(), zoomed(2 * ViewHistory::kMostSteps));
}

void TestViewHistory::textsNameTheStepAndFollowTheLanguage() {
    QCOMPARE(m_history->undoText(), QStringLiteral("Undo"));
    m_history->record(zoomed(2), ViewChange::Zoom);
    QCOMPARE(m_history->undoText(), QStringLiteral("Undo zoom"));
    m_history->undo();
    QCOMPARE(m_history->redoText(), QStringLiteral("Redo zoom"));
    struct Shouting : QTranslator {
        bool isEmpty() const override { return false; }
        QString translate(const char* context, const char* text, const char*, int) const override {
            return QLatin1String(context) == QLatin1String("ViewHistory") ? QString::fromLatin1(text).toUpper() : QString();
        }
    } shouting;
    QCoreApplication::installTranslator(&shouting);
    QCOMPARE(m_history->redoText(), QStringLiteral("REDO ZOOM"));
    QCoreApplication::removeTranslator(&shouting);
    for (int i = 0; i <= static_cast<int>(ViewChange::Marking); ++i) {
        QVERIFY(undoText(static_cast<ViewChange>(i)).startsWith(QLatin1String("Undo ")));
        QVERIFY(redoText(static_cast<ViewChange>(i)).startsWith(QLatin1String("Redo ")));
    }
}

void TestViewHistory::fittedViewsAreTheSameWhateverTheirScale() {
    QCOMPARE((CanvasView{1, {0, 0}, true}), (CanvasView{3, {9, 9}, true}));
    QVERIFY((CanvasView{1, {0, 0}, true} != CanvasView{1, {0, 0}, false}));
    QCOMPARE((CanvasView{2, {5, 5}, false}), (CanvasView{2 + 1e-12, {5 + 1e-9, 5}, false}));
    QVERIFY((CanvasView{2, {5, 5}, false} != CanvasView{2.01, {5, 5}, false}));
    QVERIFY((CanvasView{2, {5, 5}, false} != CanvasView{2, {5.1, 5}, false}));
}

QTEST_GUILESS_MAIN(TestViewHistory)
#include "tst_view_history.moc"
