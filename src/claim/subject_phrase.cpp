#include "claim/subject_phrase.hpp"

#include <algorithm>
#include <array>

#include "claim/words.hpp"

namespace geomsan {
namespace {

constexpr std::size_t kMostWords = 4;
/// Shorter words before a particle are mostly pronouns (이는, 그가).
constexpr std::size_t kLeastCharacters = 2;
/// Before the number of a word may stand so many bytes of marks: (, ‘.
constexpr std::uint32_t kMarks = 3;
constexpr std::string_view kSpaces = " \n\t";
/// Stand before the first word of a quotation, bracket or item.
constexpr std::array kOpeningMarks = {U'“', U'‘', U'"', U'\'', U'(', U'[', U'<', U'◆', U'▲', U'△', U'■', U'-', U'…'};

bool ends_clause(char c) { return c == ',' || c == '.' || c == ';' || c == ':'; }

std::string_view without_opening_marks(std::string_view text) {
  while (!text.empty() &&
         std::find(kOpeningMarks.begin(), kOpeningMarks.end(), code_point_at(text, 0)) != kOpeningMarks.end()) {
    text.remove_prefix(code_point_size(static_cast<unsigned char>(text.front())));
  }
  return text;
}

std::string_view without_closing_marks(std::string_view sentence) {
  constexpr std::string_view kClosing = " \n\t.\"'";
  return sentence.substr(0, sentence.find_last_not_of(kClosing) + 1);
}

}  // namespace

SentenceSubjects::SentenceSubjects(std::string_view text, Span sentence, const std::vector<Mention>& mentions,
                                   Field field, const Ruleset& rules)
    : text_(text) {
  const std::string_view said = without_closing_marks(slice(text, sentence));
  ends_in_judging_ = ends_in_one_of(said, rules.cues.subject.judging);
  ends_in_saying_ = ends_in_judging_ || ends_in_one_of(said, rules.cues.subject.saying);
  auto mention = std::partition_point(mentions.begin(), mentions.end(), [&](const Mention& each) {
    return each.field < field || (each.field == field && each.span.end <= sentence.begin);
  });
  const std::string_view until = text.substr(0, sentence.end);
  for (std::uint32_t begin = sentence.begin; begin < sentence.end;) {
    const auto end =
        static_cast<std::uint32_t>(std::min<std::size_t>(until.find_first_of(kSpaces, begin), sentence.end));
    if (end > begin) {
      while (mention != mentions.end() && mention->field == field && mention->span.end <= begin) ++mention;
      const bool number =
          mention != mentions.end() && mention->field == field && mention->span.begin < std::min(end, begin + kMarks);
      add({begin, end}, number, number && mention->kind == MentionKind::date, rules);
    }
    begin = end + 1;
  }
}

void SentenceSubjects::add(Span span, bool number, bool date, const Ruleset& rules) {
  const SubjectWords& cues = rules.cues.subject;
  const std::string_view word = slice(text_, span);
  std::string_view noun = noun_of(word, rules.lexicon);
  if (is_one_of(word.substr(noun.size()), cues.vowel_end))
    noun = word.substr(0, noun.size() + code_point_size(static_cast<unsigned char>(word[noun.size()])));
  const std::string_view particle = word.substr(noun.size());
  // 후에는, 중에는: too short for its particles to be cut off.
  const bool adverbial = !particle.empty() && ends_in_one_of(noun, cues.adverbial);
  const bool named = !number && !adverbial && !is_one_of(noun, cues.not_words) && !is_one_of(word, cues.not_words) &&
                     !ends_in_one_of(word, cues.not_ends);
  // 짓는, 높은: of so short a word the particle is not cut off.
  const bool adnominal = count_code_points(word) == kLeastCharacters && ends_in_one_of(word, cues.topic);
  const bool whole = (particle.empty() && !adnominal) || is_whole_noun(word, cues.unmarked);
  const bool also = is_one_of(particle, cues.also) && !is_whole_noun(word, cues.not_also);
  const bool topic = also || is_one_of(particle, cues.topic);
  const bool joins = is_one_of(particle, cues.joins);
  if (named && !whole && count_code_points(noun) >= kLeastCharacters && (topic || is_one_of(particle, cues.marked))) {
    // 가나전자는 … 다라는 … 밝혔다: the first of them says so.
    const bool first = topic && !has_topic_;
    has_topic_ |= topic;
    const bool speaker = ends_in_one_of(noun, cues.speakers);
    marks_.push_back({words_.size(), topic, speaker || (first && ends_in_judging_),
                      speaker || (first && ends_in_saying_), ends_in_one_of(noun, cues.uncarried),
                      ends_in_one_of(noun, cues.measures)});
  }
  Word added;
  added.span = span;
  added.noun = span.begin + static_cast<std::uint32_t>(noun.size());
  added.ends_phrase = !named || ends_clause(word.back()) || !(whole || joins);
  added.owner = named && is_one_of(particle, cues.owner);
  added.name = named && whole && !ends_clause(word.back());
  added.time = date;
  words_.push_back(added);
}

SubjectPhrases SentenceSubjects::between(std::uint32_t begin, std::uint32_t end) const {
  while (begin < end && is_continuation(text_[begin])) ++begin;
  while (end > begin && end < text_.size() && is_continuation(text_[end])) --end;
  const std::size_t quotation = open_quotation(slice(text_, {begin, end}), Quotes::said);
  const bool quoted = quotation != std::string_view::npos;
  if (quoted) begin += static_cast<std::uint32_t>(quotation);
  const auto behind = std::partition_point(marks_.begin(), marks_.end(),
                                           [&](const Mark& mark) { return words_[mark.word].span.end <= end; });
  SubjectPhrases found;
  found.quoted = quoted;
  for (auto mark = behind; mark != marks_.begin() && words_[(mark - 1)->word].span.begin + kMarks >= begin;) {
    --mark;
    if (mark->topic) {
      found.topic = phrase(*mark, begin);
      found.speaks = mark->speaks;
      found.announces = mark->announces;
      found.ends_here = mark->ends_here;
      break;
    }
    if (found.marked.empty()) found.marked = phrase(*mark, begin);
  }
  return found;
}

std::string_view SentenceSubjects::phrase(const Mark& mark, std::uint32_t begin) const {
  std::size_t first = mark.word;
  while (first > 0 && mark.word - first + 1 < kMostWords && words_[first - 1].span.begin >= begin &&
         !words_[first - 1].ends_phrase) {
    --first;
  }
  // 가나전자의 지난해 4분기 매출은: the owner stands before the time.
  std::size_t owner = first;
  while (owner > 0 && words_[owner - 1].time && words_[owner - 1].span.begin >= begin) --owner;
  const auto owns = [&](const Word& word) { return word.owner || (mark.measure && word.name); };
  if (owner < first && owner > 0 && owns(words_[owner - 1]) && words_[owner - 1].span.begin >= begin) first = owner - 1;
  return without_opening_marks(slice(text_, {std::max(begin, words_[first].span.begin), words_[mark.word].noun}));
}

}  // namespace geomsan
