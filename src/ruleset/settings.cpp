#include "ruleset/settings.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "ruleset/yaml_file.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

constexpr std::size_t kMaxMebibytes = 1;

/// Rules by their ids, so that keys cannot be asked for by name.
void read_severities(YamlMap& root, Settings& settings) {
  if (!root.has("severity")) return;
  const YAML::Node map = root.raw("severity");
  if (!map.IsMap()) return root.error("severity", message(MessageId::rules_want_mapping));
  const std::vector<std::string> allowed{"note", "warning", "error"};
  for (const auto& entry : map) {
    const std::string rule = entry.first.Scalar();
    const std::string severity = entry.second.IsScalar() ? entry.second.Scalar() : std::string();
    if (std::find(allowed.begin(), allowed.end(), severity) == allowed.end()) {
      root.error_at(entry.second, message(MessageId::rules_bad_value, severity, rule),
                    message(MessageId::rules_allowed, fmt::format("{}", fmt::join(allowed, ", "))));
    } else {
      settings.severities.push_back({rule, {severity}, root.file().span_of(entry.first)});
    }
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
  const auto refuse = [&](std::string text) {
    Diagnostic diagnostic;
    diagnostic.file = settings.file;
    diagnostic.text = std::move(text);
    settings.diagnostics.push_back(std::move(diagnostic));
  };
  std::ifstream in(path, std::ios::binary);
  std::string content((kMaxMebibytes << 20) + 1, '\0');
  if (in) in.read(content.data(), static_cast<std::streamsize>(content.size()));
  if (!in.is_open() || in.bad()) {
    refuse(message(MessageId::input_unreadable, std::strerror(errno)));
    return settings;
  }
  content.resize(static_cast<std::size_t>(in.gcount()));
  if (content.size() > kMaxMebibytes << 20) {
    refuse(message(MessageId::config_too_large, kMaxMebibytes));
    return settings;
  }
  settings.content = content;
  YamlFile file(path, std::move(content));
  if (auto root = file.root()) {
    for (const std::string& key : keys) {
      if (!root->has(key.c_str())) continue;
      const std::size_t before = file.faults();
      std::vector<std::string> values = root->strings(key.c_str());
      if (file.faults() == before)
        settings.entries.push_back({key, std::move(values), file.span_of(root->raw(key.c_str()))});
    }
    read_severities(*root, settings);
    root->finish();
  }
  settings.diagnostics = std::move(file.diagnostics());
  return settings;
}

}  // namespace geomsan
