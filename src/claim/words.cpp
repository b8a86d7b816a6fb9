#include "claim/words.hpp"

#include <algorithm>
#include <vector>

#include "text/unicode.hpp"

namespace geomsan {
namespace {

bool is_word_character(char32_t c) { return is_hangul_syllable(c) || is_ascii_letter(c) || is_ascii_digit(c); }

/// Bytes of the first `count` characters.
std::size_t behind_characters(std::string_view word, int count) {
  std::size_t at = 0;
  while (count-- > 0 && at < word.size()) at += code_point_size(static_cast<unsigned char>(word[at]));
  return std::min(at, word.size());
}

std::string_view without_particle(std::string_view word, std::size_t least, const Lexicon& lexicon) {
  for (std::size_t at = least; at < word.size(); at += code_point_size(static_cast<unsigned char>(word[at]))) {
    if (lexicon.particle_at(word.substr(at)) == word.size() - at) return word.substr(0, at);
  }
  return word;
}

bool is_name_part(char32_t c) { return is_word_character(c) || c == 0xB7; }

}  // namespace

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const bool inside = at < text.size() && is_word_character(code_point_at(text, at));
    if (!inside && at > begin) words.push_back(text.substr(begin, at - begin));
    at += at < text.size() ? code_point_size(static_cast<unsigned char>(text[at])) : 1;
    if (!inside) begin = at;
  }
  return words;
}

std::string_view noun_of(std::string_view word, const Lexicon& lexicon) {
  return without_particle(word, behind_characters(word, 2), lexicon);
}

std::string_view without_particle(std::string_view word, const Lexicon& lexicon) {
  return without_particle(word, 6, lexicon);
}

std::string_view last_word(std::string_view before) {
  while (before.ends_with(' ')) before.remove_suffix(1);
  std::size_t begin = before.size();
  while (begin > 0) {
    const char32_t c = code_point_before(before, begin);
    if (!is_name_part(c)) break;
    begin -= c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  }
  return before.substr(begin);
}

std::string_view word_after(std::string_view after) {
  if (!after.starts_with(' ')) return {};
  after.remove_prefix(1);
  std::size_t end = 0;
  while (end < after.size() && is_name_part(code_point_at(after, end))) {
    end += code_point_size(static_cast<unsigned char>(after[end]));
  }
  return after.substr(0, end);
}

bool is_one_of(std::string_view word, const std::vector<std::string>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool ends_in_one_of(std::string_view word, const std::vector<std::string>& ends) {
  return std::any_of(ends.begin(), ends.end(), [&](const std::string& end) { return word.ends_with(end); });
}

bool is_whole_noun(std::string_view word, const std::vector<std::string>& nouns) {
  constexpr std::size_t kTwoSyllables = 6;
  return std::any_of(nouns.begin(), nouns.end(), [&](const std::string& noun) {
    return noun.size() <= kTwoSyllables ? word == noun : word.ends_with(noun);
  });
}

std::size_t open_quotation(std::string_view before, Quotes quotes) {
  constexpr std::size_t kNone = std::string_view::npos;
  std::size_t curly = kNone;
  std::size_t straight = kNone;
  for (std::size_t at = 0; at < before.size();) {
    const char32_t c = code_point_at(before, at);
    at += code_point_size(static_cast<unsigned char>(before[at]));
    const bool single = quotes == Quotes::any;
    if (c == U'“' || (single && c == U'‘')) curly = at;
    if (c == U'”' || (single && c == U'’')) curly = kNone;
    if (c == U'"' || (single && c == U'\'')) straight = straight == kNone ? at : kNone;
  }
  if (curly == kNone || straight == kNone) return std::min(curly, straight);
  return std::max(curly, straight);
}

}  // namespace geomsan
