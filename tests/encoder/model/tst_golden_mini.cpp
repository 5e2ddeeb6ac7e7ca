#include "tests/encoder/model/golden_test.h"

#include <QDir>

/// Every mini golden case: all modes, formats, tilings and orientations through the whole encoder.
class TestGoldenMini : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void matchesOfficialEncoder_data() {
        QTest::addColumn<QString>("name");
        const QStringList names = QDir(QStringLiteral(DEEPSCOPE_TEST_DATA "/golden")).entryList({QStringLiteral("mini_*.json")});
        QVERIFY(names.size() >= 15);
        for (const QString& name : names) QTest::newRow(qPrintable(name)) << name;
    }
    void matchesOfficialEncoder() {
        QFETCH(QString, name);
        verifyGolden(name);
    }
};

QTEST_GUILESS_MAIN(TestGoldenMini)
#include "tst_golden_mini.moc"
