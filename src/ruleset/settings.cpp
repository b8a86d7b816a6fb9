#include "ruleset/settings.hpp"

#include <algorithm>

#include "ruleset/yaml_file.hpp"
#include "text/message.hpp"
#include "text/small_file.hpp"

namespace geomsan {
namespace {

constexpr std::size_t kMaxMebibytes = 1;

/// Rules by their ids or globs of them, so that keys cannot be asked for by name.
void read_severities(YamlMap& map, const std::string& folder, Settings& settings) {
  if (!map.has("severity")) return;
  const YAML::Node severities = map.raw("severity");
  if (!severities.IsMap()) return map.error("severity", message(MessageId::rules_want_mapping));
  YamlMap(map.file(), severities);  // names keys that stand twice
  const std::vector<std::string> allowed{"off", "note", "warning", "error"};
  for (const auto& entry : severities) {
    const std::string rules = entry.first.IsScalar() ? entry.first.Scalar() : std::string();
    const std::string severity = entry.second.IsScalar() ? entry.second.Scalar() : std::string();
    if (std::find(allowed.begin(), allowed.end(), severity) == allowed.end()) {
      map.error_at(entry.second, message(MessageId::rules_bad_value, severity, rules),
                   message(MessageId::rules_allowed, fmt::format("{}", fmt::join(allowed, ", "))));
    } else {
      settings.severities.push_back({folder, rules, severity, map.file().span_of(entry.first)});
    }
  }
}

/// `folders`: globs of folders, each with severities of its own.
void read_folders(YamlMap& root, Settings& settings) {
  if (!root.has("folders")) return;
  const YAML::Node folders = root.raw("folders");
  if (!folders.IsMap()) return root.error("folders", message(MessageId::config_want_folders));
  for (const auto& entry : folders) {
    if (!entry.first.IsScalar() || !entry.second.IsMap()) {
      root.error_at(entry.second, message(MessageId::config_want_folders));
      continue;
    }
    YamlMap folder(root.file(), entry.second);
    read_severities(folder, entry.first.Scalar(), settings);
    folder.finish();
  }
}

}  // namespace

const Setting* Settings::find(std::string_view key) const {
  const auto entry = std::find_if(entries.begin(), entries.end(), [&](const Setting& each) { return each.key == key; });
  return entry == entries.end() ? nullptr : &*entry;
}

Settings load_settings(const std::filesystem::path& path, const std::vector<std::string>& keys) {
  Settings settings;
  settings.file = escape_invalid_utf8(path.string());
  FileContent content = read_small_file(path, kMaxMebibytes, MessageId::config_too_large);
  if (content.problem) {
    settings.diagnostics.push_back(std::move(*content.problem));
    return settings;
  }
  settings.content = content.bytes;
  YamlFile file(path, std::move(content.bytes));
  if (auto root = file.root()) {
    for (const std::string& key : keys) {
      if (!root->has(key.c_str())) continue;
      const std::size_t before = file.faults();
      std::vector<std::string> values = root->strings(key.c_str());
      if (file.faults() == before)
        settings.entries.push_back({key, std::move(values), file.span_of(root->raw(key.c_str()))});
    }
    read_severities(*root, {}, settings);
    read_folders(*root, settings);
    root->finish();
  }
  settings.diagnostics = std::move(file.diagnostics());
  return settings;
}

}  // namespace geomsan
