#include "claim/time_scope.hpp"

#include <algorithm>

#include "mention/date_interval.hpp"
#include "mention/date_words.hpp"

namespace geomsan {
namespace {

/// Longest text between the two ends of 2024년 3월부터 2025년 2월까지, in bytes.
constexpr std::uint32_t kJoinReach = 12;

/// How far before its sentence the period of 전년 동기 may have been named, in bytes; further back it is another's.
constexpr std::uint32_t kPeriodReach = 300;

/// A time named in the sentence, with the text it was read from.
struct NamedTime {
  TimeScope scope;
  Span span;
};

/// A bare day (20일) dates the event that is reported, hardly ever the number.
bool dates_more_than_a_day(const DateParts& date) {
  return date.year != 0 || date.month != 0 || date.quarter != 0 || date.sense.names_time();
}

/// Collects the times named before one number of a sentence, in reading order.
class TimeReader {
 public:
  TimeReader(std::string_view text, const std::vector<Mention>& mentions, const Lexicon& lexicon,
             const std::optional<Day>& article_day)
      : text_(text), mentions_(mentions), lexicon_(lexicon), article_day_(article_day) {}

  /// The last time named between the sentence's begin and `mentions[number]`.
  std::optional<NamedTime> read(std::size_t number, Span sentence) {
    std::size_t first = number;
    while (first > 0 && mentions_[first - 1].field == mentions_[number].field &&
           mentions_[first - 1].span.begin >= sentence.begin) {
      --first;
    }
    take_period_before(first, mentions_[number].field, sentence.begin);
    std::uint32_t at = sentence.begin;
    for (std::size_t i = first; i <= number; ++i) {
      const Mention& mention = mentions_[i];
      // What was taken for a rate (전 분기 2조원) may name a time.
      const std::uint32_t end = mention.kind == MentionKind::date ? mention.extent.begin : mention.span.begin;
      if (end > at) read_words({at, end});
      if (i == number) break;
      take(mention);
      at = std::max(at, mention.extent.end);
    }
    return last_;
  }

 private:
  /// What was named last before the sentence: 전년 동기 speaks of it.
  void take_period_before(std::size_t first, Field field, std::uint32_t begin) {
    for (std::size_t i = first; i-- > 0 && mentions_[i].field == field;) {
      const Mention& mention = mentions_[i];
      if (mention.span.end + kPeriodReach < begin) return;
      if (!is_own_words(mention.zone)) continue;
      if (mention.kind != MentionKind::date || !dates_more_than_a_day(mention.date)) continue;
      period_ = resolve_date(mention.date, article_day_);
      return;
    }
  }

  void read_words(Span between) {
    for (std::uint32_t at = between.begin; at < between.end;) {
      const DatePhrase phrase = date_phrase_at(lexicon_, text_.substr(0, between.end), at);
      if (phrase.span.empty()) {
        at += static_cast<std::uint32_t>(code_point_size(static_cast<unsigned char>(text_[at])));
        continue;
      }
      DateParts date;
      date.sense = phrase.sense;
      add(date, phrase.span, phrase.span);
      at = phrase.span.end;
    }
  }

  void take(const Mention& mention) {
    if (mention.kind == MentionKind::date) {
      if (dates_more_than_a_day(mention.date)) return add(mention.date, mention.span, mention.extent);
      if (const auto day = resolve_date(mention.date, article_day_, period_)) period_ = day;
    } else if (mention.kind == MentionKind::quantity && article_day_) {
      take_length(mention);
    }
  }

  /// 최근 3개월간 ends with the article's date.
  void take_length(const Mention& mention) {
    if (!mention.quantity.unit || mention.quantity.unit->kind != "time") return;
    const DatePhrase words = date_words_before(lexicon_, text_, mention.span.begin);
    const DatePhrase endings = date_endings_at(lexicon_, text_, mention.span.end);
    if (words.sense.toward != DateSense::Toward::past || endings.sense.compared) return;
    if (const auto days = days_up_to(mention.quantity, *article_day_)) set(days, {words.span.begin, mention.span.end});
  }

  /// `shown` are the words a reader is told, `span` all that was read.
  void add(const DateParts& date, Span shown, Span span) {
    const auto days = resolve_date(date, article_day_, period_);
    const auto bound = bound_of(date);
    if (days) period_ = days;
    if (date.sense.compared) return;
    const std::optional<NamedTime> before = last_;
    set(days, shown);
    last_->span = span;
    last_->scope.bound = bound;
    // 2024년 3월부터 2025년 2월까지: the end of what the words before began.
    if (!days || days->start || !before || !before->scope.start || before->scope.end) return;
    if (span.begin - before->span.end <= kJoinReach && *before->scope.start <= *days->end) {
      last_->scope.start = before->scope.start;
      last_->scope.bound.reset();
    }
  }

  /// What bounds an open time: all of 2029 for 2029년까지.
  std::optional<std::pair<Day, Day>> bound_of(DateParts date) const {
    if (!date.sense.open_start && !date.sense.open_end) return std::nullopt;
    date.sense.open_start = date.sense.open_end = false;
    const auto days = resolve_date(date, article_day_, period_);
    return days ? std::optional(std::pair(*days->start, *days->end)) : std::nullopt;
  }

  void set(const std::optional<DayInterval>& days, Span span) {
    last_ = NamedTime{{}, span};
    last_->scope.text = slice(text_, span);
    if (!days) return;
    last_->scope.start = days->start;
    last_->scope.end = days->end;
  }

  std::string_view text_;
  const std::vector<Mention>& mentions_;
  const Lexicon& lexicon_;
  const std::optional<Day>& article_day_;
  std::optional<DayInterval> period_;
  std::optional<NamedTime> last_;
};

/// First and last day that are compared.
std::pair<Day, Day> compared_days(const TimeScope& time) {
  if (time.bound) return *time.bound;
  return {time.start ? *time.start : *time.end, time.end ? *time.end : *time.start};
}

}  // namespace

bool TimeScope::meets(const TimeScope& other) const {
  if (!named() || !other.named()) return named() == other.named();
  if (!resolved() || !other.resolved()) return relative.empty() ? text == other.text : relative == other.relative;
  const auto [first, last] = compared_days(*this);
  const auto [other_first, other_last] = compared_days(other);
  return first <= other_last && other_first <= last;
}

TimeScope time_of(std::size_t number, Span sentence, std::string_view text, const std::vector<Mention>& mentions,
                  const Ruleset& rules, const std::optional<Day>& article_day) {
  const auto named = TimeReader(text, mentions, rules.lexicon, article_day).read(number, sentence);
  const std::uint32_t nearest = named ? named->span.end : sentence.begin;
  const std::string_view words = slice(text, {nearest, std::max(nearest, mentions[number].span.begin)});
  TimeScope scope = named ? named->scope : TimeScope();
  std::size_t best = 0;
  for (const CueWord& cue : rules.cues.relative_time) {
    const std::size_t at = words.rfind(cue.word);
    if (at == std::string_view::npos || at < best) continue;
    best = at;
    scope = TimeScope();
    scope.text = cue.word;
    scope.relative = cue.cue;
  }
  return scope;
}

}  // namespace geomsan
