#pragma once

// Private to cli/: what options take. CLI11's own validators say what is wrong in English only.

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace geomsan {

/// One of these words, and nothing else.
[[nodiscard]] CLI::Validator one_of(std::vector<std::string> words);

/// A whole number from `low` to `high`.
[[nodiscard]] CLI::Validator number_between(int low, int high);

}  // namespace geomsan
