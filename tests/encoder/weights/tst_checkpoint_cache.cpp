#include "checkpoint_writer.h"

#include "encoder/weights/checkpoint.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <chrono>

using namespace deepscope;
using namespace test_checkpoint;
namespace fs = std::filesystem;

class TestCheckpointCache : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_home;
    fs::path home() const { return m_home->path().toStdString(); }
    static fs::path repository(const fs::path& cache) { return cache / "models--deepseek-ai--DeepSeek-OCR"; }

    /// A snapshot as the hub's library leaves it: links into blobs, the index's one shard among them.
    static void writeSnapshot(const fs::path& cache, const std::string& revision, int ageDays, bool complete = true) {
        const fs::path blobs = repository(cache) / "blobs";
        const fs::path snapshot = repository(cache) / "snapshots" / revision;
        fs::create_directories(blobs);
        fs::create_directories(snapshot);
        if (complete) writeSparse(blobs / ("weights-" + revision), encoderTensors(Preset::Mini));
        std::string map;
        for (const Tensor& t : encoderTensors(Preset::Mini)) {
            map += (map.empty() ? "\"" : ",\"") + t.name + "\":\"model-00001-of-000001.safetensors\"";
        }
        writeText(blobs / ("index-" + revision), "{\"weight_map\":{" + map + "}}");
        fs::create_symlink("../../blobs/weights-" + revision, snapshot / "model-00001-of-000001.safetensors");
        fs::create_symlink("../../blobs/index-" + revision, snapshot / "model.safetensors.index.json");
        fs::last_write_time(snapshot, fs::file_time_type::clock::now() - std::chrono::hours(24 * ageDays));
    }

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        for (const char* name : {"HF_HUB_CACHE", "HF_HOME", "XDG_CACHE_HOME"}) qunsetenv(name);
        qputenv("HOME", m_home->path().toLocal8Bit());
    }
    void nothingThere() {
        QVERIFY(findCachedCheckpoint().empty());
        qunsetenv("HOME");
        QVERIFY(findCachedCheckpoint().empty());
    }
    void looksWhereTheEnvironmentSays() {
        const fs::path places[] = {home() / ".cache/huggingface/hub", home() / "xdg/huggingface/hub", home() / "hf/hub",
                                   home() / "hub"};
        for (const fs::path& place : places) writeSnapshot(place, "abc", 0);
        QVERIFY(findCachedCheckpoint() == repository(places[0]) / "snapshots/abc");
        qputenv("XDG_CACHE_HOME", (home() / "xdg").c_str());
        QVERIFY(findCachedCheckpoint() == repository(places[1]) / "snapshots/abc");
        qputenv("HF_HOME", "~/hf");
        QVERIFY(findCachedCheckpoint() == repository(places[2]) / "snapshots/abc");
        qputenv("HF_HUB_CACHE", (home() / "hub").c_str());
        QVERIFY(findCachedCheckpoint() == repository(places[3]) / "snapshots/abc");
        QVERIFY(inspectCheckpoint(*Checkpoint::open(findCachedCheckpoint())).complete());
    }
    void prefersMainThenTheNewestComplete() {
        const fs::path cache = home() / ".cache/huggingface/hub";
        writeSnapshot(cache, "old", 9);
        writeSnapshot(cache, "middle", 5);
        writeSnapshot(cache, "broken", 0, false);
        QVERIFY(findCachedCheckpoint().filename() == "middle");
        writeText(repository(cache) / "refs/main", "old\n");
        QVERIFY(findCachedCheckpoint().filename() == "old");
        writeText(repository(cache) / "refs/main", "broken");
        QVERIFY(findCachedCheckpoint().filename() == "middle");
    }
    void hostileReferencesAreIgnored() {
        const fs::path cache = home() / ".cache/huggingface/hub";
        writeSnapshot(cache, "good", 1);
        writeSnapshot(home() / "elsewhere", "x", 1);
        for (const std::string& text : {std::string("../../../../../elsewhere/models--deepseek-ai--DeepSeek-OCR/snapshots/x"),
                                        std::string(".."), std::string("."), std::string(1 << 20, 'a'), std::string("a\0b", 3)}) {
            writeText(repository(cache) / "refs/main", text);
            QVERIFY(findCachedCheckpoint().filename() == "good");
        }
        fs::remove(repository(cache) / "refs/main");
        QCOMPARE(mkfifo((repository(cache) / "refs/main").c_str(), 0600), 0);
        QVERIFY(findCachedCheckpoint().filename() == "good");
    }
    void incompleteSnapshotsAreNoCheckpoint() {
        const fs::path cache = home() / ".cache/huggingface/hub";
        writeSnapshot(cache, "dangling", 1, false);
        QVERIFY(findCachedCheckpoint().empty());
        fs::create_directories(repository(cache) / "snapshots/empty");
        fs::create_symlink("cycle", repository(cache) / "snapshots/cycle");
        writeText(repository(cache) / "snapshots/file", "x");
        QVERIFY(findCachedCheckpoint().empty());
    }
};

QTEST_GUILESS_MAIN(TestCheckpointCache)
#include "tst_checkpoint_cache.moc"
