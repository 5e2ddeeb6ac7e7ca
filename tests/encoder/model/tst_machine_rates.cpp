#include "encoder/errors.h"
#include "encoder/model/compute_device.h"
#include "encoder/model/machine_rates.h"

#include <QtTest>

#include <sys/stat.h>

#include <cmath>
#include <fstream>

using namespace deepscope;

namespace {

/// Seconds, not minutes, on a machine that others use too.
const MeasureEffort kShort{.budget = std::chrono::milliseconds(250), .copyBytes = 32 << 20};

MachineRates made(const char* deviceText, ElementType type, int threads, double gemm) {
    return {"cpu", deviceText, type, threads, gemm, 20.5, "2026-01-02T03:04:05Z"};
}

}  // namespace

class TestMachineRates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY((m_folder = std::make_unique<QTemporaryDir>())->isValid()); }
    void measuresThisCpu();
    void ratesAreWithinWhatACoreCanDo();
    void cancelsBetweenRepeats();
    void refusesAnAbsentDevice();
    void cacheRoundTrip();
    void replacesTheSameMachine();
    void hostileFilesHoldNoRates_data();
    void hostileFilesHoldNoRates();
    void oneBadEntryLeavesTheOthers();
    void specialFilesHoldNoRates();
    void writesOverADamagedFile();

private:
    std::filesystem::path path(const char* name = "rates.json") const {
        return std::filesystem::path(m_folder->path().toStdString()) / name;
    }
    void put(const std::string& content) const { std::ofstream(path(), std::ios::binary) << content; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestMachineRates::measuresThisCpu() {
    std::vector<double> fractions;
    ComputeChoice choice;
    choice.threads = 1;
    const MachineRates rates = measureMachineRates(
        choice, {}, [&](double f) { fractions.push_back(f); }, kShort);
    QCOMPARE(rates.device, std::string("cpu"));
    QCOMPARE(rates.deviceText, listDevices().front().description);
    QCOMPARE(rates.threads, 1);
    QVERIFY(rates.type == ElementType::F32);
    QVERIFY2(std::isfinite(rates.gemmGflops) && rates.gemmGflops > 0.1, qPrintable(QString::number(rates.gemmGflops)));
    QVERIFY2(std::isfinite(rates.bandwidthGBs) && rates.bandwidthGBs > 0.1, qPrintable(QString::number(rates.bandwidthGBs)));
    QVERIFY(QDateTime::fromString(QString::fromStdString(rates.measuredAt), Qt::ISODate).isValid());
    QVERIFY(fractions.size() >= 4);
    QVERIFY(std::is_sorted(fractions.begin(), fractions.end()));
    QVERIFY(fractions.front() >= 0 && fractions.back() <= 1);
}

void TestMachineRates::ratesAreWithinWhatACoreCanDo() {
    ComputeChoice choice;
    choice.threads = 1;
    const MachineRates rates = measureMachineRates(choice, {}, {}, kShort);
    // Two fused multiply-adds of 16 lanes per cycle at 6 GHz are more than any core does today; a copy in memory is slower
    // than a first-level cache.
    QVERIFY2(rates.gemmGflops < 2 * 2 * 16 * 6.0, qPrintable(QString::number(rates.gemmGflops)));
    QVERIFY2(rates.bandwidthGBs < 400, qPrintable(QString::number(rates.bandwidthGBs)));
}

void TestMachineRates::cancelsBetweenRepeats() {
    std::stop_source stop;
    int samples = 0;
    const auto stopAtSecond = [&](double) {
        if (++samples == 2) stop.request_stop();
    };
    QVERIFY_THROWS_EXCEPTION(Cancelled, measureMachineRates({}, stop.get_token(), stopAtSecond, kShort));
    QCOMPARE(samples, 2);
}

void TestMachineRates::refusesAnAbsentDevice() {
    ComputeChoice choice;
    choice.device.cudaIndex = 4000;
    QVERIFY_THROWS_EXCEPTION(DeviceError, measureMachineRates(choice, {}, {}, kShort));
}

void TestMachineRates::cacheRoundTrip() {
    const MachineRates rates = made("A CPU · AVX2 · “quoted”", ElementType::BF16, 7, 123.456789);
    writeMachineRates(path("new/folder/rates.json"), rates);
    const auto all = readMachineRates(path("new/folder/rates.json"));
    QCOMPARE(all.size(), std::size_t{1});
    QCOMPARE(all[0].deviceText, rates.deviceText);
    QCOMPARE(all[0].device, rates.device);
    QVERIFY(all[0].type == ElementType::BF16);
    QCOMPARE(all[0].threads, 7);
    QCOMPARE(all[0].gemmGflops, 123.456789);
    QCOMPARE(all[0].bandwidthGBs, 20.5);
    QCOMPARE(all[0].measuredAt, rates.measuredAt);
    QVERIFY(readMachineRates(path("absent.json")).empty());
}

void TestMachineRates::replacesTheSameMachine() {
    writeMachineRates(path(), made("A", ElementType::F32, 2, 1));
    writeMachineRates(path(), made("A", ElementType::F32, 4, 2));
    writeMachineRates(path(), made("A", ElementType::BF16, 2, 3));
    writeMachineRates(path(), made("A", ElementType::F32, 2, 4));
    MachineRates card = made("GPU", ElementType::BF16, 2, 5);
    card.device = "cuda:0";
    writeMachineRates(path(), card);
    const auto all = readMachineRates(path());
    QCOMPARE(all.size(), std::size_t{4});
    QCOMPARE(findMachineRates(all, "A", ElementType::F32, 2)->gemmGflops, 4.0);
    QCOMPARE(findMachineRates(all, "A", ElementType::F32, 4)->gemmGflops, 2.0);
    QVERIFY(!findMachineRates(all, "A", ElementType::F32, 3));
    QVERIFY(!findMachineRates(all, "A", ElementType::F16, 2));
    QCOMPARE(findMachineRates(all, "GPU", ElementType::BF16, 9)->gemmGflops, 5.0);  // threads are the CPU's business
}

void TestMachineRates::hostileFilesHoldNoRates_data() {
    QTest::addColumn<QByteArray>("content");
    const QByteArray good =
        R"({"schema":1,"machines":[{"device":"cpu","device_text":"A","dtype":"f32","threads":2,"gemm_gflops":90.5,)"
        R"("bandwidth_gbs":12.5,"measured_at":"2026-01-02T03:04:05Z"}]})";
    const auto with = [&](const char* from, const char* to) { return QByteArray(good).replace(from, to); };
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << good.left(good.size() / 2);
    QTest::newRow("array") << QByteArray("[1,2]");
    QTest::newRow("other schema") << with("\"schema\":1", "\"schema\":2");
    QTest::newRow("schema of another kind") << with("\"schema\":1", "\"schema\":{}");
    QTest::newRow("machines of another kind") << QByteArray(R"({"schema":1,"machines":{"a":1}})");
    QTest::newRow("entries of another kind") << QByteArray(R"({"schema":1,"machines":[1,null,"x",[]]})");
    QTest::newRow("negative rate") << with("90.5", "-90.5");
    QTest::newRow("zero rate") << with("12.5", "0");
    QTest::newRow("infinite rate") << with("90.5", "1e999");
    QTest::newRow("absurd rate") << with("90.5", "1e30");
    QTest::newRow("rate as text") << with("90.5", "\"90.5\"");
    QTest::newRow("no threads") << with("\"threads\":2", "\"threads\":0");
    QTest::newRow("half a thread") << with("\"threads\":2", "\"threads\":2.5");
    QTest::newRow("too many threads") << with("\"threads\":2", "\"threads\":18446744073709551615");
    QTest::newRow("unknown type") << with("\"f32\"", "\"f64\"");
    QTest::newRow("device missing") << with("\"device_text\":\"A\",", "");
    QTest::newRow("device with a line break") << with("\"A\"", "\"A\\n\"");
    QTest::newRow("device of a novel's length") << with("\"A\"", "\"" + QByteArray(5000, 'A') + "\"");
    QTest::newRow("not UTF-8") << with("\"A\"", "\"\xff\xfe\"");
    QTest::newRow("deep nesting") << QByteArray(60'000, '[');
    QTest::newRow("too large") << good + QByteArray(70'000, ' ');
    QTest::newRow("zeros") << QByteArray(1000, '\0');
}

void TestMachineRates::hostileFilesHoldNoRates() {
    QFETCH(QByteArray, content);
    put(content.toStdString());
    QVERIFY(readMachineRates(path()).empty());
}

void TestMachineRates::oneBadEntryLeavesTheOthers() {
    put(R"({"schema":1,"machines":[{"device":"cpu"},{"device":"cpu","device_text":"A","dtype":"f32","threads":2,)"
        R"("gemm_gflops":90.5,"bandwidth_gbs":12.5,"measured_at":"2026-01-02T03:04:05Z","more":1}]})");
    const auto all = readMachineRates(path());
    QCOMPARE(all.size(), std::size_t{1});
    QCOMPARE(all[0].gemmGflops, 90.5);
}

void TestMachineRates::specialFilesHoldNoRates() {
    QCOMPARE(::mkfifo(path("pipe").c_str(), 0600), 0);
    QVERIFY(readMachineRates(path("pipe")).empty());  // would wait for a writer for ever
    QVERIFY(readMachineRates(m_folder->path().toStdString()).empty());
    QVERIFY(readMachineRates("/dev/zero").empty());
}

void TestMachineRates::writesOverADamagedFile() {
    put("{\"schema\":");
    writeMachineRates(path(), made("A", ElementType::F32, 2, 1));
    QCOMPARE(readMachineRates(path()).size(), std::size_t{1});
    QVERIFY_THROWS_EXCEPTION(FileError, writeMachineRates("/proc/no/rates.json", made("A", ElementType::F32, 2, 1)));
}

QTEST_GUILESS_MAIN(TestMachineRates)
#include "tst_machine_rates.moc"
