#include "widgets/engine/pdf_expansion.h"

#include "encoder/errors.h"
#include "encoder/image/page_address.h"
#include "encoder/image/pdf_file.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace deepscope {

namespace {

/// 0 for what is no PDF by its name, or cannot be opened.
int pagesOf(const std::filesystem::path& file) {
    try {
        return hasPdfName(file) ? PdfFile::countPages(file) : 0;
    } catch (const Error&) {
        return 0;
    }
}

}  // namespace

PdfExpansion expandPdfs(const QStringList& files, const QStringList& given, int dpi, int limit) {
    QSet<QString> named;
    for (const QString& path : given) named.insert(QFileInfo(path).absoluteFilePath());
    PdfExpansion expansion;
    for (const QString& file : files) {
        const std::filesystem::path path(file.toStdU16String());
        const int count = pagesOf(path);
        if (count > 1 && named.contains(file)) {
            expansion.picks.push_back({file, count});
            continue;
        }
        for (int page = 1; page <= std::max(1, count) && !expansion.cut; ++page) {
            expansion.cut = expansion.pages.size() >= limit;
            if (expansion.cut) break;
            expansion.pages << (count == 0 ? file : QString::fromStdU16String(PageAddress{path, page, dpi}.path().u16string()));
        }
    }
    return expansion;
}

}  // namespace deepscope
