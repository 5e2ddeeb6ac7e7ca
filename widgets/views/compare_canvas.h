#pragma once

#include "widgets/models/compare_history.h"
#include "widgets/views/compare_scene.h"
#include "widgets/views/compare_tiles.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace deepscope {

/// The page in one mode. Wheel zooms at the cursor, drag pans, F fits, 1 is one to one, a double click asks to have the pane
/// alone; a click picks a point, arrows move it by a token, Shift and drag frame a part of the page. While Space is held the
/// other mode is shown in place; a wipe's handle is dragged, or moved by Shift and left or right. It changes nothing but its own
/// sight: whoever listens answers.
class CompareCanvas : public QWidget {
    Q_OBJECT

public:
    /// What is pointed at or picked: the token that covers it here.
    struct Marks {
        std::optional<PlacedToken> picked;
        std::optional<PlacedToken> hovered;
        std::optional<QPointF> pick;  ///< the point itself, page pixels
        std::optional<QRectF> region;
        QString readout;  ///< of the token pointed at, else of the picked one
        bool operator==(const Marks&) const = default;
    };

    explicit CompareCanvas(QWidget* parent = nullptr);

    void setScene(CompareScene scene);
    const CompareScene& scene() const { return m_scene; }
    /// What flip and wipe show in place; none: nothing.
    void setOther(std::optional<CompareScene> scene, const QString& name);
    void setFlipped(bool flipped);
    bool isFlipped() const { return m_flipped && m_other.has_value(); }
    /// Where the wipe's handle stands, 0–1 of the width; none: no wipe.
    void setWipe(std::optional<double> share);
    const std::optional<double>& wipe() const { return m_wipe; }
    void setMarks(Marks marks);
    const Marks& marks() const { return m_marks; }
    /// In place of a page, or a line over it.
    void setMessage(const QString& title, const QString& detail);
    QString message() const { return m_title; }

    /// What fit shows: the union of what all panes show, so that one scale is right for all.
    void setFitRect(const QRectF& page);
    void setSight(const CanvasView& sight);
    CanvasView sight() const;
    const CanvasViewport& viewport() const { return m_viewport; }
    void fit();
    void oneToOne();
    void zoomBy(double factor);
    /// Moves no farther than needed to have a part of the page in sight.
    void bringIntoSight(const QRectF& page);
    /// How many squares are kept painted.
    std::size_t keptTiles() const { return m_tiles.size() + m_otherTiles.size(); }

    QSize minimumSizeHint() const override { return {120, 60}; }

Q_SIGNALS:
    void sightMoved(deepscope::CompareChange change);
    void pointHovered(std::optional<QPointF> page);
    void pointPicked(QPointF page);
    /// By tokens of this pane.
    void pickMoveWanted(int rows, int columns);
    void unpickWanted();
    /// Empty: none any more.
    void regionFramed(QRectF page);
    void maximizeWanted();
    void flipHeld(bool held);
    /// While Space is held: the mode at a place of the row, or (−1) the one after.
    void otherWanted(int place);
    void wipeMoved(double share);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Drag { None, Pressed, Pan, Wipe, Frame };

    // compare_canvas_painting.cpp
    void paintMarks(QPainter& painter) const;
    void paintReadout(QPainter& painter) const;
    void paintWipe(QPainter& painter);
    void paintMessage(QPainter& painter) const;
    void paintTag(QPainter& painter, const QString& text, bool right) const;

    double handleX() const { return m_wipe.value_or(0) * width(); }
    bool isOnHandle(QPointF at) const;
    void panBy(QPointF delta);
    void zoomAt(QPointF at, double factor);
    void moved(CompareChange change);
    void holdFlip(bool held);

    CompareScene m_scene;
    CompareTiles m_tiles;
    std::optional<CompareScene> m_other;
    CompareTiles m_otherTiles;
    QString m_otherName;
    bool m_flipped = false;
    bool m_holding = false;
    std::optional<double> m_wipe;
    Marks m_marks;
    QString m_title;
    QString m_detail;
    QRectF m_fitRect;
    CanvasViewport m_viewport;
    bool m_fitted = true;
    Drag m_drag = Drag::None;
    QPointF m_pressedAt;
    QPointF m_draggedFrom;
};

}  // namespace deepscope
