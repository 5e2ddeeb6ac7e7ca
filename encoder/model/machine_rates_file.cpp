#include "encoder/errors.h"
#include "encoder/export/atomic_file.h"
#include "encoder/model/machine_rates.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <system_error>

namespace deepscope {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr int kSchema = 1;
constexpr std::uintmax_t kMostBytes = 64 << 10;  // ours are a few hundred bytes a machine
constexpr std::size_t kMostEntries = 64;
constexpr std::size_t kMostTextBytes = 200;
constexpr double kMostRate = 1e9;  // no machine does an exaflop per second, or moves an exabyte
constexpr int kMostThreads = 4096;

// Numbers and texts that a window may show as they are; nothing for everything else.
std::optional<std::string> text(const Json& entry, const char* key) {
    const auto found = entry.find(key);
    if (found == entry.end() || !found->is_string()) return std::nullopt;
    auto value = found->get<std::string>();
    const bool printable = std::none_of(value.begin(), value.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; });
    if (value.empty() || value.size() > kMostTextBytes || !printable) return std::nullopt;
    return value;
}

std::optional<double> rate(const Json& entry, const char* key) {
    const auto found = entry.find(key);
    if (found == entry.end() || !found->is_number()) return std::nullopt;
    const auto value = found->get<double>();
    if (!std::isfinite(value) || value <= 0 || value > kMostRate) return std::nullopt;
    return value;
}

std::optional<ElementType> elementType(const Json& entry) {
    const auto name = text(entry, "dtype");
    for (const ElementType type : {ElementType::F32, ElementType::BF16, ElementType::F16}) {
        if (name == elementTypeName(type)) return type;
    }
    return std::nullopt;
}

std::optional<int> threadCount(const Json& entry) {
    const auto found = entry.find("threads");
    if (found == entry.end() || !found->is_number_integer()) return std::nullopt;
    const auto value = found->get<std::int64_t>();
    if (value < 1 || value > kMostThreads) return std::nullopt;
    return static_cast<int>(value);
}

std::optional<MachineRates> ratesOf(const Json& entry) {
    if (!entry.is_object()) return std::nullopt;
    const auto device = text(entry, "device"), deviceText = text(entry, "device_text"), measuredAt = text(entry, "measured_at");
    const auto type = elementType(entry);
    const auto threads = threadCount(entry);
    const auto gemm = rate(entry, "gemm_gflops"), bandwidth = rate(entry, "bandwidth_gbs");
    if (!device || !deviceText || !measuredAt || !type || !threads || !gemm || !bandwidth) return std::nullopt;
    return MachineRates{*device, *deviceText, *type, *threads, *gemm, *bandwidth, *measuredAt};
}

Json jsonOf(const MachineRates& rates) {
    return {{"device", rates.device},         {"device_text", rates.deviceText}, {"dtype", elementTypeName(rates.type)},
            {"threads", rates.threads},       {"gemm_gflops", rates.gemmGflops}, {"bandwidth_gbs", rates.bandwidthGBs},
            {"measured_at", rates.measuredAt}};
}

bool isOf(const MachineRates& rates, const std::string& deviceText, ElementType type, int threads) {
    const bool threadsMatter = rates.device == "cpu";
    return rates.deviceText == deviceText && rates.type == type && (!threadsMatter || rates.threads == threads);
}

}  // namespace

std::vector<MachineRates> readMachineRates(const fs::path& path) {
    // A pipe would block, a device never end.
    std::error_code error;
    if (!fs::is_regular_file(path, error) || error) return {};
    if (const auto size = fs::file_size(path, error); error || size > kMostBytes) return {};
    std::ifstream file(path, std::ios::binary);
    const std::string content{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const Json json = Json::parse(content, nullptr, /*allow_exceptions=*/false);
    if (!json.is_object() || json.value("schema", Json()) != kSchema) return {};
    const auto entries = json.find("machines");
    if (entries == json.end() || !entries->is_array() || entries->size() > kMostEntries) return {};
    std::vector<MachineRates> all;
    for (const Json& entry : *entries) {
        if (auto rates = ratesOf(entry)) all.push_back(std::move(*rates));
    }
    return all;
}

void writeMachineRates(const fs::path& path, const MachineRates& rates) {
    std::vector<MachineRates> all = readMachineRates(path);
    std::erase_if(all, [&](const MachineRates& old) { return isOf(old, rates.deviceText, rates.type, rates.threads); });
    all.push_back(rates);
    if (all.size() > kMostEntries) all.erase(all.begin());  // the oldest
    Json machines = Json::array();
    for (const MachineRates& machine : all) machines.push_back(jsonOf(machine));
    const Json json{{"schema", kSchema}, {"machines", std::move(machines)}};
    std::error_code error;
    if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);  // the file says what is wrong, if it is
    writeFileAtomically(path, json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

const MachineRates* findMachineRates(const std::vector<MachineRates>& all, const std::string& deviceText, ElementType type,
                                     int threads) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const MachineRates& rates) { return isOf(rates, deviceText, type, threads); });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace deepscope
