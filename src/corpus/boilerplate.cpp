#include "corpus/boilerplate.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

namespace geomsan {
namespace {

/// Longest line of a list, and longest caption, in bytes. What is longer is text that only begins like one.
constexpr std::uint32_t kLongestItem = 240;
constexpr std::uint32_t kLongestCaption = 900;
constexpr std::size_t kShortestSentence = 24;

bool is_letter_or_digit(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c) || is_ascii_digit(c);
  return is_hangul_syllable(c) || (c >= 0xC0 && c < 0x250) || (c >= 0x3131 && c <= 0x318E) ||
         (c >= 0x4E00 && c <= 0x9FFF);
}

/// What a sentence, a bracket or a quotation ends with; `|` separates the parts of a caption.
bool ends_something(char32_t c) {
  constexpr std::u32string_view kEnds = U".!?…)]>〉》】〕」』\"'”’|";
  return kEnds.find(c) != std::u32string_view::npos;
}

std::optional<Day> day_of(std::string_view text, const std::optional<Span>& span) {
  if (!span) return std::nullopt;
  std::string written(slice(text, *span));
  std::erase(written, ' ');
  return parse_day(written);
}

struct Candidate {
  Span span;
  const BoilerplateRule* rule = nullptr;
  std::optional<Span> date;
};

bool reads_before(const Candidate& a, const Candidate& b) {
  if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
  if (a.span.end != b.span.end) return a.span.end > b.span.end;
  return a.rule->zone < b.rule->zone;  // (사진=○○통신) is built like a dateline, but a credit
}

class BoilerplateFinder {
 public:
  BoilerplateFinder(std::string_view text, const Ruleset& rules)
      : text_(text), size_(static_cast<std::uint32_t>(text.size())) {
    std::vector<const BoilerplateRule*> rule_of(rules.boilerplate_patterns.size());
    for (const BoilerplateRule& rule : rules.boilerplate) {
      for (const std::size_t pattern : rule.patterns) rule_of[pattern] = &rule;
    }
    for (const TextMatch& match : rules.boilerplate_patterns.find_all(text)) {
      if (rule_of[match.pattern]) found_.push_back({match.span, rule_of[match.pattern], match.date});
    }
    std::stable_sort(found_.begin(), found_.end(), reads_before);
  }

  std::vector<BoilerplateMatch> run() {
    if (found_.empty()) return {};
    take_all(true);
    // An article that is nothing but captions is an article: its sentences stay, only the credits go.
    if (!any_sentence_left()) take_all(false);
    std::vector<BoilerplateMatch> matches;
    for (const Candidate& taken : taken_) matches.push_back({taken.span, taken.rule, day_of(text_, taken.date)});
    return matches;
  }

 private:
  void take_all(bool whole_captions) {
    taken_.clear();
    for (const Candidate& candidate : found_) {
      if (!stands_alone(candidate)) continue;
      if (auto taken = reaching(candidate, whole_captions)) taken_.push_back(*taken);
    }
    drop_overlaps();
    // Each pass may lay open what the other looks for, once.
    take_at_end();
    take_behind();
    take_at_end();
  }

  /// Whether the candidate stands where its rule wants it, as far as that can be told without the other candidates.
  bool stands_alone(const Candidate& candidate) const {
    switch (candidate.rule->at) {
      case MatchPlace::anywhere:
        return true;
      case MatchPlace::sentence:
        return begins_sentence(candidate.span.begin);
      case MatchPlace::line: {
        const Span line = line_at(candidate.span);
        return !has_words(slice(text_, {line.begin, candidate.span.begin})) &&
               !has_words(slice(text_, {candidate.span.end, line.end}));
      }
      default:
        return false;
    }
  }

  bool begins_sentence(std::uint32_t at) const {
    while (at > 0 && (text_[at - 1] == ' ' || text_[at - 1] == '\t')) --at;
    if (at == 0 || text_[at - 1] == '\n') return true;
    return ends_something(code_point_before(text_, at));
  }

  Span line_at(Span span) const {
    const std::size_t before = span.begin == 0 ? std::string_view::npos : text_.rfind('\n', span.begin - 1);
    const std::size_t after = text_.find('\n', span.end);
    return {before == std::string_view::npos ? 0 : static_cast<std::uint32_t>(before + 1),
            after == std::string_view::npos ? size_ : static_cast<std::uint32_t>(after)};
  }

  /// With the span that its rule wants. Nothing for a caption whose beginning cannot be told: the credit behind it is
  /// another rule's.
  std::optional<Candidate> reaching(Candidate candidate, bool whole_captions) {
    if (candidate.rule->reach == ZoneReach::line) {
      candidate.span = line_at(candidate.span);
    } else if (candidate.rule->reach == ZoneReach::sentence) {
      const auto begin = whole_captions ? caption_begin(candidate.span) : std::nullopt;
      if (!begin) return std::nullopt;
      candidate.span.begin = *begin;
    }
    return candidate;
  }

  /// Where the sentence begins that runs into the match, or the dateline in it. The first sentence of a text may have
  /// headlines glued in front of it that are nobody's caption, unless it is a line of its own.
  std::optional<std::uint32_t> caption_begin(Span match) {
    const auto next = std::upper_bound(sentences().begin(), sentences().end(), match.begin,
                                       [](std::uint32_t at, Span sentence) { return at < sentence.begin; });
    if (next == sentences().begin()) return std::nullopt;
    const Span sentence = *std::prev(next);
    if (match.begin - sentence.begin > kLongestCaption) return std::nullopt;
    std::uint32_t begin = sentence.begin;
    bool dateline = false;
    auto other = std::lower_bound(found_.begin(), found_.end(), sentence.begin,
                                  [](const Candidate& found, std::uint32_t at) { return found.span.begin < at; });
    for (; other != found_.end() && other->span.begin < match.begin; ++other) {
      if (other->rule->zone == Zone::byline && stands_alone(*other)) begin = other->span.begin, dateline = true;
    }
    const bool first = sentence.begin == sentences().front().begin;
    if (first && !dateline && has_words(slice(text_, {credit_end(match), line_at(match).end}))) return std::nullopt;
    return begin;
  }

  /// Where the credit ends that the match runs into.
  std::uint32_t credit_end(Span match) const {
    std::uint32_t end = match.end;
    auto next = std::lower_bound(found_.begin(), found_.end(), match.begin,
                                 [](const Candidate& found, std::uint32_t at) { return found.span.begin < at; });
    for (; next != found_.end() && next->span.begin <= end; ++next) {
      if (next->rule->zone == Zone::caption && stands_alone(*next)) end = std::max(end, next->span.end);
    }
    return end;
  }

  void drop_overlaps() {
    std::stable_sort(taken_.begin(), taken_.end(), reads_before);
    std::uint32_t last = 0;
    std::erase_if(taken_, [&](Candidate& candidate) {
      candidate.span.begin = std::max(candidate.span.begin, last);
      if (candidate.span.begin >= candidate.span.end || !has_words(slice(text_, candidate.span))) return true;
      last = candidate.span.end;
      return false;
    });
  }

  /// Goes back from the end of the text for as long as boilerplate follows boilerplate.
  void take_at_end() {
    std::vector<Candidate> chain = taken_;
    for (const Candidate& candidate : found_) {
      if (candidate.rule->at == MatchPlace::end) chain.push_back(candidate);
    }
    std::stable_sort(chain.begin(), chain.end(),
                     [](const Candidate& a, const Candidate& b) { return a.span.end > b.span.end; });
    std::uint32_t tail = size_;
    for (const Candidate& candidate : chain) {
      if (candidate.span.end < tail && has_words(slice(text_, {candidate.span.end, tail}))) break;
      if (candidate.span.begin >= tail) continue;
      if (candidate.rule->at == MatchPlace::end) taken_.push_back(candidate);
      tail = candidate.span.begin;
    }
    drop_overlaps();
  }

  /// Goes on through the text and takes what stands right behind what was taken before.
  void take_behind() {
    const bool wanted = std::any_of(found_.begin(), found_.end(), [](const Candidate& candidate) {
      return candidate.rule->at == MatchPlace::start || candidate.rule->at == MatchPlace::behind;
    });
    if (!wanted) return;
    const Span article = article_sentences();
    const std::vector<Candidate> known = std::move(taken_);
    taken_.clear();
    auto next = known.begin();
    std::uint32_t last = 0;
    bool at_start = true;
    const auto pass = [&](std::uint32_t until) {
      for (; next != known.end() && next->span.begin < until; ++next) {
        at_start = at_start && first_word(last) >= next->span.begin;
        last = std::max(last, next->span.end);
        taken_.push_back(*next);
      }
    };
    for (const Candidate& candidate : found_) {
      const MatchPlace at = candidate.rule->at;
      if (at != MatchPlace::start && at != MatchPlace::behind) continue;
      pass(candidate.span.begin + 1);
      if (candidate.span.begin < last || first_word(last) < candidate.span.begin) continue;
      if (at == MatchPlace::start ? !at_start : taken_.empty() || candidate.span.begin < article.end) continue;
      const auto reached = reaching(candidate, true);
      if (!reached) continue;
      Candidate taken = *reached;
      taken.span.begin = std::max(taken.span.begin, last);
      if (taken.rule->reach == ZoneReach::item) {
        taken.span.end = item_end(taken.span, next == known.end() ? size_ : next->span.begin);
        if (taken.span.size() > kLongestItem) continue;
      }
      last = taken.span.end;
      taken_.push_back(taken);
    }
    pass(size_);
    drop_overlaps();
  }

  /// The first letter or digit from `at` on. Asked again and again for one place while candidates are passed over.
  std::uint32_t first_word(std::uint32_t at) {
    if (at != word_from_) {
      word_from_ = at;
      while (at < size_ && !is_letter_or_digit(code_point_at(text_, at))) {
        at += static_cast<std::uint32_t>(code_point_size(static_cast<unsigned char>(text_[at])));
      }
      word_ = at;
    }
    return word_;
  }

  /// From the first full sentence to the last; behind the text when there is none.
  Span article_sentences() {
    Span all{size_, size_};
    for (const Span sentence : sentences()) {
      if (!is_full_sentence(slice(text_, sentence))) continue;
      all = {std::min(all.begin, sentence.begin), sentence.end};
    }
    return all;
  }

  const std::vector<Span>& sentences() {
    if (!sentences_) sentences_ = split_sentences(text_);
    return *sentences_;
  }

  /// The end of the line, or the next of what a list item ends before: the sign it began with, other boilerplate.
  std::uint32_t item_end(Span item, std::uint32_t next_zone) const {
    const std::string_view sign =
        text_.substr(item.begin, code_point_size(static_cast<unsigned char>(text_[item.begin])));
    const std::size_t line = std::min(text_.find('\n', item.end), text_.size());
    const std::size_t sign_again = std::min(text_.find(sign, item.end), line);
    return static_cast<std::uint32_t>(std::min<std::size_t>(sign_again, std::max(next_zone, item.end)));
  }

  /// False when every full sentence of the text was taken for a caption.
  bool any_sentence_left() {
    const auto is_caption = [](const Candidate& taken) { return taken.rule->reach == ZoneReach::sentence; };
    if (std::none_of(taken_.begin(), taken_.end(), is_caption)) return true;
    auto taken = taken_.begin();
    for (const Span sentence : sentences()) {
      while (taken != taken_.end() && (!is_caption(*taken) || taken->span.end <= sentence.begin)) ++taken;
      const bool in_caption = taken != taken_.end() && taken->span.overlaps(sentence);
      if (!in_caption && is_full_sentence(slice(text_, sentence))) return true;
    }
    return false;
  }

  std::string_view text_;
  std::uint32_t size_;
  std::vector<Candidate> found_;  ///< all matches, in reading order
  std::vector<Candidate> taken_;
  std::optional<std::vector<Span>> sentences_;
  std::uint32_t word_from_ = UINT32_MAX;
  std::uint32_t word_ = 0;
};

}  // namespace

bool has_words(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += code_point_size(static_cast<unsigned char>(text[at]))) {
    if (is_letter_or_digit(code_point_at(text, at))) return true;
  }
  return false;
}

bool is_full_sentence(std::string_view sentence) {
  return sentence.size() >= kShortestSentence && sentence.ends_with('.') &&
         is_hangul_syllable(code_point_before(sentence, sentence.size() - 1));
}

std::vector<BoilerplateMatch> find_boilerplate(std::string_view text, const Ruleset& rules) {
  return BoilerplateFinder(text, rules).run();
}

}  // namespace geomsan
