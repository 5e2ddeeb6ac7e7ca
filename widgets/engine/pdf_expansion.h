#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace deepscope {

/// A PDF of several pages, of which a person is asked for some.
struct PdfToPick {
    QString path;
    int pageCount = 0;
};

/// Files to open, PDFs replaced by their pages' addresses at `dpi`.
struct PdfExpansion {
    QStringList pages;
    QList<PdfToPick> picks;  ///< PDFs of several pages that `given` names itself: their pages are not in `pages`
    bool cut = false;        ///< there were more than `limit`
};

/// Of `files`, those that end in .pdf are opened to count their pages: one gives its only page, one of several that a folder held
/// all of them. What cannot be opened stays as it is: reading it says why. Not for the window's thread.
PdfExpansion expandPdfs(const QStringList& files, const QStringList& given, int dpi, int limit);

}  // namespace deepscope
