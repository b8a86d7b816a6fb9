#pragma once
/// @file
/// Where the records of a JSON file lie; private to src/corpus.
///
/// Records are found by brackets and quotes alone and parsed one by one, so that a broken one costs only itself.

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>

#include "corpus/reader.hpp"

namespace geomsan {

/// One JSON value of a file, not yet parsed.
struct JsonRecord {
  std::size_t begin = 0;
  std::size_t end = 0;  ///< exclusive
  LineStart line;       ///< the line it begins in
};

/// A place at which the file stops being a sequence of records.
struct JsonBreak {
  std::size_t offset = 0;
  LineStart line;
};

/// Calls `found` for each record in order: for each line that is not blank or, when the first line does not hold a
/// whole value, for each element of an array and each value between white space. Linear time.
[[nodiscard]] std::optional<JsonBreak> for_each_json_record(std::string_view bytes,
                                                            const std::function<void(const JsonRecord&)>& found);

/// Whether these bytes (not blank) begin as a file of JSON articles does: with `{"`, `{}`, `[{` or `[]`. News texts
/// often begin with a bracket, too: [단독], [the300].
[[nodiscard]] bool begins_like_json(std::string_view bytes);

}  // namespace geomsan
