#pragma once

#include <QPointer>
#include <QWidget>

namespace deepscope {

/// A part of the window that a dock holds (PanelDock): it names itself and may have a header, a row of legend and
/// controls that stands in the dock's title bar.
class Panel : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    /// A header that no dock adopted goes with the panel.
    ~Panel() override;

    /// In the language of now; asked for again when it changes.
    virtual QString title() const = 0;
    /// Made with the panel, adopted by its dock; null for none, and once the dock is gone.
    QWidget* header() const { return m_header; }

    /// Whether it can be seen: shown, with no other tab in front of it. What cannot be seen computes nothing.
    bool isInFront() const { return m_front && isVisible(); }
    /// Its dock came in front of the others that share its place, or went behind one of them.
    void setFront(bool front);

protected:
    /// Once, in the constructor.
    void setHeader(QWidget* header) { m_header = header; }
    /// isInFront() is another now: what was left out meanwhile is due, or what is under way is no longer wanted.
    virtual void frontChanged(bool /*front*/) {}

    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QPointer<QWidget> m_header;
    bool m_front = true;
};

}  // namespace deepscope
