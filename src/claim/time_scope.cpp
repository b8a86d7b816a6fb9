#include "claim/time_scope.hpp"

#include <algorithm>
#include <chrono>

namespace geomsan {
namespace {

int last_day(int year, int month) {
  using namespace std::chrono;
  const year_month_day_last last{std::chrono::year(year),
                                 month_day_last(std::chrono::month(static_cast<unsigned>(month)))};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

/// Days a written date covers; what it leaves out is taken from the article's date.
void set_days(TimeScope& scope, const DateParts& date, const std::optional<Day>& article_day, bool ahead) {
  int year = date.year ? date.year : article_day ? article_day->year : 0;
  if (year == 0) return;
  // 11월 in an article of August is last year's unless something is still to come.
  if (!date.year && !ahead && date.month > article_day->month) --year;
  if (date.quarter) {
    scope.start = Day{year, date.quarter * 3 - 2, 1};
    scope.end = Day{year, date.quarter * 3, last_day(year, date.quarter * 3)};
  } else if (date.month && date.day && date.day <= last_day(year, date.month)) {
    scope.start = scope.end = Day{year, date.month, date.day};
  } else if (date.month) {
    scope.start = Day{year, date.month, 1};
    scope.end = Day{year, date.month, last_day(year, date.month)};
  } else if (date.year) {
    scope.start = Day{year, 1, 1};
    scope.end = Day{year, 12, 31};
  }
}

}  // namespace

bool TimeScope::meets(const TimeScope& other) const {
  if (!named() || !other.named()) return named() == other.named();
  if (start && other.start) return *start <= *other.end && *other.start <= *end;
  return relative.empty() ? text == other.text : relative == other.relative;
}

TimeScope time_of(std::size_t number, Span sentence, std::string_view text, const std::vector<Mention>& mentions,
                  const ClaimCues& cues, const std::optional<Day>& article_day) {
  TimeScope scope;
  std::uint32_t nearest = 0;
  const std::string_view sentence_text = slice(text, sentence);
  const bool ahead =
      std::any_of(cues.modality.begin(), cues.modality.end(),
                  [&](const CueWord& cue) {
                    return cue.cue != "statement" && sentence_text.find(cue.word) != std::string_view::npos;
                  }) ||
      std::any_of(cues.relative_time.begin(), cues.relative_time.end(), [&](const CueWord& cue) {
        return cue.cue == "coming" && sentence_text.find(cue.word) != std::string_view::npos;
      });
  for (std::size_t i = number; i-- > 0;) {
    const Mention& mention = mentions[i];
    if (mention.field != mentions[number].field || !sentence.contains(mention.span)) break;
    // A bare day (20일) dates the event that is reported, hardly ever the number.
    const bool dates_more_than_a_day = mention.date.year || mention.date.month || mention.date.quarter;
    if (mention.kind != MentionKind::date || !dates_more_than_a_day) continue;
    scope.text = slice(text, mention.span);
    set_days(scope, mention.date, article_day, ahead);
    nearest = mention.span.end;
    break;
  }
  const Span before{std::max(sentence.begin, nearest), mentions[number].span.begin};
  const std::string_view words = slice(text, before);
  std::size_t best = 0;
  for (const CueWord& cue : cues.relative_time) {
    const std::size_t at = words.rfind(cue.word);
    if (at == std::string_view::npos || at < best || cue.cue == "coming") continue;
    best = at;
    scope = TimeScope();
    scope.text = cue.word;
    scope.relative = cue.cue;
    if (article_day && cue.cue == "last-year") {
      scope.start = Day{article_day->year - 1, 1, 1};
      scope.end = Day{article_day->year - 1, 12, 31};
    }
  }
  return scope;
}

}  // namespace geomsan
