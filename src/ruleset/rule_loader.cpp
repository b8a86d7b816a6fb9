#include "ruleset/rule_loader.hpp"

#include <algorithm>
#include <set>

#include "text/message.hpp"

namespace geomsan {
namespace {

const std::vector<std::string> kRelations{"conversion", "definition", "sum",   "difference",     "part-of",
                                          "equal",      "product",    "ratio", "percent-change", "same-fact"};

RuleSeverity read_severity(YamlMap& root) {
  const std::string severity = root.choice("severity", {"error", "warning", "note"});
  return severity == "error" ? RuleSeverity::error : severity == "note" ? RuleSeverity::note : RuleSeverity::warning;
}

void collect_slots(YamlMap& root, const std::vector<PatternItem>& items, std::set<std::string>& names) {
  for (const PatternItem& item : items) {
    if (item.kind == PatternItem::Kind::slot && item.slot.type != SlotType::unit) names.insert(item.slot.name);
    for (const auto& alternative : item.alternatives) collect_slots(root, alternative, names);
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

std::set<std::string> slots_of(YamlMap& root, const RelationRule& rule) {
  std::set<std::string> slots;
  for (const Pattern& pattern : rule.patterns) collect_slots(root, pattern.items, slots);
  return slots;
}

void refuse_unknown(YamlMap& root, const char* key, const std::string& name, const std::set<std::string>& known) {
  const std::vector<std::string> names(known.begin(), known.end());
  const std::string_view near = did_you_mean(name, names);
  root.error(key, message(MessageId::rules_unknown_slot, name),
             near.empty() ? std::string() : message(MessageId::rules_did_you_mean, near));
}

/// Every {이름} of a message must be a slot or the value that was expected.
void check_places(YamlMap& root, const char* key, const std::string& text, const RelationRule& rule) {
  std::set<std::string> known = slots_of(root, rule);
  known.insert({"기대값", "expected"});
  for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close == std::string::npos) return;
    const std::string name = text.substr(open + 1, close - open - 1);
    if (!known.contains(name)) refuse_unknown(root, key, name, known);
  }
}

void check_calls(YamlMap& root, const CheckNode& node) {
  const std::vector<std::string> functions{"sum", "count"};
  if (node.kind == CheckNode::Kind::call &&
      std::find(functions.begin(), functions.end(), node.name) == functions.end()) {
    root.error("check", message(MessageId::rules_unknown_function, node.name),
               message(MessageId::rules_allowed, "sum, count"));
  }
  for (const CheckNodePtr& operand : node.operands) check_calls(root, *operand);
}

void read_patterns(YamlMap& root, RelationRule& rule) {
  rule.patterns = read_pattern_lines(root);
  for (const Pattern& pattern : rule.patterns) {
    check_slot_types(root, pattern.items, is_number_slot);
    std::set<std::string> slots;
    collect_slots(root, pattern.items, slots);
    std::set<std::string> seen;
    if (names_twice(pattern.items, seen)) root.error("pattern", message(MessageId::rules_duplicate_slot));
    if (slots.size() < 2) root.error("pattern", message(MessageId::rules_no_slots));
  }
}

void read_check(YamlMap& root, RelationRule& rule) {
  const std::string text = root.string("check");
  if (text.empty()) return;
  auto parsed = parse_check(text);
  if (const auto* error = std::get_if<SyntaxError>(&parsed)) {
    return root.error("check", message(MessageId::rules_check_syntax, text.substr(std::min(error->at, text.size()))));
  }
  rule.check = std::get<CheckExpression>(parsed);
  check_calls(root, *rule.check.left);
  check_calls(root, *rule.check.right);
  for (const Pattern& pattern : rule.patterns) {
    std::set<std::string> slots;
    collect_slots(root, pattern.items, slots);
    for (const std::string& name : slots_of(rule.check)) {
      if (slots.contains(name)) continue;
      return refuse_unknown(root, "check", name, slots);
    }
  }
}

RuleExample read_example(const YAML::Node& node) {
  RuleExample example;
  example.line = static_cast<std::size_t>(std::max(node.Mark().line, 0)) + 1;
  if (node.IsScalar()) {
    example.articles.push_back(node.Scalar());
    return example;
  }
  for (const auto& entry : node) {
    if (!entry.first.IsScalar() || !entry.second.IsScalar()) continue;
    const std::string& key = entry.first.Scalar();
    const bool dated = key.size() == 10 && key[4] == '-' && key[7] == '-';
    if (dated) example.date = key;
    example.articles.push_back(entry.second.Scalar());
  }
  return example;
}

}  // namespace

std::string read_id(YamlMap& root, const std::string& prefix) {
  std::string id = root.string("id");
  const bool well_formed = id.starts_with(prefix) && std::all_of(id.begin(), id.end(), [](char c) {
                             return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
                           });
  if (!id.empty() && !well_formed) root.error("id", message(MessageId::rules_bad_id, prefix));
  return id;
}

std::vector<Pattern> read_pattern_lines(YamlMap& root) {
  std::vector<Pattern> patterns;
  const std::string text = root.string("pattern");
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string line = text.substr(begin, end - begin);
    begin = end + 1;
    if (line.find_first_not_of(" \t") == std::string::npos) continue;
    auto parsed = parse_pattern(line);
    if (const auto* error = std::get_if<SyntaxError>(&parsed)) {
      root.error("pattern", message(MessageId::rules_pattern_syntax, line.substr(std::min(error->at, line.size()))));
    } else {
      patterns.push_back(std::move(std::get<Pattern>(parsed)));
    }
  }
  return patterns;
}

void check_slot_types(YamlMap& root, const std::vector<PatternItem>& items, bool (*allowed)(SlotType)) {
  for (const PatternItem& item : items) {
    for (const auto& alternative : item.alternatives) check_slot_types(root, alternative, allowed);
    if (item.kind != PatternItem::Kind::slot || allowed(item.slot.type)) continue;
    std::string list;
    const std::vector<std::string>& names = slot_type_names();
    for (std::size_t type = 0; type < names.size(); ++type) {
      if (allowed(static_cast<SlotType>(type))) list += (list.empty() ? "" : ", ") + names[type];
    }
    root.error("pattern", message(MessageId::rules_slot_type, item.slot.name), message(MessageId::rules_allowed, list));
  }
}

RuleExamples read_examples(YamlMap& root, const std::string& right, const std::string& wrong) {
  RuleExamples examples;
  auto map = root.map("examples");
  const auto read = [&](const std::string& key, std::vector<RuleExample>& out) {
    if (!map) return;
    for (const auto& item : map->raw(key.c_str())) out.push_back(read_example(item));
  };
  read(right, examples.correct);
  read(wrong, examples.incorrect);
  read("todo_" + right, examples.todo_correct);
  read("todo_" + wrong, examples.todo_incorrect);
  if (examples.correct.empty()) root.error("examples", message(MessageId::rules_examples_missing, right));
  if (examples.incorrect.empty()) root.error("examples", message(MessageId::rules_examples_missing, wrong));
  if (map) map->finish();
  return examples;
}

void load_relation(YamlMap& root, Ruleset& rules) {
  RelationRule rule;
  rule.file = root.file().name();
  rule.id = read_id(root, "relation.");
  rule.severity = read_severity(root);
  rule.relation = root.choice("relation", kRelations);
  rule.definition = rule.relation == "definition";
  read_patterns(root, rule);
  read_check(root, rule);
  rule.message = trimmed(root.string("message"));
  rule.message_en = trimmed(root.string_or("message_en", ""));
  check_places(root, "message", rule.message, rule);
  check_places(root, "message_en", rule.message_en, rule);
  for (const char* key : {"explain", "since", "author"}) (void)root.string_or(key, "");
  rule.examples = read_examples(root);
  root.finish();
  if (!root.file().failed()) rules.relations.push_back(std::move(rule));
}

void load_topic(YamlMap& root, Ruleset& rules) {
  TopicRule rule;
  rule.file = root.file().name();
  rule.id = read_id(root, "topic.");
  if (root.has("severity")) rule.severity = read_severity(root);
  rule.subject = root.strings("subject");
  rule.attribute = root.strings("attribute");
  rule.dimension = root.string("dimension");
  if (rule.subject.empty()) root.error("subject", message(MessageId::rules_missing_key, "subject"));
  const auto& known = rules.dimensions;
  if (!rule.dimension.empty() && std::find(known.begin(), known.end(), rule.dimension) == known.end()) {
    const std::string_view near = did_you_mean(rule.dimension, known);
    std::string list;
    for (const std::string& name : known) list += (list.empty() ? "" : ", ") + name;
    root.error("dimension", message(MessageId::rules_unknown_dimension, rule.dimension),
               near.empty() ? message(MessageId::rules_allowed, list) : message(MessageId::rules_did_you_mean, near));
  }
  root.entries("hedges", [&](const std::string& word, const std::string& reach) {
    const auto ratio = parse_ratio(reach);
    if (const auto share = ratio ? to_decimal(*ratio) : std::nullopt) {
      rule.hedges.emplace_back(word, *share);
    } else {
      root.error("hedges", message(MessageId::rules_want_ratio, word));
    }
  });
  for (const char* key : {"explain", "since", "author"}) (void)root.string_or(key, "");
  rule.examples = read_examples(root);
  root.finish();
  if (!root.file().failed()) rules.topics.push_back(std::move(rule));
}

void load_forms(YamlMap& root, Ruleset& rules) {
  for (YamlMap& verb : root.maps("verbs")) {
    rules.forms.add_verb(verb.strings("stems"));
    (void)verb.string("verb");
    verb.finish();
  }
  rules.forms.set_light_endings(root.strings("light_endings"));
  for (YamlMap& pair : root.maps("particles")) {
    rules.forms.add_particle_pair(pair.string("mark"), pair.string("after_consonant"), pair.string("after_vowel"),
                                  pair.flag("rieul_as_vowel"));
    pair.finish();
  }
  root.finish();
}

void load_cues(YamlMap& root, Ruleset& rules) {
  const auto read = [&](const char* key, std::vector<CueWord>& cues) {
    for (YamlMap& entry : root.maps(key)) {
      const std::string cue = entry.string("cue");
      for (const std::string& word : entry.strings("words")) cues.push_back({word, cue});
      entry.finish();
    }
  };
  read("modality", rules.cues.modality);
  read("aggregation", rules.cues.aggregation);
  read("basis", rules.cues.basis);
  read("relative_time", rules.cues.relative_time);
  read("predicate", rules.cues.predicate);
  root.finish();
}

}  // namespace geomsan
