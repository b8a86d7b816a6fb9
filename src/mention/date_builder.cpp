#include "mention/date_builder.hpp"

#include <algorithm>

#include "mention/date_words.hpp"

namespace geomsan {
namespace {

/// Longest text between two dates that may be a link.
constexpr std::uint32_t kLinkReach = 12;
/// Longest text between two months or quarters of a row, and how many mentions may stand there.
constexpr std::uint32_t kRowReach = 120;
constexpr std::size_t kMentionsBack = 4;

/// A numeral with its part, cut out of the parse tree.
struct WrittenPart {
  const Reading* reading;
  int value;
  int from;  ///< of a range, its first; else 0
  Span span;
};

int value_of(const Amount& amount) {
  constexpr int kLastYear = 9999;
  return amount.number.value.to_int(kLastYear).value_or(0);
}

WrittenPart written_part(const QuantityNode& node, std::uint32_t begin) {
  const Amount& first = node.parts.front();
  const bool unlike =
      node.right && first.reading && node.right->reading && first.reading->part != node.right->reading->part;
  // 20일~7월 3일: two dates; the second is scanned by itself.
  if (!node.right || unlike) {
    const std::uint32_t end = node.right ? first.end() : std::max(node.surface_end, first.numeral.end);
    return {first.reading, value_of(first), 0, {begin, end}};
  }
  const Reading* reading = node.right->reading ? node.right->reading : first.reading;
  return {reading, value_of(*node.right), value_of(first), {begin, std::max(node.surface_end, first.numeral.end)}};
}

/// '25년: the century that lies nearest.
int full_year(int value) { return value >= 100 ? value : value < 50 ? 2000 + value : 1900 + value; }

void set_year(DateParts& date, const WrittenPart& part) {
  if (part.reading->era) return;
  date.year = full_year(part.value);
  date.from = part.from != 0 ? full_year(part.from) : 0;
  if (part.reading->part == DatePart::decade) date.years = 10;
  if (part.reading->part == DatePart::century) {
    date.year = (part.value - 1) * 100 + 1;
    date.years = 100;
  }
}

void set_part(DateParts& date, const WrittenPart& part) {
  // Hours and weeks tell no days, so their ranges do not count.
  const DatePart unit = part.reading->part;
  date.from = unit <= DatePart::day && unit != DatePart::week ? part.from : 0;
  switch (unit) {
    case DatePart::century:
    case DatePart::decade:
    case DatePart::year:
      return set_year(date, part);
    case DatePart::quarter:
      date.quarter = part.value;
      break;
    case DatePart::month:
      date.month = part.value;
      break;
    case DatePart::day:
      date.day = part.value;
      break;
    case DatePart::hour:
      date.hour = part.value;
      break;
    case DatePart::minute:
      date.minute = part.value;
      break;
    default:
      break;
  }
}

/// 2027년 11월 3일 is one date: a part that directly follows a longer one continues it.
bool continues(std::string_view text, const Mention& last, const WrittenPart& part) {
  if (part.span.begin < last.span.end || part.span.begin - last.span.end > 1) return false;
  const std::string_view between = text.substr(last.span.end, part.span.begin - last.span.end);
  // 1월~3월 20일 is no one date.
  return (between.empty() || between == " ") && last.reading && last.date.from == 0 &&
         last.reading->part < part.reading->part;
}

bool is_date(const Mention& mention) { return mention.kind == MentionKind::date || mention.kind == MentionKind::time; }

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

/// True when `part` leaves out what `last` has said: 3월 5일과 7일, 지난해 3분기와 4분기, 20일 오전 9시,
/// 4분기(10~12월).
bool is_linked(const Lexicon& lexicon, std::string_view text, const Mention& last, const WrittenPart& part) {
  if (part.reading->part <= DatePart::year || part.span.begin - last.span.end > kLinkReach) return false;
  const std::string_view between = trimmed(text.substr(last.span.end, part.span.begin - last.span.end));
  if (between == "(") return last.reading->part < part.reading->part;
  const bool alike = last.reading->part == part.reading->part;
  const bool time_of_day = last.date.day != 0 && part.reading->part == DatePart::hour;
  return (alike || time_of_day) && lexicon.links_dates(between);
}

/// True when `part` goes on in a row of months or quarters of one sentence: 지난해 1분기 3조원, 2분기 4조원.
bool is_in_row(std::string_view text, const Mention& last, const WrittenPart& part) {
  const DatePart unit = part.reading->part;
  if (unit != last.reading->part || (unit != DatePart::month && unit != DatePart::quarter)) return false;
  if (last.date.sense.toward != DateSense::Toward::none || part.span.begin - last.span.end > kRowReach) return false;
  const std::string_view between = text.substr(last.span.end, part.span.begin - last.span.end);
  if (between.find('\n') != std::string_view::npos || between.find(". ") != std::string_view::npos) return false;
  const int first = part.from != 0 ? part.from : part.value;
  return first > (unit == DatePart::month ? last.date.month : last.date.quarter);
}

/// The last date written before, not far back.
const Mention* last_date(const std::vector<Mention>& mentions) {
  const std::size_t most = std::min(mentions.size(), kMentionsBack);
  for (std::size_t back = 1; back <= most; ++back) {
    const Mention& mention = mentions[mentions.size() - back];
    if (is_date(mention) && mention.reading) return &mention;
  }
  return nullptr;
}

/// 같은 달 30일, 이듬해 3월: what the words count from is what `last` says.
void count_from(DateParts& date, const DateParts& last) {
  DateSense& sense = date.sense;
  if (sense.month && last.month != 0) {
    const int month = last.month - 1 + *sense.month;
    date.month = (month % 12 + 12) % 12 + 1;
    date.year = last.year == 0 ? 0 : last.year + (month < 0 ? -1 : month / 12);
    sense.year = last.sense.year;
    sense.toward = last.sense.toward;
    sense.month.reset();
  } else if (sense.month && last.sense.month) {
    *sense.month += *last.sense.month;
  }
  if (sense.year && last.year != 0) {
    date.year = last.year + *sense.year;
    sense.year.reset();
  } else if (sense.year && last.sense.year && sense.from_period) {
    *sense.year += *last.sense.year;
  }
  sense.from_period = false;
}

/// What `date` leaves out, as `last` has it. A number that is less than the one before it is of the next month or year.
void take_over(DateParts& date, const DateParts& last, DatePart part) {
  const bool goes_back = part == DatePart::month     ? date.month < last.month
                         : part == DatePart::day     ? date.day < last.day
                         : part == DatePart::quarter ? date.quarter < last.quarter
                                                     : false;
  date.year = last.year;
  date.sense.year = last.sense.year;
  date.sense.toward = last.sense.toward;
  date.sense.from_period = last.sense.from_period;
  if (part > DatePart::month) {
    date.month = last.month;
    date.sense.month = last.sense.month;
    date.sense.week = last.sense.week;
  }
  if (part > DatePart::day) date.day = last.day;
  if (!goes_back) return;
  if (part == DatePart::day && date.sense.month) ++*date.sense.month;
  if (part == DatePart::day && date.month != 0) {
    date.month = date.month % 12 + 1;
    if (date.month != 1) return;
  }
  if (part == DatePart::day && date.month == 0) return;
  if (date.year != 0) ++date.year;
  if (date.sense.year) ++*date.sense.year;
}

/// The words behind a date belong to it only as far as it is written now: of 3월 말 and 3월 2일 each has its own.
void take_endings(const Lexicon& lexicon, std::string_view text, const Reading& reading, Mention& mention) {
  DateSense& sense = mention.date.sense;
  sense.portion = DateSense::Portion::whole;
  sense.open_start = sense.open_end = false;
  sense.add(reading.sense);
  const DatePhrase endings = date_endings_at(lexicon, text, mention.span.end);
  sense.add(endings.sense);
  mention.extent.end = endings.span.end;
}

/// The words before a date; before a time of day they stand in front of 오전. 오후 3시 is hour 15.
DatePhrase words_before(const Lexicon& lexicon, std::string_view text, const WrittenPart& part, DateParts& date) {
  constexpr int kNoon = 12;
  std::uint32_t at = part.span.begin;
  if (part.reading->part == DatePart::hour) {
    const std::string_view before = trimmed(text.substr(0, at));
    bool afternoon = false;
    if (const std::size_t size = lexicon.day_part_before(before, afternoon); size > 0) {
      at = static_cast<std::uint32_t>(before.data() + before.size() - size - text.data());
    }
    if (afternoon && date.hour > 0 && date.hour < kNoon) date.hour += kNoon;
  }
  return date_words_before(lexicon, text, at);
}

}  // namespace

std::uint32_t add_date(const Lexicon& lexicon, std::string_view text, const QuantityNode& node, std::uint32_t begin,
                       ExpectationSearch& expectations, std::vector<Mention>& mentions) {
  const WrittenPart part = written_part(node, begin);
  Mention* last = mentions.empty() || !is_date(mentions.back()) ? nullptr : &mentions.back();
  if (last && continues(text, *last, part)) {
    set_part(last->date, part);
    last->span.end = part.span.end;
    last->reading = part.reading;
    take_endings(lexicon, text, *part.reading, *last);
    return part.span.end;
  }
  DateParts date;
  set_part(date, part);
  const DatePhrase words = words_before(lexicon, text, part, date);
  date.sense = words.sense;
  if (const Mention* before = last_date(mentions)) {
    if (words.sense.from_period) {
      count_from(date, before->date);
    } else if (words.span.empty() && (is_linked(lexicon, text, *before, part) || is_in_row(text, *before, part))) {
      take_over(date, before->date, part.reading->part);
    }
  }
  Mention& mention = mentions.emplace_back();
  mention.kind = part.reading->kind;
  mention.span = part.span;
  mention.extent.begin = words.span.begin;
  mention.reading = part.reading;
  mention.date = date;
  take_endings(lexicon, text, *part.reading, mention);
  const DatePart written = part.reading->part;
  const bool in_doubt = mention.date.year == 0 && !mention.date.sense.year &&
                        (written == DatePart::month || written == DatePart::quarter);
  mention.date.expected = in_doubt && expectations.finds_from(part.span.end);
  return part.span.end;
}

}  // namespace geomsan
