#pragma once
/// @file
/// The words that say when: before a date (지난달 20일), behind it (3월 말까지) or by themselves (내년 상반기).

#include <optional>
#include <string_view>

#include "grammar/lexicon.hpp"
#include "text/span.hpp"

namespace geomsan {

/// One or several such words in a row, with what they say together.
struct DatePhrase {
  Span span;  ///< empty when no such word stands there
  DateSense sense;
};

/// The words that end right before `at` or one space earlier.
[[nodiscard]] DatePhrase date_words_before(const Lexicon& lexicon, std::string_view text, std::uint32_t at);

/// The words that go on from a date that ends at `at`.
[[nodiscard]] DatePhrase date_endings_at(const Lexicon& lexicon, std::string_view text, std::uint32_t at);

/// A phrase that begins at `at` and is no part of a longer word there. Words that only change a date (지난, 말) are
/// none.
[[nodiscard]] DatePhrase date_phrase_at(const Lexicon& lexicon, std::string_view text, std::uint32_t at);

}  // namespace geomsan
