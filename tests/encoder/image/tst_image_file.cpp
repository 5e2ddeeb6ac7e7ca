#include "encoder/errors.h"
#include "encoder/image/image_file.h"
#include "encoder/sha256.h"
#include "pattern.h"

#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <sys/resource.h>
#include <sys/stat.h>
#include <zlib.h>
#include <thread>

using namespace deepscope;

namespace {

const QString kFolder = QStringLiteral(DEEPSCOPE_TEST_DATA "/images/");

QByteArray fileBytes(const QString& name) {
    QFile file(kFolder + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

DecodedImage decoded(const QByteArray& bytes) {
    return decodeImage(reinterpret_cast<const std::uint8_t*>(bytes.constData()), std::size_t(bytes.size()), "test image");
}

/// The message, or empty when nothing was thrown.
QString failureOf(const QByteArray& bytes) {
    try {
        decoded(bytes);
    } catch (const ImageError& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

QByteArray big32(quint32 value) {
    QByteArray bytes(4, 0);
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray pngChunk(const QByteArray& type, const QByteArray& data) {
    const QByteArray body = type + data;
    return big32(quint32(data.size())) + body +
           big32(quint32(crc32(0, reinterpret_cast<const Bytef*>(body.constData()), uInt(body.size()))));
}

/// A picture that says it has this size and holds next to nothing.
QByteArray pngBomb(quint32 width, quint32 height) {
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + pngChunk("IHDR", big32(width) + big32(height) + QByteArray("\x08\x02\0\0\0", 5)) +
           pngChunk("IDAT", qCompress(QByteArray(100, 0)).mid(4)) + pngChunk("IEND", "");
}

const char* const kOneOfEach[] = {"rgb.png",
                                  "pal4.png",
                                  "g16.png",
                                  "inter.png",
                                  "j92_2.jpg",
                                  "jprog.jpg",
                                  "jcmyk.jpg",
                                  "l.webp",
                                  "lla.webp",
                                  "anim.webp",
                                  "rgb.bmp",
                                  "pal.bmp",
                                  "rle8.bmp",
                                  "t_rgb_None.tif",
                                  "tft_zlib.tif",
                                  "tfpl.tif",
                                  "t_rgb_tiff_lzw.tif",
                                  "t_rgb_packbits.tif",
                                  "t_jpeg.tif",
                                  "t_g4.tif",
                                  "tfbig.tif"};

}  // namespace

class TestImageFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void equalsPillow_data() {
        QTest::addColumn<QStringList>("row");
        for (const QStringList& row : tableRows("images/index.csv")) QTest::newRow(qPrintable(row[0])) << row;
    }
    void equalsPillow() {
        QFETCH(QStringList, row);
        const DecodedImage image = readImageFile((kFolder + row[0]).toStdString());
        QCOMPARE(image.upright.size.widthPx, row[1].toInt());
        QCOMPARE(image.upright.size.heightPx, row[2].toInt());
        QCOMPARE(int(image.orientation), row[3].toInt());
        QCOMPARE(QString::fromStdString(sha256Hex(image.upright.pixels.data(), image.upright.pixels.size())), row[4]);
        const bool turned = int(image.orientation) >= 5;
        QCOMPARE(image.storedSize.widthPx, turned ? image.upright.size.heightPx : image.upright.size.widthPx);
        const QByteArray bytes = fileBytes(row[0]);
        QCOMPARE(image.fileBytes, std::int64_t(bytes.size()));
        QCOMPARE(image.sha256, sha256Hex(bytes.constData(), std::size_t(bytes.size())));
    }
    void cutFilesAreRefused_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : kOneOfEach) QTest::newRow(name) << name;
    }
    void cutFilesAreRefused() {
        QFETCH(QString, name);
        const QByteArray bytes = fileBytes(name);
        QVERIFY(bytes.size() > 100);
        QVERIFY(failureOf(bytes).isEmpty());
        // TIFF may carry its directory in front and pixels that end before the file does: cut to four fifths at most.
        for (int percent = 0; percent <= 80; percent += 2) {
            const QByteArray cut = bytes.left(bytes.size() * percent / 100);
            const QString failure = failureOf(cut);
            QVERIFY2(!failure.isEmpty(), qPrintable(QString("%1 cut to %2 bytes").arg(name).arg(cut.size())));
            QVERIFY(failure.contains("test image") && !failure.contains('\n'));
        }
    }
    void cutAtTheVeryEndIsRefused() {
        for (const char* name : {"rgb.png", "j92_2.jpg", "jprog.jpg", "l.webp", "lla.webp"}) {
            const QByteArray bytes = fileBytes(name);
            QVERIFY2(!failureOf(bytes.chopped(2)).isEmpty(), name);
        }
        const QByteArray png = fileBytes("rgb.png");
        QVERIFY2(!failureOf(png.chopped(12)).isEmpty(), "no IEND");
        // Cut in mid-scan, with an end mark put behind.
        const QByteArray jpeg = fileBytes("j92_0.jpg");
        QVERIFY(!failureOf(jpeg.left(jpeg.size() - 200) + QByteArray("\xFF\xD9")).isEmpty());
    }
    void flippedBytesNeverCrash_data() { cutFilesAreRefused_data(); }
    void flippedBytesNeverCrash() {
        QFETCH(QString, name);
        const QByteArray bytes = fileBytes(name);
        quint32 state = 7;
        for (int i = 0; i < 400; ++i) {
            QByteArray hurt = bytes;
            for (int k = 0; k < 1 + i % 4; ++k) {
                state = state * 1664525U + 1013904223U;
                const auto at =
                    qsizetype((state >> 8) % quint32(i % 2 == 0 ? std::min<qsizetype>(hurt.size(), 200) : hurt.size()));
                hurt[at] = char(state >> 16);
            }
            failureOf(hurt);
        }
    }
    void damagedPngIsRefused() {
        const QByteArray png = fileBytes("rgb.png");
        const qsizetype data = png.indexOf("IDAT");
        QByteArray badCrc = png;
        const auto length = qsizetype(qFromBigEndian<quint32>(png.constData() + data - 4));
        badCrc[data + 4 + length] = char(badCrc[data + 4 + length] ^ 1);
        QVERIFY(failureOf(badCrc).contains("CRC", Qt::CaseInsensitive));
        const QByteArray start =
            QByteArray("\x89PNG\r\n\x1a\n", 8) + pngChunk("IHDR", big32(4) + big32(4) + QByteArray("\x08\x02\0\0\0", 5));
        const QByteArray whole = qCompress(QByteArray(52, 0)).mid(4);
        QVERIFY(failureOf(start + pngChunk("IDAT", whole) + pngChunk("IEND", "")).isEmpty());
        QByteArray badSum = whole;
        badSum[badSum.size() - 1] = char(badSum.back() ^ 1);
        QVERIFY(!failureOf(start + pngChunk("IDAT", badSum) + pngChunk("IEND", "")).isEmpty());
        QVERIFY(!failureOf(start + pngChunk("IDAT", qCompress(QByteArray(30, 0)).mid(4)) + pngChunk("IEND", "")).isEmpty());
        QVERIFY(!failureOf(start + pngChunk("IDAT", "not zlib at all") + pngChunk("IEND", "")).isEmpty());
        QVERIFY(!failureOf(start + pngChunk("IEND", "")).isEmpty());
    }
    void tooLargeIsRefusedByName() {
        for (const auto& [width, height] :
             {std::pair{16385U, 16384U}, std::pair{100000U, 100000U}, std::pair{0x7FFFFFFFU, 0x7FFFFFFFU}}) {
            const QString failure = failureOf(pngBomb(width, height));
            QVERIFY2(failure.contains("test image") && failure.contains("256 megapixels"), qPrintable(failure));
            QVERIFY2(failure.contains(QString("%1x%2").arg(width).arg(height)), qPrintable(failure));
        }
        QVERIFY(failureOf(pngBomb(0, 5)).contains("no pixels"));
        QVERIFY(!failureOf(pngBomb(16384, 16384)).contains("megapixels"));  // allowed, and then damaged
        QVERIFY(failureOf(pngBomb(2000000, 1)).contains("1048576"));

        QByteArray bmp = fileBytes("rgb.bmp");
        qToLittleEndian<quint32>(30000, bmp.data() + 18);
        qToLittleEndian<quint32>(30000, bmp.data() + 22);
        QVERIFY(failureOf(bmp).contains("30000x30000"));
        QByteArray jpeg = fileBytes("j92_0.jpg");
        const qsizetype frame = jpeg.indexOf(QByteArray("\xFF\xC0", 2));
        qToBigEndian<quint16>(65000, jpeg.data() + frame + 5);
        qToBigEndian<quint16>(65000, jpeg.data() + frame + 7);
        QVERIFY(failureOf(jpeg).contains("65000x65000"));
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        QVERIFY(usage.ru_maxrss < 2000000);  // KiB
    }
    void lyingHeadersAreRefused() {
        QByteArray bmp = fileBytes("rgb.bmp");
        qToLittleEndian<quint32>(5000, bmp.data() + 22);
        QVERIFY(!failureOf(bmp).isEmpty());
        QByteArray webp = fileBytes("l.webp");
        qToLittleEndian<quint32>(0xFFFFFFF0U, webp.data() + 4);
        QVERIFY(!failureOf(webp).isEmpty());
        QByteArray jpeg = fileBytes("j92_0.jpg");
        const qsizetype frame = jpeg.indexOf(QByteArray("\xFF\xC0", 2));
        qToBigEndian<quint16>(3000, jpeg.data() + frame + 5);
        QVERIFY(!failureOf(jpeg).isEmpty());
    }
    void otherThingsAreRefused() {
        QVERIFY(failureOf({}).contains("empty"));
        QVERIFY(failureOf("GIF89a and so on").contains("unknown image format"));
        QVERIFY(failureOf("BM").contains("BMP"));
        QTemporaryDir folder;
        const std::filesystem::path base = folder.path().toStdString();
        QVERIFY_EXCEPTION_THROWN(readImageFile(base / "missing.png"), ImageError);
        QVERIFY_EXCEPTION_THROWN(readImageFile(base), ImageError);
        QVERIFY_EXCEPTION_THROWN(readImageFile("/dev/zero"), ImageError);
        QCOMPARE(mkfifo((base / "pipe.png").c_str(), 0600), 0);
        QVERIFY_EXCEPTION_THROWN(readImageFile(base / "pipe.png"), ImageError);
        std::filesystem::create_symlink("loop", base / "loop");
        QVERIFY_EXCEPTION_THROWN(readImageFile(base / "loop"), ImageError);
        QFile huge(QString::fromStdString((base / "huge.png").string()));
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(3LL << 30));
        QVERIFY_EXCEPTION_THROWN(readImageFile(base / "huge.png"), ImageError);
    }
    void contentDecidesNotTheName() {
        QTemporaryDir folder;
        const QString path = folder.filePath("picture.png");
        QVERIFY(QFile::copy(kFolder + "j92_0.jpg", path));
        QCOMPARE(readImageFile(path.toStdString()).format, std::string("JPEG"));
    }
    void threadsDoNotMeet() {
        std::vector<std::thread> threads;
        std::atomic<int> wrong = 0;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&wrong] {
                for (int round = 0; round < 5; ++round) {
                    for (const char* name : kOneOfEach) {
                        const QByteArray bytes = fileBytes(name);
                        if (!failureOf(bytes).isEmpty() || failureOf(bytes.left(bytes.size() / 2)).isEmpty()) ++wrong;
                    }
                }
            });
        }
        for (std::thread& thread : threads) thread.join();
        QCOMPARE(wrong.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestImageFile)
#include "tst_image_file.moc"
