#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "report/passage.hpp"

namespace geomsan {

/// Where an evidence stands in the file its article came from, for programs that open files.
struct FilePlace {
  std::string path;                ///< printable
  std::size_t line = 1;            ///< of the file
  std::optional<Place> in_line{};  ///< nothing when only the line is known on which the article's record begins
};

[[nodiscard]] FilePlace file_place_of(const Report& report, const Evidence& evidence, Places& places);

/// The path as a URI reference: relative as it is given, absolute as file:///…
[[nodiscard]] std::string uri_of(std::string_view path);

/// The places of a finding's numbers in articles other than its first, `document:line:column, …`.
[[nodiscard]] std::string other_places_of(const Finding& finding, Places& places);

/// What programs that annotate lines show of a finding, on one line: message, arithmetic, the places in other articles
/// and the fingerprint.
[[nodiscard]] std::string annotation_of(const Finding& finding, Places& places);

/// Longest text of an article that goes into a cell or an annotation, in columns. What is longer is damaged.
inline constexpr std::size_t kTextColumns = 1000;

}  // namespace geomsan
