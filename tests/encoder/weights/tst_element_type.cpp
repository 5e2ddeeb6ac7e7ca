#include "encoder/element_type.h"
#include "encoder/errors.h"
#include "encoder/tensor_buffer.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

using namespace deepscope;

namespace {

std::vector<std::uint16_t> narrowed(const std::vector<float>& values, ElementType type) {
    std::vector<std::uint16_t> out(values.size());
    convertElements(reinterpret_cast<const std::byte*>(values.data()), ElementType::F32, reinterpret_cast<std::byte*>(out.data()),
                    type, values.size());
    return out;
}

}  // namespace

class TestElementType : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyHalfSurvivesWideningAndNarrowing() {
        std::vector<std::uint16_t> halves(65536);
        for (std::size_t i = 0; i < halves.size(); ++i) halves[i] = static_cast<std::uint16_t>(i);
        std::vector<float> wide(halves.size());
        for (const ElementType type : {ElementType::F16, ElementType::BF16}) {
            convertElements(reinterpret_cast<const std::byte*>(halves.data()), type, reinterpret_cast<std::byte*>(wide.data()),
                            ElementType::F32, halves.size());
            const std::vector<std::uint16_t> back = narrowed(wide, type);
            for (std::size_t i = 0; i < halves.size(); ++i) {
                const float scalar = type == ElementType::F16 ? fromF16(halves[i]) : fromBf16(halves[i]);
                QCOMPARE(std::isnan(wide[i]), std::isnan(scalar));
                if (std::isnan(scalar)) {
                    QVERIFY(std::isnan(type == ElementType::F16 ? fromF16(back[i]) : fromBf16(back[i])));
                } else {
                    QCOMPARE(wide[i], scalar);
                    QCOMPARE(back[i], halves[i]);
                }
            }
        }
    }
    void halfValuesAreIeee() {
        QCOMPARE(fromF16(0x3C00), 1.0F);
        QCOMPARE(fromF16(0xC000), -2.0F);
        QCOMPARE(fromF16(0x7BFF), 65504.0F);
        QCOMPARE(fromF16(0x0001), 0x1p-24F);
        QCOMPARE(fromF16(0x03FF), 1023 * 0x1p-24F);
        QCOMPARE(fromBf16(0x3F80), 1.0F);
    }
    void roundsToNearestEven() {
        QCOMPARE(toBf16(std::bit_cast<float>(0x3F808000U)), std::uint16_t{0x3F80});
        QCOMPARE(toBf16(std::bit_cast<float>(0x3F808001U)), std::uint16_t{0x3F81});
        QCOMPARE(toBf16(std::bit_cast<float>(0x3F818000U)), std::uint16_t{0x3F82});
        QCOMPARE(toBf16(std::numeric_limits<float>::max()), std::uint16_t{0x7F80});
        QCOMPARE(toF16(1.0F + 0x1p-11F), std::uint16_t{0x3C00});
        QCOMPARE(toF16(1.0F + 3 * 0x1p-11F), std::uint16_t{0x3C02});
        QCOMPARE(toF16(65519.996F), std::uint16_t{0x7BFF});
        QCOMPARE(toF16(65520.0F), std::uint16_t{0x7C00});
        QCOMPARE(toF16(0x1p-25F), std::uint16_t{0});
        QCOMPARE(toF16(1.5F * 0x1p-25F), std::uint16_t{1});
        QCOMPARE(toF16(-3 * 0x1p-25F), std::uint16_t{0x8002});
        QCOMPARE(toF16(-0.0F), std::uint16_t{0x8000});
    }
    // The vectorised loops against the scalar definitions, across exponents, with a tail and at odd addresses.
    void loopsAgreeWithScalars() {
        std::vector<float> values;
        for (std::uint64_t bits = 0; bits < 0x100000000; bits += 65521) {
            values.push_back(std::bit_cast<float>(static_cast<std::uint32_t>(bits)));
        }
        const std::vector<std::uint16_t> bf16 = narrowed(values, ElementType::BF16);
        const std::vector<std::uint16_t> f16 = narrowed(values, ElementType::F16);
        for (std::size_t i = 0; i < values.size(); ++i) {
            QCOMPARE(bf16[i], toBf16(values[i]));
            QCOMPARE(f16[i], toF16(values[i]));
        }
        std::vector<std::byte> shifted(2 * bf16.size() + 1);
        std::memcpy(shifted.data() + 1, f16.data(), 2 * f16.size());
        std::vector<std::uint16_t> viaF16(f16.size());
        convertElements(shifted.data() + 1, ElementType::F16, reinterpret_cast<std::byte*>(viaF16.data()), ElementType::BF16,
                        f16.size());
        for (std::size_t i = 0; i < f16.size(); ++i) QCOMPARE(viaF16[i], toBf16(fromF16(f16[i])));
    }
    void nanStaysNan() {
        for (const std::uint32_t bits : {0x7F800001U, 0xFF800001U, 0x7FFFFFFFU, 0xFFFFFFFFU, 0x7FC00000U}) {
            const float nan = std::bit_cast<float>(bits);
            QVERIFY(std::isnan(fromBf16(toBf16(nan))));
            QVERIFY(std::isnan(fromF16(toF16(nan))));
            const std::vector<float> many(19, nan);
            for (const std::uint16_t half : narrowed(many, ElementType::BF16)) QVERIFY(std::isnan(fromBf16(half)));
            for (const std::uint16_t half : narrowed(many, ElementType::F16)) QVERIFY(std::isnan(fromF16(half)));
        }
    }
    void countsElements() {
        QCOMPARE(elementCount({}), std::int64_t{1});
        QCOMPARE(elementCount({3, 512, 512}), std::int64_t{786432});
        QCOMPARE(elementCount({std::int64_t{1} << 62, 4, 0}), std::int64_t{0});
        QVERIFY_EXCEPTION_THROWN(elementCount({std::int64_t{1} << 62, 2}), ShapeError);
        QVERIFY_EXCEPTION_THROWN(elementCount({-1}), ShapeError);
        QCOMPARE(shapeText({3, 512, 512}), std::string("[3,512,512]"));
        QCOMPARE(shapeText({}), std::string("[]"));
    }
    void buffersAreAlignedAndChecked() {
        TensorBuffer buffer({2, 3}, ElementType::BF16);
        QCOMPARE(reinterpret_cast<std::uintptr_t>(buffer.data()) % 64, std::uintptr_t{0});
        QCOMPARE(buffer.sizeBytes(), std::size_t{12});
        const std::vector<float> values = {1, -2, 3, -4, 5, -6};
        convertElements(reinterpret_cast<const std::byte*>(values.data()), ElementType::F32, buffer.data(), ElementType::BF16, 6);
        QCOMPARE(buffer.at(3), -4.0F);
        QVERIFY(buffer.floats(1, 2) == std::vector<float>({-2, 3}));
        QVERIFY(buffer.floats() == values);
        QVERIFY_EXCEPTION_THROWN(buffer.at(6), ShapeError);
        QVERIFY_EXCEPTION_THROWN(buffer.at(-1), ShapeError);
        QVERIFY_EXCEPTION_THROWN(buffer.floats(5, 2), ShapeError);
        QVERIFY(TensorBuffer({0, 7}, ElementType::F32).data() != nullptr);
    }
    void impossibleBuffersThrow() {
        QVERIFY_EXCEPTION_THROWN(TensorBuffer({std::int64_t{1} << 61}, ElementType::F32), Error);
        QVERIFY_EXCEPTION_THROWN(TensorBuffer({std::int64_t{1} << 50}, ElementType::F32), Error);
        QVERIFY_EXCEPTION_THROWN(TensorBuffer({-5}, ElementType::F32), ShapeError);
    }
};

QTEST_GUILESS_MAIN(TestElementType)
#include "tst_element_type.moc"
