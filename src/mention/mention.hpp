#pragma once
/// @file
/// The scanner: where could a number start, what does the grammar say, is it a quantity. Document in, mentions out.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/corpus.hpp"
#include "grammar/lexicon.hpp"
#include "quantity/quantity.hpp"

namespace geomsan {

/// A date or time as written; what is not written is 0 (hour and minute: −1).
struct DateParts {
  int year = 0;
  int month = 0;
  int day = 0;
  int quarter = 0;
  int hour = -1;
  int minute = -1;
  int years = 1;          ///< how many years `year` begins: 10 for 1990년대, 100 for 21세기
  int from = 0;           ///< of a range, the first of the shortest part written (6 of 6~7일); the last is that part
  bool expected = false;  ///< its sentence speaks of what is still to come (… 예정)
  DateSense sense;        ///< what the words around it say (지난달 20일, 3월 말)
};

/// A number in a field, with what it says.
struct Mention {
  Mention();
  Field field = Field::body;
  Zone zone = Zone::body;
  bool damaged = false;  ///< stands where the text is damaged; copies of doubled paragraphs are sound
  MentionKind kind = MentionKind::quantity;
  Span span;    ///< as printed: sign or currency prefix, numeral, scale words, unit, band
  Span extent;  ///< with the hedges and rate words around it (약 …, … 이상, 초당 …), a date's words (지난달 …, … 말)
  Span unit;    ///< the unit or counter as printed; empty when there is none behind the number
  Quantity quantity;                 ///< for quantities; ordinals keep only the value
  DateParts date;                    ///< for dates and times
  const Reading* reading = nullptr;  ///< the lexicon entry that decided, for explanations; null for a bare number
};
// Defaulted out of the class: else making one would first fill all of it with zeros.
inline Mention::Mention() = default;

/// The mentions of one field in reading order, not overlapping. Linear in the text; safe to call from several threads.
/// @pre text is well-formed UTF-8 of less than 4 GiB
[[nodiscard]] std::vector<Mention> find_mentions(std::string_view text, Field field, const Lexicon& lexicon);

/// Title first, then body, each with the zone it stands in (Document::zones, see inspect).
[[nodiscard]] std::vector<Mention> find_mentions(const Document& document, const Lexicon& lexicon);

/// Reads a whole line as one expression, more leniently: word boundaries and a missing unit do not matter.
[[nodiscard]] std::vector<Mention> parse_expression(std::string_view text, const Lexicon& lexicon);

/// `approx`, `over` … of the mention and its `malformed`, `elided_scale` flags, as the machine interface names them.
[[nodiscard]] std::vector<std::string> flags_of(const Mention& mention);

}  // namespace geomsan
