#include "mention/code_digits.hpp"

#include <array>

#include "grammar/quantity_grammar.hpp"
#include "mention/left_context.hpp"

namespace geomsan {
namespace {

constexpr std::array<std::string_view, 5> kJoins{"-", ".", "·", "‧", "ㆍ"};

/// True for their first bytes.
bool may_join(char byte) { return byte == '-' || byte == '.' || byte == '\xC2' || byte == '\xE2' || byte == '\xE3'; }

}  // namespace

std::uint32_t CodeDigits::end_of_code(std::uint32_t at) const {
  while (at < text_.size()) {
    const auto c = static_cast<unsigned char>(text_[at]);
    const bool joins = (c == '-' || c == '.' || c == '_' || c == '@' || c == '/') && at + 1 < text_.size() &&
                       (is_digit_at(at + 1) || is_ascii_letter(static_cast<unsigned char>(text_[at + 1])));
    if (!is_ascii_letter(c) && !is_ascii_digit(c) && !joins) break;
    ++at;
  }
  return at;
}

std::uint32_t CodeDigits::end_of_run(std::uint32_t at) const {
  while (is_digit_at(at)) ++at;
  return at;
}

/// True when the number at `at` carries a unit that ends its word: of 1·2차 and 3·4분기 something is said, of 5·18
/// not.
bool CodeDigits::has_unit(std::uint32_t at) const {
  const auto node = parse_quantity(lexicon_, text_, at, false);
  if (!node || !node->parts.front().reading || node->parts.front().reading->kind == MentionKind::name) return false;
  const Amount& amount = node->parts.front();
  if (amount.unit.begin != amount.numeral.end) return false;  // 5·9 대선
  const std::uint32_t end = amount.unit.end;
  return !is_hangul_syllable(code_at(end)) || lexicon_.follower_at(text_.substr(end)) > 0;
}

std::uint32_t CodeDigits::end_of_serial(std::uint32_t at) const {
  const std::uint32_t first = end_of_run(at);
  if (first >= text_.size() || !may_join(text_[first])) return at;
  constexpr int kMostJoins = 8;  // a longer chain is looked at piece by piece, so that no text is read twice
  for (const std::string_view sign : kJoins) {
    std::uint32_t end = first;
    std::uint32_t last = at;
    int joins = 0;
    while (joins < kMostJoins && text_.substr(end).starts_with(sign)) {
      const std::uint32_t next = end + static_cast<std::uint32_t>(sign.size());
      if (!is_digit_at(next)) break;
      last = next;
      end = end_of_run(next);
      ++joins;
    }
    if (joins == 0) continue;
    const bool dotted = sign.size() > 1;
    const bool short_pair = joins == 1 && dotted && end - at <= 4 + sign.size();
    const bool number_with_zero = joins == 1 && sign == "-" && text_[at] == '0' && first - at > 1;
    if (joins == 1 && !short_pair && !number_with_zero) continue;
    // Of 1·2차, 3·4분기 and 65·55인치 something is said, of 5·18 not.
    return dotted && (has_unit(at) || has_unit(last)) ? at : end;
  }
  return at;
}

/// 1,234 and 1, 2개: the comma may stand inside a number or between two that are neighbours.
bool CodeDigits::may_go_on_behind_comma(std::uint32_t at, std::uint32_t comma) const {
  const bool spaced = code_at(comma + 1) == ' ';
  const std::uint32_t next = comma + (spaced ? 2 : 1);
  if (!is_digit_at(next)) return false;
  const bool group = !spaced && is_digit_at(next + 1);
  const bool neighbour = comma - at == 1 && text_[next] == text_[at] + 1;
  return group || neighbour;
}

std::uint32_t CodeDigits::end_of_bare_digits(std::uint32_t at) const {
  constexpr std::uint32_t kLongest = 20;  // still longer ones may be no number at all
  const std::uint32_t end = end_of_run(at);
  if (end - at > kLongest || lexicon_.may_follow_digits(text_.substr(end))) return at;
  if (lexicon_.may_end_left_word(text_.substr(0, at))) return at;
  const char32_t next = code_at(end);
  if (next == '.' && is_digit_at(end + 1)) return at;
  if (next == ',' && may_go_on_behind_comma(at, end)) return at;
  return is_ascii_letter(next) ? end_of_code(end) : end;
}

bool CodeDigits::may_be_identifier(std::uint32_t at) const {
  const char32_t previous = code_point_before(text_, at);
  return is_ascii_letter(previous) || is_ascii_digit(previous) || previous == '_' || is_minus(previous);
}

bool CodeDigits::may_be_date(std::uint32_t at) const {
  constexpr std::uint32_t kYear = 4;
  if (text_.size() - at <= kYear) return false;
  const char sign = text_[at + kYear];
  return (sign == '.' || sign == '-' || sign == '/') && word_begins(text_, at);
}

}  // namespace geomsan
