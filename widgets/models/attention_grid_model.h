#pragma once

#include "widgets/models/block_survey.h"

#include <QAbstractListModel>

#include <memory>
#include <string>
#include <vector>

namespace deepscope {

/// What the cells of the grid are ordered by.
enum class HeadOrder { Layer, Entropy, Distance, ClassMass, PaddedMass };

/// An attention block as the grid lists it.
struct AttentionLayer {
    std::string tap;
    int index = 0;  ///< within SAM or CLIP
    int heads = 0;
    bool isClip = false;
    bool isGlobal = false;  ///< SAM: attends over the whole grid; CLIP's layers all do
    bool operator==(const AttentionLayer&) const = default;
};

/// The heads of all layers of one family, a row each: layer by layer, or by a figure. Their surveys arrive layer by layer and
/// stay, marked as stale, while others are on their way.
class AttentionGridModel : public QAbstractListModel {
    Q_OBJECT

public:
    struct Head {
        int layer = 0;  ///< place among layers()
        int head = 0;
        bool operator==(const Head&) const = default;
    };
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole "L7 H3"; ToolTipRole and AccessibleTextRole in words, with the figures there are.
    QVariant data(const QModelIndex& index, int role) const override;

    /// Other layers forget all surveys; the same ones keep them.
    void setLayers(std::vector<AttentionLayer> layers);
    void setSurvey(const std::string& tap, std::shared_ptr<const BlockSurvey> survey);
    /// The layer cannot be surveyed; `why` for people.
    void setFailed(const std::string& tap, const QString& why);
    /// What is there answers another question than the one that is asked now.
    void markStale();
    void setOrder(HeadOrder order, Qt::SortOrder direction);
    void retranslate();

    const std::vector<AttentionLayer>& layers() const { return m_layers; }
    HeadOrder order() const { return m_order; }
    Qt::SortOrder direction() const { return m_direction; }
    Head headAt(int row) const { return m_heads.at(static_cast<std::size_t>(row)); }
    /// −1 when there is none such.
    int rowOf(Head head) const;
    /// Place among layers() of the block that a tap is of, its `.mid` as well; −1 for none.
    int layerOf(const std::string& tap) const;
    /// Null until known.
    const BlockSurvey* survey(int layer) const { return m_states[static_cast<std::size_t>(layer)].survey.get(); }
    const HeadSurvey* head(Head head) const;
    bool isStale(int layer) const { return m_states[static_cast<std::size_t>(layer)].stale; }
    bool isFailed(int layer) const { return !m_states[static_cast<std::size_t>(layer)].failure.isEmpty(); }
    QString failure(int layer) const { return m_states[static_cast<std::size_t>(layer)].failure; }
    /// Layers whose surveys answer the question of now.
    int known() const;

Q_SIGNALS:
    void layerChanged(int layer);

private:
    struct State {
        std::shared_ptr<const BlockSurvey> survey;
        QString failure;
        bool stale = false;
    };
    void changed(int layer);
    void sort();
    std::vector<Head> sorted() const;
    double figure(Head head) const;
    QString shortName(Head head) const;
    QString describe(Head head, QChar separator) const;

    std::vector<AttentionLayer> m_layers;
    std::vector<State> m_states;  // of m_layers
    std::vector<Head> m_heads;    // in the order shown
    HeadOrder m_order = HeadOrder::Layer;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
};

/// "Layer", "Entropy", … in the language of now.
QString headOrderName(HeadOrder order);

}  // namespace deepscope
