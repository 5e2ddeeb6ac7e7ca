#include "encoder/probe/cause_verdict.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>

namespace deepscope {
namespace {

// A cause that takes away no more than this of the difference has no part in it worth a word.
constexpr double kNotableShare = 0.05;

std::string percent(double share) {
    char text[32];
    const double value = 100 * share;
    // Never rounded up to the whole: 99.996 % is not all of it.
    std::snprintf(text, sizeof text,
                  value > 99.9 ? "%.2f %%"
                  : value > 99 ? "%.1f %%"
                               : "%.0f %%",
                  value > 99.9 ? std::floor(value * 100) / 100 : value);
    return text;
}

std::string small(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2g", value);
    return text;
}

std::string startOf(const CauseSearch& search) {
    if (search.startTap == "image") return "the image";
    return (search.startIsPorts ? "the port's " : "our ") + search.startTap;
}

// Taking all but noise away explains it too, when there was more than noise.
bool explains(const CauseTrial& trial, double baseline, double noise) {
    return trial.explained >= kExplainingShare || (baseline > noise && trial.rms <= noise && trial.explained >= 0.5);
}

// A runner-up is out when it leaves twice as much, or takes a quarter of the difference less.
bool clearlyBetter(const CauseTrial& best, const CauseTrial& next) {
    return next.rms >= 2 * best.rms + 1e-12 || best.explained - next.explained >= 0.25;
}

std::string unexplained(const CauseSearch& search, const DiffFacts& facts) {
    if (facts.portIsNotFinite && search.baselineRms <= facts.noise) {
        return "the port holds NaN or Inf at " + search.tap + " where the encoder, from " + startOf(search) +
               ", comes to numbers; every other value is within noise (RMS " + small(search.baselineRms) +
               "), and no known cause makes NaN or Inf";
    }
    if (search.startIsPorts && facts.startIsEqual && search.baselineRms <= facts.noise) {
        return "from " + startOf(search) + ", which is A's to the bit, the encoder comes to B's " + search.tap + " (RMS " +
               small(search.baselineRms) + "): it is A that departs from the encoder here, not B";
    }
    if (search.startIsPorts && search.baselineRms <= facts.noise && search.trials.front().explained < kNotableShare) {
        return "given " + startOf(search) + ", the encoder comes to the port's " + search.tap +
               " within its compute type's noise (RMS " + small(search.baselineRms) +
               "): the difference came in before, too small to be told from noise there";
    }
    const CauseTrial& best = search.trials.front();
    std::string text = "no known cause explains the difference at " + search.tap + " (recomputed from " + startOf(search) + ")";
    if (best.explained < kNotableShare) return text + ": none takes away more than " + percent(kNotableShare);
    return text + ": the nearest, " + std::string(causeName(best.id)) + ", takes away " + percent(best.explained);
}

}  // namespace

void judge(CauseSearch& search, const DiffFacts& facts) {
    std::ranges::stable_sort(search.trials, {}, &CauseTrial::rms);
    std::set<CauseId> seen;
    std::erase_if(search.trials, [&](const CauseTrial& trial) { return !seen.insert(trial.id).second; });
    if (search.trials.empty()) {
        search.explanation = "no known cause acts between " + startOf(search) + " and " + search.tap;
        return;
    }
    const CauseTrial& best = search.trials.front();
    if (!explains(best, search.baselineRms, facts.noise)) {
        search.explanation = unexplained(search, facts);
        return;
    }
    if (search.trials.size() > 1 && !clearlyBetter(best, search.trials[1])) {
        const CauseTrial& next = search.trials[1];
        search.explanation = std::string(causeName(best.id)) + " and " + std::string(causeName(next.id)) +
                             " explain the difference at " + search.tap + " alike (" + percent(best.explained) + " and " +
                             percent(next.explained) + "): this run cannot tell them apart";
        return;
    }
    search.cause = best;
    search.explanation = std::string(causeName(best.id)) + ": " + best.variant + ", which explains " + percent(best.explained) +
                         " of the difference at " + search.tap + " (recomputed from " + startOf(search) + ", RMS " +
                         small(search.baselineRms) + " becomes " + small(best.rms) + ")";
}

}  // namespace deepscope
