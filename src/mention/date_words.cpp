#include "mention/date_words.hpp"

#include "mention/left_context.hpp"
#include "text/unicode.hpp"

namespace geomsan {
namespace {

/// 지난해 12월 말까지: nobody writes more words in a row.
constexpr int kMaxWords = 4;

std::uint32_t behind_space(std::string_view text, std::uint32_t at) {
  return at < text.size() && text[at] == ' ' ? at + 1 : at;
}

bool no_hangul_at(std::string_view text, std::size_t at) {
  return at >= text.size() || !is_hangul_syllable(code_point_at(text, at));
}

/// A date word ends before anything but Hangul, or before a particle that does (지난해는, not 올해론적).
bool word_ends(const Lexicon& lexicon, std::string_view text, std::uint32_t at) {
  if (no_hangul_at(text, at) || text[at - 1] == ' ') return true;
  const std::size_t particle = lexicon.particle_at(text.substr(at));
  return particle > 0 && no_hangul_at(text, at + particle);
}

/// Where the longest row of endings that begins at `at` and ends as a word does; each is added to `phrase`.
void take_endings(const Lexicon& lexicon, std::string_view text, std::uint32_t at, DatePhrase& phrase) {
  DateSense sense = phrase.sense;
  for (int words = 0; words < kMaxWords; ++words) {
    std::size_t size = 0;
    const std::uint32_t begin = behind_space(text, at);
    const DateWord* ending = lexicon.date_ending_at(text.substr(begin), size);
    if (!ending) return;
    at = begin + static_cast<std::uint32_t>(size);
    sense.add(ending->sense);
    if (!word_ends(lexicon, text, at)) continue;
    phrase.span.end = at;
    phrase.sense = sense;
  }
}

}  // namespace

DatePhrase date_words_before(const Lexicon& lexicon, std::string_view text, std::uint32_t at) {
  DatePhrase phrase{{at, at}, {}};
  DateSense sense;
  for (int words = 0; words < kMaxWords; ++words) {
    std::size_t size = 0;
    const DateWord* word = lexicon.date_word_before(text.substr(0, at), size);
    if (!word && at > 0 && text[at - 1] == ' ') word = lexicon.date_word_before(text.substr(0, --at), size);
    if (!word) break;
    at -= static_cast<std::uint32_t>(size);
    DateSense outer = word->sense;
    outer.add(sense);
    sense = outer;
    if (!word_begins(text, at)) continue;
    phrase.span.begin = at;
    phrase.sense = sense;
  }
  return phrase;
}

DatePhrase date_endings_at(const Lexicon& lexicon, std::string_view text, std::uint32_t at) {
  DatePhrase phrase{{at, at}, {}};
  take_endings(lexicon, text, at, phrase);
  return phrase;
}

DatePhrase date_phrase_at(const Lexicon& lexicon, std::string_view text, std::uint32_t at) {
  DatePhrase phrase{{at, at}, {}};
  if (!word_begins(text, at)) return phrase;
  DateSense sense;
  std::uint32_t end = at;
  for (int words = 0; words < kMaxWords; ++words) {
    std::size_t size = 0;
    const std::uint32_t begin = words == 0 ? end : behind_space(text, end);
    const DateWord* word = lexicon.date_word_at(text.substr(begin), size);
    if (!word) break;
    end = begin + static_cast<std::uint32_t>(size);
    sense.add(word->sense);
    DatePhrase longer{{at, end}, sense};
    take_endings(lexicon, text, end, longer);
    if (longer.span.end > end || word_ends(lexicon, text, end)) phrase = longer;
  }
  if (!phrase.sense.names_time()) return {{at, at}, {}};
  return phrase;
}

}  // namespace geomsan
