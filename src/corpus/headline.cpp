#include "corpus/headline.hpp"

#include <algorithm>
#include <vector>

#include "corpus/text_lines.hpp"
#include "text/text.hpp"

namespace geomsan {
namespace {

constexpr std::size_t kShortest = 8;           // code points of a headline
constexpr std::size_t kLongest = 90;           // and at most
constexpr std::size_t kMostDecks = 4;          // sub-headlines
constexpr std::size_t kShortestArticle = 150;  // code points below the headline
constexpr std::size_t kFewestEchoes = 3;       // words of the headline that come again
constexpr std::size_t kFewestDeckEchoes = 2;   // of a line under it
constexpr std::size_t kLookedThrough = 65536;  // bytes in which they are looked for

bool looks_like_headline(std::string_view line) {
  if (!at_least_code_points(line, kShortest) || at_least_code_points(line, kLongest + 1)) return false;
  if (line.find_first_of("@|=<>\t") != std::string_view::npos || parse_day(line)) return false;
  return final_character(line) != U'.' && final_character(line) != U':' && split_sentences(line).size() == 1;
}

bool is_word_character(char32_t c) { return is_hangul_syllable(c) || is_ascii_letter(c) || is_ascii_digit(c); }

/// Runs of Hangul, Latin letters and digits, of two characters or more.
std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= line.size();) {
    const bool inside = at < line.size() && is_word_character(code_point_at(line, at));
    if (!inside && at_least_code_points(line.substr(begin, at - begin), 2))
      words.push_back(line.substr(begin, at - begin));
    at += at < line.size() ? code_point_size(static_cast<unsigned char>(line[at])) : 1;
    if (!inside) begin = at;
  }
  return words;
}

/// Whether most words of `line`, and at least so many, come again in `rest`.
bool is_echoed(std::string_view line, std::string_view rest, std::size_t fewest) {
  const std::vector<std::string_view> words = words_of(line);
  const auto echoes = std::count_if(words.begin(), words.end(),
                                    [&](std::string_view word) { return rest.find(word) != std::string_view::npos; });
  const auto count = static_cast<std::size_t>(echoes);
  return count >= fewest && 2 * count >= words.size();
}

Span span_of(const TextLines& lines) {
  return {static_cast<std::uint32_t>(lines.begin()), static_cast<std::uint32_t>(lines.end())};
}

}  // namespace

void mark_headline(Document& document) {
  const std::string_view body = document.body;
  TextLines lines(body);
  if (!lines.next() || !looks_like_headline(lines.line())) return;
  std::vector<Span> candidates = {span_of(lines)};
  bool more = lines.next();
  while (more && candidates.size() <= kMostDecks && looks_like_headline(lines.line())) {
    candidates.push_back(span_of(lines));
    more = lines.next();
  }
  if (!more || final_character(lines.line()) != U'.') return;
  const std::string_view article = body.substr(lines.begin(), kLookedThrough);
  if (article.size() < kLookedThrough && !at_least_code_points(article, kShortestArticle)) return;
  if (!is_echoed(slice(body, candidates.front()), article, kFewestEchoes)) return;
  document.zones.push_back({Field::body, candidates.front(), Zone::title});
  for (std::size_t i = 1; i < candidates.size(); ++i) {
    if (!is_echoed(slice(body, candidates[i]), article, kFewestDeckEchoes)) break;
    document.zones.push_back({Field::body, candidates[i], Zone::deck});
  }
}

}  // namespace geomsan
