#pragma once

#include <QStringList>

namespace deepscope {

/// Orders names as people count: page2 before page10, case aside. A strict weak order over all strings.
bool naturalLess(const QString& a, const QString& b);

/// The images of a folder by their suffix (png, jpg, jpeg, webp, tif, tiff, bmp, pdf), absolute, in natural order; with
/// `recursive` each folder's own come before those of its subfolders. Hidden files and folders are left out, and a folder that
/// links lead to twice is read once. At most `limit`; `cut` (may be null) says whether there were more. Empty for a folder that
/// cannot be read. Reads folders: not for the window's thread.
QStringList imagesIn(const QString& folder, bool recursive, int limit, bool* cut);

/// What was dropped or pasted, folders replaced by the images under them. Files are kept whatever their suffix, and in the order
/// given: the reader tells formats by content. None twice. `limit` and `cut` as above. Not for the window's thread.
QStringList expandPaths(const QStringList& paths, int limit, bool* cut);

}  // namespace deepscope
