#include "encoder/export/npy_header.h"

#include "encoder/errors.h"
#include "encoder/export/npy.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

namespace deepscope {
namespace {

constexpr std::size_t kMostSides = 32;
constexpr std::string_view kRecords = "records";

[[noreturn]] void fail(const std::string& expected, const std::string& got) {
    throw FileError({.what = "cannot read .npy header", .where = "", .expected = expected, .got = got});
}

std::string inQuotes(std::string_view text) {
    std::string out(1, '\'');
    return out.append(text.substr(0, 40)).append(1, '\'');
}

/// Walks over the few Python literals that a header is made of.
class HeaderText {
public:
    explicit HeaderText(std::string_view text) : m_rest(text) {}

    bool takes(std::string_view token) {
        skipSpace();
        if (!m_rest.starts_with(token)) return false;
        m_rest.remove_prefix(token.size());
        return true;
    }
    void need(std::string_view token) {
        if (!takes(token)) fail(inQuotes(token) + " in the header", here());
    }
    std::string_view quoted() {
        skipSpace();
        const char quote = m_rest.empty() ? '\0' : m_rest.front();
        const std::size_t end = quote == '\'' || quote == '"' ? m_rest.find(quote, 1) : std::string_view::npos;
        if (end == std::string_view::npos) fail("a quoted word in the header", here());
        const std::string_view word = m_rest.substr(1, end - 1);
        m_rest.remove_prefix(end + 1);
        return word;
    }
    std::int64_t side() {
        skipSpace();
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), value);
        if (error != std::errc() || value < 0) fail("a side of at least 0 in the shape", here());
        m_rest.remove_prefix(static_cast<std::size_t>(end - m_rest.data()));
        return value;
    }
    /// What is left of a list whose bracket has been taken: the fields of records, of no interest.
    void skipList() {
        for (int depth = 1; depth > 0;) {
            skipSpace();
            if (m_rest.empty()) fail("']' in the header", here());
            const char c = m_rest.front();
            if (c == '\'' || c == '"') {
                quoted();
                continue;
            }
            depth += (c == '[') - (c == ']');
            m_rest.remove_prefix(1);
        }
    }
    bool atEnd() {
        skipSpace();
        return m_rest.empty();
    }
    std::string here() const { return m_rest.empty() ? "its end" : inQuotes(m_rest); }

private:
    void skipSpace() { m_rest.remove_prefix(std::min(m_rest.find_first_not_of(" \t\r\n\f"), m_rest.size())); }
    std::string_view m_rest;
};

Shape parseShape(HeaderText& text) {
    Shape shape;
    text.need("(");
    while (!text.takes(")")) {
        if (shape.size() == kMostSides) fail("at most " + std::to_string(kMostSides) + " sides in the shape", "more");
        shape.push_back(text.side());
        text.takes("L");  // Python 2's long integers
        if (text.takes(",")) continue;
        if (shape.size() == 1) text.need(",");  // "(3)" is a number, not a shape
        text.need(")");
        break;
    }
    return shape;
}

// The bytes of one element, where a word like "<f4", "<U5" or "<M8[ns]" tells; else 0.
int itemBytesOf(std::string_view descr) {
    int number = 0;
    const auto [end, error] = std::from_chars(descr.data() + 2, descr.data() + descr.size(), number);
    constexpr int kLongest = 1 << 20;
    if (error != std::errc() || number < 0 || number > kLongest) return 0;
    if (end == descr.data() + descr.size() || *end == '[') return descr[1] == 'U' ? 4 * number : number;
    return 0;
}

void parseType(std::string_view descr, NpyLayout& layout) {
    layout.descr = descr;
    if (descr == kRecords) {
        layout.itemBytes = 0;
        return;
    }
    constexpr std::string_view kOrders = "<>=|";
    if (descr.size() < 2 || kOrders.find(descr.front()) == std::string_view::npos) fail("a type such as '<f4'", inQuotes(descr));
    layout.bigEndian = descr.front() == '>';
    layout.itemBytes = itemBytesOf(descr);
}

// Zero sides make an empty tensor, whatever the others are; they must still be sides that a shape can be made of.
std::int64_t checkedCount(const Shape& shape, std::int64_t maxElements) {
    std::int64_t product = 1;
    bool empty = false;
    for (const std::int64_t side : shape) {
        empty = empty || side == 0;
        if (side != 0 && __builtin_mul_overflow(product, side, &product)) product = -1;
        if (product < 0 || product > maxElements) {
            fail("at most " + std::to_string(maxElements) + " elements", "shape " + shapeText(shape));
        }
    }
    return empty ? 0 : product;
}

}  // namespace

bool NpyLayout::isFloat() const {
    return descr.size() == 3 && descr[0] != '|' && descr[1] == 'f' && (itemBytes == 2 || itemBytes == 4 || itemBytes == 8);
}

std::string NpyLayout::typeName() const {
    if (descr == "|b1") return "BOOL";
    const bool isNumber = descr.size() == 3 && (isFloat() || descr[1] == 'i' || descr[1] == 'u');
    if (!isNumber) return descr;
    return static_cast<char>(descr[1] - 'a' + 'A') + std::to_string(8 * itemBytes);
}

NpyLayout parseNpyHeader(std::string_view header, std::int64_t maxElements) {
    NpyLayout layout;
    std::optional<std::string_view> descr;
    std::optional<bool> fortranOrder;
    std::optional<Shape> shape;
    HeaderText text(header);
    text.need("{");
    while (!text.takes("}")) {
        const std::string_view key = text.quoted();
        text.need(":");
        if (key == "descr" && !descr) {
            if (text.takes("[")) {
                text.skipList();
                descr = kRecords;
            } else {
                descr = text.quoted();
            }
        } else if (key == "fortran_order" && !fortranOrder) {
            fortranOrder = text.takes("True");
            if (!*fortranOrder) text.need("False");
        } else if (key == "shape" && !shape) {
            shape = parseShape(text);
        } else {
            fail("descr, fortran_order and shape, once each", inQuotes(key));
        }
        if (text.takes(",")) continue;
        text.need("}");
        break;
    }
    if (!text.atEnd()) fail("the header's end", text.here());
    if (!descr || !fortranOrder || !shape) fail("descr, fortran_order and shape in the header", "less");
    parseType(*descr, layout);
    layout.fortranOrder = *fortranOrder;
    layout.shape = *shape;
    layout.count = checkedCount(layout.shape, maxElements);
    return layout;
}

std::string npyHeader(const Shape& shape, ElementType type) {
    if (type == ElementType::BF16) {
        throw UsageError({.what = "npy header", .where = shapeText(shape), .expected = "f32 or f16", .got = "bf16"});
    }
    std::string text = "{'descr': '";
    text += type == ElementType::F32 ? "<f4" : "<f2";
    text += "', 'fortran_order': False, 'shape': (";
    for (std::size_t axis = 0; axis < shape.size(); ++axis) {
        if (axis > 0) text += ", ";
        text += std::to_string(shape[axis]);
    }
    text += shape.size() == 1 ? ",), }" : "), }";

    // Values start at a multiple of 64 bytes; the header ends in a newline.
    constexpr std::size_t kAlignment = 64;
    const auto paddedSize = [&](std::size_t preamble) {
        return (preamble + text.size() + 1 + kAlignment - 1) / kAlignment * kAlignment - preamble;
    };
    const bool isLong = paddedSize(10) > 0xFFFF;
    const std::size_t size = paddedSize(isLong ? 12 : 10);
    text.resize(size - 1, ' ');
    text += '\n';

    std::string header("\x93NUMPY", 6);
    header += isLong ? '\2' : '\1';
    header += '\0';
    for (int byte = 0; byte < (isLong ? 4 : 2); ++byte) header += static_cast<char>(size >> (8 * byte) & 0xFF);
    return header + text;
}

}  // namespace deepscope
