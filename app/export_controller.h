#pragma once

#include "app/view_command.h"
#include "encoder/errors.h"
#include "widgets/models/export_request.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <stop_token>

class QWidget;

namespace deepscope {

class ExportDialog;
struct ExportSource;
class InspectionPresenter;
class InspectionSession;
class MainWindow;
class PageCanvas;
class Panel;
class PanelArea;
class Settings;

/// Everything that leaves the window as a file or a command line: the Export dialog and its work in a thread of the session's,
/// pictures of panels and of the canvas, the commands that make again what is shown.
class ExportController : public QObject {
    Q_OBJECT

public:
    struct Parts {
        QWidget* window;
        InspectionSession* session;
        Selection* selection;
        const InspectionPresenter* presenter;
        PageCanvas* canvas;
        PanelArea* panels;
        Settings* settings;
    };
    ExportController(Parts parts, QObject* parent);

    /// The run that is shown can be exported: it has ended and its page has a file that commands can read.
    bool canExport() const;
    void open();

    /// What of the window a command is to make again.
    enum class Copied { Window, Picture, Dump };
    /// Puts it on the clipboard; tells of it by noteGiven.
    void copyCommand(Copied what);
    /// What copyCommand would copy; empty when there is no such command.
    QString command(Copied what) const;

    /// Asks where, and writes a picture of the canvas or of a panel: PNG at a scale, SVG or PDF.
    void savePicture(QWidget* of, const QString& title);

Q_SIGNALS:
    void noteGiven(const QString& note);
    void problemFound(const QString& what, const deepscope::Problem& problem);

private:
    WindowView view() const;
    std::optional<std::string> pageFile() const;
    void start(ExportDialog* dialog, const ExportRequest& request);
    void carryOut(ExportDialog* dialog, ExportRequest request);
    void writePicture(QWidget* of, const QString& title, const QString& path, int scale);

    Parts m_parts;
    std::shared_ptr<const ExportSource> m_source;  // of the dialog that is open
    std::stop_source m_stop;
};

}  // namespace deepscope
