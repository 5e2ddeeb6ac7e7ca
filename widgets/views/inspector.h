#pragma once

#include "widgets/models/run_results.h"
#include "widgets/views/canvas_overlay.h"

#include <QScrollArea>

#include <map>
#include <optional>
#include <string>

class QLabel;
class QVBoxLayout;

namespace deepscope {

class HistogramView;

/// Figures of what is looked at: the tap, the token under the cursor or pinned, the tap's values, the query's attention.
class Inspector : public QScrollArea {
    Q_OBJECT

public:
    explicit Inspector(QWidget* parent = nullptr);

    /// Starts empty again, in the language of now.
    void rebuild();
    /// Null tap: nothing is known of this stage yet.
    void setTap(const std::string& name, const TapRecord* tap, const StageRecord* stage, const Architecture* architecture);
    /// The token that figures are shown for; none empties the section.
    void setToken(const std::optional<TokenHit>& hit, const CanvasOverlay& overlay, const PixelMap* map, bool pinned);
    void setTokenDescription(const TokenDescription* description);
    /// A query's weights over its keys; null for none.
    void setAttention(const AttentionRow* weights);
    /// The page alone is looked at.
    void setPage(const DecodedImage* page);

    QSize sizeHint() const override { return {372, 480}; }
    QSize minimumSizeHint() const override { return {250, 160}; }

private:
    QWidget* section(const QString& name);
    void row(QWidget* section, const QString& key, const QString& label);
    void set(const QString& key, const QString& text);

    QVBoxLayout* m_layout;
    std::map<QString, QLabel*> m_values;
    QWidget* m_pageSection;
    QWidget* m_tapSection;
    QWidget* m_tokenSection;
    QWidget* m_valuesSection;
    QWidget* m_attentionSection;
    QLabel* m_tokenHint;
    HistogramView* m_histogram;
};

}  // namespace deepscope
