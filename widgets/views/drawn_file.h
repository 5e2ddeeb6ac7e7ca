#pragma once

#include "widgets/models/export_request.h"

#include <QRect>
#include <QSizeF>
#include <QString>

#include <filesystem>
#include <functional>

class QImage;
class QPainter;
class QWidget;

namespace deepscope {

/// Anything that can be painted, as a picture file.
struct Drawing {
    QSizeF size;    ///< in units of the painter: pixels at scale 1, points of a PDF's page
    QString title;  ///< what the file says of itself
    std::function<void(QPainter&)> paint;
};

/// From a file's suffix. Throws UsageError when it is none of png, svg, pdf.
PictureFormat pictureFormatOf(const std::filesystem::path& path);

/// Paints it `scale` times as large, 1–8. Throws FileError when it would be larger than a picture can be.
QImage drawnImage(const Drawing& drawing, double scale);

/// Writes a file whole or not at all. In SVG and PDF text stays text, at any scale; a PDF embeds its fonts. Can be called from
/// any thread that the drawing can be painted in. Throws FileError.
void writeDrawing(const Drawing& drawing, const std::filesystem::path& path, PictureFormat format, double scale);

/// A widget as it is, but grown for as long as it is painted until nothing in it has to scroll. Charts are drawn anew rather
/// than as the pixels on the screen. The widget must live until it has been painted, in the window's thread.
Drawing widgetDrawing(QWidget* widget, const QString& title);

}  // namespace deepscope
