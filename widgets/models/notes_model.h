#pragma once

#include "widgets/models/selection.h"

#include <QAbstractListModel>
#include <QJsonObject>
#include <QString>
#include <QUndoStack>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace deepscope {

/// What a person wrote of one token at one stage.
struct TokenNote {
    int id = -1;  ///< never used again
    int page = -1;
    std::string mode;  ///< of the run that was looked at
    std::string tap;
    PinnedToken token;
    QString text;
    QJsonObject unread;  ///< what a session file says of it beyond that: kept for programs that know it
};

/// What a person wrote: a text for each page, and notes pinned to tokens, which are listed page by page as the pages stand and
/// the oldest first. What is done to the list can be undone; the pages' texts are undone where they are typed.
class NotesModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole,  ///< int
        PlaceRole,              ///< QString "block 3 · token 20,14 · base · page.png"
        DraftRole               ///< bool: being written, not yet a note
    };
    struct NotedPage {
        int id = -1;
        QString name;
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    /// EditRole: the text. An empty one takes the note away.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// The open pages in their order. Notes of pages that are not among them are kept, and not listed.
    void setPages(const std::vector<NotedPage>& pages);
    /// Lists the notes of this page alone, or of all pages.
    void setShown(int page, bool allPages);
    /// Texts again, in another language.
    void retranslate();

    /// A row to write a new note in. It becomes a note once it has a text, and goes with dropDraft().
    QModelIndex startDraft(const TokenNote& note);
    void dropDraft();
    void remove(int id);
    /// Null when there is no such note.
    const TokenNote* find(int id) const;
    /// The first note of this token at this stage; null when there is none.
    const TokenNote* find(int page, const std::string& tap, const PinnedToken& token) const;
    int rowOf(int id) const;
    const std::vector<TokenNote>& all() const { return m_notes; }

    QString pageText(int page) const;
    void setPageText(int page, const QString& text);
    /// Everything as a session has it; nothing can be undone afterwards. Ids are given anew.
    void restore(std::vector<TokenNote> notes, std::map<int, QString> pageTexts);
    /// The page is closed for good: its notes go, and no undo brings them back.
    void forgetPage(int page);

    bool canUndo() const { return m_stack.canUndo(); }
    bool canRedo() const { return m_stack.canRedo(); }
    void undo() { m_stack.undo(); }
    void redo() { m_stack.redo(); }

Q_SIGNALS:
    /// A note or a page's text is another.
    void changed();

private:
    class Step;
    void put(const std::optional<TokenNote>& note, int id);
    void edit(int id, const QString& text);
    void keepDraft();
    std::vector<int> wantedRows() const;
    void relist();
    const TokenNote& at(int row) const;
    QString placeText(const TokenNote& note) const;
    QString pageName(int page) const;

    std::vector<TokenNote> m_notes;
    std::optional<TokenNote> m_draft;  // listed last
    std::map<int, QString> m_pageTexts;
    std::vector<NotedPage> m_pages;
    std::vector<int> m_listed;  // ids
    int m_page = -1;
    bool m_allPages = false;
    int m_nextId = 0;
    QUndoStack m_stack;
};

}  // namespace deepscope
