#pragma once

#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

namespace deepscope {

/// The whole lines of a text file, one after the other; a last one without its end is not given, nor is one beyond kLongest.
/// A file that is not there has none.
class LineReader {
public:
    static constexpr std::size_t kLongest = std::size_t{1} << 20;

    explicit LineReader(const std::filesystem::path& path) : m_file(std::fopen(path.c_str(), "rbe")) {}
    ~LineReader() {
        if (m_file != nullptr) std::fclose(m_file);
    }
    LineReader(const LineReader&) = delete;
    LineReader& operator=(const LineReader&) = delete;

    /// False at the end. `line` comes without its line feed.
    bool next(std::string& line) {
        line.clear();
        bool tooLong = false;
        while (m_file != nullptr) {
            if (m_at == m_filled) {
                m_filled = std::fread(m_buffer.data(), 1, m_buffer.size(), m_file);
                m_at = 0;
                if (m_filled == 0) return false;
            }
            const char c = m_buffer[m_at++];
            if (c != '\n') {
                if (!tooLong) line += c;
                if (line.size() > kLongest) {
                    tooLong = true;
                    line.clear();
                }
                continue;
            }
            if (!tooLong) return true;
            tooLong = false;
        }
        return false;
    }

private:
    std::FILE* m_file;
    std::vector<char> m_buffer = std::vector<char>(std::size_t{1} << 16);
    std::size_t m_at = 0;
    std::size_t m_filled = 0;
};

}  // namespace deepscope
