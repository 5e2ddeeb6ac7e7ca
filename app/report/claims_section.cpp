#include "app/report/html_writer.h"
#include "app/report/report_page.h"
#include "encoder/model/compute_device.h"
#include "encoder/probe/design_claims.h"

#include <string>
#include <string_view>

namespace deepscope {
namespace {

std::string_view claimName(ClaimId id) {
    static constexpr std::string_view kNames[] = {"SAM's parameters",
                                                  "CLIP's parameters",
                                                  "parameters in all",
                                                  "side of SAM's windows",
                                                  "SAM's blocks that look across windows",
                                                  "patch embedding's FLOPs",
                                                  "SAM's blocks' FLOPs",
                                                  "compression's FLOPs",
                                                  "SAM's FLOPs",
                                                  "CLIP's FLOPs",
                                                  "FLOPs in all",
                                                  "SAM's activations",
                                                  "CLIP's activations",
                                                  "memory in all",
                                                  "time of a pass on an A100",
                                                  "CLIP on all patches: FLOPs",
                                                  "CLIP on all patches: memory",
                                                  "CLIP on all patches: time",
                                                  "the serial design saves FLOPs",
                                                  "the serial design saves memory",
                                                  "the serial design saves time",
                                                  "attention pairs saved in CLIP",
                                                  "compression of tokens",
                                                  "4× compression would be too dear",
                                                  "64× compression would lose quality",
                                                  "tokens of a page"};
    return kNames[static_cast<std::size_t>(id)];
}

std::string figureText(double value, ClaimUnit unit) {
    switch (unit) {
        case ClaimUnit::Parameters:
            return reportNumber(value * 1e-6, 1) + " M";
        case ClaimUnit::Side:
            return reportNumber(value, 0) + "×" + reportNumber(value, 0);
        case ClaimUnit::Blocks:
        case ClaimUnit::Tokens:
            return reportNumber(value, 0);
        case ClaimUnit::Flops:
        case ClaimUnit::Words:  // what it costs, beside words
            return reportFlops(value);
        case ClaimUnit::Bytes:  // in the note's own units
            return value >= 1e9 ? reportNumber(value * 1e-9, 2) + " GB" : reportNumber(value * 1e-6, 0) + " MB";
        case ClaimUnit::Milliseconds:
            return reportTime(value);
        case ClaimUnit::Times:
            return reportNumber(value, 1) + "×";
    }
    return {};
}

std::string noteText(const DesignClaim& claim) {
    if (claim.unit == ClaimUnit::Words) return "in words";
    if (claim.id == ClaimId::TokenRange) return "73 to 421";
    return figureText(claim.note, claim.unit);
}

struct VerdictText {
    std::string text;
    const char* style;
};

VerdictText verdictText(const DesignClaim& claim) {
    switch (claim.verdict) {
        case Verdict::Holds:
            return {"holds", "good"};
        case Verdict::DoesNotHold:
            return {"does not hold", "bad"};
        case Verdict::CannotBeJudged:
            return {"not for an encoder alone to say", "open"};
        case Verdict::NotMeasured:
            break;
    }
    switch (claim.open) {
        case OpenReason::OtherMode:
            return {"open: said of mode base", "open"};
        case OpenReason::OtherDevice:
            return {"open: said of an A100", "open"};
        case OpenReason::WhatIf:
            return {"open: needs a run of CLIP on all patches", "open"};
        default:
            return {"open: not measured here", "open"};
    }
}

// Claims speak of base: its run where there is one, else gundam's global view or whatever ran.
const Trace* claimedRun(const ModeComparison& comparison) {
    const Trace* any = nullptr;
    const Trace* atBase = nullptr;
    for (const ComparedMode& mode : comparison.modes) {
        if (!mode.run) continue;
        if (mode.mode.kind == ModeKind::Base) return mode.run.get();
        if (mode.mode.globalSidePx == kNoteSidePx) atBase = mode.run.get();
        any = mode.run.get();
    }
    return atBase ? atBase : any;
}

std::string describedDevice(const std::string& device) {
    for (const DeviceInfo& info : listDevices()) {
        if (info.device.name() == device) return info.description;
    }
    return {};
}

}  // namespace

void addClaims(HtmlWriter& html, const ModeComparison& comparison) {
    const Trace* const run = claimedRun(comparison);
    if (!run) return;
    const DesignReport report = designReport(*run, nullptr, describedDevice(run->provenance().device));
    html.element("h2", "The design note's claims", {{"id", "claims"}});
    html.element("p",
                 "What the design note says of the encoder, against this run in mode " + run->provenance().plan.mode.name() +
                     ": " + std::to_string(report.count(Verdict::Holds)) + " hold, " +
                     std::to_string(report.count(Verdict::DoesNotHold)) +
                     " do not. A figure holds within a tenth of the note's; counts must match.",
                 {{"class", "soft"}});
    html.open("div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", "The design note's claims"}});
    html.open("table", {{"class", "claims"}})
        .element("caption", "The design note's claims", {{"hidden", ""}})
        .open("thead")
        .open("tr");
    html.element("th", "claim", {{"scope", "col"}, {"class", "word"}}).element("th", "the note", {{"scope", "col"}});
    html.element("th", "this run", {{"scope", "col"}}).element("th", "verdict", {{"scope", "col"}, {"class", "word"}});
    html.close().close().open("tbody");
    for (const DesignClaim& claim : report.claims) {
        const VerdictText verdict = verdictText(claim);
        html.open("tr").element("th", claimName(claim.id), {{"scope", "row"}}).element("td", noteText(claim));
        html.element("td", claim.fact ? figureText(*claim.fact, claim.unit) : "–");
        html.element("td", verdict.text, {{"class", std::string("word ") + verdict.style}}).close();
    }
    html.close().close().close();
}

}  // namespace deepscope
