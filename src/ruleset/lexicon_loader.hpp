#pragma once

// Private to ruleset/: fills a Lexicon from the files of rules/lexicon/.

#include <map>

#include "grammar/lexicon.hpp"
#include "ruleset/ruleset.hpp"
#include "ruleset/yaml_file.hpp"

namespace geomsan {

/// A metric or binary prefix as rules/lexicon/prefixes.yaml lists it.
struct UnitPrefix {
  std::string symbol;
  std::vector<std::string> latin;
  std::string hangul;
  Rational factor = 1;
};

/// Loads lexicon files one by one; prefixes must come before the units that use them.
class LexiconLoader {
 public:
  explicit LexiconLoader(Lexicon& lexicon) : lexicon_(lexicon) {}

  /// False when the file's `kind` is none of the lexicon's.
  bool load(const std::string& kind, YamlMap& root);
  /// Resolves what names units of other files (rates, compounds); call after the last file.
  void finish();
  [[nodiscard]] const std::vector<LexiconExample>& examples() const { return examples_; }

 private:
  void load_prefixes(YamlMap& root);
  void load_units(YamlMap& root, const std::string& family);
  void load_unit(YamlMap& entry, const Unit& model, const std::string& family);
  void add_unit(YamlMap& entry, const Unit& model, const std::string& family, const std::vector<std::string>& names);
  void load_readings(YamlMap& root, MentionKind kind);
  void load_dates(YamlMap& root);
  void load_hedges(YamlMap& root);
  void load_rates(YamlMap& root);
  void load_words(YamlMap& root);
  void load_followers(YamlMap& root);
  void load_examples(YamlMap& root);
  /// The unit as it is known by now; reported when the same symbol has another size.
  const Unit* add_checked(YamlMap& entry, const Unit& unit);
  Reading read_conditions(YamlMap& entry);
  /// What the entry's keys say about when; keys that are absent say nothing.
  DateSense read_sense(YamlMap& entry);
  static std::optional<int> integer(YamlMap& entry, const char* key, int low, int high);
  void add_names(YamlMap& entry, const Reading& model, const std::vector<std::string>& names);
  const Unit* unit_of(YamlMap& entry, const char* key);

  Lexicon& lexicon_;
  std::map<std::string, UnitPrefix> prefixes_;
  std::vector<LexiconExample> examples_;
  std::vector<std::pair<std::string, std::string>> compounds_;
};

}  // namespace geomsan
