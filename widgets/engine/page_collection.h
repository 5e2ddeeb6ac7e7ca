#pragma once

#include "encoder/errors.h"
#include "widgets/engine/probe_worker.h"
#include "widgets/engine/worker_thread.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace deepscope {

/// The open pages in the order a person gave them, and the thread that reads them. Pages go by numbers that are never
/// used again. Thumbnails stay; decoded pictures are held under a budget and read again when they are wanted.
class PageCollection : public QObject {
    Q_OBJECT

public:
    struct Page {
        QString path;  ///< ":/…" a resource; of a pasted picture, the name it goes by
        QString name;
        QImage thumbnail;                            ///< null until read
        ImageSize size;                              ///< upright; 0×0 until read
        std::shared_ptr<const PagePicture> picture;  ///< null until read, and after it was given up
        std::optional<Problem> problem;              ///< why there is no picture
        QImage pasted;                               ///< what was pasted; null for files
        bool isBeingRead = false;
    };

    explicit PageCollection(std::size_t budgetBytes, QObject* parent = nullptr);

    /// Opens a page; one that is open already is read again. Returns its number.
    int open(const QString& path);
    /// Opens a picture that has no file.
    int paste(const QImage& image);
    void close(int page);
    /// Moves a page to a place in the order.
    void move(int page, int place);
    void reload(int page);
    /// The page's file lies elsewhere now: it is read from there. False, changing nothing, when that path is open already.
    bool relocate(int page, const QString& path);
    /// The page is looked at or about to run: its picture is read if it was given up, and is the last to be given up again.
    void want(int page);

    const std::vector<int>& order() const { return m_order; }
    bool contains(int page) const { return m_pages.contains(page); }
    /// Throws std::out_of_range for a page that is not open.
    const Page& page(int page) const { return m_pages.at(page); }
    /// −1 when it is not open.
    int find(const QString& path) const;

Q_SIGNALS:
    void pageAdded(int page);
    void pageReady(int page);
    void pageFailed(int page, deepscope::Problem problem);
    /// It is no longer in the collection.
    void pageClosed(int page, QString path);
    void orderChanged();
    /// It has another path; `from` is the one it had.
    void pageRelocated(int page, QString from);

private:
    int add(Page page);
    static QString nameOf(const QString& path);
    void read(int page, ProbeWorker::Urgency urgency);
    void onRead(int page, const std::shared_ptr<const PagePicture>& picture);
    void onFailed(int page, const Problem& problem);
    void keepToBudget();

    std::size_t m_budgetBytes;
    std::map<int, Page> m_pages;
    std::vector<int> m_order;
    std::vector<int> m_recent;  // pages that hold a picture, the one wanted last at the end
    int m_wanted = -1;
    int m_nextPage = 0;
    int m_pastes = 0;
    WorkerThread<ProbeWorker> m_reader{"pages"};
};

}  // namespace deepscope
