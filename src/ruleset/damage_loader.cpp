#include "ruleset/damage_loader.hpp"

#include <algorithm>

#include "text/message.hpp"

namespace geomsan {
namespace {

/// What examples may be filed under; those of `sound` must show no damage.
const std::vector<std::string> kSections{"sound",           "replacement_character", "mojibake",
                                         "mixed_encodings", "percent_lost",          "unit_garbled",
                                         "point_lost",      "paragraph_doubled",     "truncated"};

void add_words(YamlMap& map, const char* key, std::vector<std::string>& words) {
  for (std::string& word : map.strings(key)) words.push_back(std::move(word));
}

void read_damage_examples(YamlMap& root, DamageWords& words) {
  auto map = root.map("examples");
  if (!map) return root.error("examples", message(MessageId::rules_missing_key, "examples"));
  for (const std::string& section : kSections) {
    for (const YAML::Node& item : map->items(section.c_str())) {
      if (!item.IsScalar()) {
        map->error_at(item, message(MessageId::rules_want_text_item));
        continue;
      }
      words.examples.push_back({root.file().name(), static_cast<std::size_t>(std::max(item.Mark().line, 0)) + 1,
                                item.Scalar(), section == kSections.front() ? std::string() : section});
    }
  }
  map->finish();
}

}  // namespace

void load_damage(YamlMap& root, DamageWords& words) {
  add_words(root, "shares", words.shares);
  add_words(root, "changes", words.changes);
  add_words(root, "outcomes", words.outcomes);
  add_words(root, "particles", words.particles);
  add_words(root, "percentages", words.percentages);
  add_words(root, "levels", words.levels);
  add_words(root, "falls", words.falls);
  add_words(root, "counted", words.counted);
  add_words(root, "finals", words.finals);
  add_words(root, "unfinished", words.unfinished);
  read_damage_examples(root, words);
  root.finish();
}

}  // namespace geomsan
