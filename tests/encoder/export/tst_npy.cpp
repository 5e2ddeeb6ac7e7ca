#include "encoder/errors.h"
#include "encoder/export/npy.h"
#include "python_reader.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <cmath>
#include <cstring>

using namespace deepscope;
using test::runPython;

namespace {

TensorBuffer counting(const Shape& shape, ElementType type) {
    TensorBuffer tensor(shape, type);
    std::vector<float> values(static_cast<std::size_t>(tensor.count()));
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<float>(i) * 0.5f - 3;
    convertElements(reinterpret_cast<const std::byte*>(values.data()), ElementType::F32, tensor.data(), type, values.size());
    return tensor;
}

QByteArray fileOf(const QByteArray& header, const QByteArray& body, char major = 1) {
    QByteArray bytes("\x93NUMPY", 6);
    bytes += major;
    bytes += '\0';
    for (int i = 0; i < (major == 1 ? 2 : 4); ++i) bytes += static_cast<char>(header.size() >> (8 * i) & 0xFF);
    return bytes + header + body;
}

}  // namespace

class TestNpy : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QString path(const QString& name) const { return m_dir.filePath(name); }
    std::shared_ptr<const TensorBuffer> readBytes(const QByteArray& bytes, std::int64_t maxElements = 1000) const {
        QFile file(path("read.npy"));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write the test's file");
        file.close();
        return readNpy(file.fileName().toStdString(), maxElements);
    }

private Q_SLOTS:
    void numpyReadsWhatIsWritten_data() {
        QTest::addColumn<Shape>("shape");
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("seen");
        const auto f32 = static_cast<int>(ElementType::F32);
        QTest::newRow("scalar") << Shape{} << f32 << "float32 () -3.0";
        QTest::newRow("vector") << Shape{5} << f32 << "float32 (5,) -10.0";
        QTest::newRow("matrix") << Shape{2, 3} << f32 << "float32 (2, 3) -10.5";
        QTest::newRow("empty") << Shape{0, 3} << f32 << "float32 (0, 3) 0.0";
        QTest::newRow("half") << Shape{2, 3} << static_cast<int>(ElementType::F16) << "float16 (2, 3) -10.5";
        QTest::newRow("bf16") << Shape{2, 3} << static_cast<int>(ElementType::BF16) << "float32 (2, 3) -10.5";
        // Over a piece of 1 MiB: 0.5·i−3 is exact in float32, not in bf16, so the sum is of the rounded values.
        QTest::newRow("large") << Shape{600, 1024} << f32 << "float32 (600, 1024) 94369843200.0";
    }
    void numpyReadsWhatIsWritten() {
        QFETCH(Shape, shape);
        QFETCH(int, type);
        QFETCH(QString, seen);
        const TensorBuffer tensor = counting(shape, static_cast<ElementType>(type));
        writeNpy(tensor, path("a.npy").toStdString());
        QCOMPARE(QFile(path("a.npy")).size(), static_cast<qint64>(npySizeBytes(tensor)));
        QCOMPARE(runPython("import numpy,sys; a=numpy.load(sys.argv[1]); print(a.dtype, a.shape, a.astype('f8').sum())",
                           {path("a.npy")}),
                 seen);
        const auto back = readNpy(path("a.npy").toStdString(), 1 << 20);
        QCOMPARE(back->shape(), shape);
        QCOMPARE(back->floats(), tensor.floats());
    }

    void bf16IsWidenedAcrossPieces() {
        const TensorBuffer tensor = counting({700, 1000}, ElementType::BF16);
        writeNpy(tensor, path("a.npy").toStdString());
        const auto back = readNpy(path("a.npy").toStdString(), 700000);
        QCOMPARE(back->floats(), tensor.floats());
    }

    void headerIsAligned() {
        for (const Shape& shape : {Shape{}, Shape{7}, Shape{1, 2, 3, 4}, Shape{1000000, 1000000}}) {
            const std::string header = npyHeader(shape, ElementType::F32);
            QCOMPARE(header.size() % 64, std::size_t(0));
            QCOMPARE(header.back(), '\n');
        }
        const std::string longHeader = npyHeader(Shape(40000, 1), ElementType::F16);
        QCOMPARE(int(longHeader[6]), 2);
        QCOMPARE(longHeader.size() % 64, std::size_t(0));
        QVERIFY_EXCEPTION_THROWN(npyHeader({1}, ElementType::BF16), UsageError);
    }

    void readsWhatNumpyWrites_data() {
        QTest::addColumn<QString>("code");
        QTest::newRow("f2") << "a.astype('<f2')";
        QTest::newRow("f4") << "a.astype('<f4')";
        QTest::newRow("f8") << "a.astype('<f8')";
        QTest::newRow("big f2") << "a.astype('>f2')";
        QTest::newRow("big f4") << "a.astype('>f4')";
        QTest::newRow("big f8") << "a.astype('>f8')";
        QTest::newRow("fortran") << "np.asfortranarray(a.astype('f4'))";
        QTest::newRow("big fortran f8") << "np.asfortranarray(a.astype('>f8'))";
    }
    void readsWhatNumpyWrites() {
        QFETCH(QString, code);
        const QString script =
            "import numpy as np,sys; a=np.arange(24).reshape(2,3,4)*0.25-2; np.save(sys.argv[1], " + code + ")";
        QCOMPARE(runPython(script, {path("b.npy")}), QString());
        const auto tensor = readNpy(path("b.npy").toStdString(), 24);
        QCOMPARE(tensor->shape(), (Shape{2, 3, 4}));
        for (int i = 0; i < 24; ++i) QCOMPARE(tensor->at(i), static_cast<float>(i) * 0.25f - 2);
        QVERIFY_EXCEPTION_THROWN(readNpy(path("b.npy").toStdString(), 23), FileError);
    }

    void readsNewerVersionsAndOddSpacing() {
        const QByteArray body(8, '\0');
        const QByteArray header = "{ \"shape\":(2 , 1,) ,'fortran_order':False,'descr':'=f4'}";
        for (const char version : {'\1', '\2', '\3'}) QCOMPARE(readBytes(fileOf(header, body, version))->shape(), (Shape{2, 1}));
        QCOMPARE(readBytes(fileOf("{'descr':'<f4','fortran_order':False,'shape':(2L,),}", body))->shape(), (Shape{2}));
    }

    void refusesDamage_data() {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }";
        const QByteArray body(8, '\0');
        const auto header = [&](const QByteArray& from, const QByteArray& to) {
            return fileOf(QByteArray(good).replace(from, to), body);
        };
        QTest::newRow("empty file") << QByteArray();
        QTest::newRow("magic alone") << QByteArray("\x93NUMPY", 6);
        QTest::newRow("other magic") << QByteArray("\x89PNG\r\n\x1a\n and more and more");
        QTest::newRow("version 4") << fileOf(good, body, 4);
        QTest::newRow("version 2 cut") << fileOf(good, body, 2).left(11);
        QTest::newRow("header beyond the file") << fileOf(good, body).left(40);
        QTest::newRow("huge header") << fileOf(good, body, 2).replace(8, 4, "\xff\xff\xff\xff");
        QTest::newRow("values cut") << fileOf(good, body.left(7));
        QTest::newRow("no values") << fileOf(good, {});
        QTest::newRow("more values") << fileOf(good, body + "x");
        QTest::newRow("no dictionary") << fileOf("", body);
        QTest::newRow("list") << header("{", "[");
        QTest::newRow("open dictionary") << header("}", "");
        QTest::newRow("after the dictionary") << header("}", "}x");
        QTest::newRow("integers") << header("<f4", "<i4");
        QTest::newRow("objects") << header("<f4", "|O");
        QTest::newRow("f16") << header("<f4", "<f16");
        QTest::newRow("no byte order") << header("<f4", "f4");
        QTest::newRow("empty type") << header("<f4", "");
        QTest::newRow("records") << header("'<f4'", "[('a','<f4')]");
        QTest::newRow("order is a number") << header("False", "0");
        QTest::newRow("number for shape") << header("(2,)", "2");
        QTest::newRow("number in brackets") << header("(2,)", "(2)");
        QTest::newRow("negative side") << header("(2,)", "(-2,)");
        QTest::newRow("fraction") << header("(2,)", "(2.0,)");
        QTest::newRow("side over 64 bits") << header("(2,)", "(99999999999999999999,)");
        QTest::newRow("too many elements") << header("(2,)", "(1001,)");
        QTest::newRow("product wraps to 2") << header("(2,)", "(9223372036854775809, 2)");
        QTest::newRow("product wraps to 0") << header("(2,)", "(4294967296, 4294967296)");
        QTest::newRow("overflow beside 0") << header("(2,)", "(0, 4294967296, 4294967296)");
        QTest::newRow("many sides") << header("(2,)", "(" + QByteArray("1,").repeated(1000) + "2)");
        QTest::newRow("nested") << header("(2,)", QByteArray("(").repeated(30000));
        QTest::newRow("no shape") << header(", 'shape': (2,)", "");
        QTest::newRow("twice") << header("}", "'shape': (2,)}");
        QTest::newRow("other key") << header("}", "'x': 1}");
        QTest::newRow("open quote") << header("'<f4'", "'<f4");
    }
    void refusesDamage() {
        QFETCH(QByteArray, bytes);
        QVERIFY_EXCEPTION_THROWN(readBytes(bytes), FileError);
    }

    void refusesWhatIsNoFile() {
        QVERIFY_EXCEPTION_THROWN(readNpy(path("missing.npy").toStdString(), 10), FileError);
        QVERIFY_EXCEPTION_THROWN(readNpy(m_dir.path().toStdString(), 10), FileError);
        QVERIFY_EXCEPTION_THROWN(readNpy("/dev/zero", 10), FileError);
        QCOMPARE(::mkfifo(path("pipe").toStdString().c_str(), 0600), 0);
        QElapsedTimer timer;
        timer.start();
        QVERIFY_EXCEPTION_THROWN(readNpy(path("pipe").toStdString(), 10), FileError);
        QVERIFY(timer.elapsed() < 5000);
    }

    void saysWhatIsWrong() {
        try {
            readBytes(fileOf("{'descr': '<i8', 'fortran_order': False, 'shape': (2,), }", QByteArray(16, '\0')));
            QFAIL("nothing was thrown");
        } catch (const FileError& error) {
            QCOMPARE(error.problem().where, path("read.npy").toStdString());
            QCOMPARE(error.problem().expected, std::string("float16, float32 or float64 values"));
            QCOMPARE(error.problem().got, std::string("'<i8'"));
        }
    }
};

QTEST_GUILESS_MAIN(TestNpy)
#include "tst_npy.moc"
