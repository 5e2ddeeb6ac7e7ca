#include "widgets/models/notes_model.h"

#include "widgets/models/stage_names.h"

#include <QUndoCommand>

#include <algorithm>

namespace deepscope {

namespace {

QString textOf(const PinnedToken& token) {
    if (token.isClassToken) return NotesModel::tr("CLS");
    if (token.gridSide <= 0) return NotesModel::tr("row %1").arg(token.position.row);
    return NotesModel::tr("token %1,%2").arg(token.position.row).arg(token.position.column);
}

}  // namespace

/// From one state of a note to another; none: it is not there.
class NotesModel::Step : public QUndoCommand {
public:
    Step(NotesModel* model, std::optional<TokenNote> before, std::optional<TokenNote> after)
        : m_model(model), m_before(std::move(before)), m_after(std::move(after)) {}

    void undo() override { m_model->put(m_before, id()); }
    void redo() override { m_model->put(m_after, id()); }

private:
    int id() const override { return m_before ? m_before->id : m_after->id; }

    NotesModel* m_model;
    std::optional<TokenNote> m_before;
    std::optional<TokenNote> m_after;
};

int NotesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_listed.size()) + (m_draft ? 1 : 0);
}

const TokenNote& NotesModel::at(int row) const {
    if (m_draft && row == static_cast<int>(m_listed.size())) return *m_draft;
    return *find(m_listed[static_cast<std::size_t>(row)]);
}

QVariant NotesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const TokenNote& note = at(index.row());
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
            return note.text;
        case Qt::ToolTipRole:
            return QString::fromStdString(note.tap);
        case Qt::AccessibleTextRole:
            return tr("%1: %2").arg(placeText(note), note.text);
        case IdRole:
            return note.id;
        case PlaceRole:
            return placeText(note);
        case DraftRole:
            return m_draft && note.id == m_draft->id;
        default:
            return {};
    }
}

bool NotesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) return false;
    const QString text = value.toString().trimmed();
    if (m_draft && index.row() == static_cast<int>(m_listed.size())) {
        if (text.isEmpty()) return false;  // it goes as its editor closes
        TokenNote note = *m_draft;
        note.text = text;
        m_stack.push(new Step(this, std::nullopt, note));
        return true;
    }
    edit(at(index.row()).id, text);
    return true;
}

Qt::ItemFlags NotesModel::flags(const QModelIndex& index) const {
    return index.isValid() ? QAbstractListModel::flags(index) | Qt::ItemIsEditable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

QString NotesModel::pageName(int page) const {
    const auto found = std::find_if(m_pages.begin(), m_pages.end(), [page](const NotedPage& p) { return p.id == page; });
    return found == m_pages.end() ? QString() : found->name;
}

QString NotesModel::placeText(const TokenNote& note) const {
    QStringList parts;
    if (!note.token.view.isGlobal()) parts << tr("tile %1").arg(note.token.view.tile);
    if (!note.tap.empty()) parts << stageLabel(note.tap);
    parts << textOf(note.token);
    if (!note.mode.empty()) parts << QString::fromStdString(note.mode);
    if (m_allPages) parts << pageName(note.page);
    return parts.join(QStringLiteral(" · "));
}

void NotesModel::setPages(const std::vector<NotedPage>& pages) {
    m_pages = pages;
    relist();
}

void NotesModel::setShown(int page, bool allPages) {
    if (page == m_page && allPages == m_allPages) return;
    if (page != m_page) m_draft.reset();  // a reset follows
    m_page = page;
    m_allPages = allPages;
    beginResetModel();
    m_listed.clear();
    endResetModel();
    relist();
}

void NotesModel::retranslate() {
    if (rowCount() > 0) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

std::vector<int> NotesModel::wantedRows() const {
    std::vector<int> wanted;
    for (const NotedPage& page : m_pages) {
        if (!m_allPages && page.id != m_page) continue;
        for (const TokenNote& note : m_notes) {
            if (note.page == page.id) wanted.push_back(note.id);
        }
    }
    return wanted;
}

// The list is short: what changed is told as one row come or gone, or as another list.
void NotesModel::relist() {
    const std::vector<int> wanted = wantedRows();
    const auto [was, is] = std::mismatch(m_listed.begin(), m_listed.end(), wanted.begin(), wanted.end());
    const auto row = static_cast<int>(was - m_listed.begin());
    if (wanted.size() == m_listed.size() + 1 && std::equal(was, m_listed.end(), is + 1, wanted.end())) {
        beginInsertRows({}, row, row);
        m_listed = wanted;
        endInsertRows();
    } else if (wanted.size() + 1 == m_listed.size() && std::equal(was + 1, m_listed.end(), is, wanted.end())) {
        beginRemoveRows({}, row, row);
        m_listed = wanted;
        endRemoveRows();
    } else if (wanted != m_listed) {
        beginResetModel();
        m_listed = wanted;
        endResetModel();
    } else {
        retranslate();  // a page's name may be another
    }
}

QModelIndex NotesModel::startDraft(const TokenNote& note) {
    dropDraft();
    const auto row = static_cast<int>(m_listed.size());
    beginInsertRows({}, row, row);
    m_draft = note;
    m_draft->id = m_nextId++;
    endInsertRows();
    return index(row);
}

void NotesModel::dropDraft() {
    if (!m_draft) return;
    const auto row = static_cast<int>(m_listed.size());
    beginRemoveRows({}, row, row);
    m_draft.reset();
    endRemoveRows();
}

void NotesModel::put(const std::optional<TokenNote>& note, int id) {
    const auto place = std::lower_bound(m_notes.begin(), m_notes.end(), id, [](const TokenNote& n, int i) { return n.id < i; });
    const bool isThere = place != m_notes.end() && place->id == id;
    if (!note) {
        if (!isThere) return;
        // The row goes before the note that it shows.
        const TokenNote gone = *place;
        const auto row = std::find(m_listed.begin(), m_listed.end(), id);
        if (row != m_listed.end()) {
            const auto at = static_cast<int>(row - m_listed.begin());
            beginRemoveRows({}, at, at);
            m_listed.erase(row);
            m_notes.erase(place);
            endRemoveRows();
        } else {
            m_notes.erase(place);
        }
    } else if (m_draft && m_draft->id == id) {
        m_notes.insert(place, *note);
        keepDraft();
    } else if (isThere) {
        *place = *note;
        if (const int row = rowOf(id); row >= 0) Q_EMIT dataChanged(index(row), index(row));
    } else {
        m_notes.insert(place, *note);
        relist();
    }
    Q_EMIT changed();
}

// The row that was written in stays: its editor is still open. Among the notes of all pages it may have its place elsewhere.
void NotesModel::keepDraft() {
    const int id = m_draft->id;
    const auto last = static_cast<int>(m_listed.size());
    const std::vector<int> wanted = wantedRows();
    const auto row = static_cast<int>(std::find(wanted.begin(), wanted.end(), id) - wanted.begin());
    if (row == static_cast<int>(wanted.size())) {  // of a page that is not listed
        dropDraft();
        return;
    }
    m_draft.reset();
    if (row < last) {
        beginMoveRows({}, last, last, {}, row);
        m_listed = wanted;
        endMoveRows();
    } else {
        m_listed = wanted;
    }
    Q_EMIT dataChanged(index(row), index(row));
}

void NotesModel::edit(int id, const QString& text) {
    if (text.isEmpty()) return remove(id);
    const TokenNote* note = find(id);
    if (!note || note->text == text) return;
    TokenNote after = *note;
    after.text = text;
    m_stack.push(new Step(this, *note, after));
}

void NotesModel::remove(int id) {
    if (const TokenNote* note = find(id)) m_stack.push(new Step(this, *note, std::nullopt));
}

const TokenNote* NotesModel::find(int id) const {
    const auto found = std::find_if(m_notes.begin(), m_notes.end(), [id](const TokenNote& n) { return n.id == id; });
    return found == m_notes.end() ? nullptr : &*found;
}

const TokenNote* NotesModel::find(int page, const std::string& tap, const PinnedToken& token) const {
    const auto found = std::find_if(m_notes.begin(), m_notes.end(),
                                    [&](const TokenNote& n) { return n.page == page && n.tap == tap && n.token == token; });
    return found == m_notes.end() ? nullptr : &*found;
}

int NotesModel::rowOf(int id) const {
    const auto found = std::find(m_listed.begin(), m_listed.end(), id);
    return found == m_listed.end() ? -1 : static_cast<int>(found - m_listed.begin());
}

QString NotesModel::pageText(int page) const {
    const auto found = m_pageTexts.find(page);
    return found == m_pageTexts.end() ? QString() : found->second;
}

void NotesModel::setPageText(int page, const QString& text) {
    if (text == pageText(page)) return;
    if (text.isEmpty()) {
        m_pageTexts.erase(page);
    } else {
        m_pageTexts[page] = text;
    }
    Q_EMIT changed();
}

void NotesModel::restore(std::vector<TokenNote> notes, std::map<int, QString> pageTexts) {
    beginResetModel();
    m_draft.reset();
    m_listed.clear();
    m_stack.clear();
    m_notes = std::move(notes);
    for (TokenNote& note : m_notes) note.id = m_nextId++;
    m_pageTexts = std::move(pageTexts);
    endResetModel();
    relist();
    Q_EMIT changed();
}

void NotesModel::forgetPage(int page) {
    const bool had = std::any_of(m_notes.begin(), m_notes.end(), [page](const TokenNote& n) { return n.page == page; });
    if (m_draft && m_draft->page == page) dropDraft();
    beginResetModel();
    m_listed.clear();
    std::erase_if(m_notes, [page](const TokenNote& n) { return n.page == page; });
    m_stack.clear();
    endResetModel();
    relist();
    if (m_pageTexts.erase(page) > 0 || had) Q_EMIT changed();
}

}  // namespace deepscope
