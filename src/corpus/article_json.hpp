#pragma once
/// @file
/// One JSON record as an article; private to src/corpus. The only place that sees the JSON library.

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/field_matcher.hpp"

namespace geomsan {

/// What stands under one key.
struct JsonField {
  enum class Kind { absent, null, string, number, other };
  Kind kind = Kind::absent;
  std::string text;  ///< of a string; of a number as it is written
};

/// The keys of an article record; everything else in it is passed over without being kept.
struct ArticleJson {
  bool is_object = false;
  std::array<JsonField, kArticleFields> fields;

  [[nodiscard]] JsonField& operator[](ArticleField field) { return fields[static_cast<std::size_t>(field)]; }
  [[nodiscard]] const JsonField& operator[](ArticleField field) const {
    return fields[static_cast<std::size_t>(field)];
  }
};

struct JsonError {
  enum class Kind { syntax, truncated, lone_surrogate, control_character };
  Kind kind = Kind::syntax;
  std::size_t offset = 0;  ///< byte of the record at which reading stopped
};

/// Parses exactly one value. Of several keys that stand for one field the best that is not null counts. Memory stays in
/// proportion to the kept keys, whatever is nested beside them.
[[nodiscard]] std::optional<JsonError> parse_article(std::string_view json, const FieldMatcher& names,
                                                     ArticleJson& article);

}  // namespace geomsan
