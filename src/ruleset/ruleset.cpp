#include "ruleset/ruleset.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "ruleset/alignment_loader.hpp"
#include "ruleset/confusion_loader.hpp"
#include "ruleset/damage_loader.hpp"
#include "ruleset/field_loader.hpp"
#include "ruleset/lexicon_loader.hpp"
#include "ruleset/retelling_loader.hpp"
#include "ruleset/rule_loader.hpp"
#include "ruleset/yaml_file.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> rule_files(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (it->path().extension() == ".yaml" || it->path().extension() == ".yml") files.push_back(it->path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// The YAML reader would take minutes over a large file that somebody put there by mistake.
constexpr std::size_t kMaxMebibytes = 1;

std::unique_ptr<YamlFile> read_file(const fs::path& path) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  const bool too_large = !error && size > kMaxMebibytes << 20;
  std::ostringstream content;
  std::ifstream in(path, std::ios::binary);
  if (!too_large) content << in.rdbuf();
  auto file = std::make_unique<YamlFile>(path, content.str());
  if (!in) file->error({0, 0}, message(MessageId::rules_unreadable));
  if (too_large) file->error({0, 0}, message(MessageId::rules_too_large, kMaxMebibytes));
  return file;
}

/// Order in which kinds are loaded: a file may only name what an earlier kind defined.
int pass_of(const std::string& kind) {
  if (kind == "prefixes") return 0;
  if (kind == "units" || kind == "currencies" || kind == "counters") return 1;
  if (kind == "relation" || kind == "topic" || kind == "boilerplate") return 3;
  return 2;
}

void load_file(const std::string& kind, YamlFile& file, YamlMap& root, Ruleset& rules, LexiconLoader& lexicon) {
  const std::vector<std::string> kinds{"prefixes",  "units",    "currencies", "counters",    "ordinals",  "dates",
                                       "names",     "hedges",   "rates",      "words",       "followers", "forms",
                                       "cues",      "relation", "topic",      "boilerplate", "damage",    "fields",
                                       "retelling", "slots",    "confusions", "alignment"};
  if (kind == "relation") return load_relation(root, rules);
  if (kind == "topic") return load_topic(root, rules);
  if (kind == "fields") return load_fields(root, rules);
  if (kind == "boilerplate") return load_boilerplate(root, rules);
  if (kind == "forms") return load_forms(root, rules);
  if (kind == "slots") return load_slots(root, rules);
  if (kind == "confusions") return load_confusions(root, rules);
  if (kind == "cues") return load_cues(root, rules);
  if (kind == "damage") return load_damage(root, rules.damage);
  if (kind == "alignment") return load_alignment(root, rules.alignment);
  if (kind == "retelling") return load_retelling(root, rules.retelling);
  if (lexicon.load(kind, root)) return root.finish();
  (void)file;
  (void)root.choice("kind", kinds);
}

template <typename Rule>
void refuse_duplicates(std::vector<Rule>& rules, std::map<std::string, std::string>& files, Diagnostics& diagnostics) {
  std::erase_if(rules, [&](const Rule& rule) {
    const auto [known, is_new] = files.emplace(rule.id, rule.file);
    if (is_new) return false;
    Diagnostic diagnostic;
    diagnostic.file = rule.file;
    diagnostic.text = message(MessageId::rules_duplicate_id, rule.id, known->second);
    diagnostics.push_back(std::move(diagnostic));
    return true;
  });
}

/// Loads all files but those named in `left_out`.
std::unique_ptr<Ruleset> load_all(const fs::path& folder, const std::set<std::string>& left_out) {
  auto rules = std::make_unique<Ruleset>();
  rules->folder = folder;
  rules->rates = ReferenceRates(folder / "reference" / "ecb-eurofxref.csv");
  LexiconLoader lexicon(rules->lexicon);
  std::vector<std::unique_ptr<YamlFile>> files;
  for (const fs::path& path : rule_files(folder)) {
    if (left_out.contains(path.string())) continue;
    files.push_back(read_file(path));
  }
  for (int pass = 0; pass <= 3; ++pass) {
    for (const auto& file : files) {
      auto root = file->failed() ? std::nullopt : file->root();
      if (!root) continue;
      const std::string kind = root->string_or("kind", "");
      if (pass_of(kind) == pass) load_file(kind, *file, *root, *rules, lexicon);
    }
    if (pass == 1) {
      std::set<std::string> kinds;
      for (const Unit& unit : rules->lexicon.units()) kinds.insert(unit.kind);
      rules->dimensions.assign(kinds.begin(), kinds.end());
    }
    if (pass == 2) lexicon.finish();
  }
  rules->lexicon_examples = lexicon.examples();
  for (const auto& file : files) {
    auto& found = file->diagnostics();
    if (file->failed()) {
      Diagnostic disabled;
      disabled.file = file->name();
      disabled.text = message(MessageId::rules_file_disabled);
      disabled.warning = true;
      found.push_back(std::move(disabled));
    }
    rules->diagnostics.insert(rules->diagnostics.end(), found.begin(), found.end());
  }
  std::map<std::string, std::string> ids;
  refuse_duplicates(rules->relations, ids, rules->diagnostics);
  refuse_duplicates(rules->topics, ids, rules->diagnostics);
  refuse_duplicates(rules->boilerplate, ids, rules->diagnostics);
  if (files.empty()) {
    Diagnostic diagnostic;
    diagnostic.file = folder.string();
    diagnostic.text = message(MessageId::rules_folder_missing, folder.string());
    rules->diagnostics.push_back(std::move(diagnostic));
  }
  return rules;
}

}  // namespace

bool Ruleset::damaged() const {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& d) { return !d.warning; });
}

std::unique_ptr<Ruleset> load_rules(const std::filesystem::path& folder) {
  auto rules = load_all(folder, {});
  if (!rules->damaged()) return rules;
  // A file with a fault must not leave half of its words in the lexicon: load again without it.
  std::set<std::string> left_out;
  for (const Diagnostic& diagnostic : rules->diagnostics) {
    if (!diagnostic.warning) left_out.insert(diagnostic.file);
  }
  auto sound = load_all(folder, left_out);
  // What fails only now fails because of a file that is missing; the first diagnosis is the one to mend.
  sound->diagnostics = std::move(rules->diagnostics);
  return sound;
}

}  // namespace geomsan
