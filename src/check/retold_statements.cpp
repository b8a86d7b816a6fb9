#include "check/retold_statements.hpp"

#include <algorithm>

namespace geomsan {
namespace {

constexpr std::size_t kMostLikeValues = 200;
constexpr std::size_t kMostSameUnit = 500;
/// Words behind a number in which a mark word is looked for.
constexpr int kThresholdWords = 3;
/// How much larger or smaller the number told again may be at most.
const Rational kValueReach(3, 2);

bool begins_with_any(std::string_view word, const std::vector<std::string>& beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](const std::string& beginning) { return word.starts_with(beginning); });
}

}  // namespace

Span lead_of(const ReadDocument& read) {
  for (const Span sentence : read.body_sentences) {
    const bool heading = std::any_of(read.document.zones.begin(), read.document.zones.end(), [&](const ZoneSpan& zone) {
      return zone.field == Field::body && zone.zone != Zone::body && zone.span.overlaps(sentence);
    });
    if (!heading) return sentence;
  }
  return {};
}

Place place_of(const Mention& mention, Span lead) {
  if (mention.field == Field::title || mention.zone == Zone::title) return Place::headline;
  if (mention.zone == Zone::deck) return Place::deck;
  return lead.contains(mention.span) ? Place::lead : Place::body;
}

Statements::Statements(const ReadDocument& read, const Ruleset& rules)
    : read_(read), rules_(rules), reader_(read, rules) {
  const Span lead = lead_of(read);
  for (const Claim& claim : read.claims) {
    const Mention& mention = read.mentions[claim.mention];
    if (mention.damaged || mention.quantity.malformed) continue;
    Statement statement;
    statement.claim = &claim;
    statement.place = place_of(mention, lead);
    if (statement.place == Place::lead || statement.place == Place::body) {
      const auto key = std::pair(mention.quantity.unit, mention.quantity.per);
      const auto [known, is_new] = group_of_.emplace(key, groups_.size());
      if (is_new) groups_.emplace_back();
      groups_[known->second].members.push_back(statements_.size());
    }
    statements_.push_back(std::move(statement));
  }
}

std::string_view Statements::surface(std::size_t i) const {
  const Mention& number = mention(i);
  return slice(read_.document.text(number.field), number.span);
}

const Spread& Statements::spread(std::size_t i) {
  auto& spread = statements_[i].spread;
  if (!spread) spread = spread_of(mention(i).quantity);
  return *spread;
}

const Context& Statements::context(std::size_t i) {
  auto& context = statements_[i].context;
  if (!context) context = reader_.read(mention(i), claim(i).sentence);
  return *context;
}

Threshold Statements::threshold(std::size_t i) const {
  const Mention& number = mention(i);
  const std::uint32_t end = std::max(number.span.end, claim(i).sentence.end);
  std::string_view rest = slice(read_.document.text(number.field), {number.span.end, end});
  for (int word = 0; word < kThresholdWords && !rest.empty(); ++word) {
    const std::size_t size = std::min(rest.find(' '), rest.size());
    if (begins_with_any(rest.substr(0, size), rules_.retelling.above)) return Threshold::above;
    if (begins_with_any(rest.substr(0, size), rules_.retelling.below)) return Threshold::below;
    rest.remove_prefix(std::min(size + 1, rest.size()));
  }
  return Threshold::none;
}

void Statements::sort_by_value(UnitGroup& group) {
  group.by_value.reserve(group.members.size());
  for (const std::size_t member : group.members) group.by_value.emplace_back(abs(spread(member).value), member);
  std::sort(group.by_value.begin(), group.by_value.end());
}

std::vector<std::size_t> Statements::of_like_value(std::size_t i) {
  const Quantity& told = mention(i).quantity;
  const Rational value = abs(spread(i).value);
  std::vector<std::size_t> found;
  for (UnitGroup& group : groups_) {
    if (!units_tell_again(told, mention(group.members.front()).quantity, rules_.retelling)) continue;
    if (group.by_value.empty()) sort_by_value(group);
    const auto below = [](const auto& entry, const Rational& bound) { return entry.first < bound; };
    const auto begin = group.by_value.begin();
    const auto end = group.by_value.end();
    const auto low = std::lower_bound(begin, end, Rational(value / kValueReach), below);
    auto high = std::lower_bound(low, end, Rational(value * kValueReach), below);
    while (high != end && high->first == value * kValueReach) ++high;
    // Of very many the equal ones come first, then those just above and below.
    auto up = std::lower_bound(low, high, value, below);
    auto down = up;
    for (std::size_t taken = 0; taken < kMostLikeValues && (up != high || down != low); ++taken) {
      const bool upward = up != high && (down == low || up->first - value <= value - std::prev(down)->first);
      found.push_back(upward ? (up++)->second : (--down)->second);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::size_t> Statements::of_comparable_unit(std::size_t i) const {
  const Quantity& told = mention(i).quantity;
  std::vector<std::size_t> found;
  for (const UnitGroup& group : groups_) {
    const Quantity& other = mention(group.members.front()).quantity;
    const bool percent = told.unit && told.unit->kind == "ratio";
    const bool point_for_percent = percent && other.unit && other.unit->kind == "percentage-point";
    if (!point_for_percent && !units_tell_again(told, other, rules_.retelling)) continue;
    if (!told.unit && !other.unit) continue;
    const std::size_t count = std::min(kMostSameUnit, group.members.size());
    found.insert(found.end(), group.members.begin(), group.members.begin() + static_cast<std::ptrdiff_t>(count));
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace geomsan
