#include "ruleset/rule_loader.hpp"

#include <algorithm>

#include "text/message.hpp"

namespace geomsan {
namespace {

RuleExample read_example(const YAML::Node& node) {
  RuleExample example;
  example.line = static_cast<std::size_t>(std::max(node.Mark().line, 0)) + 1;
  if (node.IsScalar()) {
    // A dated example whose colon was quoted with it.
    const std::string& text = node.Scalar();
    const bool dated =
        text.size() > 12 && text.substr(10, 2) == ": " && parse_ratio(text.substr(0, 4)) && text[4] == '-';
    example.date = dated ? text.substr(0, 10) : std::string();
    example.articles.push_back(dated ? text.substr(12) : text);
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

RuleSeverity read_severity(YamlMap& root) {
  const std::string severity = root.choice("severity", {"error", "warning", "note"});
  return severity == "error" ? RuleSeverity::error : severity == "note" ? RuleSeverity::note : RuleSeverity::warning;
}

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
      const auto slot_type = static_cast<SlotType>(type);
      if (slot_type != SlotType::kind && allowed(slot_type)) list += (list.empty() ? "" : ", ") + names[type];
    }
    root.error("pattern", message(MessageId::rules_slot_type, item.slot.name), message(MessageId::rules_allowed, list));
  }
}

RuleExamples read_examples(YamlMap& root, const std::string& right, const std::string& wrong) {
  RuleExamples examples;
  auto map = root.map("examples");
  const auto read = [&](const std::string& key, std::vector<RuleExample>& out) {
    if (!map) return;
    for (const YAML::Node& item : map->items(key.c_str())) {
      if (item.IsScalar() || item.IsMap()) {
        out.push_back(read_example(item));
      } else {
        map->error_at(item, message(MessageId::rules_want_text_item));
      }
    }
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

void load_forms(YamlMap& root, Ruleset& rules) {
  rules.forms.set_light_endings(root.strings("light_endings"));
  for (YamlMap& verb : root.maps("verbs")) {
    rules.forms.add_verb(verb.strings("stems"), verb.strings("nouns"));
    (void)verb.string("verb");
    verb.finish();
  }
  for (YamlMap& words : root.maps("classes")) {
    rules.forms.add_class(words.string("class"), words.strings("stems"), words.strings("nouns"));
    words.finish();
  }
  for (YamlMap& pair : root.maps("particles")) {
    rules.forms.add_particle_pair(pair.string("mark"), pair.string("after_consonant"), pair.string("after_vowel"),
                                  pair.flag("rieul_as_vowel"));
    pair.finish();
  }
  root.finish();
}

void load_slots(YamlMap& root, Ruleset& rules) {
  SlotWords& words = rules.slots;
  int day = 0;
  for (YamlMap& weekday : root.maps("weekdays")) {
    for (const std::string& name : weekday.strings("names")) words.weekdays.push_back({name, day, false});
    for (const std::string& name : weekday.strings("in_brackets")) words.weekdays.push_back({name, day, true});
    weekday.finish();
    ++day;
  }
  words.age_units = root.strings("age_units");
  words.list_joins = root.strings("list_joins");
  words.list_breaks = root.strings("list_breaks");
  words.clause_ends = root.strings("clause_ends");
  words.not_names = root.strings("not_names");
  words.bullets = root.strings("bullets");
  words.item_numbers = root.strings("item_numbers");
  words.article_day = root.string("article_day");
  words.expected = root.strings("expected");
  root.entries("kinds", [&](const std::string& word, const std::string& kind) { words.kinds.emplace(word, kind); });
  root.finish();
}

void load_cues(YamlMap& root, Ruleset& rules) {
  const auto each = [&](const char* key, const auto& take) {
    for (YamlMap& entry : root.maps(key)) {
      const std::string cue = entry.string("cue");
      for (const std::string& word : entry.strings("words")) take(word, cue);
      entry.finish();
    }
  };
  const auto read = [&](const char* key, CueTable& table) {
    each(key, [&](const std::string& word, const std::string& cue) {
      table.words.insert(word, static_cast<std::uint32_t>(table.cues.size()));
      table.cues.push_back(cue == kNoCue ? std::string() : cue);
    });
  };
  read("modality", rules.cues.modality);
  read("aggregation", rules.cues.aggregation);
  read("basis", rules.cues.basis);
  each("relative_time",
       [&](const std::string& word, const std::string& cue) { rules.cues.relative_time.push_back({word, cue}); });
  read("predicate", rules.cues.predicate);
  read("phase", rules.cues.phase);
  if (auto subject = root.map("subject")) {
    SubjectWords& words = rules.cues.subject;
    words.topic = subject->strings("topic");
    words.also = subject->strings("also");
    words.not_also = subject->strings("not_also");
    words.marked = subject->strings("marked");
    words.joins = subject->strings("joins");
    words.owner = subject->strings("owner");
    words.adverbial = subject->strings("adverbial");
    words.vowel_end = subject->strings("vowel_end");
    words.not_words = subject->strings("not_words");
    words.not_ends = subject->strings("not_ends");
    words.unmarked = subject->strings("unmarked");
    words.speakers = subject->strings("speakers");
    words.saying = subject->strings("saying");
    words.judging = subject->strings("judging");
    words.uncarried = subject->strings("uncarried");
    words.measures = subject->strings("measures");
    words.item_marks = subject->strings("item_marks");
    subject->finish();
  }
  rules.cues.scope = root.strings("scope");
  rules.cues.not_attributes = root.strings("not_attributes");
  rules.cues.not_attribute_ends = root.strings("not_attribute_ends");
  root.finish();
}

}  // namespace geomsan
