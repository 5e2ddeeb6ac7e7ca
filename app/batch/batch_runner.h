#pragma once

#include "app/batch/corpus.h"
#include "app/batch/journal.h"
#include "app/batch/shard.h"
#include "encoder/export/dump.h"
#include "encoder/model/deep_encoder.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace deepscope {

/// What a batch is to do.
struct BatchTask {
    std::vector<CorpusItem> items;
    std::vector<Mode> modes;
    Shard shard;
    DumpFormat format = DumpFormat::Safetensors;
    TapSelection taps = TapSelection::main();
    /// What dumps are made with, as lines of the manifest hold it: schema, taps, format, weights, dtype, resize_order, max_tiles.
    nlohmann::ordered_json settings;
};

/// What came of it.
struct BatchSummary {
    std::int64_t jobs = 0;    ///< items x modes of the shard
    std::int64_t reused = 0;  ///< finished before
    std::int64_t written = 0;
    std::int64_t failed = 0;
    std::int64_t writtenBytes = 0;
    double seconds = 0;
    bool interrupted = false;
};

/// Told from the thread that runs the batch.
class BatchObserver {
public:
    virtual ~BatchObserver() = default;
    virtual void started(const BatchSummary& /*summary*/) {}
    /// `summary` counts what lies behind.
    virtual void jobBegun(const BatchSummary& /*summary*/, const std::string& /*item*/, const Mode& /*mode*/) {}
    virtual void jobFailed(const std::string& /*item*/, const Mode& /*mode*/, const Problem& /*problem*/) {}
};

/// Runs a corpus through modes and dumps each run: what a manifest says is finished, and is there, is left as it is; pages are
/// read ahead on another thread; a job that fails is written down and passed over.
class BatchRunner {
public:
    using Prepare = std::function<EncoderInput(const CorpusItem&, const Mode&, const std::stop_token&)>;
    using LoadEncoder = std::function<std::shared_ptr<DeepEncoder>()>;

    /// `prepare` is called from the reading thread, for one item's modes one after the other. `load` is called once, and only if
    /// there is something to do.
    BatchRunner(const BatchTask& task, Journal& journal, Prepare prepare, LoadEncoder load, BatchObserver& observer);

    /// Throws what ends the whole batch: FileError (nothing can be written), UsageError (a glob that matches no tap in any of the
    /// modes), CheckpointError and Cancelled while weights are loaded, DeviceError when jobs fail so one after the other.
    BatchSummary run(const std::stop_token& stop);

private:
    struct Job {
        const CorpusItem* item;
        const Mode* mode;
        std::string place;             ///< of its dump, in the folder
        std::int64_t imageBytes = -1;  ///< of the image's file, as it was just before it was read
        std::int64_t imageModifiedNs = -1;
    };
    void plan();
    bool isFinished(const Job& job) const;
    void checkTaps(const DeepEncoder& encoder) const;
    void runJob(DeepEncoder& encoder, const Job& job, const EncoderInput& input, const std::stop_token& stop);
    void writeRun(const Trace& trace, const Job& job);
    void noteFailure(const Job& job, const Problem& problem);

    const BatchTask& m_task;
    Journal& m_journal;
    Prepare m_prepare;
    LoadEncoder m_load;
    BatchObserver& m_observer;
    std::vector<Job> m_jobs;  // those still to be done
    BatchSummary m_summary;
    int m_deviceFailures = 0;  // in a row
};

}  // namespace deepscope
