#pragma once

#include <QFrame>
#include <QPoint>
#include <QPointer>
#include <QRect>
#include <QString>

#include <optional>

class QLabel;
class QProgressBar;
class QScrollArea;
class QToolButton;

namespace deepscope {

class TourCardDots;

/// What one step of a tour says.
struct TourText {
    QString heading;
    QString text;     ///< a few sentences; lines are paragraphs
    QString tryThis;  ///< something to do by hand
    bool operator==(const TourText&) const = default;
};

/// A card over the window that leads through a tour: heading, text, where one is, Back, Next, Leave. Left, Right, Home, End
/// and Esc work while it or a part of it has the focus; elsewhere they mean what they always mean. It stands in a corner of
/// its home, moves away from what it must not cover, and goes to another corner when it is dragged there.
class TourCard : public QFrame {
    Q_OBJECT

public:
    enum class Corner { BottomLeft, BottomRight, TopLeft, TopRight };

    /// Lies over `host`, hidden until it is shown; `home` is the part of the host whose corners it takes.
    TourCard(QWidget* host, QWidget* home);

    void setStepCount(int count);
    /// The step, with what it says; ends waiting.
    void setStep(int index, const TourText& text);
    /// The step cannot be shown yet: why, and how far that is, 0–1; below 0: unknown.
    void setWaiting(const QString& words, double fraction = -1);
    /// What it waited for failed: in words, with a button to try again.
    void setProblem(const QString& words);

    Corner anchor() const { return m_anchor; }
    void setAnchor(Corner corner);
    /// A rectangle of the host that stays visible as far as possible; null for none.
    void setKeepClear(const QRect& rect);

Q_SIGNALS:
    void backRequested();
    void nextRequested();
    void leaveRequested();
    void retryRequested();
    void stepRequested(int index);
    /// A person put it into another corner.
    void anchorChanged(deepscope::TourCard::Corner corner);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    enum class State { Ready, Waiting, Problem };
    bool takesKey(int key) const;
    void retranslate();
    void setState(State state);
    void place();
    QSize sizeIn(const QRect& home, const QRect& host) const;
    int heightAt(int widthPx, int mostPx) const;
    QRect inCorner(Corner corner, const QRect& area, QSize size) const;
    QRect areaOf(const QWidget* widget) const;

    QPointer<QWidget> m_host;
    QPointer<QWidget> m_home;
    QLabel* m_place;
    QToolButton* m_leave;
    QLabel* m_heading;
    QScrollArea* m_scroll;
    QWidget* m_body;
    QLabel* m_text;
    QLabel* m_try;
    QLabel* m_waiting;
    QProgressBar* m_progress;
    QToolButton* m_retry;
    TourCardDots* m_dots;
    QToolButton* m_back;
    QToolButton* m_next;

    int m_count = 0;
    int m_index = 0;
    TourText m_words;
    State m_state = State::Ready;
    Corner m_anchor = Corner::BottomLeft;
    QRect m_keepClear;
    std::optional<QPoint> m_grip;  // while dragged: where it was taken hold of
};

}  // namespace deepscope
