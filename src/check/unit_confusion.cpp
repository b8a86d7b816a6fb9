#include "check/unit_confusion.hpp"

#include <algorithm>

namespace geomsan {
namespace {

const UnitConfusion* confusion_of(const Quantity& a, const Quantity& b, const Ruleset& rules) {
  if (!a.unit || !b.unit || a.unit == b.unit || a.per != b.per) return nullptr;
  const auto has = [](const UnitConfusion& confusion, const Unit* unit) {
    return std::any_of(confusion.units.begin(), confusion.units.end(),
                       [&](const UnitConfusion::Member& member) { return member.unit == unit; });
  };
  const auto found = std::find_if(rules.confusions.begin(), rules.confusions.end(),
                                  [&](const UnitConfusion& group) { return has(group, a.unit) && has(group, b.unit); });
  return found == rules.confusions.end() ? nullptr : &*found;
}

}  // namespace

bool units_confused(const Quantity& a, const Quantity& b, const Ruleset& rules) {
  return confusion_of(a, b, rules) != nullptr;
}

std::string unit_slip_between(const Quantity& a, const Quantity& b, const Ruleset& rules) {
  const UnitConfusion* confusion = confusion_of(a, b, rules);
  if (!confusion || a.is_range() || b.is_range()) return {};
  // The words around a share or its change tell the sign: 5%p 내린, -5%.
  const bool is_same = a.value == b.value || (a.unit->kind != b.unit->kind && a.value == -b.value);
  return is_same ? confusion->slip : std::string();
}

}  // namespace geomsan
