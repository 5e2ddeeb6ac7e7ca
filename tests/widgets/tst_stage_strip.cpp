#include "tests/widgets/look.h"
#include "tests/widgets/mini_run.h"
#include "widgets/models/stage_list_model.h"
#include "widgets/views/stage_delegate.h"
#include "widgets/views/stage_strip.h"
#include "widgets/views/theme.h"

#include <QPainter>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace deepscope;

namespace {

std::shared_ptr<const RunPlan> planOf(const Trace& trace) {
    auto plan = std::make_shared<RunPlan>();
    plan->views = trace.provenance().plan;
    plan->architecture = trace.provenance().architecture;
    for (const auto& tap : trace.taps()) plan->taps.push_back(tap->name());
    return plan;
}

int pixelsOf(const QImage& image, const QColor& color) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) count += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return count;
}

}  // namespace

class TestStageStrip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        applyTheme(ThemeChoice::Dark);
        m_trace = miniTrace(*madePage(90, 60), "tiny");
    }
    void init();
    void groupsBeginWithTheirNames();
    void keysWalkAlong();
    void doubleClickTellsTheStage();
    void eitherWheelScrolls();
    void neighboursAreBroughtIntoView();
    void nonFiniteValuesAreMarked();

private:
    QImage painted(int row) const;

    std::shared_ptr<const Trace> m_trace;
    std::unique_ptr<StageListModel> m_model;
    std::unique_ptr<StageStrip> m_strip;
};

void TestStageStrip::init() {
    m_strip = std::make_unique<StageStrip>();
    m_model = std::make_unique<StageListModel>();
    m_strip->setModel(m_model.get());
    m_model->setPage(QStringLiteral("page.png"), {90, 60}, QImage());
    m_model->setPlan(planOf(*m_trace), ViewId::global());
    for (const auto& tap : m_trace->taps()) m_model->setTap(*tap);
    for (const StageRecord& stage : m_trace->stages()) m_model->setStage(stage);
    m_strip->resize(700, m_strip->sizeHint().height());
    m_strip->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_strip.get()));
}

QImage TestStageStrip::painted(int row) const {
    QStyleOptionViewItem option;
    option.widget = m_strip.get();
    option.rect = QRect(QPoint(), StageDelegate::itemSize(m_strip.get()));
    QImage image(option.rect.size(), QImage::Format_RGB32);
    image.fill(themeColors(true).panel);
    QPainter painter(&image);
    m_strip->itemDelegate()->paint(&painter, option, m_model->index(row));
    return image;
}

void TestStageStrip::groupsBeginWithTheirNames() {
    QStringList groups;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString group = m_model->index(row).data(StageListModel::GroupRole).toString();
        if (!group.isEmpty()) groups << group;
    }
    QVERIFY2(groups.size() >= 4, qPrintable(groups.join(QLatin1Char('|'))));
    QCOMPARE(QSet<QString>(groups.begin(), groups.end()).size(), groups.size());
    // Every stage has a band in its part's colour; where a group begins, it leaves a gap.
    const int first = m_model->rowOf("global/sam.patch_embed");
    const int later = m_model->rowOf("global/sam.blocks.1");
    QVERIFY(later > 0 && first > 0);
    const QColor sam = themeColors(true).part(StagePart::Sam);
    QVERIFY(pixelsOf(painted(later), sam) >= 2 * StageDelegate::itemSize(m_strip.get()).width());
    keepLook(*m_strip, QStringLiteral("strip_dark"));
}

void TestStageStrip::keysWalkAlong() {
    m_strip->setCurrentRow(3);
    m_strip->setFocus();
    QTest::keyClick(m_strip.get(), Qt::Key_Right);
    QCOMPARE(m_strip->currentIndex().row(), 4);
    QTest::keyClick(m_strip.get(), Qt::Key_Left);
    QTest::keyClick(m_strip.get(), Qt::Key_Left);
    QCOMPARE(m_strip->currentIndex().row(), 2);
    QTest::keyClick(m_strip.get(), Qt::Key_End);
    QCOMPARE(m_strip->currentIndex().row(), m_model->rowCount() - 1);
    m_strip->setCurrentRow(-1);
    QCOMPARE(m_strip->currentIndex().row(), m_model->rowCount() - 1);
}

void TestStageStrip::doubleClickTellsTheStage() {
    QSignalSpy told(m_strip.get(), &QAbstractItemView::doubleClicked);
    const QPoint at = m_strip->visualRect(m_model->index(2)).center();
    QTest::mouseClick(m_strip->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(m_strip->currentIndex().row(), 2);
    QTest::mouseDClick(m_strip->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.front().at(0).toModelIndex().row(), 2);
}

void TestStageStrip::eitherWheelScrolls() {
    for (const QPoint delta : {QPoint(0, -120), QPoint(-120, 0)}) {
        m_strip->horizontalScrollBar()->setValue(0);
        QWheelEvent wheel(QPointF(50, 50), m_strip->mapToGlobal(QPointF(50, 50)), {}, delta, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_strip->viewport(), &wheel);
        QCOMPARE(m_strip->horizontalScrollBar()->value(), 120);
    }
}

void TestStageStrip::neighboursAreBroughtIntoView() {
    const int row = m_model->rowCount() / 2;
    m_strip->setCurrentRow(row);
    for (int near = row - 1; near <= row + 1; ++near) {
        QVERIFY(m_strip->viewport()->rect().contains(m_strip->visualRect(m_model->index(near)).center()));
    }
}

void TestStageStrip::nonFiniteValuesAreMarked() {
    const int row = m_model->rowOf("global/sam.neck");
    const QColor mark = themeColors(true).dangerMark;
    QCOMPARE(pixelsOf(painted(row), mark), 0);
    ValueStatistics values;
    values.nanCount = 2;
    m_model->setTap(TapRecord("global/sam.neck", {256, 32, 32}, values, nullptr));
    QVERIFY(pixelsOf(painted(row), mark) > 100);
    m_strip->setCurrentRow(row);
    keepLook(*m_strip, QStringLiteral("strip_nan"));
}

QTEST_MAIN(TestStageStrip)
#include "tst_stage_strip.moc"
