#include "tests/widgets/mini_run.h"
#include "widgets/engine/machine_calibration.h"
#include "widgets/engine/worker_thread.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace deepscope;

namespace {
constexpr int kPatienceMs = 60'000;

RunChoice oneThread() {
    RunChoice choice = miniChoice("tiny");
    choice.threads = 1;
    return choice;
}
}  // namespace

class TestMachineCalibration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void measuresAndRemembers();
    void cancelledItKnowsNothingNew();
    void saysWhatFailed();
};

void TestMachineCalibration::measuresAndRemembers() {
    const QTemporaryDir folder;
    const std::filesystem::path file = std::filesystem::path(folder.path().toStdString()) / "rates" / "rates.json";
    const std::string device = listDevices().front().description;
    WorkerThread<EncoderEngine> engine("encoder");
    MachineCalibration calibration(engine.get());
    calibration.setFile(file);
    QVERIFY(!calibration.find(device, ElementType::F32, 1));
    QSignalSpy progressed(&calibration, &MachineCalibration::progressed);
    QSignalSpy failed(&calibration, &MachineCalibration::failed);
    calibration.measure(oneThread());
    QVERIFY(calibration.isMeasuring());
    calibration.measure(oneThread());  // one is enough
    QTRY_VERIFY_WITH_TIMEOUT(!calibration.isMeasuring(), kPatienceMs);
    QVERIFY(failed.isEmpty());
    QVERIFY(!progressed.isEmpty());
    const MachineRates* rates = calibration.find(device, ElementType::F32, 1);
    QVERIFY(rates && rates->gemmGflops > 0 && rates->bandwidthGBs > 0);
    QVERIFY(!calibration.find(device, ElementType::BF16, 1));

    MachineCalibration later(engine.get());
    later.setFile(file);
    const MachineRates* kept = later.find(device, ElementType::F32, 1);
    QVERIFY(kept);
    QVERIFY(std::abs(kept->gemmGflops - rates->gemmGflops) <= 1e-6 * rates->gemmGflops);
    QCOMPARE(kept->measuredAt, rates->measuredAt);
    later.setFile({});
    QVERIFY(!later.find(device, ElementType::F32, 1));
}

void TestMachineCalibration::cancelledItKnowsNothingNew() {
    WorkerThread<EncoderEngine> engine("encoder");
    MachineCalibration calibration(engine.get());
    QSignalSpy changed(&calibration, &MachineCalibration::changed);
    calibration.measure(oneThread());
    QCOMPARE(changed.size(), 1);
    engine->cancel();
    QTRY_VERIFY_WITH_TIMEOUT(!calibration.isMeasuring(), kPatienceMs);
    QCOMPARE(changed.size(), 2);
    QVERIFY(!calibration.find(listDevices().front().description, ElementType::F32, 1));
}

void TestMachineCalibration::saysWhatFailed() {
    WorkerThread<EncoderEngine> engine("encoder");
    MachineCalibration calibration(engine.get());
    QSignalSpy failed(&calibration, &MachineCalibration::failed);
    RunChoice choice = oneThread();
    choice.device = "cuda:63";
    calibration.measure(choice);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatienceMs);
    QVERIFY(!calibration.isMeasuring());
    QVERIFY(!failed.front().at(0).value<Problem>().sentence().empty());
}

QTEST_GUILESS_MAIN(TestMachineCalibration)
#include "tst_machine_calibration.moc"
