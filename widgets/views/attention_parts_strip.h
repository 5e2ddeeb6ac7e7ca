#pragma once

#include "widgets/models/block_survey.h"

#include <QWidget>

#include <memory>

namespace deepscope {

/// A block's heads as bars: entropy, as a share of what even attention would have, over mean distance. Averaged over all
/// queries. A click, or an arrow key and Return, opens a head.
class AttentionPartsStrip : public QWidget {
    Q_OBJECT

public:
    explicit AttentionPartsStrip(QWidget* parent = nullptr);

    /// Null while it is being computed.
    void setSurvey(std::shared_ptr<const BlockSurvey> survey);
    /// Words in place of the bars; empty for none.
    void setNote(const QString& note);
    void setClip(bool isClip);
    /// −1 for none.
    void setCurrentHead(int head);
    const BlockSurvey* survey() const { return m_survey.get(); }
    QRect barRect(int head) const;
    void retranslate();

    QSize sizeHint() const override { return {240, 64}; }

Q_SIGNALS:
    void headChosen(int head);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int heads() const { return m_survey ? static_cast<int>(m_survey->heads.size()) : 0; }
    int headAt(QPoint point) const;
    QString headText(int head) const;
    void setHovered(int head);
    void paintBars(QPainter& painter, const QRect& row, const QString& name, const std::vector<double>& shares) const;

    std::shared_ptr<const BlockSurvey> m_survey;
    QString m_note;
    int m_labelPx = 0;  // width of the rows' names
    int m_current = -1;
    int m_hovered = -1;
    int m_cursor = 0;  // of the keyboard
    bool m_isClip = false;
};

}  // namespace deepscope
