#include "mention/date_interval.hpp"

#include <chrono>
#include <initializer_list>

namespace geomsan {
namespace {

namespace ch = std::chrono;
using Days = ch::sys_days;

/// How far ahead of the article a bare day may lie before it is the last month's.
constexpr ch::days kAheadOfBareDay{7};
/// How far ahead of the article a month or day of the next year may lie that is named without its year.
constexpr ch::days kAheadIntoNextYear{31};
/// Longest stretch `days_up_to` counts, in any unit; more is no time an article speaks of.
constexpr int kLongestStretch = 1000;
constexpr int kMonthsOfYear = 12;
/// A twelfth of 365.2425 days, as the lexicon has it: what the sizes of calendar units are multiples of.
constexpr int kSecondsOfMonth = 2629746;

/// A stretch of days with what its parts are: the thirds of a month are days, those of a year months.
struct Stretch {
  Days start;
  Days end;  ///< last day
};
using MaybeStretch = std::optional<Stretch>;

Days days_of(Day day) {
  return ch::year(day.year) / ch::month(static_cast<unsigned>(day.month)) / ch::day(static_cast<unsigned>(day.day));
}

Day day_of(Days days) {
  const ch::year_month_day date(days);
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

ch::year_month month_of(Day day) { return ch::year(day.year) / ch::month(static_cast<unsigned>(day.month)); }

Days first_day(ch::year_month month) { return month / 1; }
Days last_day(ch::year_month month) { return month / ch::last; }

Stretch months(ch::year_month first, int count) { return {first_day(first), last_day(first + ch::months(count - 1))}; }

/// The same day some months on; the last of the month where that has no such day.
Days shifted(Days day, int by) {
  const ch::year_month_day date(day);
  const ch::year_month month = date.year() / date.month() + ch::months(by);
  const ch::year_month_day same = month / date.day();
  return same.ok() ? Days(same) : last_day(month);
}

/// A stretch that begins and ends with a month keeps doing so.
Stretch shifted(Stretch stretch, int by) {
  const ch::year_month_day end(stretch.end);
  const ch::year_month month = end.year() / end.month();
  const bool whole = stretch.end == last_day(month);
  return {shifted(stretch.start, by), whole ? last_day(month + ch::months(by)) : shifted(stretch.end, by)};
}

/// Day `from` to `to` of a month; nothing where it has no such day.
MaybeStretch days_in(ch::year_month month, int from, int to) {
  // <chrono> keeps a day in one byte: 258 would be the second.
  if (from < 1 || from > 31 || to < 1 || to > 31) return std::nullopt;
  const ch::year_month_day first = month / ch::day(static_cast<unsigned>(from));
  const ch::year_month_day last = month / ch::day(static_cast<unsigned>(to));
  if (!first.ok()) return std::nullopt;
  // 28~3일 ends in the next month.
  if (to < from) {
    const auto next = days_in(month + ch::months(1), to, to);
    return next ? MaybeStretch({first, next->end}) : std::nullopt;
  }
  return last.ok() ? MaybeStretch({first, last}) : std::nullopt;
}

/// How long the beginning (초) and the end (말) of a stretch are; the middle is what is left.
struct Ends {
  int early;
  int late;
};

class Resolver {
 public:
  Resolver(const DateParts& date, const std::optional<Day>& article, const std::optional<DayInterval>& period)
      : date_(date), sense_(date.sense), article_(article), period_(period) {
    base_ = article;
    if (sense_.from_period && period && period->start) base_ = period->start;
  }

  std::optional<DayInterval> run() const {
    MaybeStretch stretch = sense_.same ? same_period() : whole();
    if (stretch) stretch = portion_of(*stretch);
    if (!stretch || !in_calendar(*stretch)) return std::nullopt;
    DayInterval interval{day_of(stretch->start), day_of(stretch->end)};
    if (sense_.open_start && date_.from == 0) interval.start.reset();
    if (sense_.open_end && date_.from == 0) interval.end.reset();
    return interval;
  }

 private:
  /// Years of four digits: what can be printed and compared as a date.
  static bool in_calendar(Stretch stretch) {
    return day_of(stretch.start).year >= 1 && day_of(stretch.end).year <= 9999;
  }

  /// 전년 동기: what was named last, moved. Where nothing was named, all that the words leave open.
  MaybeStretch same_period() const {
    int by = sense_.year.value_or(0) * kMonthsOfYear + sense_.quarter.value_or(0) * 3 + sense_.month.value_or(0);
    // 2023년 같은 기간
    if (date_.year != 0 && period_ && period_->start) by = (date_.year - period_->start->year) * kMonthsOfYear;
    if (by != 0 && period_ && period_->start && period_->end)
      return shifted(Stretch{days_of(*period_->start), days_of(*period_->end)}, by);
    return whole();
  }

  MaybeStretch whole() const {
    if (sense_.day || (sense_.week && date_.day == 0)) return near_base();
    if (date_.day != 0) return day();
    if (date_.month != 0 || date_.quarter != 0 || sense_.half != 0) return part_of_year();
    if (sense_.month && base_) return months(month_of(*base_) + ch::months(*sense_.month), 1);
    if (sense_.quarter && base_) return months(quarter_of(*base_) + ch::months(3 * *sense_.quarter), 3);
    if (const auto year = known_year()) return years(*year);
    return std::nullopt;
  }

  MaybeStretch near_base() const {
    if (!base_) return std::nullopt;
    const Days base = days_of(*base_);
    if (sense_.day) return Stretch{base + ch::days(*sense_.day), base + ch::days(*sense_.day)};
    const Days monday = base - (ch::weekday(base) - ch::Monday) + ch::days(7 * *sense_.week);
    return Stretch{monday, monday + ch::days(6)};
  }

  static ch::year_month quarter_of(Day day) {
    return ch::year(day.year) / ch::month(static_cast<unsigned>((day.month - 1) / 3 * 3 + 1));
  }

  std::optional<int> known_year() const {
    if (date_.year != 0) return date_.year;
    if (sense_.year && base_) return base_->year + *sense_.year;
    return std::nullopt;
  }

  MaybeStretch years(int year) const {
    const bool range = date_.from != 0 && date_.year != 0;
    const int first = range ? date_.from : year;
    const int last = year + date_.years - 1;
    if (last < first) return std::nullopt;
    return Stretch{first_day(ch::year(first) / 1), last_day(ch::year(last) / kMonthsOfYear)};
  }

  MaybeStretch day() const {
    if (date_.month != 0) return part_of_year();
    const int from = date_.from != 0 ? date_.from : date_.day;
    if (!base_) return std::nullopt;
    if (sense_.month) return days_in(month_of(*base_) + ch::months(*sense_.month), from, date_.day);
    const Days aim = days_of(*base_) + ch::days(7 * sense_.week.value_or(0));
    const ch::year_month month = month_of(day_of(aim));
    if (sense_.toward != DateSense::Toward::none) {
      return chosen([&](int by) { return days_in(month + ch::months(by), from, date_.day); });
    }
    const MaybeStretch here = days_in(month, from, date_.day);
    // 27일까지: a day that something lasts to may well lie ahead.
    if (here && sense_.open_start) return here;
    if (here && here->start <= aim + kAheadOfBareDay) return here;
    return days_in(month - ch::months(1), from, date_.day);
  }

  /// A month, with or without a day, a quarter or a half.
  MaybeStretch part_of_year() const {
    if (const auto year = known_year()) return in_year(*year);
    if (!base_) return std::nullopt;
    if (sense_.toward != DateSense::Toward::none) {
      return chosen([&](int by) { return in_year(base_->year + by); });
    }
    const MaybeStretch here = in_year(base_->year);
    const MaybeStretch before = in_year(base_->year - 1);
    if (!here || !before || sense_.half != 0 || date_.expected) return here ? here : before;
    const Days article = days_of(*base_);
    // 1월 1일 at the end of December.
    const MaybeStretch next = in_year(base_->year + 1);
    if (next && here->end < article && next->start <= article + kAheadIntoNextYear) return next;
    return here->start - article < article - before->end ? here : before;
  }

  MaybeStretch in_year(int year) const {
    const ch::year y(year);
    if (!y.ok()) return std::nullopt;
    if (date_.quarter != 0) return run_of(y, 3, date_.from != 0 ? date_.from : date_.quarter, date_.quarter);
    if (date_.month == 0) return months(y / ch::month(sense_.half == 2 ? 7 : 1), 6);
    if (date_.day != 0) {
      const ch::year_month month = y / ch::month(static_cast<unsigned>(date_.month));
      return days_in(month, date_.from != 0 ? date_.from : date_.day, date_.day);
    }
    return run_of(y, 1, date_.from != 0 ? date_.from : date_.month, date_.month);
  }

  /// From the first to the last of a year's parts of `size` months each; 11~2월 ends in the next year.
  static MaybeStretch run_of(ch::year year, int size, int first, int last) {
    const int parts = kMonthsOfYear / size;
    if (first < 1 || first > parts || last < 1 || last > parts) return std::nullopt;
    const int count = last >= first ? last - first + 1 : last - first + 1 + parts;
    return months(year / ch::month(static_cast<unsigned>((first - 1) * size + 1)), count * size);
  }

  /// 지난 takes the last one that has begun, today's too (one of a month ago would be 지난달 20일); 오는 the first one
  /// that is not over.
  template <typename At>
  MaybeStretch chosen(At at) const {
    const Days article = days_of(*base_);
    const bool past = sense_.toward == DateSense::Toward::past;
    for (const int step : {0, 1, 2}) {
      const MaybeStretch stretch = at(past ? -step : step);
      if (stretch && (past ? stretch->start <= article : stretch->end >= article)) return stretch;
    }
    return std::nullopt;
  }

  MaybeStretch portion_of(Stretch stretch) const {
    using Portion = DateSense::Portion;
    if (sense_.portion == Portion::whole) return stretch;
    if (sense_.portion == Portion::to_date) return to_date(stretch);
    const int days = static_cast<int>((stretch.end - stretch.start).count()) + 1;
    // A week or a month has a beginning and an end to speak of; other runs of days do not.
    if (days < 28 && days != 7) return stretch;
    return days <= 31 ? portion_of_days(stretch, days) : portion_of_months(stretch);
  }

  MaybeStretch to_date(Stretch stretch) const {
    if (!article_) return stretch;
    const Days article = days_of(*article_);
    if (article >= stretch.start && article < stretch.end) stretch.end = article;
    return stretch;
  }

  /// Of a week the first and last two days, of a month the first ten and those from the 21st.
  Stretch portion_of_days(Stretch stretch, int days) const {
    const Ends ends = days <= 7 ? Ends{2, 2} : Ends{10, days - 20};
    const Days middle = stretch.start + ch::days(ends.early);
    const Days late = stretch.end + ch::days(1) - ch::days(ends.late);
    if (sense_.portion == DateSense::Portion::early) return {stretch.start, middle - ch::days(1)};
    if (sense_.portion == DateSense::Portion::late) return {late, stretch.end};
    return {middle, late - ch::days(1)};
  }

  Stretch portion_of_months(Stretch stretch) const {
    const ch::year_month_day start(stretch.start);
    const ch::year_month_day end(stretch.end);
    const ch::year_month first = start.year() / start.month();
    const int count = static_cast<int>((end.year() / end.month() - first).count()) + 1;
    const bool middle = sense_.portion == DateSense::Portion::middle;
    const Ends ends = ends_of(count, middle);
    if (count <= ends.early + ends.late) return stretch;
    if (middle) return months(first + ch::months(ends.early), count - ends.early - ends.late);
    return sense_.portion == DateSense::Portion::early ? months(first, ends.early)
                                                       : months(first + ch::months(count - ends.late), ends.late);
  }

  /// 초 and 말 reach less far into a year than its 중반 leaves.
  static Ends ends_of(int count, bool middle) {
    if (count == kMonthsOfYear) return middle ? Ends{4, 4} : Ends{3, 3};
    if (count < kMonthsOfYear) return middle && count == 6 ? Ends{2, 2} : Ends{1, 1};
    // 1980년대 초 is 1980 to 1983, 말 1987 to 1989.
    const int years = count / kMonthsOfYear;
    return {(years + 2) / 3 * kMonthsOfYear, years / 3 * kMonthsOfYear};
  }

  const DateParts& date_;
  const DateSense& sense_;
  const std::optional<Day>& article_;
  const std::optional<DayInterval>& period_;
  std::optional<Day> base_;  ///< what offsets count from
};

}  // namespace

std::optional<DayInterval> resolve_date(const DateParts& date, const std::optional<Day>& article_day,
                                        const std::optional<DayInterval>& period) {
  return Resolver(date, article_day, period).run();
}

std::optional<DayInterval> days_up_to(const Quantity& length, Day last) {
  const auto value = exact_value(length);
  if (!value || !length.unit || length.per || denominator(*value) != 1 || *value < 1 || *value > kLongestStretch) {
    return std::nullopt;
  }
  const int count = static_cast<int>(numerator(*value));
  const Days end = days_of(last);
  const std::string& unit = length.unit->symbol;
  Days before = end;
  if (length.unit->calendar) {
    const Rational size = length.unit->factor / kSecondsOfMonth;
    if (denominator(size) != 1) return std::nullopt;
    before = shifted(end, -count * static_cast<int>(numerator(size)));
  } else if (unit == "d" || unit == "wk") {
    before = end - ch::days(unit == "d" ? count : 7 * count);
  } else {
    return std::nullopt;
  }
  return DayInterval{day_of(before + ch::days(1)), last};
}

}  // namespace geomsan
