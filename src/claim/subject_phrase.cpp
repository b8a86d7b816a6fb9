#include "claim/subject_phrase.hpp"

#include <algorithm>
#include <array>

#include "claim/words.hpp"

namespace geomsan {
namespace {

constexpr std::size_t kMostWords = 4;
/// Two syllables: shorter words before a particle are mostly pronouns (이는, 그가).
constexpr std::size_t kLeastNoun = 6;
constexpr std::string_view kSpaces = " \n\t";
/// Stand before the first word of a quotation, bracket or item.
constexpr std::array kOpeningMarks = {U'“', U'‘', U'"', U'\'', U'(', U'[', U'<', U'◆', U'▲', U'△', U'■', U'-', U'…'};

bool ends_in_one_of(std::string_view word, const std::vector<std::string>& ends) {
  return std::any_of(ends.begin(), ends.end(), [&](const std::string& end) { return word.ends_with(end); });
}

bool is_one_of(std::string_view word, const std::vector<std::string>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool ends_clause(char c) { return c == ',' || c == '.' || c == ';' || c == ':'; }

std::string_view without_opening_marks(std::string_view text) {
  while (!text.empty() &&
         std::find(kOpeningMarks.begin(), kOpeningMarks.end(), code_point_at(text, 0)) != kOpeningMarks.end()) {
    text.remove_prefix(code_point_size(static_cast<unsigned char>(text.front())));
  }
  return text;
}

}  // namespace

SentenceSubjects::SentenceSubjects(std::string_view text, Span sentence, const std::vector<Mention>& mentions,
                                   Field field, const Ruleset& rules)
    : text_(text) {
  const SubjectWords& cues = rules.cues.subject;
  auto mention = std::partition_point(mentions.begin(), mentions.end(), [&](const Mention& each) {
    return each.field < field || (each.field == field && each.span.end <= sentence.begin);
  });
  for (std::uint32_t begin = sentence.begin; begin < sentence.end;) {
    const auto end =
        static_cast<std::uint32_t>(std::min<std::size_t>(text.find_first_of(kSpaces, begin), sentence.end));
    if (end > begin) {
      const std::string_view word = slice(text, {begin, end});
      const std::string_view noun = without_particle(word, rules.lexicon);
      const std::string_view particle = word.substr(noun.size());
      while (mention != mentions.end() && mention->field == field && mention->span.end <= begin) ++mention;
      const bool number = mention != mentions.end() && mention->field == field && mention->span.begin < end;
      const bool named = !number && !is_one_of(noun, cues.not_words) && !is_one_of(word, cues.not_words) &&
                         !ends_in_one_of(word, cues.not_ends);
      // 짓는, 높은: of so short a word the particle is not cut off.
      const bool adnominal = word.size() == kLeastNoun && ends_in_one_of(word, cues.topic);
      const bool whole = (particle.empty() && !adnominal) || ends_in_one_of(word, cues.unmarked);
      const bool is_topic = is_one_of(particle, cues.topic);
      if (named && !whole && noun.size() >= kLeastNoun && (is_topic || is_one_of(particle, cues.marked)))
        marks_.push_back({words_.size(), is_topic});
      const bool goes_on = named && !ends_clause(word.back()) && (whole || is_one_of(particle, cues.joins));
      words_.push_back({{begin, end}, begin + static_cast<std::uint32_t>(noun.size()), !goes_on});
    }
    begin = end + 1;
  }
}

SubjectPhrases SentenceSubjects::between(std::uint32_t begin, std::uint32_t end) const {
  const std::size_t quotation = open_quotation(slice(text_, {begin, end}));
  if (quotation != std::string_view::npos) begin += static_cast<std::uint32_t>(quotation);
  const auto behind = std::partition_point(marks_.begin(), marks_.end(),
                                           [&](const Mark& mark) { return words_[mark.word].span.end <= end; });
  SubjectPhrases found;
  for (auto mark = behind; mark != marks_.begin() && words_[(mark - 1)->word].noun > begin;) {
    --mark;
    if (mark->topic) {
      found.topic = phrase(*mark, begin);
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
  return without_opening_marks(slice(text_, {std::max(begin, words_[first].span.begin), words_[mark.word].noun}));
}

}  // namespace geomsan
