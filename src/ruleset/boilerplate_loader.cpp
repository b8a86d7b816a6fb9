#include <algorithm>

#include "ruleset/rule_loader.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

// In the order of MatchPlace and ZoneReach.
const std::vector<std::string> kPlaces{"anywhere", "sentence", "line", "start", "end", "behind"};
const std::vector<std::string> kReaches{"match", "sentence", "line", "item"};
/// The zones that hold no words of the article.
const std::vector<std::string> kZones{"byline", "caption", "menu", "related"};

/// The choice under `key` as its place in `names`; the first when the key is absent or wrong.
std::size_t choice_or_first(YamlMap& root, const char* key, const std::vector<std::string>& names) {
  if (!root.has(key)) return 0;
  const auto found = std::find(names.begin(), names.end(), root.choice(key, names));
  return found == names.end() ? 0 : static_cast<std::size_t>(found - names.begin());
}

bool is_marked(const std::string& text) {
  const std::size_t open = text.find('{');
  return open != std::string::npos && text.find('}', open) != std::string::npos;
}

void check_marks(YamlMap& root, const std::vector<RuleExample>& examples) {
  for (const RuleExample& example : examples) {
    const std::string text = example.articles.empty() ? std::string() : example.articles.front();
    if (!is_marked(text)) root.error("examples", message(MessageId::rules_zone_not_marked, text));
  }
}

}  // namespace

void load_boilerplate(YamlMap& root, Ruleset& rules) {
  BoilerplateRule rule;
  rule.file = root.file().name();
  rule.id = read_id(root, "boilerplate.");
  rule.zone = zone_named(root.choice("zone", kZones)).value_or(Zone::byline);
  rule.at = static_cast<MatchPlace>(choice_or_first(root, "at", kPlaces));
  rule.reach = static_cast<ZoneReach>(choice_or_first(root, "reach", kReaches));
  rule.closes = root.flag("closes");
  for (const Pattern& pattern : read_pattern_lines(root)) {
    check_slot_types(root, pattern.items, is_text_slot);
    if (const auto number = rules.boilerplate_patterns.add(pattern)) {
      rule.patterns.push_back(*number);
    } else {
      root.error("pattern", message(MessageId::rules_pattern_too_open));
    }
  }
  for (const char* key : {"explain", "since", "author"}) (void)root.string_or(key, "");
  rule.examples = read_examples(root, "zoned", "kept");
  check_marks(root, rule.examples.correct);
  check_marks(root, rule.examples.todo_correct);
  root.finish();
  if (!root.file().failed()) rules.boilerplate.push_back(std::move(rule));
}

}  // namespace geomsan
