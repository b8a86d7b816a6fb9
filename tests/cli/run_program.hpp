#pragma once

#include <chrono>
#include <filesystem>
#include <string>

namespace geomsan::testing {

/// What came of a command line.
struct Outcome {
  int exit = 0;  ///< 124 when the time was up
  std::string out;
  std::string err;
};

/// Runs a shell line in `folder` with `input` on standard input. In it `geomsan` is the program under test and $ROOT
/// the source tree; GEOMSAN_RULES, GEOMSAN_LANG and NO_COLOR of whoever runs the tests are not seen.
[[nodiscard]] Outcome run_shell(const std::string& line, const std::filesystem::path& folder,
                                const std::string& input = {}, std::chrono::seconds limit = std::chrono::seconds(60));

}  // namespace geomsan::testing
