#include "encoder/weights/json_events.h"

#include "encoder/errors.h"

#include <nlohmann/json.hpp>

namespace deepscope {
namespace {

constexpr int kDeepest = 16;

}  // namespace

/// Hands nlohmann's events on, less what is skipped. Its parser keeps its own stack of one bit per level.
class JsonEvents::Parser : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit Parser(JsonEvents& to) : m_to(to) {}

    bool null() override {
        return scalar([this] { m_to.onOther("null"); });
    }
    bool boolean(bool value) override {
        return scalar([&] { m_to.onOther(value ? "true" : "false"); });
    }
    bool number_integer(number_integer_t value) override {
        return scalar([&] { m_to.onOther(std::to_string(value)); });
    }
    bool number_unsigned(number_unsigned_t value) override {
        return scalar([&] { m_to.onUnsigned(value); });
    }
    bool number_float(number_float_t, const string_t& text) override {
        return scalar([&] { m_to.onOther(text); });
    }
    bool string(string_t& value) override {
        return scalar([&] { m_to.onString(value); });
    }
    bool binary(binary_t&) override { m_to.fail("JSON text", "binary data"); }
    bool key(string_t& value) override {
        if (!m_to.m_skipping) m_to.onKey(value);
        return true;
    }
    bool start_object(std::size_t) override { return start(Kind::Object); }
    bool start_array(std::size_t) override { return start(Kind::Array); }
    bool end_object() override { return end(); }
    bool end_array() override { return end(); }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error) override {
        const bool outOfRange = error.id == 406;
        m_to.fail("valid JSON", (outOfRange ? "a number out of range at byte " : "an error at byte ") + std::to_string(position));
    }

private:
    bool start(Kind kind) {
        if (++m_to.m_depth > kDeepest) m_to.fail("nesting of at most " + std::to_string(kDeepest), "deeper JSON");
        if (m_to.m_skipping) {
            ++m_to.m_skippedDepth;
        } else {
            m_to.onStart(kind);
        }
        return true;
    }

    bool end() {
        --m_to.m_depth;
        if (m_to.m_skipping) {
            m_to.m_skipping = --m_to.m_skippedDepth > 0;
        } else {
            m_to.onEnd();
        }
        return true;
    }

    template <class Deliver>
    bool scalar(Deliver&& deliver) {
        if (m_to.m_skipping) {
            m_to.m_skipping = m_to.m_skippedDepth > 0;
        } else {
            deliver();
        }
        return true;
    }

    JsonEvents& m_to;
};

void JsonEvents::read(std::string_view text) {
    // The parser takes a NUL for the end of its input and skips a byte order mark; the formats know neither.
    if (text.find('\0') != std::string_view::npos) fail("JSON text", "a NUL byte in it");
    if (text.empty() || text.front() != '{') fail("a JSON object", text.empty() ? "nothing" : "another beginning");
    Parser parser(*this);
    nlohmann::json::sax_parse(text.begin(), text.end(), &parser);
}

void JsonEvents::fail(const std::string& expected, const std::string& got) const {
    throw CheckpointError({"damaged checkpoint", m_where, expected, got});
}

}  // namespace deepscope
