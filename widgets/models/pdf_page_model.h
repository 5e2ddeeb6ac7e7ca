#pragma once

#include <QAbstractListModel>
#include <QImage>

#include <map>

namespace deepscope {

/// The pages of a PDF, row N−1 page N, each with its thumbnail once that was drawn.
class PdfPageModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        PageRole = Qt::UserRole,  ///< int, from 1
        FailedRole,               ///< bool: the page cannot be drawn
    };

    explicit PdfPageModel(int pageCount, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole "12", DecorationRole the thumbnail, ToolTipRole why there is none.
    QVariant data(const QModelIndex& index, int role) const override;

    bool isDrawn(int page) const { return m_thumbnails.count(page) > 0 || m_problems.count(page) > 0; }
    void setThumbnail(int page, const QImage& thumbnail);
    void setProblem(int page, const QString& sentence);
    /// Keeps no more thumbnails than a screen or two need: those farthest from `page` go first.
    void trimAround(int page);

private:
    void changed(int page);

    int m_pageCount;
    std::map<int, QImage> m_thumbnails;
    std::map<int, QString> m_problems;
};

}  // namespace deepscope
