#include "app/settings.h"

#include "encoder/errors.h"
#include "encoder/image/page_address.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>

#include <algorithm>

namespace deepscope {

namespace {

constexpr int kMostRecent = 12;
constexpr int kMostPasses = 1000;
constexpr int kMostThreads = 1024;
constexpr int kMostTraceMiB = 1 << 20;

int numberWithin(const QVariant& value, int fallback, int from, int to) {
    bool ok = false;
    const int number = value.toInt(&ok);
    return ok && number >= from && number <= to ? number : fallback;
}

std::string nameWithin(const QVariant& value, std::initializer_list<const char*> names, const char* fallback) {
    const std::string name = value.toString().toStdString();
    return std::find(names.begin(), names.end(), name) != names.end() ? name : fallback;
}

}  // namespace

Settings::Settings()
    : m_store(std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("deepscope"),
                                          QStringLiteral("deepscope"))),
      m_cacheFolder(QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/deepscope")),
      m_dataFolder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/deepscope")) {}

Settings::Settings(const QString& file)
    : m_store(std::make_unique<QSettings>(file, QSettings::IniFormat)),
      m_cacheFolder(QFileInfo(file).absolutePath()),
      m_dataFolder(m_cacheFolder) {}

void Settings::write() {
    m_store->sync();
}

QByteArray Settings::geometry() const {
    return m_store->value("window/geometry").toByteArray();
}
void Settings::setGeometry(const QByteArray& geometry) {
    m_store->setValue("window/geometry", geometry);
}

QByteArray Settings::layout() const {
    return m_store->value("window/layout").toByteArray();
}
void Settings::setLayout(const QByteArray& layout) {
    m_store->setValue("window/layout", layout);
}

RunChoice Settings::runChoice() const {
    RunChoice choice;
    choice.mode = namedModes().front();
    try {
        if (const QVariant mode = m_store->value("run/mode"); mode.isValid())
            choice.mode = parseMode(mode.toString().toStdString());
    } catch (const UsageError&) {
    }
    try {
        const QString weights = m_store->value("run/weights", QStringLiteral("synthetic")).toString();
        const Preset preset = parsePreset(m_store->value("run/preset", QStringLiteral("released")).toString().toStdString());
        const WeightSpec spec = parseWeightSpec(weights.toStdString(), preset);
        if (!spec.path || QFileInfo::exists(weights)) choice.weights = spec;
    } catch (const UsageError&) {
    }
    const QString device = m_store->value("run/device", QStringLiteral("auto")).toString();
    if (device == QLatin1String("cpu") || device.startsWith(QLatin1String("cuda"))) choice.device = device.toStdString();
    choice.type = nameWithin(m_store->value("run/type"), {"auto", "f32", "bf16", "f16"}, "auto");
    choice.implementation = nameWithin(m_store->value("run/implementation"), {"auto", "reference"}, "auto");
    choice.threads = numberWithin(m_store->value("run/threads"), 0, 0, kMostThreads);
    choice.warmup = numberWithin(m_store->value("run/warmup"), 0, 0, kMostPasses);
    choice.repeat = numberWithin(m_store->value("run/repeat"), 1, 1, kMostPasses);
    choice.maxTiles = numberWithin(m_store->value("run/maxTiles"), 9, 2, 9);
    if (m_store->value("run/resizeOrder").toString() == QLatin1String("pillow13")) choice.resizeOrder = ResizeOrder::Pillow13;
    return choice;
}

void Settings::setRunChoice(const RunChoice& choice) {
    m_store->setValue("run/mode", QString::fromStdString(choice.mode.name()));
    const std::string_view preset = presetName(choice.weights.preset);
    m_store->setValue("run/preset", QString::fromUtf8(preset.data(), static_cast<qsizetype>(preset.size())));
    m_store->setValue("run/weights", choice.weights.path ? QString::fromStdString(choice.weights.path->string())
                                                         : QStringLiteral("synthetic:%1").arg(choice.weights.seed));
    m_store->setValue("run/device", QString::fromStdString(choice.device));
    m_store->setValue("run/type", QString::fromStdString(choice.type));
    m_store->setValue("run/implementation", QString::fromStdString(choice.implementation));
    m_store->setValue("run/threads", choice.threads);
    m_store->setValue("run/warmup", choice.warmup);
    m_store->setValue("run/repeat", choice.repeat);
    m_store->setValue("run/maxTiles", choice.maxTiles);
    m_store->setValue("run/resizeOrder",
                      choice.resizeOrder == ResizeOrder::Pillow13 ? QStringLiteral("pillow13") : QStringLiteral("pillow12"));
}

bool Settings::hasWeights() const {
    return m_store->contains("run/weights");
}

ThemeChoice Settings::theme() const {
    const QString name = m_store->value("view/theme").toString();
    return name == QLatin1String("dark")    ? ThemeChoice::Dark
           : name == QLatin1String("light") ? ThemeChoice::Light
                                            : ThemeChoice::System;
}
void Settings::setTheme(ThemeChoice theme) {
    m_store->setValue("view/theme", theme == ThemeChoice::Dark ? "dark" : theme == ThemeChoice::Light ? "light" : "system");
}

QString Settings::language() const {
    return m_store->value("view/language").toString();
}
void Settings::setLanguage(const QString& language) {
    m_store->setValue("view/language", language);
}

ColorSettings Settings::colors() const {
    return colorsFromJson(QJsonDocument::fromJson(m_store->value("view/colors").toString().toUtf8()).object());
}
void Settings::setColors(const ColorSettings& colors) {
    const QJsonDocument json(colorsToJson(colors));
    m_store->setValue("view/colors", QString::fromUtf8(json.toJson(QJsonDocument::Compact)));
}

CanvasDecorations Settings::decorations() const {
    CanvasDecorations shown;
    shown.grid = m_store->value("view/grid", shown.grid).toBool();
    shown.tileBorders = m_store->value("view/tileBorders", shown.tileBorders).toBool();
    shown.padding = m_store->value("view/padding", shown.padding).toBool();
    shown.values = m_store->value("view/values", shown.values).toBool();
    shown.windows = m_store->value("view/windows", shown.windows).toBool();
    shown.lineage = m_store->value("view/lineage", shown.lineage).toBool();
    return shown;
}
void Settings::setDecorations(const CanvasDecorations& shown) {
    m_store->setValue("view/grid", shown.grid);
    m_store->setValue("view/tileBorders", shown.tileBorders);
    m_store->setValue("view/padding", shown.padding);
    m_store->setValue("view/values", shown.values);
    m_store->setValue("view/windows", shown.windows);
    m_store->setValue("view/lineage", shown.lineage);
}

QVariant Settings::remembered(const QString& name, const QVariant& otherwise) const {
    const QVariant value = m_store->value(QStringLiteral("panels/") + name, otherwise);
    return value.canConvert(otherwise.metaType()) ? value : otherwise;
}
void Settings::remember(const QString& name, const QVariant& value) {
    m_store->setValue(QStringLiteral("panels/") + name, value);
}

bool Settings::timeLogarithmic() const {
    return m_store->value("view/timeLogarithmic", false).toBool();
}
void Settings::setTimeLogarithmic(bool on) {
    m_store->setValue("view/timeLogarithmic", on);
}

QString Settings::folder() const {
    return m_store->value("open/folder", QDir::homePath()).toString();
}
void Settings::setFolder(const QString& folder) {
    m_store->setValue("open/folder", folder);
}

int Settings::pdfDpi() const {
    return numberWithin(m_store->value("open/pdfDpi"), kDefaultPdfDpi, kMinPdfDpi, kMaxPdfDpi);
}
void Settings::setPdfDpi(int dpi) {
    m_store->setValue("open/pdfDpi", dpi);
}

QStringList Settings::recentCheckpoints() const {
    QStringList paths = m_store->value("open/checkpoints").toStringList().mid(0, kMostRecent);
    paths.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return paths;
}
void Settings::addRecentCheckpoint(const QString& path) {
    QStringList paths = recentCheckpoints();
    paths.removeAll(path);
    paths.prepend(path);
    m_store->setValue("open/checkpoints", QStringList(paths.mid(0, kMostRecent)));
}

QStringList Settings::recent() const {
    return m_store->value("open/recent").toStringList().mid(0, kMostRecent);
}
void Settings::addRecent(const QStringList& paths) {
    QStringList recent = this->recent();
    for (auto path = paths.rbegin(); path != paths.rend(); ++path) {
        if (path->isEmpty() || path->startsWith(QLatin1String(":/"))) continue;
        const QString absolute = QFileInfo(*path).absoluteFilePath();
        recent.removeAll(absolute);
        recent.prepend(absolute);
    }
    m_store->setValue("open/recent", QStringList(recent.mid(0, kMostRecent)));
}
void Settings::clearRecent() {
    m_store->remove("open/recent");
}

std::filesystem::path Settings::ratesFile() const {
    return std::filesystem::path(QDir(m_cacheFolder).filePath(QStringLiteral("machine_rates.json")).toStdU16String());
}

QString Settings::lastSession() const {
    return m_store->value("open/lastSession").toString();
}
void Settings::setLastSession(const QString& path) {
    m_store->setValue("open/lastSession", path);
}

QString Settings::sessionsFolder() const {
    return QDir(m_dataFolder).filePath(QStringLiteral("sessions"));
}

bool Settings::reloadOnChange() const {
    return m_store->value("open/reloadOnChange", true).toBool();
}
void Settings::setReloadOnChange(bool on) {
    m_store->setValue("open/reloadOnChange", on);
}

bool Settings::followRuns() const {
    return m_store->value("run/follow", true).toBool();
}
void Settings::setFollowRuns(bool on) {
    m_store->setValue("run/follow", on);
}

int Settings::traceBudgetMiB() const {
    return numberWithin(m_store->value("run/traceBudgetMiB"), 0, 0, kMostTraceMiB);
}
void Settings::setTraceBudgetMiB(int mebibytes) {
    m_store->setValue("run/traceBudgetMiB", mebibytes);
}

}  // namespace deepscope
