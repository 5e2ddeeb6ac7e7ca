#pragma once

#include <QString>

#include <stop_token>
#include <vector>

namespace deepscope {

/// A file that is no longer where it was.
struct LostFile {
    QString name;    ///< without its folder
    QString sha256;  ///< empty when not known
    qint64 sizeBytes = -1;
};

/// Looks for lost files in a folder, and below it unless told not to: the same bytes first, whatever their name; else the one
/// file of that name. Returns their paths in the order of `lost`, empty where there is none. Links to folders are not followed;
/// at most 500 000 files are looked at. Throws Cancelled.
std::vector<QString> findLostFiles(const QString& folder, const std::vector<LostFile>& lost, bool below,
                                   const std::stop_token& stop);

}  // namespace deepscope
