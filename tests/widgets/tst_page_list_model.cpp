#include "tests/widgets/made_pages.h"
#include "widgets/models/page_filter_model.h"
#include "widgets/models/page_list_model.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace deepscope;

namespace {

QList<int> flat(const QSignalSpy& moved) {
    QList<int> told;
    for (const QList<QVariant>& call : moved) told << call.at(0).toInt() << call.at(1).toInt();
    return told;
}

}  // namespace

class TestPageListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void setsInsertsAndRemoves();
    void tellsOfOnePage();
    void theOwnerMovesInSilence();
    void viewsMoveAndTell_data();
    void viewsMoveAndTell();
    void refusesMovesOntoThemselves();
    void dropsBetweenPages();
    void filtersByNameAndMode();
    void filterFollowsTheRuns();
    void movesWhatTheFilterShows();

private:
    std::unique_ptr<PageListModel> m_model;
    std::unique_ptr<PageFilterModel> m_shown;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QAbstractItemModelTester> m_shownTester;
};

void TestPageListModel::init() {
    const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    m_model = std::make_unique<PageListModel>();
    m_shown = std::make_unique<PageFilterModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), mode);
    m_shown->setSourceModel(m_model.get());
    m_shownTester = std::make_unique<QAbstractItemModelTester>(m_shown.get(), mode);
    const RunChip base{"base", "base", "f32 · 9.85 s", RunChip::State::Finished, 0};
    const RunChip tiny{"tiny", "tiny", {}, RunChip::State::Running, 0.4};
    m_model->set(madeEntry(10, "Invoice.png", {base, tiny}));
    m_model->set(madeEntry(11, "letter.png"));
    m_model->set(madeEntry(12, "invoice back.png", {tiny}));
    m_model->set(madeEntry(13, "plan.png", {base}));
    m_model->set(madeEntry(14, "table.png"));
}

void TestPageListModel::cleanup() {
    m_shownTester.reset();
    m_tester.reset();
    m_shown.reset();
    m_model.reset();
}

void TestPageListModel::setsInsertsAndRemoves() {
    m_model->insert(1, madeEntry(20, "second.png"));
    m_model->insert(99, madeEntry(21, "last.png"));
    QCOMPARE(idsOf(*m_model), QList<int>({10, 20, 11, 12, 13, 14, 21}));
    m_model->insert(0, madeEntry(13, "renamed.png"));  // there already: it stays where it is
    QCOMPARE(idsOf(*m_model), QList<int>({10, 20, 11, 12, 13, 14, 21}));
    QCOMPARE(m_model->find(13)->name, QStringLiteral("renamed.png"));
    m_model->remove(10);
    m_model->remove(21);
    m_model->remove(99);
    QCOMPARE(idsOf(*m_model), QList<int>({20, 11, 12, 13, 14}));
    QCOMPARE(m_model->rowOf(12), 2);
    QCOMPARE(m_model->rowOf(10), -1);
    QCOMPARE(m_model->idAt(5), -1);
    QVERIFY(!m_model->find(10));
    m_model->clear();
    QCOMPARE(m_model->rowCount(), 0);
}

void TestPageListModel::tellsOfOnePage() {
    const QModelIndex index = m_model->index(0);
    QCOMPARE(index.data().toString(), QStringLiteral("Invoice.png"));
    QCOMPARE(index.data(PageListModel::PathRole).toString(), QStringLiteral("/scans/Invoice.png"));
    QCOMPARE(index.data(PageListModel::SizeRole).toString(), QStringLiteral("850×1100"));
    const auto chips = index.data(PageListModel::ChipsRole).value<std::vector<RunChip>>();
    QCOMPARE(chips.size(), std::size_t{2});
    QCOMPARE(chips[1].fraction, 0.4);
    const QString spoken = index.data(Qt::AccessibleTextRole).toString();
    for (const char* part : {"Invoice.png", "850×1100", "base f32 · 9.85 s", "tiny", "going on"}) {
        QVERIFY2(spoken.contains(QString::fromUtf8(part)), part);
    }
    QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    PageListModel::Entry unread = madeEntry(12, "invoice back.png");
    unread.state = PageListModel::State::Reading;
    unread.note = QStringLiteral("reading…");
    unread.size = {};
    m_model->set(unread);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.at(0).at(0).toModelIndex().row(), 2);
    QVERIFY(m_model->index(2).data(PageListModel::SizeRole).toString().isEmpty());
    QCOMPARE(m_model->index(2).data(PageListModel::StateRole).toInt(), static_cast<int>(PageListModel::State::Reading));
}

void TestPageListModel::theOwnerMovesInSilence() {
    QSignalSpy moved(m_model.get(), &PageListModel::moved);
    m_model->move(10, 3);
    QCOMPARE(idsOf(*m_model), QList<int>({11, 12, 13, 10, 14}));
    m_model->move(14, 0);
    QCOMPARE(idsOf(*m_model), QList<int>({14, 11, 12, 13, 10}));
    m_model->move(11, 99);
    m_model->move(12, 1);
    m_model->move(99, 1);
    QCOMPARE(idsOf(*m_model), QList<int>({14, 12, 13, 10, 11}));
    QVERIFY(moved.isEmpty());
}

void TestPageListModel::viewsMoveAndTell_data() {
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("before");
    QTest::addColumn<QList<int>>("order");
    QTest::addColumn<QList<int>>("told");
    QTest::newRow("down") << 0 << 1 << 3 << QList<int>{11, 12, 10, 13, 14} << QList<int>{10, 2};
    QTest::newRow("to the end") << 1 << 1 << 5 << QList<int>{10, 12, 13, 14, 11} << QList<int>{11, 4};
    QTest::newRow("to the front") << 4 << 1 << 0 << QList<int>{14, 10, 11, 12, 13} << QList<int>{14, 0};
    QTest::newRow("two down") << 0 << 2 << 4 << QList<int>{12, 13, 10, 11, 14} << QList<int>{10, 3, 11, 3};
    QTest::newRow("two up") << 3 << 2 << 1 << QList<int>{10, 13, 14, 11, 12} << QList<int>{13, 1, 14, 2};
}

void TestPageListModel::viewsMoveAndTell() {
    QFETCH(int, row);
    QFETCH(int, count);
    QFETCH(int, before);
    QFETCH(QList<int>, order);
    QFETCH(QList<int>, told);
    const QPersistentModelIndex first = m_model->index(row);
    QList<int> followed = idsOf(*m_model);  // what someone has who only hears of the moves
    QSignalSpy moved(m_model.get(), &PageListModel::moved);
    connect(m_model.get(), &PageListModel::moved, this, [&](int id, int toRow) {
        followed.move(followed.indexOf(id), toRow);
        m_model->move(id, toRow);  // the owner does as told, which changes nothing
        QCOMPARE(followed, idsOf(*m_model));
    });
    QVERIFY(m_model->moveRows({}, row, count, {}, before));
    QCOMPARE(idsOf(*m_model), order);
    QCOMPARE(flat(moved), told);
    QCOMPARE(followed, order);
    QCOMPARE(first.row(), static_cast<int>(order.indexOf(10 + row)));
}

void TestPageListModel::refusesMovesOntoThemselves() {
    QSignalSpy moved(m_model.get(), &PageListModel::moved);
    QVERIFY(!m_model->moveRows({}, 1, 2, {}, 1));
    QVERIFY(!m_model->moveRows({}, 1, 2, {}, 2));
    QVERIFY(!m_model->moveRows({}, 1, 2, {}, 3));
    QVERIFY(!m_model->moveRows({}, 4, 2, {}, 0));
    QVERIFY(!m_model->moveRows({}, 0, 1, {}, 6));
    QVERIFY(!m_model->moveRows({}, 0, 0, {}, 3));
    QVERIFY(!m_model->moveRows({}, 0, 1, m_model->index(3), 0));
    QVERIFY(moved.isEmpty());
    QCOMPARE(idsOf(*m_model), QList<int>({10, 11, 12, 13, 14}));
}

void TestPageListModel::dropsBetweenPages() {
    QVERIFY(!m_model->flags(m_model->index(1)).testFlag(Qt::ItemIsDropEnabled));
    QVERIFY(m_model->flags({}).testFlag(Qt::ItemIsDropEnabled));
    QSignalSpy moved(m_model.get(), &PageListModel::moved);
    const std::unique_ptr<QMimeData> carried(m_model->mimeData({m_model->index(3), m_model->index(0)}));
    QVERIFY(m_model->canDropMimeData(carried.get(), Qt::MoveAction, 2, 0, {}));
    QVERIFY(m_model->dropMimeData(carried.get(), Qt::MoveAction, 2, 0, {}));
    QCOMPARE(idsOf(*m_model), QList<int>({11, 10, 13, 12, 14}));
    QCOMPARE(flat(moved), QList<int>({10, 1, 13, 2}));
    QVERIFY(m_model->dropMimeData(carried.get(), Qt::MoveAction, -1, -1, {}));
    QCOMPARE(idsOf(*m_model), QList<int>({11, 12, 14, 10, 13}));

    QMimeData files;
    files.setUrls({QUrl::fromLocalFile("/scans/new.png")});
    QVERIFY(!m_model->canDropMimeData(&files, Qt::MoveAction, 0, 0, {}));
    QVERIFY(!m_model->dropMimeData(&files, Qt::MoveAction, 0, 0, {}));
    QVERIFY(!m_model->dropMimeData(carried.get(), Qt::CopyAction, 0, 0, {}));
    QCOMPARE(m_model->rowCount(), 5);
}

void TestPageListModel::filtersByNameAndMode() {
    const auto shows = [&](const char* text) {
        m_shown->setFilter(QString::fromUtf8(text));
        return idsOf(*m_shown);
    };
    QCOMPARE(shows("invoice"), QList<int>({10, 12}));
    QCOMPARE(shows("BASE"), QList<int>({10, 13}));
    QCOMPARE(shows("  tiny   back "), QList<int>({12}));
    QCOMPARE(shows("nothing"), QList<int>());
    QVERIFY(m_shown->isFiltering());
    QCOMPARE(shows("   "), QList<int>({10, 11, 12, 13, 14}));
    QVERIFY(!m_shown->isFiltering());
}

void TestPageListModel::filterFollowsTheRuns() {
    m_shown->setFilter(QStringLiteral("base"));
    m_model->set(madeEntry(14, "table.png", {{"base", "base", {}, RunChip::State::Waiting, 0}}));
    QCOMPARE(idsOf(*m_shown), QList<int>({10, 13, 14}));
    m_model->set(madeEntry(10, "Invoice.png"));
    m_model->remove(13);
    QCOMPARE(idsOf(*m_shown), QList<int>({14}));
}

void TestPageListModel::movesWhatTheFilterShows() {
    QSignalSpy moved(m_model.get(), &PageListModel::moved);
    m_model->set(madeEntry(14, "table.png", {{"base", "base", {}, RunChip::State::Finished, 0}}));
    m_shown->setFilter(QStringLiteral("base"));
    QCOMPARE(idsOf(*m_shown), QList<int>({10, 13, 14}));
    QVERIFY(m_shown->moveRows({}, 2, 1, {}, 1));
    QCOMPARE(idsOf(*m_shown), QList<int>({10, 14, 13}));
    QCOMPARE(idsOf(*m_model), QList<int>({10, 11, 12, 14, 13}));
    QVERIFY(m_shown->moveRows({}, 0, 2, {}, 3));
    QCOMPARE(idsOf(*m_shown), QList<int>({13, 10, 14}));
    QCOMPARE(idsOf(*m_model), QList<int>({11, 12, 13, 10, 14}));
    QCOMPARE(flat(moved), QList<int>({14, 3, 10, 4, 14, 4}));
    QVERIFY(!m_shown->moveRows({}, 0, 2, {}, 1));
    m_shown->setFilter({});
    QCOMPARE(idsOf(*m_shown), idsOf(*m_model));
}

QTEST_GUILESS_MAIN(TestPageListModel)
#include "tst_page_list_model.moc"
