#include "claim/words.hpp"

#include <vector>

#include "text/unicode.hpp"

namespace geomsan {
namespace {

bool is_word_character(char32_t c) { return is_hangul_syllable(c) || is_ascii_letter(c) || is_ascii_digit(c); }

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

std::string_view without_particle(std::string_view word, const Lexicon& lexicon) {
  for (std::size_t at = 6; at < word.size(); at += code_point_size(static_cast<unsigned char>(word[at]))) {
    if (lexicon.particle_at(word.substr(at)) == word.size() - at) return word.substr(0, at);
  }
  return word;
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

std::string_view word_after(std::string_view after, const Lexicon& lexicon) {
  if (!after.starts_with(' ')) return {};
  after.remove_prefix(1);
  std::size_t end = 0;
  while (end < after.size() && is_name_part(code_point_at(after, end))) {
    end += code_point_size(static_cast<unsigned char>(after[end]));
  }
  return without_particle(after.substr(0, end), lexicon);
}

std::string_view topic_phrase(std::string_view sentence, const Lexicon& lexicon, int max_words) {
  std::vector<std::size_t> begins;
  for (std::size_t begin = 0; begin < sentence.size();) {
    const std::size_t end = std::min(sentence.find(' ', begin), sentence.size());
    const std::string_view word = sentence.substr(begin, end - begin);
    begins.push_back(begin);
    begin = end + 1;
    const std::size_t last = word.size() >= 9 ? word.size() - 3 : 0;
    if (last == 0 || !lexicon.marks_topic(word.substr(last))) continue;
    const std::size_t kept = std::min(begins.size(), static_cast<std::size_t>(max_words));
    const std::size_t from = begins[begins.size() - kept];
    return sentence.substr(from, end - 3 - from);
  }
  return {};
}

}  // namespace geomsan
