#include "grammar/pattern_printer.hpp"

namespace geomsan {
namespace {

std::string print_items(const std::vector<PatternItem>& items) {
  std::string text;
  for (const PatternItem& item : items) {
    switch (item.kind) {
      case PatternItem::Kind::slot: {
        SlotPattern unnamed = item.slot;
        unnamed.name.clear();
        text += print_slot(unnamed);
        break;
      }
      case PatternItem::Kind::literal:
        text += item.text;
        break;
      case PatternItem::Kind::gap:
        text += "...";
        break;
      case PatternItem::Kind::space:
        text += " ";
        break;
      case PatternItem::Kind::choice: {
        std::string sign = "[";
        for (const auto& alternative : item.alternatives) {
          text += sign + print_items(alternative);
          sign = "|";
        }
        text += "]";
      }
    }
  }
  return text;
}

}  // namespace

std::string print_slot(const SlotPattern& slot) {
  std::string text = "{" + slot.name;
  if (slot.type == SlotType::kind) {
    text += ":" + slot.kind;
  } else if (slot.type != SlotType::quantity) {
    text += ":" + slot_type_names()[static_cast<std::size_t>(slot.type)];
  }
  if (!slot.unit.empty()) text += std::string("(") + (slot.not_unit ? "!" : "") + slot.unit + ")";
  return text + (slot.list ? "…}" : "}");
}

std::string shape_of(const Pattern& pattern) { return print_items(pattern.items); }

}  // namespace geomsan
