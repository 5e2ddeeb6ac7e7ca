#pragma once

#include "widgets/models/run_results.h"
#include "widgets/models/stage_names.h"

#include <QAbstractListModel>
#include <QImage>

#include <vector>

namespace deepscope {

/// The stages of one view in pipeline order, behind the page itself: what the stage strip shows.
class StageListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        TapRole = Qt::UserRole,  ///< QString; empty for the page
        ShapeRole,               ///< QString "64×64×768"
        TimeRole,                ///< QString "512 ms"; empty until known
        SizeRole,                ///< QString "12.6 MiB"
        ThumbnailRole,           ///< QImage; null until made
        PartRole,                ///< int(StagePart)
        StateRole,               ///< int(State)
        NonFiniteRole,           ///< qint64: NaN and Inf values
        GlobalAttentionRole,     ///< bool
        GroupRole,               ///< QString: the group's name on its first stage, else empty
    };
    enum class State { Waiting, Running, Done };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    void setPage(const QString& name, ImageSize size, const QImage& thumbnail);
    /// Lists the view's stages, all of them waiting. An empty plan leaves the page alone.
    void setPlan(std::shared_ptr<const RunPlan> plan, ViewId view);
    void setRunning(const std::string& tap);
    void setTap(const TapRecord& tap);
    void setStage(const StageRecord& stage);
    void setThumbnail(const std::string& tap, const QImage& thumbnail);

    /// −1 when this view has no such tap.
    int rowOf(const std::string& tap) const;
    std::string tapAt(int row) const;

private:
    struct Entry {
        std::string tap;
        StagePart part = StagePart::Input;
        bool isGlobalAttention = false;
        State state = State::Waiting;
        Shape shape;
        double ms = -1;
        std::int64_t sizeBytes = 0;
        std::int64_t nonFinite = 0;
        QImage thumbnail;
    };
    void changed(int row);
    QString toolTip(const Entry& entry) const;

    std::vector<Entry> m_entries;  // the page first
    QString m_pageName;
    ImageSize m_pageSize;
    ElementType m_computeType = ElementType::F32;
};

}  // namespace deepscope
