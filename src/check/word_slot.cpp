#include "check/word_slot.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace geomsan {
namespace {

constexpr int kMostNames = 30;
/// Words of one name, and bytes of one word.
constexpr int kMostWords = 4;
constexpr std::size_t kLongestWord = 60;

bool is_name_character(char32_t c) {
  return is_hangul_syllable(c) || is_ascii_letter(c) || is_ascii_digit(c) || c == '&' || c == '.' || c == '-' ||
         c == U'’' || c == U'‘' || c == '\'' || (c >= 0x4E00 && c <= 0x9FFF);
}

std::size_t word_size(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && at < kLongestWord && is_name_character(code_point_at(text, at))) {
    at += code_point_size(static_cast<unsigned char>(text[at]));
  }
  return at;
}

/// True when a particle ends the word and something stands before it.
bool ends_in_particle(std::string_view word, const Lexicon& lexicon) {
  constexpr std::size_t kSyllable = 3;
  for (std::size_t size = kSyllable; size <= 3 * kSyllable && size + kSyllable <= word.size(); size += kSyllable) {
    const std::string_view end = word.substr(word.size() - size);
    if (lexicon.particle_at(end) == size) return true;
  }
  return false;
}

std::size_t join_size(std::string_view text, const SlotWords& words) {
  std::size_t longest = 0;
  for (const std::string& join : words.list_joins) {
    // Most characters begin no join.
    if (join.empty() || text.empty() || text.front() != join.front()) continue;
    if (text.starts_with(join)) longest = std::max(longest, join.size());
  }
  return longest;
}

/// Joins are written against a name (와, 과), so they end its last word.
std::size_t without_join(std::string_view word, const SlotWords& words) {
  for (std::size_t size = 0; size < word.size(); size += code_point_size(static_cast<unsigned char>(word[size]))) {
    if (size > 0 && join_size(word.substr(size), words) > 0) return size;
  }
  return word.size();
}

/// True when the text behind a name says that the list is no plain one: 스팩·재상장 제외.
bool is_no_name(std::string_view word, const SlotWords& words) {
  return std::find(words.not_names.begin(), words.not_names.end(), word) != words.not_names.end();
}

/// A clause that ends before a comma is no name: 증가했고, 삼성, 롯데 ….
bool ends_clause(std::string_view word, const SlotWords& words) {
  return std::any_of(words.clause_ends.begin(), words.clause_ends.end(),
                     [&](const std::string& end) { return word.ends_with(end); });
}

bool ends_in_topic(std::string_view word, const Lexicon& lexicon) {
  constexpr std::size_t kSyllable = 3;
  return word.size() > kSyllable && lexicon.marks_topic(word.substr(word.size() - kSyllable));
}

enum class Begin { nowhere, perhaps, here };

Begin list_begin(std::string_view before, const Lexicon& lexicon) {
  while (before.ends_with(' ')) before.remove_suffix(1);
  if (before.empty()) return Begin::here;
  const char32_t last = code_point_before(before, before.size());
  if (last == '(' || last == U'‘' || last == U'“' || last == '"' || last == '\'') return Begin::here;
  const std::string_view word = before.substr(before.rfind(' ') + 1);
  if (ends_in_topic(word, lexicon)) return Begin::here;
  return ends_in_particle(word, lexicon) ? Begin::perhaps : Begin::nowhere;
}

}  // namespace

std::optional<WordSlot> read_weekday(std::string_view text, const SlotWords& words) {
  for (const SlotWords::Weekday& weekday : words.weekdays) {
    if (!text.starts_with(weekday.name)) continue;
    const std::size_t size = weekday.name.size();
    if (weekday.in_brackets && size < text.size() && is_hangul_syllable(code_point_at(text, size))) continue;
    return WordSlot{static_cast<std::uint32_t>(size), weekday.day};
  }
  return std::nullopt;
}

std::vector<WordSlot> read_names(std::string_view before, std::string_view text, const Ruleset& rules) {
  std::vector<WordSlot> lists;
  const Begin begin = list_begin(before, rules.lexicon);
  if (begin == Begin::nowhere) return lists;
  bool open_begin = begin == Begin::perhaps;
  std::string_view first_join;
  std::size_t at = 0;
  for (int names = 1; names <= kMostNames; ++names) {
    std::size_t joined = 0;
    lists.clear();
    for (int words = 0; words < kMostWords; ++words) {
      const std::string_view rest = text.substr(at);
      const std::size_t whole = word_size(rest);
      if (whole == 0) break;
      // The "와 " of 네이버와 루닛 is looked for together with the space behind it.
      const std::size_t word = without_join(rest.substr(0, std::min(rest.size(), whole + 1)), rules.slots);
      const std::string_view name = rest.substr(0, std::min(word, whole));
      if (is_no_name(name, rules.slots)) return lists;
      at += name.size();
      // 오전·오후 각각 100명: a number ends the list; one in the place of a name makes it none.
      if (is_ascii_digit(code_point_at(name, 0))) return words == 0 ? std::vector<WordSlot>{} : lists;
      if (names > 1) lists.push_back({static_cast<std::uint32_t>(at), names, open_begin});
      joined = join_size(text.substr(at), rules.slots);
      if (joined > 0) {
        const std::string_view join = text.substr(at, joined);
        if (ends_clause(name, rules.slots)) return {};
        if (names == 1) first_join = join;
        open_begin = open_begin || join != first_join;
        break;
      }
      // A word with a particle inside a name ends the list before it: what follows is a clause.
      if (ends_in_particle(name, rules.lexicon)) return lists;
      if (at >= text.size() || text[at] != ' ') break;
      ++at;
    }
    if (joined == 0) break;
    at += joined;
  }
  return lists;
}

std::optional<WordSlot> read_bullets(std::string_view text, const SlotWords& words) {
  const auto ends = [&](int count, std::size_t end) -> std::optional<WordSlot> {
    if (count < 2) return std::nullopt;
    return WordSlot{static_cast<std::uint32_t>(end), count};
  };
  if (!words.item_numbers.empty() && text.starts_with(words.item_numbers.front())) {
    std::size_t at = 0;
    int count = 0;
    for (const std::string& number : words.item_numbers) {
      const std::size_t next = text.find(number, at);
      if (next == std::string_view::npos) break;
      at = next + number.size();
      ++count;
    }
    return ends(count, at);
  }
  for (const std::string& bullet : words.bullets) {
    if (!text.starts_with(bullet)) continue;
    std::size_t end = 0;
    int count = 0;
    for (std::size_t at = 0; at != std::string_view::npos; at = text.find(bullet, end)) {
      end = at + bullet.size();
      ++count;
    }
    return ends(count, end);
  }
  return std::nullopt;
}

}  // namespace geomsan
