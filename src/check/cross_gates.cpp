#include "check/cross_gates.hpp"

#include <algorithm>

#include "check/compare.hpp"
#include "check/retold_context.hpp"
#include "check/retold_value.hpp"

namespace geomsan {
namespace {

bool differ(const std::string& a, const std::string& b) { return !a.empty() && !b.empty() && a != b; }

/// How far before a number its foreign original may end: 228.01달러(약 33만원.
constexpr std::uint32_t kGlossReach = 12;
/// Around a number, in bytes.
constexpr std::uint32_t kGaugeReach = 45;

/// The number glosses an amount in another currency.
bool is_conversion(const ReadDocument& read, const Claim& claim) {
  if (claim.mention == 0) return false;
  const Mention& number = read.mentions[claim.mention];
  const Mention& before = read.mentions[claim.mention - 1];
  const auto is_money = [](const Mention& mention) {
    return mention.kind == MentionKind::quantity && mention.quantity.unit && mention.quantity.unit->kind == "money";
  };
  if (!is_money(number) || !is_money(before) || number.field != before.field) return false;
  if (number.quantity.unit == before.quantity.unit || number.span.begin - before.span.end > kGlossReach) return false;
  return slice(read.document.text(number.field), {before.span.end, number.span.begin}).find('(') !=
         std::string_view::npos;
}

/// The sentence has that number besides the claim's own.
bool stands_beside(const ReadDocument& read, const Claim& claim, const Decimal& value, const Unit* unit) {
  return std::any_of(read.claims.begin(), read.claims.end(), [&](const Claim& other) {
    const Mention& number = read.mentions[other.mention];
    return other.sentence == claim.sentence && number.field == read.mentions[claim.mention].field &&
           other.mention != claim.mention && number.quantity.unit == unit && number.quantity.value == value;
  });
}

}  // namespace

bool is_prospective(std::string_view modality) {
  return modality == "forecast" || modality == "target" || modality == "proposal";
}

bool of_other_subjects(const ClaimPair& pair) {
  const auto speaks_of = [](const ReadDocument& read, const std::vector<std::string>& subject) {
    return std::any_of(subject.begin(), subject.end(), [&](const std::string& word) {
      return read.document.title.find(word) != std::string::npos || read.document.body.find(word) != std::string::npos;
    });
  };
  const auto& first = pair.a_claim.subject;
  const auto& second = pair.b_claim.subject;
  return !first.empty() && !second.empty() && !speaks_of(pair.b, first) && !speaks_of(pair.a, second);
}

std::string_view gate_between(const ClaimPair& pair, const Ruleset& rules) {
  const Claim& a = pair.a_claim;
  const Claim& b = pair.b_claim;
  if (a.time.named() && b.time.named() && !a.time.meets(b.time)) return "time";
  if (differ(a.basis, b.basis)) return "basis";
  if (differ(a.aggregation, b.aggregation)) return "aggregation";
  if (is_prospective(a.modality) != is_prospective(b.modality)) return "modality";
  if (opposed(a, b)) return "direction";
  const auto scopes = [&](const ReadDocument& read, const Claim& claim) {
    return ContextReader(read, rules).read(read.mentions[claim.mention], claim.sentence).scopes;
  };
  const auto first = scopes(pair.a, a);
  const auto second = scopes(pair.b, b);
  const bool one_within = std::includes(first.begin(), first.end(), second.begin(), second.end()) ||
                          std::includes(second.begin(), second.end(), first.begin(), first.end());
  return one_within ? "" : "scope";
}

bool convert_alike(const ClaimPair& pair, const AlignmentRules& rules) {
  if (pair.first().unit != pair.second().unit || !is_conversion(pair.a, pair.a_claim) ||
      !is_conversion(pair.b, pair.b_claim))
    return false;
  const Rational one = pair.first().value.to_rational();
  const Rational other = pair.second().value.to_rational();
  return other != 0 && relative_gap(one, other) <= rules.conversions_differ;
}

bool part_and_whole(const ClaimPair& pair) {
  const Quantity& first = pair.first();
  const Quantity& second = pair.second();
  if (first.unit != second.unit || first.is_range() || second.is_range()) return false;
  const bool first_is_whole = second.value < first.value;
  const Decimal gap = first_is_whole ? first.value - second.value : second.value - first.value;
  const bool in_first = stands_beside(pair.a, pair.a_claim, gap, first.unit);
  const bool in_second = stands_beside(pair.b, pair.b_claim, gap, first.unit);
  // A number that both have is no part that one of them has added.
  return first_is_whole ? in_second && !in_first : in_first && !in_second;
}

bool prints(const ReadDocument& read, const Quantity& number, const RetellingWords& words) {
  return std::any_of(read.claims.begin(), read.claims.end(), [&](const Claim& claim) {
    const Quantity& other = read.mentions[claim.mention].quantity;
    return other.value == number.value && other.upper == number.upper && units_tell_again(number, other, words);
  });
}

bool is_gauge(const ReadDocument& read, const Claim& claim, const AlignmentRules& rules) {
  const Mention& number = read.mentions[claim.mention];
  const std::uint32_t begin = number.span.begin > kGaugeReach ? number.span.begin - kGaugeReach : 0;
  const std::uint32_t end = std::min(claim.sentence.end, number.span.end + kGaugeReach);
  const std::string_view words =
      slice(read.document.text(number.field), {std::max(claim.sentence.begin, begin), std::max(number.span.end, end)});
  return std::any_of(rules.gauges.begin(), rules.gauges.end(),
                     [&](const std::string& gauge) { return words.find(gauge) != std::string_view::npos; });
}

bool moves_with_markets(const Quantity& quantity, const AlignmentRules& rules) {
  return !quantity.unit || std::any_of(rules.moving.begin(), rules.moving.end(), [&](const std::string& unit) {
    return unit == quantity.unit->kind || unit == quantity.unit->symbol;
  });
}

std::vector<bool> market_open(const ReadDocument& read) {
  std::vector<bool> open(read.claims.size());
  bool now = false;
  for (std::size_t c = 0; c < read.claims.size(); ++c) {
    const std::string& phase = read.claims[c].phase;
    if (!phase.empty()) now = phase == "intraday";
    open[c] = now;
  }
  return open;
}

}  // namespace geomsan
