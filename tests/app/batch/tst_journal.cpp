#include "app/batch/journal.h"
#include "app/batch/line_reader.h"
#include "encoder/errors.h"
#include "made_files.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace deepscope;
using Json = nlohmann::ordered_json;

namespace {

Json lineOf(const std::string& dump, const std::string& finished = "2026-01-01", std::int64_t bytes = 10) {
    return {{"schema", 1},
            {"mode", "tiny"},
            {"taps", "main"},
            {"format", "npz"},
            {"dtype", "f32"},
            {"resize_order", "pillow12"},
            {"max_tiles", 9},
            {"weights", {{"source", "synthetic"}, {"preset", "mini"}, {"seed", 0}, {"sha256", nullptr}}},
            {"dump", dump},
            {"dump_bytes", bytes},
            {"image_sha256", "00ff"},
            {"image_bytes", 5},
            {"image_modified_ns", 7},
            {"finished", finished}};
}

}  // namespace

class TestJournal : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void linesComeBack() {
        const MadeFolder folder;
        {
            Journal journal("out/deep", Shard{2, 4});
            QVERIFY(journal.find("a") == nullptr);
            journal.appendFinished(lineOf("a"));
            journal.appendFinished(lineOf("b"));
        }
        QCOMPARE(folder.read("out/deep/manifest.2-of-4.jsonl").count('\n'), 2);
        const Journal journal("out/deep", Shard{2, 4});
        QVERIFY(journal.find("a") != nullptr && journal.find("b") != nullptr);
        QCOMPARE(journal.find("a")->imageSha256, std::string("00ff"));
        QCOMPARE(journal.find("a")->dumpBytes, std::int64_t(10));
        QCOMPARE(journal.find("a")->imageModifiedNs, std::int64_t(7));
        QCOMPARE(journal.find("a")->settings, settingsKey(lineOf("other")));
    }
    void otherShardsLinesCount() {
        const MadeFolder folder;
        Journal(folder.path(), Shard{1, 2}).appendFinished(lineOf("a"));
        Journal(folder.path(), Shard{2, 2}).appendFinished(lineOf("b"));
        const Journal journal(folder.path(), Shard{1, 1});
        QVERIFY(journal.find("a") != nullptr && journal.find("b") != nullptr);
    }
    void theNewestLineCounts() {
        const MadeFolder folder;
        Journal(folder.path(), Shard{1, 2}).appendFinished(lineOf("a", "2026-01-02", 22));
        Journal(folder.path(), Shard{2, 2}).appendFinished(lineOf("a", "2026-01-01", 11));
        QCOMPARE(Journal(folder.path(), Shard{1, 1}).find("a")->dumpBytes, std::int64_t(22));
        QCOMPARE(Journal(folder.path(), Shard{2, 2}).find("a")->dumpBytes, std::int64_t(22));
    }
    void aTornLineIsHealed() {
        const MadeFolder folder;
        const QByteArray whole = QByteArray::fromStdString(lineOf("a").dump()) + "\n";
        folder.write("manifest.1-of-1.jsonl", whole + "{\"schema\":1,\"dum");
        {
            Journal journal(folder.path(), Shard{1, 1});
            QCOMPARE(folder.read("manifest.1-of-1.jsonl"), whole);
            QVERIFY(journal.find("a") != nullptr);
            journal.appendFinished(lineOf("b"));
        }
        QCOMPARE(folder.read("manifest.1-of-1.jsonl"), whole + QByteArray::fromStdString(lineOf("b").dump()) + "\n");
        folder.write("manifest.1-of-1.jsonl", "torn from the first");
        const Journal journal(folder.path(), Shard{1, 1});
        QCOMPARE(folder.read("manifest.1-of-1.jsonl"), QByteArray());
    }
    void hostileLinesCountForNothing() {
        const MadeFolder folder;
        QByteArray lines = "\n[]\n{}\nnull\n{\"schema\":2,\"dump\":\"x\"}\n\xFF\xFE\n" + QByteArray(3 << 20, 'x') + "\n";
        for (const char* member : {"mode", "weights", "dump", "schema"}) {
            Json line = lineOf("x");
            line.erase(member);
            lines += QByteArray::fromStdString(line.dump()) + "\n";
        }
        Json line = lineOf("x");
        line["weights"] = 7;
        lines += QByteArray::fromStdString(line.dump()) + "\n" + QByteArray::fromStdString(lineOf("good").dump()) + "\n";
        folder.write("manifest.1-of-1.jsonl", lines);
        const Journal journal(folder.path(), Shard{1, 1});
        QVERIFY(journal.find("x") == nullptr);
        QVERIFY(journal.find("good") != nullptr);
    }
    void settingsTellRunsApart() {
        const std::string key = settingsKey(lineOf("a"));
        for (const auto& [member, value] : std::map<std::string, Json>{{"mode", "base"},
                                                                       {"taps", "all"},
                                                                       {"format", "npy"},
                                                                       {"dtype", "bf16"},
                                                                       {"resize_order", "pillow13"},
                                                                       {"max_tiles", 6}}) {
            Json line = lineOf("a");
            line[member] = value;
            QVERIFY2(settingsKey(line) != key, member.c_str());
        }
        Json seed = lineOf("a");
        seed["weights"]["seed"] = 1;
        QVERIFY(settingsKey(seed) != key);
        // A checkpoint is known by its content, wherever it lies.
        Json here = lineOf("a");
        here["weights"] = {{"source", "/here"}, {"sha256", "abc"}};
        Json there = here;
        there["weights"]["source"] = "/there";
        QCOMPARE(settingsKey(here), settingsKey(there));
        there["weights"]["sha256"] = "abd";
        QVERIFY(settingsKey(here) != settingsKey(there));
    }
    void oneProcessHasAShard() {
        const MadeFolder folder;
        const Journal first(folder.path(), Shard{1, 2});
        try {
            const Journal second(folder.path(), Shard{1, 2});
            QFAIL("two have one shard");
        } catch (const FileError& error) {
            QVERIFY2(QByteArray(error.what()).contains("1-of-2"), error.what());
        }
        const Journal other(folder.path(), Shard{2, 2});
    }
    void prunedLinesAreGone() {
        const MadeFolder folder;
        Journal journal(folder.path(), Shard{1, 1});
        for (const char* dump : {"a", "b", "c"}) journal.appendFinished(lineOf(dump));
        Journal(folder.path(), Shard{2, 2}).appendFinished(lineOf("b"));
        journal.prune([](const std::string& dump) { return dump == "b"; });
        QCOMPARE(folder.read("manifest.1-of-1.jsonl"),
                 QByteArray::fromStdString(lineOf("a").dump() + "\n" + lineOf("c").dump() + "\n"));
        QCOMPARE(folder.read("manifest.2-of-2.jsonl").count('\n'), 1);
    }
    void failuresAreOfTheLastRun() {
        const MadeFolder folder;
        {
            Journal journal(folder.path(), Shard{1, 1});
            journal.appendFailure({{"item", "x"}});
            QCOMPARE(folder.read("failures.1-of-1.jsonl"), QByteArray("{\"item\":\"x\"}\n"));
        }
        const Journal journal(folder.path(), Shard{1, 1});
        QVERIFY(!QFile::exists(folder.at("failures.1-of-1.jsonl")));
    }
    void aPlaceThatCannotBeWrittenInIsToldOf() {
        const MadeFolder folder;
        folder.write("file");
        QVERIFY_EXCEPTION_THROWN(Journal("file", (Shard{1, 1})), FileError);
        QVERIFY_EXCEPTION_THROWN(Journal("/proc/nowhere", (Shard{1, 1})), FileError);
        QVERIFY_EXCEPTION_THROWN(Journal("file/below", (Shard{1, 1})), FileError);
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
