#include "ruleset/word_forms.hpp"

#include <algorithm>
#include <functional>

#include "text/josa.hpp"
#include "text/unicode.hpp"

namespace geomsan {
namespace {

std::size_t hangul_run(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && is_hangul_syllable(code_point_at(text, at))) {
    at += code_point_size(static_cast<unsigned char>(text[at]));
  }
  return at;
}

}  // namespace

const WordForms::Verb& WordForms::add_stems(std::vector<std::string> stems, const std::vector<std::string>& nouns) {
  for (const std::string& noun : nouns) {
    for (const std::string& ending : light_endings_) stems.push_back(noun + ending);
  }
  Verb& verb = verbs_.emplace_back();
  for (const std::string& stem : stems) verb.table.insert(stem, 0);
  verb.stems = std::move(stems);
  return verb;
}

void WordForms::add_verb(std::vector<std::string> stems, const std::vector<std::string>& nouns) {
  const Verb& verb = add_stems(std::move(stems), nouns);
  for (const std::string& stem : verb.stems) by_stem_.emplace(stem, &verb);
}

void WordForms::add_class(const std::string& name, std::vector<std::string> stems,
                          const std::vector<std::string>& nouns) {
  by_stem_.emplace(name, &add_stems(std::move(stems), nouns));
}

void WordForms::set_light_endings(std::vector<std::string> endings) {
  for (const std::string& ending : endings) {
    light_beginnings_.insert(ending, 0);
    light_ends_.insert_backwards(ending, 0);
  }
  light_endings_ = std::move(endings);
}

void WordForms::add_particle_pair(std::string mark, std::string after_consonant, std::string after_vowel,
                                  bool rieul_as_vowel) {
  particles_.push_back({std::move(mark), std::move(after_consonant), std::move(after_vowel), rieul_as_vowel});
}

const WordForms::Verb* WordForms::verb_of(std::string_view word) const {
  const auto found = by_stem_.find(word);
  return found == by_stem_.end() ? nullptr : found->second;
}

void WordForms::number_words(std::vector<PatternItem>& items) {
  for (PatternItem& item : items) {
    if (item.kind == PatternItem::Kind::literal) item.word = number_of(item.text);
    for (auto& alternative : item.alternatives) number_words(alternative);
  }
}

std::uint32_t WordForms::number_of(const std::string& word) {
  const auto [known, is_new] = word_numbers_.emplace(word, static_cast<std::uint32_t>(words_.size() + 1));
  if (is_new) words_.push_back({word, verb_of(word), code_point_at(word, 0), noun_of(word).size()});
  return known->second;
}

std::size_t WordForms::match_word(std::uint32_t word, std::string_view text) const {
  const PatternWord& wanted = words_[word - 1];
  if (wanted.verb) {
    const std::size_t stem = wanted.verb->table.longest(text).size;
    return stem == 0 ? 0 : stem + hangul_run(text.substr(stem));
  }
  // Nearly every attempt ends here.
  if (text.empty() || code_point_at(text, 0) != wanted.first) return 0;
  if (text.starts_with(wanted.text)) return wanted.text.size();
  const std::size_t noun = wanted.noun;
  if (noun == 0 || !text.starts_with(std::string_view(wanted.text).substr(0, noun))) return 0;
  const std::size_t stem = light_beginnings_.longest(text.substr(noun)).size;
  return stem == 0 ? 0 : noun + stem + hangul_run(text.substr(noun + stem));
}

std::string_view WordForms::noun_of(std::string_view word) const {
  constexpr std::size_t kTwoSyllables = 6;
  const std::size_t ending = light_ends_.longest_suffix(word).size;
  return ending > 0 && word.size() >= ending + kTwoSyllables ? word.substr(0, word.size() - ending)
                                                             : std::string_view();
}

std::vector<std::string> WordForms::beginnings(std::string_view pattern_word) const {
  if (const Verb* verb = verb_of(pattern_word)) return verb->stems;
  const std::string_view noun = noun_of(pattern_word);
  return {std::string(noun.empty() ? pattern_word : noun)};
}

std::string WordForms::with_particles(std::string_view message) const {
  std::string result;
  for (std::size_t at = 0; at < message.size();) {
    const auto pair = std::find_if(particles_.begin(), particles_.end(), [&](const ParticlePair& candidate) {
      return message.substr(at).starts_with(candidate.mark);
    });
    if (pair == particles_.end()) {
      result += message[at++];
      continue;
    }
    const Batchim batchim = batchim_of(result);
    const bool vowel = batchim == Batchim::none || (batchim == Batchim::rieul && pair->rieul_as_vowel);
    result += vowel ? pair->after_vowel : pair->after_consonant;
    at += pair->mark.size();
  }
  return result;
}

}  // namespace geomsan
