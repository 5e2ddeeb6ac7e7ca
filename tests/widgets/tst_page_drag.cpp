#include "tests/widgets/made_pages.h"
#include "widgets/views/page_list_view.h"
#include "widgets/views/page_panel.h"

#include <QApplication>
#include <QLineEdit>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace deepscope;

/// Pages dragged with the mouse. The offscreen platform drags nothing, the minimal one does.
class TestPageDrag : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void reordersByDragging();
    void severalGoTogether();
    void reordersWhatTheFilterShows();
    void draggingChoosesNothing();

private:
    QModelIndex row(int row) const { return m_list->model()->index(row, 0); }
    QPoint nameOf(int row) const { return m_list->visualRect(this->row(row)).topLeft() + QPoint(90, 16); }
    QPoint above(int row) const { return m_list->visualRect(this->row(row)).topLeft() + QPoint(90, 1); }
    void click(const QPoint& point, Qt::KeyboardModifiers modifiers = {}) const {
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, modifiers, point);
    }
    void drag(const QPoint& from, const QPoint& to) const;

    std::unique_ptr<PageListModel> m_model;
    std::unique_ptr<PagePanel> m_panel;
    PageListView* m_list = nullptr;
};

void TestPageDrag::init() {
    m_panel.reset();
    m_model = std::make_unique<PageListModel>();
    for (const int id : {10, 11, 12, 13, 14}) m_model->set(madeEntry(id, QString::number(id) + ".png"));
    m_panel = std::make_unique<PagePanel>();
    m_panel->setModel(m_model.get());
    m_panel->resize(280, 640);
    m_panel->setCurrent(10, "base");
    m_panel->show();
    m_list = m_panel->findChild<PageListView*>("pageList");
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

/// The drag runs a loop of its own, which these events have to come to.
void TestPageDrag::drag(const QPoint& from, const QPoint& to) const {
    QWidget* viewport = m_list->viewport();
    const auto move = [viewport](const QPoint& point) {
        QMouseEvent event(QEvent::MouseMove, point, viewport->mapToGlobal(QPointF(point)), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(viewport, &event);
    };
    QTest::mousePress(viewport, Qt::LeftButton, {}, from);
    QTimer::singleShot(50, viewport, [&] { move(to - QPoint(0, 1)); });
    QTimer::singleShot(100, viewport, [&] { move(to); });
    QTimer::singleShot(150, viewport, [&] { QTest::mouseRelease(viewport, Qt::LeftButton, {}, to); });
    move(from + QPoint(0, 4));
    move(from + QPoint(0, QApplication::startDragDistance() + 4));
    QTest::qWait(250);
}

void TestPageDrag::reordersByDragging() {
    QSignalSpy moved(m_panel.get(), &PagePanel::moved);
    drag(nameOf(0), above(3));
    QCOMPARE(idsOf(*m_model), QList<int>({11, 12, 10, 13, 14}));
    QCOMPARE(moved.size(), 1);
    QCOMPARE(moved.at(0).at(0).toInt(), 10);
    QCOMPARE(moved.at(0).at(1).toInt(), 2);
    drag(nameOf(4), above(0));
    QCOMPARE(idsOf(*m_model), QList<int>({14, 11, 12, 10, 13}));
    QCOMPARE(m_model->rowCount(), 5);
    QCOMPARE(m_panel->selectedIds(), QList<int>({14}));
}

void TestPageDrag::severalGoTogether() {
    QSignalSpy moved(m_panel.get(), &PagePanel::moved);
    click(nameOf(0));
    click(nameOf(2), Qt::ControlModifier);
    drag(nameOf(2), QPoint(90, m_list->visualRect(row(4)).bottom() + 30));  // the void below: last
    QCOMPARE(idsOf(*m_model), QList<int>({11, 13, 14, 10, 12}));
    QCOMPARE(moved.size(), 2);
    QCOMPARE(m_panel->selectedIds(), QList<int>({10, 12}));
    drag(nameOf(4), above(1));
    QCOMPARE(idsOf(*m_model), QList<int>({11, 10, 12, 13, 14}));
    QCOMPARE(m_panel->selectedIds(), QList<int>({10, 12}));
}

void TestPageDrag::reordersWhatTheFilterShows() {
    for (const int id : {10, 12, 14}) m_model->set(madeEntry(id, QStringLiteral("even %1").arg(id)));
    m_panel->findChild<QLineEdit*>("pageFilter")->setText(QStringLiteral("even"));
    QCOMPARE(idsOf(*m_list->model()), QList<int>({10, 12, 14}));
    drag(nameOf(2), above(1));
    QCOMPARE(idsOf(*m_list->model()), QList<int>({10, 14, 12}));
    QCOMPARE(idsOf(*m_model), QList<int>({10, 11, 14, 12, 13}));
    drag(nameOf(0), QPoint(90, m_list->visualRect(row(2)).bottom() + 30));
    QCOMPARE(idsOf(*m_model), QList<int>({11, 14, 12, 10, 13}));
}

void TestPageDrag::draggingChoosesNothing() {
    QSignalSpy pages(m_panel.get(), &PagePanel::pageChosen);
    drag(nameOf(3), above(1));
    QCOMPARE(idsOf(*m_model), QList<int>({10, 13, 11, 12, 14}));
    QVERIFY(pages.isEmpty());
    QCOMPARE(m_list->currentId(), 10);
    click(nameOf(1));  // the next click is a click again
    QCOMPARE(pages.size(), 1);
}

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "minimal");
    QApplication app(argc, argv);
    TestPageDrag test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_page_drag.moc"
