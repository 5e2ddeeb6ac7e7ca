#include "app/settings.h"

#include <QDir>
#include <QJsonDocument>

#include <algorithm>

namespace deepscope {

Settings::Settings()
    : m_store(std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("deepscope"),
                                          QStringLiteral("deepscope"))) {}

Settings::Settings(const QString& file) : m_store(std::make_unique<QSettings>(file, QSettings::IniFormat)) {}

QByteArray Settings::geometry() const {
    return m_store->value("window/geometry").toByteArray();
}
void Settings::setGeometry(const QByteArray& geometry) {
    m_store->setValue("window/geometry", geometry);
}

QByteArray Settings::splitter(const QString& name) const {
    return m_store->value("window/" + name).toByteArray();
}
void Settings::setSplitter(const QString& name, const QByteArray& state) {
    m_store->setValue("window/" + name, state);
}

std::optional<Mode> Settings::mode() const {
    try {
        const QVariant value = m_store->value("run/mode");
        if (value.isValid()) return parseMode(value.toString().toStdString());
    } catch (const UsageError&) {
    }
    return std::nullopt;
}
void Settings::setMode(const Mode& mode) {
    m_store->setValue("run/mode", QString::fromStdString(mode.name()));
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

QString Settings::folder() const {
    return m_store->value("open/folder", QDir::homePath()).toString();
}
void Settings::setFolder(const QString& folder) {
    m_store->setValue("open/folder", folder);
}

ColorSettings Settings::colors() const {
    return colorsFromJson(QJsonDocument::fromJson(m_store->value("view/colors").toByteArray()).object());
}

void Settings::setColors(const ColorSettings& colors) {
    m_store->setValue("view/colors", QJsonDocument(colorsToJson(colors)).toJson(QJsonDocument::Compact));
}

}  // namespace deepscope
