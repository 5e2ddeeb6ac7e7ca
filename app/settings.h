#pragma once

#include "widgets/engine/run_request.h"
#include "widgets/models/color_settings.h"
#include "widgets/views/page_canvas.h"
#include "widgets/views/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <filesystem>
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

    /// Puts on disk now what is put there some time soon otherwise.
    void write();

    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    /// Of the docks.
    QByteArray layout() const;
    void setLayout(const QByteArray& layout);

    /// Everything of the toolbar; a checkpoint that is gone is forgotten.
    RunChoice runChoice() const;
    void setRunChoice(const RunChoice& choice);
    /// Whether a person ever chose weights: else the checkpoint of the Hugging Face cache is taken where there is one.
    bool hasWeights() const;

    ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    /// "" for the desktop's language, else "en", "de", "zh_CN".
    QString language() const;
    void setLanguage(const QString& language);
    ColorSettings colors() const;
    void setColors(const ColorSettings& colors);
    CanvasDecorations decorations() const;
    void setDecorations(const CanvasDecorations& decorations);

    /// The chart of times has a logarithmic axis.
    bool timeLogarithmic() const;
    void setTimeLogarithmic(bool on);

    /// What single panels remember, by names of their own ("heads/cell").
    QVariant remembered(const QString& name, const QVariant& otherwise) const;
    void remember(const QString& name, const QVariant& value);

    /// Where file dialogs open.
    QString folder() const;
    void setFolder(const QString& folder);
    /// Files and folders, the last opened first.
    QStringList recent() const;
    void addRecent(const QStringList& paths);
    void clearRecent();
    /// The session that was open last; empty when there was none.
    QString lastSession() const;
    void setLastSession(const QString& path);
    /// What the pages of PDFs are drawn at.
    int pdfDpi() const;
    void setPdfDpi(int dpi);
    /// Checkpoints that are still there, the last opened first.
    QStringList recentCheckpoints() const;
    void addRecentCheckpoint(const QString& path);

    /// Where measured rates of this machine are kept: the person's cache folder, or beside a file of settings.
    std::filesystem::path ratesFile() const;

    /// Where sessions without a name and those to recover are kept: the person's data folder, or beside a file of settings.
    QString sessionsFolder() const;

    bool reloadOnChange() const;
    void setReloadOnChange(bool on);
    /// The canvas shows each stage of a run as it finishes.
    bool followRuns() const;
    void setFollowRuns(bool on);
    /// Memory that kept traces may take; 0: chosen for the machine.
    int traceBudgetMiB() const;
    void setTraceBudgetMiB(int mebibytes);

private:
    std::unique_ptr<QSettings> m_store;
    QString m_cacheFolder;
    QString m_dataFolder;
};

}  // namespace deepscope
