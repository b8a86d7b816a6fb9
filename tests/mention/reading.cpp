#include "reading.hpp"

namespace geomsan::testing {
namespace {

std::string plain(const Decimal& value, const Decimal& divisor) {
  return to_plain_string(value.to_rational() / divisor.to_rational());
}

}  // namespace

const Ruleset& shipped_rules() {
  static const auto rules = load_rules(GEOMSAN_ROOT "/rules");
  return *rules;
}

std::string reading_of(const Mention& mention) {
  const Quantity& quantity = mention.quantity;
  std::string text = plain(quantity.value, quantity.divisor);
  if (quantity.upper) text += ".." + plain(*quantity.upper, quantity.divisor);
  if (const std::string unit = unit_symbol(quantity); !unit.empty()) text += " " + unit;
  if (quantity.strongest_hedge() != Hedge::none) text += " " + std::string(name_of(quantity.strongest_hedge()));
  for (const std::string& flag : flags_of(mention)) text += " " + flag;
  return text;
}

std::vector<std::string> readings_of(std::string_view text) {
  std::vector<std::string> readings;
  for (const Mention& mention : find_mentions(text, Field::body, shipped_rules().lexicon)) {
    if (mention.kind != MentionKind::quantity) continue;
    readings.push_back(std::string(slice(text, mention.span)) + ": " + reading_of(mention));
  }
  return readings;
}

}  // namespace geomsan::testing
