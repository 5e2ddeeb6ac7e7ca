#pragma once

#include "encoder/image/page_address.h"
#include "widgets/engine/inspection_session.h"
#include "widgets/engine/page_watcher.h"
#include "widgets/engine/pdf_expansion.h"
#include "widgets/models/page_list_model.h"
#include "widgets/models/selection.h"

#include <QObject>
#include <QStringList>

#include <set>

class QMimeData;

namespace deepscope {

/// Opens, reloads and closes pages, keeps the list of them, and chooses which is looked at, in which of its runs.
class PageController : public QObject {
    Q_OBJECT

public:
    PageController(InspectionSession* session, Selection* selection, QObject* parent = nullptr);

    PageListModel* model() { return &m_model; }

    /// Files and folders; folders give the pictures in them, and those that hold a checkpoint are told of. The first page
    /// is looked at. PDFs of several pages are told of. Folders and PDFs are read elsewhere: pages may appear a moment later.
    void open(const QStringList& paths);
    /// Pages of a PDF, at a resolution; the first is looked at.
    void openPdfPages(const QString& path, const QList<int>& pages, int dpi);
    void openSample();
    /// A picture, or files, of the clipboard or a drop. False when there is neither.
    bool openFrom(const QMimeData& data);
    static bool canOpen(const QMimeData& data);
    void reload(int page);
    void close(const QList<int>& pages);
    void closeOthers(int page);
    /// What the pages of PDFs that are opened without asking are drawn at.
    void setPdfDpi(int dpi) { m_pdfDpi = dpi; }
    void reloadOnChange(bool on) { m_watcher.setEnabled(on); }

    /// Looks at a page: in the mode that is looked at now where the page has such a run, else in its newest.
    void show(int page);
    /// Looks at one of a page's runs.
    void showRun(int page, const std::string& mode);
    /// To a neighbour in the list; to a neighbour among the page's runs.
    void stepPage(int by);
    void stepRun(int by);
    /// In the language of now.
    void retranslate();

Q_SIGNALS:
    /// Pages were opened by a person: what recent files remember.
    void opened(QStringList paths);
    void checkpointGiven(QString path);
    /// A session: to be opened in place of the pages that are open, and `pages` beside its own.
    void sessionGiven(QString path, QStringList pages);
    /// A PDF of several pages: openPdfPages() once it is known which.
    void pdfGiven(QString path, int pageCount);
    void pageFailed(int page, deepscope::Problem problem);
    /// A folder held more pictures than are opened at once.
    void tooMany(int opened);
    void reloaded(QString name);

private:
    void onExpanded(const PdfExpansion& expansion, const QStringList& remembered, bool cut);
    void add(const QStringList& files, const QStringList& remembered, bool cut);
    void refresh(int page);
    void onClosed(int page, int row);
    PageListModel::Entry entryOf(int page) const;

    InspectionSession* m_session;
    Selection* m_selection;
    PageListModel m_model;
    PageWatcher m_watcher;
    int m_pdfDpi = kDefaultPdfDpi;
    std::set<int> m_reloading;  // for a change on disk
    std::set<int> m_gone;       // whose file is no longer there
};

}  // namespace deepscope
