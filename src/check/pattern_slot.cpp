#include "check/pattern_slot.hpp"

#include <algorithm>

#include "mention/date_interval.hpp"

namespace geomsan {
namespace {

bool is_date_or_time(const Mention& mention) {
  return mention.kind == MentionKind::date || mention.kind == MentionKind::time;
}

/// 2월 30일. A day without a month exists in some month.
bool is_impossible(const DateParts& date) {
  if (date.month == 0 || date.day == 0) return false;
  constexpr int kLeapYear = 2024;
  DateParts day;
  day.year = date.year != 0 ? date.year : kLeapYear;
  day.month = date.month;
  day.day = date.day;
  return !resolve_date(day, std::nullopt);
}

bool has_unit(const SlotPattern& slot, const Quantity& quantity) {
  return slot.unit.empty() || (unit_symbol(quantity) == slot.unit) != slot.not_unit;
}

/// What stands right behind an ordinal is its unit: 주년, 회.
bool has_ordinal_unit(const SlotPattern& slot, const Mention& mention, std::string_view text) {
  if (slot.unit.empty()) return true;
  const std::string_view printed = slice(text, {mention.span.begin, mention.extent.end});
  return printed.ends_with(slot.unit) || text.substr(mention.extent.end).starts_with(slot.unit);
}

}  // namespace

bool slot_takes(const SlotPattern& slot, const Mention& mention, const SlotWords& words, std::string_view text) {
  if (slot.type == SlotType::impossible) return is_date_or_time(mention) && is_impossible(mention.date);
  if (slot.type == SlotType::date) return mention.kind == MentionKind::date;
  if (slot.type == SlotType::ordinal) {
    return mention.kind == MentionKind::ordinal && has_ordinal_unit(slot, mention, text);
  }
  if (mention.kind != MentionKind::quantity) return false;
  const Quantity& quantity = mention.quantity;
  if (slot.type == SlotType::malformed) return quantity.malformed;
  const std::string_view kind = quantity.unit ? std::string_view(quantity.unit->kind) : "number";
  const auto is_age = [&] {
    return quantity.unit &&
           std::find(words.age_units.begin(), words.age_units.end(), quantity.unit->symbol) != words.age_units.end();
  };
  switch (slot.type) {
    case SlotType::money:
      return kind == "money" && (slot.unit.empty() || (quantity.unit->symbol == slot.unit) != slot.not_unit);
    case SlotType::percent:
      return kind == "ratio" && has_unit(slot, quantity);
    case SlotType::count:
      return kind == "count" && !quantity.per && !is_age() && has_unit(slot, quantity);
    case SlotType::age:
      return is_age();
    case SlotType::number:
      return !quantity.unit;
    case SlotType::kind:
      return kind == slot.kind && !quantity.per && has_unit(slot, quantity);
    default:
      return has_unit(slot, quantity);
  }
}

}  // namespace geomsan
