#include "encoder/probe/tap_diff.h"

#include "encoder/errors.h"
#include "encoder/probe/diff_explanation.h"
#include "encoder/probe/shape_hint.h"
#include "encoder/probe/tap_order.h"
#include "encoder/probe/tensor_comparison.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <limits>
#include <map>
#include <new>
#include <system_error>
#include <thread>

namespace deepscope {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr std::int64_t kWorthAThread = 1 << 18;

struct ComesBefore {
    bool operator()(const std::string& a, const std::string& b) const { return comesBefore(a, b); }
};

struct BothEntries {
    const TapSource::Entry* a = nullptr;
    const TapSource::Entry* b = nullptr;
};

bool isFloat(const TapSource::Entry& entry) {
    return entry.storedType == "F32" || entry.storedType == "F16" || entry.storedType == "BF16" || entry.storedType == "F64";
}

std::optional<ElementType> shortType(const std::string& storedType) {
    if (storedType == "BF16") return ElementType::BF16;
    if (storedType == "F16") return ElementType::F16;
    return {};
}

// The arithmetic that a source's taps came from: as told, else the coarsest that any of them is stored in or shows. (Mixed
// precision keeps float32 between its short products, so one tap of a short type tells.)
class SourceType {
public:
    explicit SourceType(const RunManifest& manifest) : m_told(manifest.computeType) {}

    void see(const std::string& tap, const TapSource::Entry& entry, const TensorBuffer& tensor) {
        if (m_told) return;
        const auto stored = shortType(entry.storedType);
        // Pixels are what went in: a page of black and white is of every type.
        if (!stored && tapPlace(tap).stage == TapPlace::Stage::Pixels) return;
        const ElementType type = stored ? *stored : shownType(tensor);
        if (type == ElementType::BF16 || m_seen == ElementType::F32) m_seen = type;
    }
    ElementType type() const { return m_told.value_or(m_seen); }

private:
    std::optional<ElementType> m_told;
    ElementType m_seen = ElementType::F32;
};

// RMS that rounding into a type adds, relative to the values: half a step of 2^-mantissa, evenly spread.
double storageNoise(const std::string& storedType) {
    const auto type = shortType(storedType);
    if (!type) return 0;
    return (*type == ElementType::BF16 ? 0x1p-8 : 0x1p-11) / std::sqrt(3.0);
}

std::string places(std::int64_t count) {
    return std::to_string(count) + (count == 1 ? " place" : " places");
}

// What one comparison needs until the sources' types are known.
struct Pending {
    double magnitude = 1;
    double storage = 0;
};

class TapDiffRun {
public:
    TapDiffRun(const TapSource& a, const TapSource& b, const TapDiffOptions& options, const std::stop_token& stop)
        : m_a(a), m_b(b), m_options(options), m_stop(stop), m_typeA(a.manifest()), m_typeB(b.manifest()) {}

    TapDiff execute(const DiffProgress& progress) {
        std::map<std::string, BothEntries, ComesBefore> entries;
        for (const TapSource::Entry& entry : m_a.entries()) entries[entry.tap].a = &entry;
        for (const TapSource::Entry& entry : m_b.entries()) entries[entry.tap].b = &entry;
        int done = 0;
        for (const auto& [tap, both] : entries) {
            if (m_stop.stop_requested()) throw Cancelled("diff");
            m_diff.taps.push_back(compare(tap, both));
            if (m_options.compared) m_options.compared(m_diff.taps.back());
            if (progress) progress(tap, ++done, static_cast<int>(entries.size()));
        }
        m_diff.typeA = m_typeA.type();
        m_diff.typeB = m_typeB.type();
        judge();
        m_diff.explanation = explainDiff(m_diff, m_a, m_b, m_stop);
        return std::move(m_diff);
    }

private:
    TapComparison compare(const std::string& tap, const BothEntries& both) {
        TapComparison result;
        result.tap = tap;
        m_pending.emplace_back();
        if (both.a) result.shapeA = both.a->shape;
        if (both.b) result.shapeB = both.b->shape;
        if (!both.a || !both.b) {
            result.status = both.a ? TapStatus::Missing : TapStatus::Extra;
            return result;
        }
        result.status = TapStatus::Misshapen;
        if (!isFloat(*both.a) || !isFloat(*both.b)) {
            const bool oursIsnt = !isFloat(*both.a);
            result.note = std::string(oursIsnt ? "A" : "B") + " holds " + (oursIsnt ? *both.a : *both.b).storedType +
                          ": no floats to compare";
        } else if (both.a->shape != both.b->shape) {
            result.note = shapeHint(tap, both.a->shape, both.b->shape);
        } else {
            compareValues(result, both);
        }
        return result;
    }

    void compareValues(TapComparison& result, const BothEntries& both) {
        std::shared_ptr<const TensorBuffer> a, b;
        if (!read(result, a, b)) return;
        if (a->shape() != b->shape()) {  // a file that changed under its reader
            result.shapeA = a->shape();
            result.shapeB = b->shape();
            return;
        }
        const TensorComparison figures = compareTensors(*a, *b, m_stop);
        fill(result, figures);
        m_pending.back() = {.magnitude = figures.magnitude(),
                            .storage = std::hypot(storageNoise(both.a->storedType), storageNoise(both.b->storedType))};
        m_typeA.see(result.tap, *both.a, *a);
        m_typeB.see(result.tap, *both.b, *b);
        if (result.max > 0 && hasTokens(result.tap, result.shapeA)) result.worst = worstTokens(result.tap, *a, *b);
    }

    // False when one cannot be read, which the note then says.
    bool read(TapComparison& result, std::shared_ptr<const TensorBuffer>& a, std::shared_ptr<const TensorBuffer>& b) const {
        std::string problemA, problemB;
        std::jthread other;
        try {
            // Large ones both at once: each is a file to wait for and a copy to make.
            if (elementCount(result.shapeA) > kWorthAThread)
                other = std::jthread([&] { problemB = readInto(b, m_b, result.tap); });
        } catch (const std::system_error&) {
            // No thread to be had: one after the other.
        } catch (const ShapeError&) {
            // An impossible shape: reading says so.
        }
        problemA = readInto(a, m_a, result.tap);
        if (other.joinable()) {
            other.join();
        } else {
            problemB = readInto(b, m_b, result.tap);
        }
        const auto join = [&](const char* side, const std::string& problem) {
            if (problem.empty()) return;
            result.note += (result.note.empty() ? "" : "; ") + std::string(side) + " cannot be read: " + problem;
        };
        join("A", problemA);
        join("B", problemB);
        return result.note.empty();
    }

    static std::string readInto(std::shared_ptr<const TensorBuffer>& tensor, const TapSource& source, const std::string& tap) {
        try {
            tensor = source.read(tap);
            return tensor ? std::string() : "nothing there";
        } catch (const std::bad_alloc&) {
            return "out of memory";
        } catch (const std::exception& error) {
            return error.what();
        }
    }

    static void fill(TapComparison& result, const TensorComparison& figures) {
        const double scale = figures.scale();
        const auto relative = [scale](double error) { return error == 0 ? 0 : scale > 0 ? error / scale : kInfinity; };
        result.status = TapStatus::Same;  // until judged
        result.spread = figures.spread;
        result.max = figures.unlike > 0 ? kInfinity : relative(figures.maxAbs);
        result.rms = relative(figures.rms);
        result.cosine = figures.cosine;
        result.nonFiniteA = figures.nonFiniteA;
        result.nonFiniteB = figures.nonFiniteB;
        if (figures.count == 0) {
            result.note = "empty";
        } else if (figures.unlike > 0) {
            result.note = "NaN or Inf on one side alone in " + places(figures.unlike);
        } else if (figures.nonFiniteA > 0) {
            result.note = "the same NaN or Inf on both sides in " + places(figures.nonFiniteA);
        } else if (figures.spread == 0) {
            result.note = figures.mean == 0 ? "zero throughout in A" : "constant in A: errors are relative to its value";
        }
    }

    static std::vector<TokenError> worstTokens(const std::string& tap, const TensorBuffer& a, const TensorBuffer& b) {
        const FeatureMap map = tokenErrors(tap, a, b);
        std::vector<TokenError> errors;
        const auto add = [&](int token, float error) {
            if (error > 0) errors.push_back({token, error});
        };
        if (map.classValue) add(kClassToken, *map.classValue);
        for (std::size_t t = 0; t < map.values.size(); ++t) add(static_cast<int>(t), map.values[t]);
        const auto kept = static_cast<std::ptrdiff_t>(std::min<std::size_t>(kWorstTokens, errors.size()));
        std::partial_sort(errors.begin(), errors.begin() + kept, errors.end(), [](const TokenError& l, const TokenError& r) {
            return l.relativeL2 != r.relativeL2 ? l.relativeL2 > r.relativeL2 : l.token < r.token;
        });
        errors.resize(static_cast<std::size_t>(kept));
        return errors;
    }

    void judge() {
        for (std::size_t i = 0; i < m_diff.taps.size(); ++i) {
            TapComparison& tap = m_diff.taps[i];
            if (tap.compared()) judge(tap, m_pending[i]);
            const bool diverges = tap.status == TapStatus::Differs || tap.status == TapStatus::Misshapen;
            if (diverges && !m_diff.first) m_diff.first = i;
        }
    }

    void judge(TapComparison& tap, const Pending& pending) const {
        if (m_options.rtol) {
            tap.maxLimit = *m_options.rtol;
            tap.rmsLimit = 0;
            tap.status = tap.max <= tap.maxLimit ? TapStatus::Same : TapStatus::Differs;
            return;
        }
        const double noise = expectedNoise(tap.tap, m_diff.typeA, m_diff.typeB);
        tap.rmsLimit = std::hypot(noise, pending.storage) * pending.magnitude;
        tap.maxLimit = tap.rmsLimit * expectedPeak(tap.tap, m_diff.typeA, m_diff.typeB);
        tap.status = tap.rms <= tap.rmsLimit && tap.max <= tap.maxLimit ? TapStatus::Same : TapStatus::Differs;
    }

    const TapSource& m_a;
    const TapSource& m_b;
    const TapDiffOptions& m_options;
    const std::stop_token& m_stop;
    SourceType m_typeA;
    SourceType m_typeB;
    std::vector<Pending> m_pending;  // beside m_diff.taps
    TapDiff m_diff;
};

}  // namespace

std::string_view tapStatusName(TapStatus status) {
    switch (status) {
        case TapStatus::Same:
            return "same";
        case TapStatus::Differs:
            return "differs";
        case TapStatus::Missing:
            return "missing";
        case TapStatus::Extra:
            return "extra";
        case TapStatus::Misshapen:
            return "shape";
    }
    return "";
}

std::size_t TapDiff::count(TapStatus status) const {
    return static_cast<std::size_t>(
        std::count_if(taps.begin(), taps.end(), [status](const TapComparison& tap) { return tap.status == status; }));
}

TapDiff diffTaps(const TapSource& a, const TapSource& b, const TapDiffOptions& options, const DiffProgress& progress,
                 const std::stop_token& stop) {
    return TapDiffRun(a, b, options, stop).execute(progress);
}

}  // namespace deepscope
