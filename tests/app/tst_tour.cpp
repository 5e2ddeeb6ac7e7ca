#include "app/tour_controller.h"
#include "encoder/model/block_name.h"
#include "encoder/model/deep_encoder.h"
#include "tests/widgets/doubled_words.h"
#include "tests/widgets/look.h"
#include "tests/widgets/mini_run.h"
#include "widgets/models/stage_names.h"
#include "widgets/views/theme.h"

#include <QLabel>
#include <QProgressBar>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace deepscope;

namespace {

const QString kSample = QStringLiteral(":/deepscope/sample_page.png");
constexpr ImageSize kPage{1240, 1754};  // the sample page's

/// A finished run of which only costs are made up: a millisecond a stage.
std::shared_ptr<const RunResults> madeRun(Preset preset) {
    auto plan = std::make_shared<RunPlan>();
    plan->views = planViews(kPage, parseMode("tiny"));
    plan->architecture = presetArchitecture(preset);
    plan->taps = tapNames(plan->views, plan->architecture);
    Trace::Contents contents;
    contents.provenance.plan = plan->views;
    contents.provenance.architecture = plan->architecture;
    contents.provenance.device = "cpu";
    for (const std::string& tap : plan->taps) {
        StageRecord stage;
        stage.tap = tap;
        stage.time.medianMs = 1;
        stage.flopsNeeded = stage.flopsExecuted = 1'000'000;
        contents.stages.push_back(stage);
    }
    contents.total.medianMs = static_cast<double>(plan->taps.size());
    auto run = std::make_shared<RunResults>();
    run->plan = plan;
    run->stages = contents.stages;
    run->trace = std::make_shared<Trace>(std::move(contents));
    return run;
}

const TourStep& stepOf(TourTopic topic) {
    return tourSteps()[static_cast<std::size_t>(topic)];
}

QString toldText(TourTopic topic, Preset preset) {
    const TourStep& step = stepOf(topic);
    return tourText(step, {kPage, step.mode.empty() ? nullptr : madeRun(preset)}).text;
}

/// The tour over a session of its own, with a window that only writes down what it is asked for.
struct Toured {
    Toured() {
        host.resize(1024, 700);
        host.show();
        home.setGeometry(170, 190, 524, 280);
        home.show();
        controller = std::make_unique<TourController>(
            &session, &card,
            TourHooks{
                .openSample =
                    [this] {
                        const int page = session.pages()->find(kSample);
                        return page >= 0 ? page : session.pages()->open(kSample);
                    },
                .choice = [] { return miniChoice("base"); },
                .show = [this](const TourStep& step, const Selection::State& state) { shown.emplace_back(step.topic, state); },
                .viewState = [this] { return before; },
                .restore = [this](const ViewState& state) { restored.push_back(state); },
                .subject = [this] { return subject; }});
    }
    QString text(const char* label) const { return card.findChild<QLabel*>(QLatin1String(label))->text(); }
    bool sees(const char* part) const { return card.findChild<QWidget*>(QLatin1String(part))->isVisible(); }
    int page() const { return session.pages()->find(kSample); }
    /// To a step that has been entered.
    void reach(TourTopic topic) {
        controller->goTo(static_cast<int>(topic));
        QTRY_VERIFY_WITH_TIMEOUT(!controller->isWaiting(), 20'000);
    }

    InspectionSession session;
    QWidget host;
    QWidget home{&host};
    TourCard card{&host, &home};
    ViewState before;
    std::vector<std::pair<TourTopic, Selection::State>> shown;
    std::vector<ViewState> restored;
    QRect subject;
    std::unique_ptr<TourController> controller;
};

}  // namespace

class TestTour : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale::c());
        applyTheme(ThemeChoice::Dark);
    }
    void everyTopicHasItsStepInOrder();
    void stagesExistInEveryArchitecture_data();
    void stagesExistInEveryArchitecture();
    void textsAreWhole_data() { stagesExistInEveryArchitecture_data(); }
    void textsAreWhole();
    void textsTellThisRunsFacts();
    void pinsLandWhereTheyShould();
    void leadsThroughARealRun();
    void waitsForTheRunAndTellsHowFarItIs();
    void cancelledRunIsAskedForAgain();
    void goesOnWhereItWasLeft();
    void leavingWhileItWaitsShowsNothing();
    void endsWithItsPage();
    void keepsClearOfTheSubject();
    void speaksTheLanguageOfNow();
    void longestTextsFitASmallWindow();
};

void TestTour::everyTopicHasItsStepInOrder() {
    QCOMPARE(tourSteps().size(), static_cast<std::size_t>(TourTopic::Cost) + 1);
    for (std::size_t i = 0; i < tourSteps().size(); ++i) {
        QCOMPARE(static_cast<std::size_t>(tourSteps()[i].topic), i);
        QVERIFY(!tourHeading(tourSteps()[i].topic).isEmpty());
    }
    QVERIFY(tourSteps().front().mode.empty());  // it begins at once
}

void TestTour::stagesExistInEveryArchitecture_data() {
    QTest::addColumn<int>("preset");
    for (const Preset preset : {Preset::Mini, Preset::Released, Preset::DesignNote})
        QTest::newRow(std::string(presetName(preset)).c_str()) << static_cast<int>(preset);
}

void TestTour::stagesExistInEveryArchitecture() {
    QFETCH(int, preset);
    const auto run = madeRun(static_cast<Preset>(preset));
    const Architecture& architecture = run->plan->architecture;
    for (const TourStep& step : tourSteps()) {
        const std::string tap = tourTap(step, architecture);
        QCOMPARE(tap.empty(), step.mode.empty());
        if (tap.empty()) continue;
        const auto& taps = run->plan->taps;
        QVERIFY2(std::find(taps.begin(), taps.end(), tap) != taps.end(), tap.c_str());
        const int block = parseBlockName(stageOfTap(tap), "sam.blocks.").index;
        const int layer = parseBlockName(stageOfTap(tap), "clip.layers.").index;
        if (isAttention(step.view.kind)) QVERIFY2(block >= 0 || layer >= 0, tap.c_str());
        if (step.pinsClassToken) QVERIFY2(layer >= 0, tap.c_str());
        if (step.topic == TourTopic::Windows) QVERIFY(architecture.samWindow.at(static_cast<std::size_t>(block)) > 0);
        if (step.topic == TourTopic::Global && static_cast<Preset>(preset) != Preset::DesignNote)
            QCOMPARE(architecture.samWindow.at(static_cast<std::size_t>(block)), 0);
    }
}

void TestTour::textsAreWhole() {
    QFETCH(int, preset);
    static const QRegularExpression kFlaw(QStringLiteral("%(L?[0-9]|n)|  |nan|inf\\b|[−-]1 %"));
    QSet<QString> told;
    for (const TourStep& step : tourSteps()) {
        const TourText text = tourText(step, {kPage, madeRun(static_cast<Preset>(preset))});
        for (const QString& part : {text.heading, text.text, text.tryThis}) {
            QVERIFY2(!part.isEmpty() && !part.contains(kFlaw), qPrintable(text.heading + QStringLiteral(": ") + part));
        }
        QVERIFY(text.text.endsWith(QLatin1Char('.')) && text.tryThis.endsWith(QLatin1Char('.')));
        const auto sentences = text.text.count(QLatin1Char('.'));
        QVERIFY2(sentences >= 1 && text.text.size() < 640, qPrintable(text.text));
        told << text.text;
    }
    QCOMPARE(told.size(), static_cast<qsizetype>(tourSteps().size()));
}

void TestTour::textsTellThisRunsFacts() {
    const auto says = [](TourTopic topic, const char* part, Preset preset = Preset::Released) {
        const QString text = toldText(topic, preset);
        if (text.contains(QString::fromUtf8(part))) return true;
        qWarning("%s", qPrintable(text));
        return false;
    };
    QVERIFY(says(TourTopic::Page, "1240×1754"));
    QVERIFY(says(TourTopic::Page, "Base 1024×1024, 273 tokens"));
    QVERIFY(says(TourTopic::Page, "Gundam adds 2×3 tiles of 640×640 pixels for small print: 903 tokens"));
    QVERIFY(says(TourTopic::Views, "41 % of the page's width but 29 % of its height"));
    QVERIFY(says(TourTopic::Views, "29 % of the view"));  // 1 − 724/1024
    QVERIFY(says(TourTopic::Patches, "32×32 = 1024 tokens"));
    QVERIFY(says(TourTopic::Positions, "64×64 places and is resized to 32×32"));
    QVERIFY(says(TourTopic::Windows, "padded to 42×42: 42 % of these places"));
    QVERIFY(says(TourTopic::Windows, "16 tokens and 180 padded keys"));
    QVERIFY(says(TourTopic::Global, "Block 2 ◆ is one of 4"));
    QVERIFY(says(TourTopic::Global, "In 12 heads that is 12.6 million"));
    QVERIFY(says(TourTopic::Global, "has no global block", Preset::DesignNote));
    QVERIFY(says(TourTopic::Compressor, "CLIP holds 76 % of the weights"));  // 303.2 of 401.4 million
    QVERIFY(says(TourTopic::Lineage, "155×219 pixels"));
    QVERIFY(says(TourTopic::Clip, "24 layers of 16 heads make 384 patterns"));
    QVERIFY(says(TourTopic::Clip, "4 layers of 2 heads make 8 patterns", Preset::Mini));
    QVERIFY(says(TourTopic::Layout, "64 + 8 + 1 = 73 rows of 1280"));
    // A millisecond a stage: of 83, CLIP has 2 + 2·24 and the global blocks 2·4.
    QVERIFY(says(TourTopic::Cost, "CLIP 60 %"));
    QVERIFY(says(TourTopic::Cost, "global blocks alone make up 9.6 %"));
    QVERIFY(!toldText(TourTopic::Cost, Preset::DesignNote).contains(QLatin1String("global blocks")));
}

void TestTour::pinsLandWhereTheyShould() {
    const auto run = madeRun(Preset::Released);
    const auto window = tourPin(stepOf(TourTopic::Windows), *run->plan);
    QVERIFY(window && window->gridSide == 32);
    QVERIFY(window->position.row >= 28 && window->position.column >= 28);  // the corner window
    const auto lineage = tourPin(stepOf(TourTopic::Lineage), *run->plan);
    QVERIFY(lineage && lineage->gridSide == 8);
    QCOMPARE(lineage->position, (GridPosition{3, 4}));
    const auto cls = tourPin(stepOf(TourTopic::Clip), *run->plan);
    QVERIFY(cls && cls->isClassToken);
    QVERIFY(!tourPin(stepOf(TourTopic::Cost), *run->plan));
}

void TestTour::leadsThroughARealRun() {
    Toured t;
    t.before.selection.page = t.session.pages()->open(QStringLiteral(DEEPSCOPE_TEST_DATA "/pages/none.png"));
    QSignalSpy entered(t.controller.get(), &TourController::stepEntered);
    t.controller->start();
    QVERIFY(t.card.isVisible() && t.controller->isActive());
    for (std::size_t i = 0; i < tourSteps().size(); ++i) {
        QTRY_COMPARE_WITH_TIMEOUT(t.shown.size(), i + 1, 20'000);
        const TourStep& step = tourSteps()[i];
        const auto& [topic, state] = t.shown.back();
        QCOMPARE(topic, step.topic);
        QCOMPARE(state.page, t.page());
        QCOMPARE(t.text("tourHeading"), tourHeading(step.topic));
        QVERIFY(t.sees("tourText") && !t.text("tourText").isEmpty());
        if (!step.mode.empty()) {
            const InspectionSession::Run* run = t.session.run(state.page, "tiny");
            QVERIFY(run && state.mode == "tiny");
            QVERIFY2(run->results->tap(state.tap), state.tap.c_str());
            QCOMPARE(state.pin.has_value(), step.pin.has_value() || step.pinsClassToken);
        }
        keepLook(t.card, QStringLiteral("tour_step_%1").arg(i + 1));
        QTest::mouseClick(t.card.findChild<QToolButton*>(QStringLiteral("tourNext")), Qt::LeftButton);
    }
    QCOMPARE(entered.size(), static_cast<qsizetype>(tourSteps().size()));
    QCOMPARE(t.session.runs(t.page()).size(), 1U);  // one run served all
    QVERIFY(!t.card.isVisible() && !t.controller->isActive());
    QCOMPARE(t.restored.size(), 1U);
    QCOMPARE(t.restored.front().selection.page, t.before.selection.page);
    QCOMPARE(t.controller->step(), 0);
}

void TestTour::waitsForTheRunAndTellsHowFarItIs() {
    Toured t;
    QStringList waited;
    t.controller->start();
    QVERIFY(t.controller->isWaiting());
    QCOMPARE(t.text("tourWaiting"), QStringLiteral("Reading the sample page…"));
    QTRY_VERIFY(!t.controller->isWaiting());
    connect(t.session.queue(), &RunQueue::progressed, this, [&] { waited << t.text("tourWaiting"); });
    t.controller->next();
    QVERIFY(t.controller->isWaiting());
    QVERIFY(t.sees("tourWaiting") && t.sees("thinProgress") && !t.sees("tourTry"));
    QVERIFY(t.text("tourWaiting").startsWith(QLatin1String("Running the encoder in mode tiny")));
    QTRY_VERIFY_WITH_TIMEOUT(!t.controller->isWaiting(), 20'000);
    QVERIFY(t.sees("tourText") && !t.sees("tourWaiting"));
    QVERIFY(waited.filter(QStringLiteral("tiny: ")).size() > 0);
    QCOMPARE(t.session.run(t.page(), "tiny")->choice.weights.preset, Preset::Mini);  // made as the window would
}

void TestTour::cancelledRunIsAskedForAgain() {
    Toured t;
    t.controller->start();
    QTRY_VERIFY(!t.controller->isWaiting() && t.session.survey());
    t.controller->next();
    QTRY_VERIFY(t.session.isRunning());
    t.session.queue()->cancelAll();
    QTRY_VERIFY(t.sees("tourRetry"));
    QVERIFY2(t.text("tourWaiting").contains(QLatin1String("cancelled")), qPrintable(t.text("tourWaiting")));
    QVERIFY(t.controller->isWaiting() && !t.session.isRunning());
    QTest::mouseClick(t.card.findChild<QToolButton*>(QStringLiteral("tourRetry")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!t.controller->isWaiting(), 20'000);
    QCOMPARE(t.shown.back().first, TourTopic::Views);
}

void TestTour::goesOnWhereItWasLeft() {
    Toured t;
    t.controller->start();
    t.reach(TourTopic::Global);
    t.card.setFocus();
    QTest::keyClick(&t.card, Qt::Key_Left);
    QCOMPARE(t.shown.back().first, TourTopic::Windows);
    QTest::keyClick(&t.card, Qt::Key_Escape);
    QVERIFY(!t.controller->isActive() && !t.card.isVisible());
    t.controller->start();
    QCOMPARE(t.shown.back().first, TourTopic::Windows);
    QCOMPARE(t.text("tourPlace"), QStringLiteral("Tour · 5 of 14"));
    const auto shown = t.shown.size();
    t.controller->start();  // asked for again: nothing starts over
    QCOMPARE(t.shown.size(), shown);
}

void TestTour::leavingWhileItWaitsShowsNothing() {
    Toured t;
    t.controller->start();
    QTRY_VERIFY(!t.controller->isWaiting() && t.session.survey());
    t.controller->next();
    QVERIFY(t.controller->isWaiting());
    t.controller->leave();
    QTRY_VERIFY_WITH_TIMEOUT(t.session.run(t.page(), "tiny"), 20'000);
    QCOMPARE(t.shown.size(), 1U);
    QVERIFY(!t.card.isVisible());
}

void TestTour::endsWithItsPage() {
    Toured t;
    QSignalSpy left(t.controller.get(), &TourController::left);
    t.before.selection.page = t.session.pages()->open(kSample);
    t.controller->start();
    QTRY_VERIFY(!t.controller->isWaiting());
    t.session.pages()->close(t.page());
    QCOMPARE(left.size(), 1);
    QVERIFY(t.restored.empty());  // what was looked at before was that page
}

void TestTour::keepsClearOfTheSubject() {
    Toured t;
    t.controller->start();
    QTRY_VERIFY(!t.controller->isWaiting());
    t.subject = QRect(t.card.geometry().center(), QSize(30, 30));
    t.controller->updateSubject();
    QVERIFY(!t.card.geometry().intersects(t.subject));
    t.controller->leave();
    t.subject = t.card.geometry();
    t.controller->updateSubject();  // of no concern any more
    QCOMPARE(t.card.geometry(), t.subject);
}

void TestTour::speaksTheLanguageOfNow() {
    Toured t;
    t.controller->start();
    t.reach(TourTopic::Fusion);
    const QString before = t.text("tourText");
    {
        const DoubledWords language;
        QTRY_COMPARE(t.text("tourHeading"), QStringLiteral("Two halves, one token Two halves, one token"));
        QTRY_VERIFY(t.text("tourText").size() > before.size() + 100);
    }
    QTRY_COMPARE(t.text("tourText"), before);
}

void TestTour::longestTextsFitASmallWindow() {
    const DoubledWords language;
    QWidget host;
    host.resize(1024, 700);
    QWidget home(&host);
    home.setGeometry(170, 190, 524, 280);
    TourCard card(&host, &home);
    card.setStepCount(static_cast<int>(tourSteps().size()));
    host.show();
    card.show();
    const auto run = madeRun(Preset::Released);
    const auto* scroll = card.findChild<QScrollArea*>();
    for (const TourStep& step : tourSteps()) {
        card.setStep(static_cast<int>(step.topic), tourText(step, {kPage, run}));
        QVERIFY2(host.rect().contains(card.geometry()), qPrintable(tourHeading(step.topic)));
        QVERIFY2(scroll->widget()->height() <= scroll->viewport()->height(), qPrintable(tourHeading(step.topic)));
        for (const QLabel* label : card.findChildren<QLabel*>()) {
            if (!label->isVisible() || !label->wordWrap()) continue;
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
    }
}

QTEST_MAIN(TestTour)
#include "tst_tour.moc"
