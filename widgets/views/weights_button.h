#pragma once

#include "encoder/weights/weight_source.h"

#include <QToolButton>

class QLineEdit;
class QMenu;

namespace deepscope {

/// The toolbar's choice of weights: a checkpoint of the Hugging Face cache, one from disk, or synthetic ones with a seed.
class WeightsButton : public QToolButton {
    Q_OBJECT

public:
    explicit WeightsButton(QWidget* parent = nullptr);

    const WeightSpec& weights() const { return m_weights; }
    void setWeights(const WeightSpec& weights);
    void setCachedCheckpoint(const std::filesystem::path& path);
    void setCompact(bool compact);
    void retranslate();

    /// "released, seed 0 (synthetic)" or the checkpoint's name: for the status line too.
    static QString describe(const WeightSpec& weights);

Q_SIGNALS:
    void weightsChanged();
    void openCheckpointRequested(bool folder);

private:
    void choose(const WeightSpec& weights);
    void fillMenu();
    void updateText();

    WeightSpec m_weights;
    std::filesystem::path m_cached;
    QMenu* m_menu;
    bool m_compact = false;
};

}  // namespace deepscope
