#include "claim/number_nouns.hpp"

#include <algorithm>
#include <array>

#include "claim/words.hpp"

namespace geomsan {
namespace {

/// How many words before a number are looked at for what it measures, or make up the name of an item.
constexpr int kMostWords = 3;
/// In characters.
constexpr std::size_t kLeastNoun = 2;
/// How far into a headline its name may reach, in bytes.
constexpr std::uint32_t kHeadlineName = 120;

/// No quotation begins or ends there.
bool is_unquoted(std::string_view text) {
  constexpr std::array<std::string_view, 7> kMarks{"“", "”", "‘", "’", "…", "\"", "'"};
  return std::none_of(kMarks.begin(), kMarks.end(),
                      [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
}

std::string_view without_leading_spaces(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(' '), text.size()));
}

/// What `text` has before `part` of it.
std::string_view before_part(std::string_view text, std::string_view part) {
  return text.substr(0, static_cast<std::size_t>(part.data() - text.data()));
}

}  // namespace

NumberNouns::NumberNouns(const ReadDocument& read, Field field, const Ruleset& rules)
    : read_(read), field_(field), text_(read.document.text(field)), rules_(rules), cues_(rules.cues.subject) {}

bool NumberNouns::is_measure(std::string_view noun) const { return ends_in_one_of(noun, cues_.measures); }

bool NumberNouns::may_name(std::string_view noun) const {
  return count_code_points(noun) >= kLeastNoun && !names_nothing(noun);
}

std::string_view NumberNouns::item_before(std::string_view before, std::size_t index, Span sentence) const {
  const std::size_t bracket = own_bracket(before, index);
  if (bracket == std::string_view::npos && !follows_like_number(index, sentence)) return {};
  before = before.substr(0, bracket);
  std::string_view item = item_word(before);
  if (item.empty() || is_one_of(item, rules_.cues.scope)) return {};
  const std::string_view last = item;
  // The words of an item go back to the comma or mark that ends the one before it.
  for (int words = 1; words <= kMostWords; ++words) {
    std::string_view rest = before_part(before, item);
    while (rest.ends_with(' ')) rest.remove_suffix(1);
    if (ends_in_one_of(rest, cues_.item_marks)) {
      const std::size_t from = before_part(before, item).size();
      return before.substr(from, before_part(before, last).size() + last.size() - from);
    }
    item = item_word(rest);
    if (item.empty()) break;
  }
  return bracket == std::string_view::npos ? std::string_view() : last;
}

/// Where the bracket opens that begins with the number, or with the one right before it: 다라화학(2억원·3%).
std::size_t NumberNouns::own_bracket(std::string_view before, std::size_t index) const {
  const std::size_t open = before.rfind('(');
  if (open == std::string_view::npos || open + 1 == before.size()) return open;
  const auto inside = static_cast<std::uint32_t>(before.data() + open + 1 - text_.data());
  const bool second = index > 0 && read_.mentions[index - 1].field == field_ &&
                      read_.mentions[index - 1].span.begin == inside &&
                      before.find_first_of(") ", open) == std::string_view::npos;
  return second ? open : std::string_view::npos;
}

/// The sentence has a number in the same unit shortly before it.
bool NumberNouns::follows_like_number(std::size_t index, Span sentence) const {
  constexpr std::size_t kLookedAt = 3;
  const Mention& number = read_.mentions[index];
  for (std::size_t back = 1; back <= std::min(index, kLookedAt); ++back) {
    const Mention& earlier = read_.mentions[index - back];
    if (earlier.field != number.field || earlier.span.begin < sentence.begin) return false;
    if (earlier.kind == MentionKind::quantity && earlier.quantity.unit == number.quantity.unit) return true;
  }
  return false;
}

/// The last word, when it may name an item; empty else.
std::string_view NumberNouns::item_word(std::string_view before) const {
  std::string_view word = last_word(before);
  constexpr std::string_view kDot = "·";
  if (word.starts_with(kDot)) word.remove_prefix(kDot.size());
  return may_name(word) && !is_measure(word) && is_bare_noun(word) ? word : std::string_view();
}

std::string_view NumberNouns::owner_before(std::string_view before) const {
  std::string_view word = last_word(before);
  // … 목표주가를 기존 6만원에서 8만원으로
  for (int words = 1; words < kMostWords && !word.empty() && !is_measure(noun_of(word, rules_.lexicon)); ++words) {
    if (!names_nothing(word)) return {};
    before = before_part(before, word);
    word = last_word(before);
  }
  if (word.empty() || !is_measure(noun_of(word, rules_.lexicon))) return {};
  const std::string_view owner = last_word(before_part(before, word));
  const std::string_view noun = noun_of(owner, rules_.lexicon);
  const bool joined = noun.size() < owner.size() && is_one_of(owner.substr(noun.size()), cues_.owner);
  return joined && may_name(noun) && !is_measure(noun) && !is_one_of(noun, cues_.not_words) ? noun : std::string_view();
}

std::string_view NumberNouns::headline_name(Span sentence, const Mention& number) const {
  const std::uint32_t end = std::min(number.extent.begin, sentence.begin + kHeadlineName);
  std::string_view head = slice(text_, {sentence.begin, std::max(sentence.begin, end)});
  // [특징주] 가나전자, …
  while (head.starts_with('[')) head.remove_prefix(std::min(head.find(']'), head.size() - 1) + 1);
  const std::size_t comma = head.find(',');
  if (comma == std::string_view::npos) return {};
  const std::string_view name = without_leading_spaces(head.substr(0, comma));
  const std::string_view last = last_word(name);
  const bool has_digits = name.find_first_of("0123456789") != std::string_view::npos;
  const bool short_enough = std::count(name.begin(), name.end(), ' ') < kMostWords;
  const bool noun = may_name(last) && !is_marked_syllable(last) && is_bare_noun(last);
  return noun && short_enough && !has_digits && is_unquoted(name) ? name : std::string_view();
}

std::string_view NumberNouns::attribute_before(std::string_view before) const {
  for (int looked_at = 0; looked_at < kMostWords; ++looked_at) {
    // 영업이익(3조원: the bracket belongs to the word before it.
    if (looked_at == 0 && before.ends_with('(')) before.remove_suffix(1);
    const std::string_view word = last_word(before);
    const bool whole = is_whole_noun(word, cues_.unmarked);
    const std::string_view noun = whole ? word : noun_of(word, rules_.lexicon);
    // Behind the first word stands another clause or the sentence's subject.
    const bool topic = word.size() > 3 && rules_.lexicon.marks_topic(word.substr(word.size() - 3));
    if (word.empty() || (looked_at > 0 && topic)) return {};
    // 시장에서 3조원: where it is, not what is measured.
    if (!whole && ends_in_one_of(word, cues_.adverbial)) return {};
    if (may_name(noun) && !is_marked_syllable(word) && !names_nothing(word)) return noun;
    before = before_part(before, word);
  }
  return {};
}

std::string_view NumberNouns::attribute_behind(std::string_view after) const {
  // 100억원의 사용료
  const std::string_view particle = after.substr(0, rules_.lexicon.particle_at(after));
  if (is_one_of(particle, cues_.joins)) after.remove_prefix(particle.size());
  const std::string_view word = word_after(after);
  if (word.empty() || names_nothing(word) || is_marked_syllable(word)) return {};
  const Trie::Match verb = rules_.cues.predicate.words.longest(word);
  if (verb.size > 0 && !rules_.cues.predicate.cues[verb.value].empty()) return {};
  return is_whole_noun(word, cues_.unmarked) ? word : noun_of(word, rules_.lexicon);
}

std::vector<std::string_view> NumberNouns::scopes_in(std::string_view before) const {
  std::vector<std::string_view> found;
  // Behind a comma another part is spoken of.
  for (const std::string_view raw : split_words(before.substr(before.find_last_of(",;") + 1))) {
    const std::string_view word = noun_of(raw, rules_.lexicon);
    if (is_one_of(word, rules_.cues.scope) && !std::count(found.begin(), found.end(), word)) found.push_back(word);
  }
  return found;
}

/// @pre word is not empty
bool NumberNouns::names_nothing(std::string_view word) const {
  return is_one_of(word, rules_.cues.not_attributes) || ends_in_one_of(word, rules_.cues.not_attribute_ends) ||
         is_ascii_digit(static_cast<char32_t>(static_cast<unsigned char>(word.front())));
}

/// 값이, 돈으로: one syllable and its particle, unlike 차이.
bool NumberNouns::is_marked_syllable(std::string_view word) const {
  if (word.empty() || is_whole_noun(word, cues_.unmarked)) return false;
  const std::string_view particle = word.substr(code_point_size(static_cast<unsigned char>(word.front())));
  // 재고, 효과, 법인 end in what may be a particle, too.
  constexpr std::size_t kTwoSyllables = 6;
  const bool certain =
      is_one_of(particle, cues_.topic) || is_one_of(particle, cues_.marked) || particle.size() >= kTwoSyllables;
  return certain && rules_.lexicon.particle_at(particle) == particle.size();
}

/// With no particle at its end.
bool NumberNouns::is_bare_noun(std::string_view word) const {
  return noun_of(word, rules_.lexicon) == word || is_whole_noun(word, cues_.unmarked);
}

}  // namespace geomsan
