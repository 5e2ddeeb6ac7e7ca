#include "app/batch/shard.h"
#include "encoder/errors.h"

#include <QTest>

using namespace deepscope;

class TestShard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isRead() {
        const Shard shard = Shard::parse("3/8");
        QCOMPARE(shard.index, 3);
        QCOMPARE(shard.count, 8);
        QCOMPARE(shard.fileTag(), std::string("3-of-8"));
    }
    void rubbishIsRefused() {
        for (const char* text : {"", "3", "0/4", "5/4", "-1/4", "1/0", "a/b", "1/4x", "1/4/2", " 1/4", "1/99999999999", "/"}) {
            QVERIFY_EXCEPTION_THROWN(Shard::parse(text), UsageError);
        }
    }
    void everyPieceHasOneOwnerAndSharesAreEven() {
        for (const int count : {1, 4, 7}) {
            std::vector<int> pieces(std::size_t(count), 0);
            for (int item = 0; item < 2000; ++item) {
                const std::string name = "folder/page-" + std::to_string(item) + ".png";
                int owners = 0;
                for (int index = 1; index <= count; ++index) {
                    if (!Shard{index, count}.holds(name, "base")) continue;
                    ++owners;
                    ++pieces[std::size_t(index - 1)];
                }
                QCOMPARE(owners, 1);
            }
            for (const int share : pieces) QVERIFY2(qAbs(share - 2000 / count) < 150, qPrintable(QString::number(share)));
        }
    }
    void aPagesModesAreSpread() {
        int together = 0;
        for (int item = 0; item < 400; ++item) {
            const std::string name = std::to_string(item);
            together += Shard{1, 2}.holds(name, "tiny") == Shard{1, 2}.holds(name, "base");
        }
        QVERIFY2(together > 120 && together < 280, qPrintable(QString::number(together)));
    }
    void ownersNeverChange() {
        // A cluster's processes of another version of the program must agree as well.
        QVERIFY(Shard(1, 1).holds("x", "tiny"));
        QString owners;
        for (int item = 0; item < 12; ++item) {
            for (int index = 1; index <= 4; ++index) {
                if (Shard{index, 4}.holds("page-" + std::to_string(item) + ".png", "tiny")) owners += QString::number(index);
            }
        }
        QCOMPARE(owners, QStringLiteral("244414221244"));
    }
};

QTEST_GUILESS_MAIN(TestShard)
#include "tst_shard.moc"
