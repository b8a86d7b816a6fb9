#include "cli/config.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <string_view>

#include "cli/command.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

namespace fs = std::filesystem;

constexpr const char* kUsualConfig = "geomsan.yaml";
constexpr std::array<std::string_view, 5> kPathKeys = {"paths", "output", "suppressions", "baseline", "source"};

CLI::Option* option_for(CLI::App& command, const std::string& key) {
  return command.get_option_no_throw(key == "paths" ? "PATH" : "--" + key);
}

/// --format and --output pair in order, so either of them on the command line stands for both.
bool is_open(CLI::App& command, const std::string& key) {
  if (key != "format" && key != "output") return option_for(command, key)->count() == 0;
  const CLI::Option* format = command.get_option_no_throw("--format");
  // Another command's --output is not what the reports of a check are written to.
  return format && format->count() == 0 && command.get_option_no_throw("--output")->count() == 0;
}

}  // namespace

std::vector<std::string> setting_keys(const CLI::App& command) {
  std::vector<std::string> keys{"paths", "rules"};
  for (const CLI::Option* option : command.get_options()) {
    if (option->get_lnames().empty() || option == command.get_help_ptr()) continue;
    keys.push_back(option->get_lnames().front());
  }
  return keys;
}

fs::path nearest_config() {
  std::error_code error;
  fs::path name = kUsualConfig;
  for (fs::path folder = fs::current_path(error); !error; folder = folder.parent_path()) {
    if (fs::exists(folder / kUsualConfig, error)) return name;
    if (folder == folder.root_path()) break;
    name = ".." / name;
  }
  return {};
}

fs::path path_from(const Settings& settings, const std::string& path) {
  if (path == "-" || fs::path(path).is_absolute()) return path;
  return (fs::path(settings.file).parent_path() / path).lexically_normal();
}

Diagnostics apply(const Settings& settings, CLI::App& command) {
  std::vector<const Setting*> open;
  for (const Setting& setting : settings.entries) {
    if (option_for(command, setting.key) && is_open(command, setting.key)) open.push_back(&setting);
  }
  Diagnostics wrong;
  for (const Setting* setting : open) {
    CLI::Option* const option = option_for(command, setting->key);
    const bool is_path = std::find(kPathKeys.begin(), kPathKeys.end(), setting->key) != kPathKeys.end();
    try {
      for (const std::string& value : setting->values) {
        option->add_result(is_path ? path_from(settings, value).string() : value);
      }
      if (!setting->values.empty()) option->run_callback();
    } catch (const CLI::ParseError& error) {
      option->clear();
      wrong.push_back(diagnose(settings.file, settings.content, setting->place, error.what()));
    }
  }
  return wrong;
}

Diagnostics override_severities(const Settings& settings, Ruleset& rules) {
  const std::map<std::string, RuleSeverity> kNamed{
      {"note", RuleSeverity::note}, {"warning", RuleSeverity::warning}, {"error", RuleSeverity::error}};
  Diagnostics unknown;
  for (const Setting& setting : settings.severities) {
    bool found = false;
    const auto set = [&](auto& list) {
      for (auto& rule : list) {
        if (rule.id != setting.key) continue;
        rule.severity = kNamed.at(setting.values.front());
        found = true;
      }
    };
    set(rules.relations);
    set(rules.topics);
    if (!found) {
      unknown.push_back(diagnose(settings.file, settings.content, setting.place,
                                 message(MessageId::config_unknown_rule, setting.key)));
    }
  }
  return unknown;
}

void Invocation::use_settings(CLI::App& command) {
  if (without_config) return;
  const fs::path path = config_option.empty() ? nearest_config() : fs::path(config_option);
  if (path.empty()) return;
  // What check takes is known to every subcommand that uses settings, so that one file serves them all.
  settings = load_settings(path, setting_keys(*command.get_parent()->get_subcommand("check")));
  report(settings.diagnostics);
  report(apply(settings, command));
  if (config_option.empty()) fmt::print(stderr, "{}\n", message(MessageId::config_used, settings.file));
}

}  // namespace geomsan
