#include "widgets/engine/image_folder.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace deepscope {

namespace {

// Someone who drops a whole disk waits for this many folders and no longer.
constexpr int kMaxFolders = 20'000;

bool isImage(const QFileInfo& file) {
    static const QSet<QString> kSuffixes{QStringLiteral("png"),  QStringLiteral("jpg"), QStringLiteral("jpeg"),
                                         QStringLiteral("webp"), QStringLiteral("tif"), QStringLiteral("tiff"),
                                         QStringLiteral("bmp"),  QStringLiteral("pdf")};
    return kSuffixes.contains(file.suffix().toLower());
}

/// Past the digits that start at `at`, leading zeros aside: what is left of them is their value.
QStringView takeNumber(QStringView text, qsizetype& at) {
    while (at < text.size() && text[at] == QLatin1Char('0')) ++at;
    const qsizetype start = at;
    while (at < text.size() && text[at].isDigit()) ++at;
    return text.mid(start, at - start);
}

/// Walks folders and gathers images until there are enough.
class Gatherer {
public:
    explicit Gatherer(int limit) : m_limit(limit) {}

    void add(const QString& path) {
        if (m_seen.contains(path)) return;
        if (m_found.size() >= m_limit) {
            m_cut = true;
            return;
        }
        m_seen.insert(path);
        m_found << path;
    }

    void walk(const QString& folder, bool recursive) {
        if (m_cut) return;
        const QDir dir(folder);
        const QString real = dir.canonicalPath();
        if (real.isEmpty() || m_folders.contains(real)) return;
        if (m_folders.size() >= kMaxFolders) {
            m_cut = true;
            return;
        }
        m_folders.insert(real);
        for (const QFileInfo& file : sorted(dir, QDir::Files)) {
            if (isImage(file)) add(file.absoluteFilePath());
            if (m_cut) return;
        }
        if (!recursive) return;
        for (const QFileInfo& sub : sorted(dir, QDir::Dirs | QDir::NoDotAndDotDot)) walk(sub.absoluteFilePath(), true);
    }

    QStringList take(bool* cut) {
        if (cut) *cut = m_cut;
        return m_found;
    }

private:
    static QFileInfoList sorted(const QDir& dir, QDir::Filters what) {
        QFileInfoList entries = dir.entryInfoList(what, QDir::NoSort);
        std::sort(entries.begin(), entries.end(),
                  [](const QFileInfo& a, const QFileInfo& b) { return naturalLess(a.fileName(), b.fileName()); });
        return entries;
    }

    int m_limit;
    bool m_cut = false;
    QStringList m_found;
    QSet<QString> m_seen;
    QSet<QString> m_folders;  // canonical: links that lead back end here
};

}  // namespace

bool naturalLess(const QString& a, const QString& b) {
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (a[i].isDigit() && b[j].isDigit()) {
            const QStringView left = takeNumber(a, i);
            const QStringView right = takeNumber(b, j);
            if (left.size() != right.size()) return left.size() < right.size();
            if (const int order = left.compare(right); order != 0) return order < 0;
            continue;
        }
        const QChar left = a[i++].toCaseFolded();
        const QChar right = b[j++].toCaseFolded();
        if (left != right) return left < right;
    }
    if ((i < a.size()) != (j < b.size())) return j < b.size();
    return a < b;  // alike but for case or leading zeros
}

QStringList imagesIn(const QString& folder, bool recursive, int limit, bool* cut) {
    Gatherer gatherer(limit);
    gatherer.walk(folder, recursive);
    return gatherer.take(cut);
}

QStringList expandPaths(const QStringList& paths, int limit, bool* cut) {
    Gatherer gatherer(limit);
    for (const QString& path : paths) {
        if (path.startsWith(QLatin1String(":/"))) {
            gatherer.add(path);
        } else if (const QFileInfo info(path); info.isDir()) {
            gatherer.walk(info.absoluteFilePath(), true);
        } else if (!path.isEmpty()) {
            gatherer.add(info.absoluteFilePath());
        }
    }
    return gatherer.take(cut);
}

}  // namespace deepscope
