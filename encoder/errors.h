#pragma once

#include <stdexcept>
#include <string>

namespace deepscope {

/// What went wrong, where, what was expected there and what was found.
struct Problem {
    std::string what;
    std::string where;
    std::string expected;
    std::string got;

    /// "WHAT: WHERE: expected …, got …" on one printable line; empty parts are left out.
    std::string sentence() const;
};

/// Base of everything the encoder library throws on purpose.
class Error : public std::runtime_error {
public:
    explicit Error(Problem problem);
    const Problem& problem() const { return m_problem; }

private:
    Problem m_problem;
};

/// An argument, glob or option that cannot be meant (exit status 2).
class UsageError : public Error {
    using Error::Error;
};
/// An image file that cannot be decoded, or is too large to be.
class ImageError : public Error {
    using Error::Error;
};
/// A checkpoint that is damaged, incomplete or not a DeepEncoder.
class CheckpointError : public Error {
    using Error::Error;
};
/// A tensor of another shape than its place asks for.
class ShapeError : public Error {
    using Error::Error;
};
/// A file that cannot be opened, read or written.
class FileError : public Error {
    using Error::Error;
};
/// A device that is absent, lost or out of memory.
class DeviceError : public Error {
    using Error::Error;
};
/// A tensor that the trace did not keep, or has given up to stay in its memory budget.
class NotKeptError : public Error {
    using Error::Error;
};
/// The run was cancelled by its owner.
class Cancelled : public Error {
public:
    explicit Cancelled(const std::string& during);
};

}  // namespace deepscope
