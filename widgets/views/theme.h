#pragma once

#include "widgets/models/stage_names.h"

#include <QColor>
#include <QFont>
#include <QPalette>

class QWidget;

namespace deepscope {

enum class ThemeChoice { System, Light, Dark };

/// Colours beyond QPalette's roles. Every pair of text and ground here keeps a contrast of 4.5 : 1 or more.
struct ThemeColors {
    bool dark = false;
    QColor window;  ///< bars and panels
    QColor panel;   ///< lists, the strip
    QColor canvas;  ///< around the page
    QColor button;
    QColor line;  ///< separators and frames
    QColor text;
    QColor mutedText;
    QColor accent;  ///< selection, Run
    QColor accentText;
    QColor warning;  ///< ground of the SYNTHETIC badge
    QColor warningText;
    QColor danger;  ///< ground of the problem banner
    QColor dangerText;
    QColor dangerMark;  ///< NaN marks
    QColor success;
    QColor part(StagePart part) const;
};

const ThemeColors& themeColors(bool dark);
/// The colours that go with a widget's palette.
const ThemeColors& themeOf(const QWidget* widget);

/// Sets Fusion style, palette and style sheet for the whole program. System takes what the desktop's palette
/// says now: call it again when the desktop changes (QEvent::ThemeChange).
void applyTheme(ThemeChoice choice);

/// The widget's font, `delta` points larger or smaller, never below 7 points.
QFont sizedFont(const QWidget* widget, double delta, bool bold = false);

/// Marks a label as secondary text: it follows the theme.
void setMuted(QWidget* label);

}  // namespace deepscope
