#include "corpus/lost_signs.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace geomsan {
namespace {

using Words = std::vector<std::string>;

/// How far before a number the word may begin that says what it is, and how far away it may end. Bytes.
constexpr std::size_t kReach = 60;
constexpr std::size_t kGap = 24;
/// Places that must agree before one article is called damaged.
constexpr std::size_t kFewGarbled = 3;
constexpr std::size_t kFewQuestionMarks = 2;
constexpr std::size_t kFewImpossible = 2;
constexpr std::size_t kIntegerDigits = 3;

struct PrintedNumber {
  Span span;
  bool decimal = false;
  bool grouped = false;  ///< has thousands commas
};

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char32_t c) { return is_hangul_syllable(c) || is_ascii_letter(c) || is_ascii_digit(c); }

/// Numbers in digits that no letter, sign or other number is attached to on the left.
template <typename Visit>
void for_each_number(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    PrintedNumber number;
    number.span.begin = static_cast<std::uint32_t>(at);
    int points = 0;
    while (at < text.size() && (is_digit(text[at]) || ((text[at] == '.' || text[at] == ',') && at + 1 < text.size() &&
                                                       is_digit(text[at + 1])))) {
      if (text[at] == '.') ++points;
      number.grouped = number.grouped || text[at] == ',';
      ++at;
    }
    number.span.end = static_cast<std::uint32_t>(at);
    number.decimal = points == 1;
    const char32_t before = code_point_before(text, number.span.begin);
    const bool free = !is_ascii_letter(before) && before != '.' && before != '/' && before != '~';
    if (free && points <= 1) visit(number);
  }
}

std::size_t longest_at(std::string_view text, const Words& words) {
  std::size_t size = 0;
  for (const std::string& word : words) {
    if (word.size() > size && text.starts_with(word)) size = word.size();
  }
  return size;
}

std::string_view without_space(std::string_view text) { return text.starts_with(' ') ? text.substr(1) : text; }

/// The end of the clause before a number, up to the last digit, bracket or sign that parts.
std::string_view clause_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && at - begin < kReach) {
    const char c = text[begin - 1];
    if (is_digit(c) || c == '\n' || c == '.' || c == ',' || c == '(' || c == ')' || c == ';' || c == ':') break;
    --begin;
  }
  while (begin < at && is_continuation(text[begin])) ++begin;
  return text.substr(begin, at - begin);
}

/// Where the last of `words` ends in the clause, when it ends near enough; 0 for none.
std::size_t end_of_last(std::string_view clause, const Words& words) {
  std::size_t end = 0;
  for (const std::string& word : words) {
    const std::size_t at = clause.rfind(word);
    if (at != std::string_view::npos) end = std::max(end, at + word.size());
  }
  return end > 0 && clause.size() - end <= kGap ? end : 0;
}

bool is_boundary(std::string_view rest) { return rest.empty() || !is_letter(code_point_at(rest, 0)); }

bool begins_with_any(std::string_view text, const Words& words) { return longest_at(text, words) > 0; }

/// 2.4 of 3000원(2.4) 오른.
bool is_bracketed_change(std::string_view text, Span number, const Words& changes) {
  const std::string_view rest = text.substr(number.end);
  std::string_view before = text.substr(0, number.begin);
  if (before.ends_with('-') || before.ends_with('+')) before.remove_suffix(1);
  if (!before.ends_with('(') || !rest.starts_with(')')) return false;
  before.remove_suffix(1);
  return is_letter(code_point_before(before, before.size())) && begins_with_any(without_space(rest.substr(1)), changes);
}

/// The number is followed by nothing that could be its unit.
bool ends_bare(std::string_view rest, const DamageWords& words) {
  if (rest.empty()) return true;
  const char32_t c = code_point_at(rest, 0);
  if (c == '.' || c == ',') return true;
  if (c == ' ')
    return begins_with_any(rest.substr(1), words.changes) || begins_with_any(rest.substr(1), words.outcomes);
  const std::size_t particle = longest_at(rest, words.particles);
  return particle > 0 && is_boundary(rest.substr(particle));
}

/// `뉴` of 25뉴, 25뉴를: a syllable with nothing or a particle behind it.
std::string_view lone_syllable(std::string_view rest, const DamageWords& words) {
  if (rest.empty() || !is_hangul_syllable(code_point_at(rest, 0))) return {};
  const std::string_view behind = rest.substr(3);
  const std::size_t particle = longest_at(behind, words.particles);
  return is_boundary(behind) || (particle > 0 && is_boundary(behind.substr(particle))) ? rest.substr(0, 3)
                                                                                       : std::string_view();
}

/// 최대 25뉴: a word that loosens a number stands before amounts and not before names.
bool is_announced(std::string_view before, const Lexicon& lexicon) {
  if (!before.ends_with(' ')) return false;
  before.remove_suffix(1);
  std::size_t size = 0;
  if (!lexicon.hedge_before(before, size)) return false;
  before.remove_suffix(size);
  return before.empty() || !is_letter(code_point_before(before, before.size()));
}

bool is_known_behind_number(std::string_view syllable, const Ruleset& rules) {
  const Words& counted = rules.damage.counted;
  const auto any = [](const Reading& /*reading*/) { return true; };
  return rules.lexicon.reading_at(syllable, any) != nullptr || rules.lexicon.follower_at(syllable) > 0 ||
         rules.lexicon.particle_at(syllable) > 0 || rules.lexicon.band_at(syllable) > 0 ||
         longest_at(syllable, rules.damage.particles) > 0 ||
         std::find(counted.begin(), counted.end(), syllable) != counted.end();
}

/// 2,5531 for 2,553.1: nobody writes a last group of four or five digits behind a comma.
bool has_long_group(std::string_view number) {
  const std::size_t comma = number.rfind(',');
  const std::size_t group = number.size() - comma - 1;
  return number.find(',') <= 3 && number.find('.') == std::string_view::npos && (group == 4 || group == 5);
}

constexpr bool is_private_use(char32_t c) { return c >= 0xE000 && c <= 0xF8FF; }

}  // namespace

PercentUse percent_use(std::string_view text, const Ruleset& rules) {
  const DamageWords& words = rules.damage;
  PercentUse use;
  // A sign counts wherever it stands (몇 %), a word only behind a number: 프로 also begins 프로그램.
  use.written = std::any_of(words.percentages.begin(), words.percentages.end(), [&](const std::string& sign) {
    return !is_hangul_syllable(code_point_at(sign, 0)) && text.find(sign) != std::string_view::npos;
  });
  for_each_number(text, [&](const PrintedNumber& number) {
    const std::string_view rest = text.substr(number.span.end);
    use.written = use.written || begins_with_any(without_space(rest), words.percentages);
    if (!number.decimal || number.grouped || use.written) return;
    const bool certain =
        is_bracketed_change(text, number.span, words.changes) ||
        (end_of_last(clause_before(text, number.span.begin), words.shares) > 0 && ends_bare(rest, words));
    if (!certain && !begins_with_any(without_space(rest), words.changes)) return;
    use.bare.push_back(number.span);
    use.certain += certain ? 1U : 0U;
  });
  // A text that has the sign is not one that lost it, and no outlet of its kind is.
  return use.written ? PercentUse{{}, 0, true} : use;
}

std::vector<Span> garbled_units(std::string_view text, const Ruleset& rules) {
  std::vector<Span> question_marks;
  std::vector<Span> garbled;
  std::map<std::string_view, std::vector<Span>> syllables;
  for_each_number(text, [&](const PrintedNumber& number) {
    const std::string_view rest = text.substr(number.span.end);
    if (rest.empty()) return;
    const char32_t c = code_point_at(rest, 0);
    const std::size_t size = code_point_size(static_cast<unsigned char>(rest.front()));
    const Span whole{number.span.begin, number.span.end + static_cast<std::uint32_t>(size)};
    if (c == '?') {
      const std::size_t particle = longest_at(rest.substr(1), rules.damage.particles);
      if (particle > 0 && is_boundary(rest.substr(1 + particle))) question_marks.push_back(whole);
    } else if (is_private_use(c)) {
      garbled.push_back(whole);
    } else if (const std::string_view syllable = lone_syllable(rest, rules.damage); !syllable.empty()) {
      if (is_known_behind_number(syllable, rules)) return;
      if (is_announced(text.substr(0, number.span.begin), rules.lexicon)) {
        garbled.push_back(whole);
      } else {
        syllables[syllable].push_back(whole);
      }
    }
  });
  // Without the list every counter that the lexicon lacks would look garbled.
  if (rules.damage.counted.empty()) syllables.clear();
  if (question_marks.size() >= kFewQuestionMarks)
    garbled.insert(garbled.end(), question_marks.begin(), question_marks.end());
  for (const auto& [syllable, spans] : syllables) {
    std::set<std::string_view> distinct;
    for (const Span span : spans) distinct.insert(slice(text, span));
    if (distinct.size() >= kFewGarbled) garbled.insert(garbled.end(), spans.begin(), spans.end());
  }
  std::sort(garbled.begin(), garbled.end(), [](Span a, Span b) { return a.begin < b.begin; });
  return garbled;
}

std::vector<Span> lost_points(std::string_view text, const Ruleset& rules) {
  const DamageWords& words = rules.damage;
  std::vector<Span> impossible;
  bool has_point = false;
  for_each_number(text, [&](const PrintedNumber& number) {
    has_point = has_point || number.decimal;
    if (number.grouped && has_long_group(slice(text, number.span))) impossible.push_back(number.span);
    if (number.decimal || number.grouped || number.span.size() < kIntegerDigits) return;
    const std::string_view rest = text.substr(number.span.end);
    const std::size_t sign = longest_at(rest, words.percentages);
    if (sign == 0 || longest_at(without_space(rest.substr(sign)), words.falls) == 0) return;
    if (end_of_last(clause_before(text, number.span.begin), words.levels) > 0) impossible.push_back(number.span);
  });
  if (has_point || impossible.size() < kFewImpossible) impossible.clear();
  return impossible;
}

}  // namespace geomsan
