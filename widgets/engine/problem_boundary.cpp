#include "widgets/engine/problem_boundary.h"

#include <new>

namespace deepscope {

Problem problemOfCurrentException() {
    try {
        throw;
    } catch (const Error& error) {
        return error.problem();
    } catch (const std::bad_alloc&) {
        return {"not enough memory", "this machine", "room for the run's tensors", "an allocation that was refused"};
    } catch (const std::exception& error) {
        return {"the encoder stopped", "", "", error.what()};
    } catch (...) {
        return {"the encoder stopped", "", "", "an exception of a foreign kind"};
    }
}

}  // namespace deepscope
