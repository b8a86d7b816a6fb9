#include "mention/date_interval.hpp"

#include <yaml-cpp/yaml.h>

#include <catch2/catch.hpp>
#include <random>

#include "reading.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

std::string interval_text(const std::optional<DayInterval>& interval) {
  if (!interval) return "-";
  if (interval->start == interval->end) return to_string(*interval->start);
  if (!interval->end) return to_string(*interval->start) + "..";
  if (!interval->start) return ".." + to_string(*interval->end);
  return to_string(*interval->start) + "~" + to_string(*interval->end);
}

bool is_date(const Mention& mention) { return mention.kind == MentionKind::date || mention.kind == MentionKind::time; }

/// `surface: days` for every date and time.
std::string days_of(const std::string& text, const std::string& article_date) {
  std::string found;
  for (const Mention& mention : find_mentions(text, Field::body, shipped_rules().lexicon)) {
    if (!is_date(mention)) continue;
    found += std::string(slice(text, mention.span)) + ": " +
             interval_text(resolve_date(mention.date, parse_day(article_date))) + "\n";
  }
  return found;
}

Quantity length(const char* number, const char* unit) {
  Quantity quantity;
  quantity.value = *Decimal::parse(number);
  quantity.unit = shipped_rules().lexicon.unit(unit);
  return quantity;
}

}  // namespace

TEST_CASE("dates resolve to days against the article's date", "[mention]") {
  for (const auto& entry : YAML::LoadFile(GEOMSAN_ROOT "/tests/mention/dates.yaml")) {
    const auto text = entry["text"].as<std::string>();
    const auto date = entry["date"] ? entry["date"].as<std::string>() : "2025-06-20";
    std::string expected;
    for (const auto& mention : entry["days"]) {
      for (const auto& pair : mention)
        expected += pair.first.as<std::string>() + ": " + pair.second.as<std::string>() + "\n";
    }
    INFO("dates.yaml:" << entry.Mark().line + 1 << ": " << text);
    CHECK(days_of(text, date) == expected);
  }
}

TEST_CASE("words that count from a period count from the one named last", "[mention]") {
  const Day article{2025, 8, 14};
  const DayInterval second_quarter{Day{2025, 4, 1}, Day{2025, 6, 30}};
  DateParts same_period;
  same_period.sense.year = -1;
  same_period.sense.same = true;
  CHECK(interval_text(resolve_date(same_period, article, second_quarter)) == "2024-04-01~2024-06-30");
  CHECK(interval_text(resolve_date(same_period, article)) == "2024-01-01~2024-12-31");
  DateParts quarter_before;
  quarter_before.sense.quarter = -1;
  quarter_before.sense.from_period = true;
  CHECK(interval_text(resolve_date(quarter_before, article, second_quarter)) == "2025-01-01~2025-03-31");
  CHECK(interval_text(resolve_date(quarter_before, article)) == "2025-04-01~2025-06-30");
}

TEST_CASE("a length of time ends on the day it is counted from", "[mention]") {
  const Day last{2025, 3, 31};
  CHECK(interval_text(days_up_to(length("5", "y"), last)) == "2020-04-01~2025-03-31");
  CHECK(interval_text(days_up_to(length("1", "mo"), last)) == "2025-03-01~2025-03-31");
  CHECK(interval_text(days_up_to(length("2", "wk"), last)) == "2025-03-18~2025-03-31");
  CHECK(interval_text(days_up_to(length("3", "d"), last)) == "2025-03-29~2025-03-31");
  CHECK_FALSE(days_up_to(length("1.5", "y"), last));
  CHECK_FALSE(days_up_to(length("3", "h"), last));
  CHECK_FALSE(days_up_to(length("99999999999", "y"), last));
}

TEST_CASE("no date makes the resolver fail", "[mention]") {
  std::mt19937 random(20);
  const auto any = [&](int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); };
  const auto offset = [&]() { return any(0, 3) == 0 ? std::optional(any(-10, 10)) : std::nullopt; };
  for (int round = 0; round < 20000; ++round) {
    DateParts date;
    date.year = any(0, 1) * any(0, 10000);
    date.month = any(0, 14);
    date.day = any(0, 33);
    date.quarter = any(0, 1) * any(0, 5);
    date.from = any(0, 1) * any(0, 2100);
    date.years = any(0, 3) == 0 ? 100 : 1;
    date.sense.year = offset();
    date.sense.quarter = offset();
    date.sense.month = offset();
    date.sense.week = offset();
    date.sense.day = offset();
    date.sense.half = any(0, 2);
    date.sense.toward = static_cast<DateSense::Toward>(any(0, 2));
    date.sense.portion = static_cast<DateSense::Portion>(any(0, 4));
    date.sense.same = any(0, 4) == 0;
    const auto days = resolve_date(date, Day{any(1, 9999), any(1, 12), any(1, 28)});
    if (days && days->start && days->end) CHECK(*days->start <= *days->end);
  }
}
