#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace geomsan::testing {

/// A C++ file of src/ or grammar/.
struct SourceFile {
  std::string path;   ///< from the top of the repository: src/text/span.hpp
  std::string stage;  ///< text
  std::string code;
};

/// All .cpp, .hpp and .def files of src/ and grammar/, in order of their paths.
[[nodiscard]] std::vector<SourceFile> source_files(const std::filesystem::path& root);

/// The names in `#include "…"` and `#include <…>`.
[[nodiscard]] std::vector<std::string> included(std::string_view code);

/// The code with its comments blanked out; line breaks stay.
[[nodiscard]] std::string without_comments(std::string_view code);

/// Lines (from 1) that hold a Hangul letter, or an escape (\u….) of one.
[[nodiscard]] std::vector<std::size_t> hangul_lines(std::string_view code);

}  // namespace geomsan::testing
