#include "align/masked_sentence.hpp"

#include <xxhash.h>

#include <algorithm>

#include "claim/words.hpp"

namespace geomsan {
namespace {

/// A file without sentence ends must not cost the square of its length.
constexpr std::size_t kMostTokens = 160;

std::uint64_t hash_of(std::string_view text) { return XXH3_64bits(text.data(), text.size()); }

/// The word without its particle and without an ending that only changes the style, so that copies by different
/// outlets have the same terms.
std::uint64_t term_of(std::string_view word, const Ruleset& rules) {
  std::string_view stem = without_particle(word, rules.lexicon);
  const std::size_t ending = rules.alignment.endings.longest_suffix(stem).size;
  constexpr std::size_t kOneSyllable = 3;
  if (ending > 0 && stem.size() >= ending + kOneSyllable) stem.remove_suffix(ending);
  return hash_of(stem);
}

/// Numbers of one kind may stand for one another: a slip in the unit (%, %p) must not hide the pair.
std::uint64_t mask_of(const Mention& mention) {
  switch (mention.kind) {
    case MentionKind::date:
      return hash_of("#date");
    case MentionKind::time:
      return hash_of("#time");
    case MentionKind::ordinal:
      return hash_of("#ordinal");
    case MentionKind::quantity:
    case MentionKind::name:
      break;
  }
  const Unit* unit = mention.quantity.unit;
  if (!unit) return hash_of("#number");
  if (unit->kind == "percentage-point") return hash_of("#ratio");
  return hash_of("#" + unit->kind);
}

class Masker {
 public:
  Masker(const ReadDocument& read, std::size_t document, const Ruleset& rules)
      : read_(read), rules_(rules), document_(document), claim_of_(read.mentions.size(), -1) {
    for (std::size_t c = 0; c < read.claims.size(); ++c) claim_of_[read.claims[c].mention] = static_cast<int>(c);
  }

  void add(Field field, const std::vector<Span>& sentences, std::vector<MaskedSentence>& masked) {
    std::size_t mention = 0;
    while (mention < read_.mentions.size() && read_.mentions[mention].field != field) ++mention;
    for (const Span sentence : sentences) {
      MaskedSentence result{document_, field, sentence, {}};
      bool claims = false;
      std::uint32_t at = sentence.begin;
      while (mention < read_.mentions.size() && read_.mentions[mention].field == field) {
        const Mention& number = read_.mentions[mention];
        if (number.span.begin >= sentence.end) break;
        if (number.span.begin >= at) {
          add_words(field, {at, number.span.begin}, false, result.tokens);
          claims |= add_number(mention, result.tokens);
          at = number.span.end;
        }
        ++mention;
      }
      add_words(field, {at, std::max(at, sentence.end)}, at != sentence.begin, result.tokens);
      if (claims) masked.push_back(std::move(result));
    }
  }

 private:
  bool add_number(std::size_t index, std::vector<MaskedToken>& tokens) const {
    if (tokens.size() >= kMostTokens) return false;
    const Mention& mention = read_.mentions[index];
    MaskedToken token;
    token.term = mask_of(mention);
    token.surface = hash_of(slice(read_.document.text(mention.field), mention.span));
    token.span = mention.span;
    token.mention = static_cast<int>(index);
    token.claim = claim_of_[index];
    tokens.push_back(token);
    return token.claim >= 0;
  }

  void add_words(Field field, Span span, bool behind_number, std::vector<MaskedToken>& tokens) const {
    const std::string_view text = slice(read_.document.text(field), span);
    for (const std::string_view word : split_words(text)) {
      if (tokens.size() >= kMostTokens) return;
      const auto offset = static_cast<std::uint32_t>(word.data() - text.data());
      // What is glued to a number is its particle.
      const bool glued = behind_number && offset == 0 && span.begin > 0;
      if (glued && rules_.lexicon.particle_at(word) == word.size()) continue;
      MaskedToken token;
      token.term = term_of(word, rules_);
      token.stop = count_code_points(word) < 2 || rules_.retelling.stop.contains(word) ||
                   rules_.retelling.stop.contains(without_particle(word, rules_.lexicon));
      token.span = {span.begin + offset, span.begin + offset + static_cast<std::uint32_t>(word.size())};
      tokens.push_back(token);
    }
  }

  const ReadDocument& read_;
  const Ruleset& rules_;
  std::size_t document_;
  std::vector<int> claim_of_;
};

}  // namespace

std::vector<MaskedSentence> mask_sentences(const ReadDocument& read, std::size_t document, const Ruleset& rules) {
  std::vector<MaskedSentence> masked;
  Masker masker(read, document, rules);
  masker.add(Field::title, read.title_sentences, masked);
  masker.add(Field::body, read.body_sentences, masked);
  return masked;
}

std::vector<std::uint64_t> terms_of(const ReadDocument& read, const Ruleset& rules) {
  std::vector<std::uint64_t> terms;
  const auto add = [&](Field field, const std::vector<Span>& sentences) {
    for (const Span sentence : sentences) {
      for (const std::string_view word : split_words(slice(read.document.text(field), sentence))) {
        terms.push_back(term_of(word, rules));
      }
    }
  };
  add(Field::title, read.title_sentences);
  add(Field::body, read.body_sentences);
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return terms;
}

}  // namespace geomsan
