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
};

}  // namespace deepscope
