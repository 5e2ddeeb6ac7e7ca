#include "tests/widgets/look.h"
#include "tests/widgets/mini_run.h"
#include "widgets/views/run_again_menu.h"
#include "widgets/views/theme.h"

#include <QAction>
#include <QInputDialog>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace deepscope;

class TestRunAgainMenu : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(ThemeChoice::Dark); }
    void init();
    void withoutARunThereIsNothing();
    void eachEntryChangesOneThing();
    void whatTheMachineLacksIsGrey();
    void devicesThatAreThere();
    void seedIsAskedFor();
    void anEntryOutlivesItsAnswer();
    void checkpointsOpenedBefore();
    void syntheticInPlaceOfACheckpoint();
    void looks();

private:
    /// Of the menu as it is when it is shown.
    QAction* entry(const char* name) const {
        Q_EMIT m_menu->aboutToShow();
        return m_menu->findChild<QAction*>(QStringLiteral("again.") + QLatin1String(name));
    }
    static std::shared_ptr<const RunResults> run(const RunChoice& choice) {
        auto results = std::make_shared<RunResults>();
        Trace::Contents contents;
        contents.provenance.device = "cpu";
        contents.provenance.computeType = ElementType::F32;
        contents.provenance.implementation = "reference";
        contents.provenance.threads = choice.threads > 0 ? choice.threads : 8;
        results->trace = std::make_shared<const Trace>(std::move(contents));
        return results;
    }
    static std::shared_ptr<MachineSurvey> survey() {
        auto survey = std::make_shared<MachineSurvey>();
        survey->usableCores = 8;
        survey->devices.push_back({.device = Device{-1}, .description = "CPU · 8 threads"});
        survey->devices.push_back({.device = Device{0}, .available = false, .whyNot = "no NVIDIA driver on this machine"});
        return survey;
    }

    RunChoice m_choice;
    std::unique_ptr<RunAgainMenu> m_menu;
};

void TestRunAgainMenu::init() {
    m_choice = miniChoice("base");
    m_choice.device = "auto";
    m_choice.type = "auto";
    m_menu = std::make_unique<RunAgainMenu>();
    m_menu->setSurvey(survey());
    m_menu->setRun(m_choice, run(m_choice));
}

void TestRunAgainMenu::withoutARunThereIsNothing() {
    QVERIFY(m_menu->menuAction()->isEnabled());
    m_menu->setRun({}, nullptr);
    QVERIFY(!m_menu->menuAction()->isEnabled());
    m_menu->setRun(m_choice, std::make_shared<RunResults>());  // it goes on
    QVERIFY(!m_menu->menuAction()->isEnabled());
    Q_EMIT m_menu->aboutToShow();
    QVERIFY(m_menu->actions().isEmpty());
}

void TestRunAgainMenu::eachEntryChangesOneThing() {
    RunChoice base = m_choice;  // what had been left to the program is what it became
    base.device = "cpu";
    base.type = "f32";
    base.implementation = "reference";
    RunChoice asked;
    connect(m_menu.get(), &RunAgainMenu::runAgainRequested, this, [&](const RunChoice& choice) { asked = choice; });
    entry("same")->trigger();
    QVERIFY(asked == base);
    QVERIFY(!entry("f32"));
    entry("bf16")->trigger();
    RunChoice expected = base;
    expected.type = "bf16";
    QVERIFY(asked == expected);
    entry("nextSeed")->trigger();
    expected = base;
    expected.weights.seed = 1;
    QVERIFY(asked == expected);
    QVERIFY(!entry("threads8"));
    entry("threads4")->trigger();
    expected = base;
    expected.threads = 4;
    QVERIFY(asked == expected);
    entry("resizeOrder")->trigger();
    expected = base;
    expected.resizeOrder = ResizeOrder::Pillow13;
    QVERIFY(asked == expected);
}

void TestRunAgainMenu::whatTheMachineLacksIsGrey() {
    QVERIFY(!entry("cuda:0")->isEnabled());
    QCOMPARE(entry("cuda:0")->toolTip(), QStringLiteral("no NVIDIA driver on this machine"));
    QVERIFY(!entry("fused")->isEnabled());
    QVERIFY(!entry("fused")->toolTip().isEmpty());
    QVERIFY(!entry("cpu"));
}

void TestRunAgainMenu::devicesThatAreThere() {
    auto machine = survey();
    machine->devices[1].available = true;
    machine->devices[1].description = "NVIDIA H200";
    m_menu->setSurvey(machine);
    QSignalSpy asked(m_menu.get(), &RunAgainMenu::runAgainRequested);
    QVERIFY(entry("cuda:0")->isEnabled());
    QVERIFY(entry("cuda:0")->text().contains(QLatin1String("NVIDIA H200")));
    entry("cuda:0")->trigger();
    QCOMPARE(asked.first().first().value<RunChoice>().device, std::string("cuda:0"));
    QCOMPARE(asked.first().first().value<RunChoice>().type, std::string("f32"));
}

void TestRunAgainMenu::seedIsAskedFor() {
    QWidget window;
    m_menu->setParent(&window, m_menu->windowFlags());
    QSignalSpy asked(m_menu.get(), &RunAgainMenu::runAgainRequested);
    for (const auto& [text, runs] : {std::pair{"not a number", 0}, {"18446744073709551615", 1}}) {
        entry("otherSeed")->trigger();
        auto* dialog = window.findChild<QInputDialog*>();
        QVERIFY(dialog && dialog->textValue() == QLatin1String("1"));
        dialog->setTextValue(QLatin1String(text));
        dialog->accept();
        QCOMPARE(asked.size(), runs);
        QTRY_VERIFY(!window.findChild<QInputDialog*>());
    }
    QCOMPARE(asked.first().first().value<RunChoice>().weights.seed, UINT64_MAX);
    m_menu->setParent(nullptr);
}

void TestRunAgainMenu::checkpointsOpenedBefore() {
    m_menu->setCheckpointSource([] {
        return QStringList{"/models/a&b.safetensors", "/models/two", "/models/3", "/models/4", "/models/5"};
    });
    QCOMPARE(entry("checkpoint0")->text(), QStringLiteral("With a&&b.safetensors"));
    QCOMPARE(entry("checkpoint0")->toolTip(), QStringLiteral("/models/a&b.safetensors"));
    QVERIFY(entry("checkpoint3") && !entry("checkpoint4"));
    QSignalSpy asked(m_menu.get(), &RunAgainMenu::runAgainRequested);
    QSignalSpy other(m_menu.get(), &RunAgainMenu::checkpointRequested);
    entry("checkpoint1")->trigger();
    QCOMPARE(asked.first().first().value<RunChoice>().weights.path, std::filesystem::path("/models/two"));
    entry("otherCheckpoint")->trigger();
    QCOMPARE(other.first().first().value<RunChoice>().type, std::string("f32"));
}

void TestRunAgainMenu::syntheticInPlaceOfACheckpoint() {
    m_choice.weights.path = "/models/two";
    m_menu->setCheckpointSource([] { return QStringList{"/models/two"}; });
    m_menu->setRun(m_choice, run(m_choice));
    QVERIFY(entry("synthetic") && !entry("nextSeed"));
    QVERIFY(!entry("checkpoint0"));  // it is the run's own
    QSignalSpy asked(m_menu.get(), &RunAgainMenu::runAgainRequested);
    entry("synthetic")->trigger();
    QVERIFY(asked.first().first().value<RunChoice>().weights.isSynthetic());
}

void TestRunAgainMenu::looks() {
    for (const auto& [theme, name] : {std::pair{ThemeChoice::Dark, "again_dark"}, {ThemeChoice::Light, "again_light"}}) {
        applyTheme(theme);
        m_menu->popup({0, 0});
        QVERIFY(m_menu->sizeHint().width() < 420);
        keepLook(*m_menu, QLatin1String(name));
        m_menu->hide();
    }
}

void TestRunAgainMenu::anEntryOutlivesItsAnswer() {
    const QPointer<QAction> same = entry("same");
    connect(m_menu.get(), &RunAgainMenu::runAgainRequested, this, [this] {
        m_menu->setSurvey(nullptr);
        m_menu->setRun({}, nullptr);
    });
    same->trigger();
    QVERIFY(same);
    QVERIFY(!m_menu->menuAction()->isEnabled());
}

QTEST_MAIN(TestRunAgainMenu)
#include "tst_run_again_menu.moc"
