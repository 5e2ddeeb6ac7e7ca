#pragma once

#include "widgets/views/inspection_presenter.h"
#include "widgets/views/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QString>

#include <memory>
#include <optional>

namespace deepscope {

/// What the window remembers between starts. Values that cannot be read count as never set.
class Settings {
public:
    /// The person's own settings.
    Settings();
    /// Settings in a file of their own: tests and snapshots leave the person's alone.
    explicit Settings(const QString& file);

    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    QByteArray splitter(const QString& name) const;
    void setSplitter(const QString& name, const QByteArray& state);
    std::optional<Mode> mode() const;
    void setMode(const Mode& mode);
    ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    /// "" for the desktop's language, else "en", "de", "zh_CN".
    QString language() const;
    void setLanguage(const QString& language);
    QString folder() const;
    void setFolder(const QString& folder);
    ColorSettings colors() const;
    void setColors(const ColorSettings& colors);

private:
    std::unique_ptr<QSettings> m_store;
};

}  // namespace deepscope
