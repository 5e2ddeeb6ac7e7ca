#pragma once

#include "encoder/probe/feature_map.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <string>

namespace deepscope {

/// What a person looks at in a diff; one step of its history leads from one to another.
struct DiffView {
    std::string tap;  ///< empty: none is chosen
    FeatureView look = FeatureView::Norm;
    int channel = 0;
    bool logErrors = true;
    std::optional<int> token;  ///< of the tap: a grid token, a laid-out row, kClassToken
    bool operator==(const DiffView&) const = default;
};

/// The diff workspace as sessions keep it. Runs of this session have no path: their side is empty.
struct DiffState {
    QString pathA;
    QString pathB;
    QString map;
    QString image;               ///< where a person found the page
    std::optional<double> rtol;  ///< none: expected noise
    DiffView view;
    QString statusFilter;  ///< a status's name as `diff --json` tells it; empty: all
    QString textFilter;
    bool operator==(const DiffState&) const = default;

    QJsonObject toJson() const;
    /// Takes what is sound and the default for the rest; never throws.
    static DiffState fromJson(const QJsonObject& json);
};

}  // namespace deepscope
