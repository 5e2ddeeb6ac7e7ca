#include "widgets/engine/page_collection.h"

#include "widgets/engine/page_picture.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace deepscope {

namespace {

const QLatin1String kPageTag("page:");

QString tagOf(int page) {
    return kPageTag + QString::number(page);
}

int pageOf(const ProbeTicket& ticket) {
    return QStringView(ticket.tag).mid(kPageTag.size()).toInt();
}

}  // namespace

PageCollection::PageCollection(std::size_t budgetBytes, QObject* parent) : QObject(parent), m_budgetBytes(budgetBytes) {
    connect(m_reader.get(), &ProbeWorker::pictureReady, this,
            [this](const ProbeTicket& ticket, const auto& picture) { onRead(pageOf(ticket), picture); });
    connect(m_reader.get(), &ProbeWorker::requestFailed, this,
            [this](const ProbeTicket& ticket, const Problem& problem) { onFailed(pageOf(ticket), problem); });
}

int PageCollection::open(const QString& path) {
    if (const int known = find(path); known >= 0) {
        reload(known);
        return known;
    }
    Page page;
    page.path = path;
    page.name = nameOf(path);
    return add(std::move(page));
}

QString PageCollection::nameOf(const QString& path) {
    const QString name = QFileInfo(path).fileName();
    return path.startsWith(QLatin1String(":/")) ? tr("sample page") : name.isEmpty() ? path : name;
}

bool PageCollection::relocate(int page, const QString& path) {
    const auto found = m_pages.find(page);
    if (found == m_pages.end() || !found->second.pasted.isNull() || find(path) >= 0) return false;
    const QString from = std::exchange(found->second.path, path);
    found->second.name = nameOf(path);
    Q_EMIT pageRelocated(page, from);
    reload(page);
    return true;
}

int PageCollection::paste(const QImage& image) {
    Page page;
    page.path = page.name = tr("pasted %1").arg(++m_pastes);
    page.pasted = image;
    return add(std::move(page));
}

int PageCollection::add(Page page) {
    const int number = m_nextPage++;
    m_pages.emplace(number, std::move(page));
    m_order.push_back(number);
    Q_EMIT pageAdded(number);
    read(number, ProbeWorker::Urgency::Background);
    return number;
}

void PageCollection::close(int page) {
    const auto found = m_pages.find(page);
    if (found == m_pages.end()) return;
    const QString path = found->second.path;
    m_pages.erase(found);
    m_reader->forget(tagOf(page));
    std::erase(m_order, page);
    std::erase(m_recent, page);
    Q_EMIT pageClosed(page, path);
}

void PageCollection::move(int page, int place) {
    const auto from = std::find(m_order.begin(), m_order.end(), page);
    if (from == m_order.end()) return;
    m_order.erase(from);
    m_order.insert(m_order.begin() + std::clamp(place, 0, static_cast<int>(m_order.size())), page);
    Q_EMIT orderChanged();
}

void PageCollection::reload(int page) {
    if (contains(page)) read(page, page == m_wanted ? ProbeWorker::Urgency::Interactive : ProbeWorker::Urgency::Background);
}

void PageCollection::want(int page) {
    m_wanted = page;
    const auto found = m_pages.find(page);
    if (found == m_pages.end()) return;
    Page& p = found->second;
    if (p.isBeingRead) {
        m_reader->expedite(tagOf(page));
        return;
    }
    if (!p.picture) {
        if (!p.problem) read(page, ProbeWorker::Urgency::Interactive);
        return;
    }
    std::erase(m_recent, page);
    m_recent.push_back(page);
}

int PageCollection::find(const QString& path) const {
    const auto found =
        std::find_if(m_pages.begin(), m_pages.end(), [&path](const auto& entry) { return entry.second.path == path; });
    return found == m_pages.end() ? -1 : found->first;
}

void PageCollection::read(int page, ProbeWorker::Urgency urgency) {
    Page& p = m_pages.at(page);
    p.isBeingRead = true;
    m_reader->post(tagOf(page), PictureRequest{p.path, p.pasted}, urgency);
}

void PageCollection::onRead(int page, const std::shared_ptr<const PagePicture>& picture) {
    const auto found = m_pages.find(page);
    if (found == m_pages.end()) return;  // closed meanwhile
    Page& p = found->second;
    p.isBeingRead = false;
    p.picture = picture;
    p.thumbnail = picture->thumbnail;
    p.size = picture->decoded->upright.size;
    p.problem.reset();
    std::erase(m_recent, page);
    m_recent.insert(page == m_wanted ? m_recent.end() : m_recent.begin(), page);
    keepToBudget();
    Q_EMIT pageReady(page);
}

void PageCollection::onFailed(int page, const Problem& problem) {
    const auto found = m_pages.find(page);
    if (found == m_pages.end()) return;
    Page& p = found->second;
    p.isBeingRead = false;
    p.problem = problem;
    p.picture.reset();
    std::erase(m_recent, page);
    Q_EMIT pageFailed(page, problem);
}

void PageCollection::keepToBudget() {
    std::size_t held = 0;
    for (const int page : m_recent) held += heldBytes(*m_pages.at(page).picture);
    for (std::size_t i = 0; held > m_budgetBytes && i < m_recent.size();) {
        const int page = m_recent[i];
        if (page == m_wanted) {
            ++i;
            continue;
        }
        held -= heldBytes(*m_pages.at(page).picture);
        m_pages.at(page).picture.reset();
        m_recent.erase(m_recent.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

}  // namespace deepscope
