#pragma once

#include "encoder/errors.h"
#include "encoder/probe/tap_source.h"
#include "tests/encoder/probe/made_tap.h"

#include <cctype>
#include <map>
#include <string>
#include <vector>

namespace deepscope {

/// Taps held in memory, as a dump would hold them.
class MadeSource final : public TapSource {
public:
    explicit MadeSource(std::string title = "made") : m_title(std::move(title)) {}

    MadeSource& add(const std::string& tap, const Shape& shape, const std::vector<float>& values,
                    ElementType type = ElementType::F32) {
        std::string stored(elementTypeName(type));
        for (char& c : stored) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        m_entries.push_back({.tap = tap, .shape = shape, .storedType = stored, .storedName = {}});
        m_tensors[tap] = madeTap(tap, shape, values, type)->tensor();
        return *this;
    }
    /// A tensor that is listed and that read() is never to be asked for.
    MadeSource& addUnread(const std::string& tap, const Shape& shape, const std::string& storedType) {
        m_entries.push_back({.tap = tap, .shape = shape, .storedType = storedType, .storedName = {}});
        return *this;
    }
    MadeSource& setManifest(RunManifest manifest) {
        m_manifest = std::move(manifest);
        return *this;
    }

    std::string title() const override { return m_title; }
    const std::vector<Entry>& entries() const override { return m_entries; }
    const RunManifest& manifest() const override { return m_manifest; }
    std::shared_ptr<const TensorBuffer> read(std::string_view tap) const override {
        const auto found = m_tensors.find(std::string(tap));
        if (found != m_tensors.end()) return found->second;
        throw FileError({.what = "damaged member", .where = std::string(tap), .expected = "8 bytes", .got = "4"});
    }

private:
    std::string m_title;
    std::vector<Entry> m_entries;
    std::map<std::string, std::shared_ptr<const TensorBuffer>> m_tensors;
    RunManifest m_manifest;
};

}  // namespace deepscope
