#include "encoder/errors.h"
#include "encoder/export/atomic_file.h"
#include "encoder/export/table_writer.h"
#include "tests/encoder/export/python_reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace deepscope;

/// Plain rows as other programs read them.
class TestTableWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pythonReadsTheSameCells();
    void formulasAreDisarmed();
    void jsonHoldsNumbersAndNulls();
    void unevenRowsAreRefused();
};

void TestTableWriter::pythonReadsTheSameCells() {
    const Table table{.name = "t",
                      .columns = {"name", "count", "value"},
                      .rows = {{std::string("a,\"b\"\nc"), std::int64_t{-3}, 0.1},
                               {std::string("größe"), std::int64_t{1} << 60, 1.0 / 3},
                               {std::monostate{}, std::int64_t{0}, std::numeric_limits<double>::quiet_NaN()},
                               {std::string(), std::int64_t{1}, -std::numeric_limits<double>::infinity()}}};
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("t.csv"));
    writeFileAtomically(path.toStdString(), csvText(table));
    const QString read = test::runPython(QStringLiteral(R"(
import csv, sys, math
rows = list(csv.DictReader(open(sys.argv[1], newline='', encoding='utf-8')))
assert len(rows) == 4, rows
assert rows[0] == {'name': 'a,"b"\nc', 'count': '-3', 'value': '0.1'}, rows[0]
assert rows[1]['name'] == 'größe' and int(rows[1]['count']) == 1 << 60 and float(rows[1]['value']) == 1 / 3, rows[1]
assert rows[2]['name'] == '' and math.isnan(float(rows[2]['value'])), rows[2]
assert float(rows[3]['value']) == -math.inf, rows[3]
print('ok')
)"),
                                         {path});
    QCOMPARE(read, QStringLiteral("ok"));
}

void TestTableWriter::formulasAreDisarmed() {
    Table table{.name = "t", .columns = {"name", "value"}, .rows = {}};
    for (const char* name : {"=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\tx", "\nx"})
        table.rows.push_back({std::string(name), -1.5});
    const std::string text = csvText(table);
    QVERIFY(text.find("\"'=HYPERLINK(\"\"http://x\"\")\",-1.5\r\n") != std::string::npos);
    QVERIFY(text.find("\r\n'+1,-1.5\r\n") != std::string::npos);
    QVERIFY(text.find("\r\n'-1,-1.5\r\n") != std::string::npos);  // a word, unlike the number behind it
    QVERIFY(text.find("\r\n'@SUM(A1),-1.5\r\n") != std::string::npos);
    QVERIFY(text.find("\r\n'\tx,-1.5\r\n") != std::string::npos);
    QVERIFY(text.find("\r\n\"'\nx\",-1.5\r\n") != std::string::npos);
}

void TestTableWriter::jsonHoldsNumbersAndNulls() {
    const Table table{.name = "stages",
                      .columns = {"tap", "ms", "nan"},
                      .rows = {{std::string("=a"), 2.5, std::int64_t{4}},
                               {std::monostate{}, std::numeric_limits<double>::infinity(), std::int64_t{0}}}};
    const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(jsonText(table))).object();
    QCOMPARE(json["schema"].toInt(), 1);
    QCOMPARE(json["table"].toString(), QStringLiteral("stages"));
    const QJsonArray rows = json["rows"].toArray();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].toObject()["tap"].toString(), QStringLiteral("=a"));
    QCOMPARE(rows[0].toObject()["ms"].toDouble(), 2.5);
    QVERIFY(rows[1].toObject()["tap"].isNull());
    QVERIFY(rows[1].toObject()["ms"].isNull());
}

void TestTableWriter::unevenRowsAreRefused() {
    const Table table{.name = "t", .columns = {"a", "b"}, .rows = {{std::string("x")}}};
    QVERIFY_THROWS_EXCEPTION(ShapeError, csvText(table));
    QVERIFY_THROWS_EXCEPTION(ShapeError, jsonText(table));
}

QTEST_APPLESS_MAIN(TestTableWriter)
#include "tst_table_writer.moc"
