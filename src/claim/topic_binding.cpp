#include "claim/topic_binding.hpp"

#include <algorithm>

#include "claim/words.hpp"

namespace geomsan {
namespace {

/// Farthest an unnamed number may stand behind the subject's name, in sentences.
constexpr std::size_t kMaxDistance = 6;
/// Names looked at before a number; more of them close by say nothing new.
constexpr std::ptrdiff_t kMaxNames = 40;

/// Length of `name` at the beginning of `text` when spaces may be left out or added between words, or 0.
std::size_t match_name(std::string_view name, std::string_view text) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < name.size();) {
    if (name[i] == ' ') {
      ++i;
      continue;
    }
    if (i > 0 && at < text.size() && text[at] == ' ' && name[i - 1] == ' ') ++at;
    if (at >= text.size() || text[at] != name[i]) return 0;
    ++at;
    ++i;
  }
  return at;
}

std::size_t sentence_of(const std::vector<Span>& sentences, std::uint32_t at) {
  const auto next = std::upper_bound(sentences.begin(), sentences.end(), at,
                                     [](std::uint32_t value, Span sentence) { return value < sentence.begin; });
  return next == sentences.begin() ? 0 : static_cast<std::size_t>(next - sentences.begin()) - 1;
}

/// True when a word between the name and the number is a topic or subject of its own (… 옆 발전소는 300MW): the number
/// is that one's. The name's own particle and the rule's attributes (용량은) do not count.
bool other_topic_between(std::string_view between, const TopicRule& topic, const Ruleset& rules, bool after_name) {
  for (std::size_t begin = 0; begin < between.size();) {
    const std::size_t end = std::min(between.find_first_of(" ,", begin), between.size());
    const std::string_view word = between.substr(begin, end - begin);
    const bool own_particle = after_name && begin == 0;
    begin = end + 1;
    const bool number = !word.empty() && word.front() >= '0' && word.front() <= '9';
    if (own_particle || number || word.size() < 6 || !rules.lexicon.marks_topic(word.substr(word.size() - 3))) continue;
    // 완성하는: a verb.
    if (ends_in_one_of(word, rules.cues.subject.not_ends)) continue;
    // 규모에는, and of short words 값은
    const bool own = is_one_of(without_particle(word, rules.lexicon), topic.attribute) ||
                     is_one_of(word.substr(0, word.size() - 3), topic.attribute);
    if (!own) return true;
  }
  return false;
}

/// Whether the number may be the named subject's: said of it in the same clause, put right before it (100MW급 울산 …),
/// or in a later sentence that names no topic of its own.
bool belongs(const Mention& number, Span name, bool same_sentence, std::string_view text, Span sentence,
             const TopicRule& topic, const Ruleset& rules) {
  constexpr std::uint32_t kBeforeName = 32;
  if (!same_sentence) {
    const Span head{sentence.begin, std::max(sentence.begin, number.extent.begin)};
    return !other_topic_between(slice(text, head), topic, rules, false);
  }
  if (number.extent.end <= name.begin) {
    const std::string_view between = slice(text, {number.extent.end, name.begin});
    return between.size() <= kBeforeName && between.find(',') == std::string_view::npos &&
           !other_topic_between(between, topic, rules, true);
  }
  if (name.end > number.extent.begin) return true;
  const std::string_view between = slice(text, {name.end, number.extent.begin});
  // A number alone in brackets belongs to the word before the bracket.
  if (between.ends_with('(') && between.size() > 1) return false;
  return !other_topic_between(between, topic, rules, true);
}

bool has_one_of(const std::vector<std::string>& wanted, const std::string& cue) {
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), cue) != wanted.end();
}

/// Of the rule's dimension, time and sense, in a sentence that the rule does not leave out. A number that names no time
/// may be of any.
bool fits(const TopicRule& topic, const Mention& number, const Claim& claim, std::string_view sentence) {
  if (kind_of(number.quantity) != topic.dimension) return false;
  if (!has_one_of(topic.aggregation, claim.aggregation) || !has_one_of(topic.modality, claim.modality)) return false;
  if (topic.time && claim.time.named() && !claim.time.meets(time_of(*topic.time))) return false;
  return std::none_of(topic.left_out.begin(), topic.left_out.end(),
                      [&](const std::string& word) { return sentence.find(word) != std::string_view::npos; });
}

Day day_of(const std::chrono::year_month_day& date) {
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

}  // namespace

TimeScope time_of(const RulePeriod& period) {
  TimeScope scope;
  scope.start = day_of(period.first);
  scope.end = day_of(period.last);
  scope.text = to_string(*scope.start) + ".." + to_string(*scope.end);
  return scope;
}

std::vector<SubjectName> find_subjects(std::string_view text, const std::vector<Span>& sentences,
                                       const std::vector<TopicRule>& topics) {
  std::vector<SubjectName> subjects;
  for (const TopicRule& topic : topics) {
    for (const std::string& name : topic.subject) {
      const std::string head = name.substr(0, name.find(' '));
      for (std::size_t at = text.find(head); at != std::string_view::npos; at = text.find(head, at + head.size())) {
        const std::size_t size = match_name(name, text.substr(at));
        if (size == 0) continue;
        const auto begin = static_cast<std::uint32_t>(at);
        subjects.push_back({&topic, {begin, begin + static_cast<std::uint32_t>(size)}, sentence_of(sentences, begin)});
      }
    }
  }
  std::sort(subjects.begin(), subjects.end(), [](const SubjectName& a, const SubjectName& b) {
    return std::pair(a.span.begin, a.span.end) < std::pair(b.span.begin, b.span.end);
  });
  return subjects;
}

std::optional<TopicBinding> bind_topic(const Mention& number, const Claim& claim, std::size_t sentence,
                                       Span sentence_span, std::string_view text,
                                       const std::vector<SubjectName>& subjects, const Ruleset& rules) {
  std::optional<TopicBinding> best;
  const std::string_view words = slice(text, sentence_span);
  const auto behind =
      std::upper_bound(subjects.begin(), subjects.end(), sentence_span.end,
                       [](std::uint32_t value, const SubjectName& subject) { return value < subject.span.begin; });
  const auto first = behind - std::min<std::ptrdiff_t>(kMaxNames, behind - subjects.begin());
  for (auto it = first; it != behind; ++it) {
    const SubjectName& subject = *it;
    if (subject.sentence > sentence || sentence - subject.sentence > kMaxDistance) continue;
    const std::size_t distance = sentence - subject.sentence;
    if (best && best->distance < distance) continue;
    if (!fits(*subject.topic, number, claim, words)) continue;
    if (!belongs(number, subject.span, distance == 0, text, sentence_span, *subject.topic, rules)) continue;
    best = TopicBinding{subject.topic, subject.span, distance, false};
  }
  if (!best) return best;
  best->attribute = std::any_of(best->topic->attribute.begin(), best->topic->attribute.end(),
                                [&](const std::string& word) { return words.find(word) != std::string_view::npos; });
  return best;
}

}  // namespace geomsan
