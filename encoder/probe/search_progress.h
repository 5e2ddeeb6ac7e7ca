#pragma once

#include "encoder/errors.h"
#include "encoder/model/tap_sink.h"
#include "encoder/probe/divergence_cause.h"

#include <algorithm>
#include <cstdint>
#include <stop_token>
#include <string>

namespace deepscope {

/// Says how far a search is, in millions of operations, and ends it when told to.
class SearchProgress : public TapSink {
public:
    SearchProgress(const CauseProgress& report, const std::stop_token& stop) : m_report(report), m_stop(stop) {}

    void tap(const std::string&, const at::Tensor&) override {}
    void checkCancelled() override {
        if (m_stop.stop_requested()) throw Cancelled("search for a cause");
    }
    void plan(std::int64_t flops) { m_total = millions(flops); }
    void begin(std::string what, std::int64_t flops) {
        checkCancelled();
        m_what = std::move(what);
        m_end = m_done + millions(flops);
        report();
    }
    void add(std::int64_t flops) {
        m_done = std::min(m_end, m_done + millions(flops));
        report();
    }
    void end() {
        m_done = m_end;
        report();
    }

private:
    static std::int64_t millions(std::int64_t flops) { return flops / 1'000'000; }
    void report() const {
        if (m_report) m_report(m_what, static_cast<int>(m_done), static_cast<int>(std::max<std::int64_t>(m_total, 1)));
    }

    const CauseProgress& m_report;
    const std::stop_token& m_stop;
    std::string m_what;
    std::int64_t m_done = 0;
    std::int64_t m_end = 0;
    std::int64_t m_total = 0;
};

}  // namespace deepscope
