#include "encoder/weights/checkpoint_hash.h"

#include "encoder/errors.h"
#include "encoder/sha256.h"

#include <algorithm>
#include <vector>

namespace deepscope {
namespace {

std::string fileHash(const SafetensorsFile& file, const std::stop_token& stop) {
    constexpr std::uint64_t kPieceBytes = 1 << 20;
    // Not through the mapping: 7 GB of pages would count as this process's memory.
    std::vector<std::byte> piece(kPieceBytes);
    Sha256 hash;
    for (std::uint64_t offset = 0; offset < file.sizeBytes(); offset += kPieceBytes) {
        if (stop.stop_requested()) throw Cancelled("hashing the weights");
        const auto step = static_cast<std::size_t>(std::min(kPieceBytes, file.sizeBytes() - offset));
        file.readAt(offset, piece.data(), step);
        hash.update(piece.data(), step);
    }
    file.checkIntact();
    return hash.hexDigest();
}

}  // namespace

std::string checkpointHash(const Checkpoint& checkpoint, const std::stop_token& stop) {
    if (checkpoint.files().size() == 1) return fileHash(*checkpoint.files().front(), stop);
    std::vector<std::pair<std::string, std::string>> hashByName;
    for (const auto& file : checkpoint.files()) hashByName.emplace_back(file->path().filename().string(), fileHash(*file, stop));
    std::sort(hashByName.begin(), hashByName.end());
    std::string lines;
    for (const auto& [name, hash] : hashByName) lines += hash + "  " + name + "\n";
    return sha256Hex(lines.data(), lines.size());
}

}  // namespace deepscope
