#include "tests/widgets/look.h"
#include "tests/widgets/unfinished_run.h"
#include "widgets/models/pin_lineage.h"
#include "widgets/views/lineage_panel.h"
#include "widgets/views/theme.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace deepscope;

namespace {

RunPlan planOf(ImageSize page, const char* mode, Orientation orientation = Orientation::Upright) {
    RunPlan plan;
    plan.views = planViews(page, parseMode(mode));
    plan.orientation = orientation;
    plan.architecture = presetArchitecture(Preset::Mini);
    plan.taps = tapNames(plan.views, plan.architecture);
    return plan;
}

void fill(LineageModel& model, const RunPlan& plan, const PinnedToken& token, const std::string& tap) {
    const auto lineage = lineageOf(PixelMap(plan.views, plan.orientation), token, tap);
    QVERIFY(lineage.has_value());
    model.setLineage(*lineage, token, plan, tap);
}

QString detail(const LineageModel& model, int row) {
    return model.index(row).data(LineageModel::DetailRole).toString();
}

std::string tapOf(const LineageModel& model, int row) {
    return model.index(row).data(LineageModel::TapRole).toString().toStdString();
}

PinnedToken tokenOf(const LineageModel& model, int row) {
    return model.index(row).data(LineageModel::TokenRole).value<PinnedToken>();
}

/// A language in which everything is said in brackets.
class Bracketed : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override {
        return QLatin1Char('[') + QString::fromUtf8(source) + QLatin1Char(']');
    }
};

enum Line { Page, Sam, Neck, Net2, Net3, Clip, Fused, LaidOut, Elsewhere };

}  // namespace

class TestLineagePanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void listsEveryStageOfAPatch();
    void samTokenSaysWhoReadsIt();
    void linesLeadToTheShownStage();
    void gundamListsTheOtherViews();
    void tokensWithoutASourceSaySo();
    void turnedPagesNameTheFilesPixels();
    void emptyStatesSayWhatToDo();
    void followsARunThatFails();
    void pinComesBeforeHover();
    void lastHoveredTokenStaysToBeRead();
    void clickAsksForTheStage();
    void enterAsksForTheStage();
    void pointingAtALineMarksItsToken();
    void nothingIsWorkedOutWhileHidden();
    void speaksTheLanguageOfNow();
    void lookOfThePanel();

private:
    QListView* list() const { return m_panel->findChild<QListView*>(QStringLiteral("lineageList")); }
    QString heading() const { return m_panel->findChild<QLabel*>(QStringLiteral("lineageHeading"))->text(); }
    QLabel* empty() const { return m_panel->findChild<QLabel*>(QStringLiteral("lineageEmpty")); }
    QPoint middleOf(int row) const { return list()->visualRect(m_panel->model()->index(row)).center(); }

    QTemporaryDir m_folder;
    std::unique_ptr<InspectionSession> m_session;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<LineagePanel> m_panel;
};

void TestLineagePanel::initTestCase() {
    applyTheme(ThemeChoice::Dark);
    QImage page(512, 512, QImage::Format_RGB888);
    page.fill(Qt::white);
    const QString path = m_folder.filePath(QStringLiteral("page.png"));
    QVERIFY(page.save(path));
    m_session = std::make_unique<InspectionSession>();
    m_session->pages()->open(path);
    QTRY_VERIFY(m_session->pages()->page(0).picture);
    m_session->requestRun(0, miniChoice("tiny"));
    QTRY_VERIFY_WITH_TIMEOUT(m_session->run(0, "tiny"), 60'000);
}

void TestLineagePanel::init() {
    m_selection = std::make_unique<Selection>();
    m_panel = std::make_unique<LineagePanel>(m_session.get(), m_selection.get());
    m_panel->resize(320, 620);
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    m_selection->setPage(0, "tiny");
    m_selection->setTap("global/fusion.projector");
}

void TestLineagePanel::cleanup() {
    m_panel.reset();
}

void TestLineagePanel::listsEveryStageOfAPatch() {
    LineageModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const RunPlan plan = planOf({1024, 1024}, "base");
    fill(model, plan, PinnedToken{ViewId::global(), {5, 3}, 16, false}, "global/fusion.projector");
    QCOMPARE(model.rowCount(), 8);
    QCOMPARE(model.heading(), QStringLiteral("Token 83 · row 5, col 3"));
    QVERIFY(detail(model, Page).contains(QStringLiteral("192–255 × 320–383")));
    QVERIFY(detail(model, Page).contains(QStringLiteral("field 128–271 × 256–399")));
    QVERIFY(detail(model, Sam).startsWith(QStringLiteral("16 token")));
    QVERIFY(detail(model, Sam).contains(QStringLiteral("rows 20–23, cols 12–15 · field 9×9")));
    QVERIFY(detail(model, Neck).contains(QStringLiteral("field 7×7")));
    QVERIFY(detail(model, Net2).contains(QStringLiteral("rows 10–11, cols 6–7 · field 3×3")));
    QCOMPARE(detail(model, Net3), QStringLiteral("token 83 · row 5, col 3"));
    QCOMPARE(detail(model, Clip), QStringLiteral("token 83 · row 5, col 3 · 84 with CLS first"));
    QCOMPARE(detail(model, LaidOut), QStringLiteral("row 88 of 273 · line 5, place 3 · newline at 101"));
    for (int row = 0; row < model.rowCount(); ++row) {
        QCOMPARE(model.index(row).data(LineageModel::OwnRole).toBool(), row == Fused);
    }
    const auto glyph = model.index(Sam).data(LineageModel::GlyphRole).value<LineageGlyph>();
    QCOMPARE(glyph.block, QRectF(12, 20, 4, 4));
    QCOMPARE(glyph.field, QRectF(8, 16, 9, 9));
    QCOMPARE(glyph.cells, 64);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestLineagePanel::samTokenSaysWhoReadsIt() {
    LineageModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const RunPlan plan = planOf({1024, 1024}, "base");
    fill(model, plan, PinnedToken{ViewId::global(), {8, 9}, 64, false}, "global/sam.blocks.0");
    QVERIFY(detail(model, Net3).contains(QStringLiteral("row 2, col 2 · read by 6")));
    QVERIFY(model.index(Sam).data(LineageModel::OwnRole).toBool());
    // The same place in the neck is another token: it is read by fewer.
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    fill(model, plan, PinnedToken{ViewId::global(), {8, 9}, 64, false}, "global/sam.neck");
    QVERIFY(detail(model, Sam).endsWith(QStringLiteral("field 3×3")));
    QVERIFY(model.index(Neck).data(LineageModel::OwnRole).toBool());
    QCOMPARE(resets.size(), 0);  // the lines are the same ones
}

void TestLineagePanel::linesLeadToTheShownStage() {
    LineageModel model;
    const RunPlan plan = planOf({1024, 1024}, "base");
    fill(model, plan, PinnedToken{ViewId::global(), {5, 3}, 16, false}, "global/clip.layers.0");
    const std::string last = std::to_string(plan.architecture.samDepth() - 1);
    QCOMPARE(tapOf(model, Page), std::string("global/preprocess.pixels"));
    QCOMPARE(tapOf(model, Sam), "global/sam.blocks." + last);
    QCOMPARE(tapOf(model, Clip), std::string("global/clip.layers.0"));
    QCOMPARE(tapOf(model, Fused), std::string("global/fusion.projector"));
    QCOMPARE(tapOf(model, LaidOut), std::string("tokens"));
    QCOMPARE(tokenOf(model, Sam), (PinnedToken{ViewId::global(), {22, 14}, 64, false}));
    QCOMPARE(tokenOf(model, Net2), (PinnedToken{ViewId::global(), {11, 7}, 32, false}));
    QCOMPARE(tokenOf(model, LaidOut), (PinnedToken{ViewId::global(), {88, 0}, 0, false}));
    RunPlan few = plan;  // a run that kept one stage alone
    few.taps = {"global/fusion.projector"};
    fill(model, few, PinnedToken{ViewId::global(), {5, 3}, 16, false}, "global/fusion.projector");
    QVERIFY(tapOf(model, Sam).empty());
    QCOMPARE(tapOf(model, Fused), std::string("global/fusion.projector"));
}

void TestLineagePanel::gundamListsTheOtherViews() {
    LineageModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const RunPlan plan = planOf({1280, 1920}, "gundam");
    fill(model, plan, PinnedToken{ViewId::ofTile(3), {0, 0}, 40, false}, "tile.3/sam.blocks.0");
    QCOMPARE(model.rowCount(), 9);
    QVERIFY(model.index(Elsewhere).data(LineageModel::CounterpartRole).toBool());
    QCOMPARE(tapOf(model, Elsewhere), std::string("global/sam.blocks.0"));
    QCOMPARE(tokenOf(model, Elsewhere), (PinnedToken{ViewId::global(), {21, 32}, 64, false}));
    fill(model, plan, PinnedToken{ViewId::global(), {10, 8}, 16, false}, "global/fusion.projector");
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(model.index(Elsewhere).data().toString(), QStringLiteral("tile 3"));
    QVERIFY(detail(model, Elsewhere).contains(QStringLiteral("row 9, col 0 · 4 token")));
    QCOMPARE(tapOf(model, Elsewhere + 1), std::string("tile.5/fusion.projector"));
    // From a row of the mosaic the way leads back to its tile.
    fill(model, plan, PinnedToken{ViewId::global(), {14 * 21 + 16, 0}, 0, false}, "tokens");
    QCOMPARE(model.heading(), QStringLiteral("Laid-out row 310"));
    QCOMPARE(tokenOf(model, Fused), (PinnedToken{ViewId::ofTile(3), {4, 6}, 10, false}));
    QCOMPARE(tapOf(model, Fused), std::string("tile.3/fusion.projector"));
    QVERIFY(model.index(LaidOut).data(LineageModel::OwnRole).toBool());
}

void TestLineagePanel::tokensWithoutASourceSaySo() {
    LineageModel model;
    const RunPlan plan = planOf({600, 400}, "tiny");
    fill(model, plan, PinnedToken{ViewId::global(), {17, 0}, 0, false}, "tokens");
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(detail(model, 0).contains(QStringLiteral("closes line 1")));
    QVERIFY(detail(model, 0).contains(QStringLiteral("no source on the page")));
    fill(model, plan, PinnedToken{ViewId::global(), {72, 0}, 0, false}, "tokens");
    QCOMPARE(model.heading(), QStringLiteral("View separator"));
    fill(model, plan, PinnedToken{ViewId::global(), {}, 8, true}, "global/clip.layers.1");
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(tapOf(model, 0), std::string("global/clip.layers.1"));
    QVERIFY(tokenOf(model, 0).isClassToken);
    QVERIFY(!model.index(1).data(LineageModel::TokenRole).isValid());
    const RunPlan wide = planOf({1000, 500}, "base");
    fill(model, wide, PinnedToken{ViewId::global(), {15, 3}, 64, false}, "global/sam.blocks.0");
    QVERIFY(detail(model, Page).contains(QStringLiteral("padding, beyond the page")));
    QVERIFY(!lineageOf(PixelMap(wide.views), PinnedToken{ViewId::ofTile(0), {1, 1}, 40, false}));
    QVERIFY(!lineageOf(PixelMap(wide.views), PinnedToken{ViewId::global(), {1, 1}, 33, false}));
    QVERIFY(!lineageOf(PixelMap(wide.views), PinnedToken{ViewId::global(), {99, 1}, 64, false}));
}

void TestLineagePanel::turnedPagesNameTheFilesPixels() {
    LineageModel model;
    const RunPlan plan = planOf({1024, 512}, "base", static_cast<Orientation>(6));
    fill(model, plan, PinnedToken{ViewId::global(), {16, 0}, 64, false}, "global/sam.blocks.0");
    QVERIFY(detail(model, Page).contains(QStringLiteral("in the file 0–15 × 1008–1023")));
}

void TestLineagePanel::emptyStatesSayWhatToDo() {
    QVERIFY(empty()->isVisible() && !list()->isVisible());
    QVERIFY(empty()->text().contains(QStringLiteral("Point at a token")));
    m_selection->setPage(0, "base");  // not run
    QVERIFY(empty()->text().contains(QStringLiteral("Run the encoder")));
    m_selection->setMode("tiny");
    m_selection->setPin(PinnedToken{ViewId::ofTile(1), {1, 1}, 40, false});
    QVERIFY(empty()->text().contains(QStringLiteral("no such token")));
}

void TestLineagePanel::pinComesBeforeHover() {
    m_selection->setHover(PinnedToken{ViewId::global(), {1, 2}, 8, false});
    QCOMPARE(heading(), QStringLiteral("Token 10 · row 1, col 2"));
    m_selection->setPin(PinnedToken{ViewId::global(), {3, 4}, 8, false});
    QCOMPARE(heading(), QStringLiteral("Token 28 · row 3, col 4 · pinned"));
    m_selection->setHover(PinnedToken{ViewId::global(), {5, 5}, 8, false});
    QCOMPARE(heading(), QStringLiteral("Token 28 · row 3, col 4 · pinned"));
    m_selection->setPin(std::nullopt);
    QCOMPARE(heading(), QStringLiteral("Token 45 · row 5, col 5"));
}

void TestLineagePanel::lastHoveredTokenStaysToBeRead() {
    m_selection->setHover(PinnedToken{ViewId::global(), {1, 2}, 8, false});
    m_selection->setHover(std::nullopt);  // the cursor is on its way here
    QVERIFY(list()->isVisible());
    QCOMPARE(m_panel->model()->rowCount(), 8);
    m_selection->setPage(0, "base");
    m_selection->setPage(0, "tiny");
    QVERIFY(empty()->isVisible());  // it was another run's
}

void TestLineagePanel::clickAsksForTheStage() {
    QSignalSpy asked(m_panel.get(), &LineagePanel::stageRequested);
    m_selection->setPin(PinnedToken{ViewId::global(), {1, 2}, 8, false});
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, middleOf(Sam));
    QCOMPARE(asked.size(), 1);
    const std::string last = std::to_string(presetArchitecture(Preset::Mini).samDepth() - 1);
    QCOMPARE(asked.at(0).at(0).value<std::string>(), "global/sam.blocks." + last);
    QCOMPARE(asked.at(0).at(1).value<PinnedToken>(), (PinnedToken{ViewId::global(), {6, 10}, 32, false}));
}

void TestLineagePanel::enterAsksForTheStage() {
    QSignalSpy asked(m_panel.get(), &LineagePanel::stageRequested);
    m_selection->setPin(PinnedToken{ViewId::global(), {1, 2}, 8, false});
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_End);
    QCOMPARE(m_selection->hover(), std::optional(PinnedToken{ViewId::global(), {11, 0}, 0, false}));
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).value<std::string>(), std::string("tokens"));
}

void TestLineagePanel::pointingAtALineMarksItsToken() {
    m_selection->setHover(PinnedToken{ViewId::global(), {1, 2}, 8, false});
    QTest::mouseMove(list()->viewport(), middleOf(Net2));
    QCOMPARE(m_selection->hover(), std::optional(PinnedToken{ViewId::global(), {3, 5}, 16, false}));
    QCOMPARE(heading(), QStringLiteral("Token 10 · row 1, col 2"));  // what is followed does not run away
    QTest::mouseMove(list()->viewport(), middleOf(Clip));
    QCOMPARE(m_selection->hover(), std::optional(PinnedToken{ViewId::global(), {1, 2}, 8, false}));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(list()->viewport(), &leave);
    QVERIFY(!m_selection->hover());
}

void TestLineagePanel::nothingIsWorkedOutWhileHidden() {
    m_selection->setHover(PinnedToken{ViewId::global(), {1, 2}, 8, false});
    m_panel->hide();
    QSignalSpy changes(m_panel->model(), &QAbstractItemModel::dataChanged);
    m_selection->setHover(PinnedToken{ViewId::global(), {4, 4}, 8, false});
    QCOMPARE(changes.size(), 0);
    m_panel->show();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(heading(), QStringLiteral("Token 36 · row 4, col 4"));
}

void TestLineagePanel::speaksTheLanguageOfNow() {
    m_selection->setPin(PinnedToken{ViewId::global(), {3, 4}, 8, false});
    Bracketed language;
    QCoreApplication::installTranslator(&language);
    QCoreApplication::processEvents();
    QCOMPARE(heading(), QStringLiteral("[[Token 28 · row 3, col 4] · pinned]"));
    QVERIFY(detail(*m_panel->model(), LaidOut).startsWith(QStringLiteral("[row 31 of 73]")));
    QCOMPARE(m_panel->title(), QStringLiteral("[Lineage]"));
    QCoreApplication::removeTranslator(&language);
    QCoreApplication::processEvents();
    QCOMPARE(heading(), QStringLiteral("Token 28 · row 3, col 4 · pinned"));
}

void TestLineagePanel::lookOfThePanel() {
    const RunPlan plan = planOf({1280, 1920}, "gundam");
    for (const bool dark : {true, false}) {
        applyTheme(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        const QString theme = dark ? QStringLiteral("dark") : QStringLiteral("light");
        m_selection->setPin(PinnedToken{ViewId::global(), {3, 4}, 8, false});
        QCoreApplication::processEvents();  // the layout follows
        keepLook(*m_panel, QStringLiteral("lineage_") + theme);
        fill(*m_panel->model(), plan, PinnedToken{ViewId::global(), {10, 8}, 16, false}, "global/fusion.projector");
        m_panel->resize(250, 700);
        QCoreApplication::processEvents();
        keepLook(*m_panel, QStringLiteral("lineage_gundam_narrow_") + theme);
        m_panel->resize(900, 200);
        QCoreApplication::processEvents();
        keepLook(*m_panel, QStringLiteral("lineage_wide_") + theme);
        m_selection->setPin(PinnedToken{ViewId::global(), {}, 8, true});
        m_panel->resize(320, 300);
        QCoreApplication::processEvents();
        keepLook(*m_panel, QStringLiteral("lineage_class_") + theme);
        m_selection->setPage(0, "base");
        keepLook(*m_panel, QStringLiteral("lineage_empty_") + theme);
        m_selection->setPage(0, "tiny");
        m_panel->resize(320, 620);
    }
    QCOMPARE(m_panel->title(), QStringLiteral("Lineage"));
}

void TestLineagePanel::followsARunThatFails() {
    m_selection->setPage(0, "tiny");
    m_selection->setPin(PinnedToken{ViewId::global(), {5, 6}, 32, false});
    m_session->forgetRun(0, "tiny");
    QVERIFY(empty()->isVisible());
    bool meanwhile = false;
    QVERIFY(runWithoutEnd(*m_session, RunEnd::Failed, [&] { meanwhile = list()->isVisible(); }));
    QVERIFY(meanwhile);  // a plan is enough
    QVERIFY(empty()->isVisible());
    m_session->requestRun(0, miniChoice("tiny"));
    QTRY_VERIFY_WITH_TIMEOUT(m_session->run(0, "tiny"), 60'000);
}

QTEST_MAIN(TestLineagePanel)
#include "tst_lineage_panel.moc"
