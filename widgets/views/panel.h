#pragma once

#include <QWidget>

namespace deepscope {

/// A part of the window that a dock holds (PanelDock): it names itself and may have a header, a row of legend and
/// controls that stands in the dock's title bar.
class Panel : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// In the language of now; asked for again when it changes.
    virtual QString title() const = 0;
    /// Made with the panel, adopted by its dock; null for none. Lives as long as the dock.
    virtual QWidget* header() { return nullptr; }

    /// Whether it can be seen: shown, with no other tab in front of it. What cannot be seen computes nothing.
    bool isInFront() const { return m_front && isVisible(); }
    /// Its dock came in front of the others that share its place, or went behind one of them.
    void setFront(bool front) {
        const bool before = isInFront();
        m_front = front;
        if (isInFront() != before) frontChanged(!before);
    }

protected:
    /// isInFront() is another now: what was left out meanwhile is due, or what is under way is no longer wanted.
    virtual void frontChanged(bool /*front*/) {}

    void showEvent(QShowEvent* event) override {
        QWidget::showEvent(event);
        if (m_front) frontChanged(true);
    }
    void hideEvent(QHideEvent* event) override {
        QWidget::hideEvent(event);
        if (m_front) frontChanged(false);
    }

private:
    bool m_front = true;
};

}  // namespace deepscope
