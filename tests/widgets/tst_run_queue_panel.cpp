#include "tests/widgets/look.h"
#include "tests/widgets/mini_run.h"
#include "widgets/engine/worker_thread.h"
#include "widgets/views/run_queue_panel.h"
#include "widgets/views/theme.h"

#include <QLabel>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace deepscope;

namespace {

constexpr int kPatienceMs = 30'000;

struct Shown {
    Shown() {
        panel.resize(240, 420);
        panel.show();
        panel.header()->resize(220, 24);
        panel.header()->show();
    }
    void add(const char* mode) { queue.add(1, QStringLiteral("<b>page</b>.png"), page, miniChoice(mode)); }
    QList<QWidget*> rows() const {
        QList<QWidget*> shown;
        for (QWidget* row : panel.findChildren<QWidget*>(QStringLiteral("runRow"))) {
            if (!row->isHidden()) shown << row;
        }
        std::sort(shown.begin(), shown.end(), [](const QWidget* a, const QWidget* b) { return a->y() < b->y(); });
        return shown;
    }
    static QString text(const QWidget* row) {
        QStringList texts;
        for (const QLabel* label : row->findChildren<QLabel*>()) texts << label->text();
        return texts.join(QLatin1Char('|'));
    }
    QString total() const { return panelHeader()->findChild<QLabel*>()->text(); }
    QToolButton* cancelAll() const { return panelHeader()->findChild<QToolButton*>(QStringLiteral("cancelAllButton")); }
    QWidget* panelHeader() const { return panel.header(); }

    std::shared_ptr<const DecodedImage> page = madePage(200, 260);
    WorkerThread<EncoderEngine> engine{"encoder"};
    RunQueue queue{engine.get()};
    RunQueuePanel panel{&queue};
};

}  // namespace

class TestRunQueuePanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(ThemeChoice::Dark); }
    void emptySaysHowToStart();
    void listsRunsInOrder();
    void cancelsEachByClick();
    void cancelsAll();
    void tellsTheTimeLeft();
};

void TestRunQueuePanel::emptySaysHowToStart() {
    Shown t;
    QVERIFY(t.rows().isEmpty());
    QVERIFY(t.cancelAll()->isHidden());
    bool said = false;
    for (const QLabel* label : t.panel.findChildren<QLabel*>())
        said = said || (label->isVisible() && label->text().contains(QLatin1String("F5")));
    QVERIFY(said);
    keepLook(t.panel, QStringLiteral("queue_empty"));
}

void TestRunQueuePanel::listsRunsInOrder() {
    Shown t;
    for (const char* mode : {"large", "tiny", "small"}) t.add(mode);
    QTest::qWait(30);
    QCOMPARE(t.rows().size(), 3);
    QVERIFY2(Shown::text(t.rows()[0]).contains(QStringLiteral("<b>page</b>.png · Large")), qPrintable(Shown::text(t.rows()[0])));
    QCOMPARE(t.rows()[0]->findChildren<QLabel*>().front()->textFormat(), Qt::PlainText);
    QVERIFY(Shown::text(t.rows()[1]).contains(QLatin1String("waiting")));
    QVERIFY(t.rows()[0]->findChild<QProgressBar*>()->isVisible());
    QVERIFY(!t.rows()[1]->findChild<QProgressBar*>()->isVisible());
    QVERIFY(t.total().startsWith(QLatin1Char('3')));
    keepLook(t.panel, QStringLiteral("queue_dark"));
    t.queue.moveToFront(t.queue.jobs()[2].id);
    QTest::qWait(30);
    QVERIFY(Shown::text(t.rows()[1]).contains(QLatin1String("Small")));
    t.queue.cancelAll();
    QTRY_VERIFY_WITH_TIMEOUT(t.queue.isEmpty(), kPatienceMs);
}

void TestRunQueuePanel::cancelsEachByClick() {
    Shown t;
    QSignalSpy cancelled(&t.queue, &RunQueue::cancelled);
    for (const char* mode : {"large", "tiny", "small"}) t.add(mode);
    QTest::qWait(30);
    QWidget* second = t.rows()[1];
    QTest::mouseClick(second->findChild<QToolButton*>(QStringLiteral("cancelJob")), Qt::LeftButton);
    QCOMPARE(cancelled.size(), 1);
    QCOMPARE(t.rows().size(), 2);
    QVERIFY(!Shown::text(t.rows()[1]).contains(QLatin1String("Tiny")));
    auto* first = t.rows()[0]->findChild<QToolButton*>(QStringLiteral("cancelJob"));
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Space);
    QVERIFY(t.queue.isEmpty() || t.queue.current()->state == RunJob::State::Cancelling);
    QVERIFY(!first->isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(cancelled.size(), 2, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(t.queue.isEmpty(), kPatienceMs);
    QTRY_VERIFY(t.rows().isEmpty());
}

void TestRunQueuePanel::cancelsAll() {
    Shown t;
    QSignalSpy cancelled(&t.queue, &RunQueue::cancelled);
    for (const char* mode : {"large", "base", "gundam"}) t.add(mode);
    QVERIFY(!t.cancelAll()->isHidden());
    QTest::mouseClick(t.cancelAll(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(t.queue.isEmpty(), kPatienceMs);
    QCOMPARE(cancelled.size(), 3);
    QVERIFY(t.rows().isEmpty());
    QVERIFY(t.cancelAll()->isHidden());
    QVERIFY(t.total().isEmpty());
}

void TestRunQueuePanel::tellsTheTimeLeft() {
    Shown t;
    t.add("tiny");
    QTRY_VERIFY_WITH_TIMEOUT(t.queue.isEmpty(), kPatienceMs);
    t.add("base");
    t.add("large");  // both are estimated from the first
    QTest::qWait(10);
    QVERIFY2(Shown::text(t.rows().back()).contains(QLatin1String("about")), qPrintable(Shown::text(t.rows().back())));
    QVERIFY2(t.total().contains(QLatin1String("left")), qPrintable(t.total()));
    t.queue.cancelAll();
    QTRY_VERIFY_WITH_TIMEOUT(t.queue.isEmpty(), kPatienceMs);
}

QTEST_MAIN(TestRunQueuePanel)
#include "tst_run_queue_panel.moc"
