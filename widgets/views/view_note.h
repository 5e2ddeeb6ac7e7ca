#pragma once

#include "widgets/models/view_words.h"

#include <QFrame>

#include <memory>

class QLabel;
class QToolButton;

namespace deepscope {

/// A strip above the canvas: what the view shows and, beside a caution sign, how it is misread; opened, also what
/// else to mind, how to use it and what its stage computes. Where both sentences take more than three lines it keeps to the
/// first until it is opened. Its text can be selected.
class ViewNote : public QFrame {
    Q_OBJECT
    Q_PROPERTY(bool shown READ isShown WRITE setShown NOTIFY shownChanged)
    Q_PROPERTY(bool opened READ isOpened WRITE setOpened NOTIFY openedChanged)

public:
    explicit ViewNote(QWidget* parent = nullptr);

    /// `tap` is empty for the page itself, `plan` null before a run.
    void setView(const TapView& view, const std::string& tap, std::shared_ptr<const RunPlan> plan, bool pinned);

    /// Whether a person wants it at all; its cross closes it.
    bool isShown() const { return m_shown; }
    void setShown(bool shown);
    /// Without room it stays away until there is some again, or a person asks for it.
    void setRoom(bool room);
    /// Whether it tells everything.
    bool isOpened() const { return m_opened; }
    void setOpened(bool opened);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int widthPx) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void shownChanged(bool shown);
    void openedChanged(bool opened);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void arrange();
    int textWidth(int widthPx) const;
    bool hasRoomForCaution(int widthPx) const;
    int arrangeIn(int widthPx, bool move) const;
    void paintSigns();

    TapView m_view;
    std::string m_tap;
    std::shared_ptr<const RunPlan> m_plan;
    bool m_pinned = false;
    bool m_shown = true;
    bool m_room = true;
    bool m_opened = false;

    QLabel* m_shows;
    QLabel* m_sign;
    QLabel* m_misread;
    QLabel* m_howTo;
    QLabel* m_stage;
    QToolButton* m_more;
    QToolButton* m_close;
};

}  // namespace deepscope
