#include "report/html_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "grammar/numeral_printer.hpp"
#include "report/ledger_table.hpp"
#include "report/passage.hpp"
#include "report/report_words.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

using Json = nlohmann::json;

/// From here on scale words are shorter than zeros.
const Rational kScaleWordsFrom = 10000;
/// From here on a difference is told as so many times.
const Rational kTimesFrom = 2;
/// Of a difference no more is worth reading.
constexpr int kDigitsOfShare = 2;

std::optional<Rational> exact(const std::string& number) {
  const auto decimal = Decimal::parse(number);
  return decimal ? std::optional(decimal->to_rational()) : std::nullopt;
}

std::string number_text(const std::string& number) {
  const auto decimal = Decimal::parse(number);
  if (!decimal || language() != Language::korean || abs(decimal->to_rational()) < kScaleWordsFrom) {
    return group_digits(number);
  }
  return print_korean(*decimal);
}

bool same_for_all(const Finding& finding, std::string Evidence::* part) {
  return std::all_of(finding.evidence.begin(), finding.evidence.end(),
                     [&](const Evidence& evidence) { return evidence.*part == finding.evidence.front().*part; });
}

/// What a value in the unit is multiplied by to get base units, or nothing when that is not known. Temperatures are
/// shifted, too.
std::optional<Rational> factor_of(const Evidence& evidence) {
  if (evidence.unit == evidence.base_unit) return Rational(1);
  if (evidence.base_unit == "degC") return {};
  const auto value = exact(evidence.value);
  const auto base = exact(evidence.base_value);
  if (!value || !base || *value == 0 || *base == 0) return {};
  return Rational(*base / *value);
}

/// An end of an interval in the unit of the printed number; as it is where it cannot be converted.
std::string end_text(const std::string& end, const Evidence& evidence, bool in_unit) {
  const auto base = exact(end);
  const auto factor = factor_of(evidence);
  if (in_unit && base && factor) return value_text(to_plain_string(Rational(*base / *factor)), evidence.unit);
  return value_text(end, evidence.base_unit);
}

std::string range_text(const Evidence& evidence, bool in_unit) {
  if (evidence.low == evidence.high) return {};
  if (evidence.low.empty()) return message(MessageId::report_interval_to, end_text(evidence.high, evidence, in_unit));
  if (evidence.high.empty()) return message(MessageId::report_interval_from, end_text(evidence.low, evidence, in_unit));
  return fmt::format("{} ~ {}", end_text(evidence.low, evidence, in_unit), end_text(evidence.high, evidence, in_unit));
}

/// The place of the last digit worth printing.
int place_of_digits(const Rational& value, int digits) { return std::min(leading_place(value) - digits + 1, 0); }

}  // namespace

std::string value_text(const std::string& number, const std::string& unit) {
  if (number.empty()) return {};
  if (unit.empty() || unit == "1") return number_text(number);
  return fmt::format("{}{}{}", number_text(number), gap_before(unit), printable(unit));
}

Json html_values(const Report& report, const Finding& finding) {
  const bool one_unit = same_for_all(finding, &Evidence::unit);
  Json rows = Json::array();
  bool role = false;
  bool value = false;
  bool base = false;
  bool interval = false;
  bool time = false;
  for (const Evidence& evidence : finding.evidence) {
    const std::string read = value_text(evidence.value, evidence.unit);
    const std::string converted = value_text(evidence.base_value, evidence.base_unit);
    const std::string range = range_text(evidence, one_unit);
    role = role || !evidence.role.empty();
    value = value || !read.empty();
    base = base || (!one_unit && converted != read);
    interval = interval || !range.empty();
    time = time || !evidence.time.empty();
    rows.push_back(Json{{"role", evidence.role},
                        {"surface", shorten(surface_of(report, evidence), 120)},
                        {"value", read},
                        {"base", converted},
                        {"interval", range},
                        {"time", evidence.time}});
  }
  return Json{{"has_rows", value || interval}, {"show_role", role}, {"show_base", base},
              {"show_interval", interval},     {"show_time", time}, {"rows", std::move(rows)}};
}

std::string difference_text(const Finding& finding) {
  if (finding.evidence.size() < 2 || finding.verdict == Verdict::agree) return {};
  const Evidence& first = finding.evidence.front();
  const auto other = std::find_if(finding.evidence.begin(), finding.evidence.end(),
                                  [&](const Evidence& evidence) { return evidence.base_value != first.base_value; });
  if (other == finding.evidence.end() || other->base_unit != first.base_unit) return {};
  const auto a = exact(first.base_value);
  const auto b = exact(other->base_value);
  if (!a || !b) return {};
  const bool in_unit = first.unit == other->unit && factor_of(first).has_value();
  const Rational difference = abs(*a - *b);
  const std::string amount = in_unit ? value_text(to_plain_string(Rational(difference / *factor_of(first))),
                                                  first.unit == "%" ? "%p" : first.unit)
                                     : value_text(to_plain_string(difference), first.base_unit);
  const Rational larger = std::max(abs(*a), abs(*b));
  const Rational smaller = std::min(abs(*a), abs(*b));
  if (smaller != 0 && (*a > 0) == (*b > 0) && larger >= smaller * kTimesFrom) {
    const Rational times = larger / smaller;
    return message(MessageId::page_difference_times,
                   number_text(rounded_to(times, place_of_digits(times, kDigitsOfShare)).to_string()));
  }
  // A share of shares is read as percentage points by most.
  if (*a == 0 || first.base_unit == "1") return amount;
  const Rational share = difference / abs(*a) * 100;
  return fmt::format("{} ({}%)", amount,
                     group_digits(rounded_to(share, place_of_digits(share, kDigitsOfShare)).to_string()));
}

}  // namespace geomsan
