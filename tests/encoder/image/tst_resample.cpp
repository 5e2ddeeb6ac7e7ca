#include "encoder/errors.h"
#include "encoder/image/resample.h"
#include "encoder/sha256.h"
#include "pattern.h"

#include <QTest>

using namespace deepscope;

class TestResample : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void equalsPillow_data() {
        QTest::addColumn<QStringList>("row");
        for (const QStringList& row : tableRows("images/resample.csv")) QTest::newRow(qPrintable(row.mid(0, 5).join(' '))) << row;
    }
    void equalsPillow() {
        QFETCH(QStringList, row);
        const RgbImage page = patternImage(row[0].toInt(), row[1].toInt());
        const ImageSize target{row[2].toInt(), row[3].toInt()};
        const RgbImage out = resizeBicubic(page, target, row[4] == "13" ? ResizeOrder::Pillow13 : ResizeOrder::Pillow12);
        QVERIFY(out.size == target);
        QCOMPARE(QString::fromStdString(sha256Hex(out.pixels.data(), out.pixels.size())), row[5]);
    }
    void ordersDifferWherePillow13Turns() {
        const RgbImage page = patternImage(90, 400);
        QVERIFY(resizeBicubic(page, {64, 64}, ResizeOrder::Pillow12).pixels !=
                resizeBicubic(page, {64, 64}, ResizeOrder::Pillow13).pixels);
        const RgbImage wide = patternImage(400, 90);
        QVERIFY(resizeBicubic(wide, {64, 64}, ResizeOrder::Pillow12).pixels ==
                resizeBicubic(wide, {64, 64}, ResizeOrder::Pillow13).pixels);
    }
    void sameSizeIsACopy() {
        const RgbImage page = patternImage(33, 21);
        QVERIFY(resizeBicubic(page, {33, 21}).pixels == page.pixels);
    }
    void flatStaysFlat() {
        RgbImage page({40, 5000});
        std::fill(page.pixels.begin(), page.pixels.end(), std::uint8_t{201});
        for (const std::uint8_t value : resizeBicubic(page, {123, 45}).pixels) QCOMPARE(int{value}, 201);
    }
    void refusesEmptySides() {
        QVERIFY_EXCEPTION_THROWN(resizeBicubic(patternImage(4, 4), {0, 4}), ShapeError);
        QVERIFY_EXCEPTION_THROWN(resizeBicubic(RgbImage(), {4, 4}), ShapeError);
    }
    void newspaperToBase() {
        const RgbImage page = patternImage(2400, 1500);
        QBENCHMARK {
            resizeBicubic(page, {1024, 640});
        }
    }
};

QTEST_GUILESS_MAIN(TestResample)
#include "tst_resample.moc"
