#include <algorithm>

#include "claim/claim.hpp"
#include "claim/number_nouns.hpp"
#include "claim/subject_phrase.hpp"
#include "claim/time_scope.hpp"
#include "claim/topic_binding.hpp"
#include "claim/words.hpp"

namespace geomsan {
namespace {

/// Sentences before that of a number, the last of whose topics may still be its.
constexpr std::size_t kCarried = 2;
/// How far around a number a cue word still speaks of it, in bytes.
constexpr std::uint32_t kCueReach = 60;
/// How far a sentence is looked at around a number, in bytes. Longer than any sentence an editor would let pass; a file
/// without sentence ends must not cost the square of its length.
constexpr std::uint32_t kSentenceReach = 1500;

/// A cue and the word that gave it; null when there is none.
struct FoundCue {
  const std::string* cue = nullptr;
  std::string_view word;
};

/// The word at `at` belongs to one that is no cue: 각 of 매각.
bool is_inside_other(std::string_view text, std::size_t at, const CueTable& table) {
  constexpr int kLongest = 4;  // characters before
  std::size_t begin = at;
  for (int i = 0; i <= kLongest; ++i) {
    const Trie::Match match = table.words.longest(text.substr(begin));
    if (match.size > at - begin && table.cues[match.value].empty()) return true;
    if (begin == 0) return false;
    do {
      --begin;
    } while (begin > 0 && is_continuation(text[begin]));
  }
  return false;
}

/// The cue whose word stands nearest before the number, else nearest behind it.
FoundCue nearest_cue(std::string_view before, std::string_view after, const CueTable& table) {
  FoundCue found;
  std::size_t reach = after.size();
  for (std::size_t at = before.size(); at > 0 && !found.cue;) {
    do {
      --at;
    } while (at > 0 && is_continuation(before[at]));
    const Trie::Match match = table.words.longest(before.substr(at));
    if (match.size == 0 || is_inside_other(before, at, table)) continue;
    found = {&table.cues[match.value], before.substr(at, match.size)};
    reach = std::min(reach, before.size() - at);
  }
  for (std::size_t at = 0; at < reach;) {
    const Trie::Match match = table.words.longest(after.substr(at));
    if (match.size > 0 && !table.cues[match.value].empty())
      return {&table.cues[match.value], after.substr(at, match.size)};
    at += match.size > 0 ? match.size : code_point_size(static_cast<unsigned char>(after[at]));
  }
  return found;
}

/// The part of the sentence within `reach` bytes of the number.
Span near(Span sentence, Span number, std::uint32_t reach) {
  const std::uint32_t begin = number.begin > reach ? number.begin - reach : 0;
  return {std::max(sentence.begin, begin), std::max(number.end, std::min(sentence.end, number.end + reach))};
}

/// A piece of the text, without the characters that a cut fell inside of.
std::string_view whole(std::string_view text, Span piece) {
  while (piece.begin < piece.end && is_continuation(text[piece.begin])) ++piece.begin;
  while (piece.end > piece.begin && piece.end < text.size() && is_continuation(text[piece.end])) --piece.end;
  return slice(text, piece);
}

/// The same without the words that a cut at `begin` or `end` fell inside of, so that no half of a name is taken for
/// one.
std::string_view whole_words(std::string_view text, Span piece, bool cut_before, bool cut_behind) {
  constexpr std::string_view kSpaces = " \n\t";
  std::string_view words = whole(text, piece);
  const bool inside = cut_before && piece.begin > 0 && kSpaces.find(text[piece.begin - 1]) == std::string_view::npos;
  if (inside) words.remove_prefix(std::min(words.find_first_of(kSpaces), words.size()));
  if (cut_behind) words = words.substr(0, words.find_last_of(kSpaces) + 1);
  return words;
}

struct FieldReader {
  const ReadDocument& read;
  const Ruleset& rules;
  Field field;
  std::string_view text;
  const std::vector<Span>& sentences;
  std::vector<SubjectName> names;
  NumberNouns nouns;
  std::vector<std::optional<SentenceSubjects>> subjects{};

  /// @param reasons filled with the words that each part of the claim comes from, when given
  Claim claim_for(std::size_t index, std::vector<ClaimReason>* reasons = nullptr) {
    const Mention& number = read.mentions[index];
    Claim claim;
    claim.mention = index;
    const std::size_t sentence = sentence_index(number.span.begin);
    claim.sentence = sentences.empty() ? number.span : sentences[sentence];
    const Span words = near(claim.sentence, number.extent, kCueReach);
    const Span vicinity = near(claim.sentence, number.extent, kSentenceReach);
    const std::string_view before =
        whole_words(text, {words.begin, number.extent.begin}, words.begin > claim.sentence.begin, false);
    const std::string_view after =
        whole_words(text, {number.extent.end, words.end}, false, words.end < claim.sentence.end);
    const std::string_view head = whole(text, {vicinity.begin, number.extent.begin});
    const std::string_view tail = whole(text, {number.extent.end, vicinity.end});
    const auto note = [&](ClaimAspect aspect, std::string value, std::string_view from) {
      if (!reasons || from.empty()) return;
      const auto begin = static_cast<std::uint32_t>(from.data() - text.data());
      reasons->push_back({aspect, std::move(value), {begin, begin + static_cast<std::uint32_t>(from.size())}});
    };
    const auto set = [](std::string& part, const FoundCue& found) {
      if (found.cue) part = *found.cue;
    };
    const auto cue = [&](ClaimAspect aspect, std::string& part, const FoundCue& found) {
      set(part, found);
      note(aspect, part, found.word);
    };
    const FoundCue basis = nearest_cue(before, "", rules.cues.basis);
    const SubjectPhrases phrases = subjects_before(sentence, number, basis.cue != nullptr);
    const std::string_view item = nouns.item_before(before, index, claim.sentence);
    const std::string_view owner = nouns.owner_before(before);
    // What a topic rule asks of its numbers is read first.
    claim.time = time_of(index, vicinity, text, read.mentions, rules, read.document.date);
    const FoundCue aggregation = nearest_cue(before, "", rules.cues.aggregation);
    const FoundCue modality = nearest_cue("", after, rules.cues.modality);
    set(claim.aggregation, aggregation);
    set(claim.modality, modality);
    claim.topic = bind_topic(number, claim, sentence, vicinity, text, names, rules);
    if (claim.topic) {
      claim.subject = {claim.topic->topic->subject.front()};
      note(ClaimAspect::subject, claim.subject.front(), slice(text, claim.topic->subject));
    } else if (const std::string_view subject = subject_of(phrases.topic, item, owner); !subject.empty()) {
      claim.subject.emplace_back(subject);
      note(ClaimAspect::subject, claim.subject.front(), subject);
    }
    // 점유율은 가나전자 30%, 다라전자 20%
    const std::string_view measured = nouns.is_measure(last_word(phrases.topic)) ? last_word(phrases.topic) : "";
    const std::string_view beside = item.empty() ? nouns.attribute_before(before) : measured;
    for (const std::string_view word :
         {beside.empty() && item.empty() ? last_word(phrases.marked) : beside, nouns.attribute_behind(after)}) {
      if (!nouns.may_name(word)) continue;
      // 가나전자는 3% 올랐다: who it is, not what is measured.
      if (!claim.subject.empty() && claim.subject.front().ends_with(word) && !nouns.is_measure(word)) continue;
      claim.attribute.emplace_back(word);
      note(ClaimAspect::attribute, claim.attribute.back(), word);
    }
    cue(ClaimAspect::predicate, claim.predicate, nearest_cue("", after, rules.cues.predicate));
    if (claim.time.named()) {
      const std::size_t at = head.rfind(claim.time.text);
      const std::size_t behind = at == std::string_view::npos ? tail.find(claim.time.text) : at;
      const std::string_view where = at == std::string_view::npos ? tail : head;
      if (behind != std::string_view::npos)
        note(ClaimAspect::time, claim.time.text, where.substr(behind, claim.time.text.size()));
    }
    note(ClaimAspect::aggregation, claim.aggregation, aggregation.word);
    cue(ClaimAspect::basis, claim.basis, basis);
    note(ClaimAspect::modality, claim.modality, modality.word);
    cue(ClaimAspect::phase, claim.phase, nearest_cue(head, tail, rules.cues.phase));
    for (const std::string_view word : nouns.scopes_in(before)) {
      claim.scope.emplace_back(word);
      note(ClaimAspect::scope, claim.scope.back(), word);
    }
    if (claim.topic) note(ClaimAspect::topic, claim.topic->topic->id, slice(text, claim.topic->subject));
    return claim;
  }

  /// What stands beside the number tells more surely whose it is than what the sentence speaks of.
  static std::string_view subject_of(std::string_view topic, std::string_view item, std::string_view owner) {
    if (!item.empty()) return item;
    const bool known = owner.empty() || topic.find(owner) != std::string_view::npos;
    return known ? topic : owner;
  }

  /// What the sentence speaks of before the number; where it does not say, what the ones before it spoke of last.
  /// @param compares the number is said beside an earlier one (전날보다 3% 올랐다), mostly that of the sentence before
  [[nodiscard]] SubjectPhrases subjects_before(std::size_t sentence, const Mention& number, bool compares) {
    if (sentences.empty()) return {};
    const auto reach = [](Span part, std::uint32_t end) {
      return std::max(part.begin, end > kSentenceReach ? end - kSentenceReach : 0);
    };
    SubjectPhrases found =
        subjects_of(sentence).between(reach(sentences[sentence], number.extent.begin), number.extent.begin);
    // 연구원은 … 내다봤다: the number is not of the one who says so. 가나전자는 매출이 … 밝혔다: it is.
    const bool others =
        !found.marked.empty() && (found.speaks || (found.announces && !nouns.is_measure(last_word(found.marked))));
    if (found.topic.empty() || others) {
      found.topic = found.marked;
      found.marked = {};
    }
    if (found.topic.empty() && field == Field::title) found.topic = nouns.headline_name(sentences[sentence], number);
    if (!found.topic.empty() || found.quoted || is_named_itself(number)) return found;
    // 3조원을 넘긴 가나전자는 …: the sentence has a topic of its own, though it need not be the number's.
    const Span rest{number.extent.end, std::min(sentences[sentence].end, number.extent.end + kSentenceReach)};
    if (rest.begin < rest.end && !subjects_of(sentence).between(rest.begin, rest.end).topic.empty()) return found;
    for (std::size_t back = 1; back <= std::min(sentence, kCarried); ++back) {
      const Span earlier = sentences[sentence - back];
      const SubjectPhrases before = subjects_of(sentence - back).between(reach(earlier, earlier.end), earlier.end);
      if (before.topic.empty()) continue;
      if (!before.speaks && (!before.ends_here || compares)) found.topic = before.topic;
      break;
    }
    return found;
  }

  /// What is counted is the subject itself (15곳이 …), or the number stands in brackets.
  [[nodiscard]] bool is_named_itself(const Mention& number) const {
    const SubjectWords& cues = rules.cues.subject;
    const std::string_view behind = std::string_view(text).substr(number.extent.end);
    const std::string_view particle = behind.substr(0, rules.lexicon.particle_at(behind));
    const char before = number.extent.begin > 0 ? text[number.extent.begin - 1] : '\0';
    return is_one_of(particle, cues.topic) || is_one_of(particle, cues.marked) || before == '(';
  }

  const SentenceSubjects& subjects_of(std::size_t sentence) {
    subjects.resize(sentences.size());
    auto& known = subjects[sentence];
    if (!known) known.emplace(text, sentences[sentence], read.mentions, field, rules);
    return *known;
  }

  std::size_t sentence_index(std::uint32_t at) const {
    const auto next = std::upper_bound(sentences.begin(), sentences.end(), at,
                                       [](std::uint32_t value, Span sentence) { return value < sentence.begin; });
    return next == sentences.begin() ? 0 : static_cast<std::size_t>(next - sentences.begin()) - 1;
  }
};

FieldReader reader_of(const ReadDocument& read, Field field, const Ruleset& rules) {
  const std::string_view text = read.document.text(field);
  const auto& sentences = field == Field::title ? read.title_sentences : read.body_sentences;
  return {read,
          rules,
          field,
          text,
          sentences,
          find_subjects(text, sentences, rules.topics),
          NumberNouns(read, field, rules)};
}

}  // namespace

ReadDocument read_document(Document document, const Ruleset& rules) {
  ReadDocument read;
  read.mentions = find_mentions(document, rules.lexicon);
  read.title_sentences = own_words(document, Field::title, split_sentences(document.title));
  read.body_sentences = own_words(document, Field::body, split_sentences(document.body));
  read.document = std::move(document);
  FieldReader title = reader_of(read, Field::title, rules);
  FieldReader body = reader_of(read, Field::body, rules);
  std::vector<Claim> claims;
  for (std::size_t i = 0; i < read.mentions.size(); ++i) {
    const Mention& mention = read.mentions[i];
    if (mention.kind != MentionKind::quantity || !is_own_words(mention.zone)) continue;
    claims.push_back((mention.field == Field::title ? title : body).claim_for(i));
  }
  read.claims = std::move(claims);
  return read;
}

std::vector<ClaimReason> reasons_of(const ReadDocument& read, const Claim& claim, const Ruleset& rules) {
  std::vector<ClaimReason> reasons;
  (void)reader_of(read, read.mentions[claim.mention].field, rules).claim_for(claim.mention, &reasons);
  std::stable_sort(reasons.begin(), reasons.end(),
                   [](const ClaimReason& a, const ClaimReason& b) { return a.aspect < b.aspect; });
  return reasons;
}

}  // namespace geomsan
