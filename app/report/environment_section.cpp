#include "app/report/html_writer.h"
#include "app/report/report_page.h"
#include "encoder/model/compute_device.h"
#include "encoder/model/torch_version.h"
#include "encoder/version.h"

#include <array>
#include <ctime>

namespace deepscope {
namespace {

std::string nowUtc() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M UTC", &parts);
    return text.data();
}

std::string deviceText(const std::string& device) {
    for (const DeviceInfo& info : listDevices()) {
        if (info.device.name() == device) return device + ", " + info.description;
    }
    return device;
}

std::string weightsText(const RunProvenance& run) {
    const WeightIdentity& weights = run.hashedWeights.valid() ? run.hashedWeights.get() : run.weights;
    if (weights.synthetic) return "synthetic, preset " + weights.preset + ", seed " + std::to_string(weights.seed);
    return weights.source + (weights.sha256.empty() ? "" : ", SHA-256 " + weights.sha256);
}

void addFact(HtmlWriter& html, std::string_view name, std::string_view value) {
    html.element("dt", name).element("dd", value);
}

}  // namespace

void addEnvironment(HtmlWriter& html, const Trace& trace) {
    const RunProvenance& run = trace.provenance();
    html.open("dl");
    addFact(html, "Image", run.image.path);
    addFact(html, "Size",
            std::to_string(run.plan.page.widthPx) + "×" + std::to_string(run.plan.page.heightPx) + " px" +
                (run.image.fileBytes > 0 ? ", " + reportBytes(static_cast<double>(run.image.fileBytes)) : ""));
    if (!run.image.sha256.empty()) addFact(html, "Image SHA-256", run.image.sha256);
    addFact(html, "Weights", weightsText(run));
    addFact(html, "Device", deviceText(run.device));
    addFact(html, "Compute type", std::string(elementTypeName(run.computeType)) + ", " + run.implementation + " formulation");
    addFact(html, "Threads", std::to_string(run.threads));
    addFact(html, "Resize order", run.resizeOrder == ResizeOrder::Pillow12 ? "as Pillow before 13" : "as Pillow 13");
    addFact(html, "Timed passes", std::to_string(trace.total().count) + " of each mode");
    addFact(html, "Program", std::string("deepscope ") + run.programVersion + ", LibTorch " + torchVersion());
    addFact(html, "Written", nowUtc());
    html.close();
}

}  // namespace deepscope
