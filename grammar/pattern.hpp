#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace geomsan {

/// What may fill a slot of a pattern: numbers in the patterns of relations, parts of lines in those of boilerplate; a
/// date in both.
enum class SlotType {
  quantity,
  money,
  percent,
  count,
  date,
  age,
  ordinal,
  unit,
  number,      ///< without a unit
  kind,        ///< of the dimension that SlotPattern::kind names: power, area …
  weekday,     ///< 월요일, or its short form in brackets
  malformed,   ///< a number that is written as none can be (12조10000억)
  impossible,  ///< a date that no calendar has (2월 30일)
  names,       ///< two or more names of a list, to be counted
  bullets,     ///< two or more items behind the same mark (▲) or behind ① ② …, to be counted
  name,        ///< of a person, or several joined by a middle dot or a comma
  word,        ///< letters without a digit
  words,       ///< up to six words, none of which begins with a digit
  text,        ///< whatever stands inside one pair of brackets
  bracket,     ///< a pair of brackets with what stands inside
  email,
  url,
  digits,
};

/// `{이름}`, `{이름:money}`, `{이름:money(KRW)}`, `{이름:money(!KRW)}`, `{이름:count(명)}`, `{이름:power}`, `{이름…}`.
struct SlotPattern {
  std::string name;
  SlotType type = SlotType::quantity;
  std::string kind;       ///< for SlotType::kind, a word of Unit::kind; not yet known to be one
  std::string unit;       ///< KRW, 명 …; empty for any
  bool not_unit = false;  ///< anything but `unit`
  bool list = false;
  friend bool operator==(const SlotPattern&, const SlotPattern&) = default;
};

/// One item of a pattern.
struct PatternItem {
  enum class Kind {
    slot,
    literal,  ///< a word or sign that must stand there; particles and endings match by lexicon
    gap,      ///< `...`: anything inside the sentence, up to a bound
    space,    ///< white space in the pattern: any or no space in the text
    choice,   ///< `[가|나]` one of, `[가|]` optional
  };
  Kind kind = Kind::space;
  SlotPattern slot;
  std::string text;        ///< of a literal
  std::uint32_t word = 0;  ///< of a literal: its number in WordForms, which counts from 1; 0 before it is known there
  std::vector<std::vector<PatternItem>> alternatives;
};

struct Pattern {
  std::vector<PatternItem> items;
  std::string text{};  ///< as written
};

/// Where a pattern or check could not be read.
struct SyntaxError {
  std::size_t at = 0;    ///< byte offset
  std::string expected;  ///< name of what should stand there
};

/// Parses the pattern language of the rule files (design §5).
[[nodiscard]] std::variant<Pattern, SyntaxError> parse_pattern(std::string_view text);

/// Names of the slot types as written in patterns, in the order of SlotType.
[[nodiscard]] const std::vector<std::string>& slot_type_names();
/// True when a mention fills the slot; else it is words of the text.
[[nodiscard]] constexpr bool takes_mention(SlotType type) {
  return type < SlotType::unit || (type > SlotType::unit && type <= SlotType::kind) || type == SlotType::malformed ||
         type == SlotType::impossible;
}
/// True for the types of boilerplate patterns; of `date` too.
[[nodiscard]] constexpr bool is_text_slot(SlotType type) { return type == SlotType::date || type >= SlotType::name; }
/// True for the types of relation patterns.
[[nodiscard]] constexpr bool is_number_slot(SlotType type) { return type < SlotType::name; }

}  // namespace geomsan
