#include <algorithm>
#include <map>
#include <set>

#include "ruleset/check_types.hpp"
#include "ruleset/rule_loader.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

const std::vector<std::string> kRelations{"conversion",   "definition", "sum",      "difference",    "part-of",
                                          "equal",        "product",    "ratio",    "same-fact",     "direction",
                                          "count",        "date",       "duration", "age",           "order",
                                          "plausibility", "malformed",  "poll",     "percent-change"};

using Slots = std::map<std::string, SlotPattern>;

void collect_slots(const std::vector<PatternItem>& items, Slots& slots) {
  for (const PatternItem& item : items) {
    if (item.kind == PatternItem::Kind::slot && item.slot.type != SlotType::unit) {
      const auto [known, is_new] = slots.emplace(item.slot.name, item.slot);
      // [{값:number}|{값:index}]: which it is only the text can tell.
      if (!is_new && !(known->second == item.slot)) known->second.type = SlotType::quantity;
    }
    for (const auto& alternative : item.alternatives) collect_slots(alternative, slots);
  }
}

/// True when one way through the pattern names a slot twice; alternatives of one choice may share names.
bool names_twice(const std::vector<PatternItem>& items, std::set<std::string>& seen) {
  for (const PatternItem& item : items) {
    if (item.kind == PatternItem::Kind::slot && item.slot.type != SlotType::unit &&
        !seen.insert(item.slot.name).second) {
      return true;
    }
    std::set<std::string> after = seen;
    for (const auto& alternative : item.alternatives) {
      std::set<std::string> inside = seen;
      if (names_twice(alternative, inside)) return true;
      after.merge(inside);
    }
    seen = std::move(after);
  }
  return false;
}

std::string trimmed(std::string text) {
  text.erase(text.find_last_not_of(" \n\t") + 1);
  return text;
}

std::set<std::string> names_of(const RelationRule& rule) {
  Slots slots;
  for (const Pattern& pattern : rule.patterns) collect_slots(pattern.items, slots);
  std::set<std::string> names;
  for (const auto& [name, slot] : slots) names.insert(name);
  return names;
}

void refuse_unknown(YamlMap& root, const char* key, const std::string& name, const std::set<std::string>& known) {
  const std::vector<std::string> names(known.begin(), known.end());
  const std::string_view near = did_you_mean(name, names);
  root.error(key, message(MessageId::rules_unknown_slot, name),
             near.empty() ? std::string() : message(MessageId::rules_did_you_mean, near));
}

/// Every {이름} of a message must be a slot or the value that was expected.
void check_places(YamlMap& root, const char* key, const std::string& text, const RelationRule& rule,
                  const SlotWords& words) {
  std::set<std::string> known = names_of(rule);
  known.insert(words.expected.begin(), words.expected.end());
  for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close == std::string::npos) return;
    const std::string name = text.substr(open + 1, close - open - 1);
    if (!known.contains(name)) refuse_unknown(root, key, name, known);
  }
}

/// Replaces the short words for dimensions, and reports those that are none and units that no file knows.
void resolve_slots(YamlMap& root, std::vector<PatternItem>& items, const Ruleset& rules) {
  for (PatternItem& item : items) {
    for (auto& alternative : item.alternatives) resolve_slots(root, alternative, rules);
    if (item.kind != PatternItem::Kind::slot) continue;
    SlotPattern& slot = item.slot;
    if (!slot.unit.empty() && slot.type != SlotType::ordinal && !rules.lexicon.unit(slot.unit)) {
      root.error("pattern", message(MessageId::rules_unknown_unit, slot.unit));
    }
    if (slot.type != SlotType::kind) continue;
    if (const auto kind = rules.slots.kinds.find(slot.kind); kind != rules.slots.kinds.end()) slot.kind = kind->second;
    const auto& known = rules.dimensions;
    if (std::find(known.begin(), known.end(), slot.kind) != known.end()) continue;
    std::vector<std::string> allowed = known;
    const auto& types = slot_type_names();
    allowed.insert(allowed.end(), types.begin(), types.end());
    const std::string_view near = did_you_mean(slot.kind, allowed);
    root.error("pattern", message(MessageId::rules_unknown_dimension, slot.kind),
               near.empty() ? std::string() : message(MessageId::rules_did_you_mean, near));
  }
}

bool same_items(const std::vector<PatternItem>& a, const std::vector<PatternItem>& b);

bool same_item(const PatternItem& a, const PatternItem& b) {
  return a.kind == b.kind && a.text == b.text && a.slot == b.slot && a.alternatives.size() == b.alternatives.size() &&
         std::equal(a.alternatives.begin(), a.alternatives.end(), b.alternatives.begin(), same_items);
}

bool same_items(const std::vector<PatternItem>& a, const std::vector<PatternItem>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), same_item);
}

/// An alternative that stands twice in one choice never gets its turn.
bool has_dead_alternative(const std::vector<PatternItem>& items) {
  return std::any_of(items.begin(), items.end(), [](const PatternItem& item) {
    for (auto a = item.alternatives.begin(); a != item.alternatives.end(); ++a) {
      if (has_dead_alternative(*a)) return true;
      if (std::any_of(item.alternatives.begin(), a, [&](const auto& b) { return same_items(*a, b); })) return true;
    }
    return false;
  });
}

void read_patterns(YamlMap& root, RelationRule& rule, Ruleset& rules) {
  rule.patterns = read_pattern_lines(root);
  for (auto pattern = rule.patterns.begin(); pattern != rule.patterns.end(); ++pattern) {
    check_slot_types(root, pattern->items, is_number_slot);
    resolve_slots(root, pattern->items, rules);
    rules.forms.number_words(pattern->items);
    Slots slots;
    collect_slots(pattern->items, slots);
    std::set<std::string> seen;
    slots.erase(rules.slots.article_day);
    if (names_twice(pattern->items, seen)) root.error("pattern", message(MessageId::rules_duplicate_slot));
    if (slots.empty()) root.error("pattern", message(MessageId::rules_no_slots));
    const bool repeated = std::any_of(rule.patterns.begin(), pattern, [&](const Pattern& earlier) {
      return same_items(earlier.items, pattern->items);
    });
    if (repeated || has_dead_alternative(pattern->items))
      root.error("pattern", message(MessageId::rules_never_matches));
  }
}

std::optional<CheckExpression> read_check(YamlMap& root, const char* key, const std::string& text,
                                          const RelationRule& rule, const Ruleset& rules) {
  auto parsed = parse_check(text);
  if (const auto* error = std::get_if<SyntaxError>(&parsed)) {
    root.error(key, message(MessageId::rules_check_syntax, text.substr(std::min(error->at, text.size()))));
    return std::nullopt;
  }
  CheckExpression check = std::get<CheckExpression>(std::move(parsed));
  for (const Pattern& pattern : rule.patterns) {
    Slots slots;
    collect_slots(pattern.items, slots);
    SlotPattern day;
    day.type = SlotType::date;
    slots.emplace(rules.slots.article_day, day);
    for (const std::string& name : slots_of(check)) {
      if (slots.contains(name)) continue;
      std::set<std::string> names;
      for (const auto& [known, slot] : slots) names.insert(known);
      refuse_unknown(root, key, name, names);
      return std::nullopt;
    }
    check_types(root, key, check, slots);
    if (root.file().failed()) return std::nullopt;
  }
  return check;
}

std::vector<CheckExpression> read_checks(YamlMap& root, const char* key, const RelationRule& rule,
                                         const Ruleset& rules) {
  std::vector<CheckExpression> checks;
  for (const std::string& text : root.strings(key)) {
    if (auto check = read_check(root, key, text, rule, rules)) checks.push_back(std::move(*check));
  }
  return checks;
}

}  // namespace

void load_relation(YamlMap& root, Ruleset& rules) {
  RelationRule rule;
  rule.file = root.file().name();
  rule.id = read_id(root, "relation.");
  rule.severity = read_severity(root);
  rule.relation = root.choice("relation", kRelations);
  rule.definition = rule.relation == "definition";
  rule.paragraph = root.has("scope") && root.choice("scope", {"sentence", "paragraph"}) == "paragraph";
  read_patterns(root, rule, rules);
  rule.checks = read_checks(root, "check", rule, rules);
  if (root.strings("check").empty()) root.error("check", message(MessageId::rules_missing_key, "check"));
  rule.conditions = read_checks(root, "when", rule, rules);
  rule.unless = root.strings("unless");
  rule.profile = root.string_or("profile", "");
  rule.message = trimmed(root.string("message"));
  rule.message_en = trimmed(root.string_or("message_en", ""));
  check_places(root, "message", rule.message, rule, rules.slots);
  check_places(root, "message_en", rule.message_en, rule, rules.slots);
  rule.explain = trimmed(root.string_or("explain", ""));
  for (const char* key : {"since", "author"}) (void)root.string_or(key, "");
  rule.examples = read_examples(root);
  root.finish();
  if (!root.file().failed()) rules.relations.push_back(std::move(rule));
}

}  // namespace geomsan
