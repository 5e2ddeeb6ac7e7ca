#pragma once

#include "encoder/image/pixel_map.h"
#include "widgets/views/color_scale.h"

#include <QImage>
#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

namespace deepscope {

/// The least and the largest of the finite values; none when there are none.
std::optional<std::pair<float, float>> finiteRange(const std::vector<float>& values);

/// A query's values over its keys, as one square map with a name and a range: a part of its logits, or its weights.
class AttentionPartsMap : public QWidget {
    Q_OBJECT

public:
    struct Values {
        int side = 0;                     ///< keys a side
        std::vector<float> values;        ///< [side,side], row-major
        std::optional<float> classValue;  ///< CLIP: of CLS, shown beside the name
        int realRows = 0;                 ///< keys beyond these are padding
        int realColumns = 0;
    };
    explicit AttentionPartsMap(const char* objectName, QWidget* parent = nullptr);

    void setName(const QString& name);
    void setValues(Values values, const ColorScale& scale);
    void setScale(const ColorScale& scale);
    /// The key that is read, and the query itself where it is among the keys.
    void setMarks(std::optional<GridPosition> read, std::optional<GridPosition> query);

    const Values& values() const { return m_values; }
    const ColorScale& scale() const { return m_scale; }
    /// None outside the keys.
    std::optional<float> valueAt(GridPosition key) const;
    /// Of the finite values; "NaN" or "∞" where there are none.
    QString rangeText() const;
    /// Height of what stands above and below the square.
    int textHeight() const;
    QRect mapRect() const;
    QRectF cellRect(GridPosition key) const;

Q_SIGNALS:
    void hovered(std::optional<deepscope::GridPosition> key);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString shortRangeText() const;
    void paintPadding(QPainter& painter) const;
    void paintClassToken(QPainter& painter, const QRect& line) const;

    QString m_name;
    Values m_values;
    ColorScale m_scale;
    QImage m_image;
    std::optional<GridPosition> m_read;
    std::optional<GridPosition> m_query;
};

}  // namespace deepscope
