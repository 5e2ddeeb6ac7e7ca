#include "app/batch/decode_ahead.h"

#include <QTest>

#include <atomic>

using namespace deepscope;

namespace {

EncoderInput inputNamed(const std::string& name) {
    EncoderInput input;
    input.image.path = name;
    return input;
}

}  // namespace

class TestDecodeAhead : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void inputsComeInOrderAndFailuresAmongThem() {
        DecodeAhead ahead(5, [](std::size_t index, const std::stop_token&) {
            if (index == 2) throw ImageError({"bad", "here", "", ""});
            if (index == 3) throw std::bad_alloc();
            return inputNamed(std::to_string(index));
        });
        for (const char* expected : {"0", "1", "bad", "not enough memory for the page", "4"}) {
            const auto prepared = ahead.next({});
            QVERIFY(prepared);
            const auto* problem = std::get_if<Problem>(&*prepared);
            QCOMPARE(problem != nullptr ? problem->what : std::get<EncoderInput>(*prepared).image.path, std::string(expected));
        }
        QVERIFY(!ahead.next({}));
    }
    void noMoreThanTwoWait() {
        std::atomic<int> prepared = 0;
        DecodeAhead ahead(100, [&](std::size_t, const std::stop_token&) {
            ++prepared;
            return EncoderInput{};
        });
        QTRY_COMPARE(prepared.load(), 2);
        QTest::qWait(30);
        QCOMPARE(prepared.load(), 2);
        QVERIFY(ahead.next({}));
        QTRY_COMPARE(prepared.load(), 3);
    }
    void aStopEndsTheWait() {
        std::stop_source source;
        DecodeAhead ahead(1, [](std::size_t, const std::stop_token& reading) {
            while (!reading.stop_requested()) std::this_thread::yield();
            return EncoderInput{};
        });
        std::jthread stopper([&source] { source.request_stop(); });
        QVERIFY(!ahead.next(source.get_token()));
    }
};

QTEST_GUILESS_MAIN(TestDecodeAhead)
#include "tst_decode_ahead.moc"
