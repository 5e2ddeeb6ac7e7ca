#pragma once

#include "encoder/image/rgb_image.h"

#include <QAbstractListModel>
#include <QImage>
#include <QString>

#include <string>
#include <vector>

namespace deepscope {

/// One of a page's runs, as a chip shows it.
struct RunChip {
    enum class State { Finished, Running, Waiting, Failed };

    std::string mode;  ///< the mode's name, which names the run
    QString label;     ///< "base"
    QString detail;    ///< "f32 · 9.85 s"; why it failed; may be empty
    State state = State::Finished;
    double fraction = 0;  ///< done of a running one, 0 to 1
    bool operator==(const RunChip&) const = default;
};

/// The open pages in their order, each with its thumbnail and its runs. Pages are named by ids that never change.
/// Rows are reordered by the owner (move) or by a view (moveRows, dropMimeData); only the latter tells of it (moved).
class PageListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole,  ///< int
        PathRole,               ///< QString; ":/…" for a built-in page
        NoteRole,               ///< QString "reading…"; empty for none
        SizeRole,               ///< QString "850×1100"; empty until known
        StateRole,              ///< int(State)
        ThumbnailRole,          ///< QImage; null until made
        ChipsRole,              ///< std::vector<RunChip>
    };
    enum class State { Reading, Ready, Failed };

    struct Entry {
        int id = -1;
        QString name;
        QString path;
        QString note;  ///< in the language of now: "reading…", "cannot be read", "changed on disk"
        State state = State::Reading;
        QImage thumbnail;
        ImageSize size;
        std::vector<RunChip> chips;
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) override;
    bool moveRows(const QModelIndex& fromParent, int row, int count, const QModelIndex& toParent, int before) override;

    /// Replaces the entry of the same id; one that is new is added at the end.
    void set(const Entry& entry);
    /// `row` beyond the end means the end. An id that is there already is set where it is.
    void insert(int row, const Entry& entry);
    /// Does nothing for an id that is not there.
    void remove(int id);
    /// So that the page stands in `row` afterwards; beyond the end means last.
    void move(int id, int row);
    void clear();

    /// −1 when there is no such page.
    int rowOf(int id) const;
    /// −1 when there is no such row.
    int idAt(int row) const;
    /// Null when there is no such page; valid until the model changes.
    const Entry* find(int id) const;

Q_SIGNALS:
    /// A view moved a page, which now stands in `toRow`. Of several moved at once each is told of in turn.
    void moved(int id, int toRow);

private:
    void shift(int from, int to);
    QString accessibleText(const Entry& entry) const;

    std::vector<Entry> m_entries;
};

}  // namespace deepscope

Q_DECLARE_METATYPE(std::vector<deepscope::RunChip>)
