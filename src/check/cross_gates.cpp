#include <algorithm>

#include "check/cross_pair.hpp"
#include "check/retold_context.hpp"

namespace geomsan {
namespace {

bool opposed(std::string_view a, std::string_view b) {
  return (a == "increase" && b == "decrease") || (a == "decrease" && b == "increase");
}

bool differ(const std::string& a, const std::string& b) { return !a.empty() && !b.empty() && a != b; }

/// How far before a number its foreign original may end: 228.01달러(약 33만원.
constexpr std::uint32_t kGlossReach = 12;
/// Rates at which outlets convert one foreign amount differ by no more; of the labelled ones at most 3.2 %.
const Rational kRatesDiffer(4, 100);
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

/// Another number of the sentence closes the gap.
bool closes_gap(const ReadDocument& read, const Claim& claim, const Decimal& gap) {
  const Quantity& quantity = read.mentions[claim.mention].quantity;
  return std::any_of(read.claims.begin(), read.claims.end(), [&](const Claim& other) {
    const Mention& number = read.mentions[other.mention];
    return other.sentence == claim.sentence && number.field == read.mentions[claim.mention].field &&
           other.mention != claim.mention && number.quantity.unit == quantity.unit && number.quantity.value == gap;
  });
}

}  // namespace

bool is_open(std::string_view modality) {
  return modality == "forecast" || modality == "target" || modality == "proposal";
}

bool convert_alike(const ReadDocument& a, const Claim& a_claim, const ReadDocument& b, const Claim& b_claim) {
  if (!is_conversion(a, a_claim) || !is_conversion(b, b_claim)) return false;
  const Rational one = a.mentions[a_claim.mention].quantity.value.to_rational();
  const Rational other = b.mentions[b_claim.mention].quantity.value.to_rational();
  return other != 0 && relative_gap(one, other) <= kRatesDiffer;
}

bool part_and_whole(const ReadDocument& a, const Claim& a_claim, const ReadDocument& b, const Claim& b_claim) {
  const Quantity& first = a.mentions[a_claim.mention].quantity;
  const Quantity& second = b.mentions[b_claim.mention].quantity;
  if (first.unit != second.unit || first.is_range() || second.is_range()) return false;
  const bool first_is_larger = second.value < first.value;
  const Decimal gap = first_is_larger ? first.value - second.value : second.value - first.value;
  return first_is_larger ? closes_gap(b, b_claim, gap) : closes_gap(a, a_claim, gap);
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

std::vector<bool> open_market(const ReadDocument& read) {
  std::vector<bool> open(read.claims.size());
  bool now = false;
  for (std::size_t c = 0; c < read.claims.size(); ++c) {
    const std::string& phase = read.claims[c].phase;
    if (!phase.empty()) now = phase == "intraday";
    open[c] = now;
  }
  return open;
}

bool may_be_same_fact(const ReadDocument& a, const Claim& a_claim, const ReadDocument& b, const Claim& b_claim,
                      const Ruleset& rules) {
  if (a_claim.time.named() && b_claim.time.named() && !a_claim.time.meets(b_claim.time)) return false;
  if (differ(a_claim.basis, b_claim.basis) || differ(a_claim.aggregation, b_claim.aggregation)) return false;
  if (is_open(a_claim.modality) != is_open(b_claim.modality)) return false;
  if (opposed(a_claim.predicate, b_claim.predicate)) return false;
  const auto scopes = [&](const ReadDocument& read, const Claim& claim) {
    return ContextReader(read, rules).read(read.mentions[claim.mention], claim.sentence).scopes;
  };
  const auto first = scopes(a, a_claim);
  const auto second = scopes(b, b_claim);
  return std::includes(first.begin(), first.end(), second.begin(), second.end()) ||
         std::includes(second.begin(), second.end(), first.begin(), first.end());
}

}  // namespace geomsan
