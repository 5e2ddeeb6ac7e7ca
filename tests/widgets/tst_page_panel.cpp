#include "tests/widgets/made_pages.h"
#include "widgets/models/page_list_model.h"
#include "widgets/views/page_list_view.h"
#include "widgets/views/page_panel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QTranslator>

#include <memory>

using namespace deepscope;

namespace {

QList<int> intsOf(const QSignalSpy& spy) {
    QList<int> told;
    for (const QList<QVariant>& call : spy) told << call.at(0).toInt();
    return told;
}

}  // namespace

class TestPagePanel : public QObject {
    Q_OBJECT

public Q_SLOTS:
    void openUrl(const QUrl& url) { m_opened << url; }

private Q_SLOTS:
    void init();
    void cleanup();
    void aClickChoosesThePage();
    void arrowsChooseAndCtrlDoesNot();
    void aClickOnAChipOpensThatRun();
    void keysGoThroughTheRuns();
    void followsWhatIsLookedAt();
    void doubleClickRuns();
    void removesSeveral();
    void removingChoosesNothing();
    void reordersByKeys();
    void filters();
    void filterIsThereForManyPages();
    void neverActsOnWhatTheFilterHides();
    void menuActs();
    void builtInPagesHaveNoFolder();
    void filesDroppedAreForTheWindow();
    void addsByTheHeader();
    void laysOutNarrowAndWide_data();
    void laysOutNarrowAndWide();
    void growsWithItsRuns();
    void explainsChips();
    void manyPagesAreNoBurden();
    void changesItsLanguage();

private:
    QModelIndex row(int row) const { return m_list->model()->index(row, 0); }
    QPoint nameOf(int row) const;
    QPoint chip(int row, const char* mode) const { return m_list->chipRect(this->row(row), mode).center(); }
    void click(const QPoint& point, Qt::KeyboardModifiers modifiers = {}) const;
    QAction* action(const char* name) const { return m_list->findChild<QAction*>(QLatin1String(name)); }
    QLineEdit* filter() const { return m_panel->findChild<QLineEdit*>("pageFilter"); }
    QString count() const { return m_panel->header()->findChild<QLabel*>("pageCount")->text(); }

    std::unique_ptr<PageListModel> m_model;
    std::unique_ptr<PagePanel> m_panel;
    PageListView* m_list = nullptr;
    QList<QUrl> m_opened;
};

void TestPagePanel::init() {
    m_model = std::make_unique<PageListModel>();
    const RunChip base{"base", "base", "f32 · 9.85 s", RunChip::State::Finished, 0};
    const RunChip tiny{"tiny", "tiny", "f32 · 1.02 s", RunChip::State::Finished, 0};
    const RunChip large{"large", "large", {}, RunChip::State::Running, 0.4};
    m_model->set(madeEntry(10, "a.png", {base, tiny, large}));
    m_model->set(madeEntry(11, "b.png"));
    m_model->set(madeEntry(12, "c.png", {tiny}));
    m_model->set(madeEntry(13, "d.png"));
    m_model->set(madeEntry(14, "e.png", {base}));
    m_panel = std::make_unique<PagePanel>();
    m_panel->setModel(m_model.get());
    m_panel->resize(280, 640);
    m_panel->setCurrent(10, "base");
    m_panel->show();
    m_list = m_panel->findChild<PageListView*>("pageList");
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    m_panel->activateWindow();
    m_list->setFocus();
    QTRY_VERIFY(m_list->hasFocus());
    m_opened.clear();
}

void TestPagePanel::cleanup() {
    m_panel.reset();
    m_model.reset();
}

QPoint TestPagePanel::nameOf(int row) const {
    const QRect item = m_list->visualRect(this->row(row));
    return {item.left() + 90, item.top() + 16};
}

void TestPagePanel::click(const QPoint& point, Qt::KeyboardModifiers modifiers) const {
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, modifiers, point);
}

void TestPagePanel::aClickChoosesThePage() {
    QSignalSpy pages(m_panel.get(), &PagePanel::pageChosen);
    QSignalSpy runs(m_panel.get(), &PagePanel::runChosen);
    click(nameOf(2));
    QCOMPARE(intsOf(pages), QList<int>({12}));
    QCOMPARE(m_panel->selectedIds(), QList<int>({12}));
    click(nameOf(3), Qt::ControlModifier);  // selects, and no more
    click(nameOf(4), Qt::ShiftModifier);
    click(QPoint(100, m_list->visualRect(row(4)).bottom() + 20));
    QTest::mouseClick(m_list->viewport(), Qt::RightButton, {}, nameOf(1));
    QCOMPARE(intsOf(pages), QList<int>({12}));
    QVERIFY(runs.isEmpty());
}

void TestPagePanel::arrowsChooseAndCtrlDoesNot() {
    QSignalSpy pages(m_panel.get(), &PagePanel::pageChosen);
    QTest::keyClick(m_list, Qt::Key_Down);
    QTest::keyClick(m_list, Qt::Key_Down);
    QTest::keyClick(m_list, Qt::Key_Up);
    QTest::keyClick(m_list, Qt::Key_End);
    QTest::keyClick(m_list, Qt::Key_End);  // there already
    QTest::keyClick(m_list, Qt::Key_Home);
    QCOMPARE(intsOf(pages), QList<int>({11, 12, 11, 14, 10}));
    QTest::keyClick(m_list, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_list, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_panel->selectedIds(), QList<int>({10, 11, 12}));
    QCOMPARE(pages.size(), 5);
    QTest::keyClick(m_list, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(m_list, Qt::Key_Return);  // goes where the keyboard is
    QCOMPARE(intsOf(pages).mid(5), QList<int>({13}));
}

void TestPagePanel::aClickOnAChipOpensThatRun() {
    QSignalSpy pages(m_panel.get(), &PagePanel::pageChosen);
    QSignalSpy runs(m_panel.get(), &PagePanel::runChosen);
    click(chip(0, "tiny"));
    click(chip(4, "base"));
    QTest::mouseDClick(m_list->viewport(), Qt::LeftButton, {}, chip(4, "base"));
    QCOMPARE(runs.size(), 2);
    QCOMPARE(runs.at(0).at(0).toInt(), 10);
    QCOMPARE(runs.at(0).at(1).value<std::string>(), std::string("tiny"));
    QCOMPARE(runs.at(1).at(0).toInt(), 14);
    QCOMPARE(runs.at(1).at(1).value<std::string>(), std::string("base"));
    QVERIFY(pages.isEmpty());
    // Pressed on a chip and let go elsewhere: nothing was meant.
    QTest::mousePress(m_list->viewport(), Qt::LeftButton, {}, chip(0, "tiny"));
    QTest::mouseRelease(m_list->viewport(), Qt::LeftButton, {}, chip(0, "base"));
    QCOMPARE(runs.size(), 2);
}

void TestPagePanel::keysGoThroughTheRuns() {
    QSignalSpy runs(m_panel.get(), &PagePanel::runChosen);
    const auto last = [&] { return runs.isEmpty() ? std::string() : runs.last().at(1).value<std::string>(); };
    QTest::keyClick(m_list, Qt::Key_Right);  // from base, which is looked at
    QTest::keyClick(m_list, Qt::Key_Return);
    QCOMPARE(last(), std::string("tiny"));
    QTest::keyClick(m_list, Qt::Key_Right);
    QTest::keyClick(m_list, Qt::Key_Right);  // no further than the last
    QTest::keyClick(m_list, Qt::Key_Enter);
    QCOMPARE(last(), std::string("large"));
    QTest::keyClick(m_list, Qt::Key_Left);
    QTest::keyClick(m_list, Qt::Key_Left);
    QTest::keyClick(m_list, Qt::Key_Return);
    QCOMPARE(last(), std::string("base"));
    QTest::keyClick(m_list, Qt::Key_End);
    QTest::keyClick(m_list, Qt::Key_Left);  // another page's only one
    QTest::keyClick(m_list, Qt::Key_Return);
    QCOMPARE(runs.last().at(0).toInt(), 14);
    QCOMPARE(runs.size(), 4);
    QTest::keyClick(m_list, Qt::Key_Up);  // a page without runs
    QTest::keyClick(m_list, Qt::Key_Right);
    QTest::keyClick(m_list, Qt::Key_Return);
    QCOMPARE(runs.size(), 4);
}

void TestPagePanel::followsWhatIsLookedAt() {
    QSignalSpy pages(m_panel.get(), &PagePanel::pageChosen);
    m_panel->setCurrent(13, {});
    QCOMPARE(m_panel->selectedIds(), QList<int>({13}));
    m_panel->setCurrent(77, "base");  // comes later
    QCOMPARE(m_panel->selectedIds(), QList<int>({13}));
    m_model->insert(0, madeEntry(77, "new.png"));
    QCOMPARE(m_panel->selectedIds(), QList<int>({77}));
    // A selection of several that holds the page is not torn apart.
    m_panel->setCurrent(10, "base");
    click(nameOf(3), Qt::ControlModifier);
    m_panel->setCurrent(12, "tiny");
    QCOMPARE(m_panel->selectedIds(), QList<int>({10, 12}));
    QVERIFY(pages.isEmpty());
    const QImage framed = m_list->grab().toImage();
    m_panel->setCurrent(-1, {});
    QVERIFY(m_list->grab().toImage() != framed);
}

void TestPagePanel::doubleClickRuns() {
    QSignalSpy asked(m_panel.get(), &PagePanel::runRequested);
    QSignalSpy pages(m_panel.get(), &PagePanel::pageChosen);
    click(nameOf(2));
    QTest::mouseDClick(m_list->viewport(), Qt::LeftButton, {}, nameOf(2));
    QCOMPARE(intsOf(asked), QList<int>({12}));
    QCOMPARE(intsOf(pages), QList<int>({12}));
}

void TestPagePanel::removesSeveral() {
    QSignalSpy removed(m_panel.get(), &PagePanel::removeRequested);
    click(nameOf(3));
    click(nameOf(1), Qt::ControlModifier);
    QTest::keyClick(m_list, Qt::Key_Delete);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.at(0).at(0).value<QList<int>>(), QList<int>({11, 13}));
    QCOMPARE(m_model->rowCount(), 5);  // the owner removes
    action("pageRemoveOthersAction")->trigger();
    QCOMPARE(removed.at(1).at(0).value<QList<int>>(), QList<int>({10, 12, 14}));
    QTest::keyClick(m_list, Qt::Key_A, Qt::ControlModifier);
    QVERIFY(!action("pageRemoveOthersAction")->isEnabled());
    m_list->clearSelection();
    QTest::keyClick(m_list, Qt::Key_Delete);
    QCOMPARE(removed.size(), 2);
}

void TestPagePanel::removingChoosesNothing() {
    QSignalSpy pages(m_panel.get(), &PagePanel::pageChosen);
    m_model->remove(10);
    m_model->remove(14);
    QTest::qWait(10);
    QVERIFY(pages.isEmpty());
    QCOMPARE(count(), QStringLiteral("3"));
    m_model->clear();
    QCOMPARE(count(), QString());
    QVERIFY(!action("pageRemoveAction")->isEnabled());
}

void TestPagePanel::reordersByKeys() {
    QSignalSpy moved(m_panel.get(), &PagePanel::moved);
    click(nameOf(1));
    QTest::keyClick(m_list, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(idsOf(*m_model), QList<int>({10, 12, 11, 13, 14}));
    QTest::keyClick(m_list, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_panel->selectedIds(), QList<int>({11, 13}));
    QTest::keyClick(m_list, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(idsOf(*m_model), QList<int>({10, 12, 14, 11, 13}));
    moved.clear();
    QTest::keyClick(m_list, Qt::Key_Down, Qt::AltModifier);  // at the end
    QVERIFY(moved.isEmpty());
    for (int i = 0; i < 5; ++i) QTest::keyClick(m_list, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(idsOf(*m_model), QList<int>({11, 13, 10, 12, 14}));
    QCOMPARE(m_panel->selectedIds(), QList<int>({11, 13}));
    QCOMPARE(intsOf(moved), QList<int>({11, 13, 11, 13, 11, 13}));
    QCOMPARE(moved.last().at(1).toInt(), 1);
}

void TestPagePanel::filters() {
    QVERIFY(!filter()->isVisible());
    QCOMPARE(count(), QStringLiteral("5"));
    QTest::keyClick(m_list, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(filter()->isVisible());
    QTRY_VERIFY(filter()->hasFocus());
    QTest::keyClicks(filter(), "tiny");
    QCOMPARE(m_list->model()->rowCount(), 2);
    QCOMPARE(count(), QStringLiteral("2 of 5"));
    QTest::keyClick(filter(), Qt::Key_Down);
    QVERIFY(m_list->hasFocus());
    QSignalSpy pages(m_panel.get(), &PagePanel::pageChosen);
    QTest::keyClick(m_list, Qt::Key_Down);
    QCOMPARE(intsOf(pages), QList<int>({12}));
    m_model->set(madeEntry(15, "f.png", {{"tiny", "tiny", {}, RunChip::State::Waiting, 0}}));
    QCOMPARE(count(), QStringLiteral("3 of 6"));
    m_model->set(madeEntry(16, "g.png"));  // hidden, yet counted
    QCOMPARE(count(), QStringLiteral("3 of 7"));
    filter()->setFocus();
    QTest::keyClick(filter(), Qt::Key_Escape);
    QVERIFY(!filter()->isVisible());
    QVERIFY(m_list->hasFocus());
    QCOMPARE(m_list->model()->rowCount(), 7);
    QCOMPARE(count(), QStringLiteral("7"));
}

void TestPagePanel::filterIsThereForManyPages() {
    for (int id = 20; id < 23; ++id) m_model->set(madeEntry(id, QString::number(id)));
    QVERIFY(!filter()->isVisible());
    m_model->set(madeEntry(23, "the ninth"));
    QVERIFY(filter()->isVisible());
    filter()->setFocus();
    QTest::keyClicks(filter(), "zzz");
    QCOMPARE(m_list->model()->rowCount(), 0);
    // It says so in words: there is ink in an empty list.
    const QImage empty = m_list->viewport()->grab().toImage();
    QImage blank(empty.size(), empty.format());
    blank.fill(empty.pixelColor(0, 0));
    QVERIFY(empty.convertToFormat(QImage::Format_RGB32) != blank.convertToFormat(QImage::Format_RGB32));
    QTest::keyClick(filter(), Qt::Key_Escape);
    QVERIFY(filter()->isVisible());
    QCOMPARE(m_list->model()->rowCount(), 9);
    m_model->remove(23);
    QVERIFY(!filter()->isVisible());
}

void TestPagePanel::neverActsOnWhatTheFilterHides() {
    QSignalSpy removed(m_panel.get(), &PagePanel::removeRequested);
    QTest::keyClick(m_list, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_list, Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(filter(), "tiny");
    QCOMPARE(m_panel->selectedIds(), QList<int>({10, 12}));
    m_list->setFocus();
    QTest::keyClick(m_list, Qt::Key_Delete);
    QCOMPARE(removed.at(0).at(0).value<QList<int>>(), QList<int>({10, 12}));
    // The page looked at is found again when the filter goes.
    m_panel->setCurrent(14, "base");
    filter()->setFocus();
    QTest::keyClick(filter(), Qt::Key_Escape);
    QCOMPARE(m_list->currentIndex(), row(4));
}

void TestPagePanel::menuActs() {
    click(nameOf(1));
    click(nameOf(2), Qt::ControlModifier);
    const QPoint point = nameOf(2);
    QContextMenuEvent event(QContextMenuEvent::Mouse, point, m_list->viewport()->mapToGlobal(point));
    QApplication::sendEvent(m_list->viewport(), &event);
    auto* menu = m_list->findChild<QMenu*>("pageMenu");
    QVERIFY(menu && menu->isVisible());
    QVERIFY(menu->actions().contains(action("pageMoveUpAction")));
    menu->close();
    QSignalSpy runs(m_panel.get(), &PagePanel::runRequested);
    QSignalSpy reloads(m_panel.get(), &PagePanel::reloadRequested);
    action("pageRunAction")->trigger();
    QCOMPARE(intsOf(runs), QList<int>({11, 12}));
    action("pageReloadAction")->trigger();
    QCOMPARE(reloads.at(0).at(0).value<QList<int>>(), QList<int>({11, 12}));
    QTest::keyClick(m_list, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("/scans/b.png\n/scans/c.png"));
    QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "openUrl");
    action("pageOpenFolderAction")->trigger();
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    QCOMPARE(m_opened, QList<QUrl>({QUrl::fromLocalFile("/scans")}));
}

void TestPagePanel::builtInPagesHaveNoFolder() {
    PageListModel::Entry sample = madeEntry(30, "sample");
    sample.path = QStringLiteral(":/deepscope/sample_page.png");
    m_model->set(sample);
    m_panel->setCurrent(30, {});
    QVERIFY(!action("pageCopyPathAction")->isEnabled());
    QVERIFY(!action("pageOpenFolderAction")->isEnabled());
    QVERIFY(action("pageReloadAction")->isEnabled());
    click(nameOf(1));
    QVERIFY(action("pageOpenFolderAction")->isEnabled());
}

void TestPagePanel::filesDroppedAreForTheWindow() {
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile("/scans/new.png")});
    QDragEnterEvent enter({50, 50}, Qt::CopyAction | Qt::MoveAction, &files, Qt::LeftButton, {});
    QApplication::sendEvent(m_list->viewport(), &enter);
    QVERIFY(!enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::MoveAction, &files, Qt::LeftButton, {});
    QApplication::sendEvent(m_list->viewport(), &drop);
    QVERIFY(!drop.isAccepted());
    QCOMPARE(m_model->rowCount(), 5);
}

void TestPagePanel::addsByTheHeader() {
    auto* add = m_panel->header()->findChild<QToolButton*>("addPagesButton");
    QVERIFY(add->isHidden());
    QAction open("Open…");
    QSignalSpy opened(&open, &QAction::triggered);
    m_panel->setAddActions({&open});
    QVERIFY(!add->isHidden());
    QVERIFY(!add->accessibleName().isEmpty());
    QCOMPARE(add->menu()->actions(), QList<QAction*>({&open}));
    add->menu()->actions().first()->trigger();
    QCOMPARE(opened.size(), 1);
    // A dock that adopts the header may go before the panel.
    auto dock = std::make_unique<QWidget>();
    m_panel->header()->setParent(dock.get());
    dock.reset();
    QVERIFY(!m_panel->header());
    m_model->remove(10);
    m_panel->setAddActions({});
}

void TestPagePanel::laysOutNarrowAndWide_data() {
    QTest::addColumn<int>("width");
    for (const int width : {100, 142, 239, 240, 300, 900}) QTest::addRow("%d", width) << width;
}

void TestPagePanel::laysOutNarrowAndWide() {
    QFETCH(int, width);
    m_panel->resize(width, 640);
    QTest::qWait(20);
    const QRect item = m_list->visualRect(row(0));
    QCOMPARE(item.width(), m_list->viewport()->width());
    const bool isWide = m_list->width() >= 240;
    QRect before;
    for (const char* mode : {"base", "tiny", "large"}) {
        const QRect place = m_list->chipRect(row(0), mode);
        QVERIFY2(item.contains(place), mode);
        QVERIFY(!place.intersects(before));
        QVERIFY(isWide ? place.left() > item.left() + 60 : place.top() > item.top() + 92);
        before = place;
    }
    QVERIFY(item.bottom() < m_list->visualRect(row(1)).top());
}

void TestPagePanel::growsWithItsRuns() {
    const QRect before = m_list->visualRect(row(1));
    std::vector<RunChip> chips;
    for (const char* mode : {"tiny", "small", "base", "large", "gundam"}) {
        chips.push_back({mode, QString::fromLatin1(mode), "f32 · 9.85 s", RunChip::State::Finished, 0});
    }
    m_model->set(madeEntry(11, "b.png", chips));
    QTRY_VERIFY(m_list->visualRect(row(1)).height() > before.height());
    QVERIFY(m_list->visualRect(row(1)).contains(m_list->chipRect(row(1), "gundam")));
    QCOMPARE(m_list->visualRect(row(2)).top(), m_list->visualRect(row(1)).bottom() + 1);
}

void TestPagePanel::explainsChips() {
    const auto toolTipAt = [&](const QPoint& point) {
        QHelpEvent help(QEvent::ToolTip, point, m_list->viewport()->mapToGlobal(point));
        QApplication::sendEvent(m_list->viewport(), &help);
        return QToolTip::text();
    };
    QVERIFY(toolTipAt(chip(0, "base")).contains(QStringLiteral("f32 · 9.85 s")));
    QVERIFY(toolTipAt(chip(0, "large")).contains(QLatin1String("40")));
    QVERIFY(toolTipAt(nameOf(2)).contains(QLatin1String("/scans/c.png")));
    m_model->set(madeEntry(11, "b.png", {{"base", "base", "out of memory", RunChip::State::Failed, 0}}));
    QTest::qWait(10);
    QVERIFY(toolTipAt(chip(1, "base")).contains(QLatin1String("out of memory")));
}

void TestPagePanel::manyPagesAreNoBurden() {
    QElapsedTimer clock;
    clock.start();
    // A layout of all of them for each that changes would take half a minute.
    for (const char* round : {"added", "read", "run"}) {
        for (int id = 100; id < 3100; ++id) {
            m_model->set(madeEntry(id, QString::number(id), {{"base", "base", round, RunChip::State::Finished, 0}}));
        }
        QTest::qWait(1);
        QVERIFY2(clock.restart() < 3000, round);
    }
}

void TestPagePanel::changesItsLanguage() {
    class Marking : public QTranslator {
        bool isEmpty() const override { return false; }
        QString translate(const char*, const char* text, const char*, int) const override {
            return QLatin1Char('#') + QString::fromUtf8(text);
        }
    } marking;
    QCoreApplication::installTranslator(&marking);
    QCoreApplication::sendPostedEvents();
    QStringList texts{m_panel->title(), m_list->accessibleName(), filter()->placeholderText(), filter()->accessibleName(),
                      m_panel->header()->findChild<QToolButton*>("addPagesButton")->accessibleName()};
    for (const QAction* action : m_list->actions()) texts << action->text();
    filter()->setText(QStringLiteral("tiny"));
    texts << count();
    for (const QString& text : texts) QVERIFY2(text.startsWith(QLatin1Char('#')), qPrintable(text));
    QCoreApplication::removeTranslator(&marking);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_panel->title(), QStringLiteral("Pages"));
    QCOMPARE(action("pageReloadAction")->text(), QStringLiteral("Re&load"));
}

QTEST_MAIN(TestPagePanel)
#include "tst_page_panel.moc"
