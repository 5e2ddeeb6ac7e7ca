#pragma once

#include "widgets/engine/run_request.h"
#include "widgets/models/color_settings.h"
#include "widgets/models/notes_model.h"
#include "widgets/models/view_state.h"
#include "widgets/views/canvas_scene.h"

#include <QByteArray>
#include <QImage>
#include <QJsonObject>
#include <QString>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace deepscope {

/// What a session is: which pages are open, what was looked at, chosen and written down. Figures of runs are no part of it: a run
/// is made again. Selections, tabs and notes name pages by their place in `pages`.
struct SessionState {
    struct Page {
        QString path;    ///< absolute; "FILE.pdf#N@DPI" of a PDF's page; ":/…" the sample page; a name of a pasted picture
        QImage pasted;   ///< what was pasted; null for files
        QString sha256;  ///< of the file as it was read last; empty when it never was
        qint64 sizeBytes = -1;
        std::vector<std::string> modes;            ///< that had run
        std::optional<Selection::State> lookedAt;  ///< as it was looked at last
        QString note;
        QJsonObject unread;  ///< members that this version knows nothing of: written again as they were
    };
    std::vector<Page> pages;
    int current = -1;  ///< the page that is looked at; −1: none
    RunChoice run;
    CanvasView canvas;
    ColorSettings colors;
    CanvasDecorations decorations;
    QByteArray layout;  ///< of the panels; empty: the default
    QString workspace = QStringLiteral("inspect");
    std::vector<Selection::State> tabs;  ///< stages kept in tabs
    QJsonObject workspaces;              ///< by workspace: Workspace::sessionState()
    std::vector<TokenNote> notes;
    QJsonObject unread;
};

inline constexpr int kSessionSchema = 1;

/// Pasted pictures as they are written; they are compressed once.
class PastedPictures {
public:
    const QByteArray& png(const QImage& picture);

private:
    std::map<qint64, QByteArray> m_pngs;  // by QImage::cacheKey()
};

/// Paths below `folder`, or at most two folders beside it, are written relative to it, and absolutely as well; all of them
/// absolutely when `folder` is empty.
QJsonObject sessionToJson(const SessionState& session, const QString& folder, PastedPictures& pasted);
/// What a person would miss were it not saved: everything but the places where the eye happens to rest (zoom, stage, panels,
/// which page) and what is found out again by itself.
QJsonObject sessionContents(const SessionState& session);

/// Names that the reader reads as well.
const char* headsName(AttentionQuery::Heads heads);
const char* partId(AttentionPart part);
const char* colorKindId(std::size_t kind);

}  // namespace deepscope
