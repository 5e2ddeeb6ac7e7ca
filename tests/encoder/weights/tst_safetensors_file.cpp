#include "checkpoint_writer.h"

#include "encoder/errors.h"
#include "encoder/weights/safetensors_file.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace deepscope;
using namespace test_checkpoint;

class TestSafetensorsFile : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    std::filesystem::path path(const char* name = "t.safetensors") const { return m_folder.filePath(name).toStdString(); }
    std::string problem() const {
        return thrown<CheckpointError>([this] { SafetensorsFile::open(path()); });
    }

private Q_SLOTS:
    void readsTensorsAndMetadata() {
        // An odd header length: the floats lie at an odd address.
        const std::string header = R"({"__metadata__":{"format":"pt"},"b":{"dtype":"F32","shape":[2],"data_offsets":[1,9]},)"
                                   R"("a":{"dtype":"U8","shape":[],"data_offsets":[0,1]}})";
        writeText(path(), lengthPrefix(header.size()) + header + std::string("x\0\0\x80\x3f\0\0\0\x40", 9));
        const auto file = SafetensorsFile::open(path());
        QCOMPARE(file->metadata().at("format"), std::string("pt"));
        QCOMPARE(file->tensors().size(), std::size_t{2});
        const SafetensorsEntry& b = file->tensors().at("b");
        QVERIFY(b.shape == Shape{2} && b.dtype == "F32" && b.sizeBytes == 8);
        float values[2];
        convertElements(file->bytes(b), ElementType::F32, reinterpret_cast<std::byte*>(values), ElementType::F32, 2);
        QCOMPARE(values[0], 1.0F);
        QCOMPARE(values[1], 2.0F);
        QVERIFY(file->tensors().at("a").shape.empty());
    }
    void toleratesWhatTheFormatAllows() {
        writeRaw(path(),
                 R"({"a":{"dtype":"I64","shape":[0,9000000000000000000,7],"data_offsets":[0,0]},)"
                 R"("b":{"x":{"y":[[1,"z"],null]},"dtype":"F4","shape":[3,2],"data_offsets":[0,3],"w":-1.5}}   )",
                 3);
        QCOMPARE(SafetensorsFile::open(path())->tensors().size(), std::size_t{2});
        writeRaw(path(), "{}", 0);
        QVERIFY(SafetensorsFile::open(path())->tensors().empty());
    }
    void refusesDamagedHeaders_data() {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("dataBytes");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const QByteArray& header, int dataBytes, const char* says) {
            QTest::newRow(name) << header << dataBytes << QString(says);
        };
        const auto one = [&row](const char* name, const char* fields, const char* says) {
            row(name, QByteArray("{\"t\":{") + fields + "}}", 8, says);
        };
        row("no JSON", "hello", 0, "a JSON object");
        row("array", "[]", 0, "a JSON object");
        row("nothing", "", 0, "a JSON object");
        row("cut", "{\"t\":", 0, "valid JSON");
        row("trailing", "{}x", 0, "valid JSON");
        row("NUL", QByteArray("{}\0x", 4), 0, "NUL");
        row("UTF-8", "{\"\xff\xfe\":1}", 0, "valid JSON");
        row("deep object", QByteArray("{\"a\":").repeated(100000), 0, "deeper");
        row("deep array", "{\"t\":{\"x\":" + QByteArray("[").repeated(1000000), 0, "deeper");
        row("number", "{\"t\":1}", 0, "an object");
        row("string", "{\"t\":\"u\"}", 0, "an object");
        row("metadata number", "{\"__metadata__\":{\"a\":1}}", 0, "strings");
        row("metadata twice", "{\"__metadata__\":{},\"__metadata__\":{}}", 0, "twice");
        row("metadata key twice", "{\"__metadata__\":{\"a\":\"1\",\"a\":\"2\"}}", 0, "twice");
        row("tensor twice",
            R"({"t":{"dtype":"U8","shape":[0],"data_offsets":[0,0]},"t":{"dtype":"U8","shape":[0],"data_offsets":[0,0]}})", 0,
            "twice");
        one("field twice", R"("dtype":"F32","dtype":"F32","shape":[2],"data_offsets":[0,8])", "twice");
        one("no dtype", R"("shape":[2],"data_offsets":[0,8])", "less");
        one("no shape", R"("dtype":"F32","data_offsets":[0,8])", "less");
        one("no offsets", R"("dtype":"F32","shape":[2])", "less");
        one("one offset", R"("dtype":"F32","shape":[2],"data_offsets":[8])", "less");
        one("three offsets", R"("dtype":"F32","shape":[2],"data_offsets":[0,8,8])", "more");
        one("dtype number", R"("dtype":4,"shape":[2],"data_offsets":[0,8])", "an object of dtype");
        one("shape word", R"("dtype":"F32","shape":"2","data_offsets":[0,8])", "an object of dtype");
        one("shape nested", R"("dtype":"F32","shape":[[2]],"data_offsets":[0,8])", "nested");
        one("negative side", R"("dtype":"F32","shape":[-2],"data_offsets":[0,8])", "got -2");
        one("float side", R"("dtype":"F32","shape":[2.0],"data_offsets":[0,8])", "got 2.0");
        one("huge side", R"("dtype":"F32","shape":[1e400],"data_offsets":[0,8])", "out of range");
        one("side of 2^63", R"("dtype":"F32","shape":[9223372036854775808],"data_offsets":[0,8])", "2^63");
        one("side of 2^64", R"("dtype":"F32","shape":[18446744073709551616],"data_offsets":[0,8])", "whole numbers");
        one("product wraps", R"("dtype":"F32","shape":[4294967296,4294967296,2],"data_offsets":[0,0])", "fits");
        one("bits wrap", R"("dtype":"F32","shape":[576460752303423490],"data_offsets":[0,8])", "fits");
        one("begin after end", R"("dtype":"F32","shape":[2],"data_offsets":[8,0])", "8 to 0");
        one("past the end", R"("dtype":"F32","shape":[3],"data_offsets":[0,12])", "within the data's 8");
        one("offset wraps", R"("dtype":"F32","shape":[2],"data_offsets":[18446744073709551608,18446744073709551615])", "within");
        one("unknown past the end", R"("dtype":"NEW","shape":[3],"data_offsets":[0,9])", "within");
        one("size too small", R"("dtype":"F32","shape":[3],"data_offsets":[0,8])", "the size of F32 [3]");
        one("size too large", R"("dtype":"F32","shape":[1],"data_offsets":[0,8])", "the size of F32 [1]");
        one("half a byte", R"("dtype":"F4","shape":[15],"data_offsets":[0,8])", "the size of F4");
        one("trailing data", R"("dtype":"F32","shape":[1],"data_offsets":[0,4])", "8 bytes of data");
        one("hole before", R"("dtype":"F32","shape":[1],"data_offsets":[4,8])", "hole");
        row("overlap",
            R"({"t":{"dtype":"U8","shape":[6],"data_offsets":[0,6]},"u":{"dtype":"U8","shape":[6],"data_offsets":[2,8]}})", 8,
            "overlap");
        row("same bytes",
            R"({"t":{"dtype":"U8","shape":[8],"data_offsets":[0,8]},"u":{"dtype":"U8","shape":[8],"data_offsets":[0,8]}})", 8,
            "overlap");
        one("too many dimensions",
            "\"dtype\":\"U8\",\"shape\":[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,8],"
            "\"data_offsets\":[0,8]",
            "dimensions");
    }
    void refusesDamagedHeaders() {
        QFETCH(QByteArray, header);
        QFETCH(int, dataBytes);
        QFETCH(QString, says);
        writeRaw(path(), header.toStdString(), static_cast<std::uint64_t>(dataBytes));
        QElapsedTimer clock;
        clock.start();
        const std::string got = problem();
        QVERIFY2(got.find("t.safetensors") != std::string::npos, got.c_str());
        QVERIFY2(got.find(says.toStdString()) != std::string::npos, got.c_str());
        QVERIFY2(got.find("another exception") == std::string::npos, got.c_str());
        QVERIFY(clock.elapsed() < 5000);
    }
    void refusesDamagedLengths() {
        writeText(path(), "");
        QVERIFY(problem().find("got 0 bytes") != std::string::npos);
        writeText(path(), "1234567");
        QVERIFY(problem().find("got 7 bytes") != std::string::npos);
        writeText(path(), lengthPrefix(3) + "{}");
        QVERIFY(problem().find("at most 2 bytes, got 3") != std::string::npos);
        writeText(path(), lengthPrefix(std::uint64_t{1} << 63) + "{}");
        QVERIFY(problem().find("got 9223372036854775808") != std::string::npos);
        writeText(path(), lengthPrefix(~std::uint64_t{0}) + "{}");
        QVERIFY(problem().find("got 18446744073709551615") != std::string::npos);
        writeText(path(), lengthPrefix(100'000'001) + "{}");
        std::filesystem::resize_file(path(), 200'000'000);
        QVERIFY(problem().find("at most 100000000 bytes") != std::string::npos);
    }
    void refusesMillionsOfTensors() {
        std::string header = "{";
        for (int i = 0; i < 200'000; ++i)
            header += "\"" + std::to_string(i) + "\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]},";
        header.back() = '}';
        writeRaw(path(), header, 0);
        QVERIFY(problem().find("at most 100000 tensors") != std::string::npos);
    }
    void everyTruncationIsRefused() {
        const std::string header = R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})";
        const std::string whole = lengthPrefix(header.size()) + header + "12345678";
        for (std::size_t size = 0; size < whole.size(); ++size) {
            writeText(path(), whole.substr(0, size));
            const std::string got = problem();
            QVERIFY2(got.find("damaged checkpoint") == 0, got.c_str());
        }
    }
    void namesStayOnOneLine() {
        writeRaw(path(), R"({"a\nb\u0000":{"dtype":"F32","shape":[2],"data_offsets":[0,9]}})", 8);
        const std::string got = problem();
        QVERIFY(got.find('\n') == std::string::npos && got.find("a\\x0ab") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestSafetensorsFile)
#include "tst_safetensors_file.moc"
