#pragma once
/// @file
/// Where the records of a JSON file lie; private to src/corpus.
///
/// Records are found by brackets and quotes alone and parsed one by one, so that a broken one costs only itself, and
/// only the one at hand is in memory.

#include <cstddef>
#include <functional>
#include <string_view>

#include "corpus/corpus.hpp"
#include "text/byte_source.hpp"

namespace geomsan {

/// A longer record is no article, whatever stands beside its body. Escapes write three bytes of UTF-8 as six.
inline constexpr std::size_t kMaxRecordBytes = 4 * kMaxArticleBytes;

/// One JSON value of a file, not yet parsed, or the place at which the file stops being a sequence of values.
struct JsonRecord {
  enum class Kind { value, too_large, broken_structure };
  Kind kind = Kind::value;
  /// The file from the beginning of the line the record begins in, or a bit before it in a long line, as far as it is
  /// in memory.
  std::string_view lines;
  std::size_t begin = 0;           ///< of the value in `lines`
  std::size_t end = 0;             ///< exclusive
  std::size_t offset = 0;          ///< of `lines` in the file
  std::size_t line = 1;            ///< number of the first line
  std::size_t columns_before = 0;  ///< code points of that line in front of `lines`
};

/// Calls `found` for each record in order: for each line that is not blank or, when the first line does not hold a
/// whole value, for each element of an array and each value between white space. The views of a record are good until
/// `found` returns. Linear time.
void for_each_json_record(ByteSource& bytes, const std::function<void(const JsonRecord&)>& found);

/// Whether these bytes (not blank) begin as a file of JSON articles does: with `{"`, `{}`, `[{` or `[]`. News texts
/// often begin with a bracket, too: [단독], [the300].
[[nodiscard]] bool begins_like_json(std::string_view bytes);

}  // namespace geomsan
