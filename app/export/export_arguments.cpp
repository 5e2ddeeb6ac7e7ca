#include "app/export/export_arguments.h"

#include "app/export/export_job.h"
#include "app/export/shell_text.h"
#include "app/window_snapshot.h"
#include "encoder/errors.h"
#include "encoder/model/deep_encoder.h"
#include "widgets/engine/page_picture.h"

#include <QApplication>
#include <QJsonDocument>

namespace deepscope {

namespace {

ColorSettings colorsOf(const ExportArguments& arguments) {
    if (arguments.colors.empty()) return {};
    const QJsonDocument json = QJsonDocument::fromJson(QByteArray::fromStdString(arguments.colors));
    if (!json.isObject()) {
        throw UsageError(
            {"unreadable colours", "--colors", "one JSON object, as Copy as command writes it", arguments.colors.substr(0, 40)});
    }
    return colorsFromJson(json.object());
}

}  // namespace

std::vector<std::string> ExportArguments::words() const {
    std::vector<std::string> words{"--out", pathArgument(folder), "--name", name};
    const auto add = [&words](const char* option, const std::string& value) { words.insert(words.end(), {option, value}); };
    const ExportArguments untouched;
    if (taps != untouched.taps) {
        add("--taps", taps);
        add("--format", format);
        if (type != untouched.type) add("--type", type);
    } else if (!attention.empty() && format != untouched.format) {
        add("--format", format);
    }
    for (const std::string& each : attention) add("--attention", each);
    for (const std::string& each : pictures) add("--picture", each);
    if (!pictures.empty()) {
        if (pictureFormat != untouched.pictureFormat) add("--picture-format", pictureFormat);
        if (scale != untouched.scale) add("--scale", std::to_string(scale));
        if (noPage) words.emplace_back("--no-page");
        if (noLegend) words.emplace_back("--no-legend");
        if (!colors.empty()) add("--colors", colors);
    }
    for (const std::string& each : tables) add("--table", each);
    if (!tables.empty() && tableFormat != untouched.tableFormat) add("--table-format", tableFormat);
    if (replace) words.emplace_back("--replace");
    return words;
}

ExportRequest exportRequestOf(const ExportArguments& arguments, const ViewPlan& plan, const Architecture& architecture) {
    ExportRequest request;
    request.folder = arguments.folder;
    request.name = arguments.name;
    request.taps = TapSelection::parse(arguments.taps);
    request.format = parseDumpFormat(arguments.format);
    request.type = parseDumpType(arguments.type);
    for (const std::string& each : arguments.attention) request.attention.push_back(parseAttention(each, plan, architecture));
    for (const std::string& each : arguments.pictures) request.pictures.push_back(parsePicture(each, plan, architecture));
    request.pictureFormat = parsePictureFormat(arguments.pictureFormat);
    request.pictureScale = arguments.scale;
    request.withPage = !arguments.noPage;
    request.withLegend = !arguments.noLegend;
    request.tables = arguments.tables;
    request.tablesAsCsv = arguments.tableFormat != "json";
    request.tablesAsJson = arguments.tableFormat != "csv";
    request.replace = arguments.replace;
    return request;
}

ExportArguments exportArgumentsOf(const ExportRequest& request, const std::string& taps, const ColorSettings& colors) {
    ExportArguments arguments;
    arguments.folder = request.folder.string();
    arguments.name = request.name;
    arguments.taps = taps;
    arguments.format = request.format == DumpFormat::Safetensors ? "safetensors"
                       : request.format == DumpFormat::Npz       ? "npz"
                                                                 : "npy";
    arguments.type = request.type == DumpType::F32 ? "f32" : "compute";
    for (const ExportedAttention& each : request.attention) arguments.attention.push_back(attentionText(each));
    for (const ExportedPicture& each : request.pictures) arguments.pictures.push_back(pictureText(each));
    arguments.pictureFormat = pictureFormatName(request.pictureFormat);
    arguments.scale = request.pictureScale;
    arguments.noPage = !request.withPage;
    arguments.noLegend = !request.withLegend;
    arguments.tables = request.tables;
    arguments.tableFormat = request.tablesAsCsv && request.tablesAsJson ? "both" : request.tablesAsJson ? "json" : "csv";
    if (colorsToJson(colors) != colorsToJson({})) {
        arguments.colors = QJsonDocument(colorsToJson(colors)).toJson(QJsonDocument::Compact).toStdString();
    }
    arguments.replace = request.replace;
    return arguments;
}

TapSelection tapsForExport(const ExportArguments& arguments, const ViewPlan& plan, const Architecture& architecture) {
    static_cast<void>(colorsOf(arguments));
    const ExportRequest request = exportRequestOf(arguments, plan, architecture);
    if (exportPaths(request).empty()) {
        throw UsageError({"nothing to export", "export", "--taps, --attention, --picture or --table", "none of them"});
    }
    if (const auto obstacles = exportObstacles(request); !obstacles.empty() && !request.replace) {
        throw FileError({"files are in the way", obstacles.front().string(), "a free place, or --replace",
                         obstacles.front().filename().string()});
    }
    const std::vector<std::string> names = tapNames(plan, architecture);
    if (!request.taps.keepsNothing()) request.taps.checkAgainst(names);
    TapSelection kept = request.taps;
    if (!request.attention.empty() || !request.pictures.empty()) {
        const TapSelection main = TapSelection::main();
        for (const std::string& name : names) {
            if (main.keeps(name)) kept.add(name);
        }
    }
    return kept;
}

std::vector<WrittenFile> exportTrace(const ExportArguments& arguments, const std::shared_ptr<const Trace>& trace,
                                     const std::shared_ptr<const DecodedImage>& page,
                                     const std::function<void(double, const std::string&)>& progress,
                                     const std::stop_token& stop) {
    const auto application = ensureApplication();  // fonts belong to one
    const RunProvenance& run = trace->provenance();
    ExportSource source{
        .trace = trace, .page = nullptr, .attention = std::make_shared<AttentionCache>(), .colors = colorsOf(arguments)};
    if (page) source.page = std::make_shared<PagePicture>(PagePicture{page, {wrapPixels(page->upright)}, {}});
    std::vector<WrittenFile> written;
    for (const ExportedFile& file : runExport(exportRequestOf(arguments, run.plan, run.architecture), source, progress, stop)) {
        written.push_back({file.path.string(), file.sizeBytes});
    }
    return written;
}

}  // namespace deepscope
