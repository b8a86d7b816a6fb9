#include <algorithm>
#include <array>

#include "claim/claim.hpp"
#include "claim/subject_phrase.hpp"
#include "claim/time_scope.hpp"
#include "claim/topic_binding.hpp"
#include "claim/words.hpp"

namespace geomsan {
namespace {

/// Sentences before that of a number, the last of whose topics may still be its.
constexpr std::size_t kCarried = 2;
/// How many words before a number are looked at for what it measures.
constexpr int kAttributeWords = 3;
/// In characters.
constexpr std::size_t kLeastNoun = 2;
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

/// No quotation begins or ends there.
bool open_mark_free(std::string_view text) {
  const std::array<std::string_view, 5> marks{"“", "”", "‘", "’", "…"};
  return std::none_of(marks.begin(), marks.end(),
                      [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
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
  std::vector<SubjectName> names;
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
    const std::string_view before = whole(slice(text, {words.begin, number.extent.begin}));
    const std::string_view after = slice(text, {number.extent.end, words.end});
    const std::string_view head = whole(slice(text, {vicinity.begin, number.extent.begin}));
    const std::string_view tail = slice(text, {number.extent.end, vicinity.end});
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
    const std::string_view item = item_before(before, index, claim.sentence);
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
    } else if (const std::string_view subject = item.empty() ? phrases.topic : item; !subject.empty()) {
      claim.subject.emplace_back(subject);
      note(ClaimAspect::subject, claim.subject.front(), subject);
    }
    // 점유율은 가나전자 30%, 다라전자 20%
    const std::string_view measured = is_measure(last_word(phrases.topic)) ? last_word(phrases.topic) : "";
    const std::string_view beside = item.empty() ? attribute_before(before) : measured;
    for (const std::string_view word :
         {beside.empty() && item.empty() ? last_word(phrases.marked) : beside, noun_after(after)}) {
      if (count_code_points(word) < kLeastNoun || names_nothing(word)) continue;
      // 가나전자는 3% 올랐다: who it is, not what is measured.
      if (!claim.subject.empty() && claim.subject.front().ends_with(word) && !is_measure(word)) continue;
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
    for (const std::string_view word : scopes_in(before)) {
      claim.scope.emplace_back(word);
      note(ClaimAspect::scope, claim.scope.back(), word);
    }
    if (claim.topic) note(ClaimAspect::topic, claim.topic->topic->id, slice(text, claim.topic->subject));
    return claim;
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
        !found.marked.empty() && (found.speaks || (found.announces && !is_measure(last_word(found.marked))));
    if (found.topic.empty() || others) {
      found.topic = found.marked;
      found.marked = {};
    }
    if (found.topic.empty() && field == Field::title) found.topic = headline_name(sentences[sentence], number);
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

  /// 가나전자 of 가나전자, 올해 3조원 투자: what stands before the first comma of a headline, when that is a name.
  [[nodiscard]] std::string_view headline_name(Span sentence, const Mention& number) const {
    const std::string_view head = slice(text, {sentence.begin, std::max(sentence.begin, number.extent.begin)});
    // [특징주] 가나전자, …
    const std::size_t tag = head.starts_with('[') ? std::min(head.find(']'), head.size() - 1) + 1 : 0;
    const std::size_t comma = head.find(',', tag);
    if (comma == std::string_view::npos) return {};
    const std::string_view name = head.substr(tag, comma - tag);
    const std::string_view from = name.substr(std::min(name.find_first_not_of(' '), name.size()));
    const auto words = static_cast<std::size_t>(std::count(from.begin(), from.end(), ' ')) + 1;
    const bool plain = from.find_first_of("0123456789\"'") == std::string_view::npos && open_mark_free(from);
    const std::string_view last = last_word(from);
    const bool noun = count_code_points(last) >= kLeastNoun && !names_nothing(last) && !is_marked_syllable(last) &&
                      (noun_of(last, rules.lexicon) == last || is_whole_noun(last, rules.cues.subject.unmarked));
    return plain && noun && words <= kAttributeWords ? from : std::string_view();
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

  [[nodiscard]] bool is_measure(std::string_view noun) const {
    return ends_in_one_of(noun, rules.cues.subject.measures);
  }

  /// 다라화학 of 가나전자는 3.5%, 다라화학 2.1% and of 다라화학(2.1%): the item of a list that the number stands
  /// behind.
  [[nodiscard]] std::string_view item_before(std::string_view before, std::size_t index, Span sentence) const {
    const std::size_t bracket = own_bracket(before, index);
    if (bracket == std::string_view::npos && !follows_like_number(index, sentence)) return {};
    before = before.substr(0, bracket);
    std::string_view item = item_word(before);
    if (item.empty() || is_one_of(item, rules.cues.scope)) return {};
    const std::string_view last = item;
    // The words of an item go back to the comma or mark that ends the one before it.
    for (int words = 1; words <= kAttributeWords; ++words) {
      std::string_view rest = before.substr(0, static_cast<std::size_t>(item.data() - before.data()));
      while (rest.ends_with(' ')) rest.remove_suffix(1);
      if (ends_in_one_of(rest, rules.cues.subject.item_marks))
        return {item.data(), static_cast<std::size_t>(last.data() + last.size() - item.data())};
      item = item_word(rest);
      if (item.empty()) break;
    }
    return bracket == std::string_view::npos ? std::string_view() : last;
  }

  /// Where the bracket opens that begins with the number, or with the one right before it: 다라화학(2억원·3%).
  [[nodiscard]] std::size_t own_bracket(std::string_view before, std::size_t index) const {
    const std::size_t open = before.rfind('(');
    if (open == std::string_view::npos || open + 1 == before.size()) return open;
    const auto inside = static_cast<std::uint32_t>(before.data() + open + 1 - text.data());
    const bool second = index > 0 && read.mentions[index - 1].field == field &&
                        read.mentions[index - 1].span.begin == inside &&
                        before.find_first_of(") ", open) == std::string_view::npos;
    return second ? open : std::string_view::npos;
  }

  /// The last word, when it may name an item; empty else.
  [[nodiscard]] std::string_view item_word(std::string_view before) const {
    std::string_view word = last_word(before);
    constexpr std::string_view kDot = "·";
    if (word.starts_with(kDot)) word.remove_prefix(kDot.size());
    const bool named = count_code_points(word) >= kLeastNoun && !names_nothing(word) && !is_measure(word) &&
                       (noun_of(word, rules.lexicon) == word || is_whole_noun(word, rules.cues.subject.unmarked));
    return named ? word : std::string_view();
  }

  /// The sentence has a number in the same unit before it.
  [[nodiscard]] bool follows_like_number(std::size_t index, Span sentence) const {
    constexpr std::size_t kLookedAt = 3;
    const Mention& number = read.mentions[index];
    for (std::size_t back = 1; back <= std::min(index, kLookedAt); ++back) {
      const Mention& earlier = read.mentions[index - back];
      if (earlier.field != number.field || earlier.span.begin < sentence.begin) return false;
      if (earlier.kind == MentionKind::quantity && earlier.quantity.unit == number.quantity.unit) return true;
    }
    return false;
  }

  /// The words before the number that say of what part of the whole it speaks, as the text has them.
  [[nodiscard]] std::vector<std::string_view> scopes_in(std::string_view before) const {
    std::vector<std::string_view> found;
    // Behind a comma another part is spoken of.
    for (const std::string_view raw : split_words(before.substr(before.find_last_of(",;") + 1))) {
      const std::string_view word = noun_of(raw, rules.lexicon);
      if (is_one_of(word, rules.cues.scope) && std::find(found.begin(), found.end(), word) == found.end())
        found.push_back(word);
    }
    return found;
  }

  /// The nearest word before the number that may name what it measures.
  [[nodiscard]] std::string_view attribute_before(std::string_view before) const {
    for (int looked_at = 0; looked_at < kAttributeWords; ++looked_at) {
      // 영업이익(3조원: the bracket belongs to the word before it.
      if (looked_at == 0 && before.ends_with('(')) before.remove_suffix(1);
      const std::string_view word = last_word(before);
      const std::string_view noun =
          is_whole_noun(word, rules.cues.subject.unmarked) ? word : noun_of(word, rules.lexicon);
      // Behind the first word stands another clause or the sentence's subject.
      const bool topic = word.size() > 3 && rules.lexicon.marks_topic(word.substr(word.size() - 3));
      if (word.empty() || (looked_at > 0 && topic)) return {};
      // 시장에서 3조원: where it is, not what is measured.
      if (!is_whole_noun(word, rules.cues.subject.unmarked) && ends_in_one_of(word, rules.cues.subject.adverbial))
        return {};
      const bool is_noun = count_code_points(noun) >= kLeastNoun && !is_marked_syllable(word);
      if (is_noun && !names_nothing(word) && !names_nothing(noun)) return noun;
      before = before.substr(0, static_cast<std::size_t>(word.data() - before.data()));
    }
    return {};
  }

  /// 값이, 돈으로: one syllable and its particle, unlike 차이.
  [[nodiscard]] bool is_marked_syllable(std::string_view word) const {
    if (word.empty() || is_whole_noun(word, rules.cues.subject.unmarked)) return false;
    const std::string_view particle = word.substr(code_point_size(static_cast<unsigned char>(word.front())));
    return !particle.empty() && rules.lexicon.particle_at(particle) == particle.size();
  }

  /// The word behind the number; a verb there says what became of it, not what it measures.
  [[nodiscard]] std::string_view noun_after(std::string_view after) const {
    // 100억원의 사용료
    const std::string_view particle = after.substr(0, rules.lexicon.particle_at(after));
    if (is_one_of(particle, rules.cues.subject.joins)) after.remove_prefix(particle.size());
    const std::string_view word = word_after(after);
    if (word.empty() || names_nothing(word) || is_marked_syllable(word)) return {};
    const Trie::Match verb = rules.cues.predicate.words.longest(word);
    if (verb.size > 0 && !rules.cues.predicate.cues[verb.value].empty()) return {};
    return is_whole_noun(word, rules.cues.subject.unmarked) ? word : noun_of(word, rules.lexicon);
  }

  [[nodiscard]] bool names_nothing(std::string_view word) const {
    return is_one_of(word, rules.cues.not_attributes) || ends_in_one_of(word, rules.cues.not_attribute_ends) ||
           is_ascii_digit(static_cast<char32_t>(static_cast<unsigned char>(word.front())));
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
  return {read, rules, field, text, sentences, find_subjects(text, sentences, rules.topics)};
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
