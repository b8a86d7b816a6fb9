#include <algorithm>

#include "claim/claim.hpp"
#include "claim/time_scope.hpp"
#include "claim/topic_binding.hpp"
#include "claim/words.hpp"

namespace geomsan {
namespace {

constexpr int kTopicWords = 4;
/// How far around a number a cue word still speaks of it, in bytes.
constexpr std::uint32_t kCueReach = 60;
/// How far a sentence is looked at around a number, in bytes. Longer than any sentence an editor would let pass; a file
/// without sentence ends must not cost the square of its length.
constexpr std::uint32_t kSentenceReach = 1500;

/// The cue whose word stands nearest before the number, else nearest behind it; empty when there is none.
std::string nearest_cue(std::string_view before, std::string_view after, const CueTable& table) {
  const std::string* found = nullptr;
  std::size_t reach = after.size();
  for (std::size_t at = before.size(); at > 0 && !found;) {
    do {
      --at;
    } while (at > 0 && is_continuation(before[at]));
    const Trie::Match match = table.words.longest(before.substr(at));
    if (match.size == 0) continue;
    found = &table.cues[match.value];
    reach = std::min(reach, before.size() - at);
  }
  for (std::size_t at = 0; at < reach; at += code_point_size(static_cast<unsigned char>(after[at]))) {
    const Trie::Match match = table.words.longest(after.substr(at));
    if (match.size > 0) return table.cues[match.value];
  }
  return found ? *found : std::string();
}

/// The part of the sentence within `reach` bytes of the number.
Span near(Span sentence, Span number, std::uint32_t reach) {
  const std::uint32_t begin = number.begin > reach ? number.begin - reach : 0;
  return {std::max(sentence.begin, begin), std::max(number.end, std::min(sentence.end, number.end + reach))};
}

/// Moves a cut that fell inside a character to its end, so that words are compared whole.
std::string_view whole(std::string_view text) {
  while (!text.empty() && is_continuation(text.front())) text.remove_prefix(1);
  return text;
}

struct FieldReader {
  const ReadDocument& read;
  const Ruleset& rules;
  Field field;
  std::string_view text;
  const std::vector<Span>& sentences;
  std::vector<SubjectName> subjects;

  Claim claim_for(std::size_t index) const {
    const Mention& number = read.mentions[index];
    Claim claim;
    claim.mention = index;
    const std::size_t sentence = sentence_index(number.span.begin);
    claim.sentence = sentences.empty() ? number.span : sentences[sentence];
    const Span words = near(claim.sentence, number.extent, kCueReach);
    const Span vicinity = near(claim.sentence, number.extent, kSentenceReach);
    const std::string_view before = whole(slice(text, {words.begin, number.extent.begin}));
    const std::string_view after = slice(text, {number.extent.end, words.end});
    const std::string_view head = whole(slice(text, {vicinity.begin, number.extent.begin}));
    bind_words(claim, head, before, after);
    claim.topic = bind_topic(number, sentence, vicinity, text, subjects, rules.lexicon);
    if (claim.topic) claim.subject = {claim.topic->topic->subject.front()};
    claim.time = time_of(index, vicinity, text, read.mentions, rules, read.document.date);
    claim.modality = nearest_cue("", after, rules.cues.modality);
    claim.aggregation = nearest_cue(before, "", rules.cues.aggregation);
    claim.basis = nearest_cue(before, "", rules.cues.basis);
    claim.predicate = nearest_cue("", after, rules.cues.predicate);
    claim.phase = nearest_cue(head, slice(text, {number.extent.end, vicinity.end}), rules.cues.phase);
    return claim;
  }

  void bind_words(Claim& claim, std::string_view head, std::string_view before, std::string_view after) const {
    if (std::string phrase = topic_phrase(head, rules.lexicon, kTopicWords); !phrase.empty()) {
      claim.subject.push_back(std::move(phrase));
    }
    for (std::string word : {word_before(before, rules.lexicon), word_after(after, rules.lexicon)}) {
      if (word.size() >= 6) claim.attribute.push_back(std::move(word));
    }
  }

  std::size_t sentence_index(std::uint32_t at) const {
    const auto next = std::upper_bound(sentences.begin(), sentences.end(), at,
                                       [](std::uint32_t value, Span sentence) { return value < sentence.begin; });
    return next == sentences.begin() ? 0 : static_cast<std::size_t>(next - sentences.begin()) - 1;
  }
};

}  // namespace

ReadDocument read_document(Document document, const Ruleset& rules) {
  ReadDocument read;
  read.mentions = find_mentions(document, rules.lexicon);
  read.title_sentences = own_words(document, Field::title, split_sentences(document.title));
  read.body_sentences = own_words(document, Field::body, split_sentences(document.body));
  read.document = std::move(document);
  const Document& kept = read.document;
  const FieldReader title{read,
                          rules,
                          Field::title,
                          kept.title,
                          read.title_sentences,
                          find_subjects(kept.title, read.title_sentences, rules.topics)};
  const FieldReader body{read,
                         rules,
                         Field::body,
                         kept.body,
                         read.body_sentences,
                         find_subjects(kept.body, read.body_sentences, rules.topics)};
  std::vector<Claim> claims;
  for (std::size_t i = 0; i < read.mentions.size(); ++i) {
    const Mention& mention = read.mentions[i];
    if (mention.kind != MentionKind::quantity || !is_own_words(mention.zone)) continue;
    claims.push_back((mention.field == Field::title ? title : body).claim_for(i));
  }
  read.claims = std::move(claims);
  return read;
}

}  // namespace geomsan
