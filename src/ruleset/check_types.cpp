#include "ruleset/check_types.hpp"

#include <algorithm>

#include "text/message.hpp"

namespace geomsan {
namespace {

/// The kind of a slot or function as Unit::kind names it; empty where it is not known before the text is.
using Kind = std::string;

Kind kind_of(const SlotPattern& slot) {
  switch (slot.type) {
    case SlotType::money:
      return "money";
    case SlotType::percent:
      return "ratio";
    case SlotType::count:
    case SlotType::age:
    case SlotType::number:
      return "count";
    case SlotType::kind:
      return slot.kind;
    case SlotType::date:
      return "date";
    case SlotType::weekday:
      return "weekday";
    case SlotType::names:
      return "names";
    default:
      return {};
  }
}

/// What a function gives; sum, exact and number give what they take.
Kind kind_of_function(const std::string& name) {
  static const std::map<std::string, Kind, std::less<>> kinds{
      {"count", "count"},   {"year", "count"},     {"weekday", "weekday"}, {"margin", "percentage-point"},
      {"percent", "ratio"}, {"change", "ratio"},   {"drop", "ratio"},      {"change_by", "ratio"},
      {"drop_by", "ratio"}, {"times", "multiple"}, {"days", "time"},       {"points", "percentage-point"},
      {"age", "count"}};
  const auto found = kinds.find(name);
  return found == kinds.end() ? Kind() : found->second;
}

class TypeCheck {
 public:
  TypeCheck(YamlMap& root, const char* key, const std::map<std::string, SlotPattern>& slots)
      : root_(root), key_(key), slots_(slots) {}

  Kind of(const CheckNode& node) {
    switch (node.kind) {
      case CheckNode::Kind::number:
        return {};
      case CheckNode::Kind::slot: {
        const auto slot = slots_.find(node.name);
        return slot == slots_.end() ? Kind() : kind_of(slot->second);
      }
      case CheckNode::Kind::call:
        return of_call(node);
      case CheckNode::Kind::add:
      case CheckNode::Kind::subtract: {
        const Kind left = of(*node.operands[0]);
        const Kind right = of(*node.operands[1]);
        combine(left, right);
        return left.empty() ? right : left;
      }
      default:
        for (const CheckNodePtr& operand : node.operands) (void)of(*operand);
        return {};
    }
  }

  void combine(const Kind& left, const Kind& right) {
    if (left.empty() || right.empty() || left == right) return;
    root_.error(key_, message(MessageId::rules_kinds_differ, left, right));
  }

 private:
  Kind of_call(const CheckNode& node) {
    const auto functions = check_functions();
    const auto function =
        std::find_if(functions.begin(), functions.end(), [&](const CheckFunction& f) { return f.name == node.name; });
    if (function == functions.end()) {
      std::string list;
      for (const CheckFunction& known : functions) list += (list.empty() ? "" : ", ") + std::string(known.name);
      root_.error(key_, message(MessageId::rules_unknown_function, node.name), message(MessageId::rules_allowed, list));
      return {};
    }
    if (node.operands.size() < function->least || node.operands.size() > function->most) {
      root_.error(key_, message(MessageId::rules_argument_count, node.name, function->least));
      return {};
    }
    std::vector<Kind> kinds;
    for (const CheckNodePtr& operand : node.operands) kinds.push_back(of(*operand));
    if (node.name == "change" || node.name == "drop" || node.name == "points" || node.name == "times" ||
        node.name == "percent" || node.name == "change_by" || node.name == "drop_by") {
      combine(kinds[0], kinds[1]);
    }
    return node.name == "sum" || node.name == "exact" || node.name == "size" ? kinds[0] : kind_of_function(node.name);
  }

  YamlMap& root_;
  const char* key_;
  const std::map<std::string, SlotPattern>& slots_;
};

}  // namespace

void check_types(YamlMap& root, const char* key, const CheckExpression& check,
                 const std::map<std::string, SlotPattern>& slots) {
  if (check.comparison == Comparison::never) return;
  TypeCheck types(root, key, slots);
  const Kind left = types.of(*check.left);
  const Kind right = types.of(*check.right);
  types.combine(left, right);
}

}  // namespace geomsan
