#include "widgets/models/page_ranges.h"

#include <QTest>

using namespace deepscope;

class TestPageRanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rangesAreRead_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("pages");
        QTest::newRow("one") << "7" << QList<int>{7};
        QTest::newRow("range and one") << "1-3,7" << QList<int>{1, 2, 3, 7};
        QTest::newRow("any order, none twice") << "7, 2-3 ;3" << QList<int>{2, 3, 7};
        QTest::newRow("en dash and spaces") << " 4 – 6 " << QList<int>{4, 5, 6};
        QTest::newRow("to the last") << "9-" << QList<int>{9, 10};
        QTest::newRow("from the first") << "-2" << QList<int>{1, 2};
        QTest::newRow("empty") << "" << QList<int>{};
        QTest::newRow("trailing comma") << "1," << QList<int>{1};
    }
    void rangesAreRead() {
        QFETCH(QString, text);
        QFETCH(QList<int>, pages);
        const auto read = parsePageRanges(text, 10);
        QVERIFY(read);
        QCOMPARE(QList<int>(read->begin(), read->end()), pages);
    }
    void whatMeansNoPageIsRefused() {
        for (const char* text :
             {"0", "11", "3-1", "-", "a", "1-a", "1 2", "1--3", "1-2-3", "99999999999", "8-11", "1-99999999999"}) {
            QVERIFY2(!parsePageRanges(QLatin1String(text), 10), text);
        }
    }
    void pagesAreWrittenAsTheyAreRead() {
        QCOMPARE(pageRangesText({1, 2, 3, 7, 9, 10}), QStringLiteral("1-3, 7, 9-10"));
        QCOMPARE(pageRangesText({}), QString());
        const std::vector<int> pages{2, 4, 5, 6, 10};
        QVERIFY(parsePageRanges(pageRangesText(pages), 10) == pages);
    }
};

QTEST_GUILESS_MAIN(TestPageRanges)
#include "tst_page_ranges.moc"
