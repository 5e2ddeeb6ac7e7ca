#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace deepscope {

/// Reads JSON as a stream of events: no document is built, so that hostile text costs neither stack nor memory.
/// Nesting beyond 16, invalid UTF-8 and anything a subclass did not expect end in CheckpointError.
class JsonEvents {
public:
    /// `where` names the file in errors.
    explicit JsonEvents(std::string where) : m_where(std::move(where)) {}
    virtual ~JsonEvents() = default;
    JsonEvents(const JsonEvents&) = delete;
    JsonEvents& operator=(const JsonEvents&) = delete;

    void read(std::string_view text);

protected:
    enum class Kind { Object, Array };
    virtual void onStart(Kind kind) = 0;
    virtual void onEnd() = 0;
    virtual void onKey(std::string& key) = 0;
    virtual void onString(std::string& value) = 0;
    virtual void onUnsigned(std::uint64_t value) = 0;
    /// null, a boolean, a negative or fractional number, an integer beyond 64 bits.
    virtual void onOther(const std::string& value) = 0;

    /// Called in onKey: the value that follows is of no interest.
    void skipValue() { m_skipping = true; }
    [[noreturn]] void fail(const std::string& expected, const std::string& got) const;
    const std::string& where() const { return m_where; }

private:
    class Parser;

    std::string m_where;
    int m_depth = 0;
    bool m_skipping = false;
    int m_skippedDepth = 0;
};

}  // namespace deepscope
