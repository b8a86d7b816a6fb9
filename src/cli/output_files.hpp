#pragma once

// Private to cli/: where reports may be written.

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace geomsan {

/// False, and reported, when outputs would replace one another or a file that the run reads.
/// @param read files that were read or are to be
[[nodiscard]] bool may_write(const std::vector<std::string>& outputs, const std::vector<std::string>& read,
                             Invocation& invocation);

}  // namespace geomsan
