#include "encoder/weights/safetensors_header.h"

#include "encoder/errors.h"
#include "encoder/weights/json_events.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <vector>

namespace deepscope {
namespace {

constexpr std::size_t kMostDimensions = 32;

/// Bits per element of the format's types; none for words of a later version.
std::optional<std::uint64_t> dtypeBits(std::string_view dtype) {
    struct Known {
        std::string_view name;
        std::uint64_t bits;
    };
    static constexpr std::array kKnown{Known{"BOOL", 8},    Known{"U8", 8},      Known{"I8", 8},      Known{"F8_E5M2", 8},
                                       Known{"F8_E4M3", 8}, Known{"F8_E8M0", 8}, Known{"I16", 16},    Known{"U16", 16},
                                       Known{"F16", 16},    Known{"BF16", 16},   Known{"I32", 32},    Known{"U32", 32},
                                       Known{"F32", 32},    Known{"I64", 64},    Known{"U64", 64},    Known{"F64", 64},
                                       Known{"C64", 64},    Known{"F4", 4},      Known{"F6_E2M3", 6}, Known{"F6_E3M2", 6}};
    for (const Known& known : kKnown) {
        if (known.name == dtype) return known.bits;
    }
    return std::nullopt;
}

std::string inQuotes(std::string_view word) {
    std::string text(1, '"');
    text.append(word);
    text.push_back('"');
    return text;
}

class HeaderEvents : public JsonEvents {
public:
    HeaderEvents(const std::string& file, std::uint64_t dataStart, std::uint64_t dataBytes)
        : JsonEvents(file), m_dataStart(dataStart), m_dataBytes(dataBytes) {}
    SafetensorsHeader header;

private:
    enum class At { Start, Names, Metadata, Tensor, Shape, Offsets };

    [[noreturn]] void failTensor(const std::string& expected, const std::string& got) const {
        throw CheckpointError({"damaged checkpoint", where() + ": tensor " + m_name, expected, got});
    }

    void onStart(Kind kind) override {
        switch (m_at) {
            case At::Start:
                m_at = At::Names;
                return;  // read() has seen the brace
            case At::Names:
                if (kind != Kind::Object) failTensor("an object", "an array");
                beginEntry();
                return;
            case At::Tensor:
                if (kind == Kind::Array && m_field == "shape") {
                    m_at = At::Shape;
                } else if (kind == Kind::Array && m_field == "data_offsets") {
                    m_at = At::Offsets;
                } else {
                    failTensor("\"dtype\" a word, \"shape\" and \"data_offsets\" arrays", "another kind of " + inQuotes(m_field));
                }
                return;
            default:
                failTensor("plain values", "nested ones");
        }
    }

    void onEnd() override {
        switch (m_at) {
            case At::Shape:
            case At::Offsets:
                m_at = At::Tensor;
                return;
            case At::Tensor:
                finishTensor();
                [[fallthrough]];
            case At::Metadata:
                m_at = At::Names;
                return;
            default:
                return;
        }
    }

    void onKey(std::string& key) override {
        if (m_at == At::Names) {
            m_name = std::move(key);
        } else if (m_at == At::Metadata) {
            m_field = std::move(key);
        } else {
            m_field = std::move(key);
            bool* const seen = m_field == "dtype"          ? &m_hasType
                               : m_field == "shape"        ? &m_hasShape
                               : m_field == "data_offsets" ? &m_hasOffsets
                                                           : nullptr;
            if (!seen) return skipValue();
            if (std::exchange(*seen, true)) failTensor(inQuotes(m_field) + " once", "it twice");
        }
    }

    void onString(std::string& value) override {
        if (m_at == At::Metadata) {
            if (header.metadata.size() >= kMostTensors) fail("less metadata", "");
            if (!header.metadata.emplace(m_field, std::move(value)).second)
                fail("metadata " + inQuotes(m_field) + " once", "it twice");
        } else if (m_at == At::Tensor && m_field == "dtype") {
            if (value.empty() || value.size() > 32) failTensor("a type", inQuotes(value));
            m_entry.dtype = std::move(value);
        } else {
            onOther(inQuotes(value));
        }
    }

    void onUnsigned(std::uint64_t value) override {
        if (m_at == At::Shape) {
            if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
                failTensor("sides below 2^63", std::to_string(value));
            }
            if (m_entry.shape.size() >= kMostDimensions) {
                failTensor("at most " + std::to_string(kMostDimensions) + " dimensions", "more");
            }
            m_entry.shape.push_back(static_cast<std::int64_t>(value));
        } else if (m_at == At::Offsets) {
            if (m_offsetCount >= 2) failTensor("two offsets", "more");
            m_offsets[m_offsetCount++] = value;
        } else {
            onOther(std::to_string(value));
        }
    }

    void onOther(const std::string& value) override {
        if (m_at == At::Metadata) fail("metadata of strings", value);
        if (m_at == At::Shape || m_at == At::Offsets) failTensor("whole numbers from 0", value);
        failTensor("an object of dtype, shape and data_offsets", value);
    }

    void beginEntry() {
        if (m_name == "__metadata__") {
            if (std::exchange(m_hasMetadata, true)) fail("\"__metadata__\" once", "it twice");
            m_at = At::Metadata;
            return;
        }
        if (header.tensors.size() >= kMostTensors) fail("at most " + std::to_string(kMostTensors) + " tensors", "more");
        if (header.tensors.contains(m_name)) failTensor("each name once", "it twice");
        m_entry = {};
        m_hasType = m_hasShape = m_hasOffsets = false;
        m_offsetCount = 0;
        m_at = At::Tensor;
    }

    void finishTensor() {
        if (!m_hasType || !m_hasShape || m_offsetCount != 2) failTensor("dtype, shape and two data_offsets", "less");
        const auto [begin, end] = m_offsets;
        const std::string range = "bytes " + std::to_string(begin) + " to " + std::to_string(end);
        if (begin > end || end > m_dataBytes) failTensor("bytes within the data's " + std::to_string(m_dataBytes), range);

        if (const auto bits = dtypeBits(m_entry.dtype)) {
            std::uint64_t totalBits = *bits;
            // A side of 0 makes the tensor empty whatever the others claim.
            const bool isEmpty = std::find(m_entry.shape.begin(), m_entry.shape.end(), 0) != m_entry.shape.end();
            if (isEmpty) totalBits = 0;
            for (const std::int64_t side : m_entry.shape) {
                if (!isEmpty && __builtin_mul_overflow(totalBits, static_cast<std::uint64_t>(side), &totalBits)) {
                    failTensor("a size that fits the file", m_entry.dtype + " " + shapeText(m_entry.shape));
                }
            }
            if (totalBits % 8 != 0 || totalBits / 8 != end - begin) {
                failTensor("the size of " + m_entry.dtype + " " + shapeText(m_entry.shape), range);
            }
        }
        m_entry.offset = m_dataStart + begin;
        m_entry.sizeBytes = end - begin;
        header.tensors.emplace(m_name, std::move(m_entry));
    }

    std::uint64_t m_dataStart;
    std::uint64_t m_dataBytes;
    At m_at = At::Start;
    bool m_hasMetadata = false;
    std::string m_name;   ///< the tensor being read
    std::string m_field;  ///< its field, or the metadata's key
    SafetensorsEntry m_entry;
    bool m_hasType = false;
    bool m_hasShape = false;
    bool m_hasOffsets = false;
    std::array<std::uint64_t, 2> m_offsets{};
    std::size_t m_offsetCount = 0;
};

void checkCoverage(const SafetensorsHeader& header, std::uint64_t dataStart, std::uint64_t dataBytes, const std::string& where) {
    struct Range {
        std::uint64_t begin;
        std::uint64_t end;
        const std::string* name;
    };
    std::vector<Range> ranges;
    ranges.reserve(header.tensors.size());
    for (const auto& [name, entry] : header.tensors) ranges.push_back({entry.offset, entry.offset + entry.sizeBytes, &name});
    std::sort(ranges.begin(), ranges.end(),
              [](const Range& a, const Range& b) { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; });
    std::uint64_t covered = dataStart;
    for (const Range& range : ranges) {
        if (range.begin != covered) {
            throw CheckpointError({"damaged checkpoint", where + ": tensor " + *range.name,
                                   "its data to begin at byte " + std::to_string(covered - dataStart),
                                   std::to_string(range.begin - dataStart) + (range.begin < covered ? " (overlap)" : " (hole)")});
        }
        covered = range.end;
    }
    if (covered != dataStart + dataBytes) {
        throw CheckpointError({"damaged checkpoint", where, std::to_string(covered - dataStart) + " bytes of tensors",
                               std::to_string(dataBytes) + " bytes of data"});
    }
}

}  // namespace

SafetensorsHeader parseSafetensorsHeader(std::string_view json, std::uint64_t dataStart, std::uint64_t dataBytes,
                                         const std::string& where) {
    HeaderEvents events(where, dataStart, dataBytes);
    events.read(json);
    checkCoverage(events.header, dataStart, dataBytes, where);
    return std::move(events.header);
}

}  // namespace deepscope
