#include "encoder/sha256.h"

#include <QCryptographicHash>
#include <QTest>

using namespace deepscope;

class TestSha256 : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void standardVectors() {
        QCOMPARE(sha256Hex("", 0), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(sha256Hex("abc", 3), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        const std::string million(1000000, 'a');
        QCOMPARE(sha256Hex(million.data(), million.size()),
                 std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
    }
    void everyLengthAndSplit() {
        QByteArray bytes;
        for (int i = 0; i < 300; ++i) bytes.append(static_cast<char>(i * 37 + 11));
        for (int length = 0; length <= 300; ++length) {
            const QByteArray part = bytes.left(length);
            const std::string expected = QCryptographicHash::hash(part, QCryptographicHash::Sha256).toHex().toStdString();
            QCOMPARE(sha256Hex(part.constData(), std::size_t(length)), expected);
            Sha256 pieces;
            for (int at = 0, step = 1; at < length; at += step, step = step % 70 + 3) {
                pieces.update(part.constData() + at, std::size_t(std::min(step, length - at)));
            }
            QCOMPARE(pieces.hexDigest(), expected);
        }
    }
    void speed() {
        const std::string bytes(16 << 20, 'x');
        QBENCHMARK {
            sha256Hex(bytes.data(), bytes.size());
        }
    }
};

QTEST_GUILESS_MAIN(TestSha256)
#include "tst_sha256.moc"
