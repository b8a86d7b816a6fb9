#include "ruleset/retelling_loader.hpp"

#include <algorithm>

namespace geomsan {
namespace {

void add_words(YamlMap& map, const char* key, std::vector<std::string>& words) {
  for (std::string& word : map.strings(key)) words.push_back(std::move(word));
}

}  // namespace

bool RetellingWords::interchangeable(std::string_view a, std::string_view b) const {
  if (a == b) return true;
  const auto first = counters.find(a);
  const auto second = counters.find(b);
  if (first == counters.end() || second == counters.end()) return false;
  return std::any_of(first->second.begin(), first->second.end(), [&](std::size_t group) {
    return std::find(second->second.begin(), second->second.end(), group) != second->second.end();
  });
}

void load_retelling(YamlMap& root, RetellingWords& words) {
  if (auto places = root.map("places")) {
    words.headline = places->string("headline");
    words.deck = places->string("deck");
    words.lead = places->string("lead");
    words.body = places->string("body");
    places->finish();
  }
  std::size_t group = 0;
  for (const auto& [unit, groups] : words.counters) {
    for (const std::size_t known : groups) group = std::max(group, known + 1);
  }
  for (YamlMap& entry : root.maps("counters")) {
    for (const std::string& unit : entry.strings("same")) words.counters[unit].push_back(group);
    entry.finish();
    ++group;
  }
  add_words(root, "omitted", words.omitted);
  add_words(root, "above", words.above);
  add_words(root, "below", words.below);
  add_words(root, "scopes", words.scopes);
  for (std::string& word : root.strings("stop")) words.stop.insert(std::move(word));
  root.finish();
}

}  // namespace geomsan
