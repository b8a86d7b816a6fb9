#include "cli/config.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <string_view>

#include "cli/command.hpp"
#include "cli/usage_error.hpp"
#include "corpus/glob.hpp"
#include "text/message.hpp"
#include "text/small_file.hpp"

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

std::vector<std::string> parts_of(const std::string& list) {
  std::vector<std::string> parts;
  std::istringstream in(list);
  for (std::string part; std::getline(in, part, ',');) {
    if (!part.empty()) parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace

std::string variable_for(const std::string& key) {
  std::string name = "GEOMSAN_" + key;
  std::transform(name.begin(), name.end(), name.begin(), [](char c) {
    return c == '-' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
  });
  return name;
}

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
      wrong.push_back(diagnose(settings.file, settings.content, setting->place, complaint_of(error, *option)));
      option->clear();
    }
  }
  return wrong;
}

std::set<std::string> apply_environment(CLI::App& command, Diagnostics& wrong) {
  std::vector<std::pair<CLI::Option*, const char*>> open;
  for (CLI::Option* option : command.get_options()) {
    if (option->get_lnames().empty() || option == command.get_help_ptr()) continue;
    const std::string& key = option->get_lnames().front();
    const char* value = std::getenv(variable_for(key).c_str());
    if (value && *value && is_open(command, key)) open.emplace_back(option, value);
  }
  std::set<std::string> filled_in;
  for (const auto& [option, value] : open) {
    const bool takes_many = option->get_items_expected_max() > 1;
    try {
      for (const std::string& part : takes_many ? parts_of(value) : std::vector<std::string>{value}) {
        option->add_result(part);
      }
      option->run_callback();
      filled_in.insert(option->get_lnames().front());
    } catch (const CLI::ParseError& error) {
      wrong.push_back(about_file(variable_for(option->get_lnames().front()), complaint_of(error, *option)));
      option->clear();
    }
  }
  return filled_in;
}

SeverityPolicy severity_policy(const Settings& settings, const std::vector<std::string>& rules, Diagnostics& unknown) {
  std::vector<SeverityPolicy::Entry> entries;
  for (const SeveritySetting& setting : settings.severities) {
    const auto fits = [&](const std::string& rule) { return matches_glob(setting.rules, rule); };
    if (std::any_of(rules.begin(), rules.end(), fits)) {
      entries.push_back({setting.folder, setting.rules, severity_named(setting.severity)});
      continue;
    }
    const std::string_view near = did_you_mean(setting.rules, rules);
    unknown.push_back(
        diagnose(settings.file, settings.content, setting.place, message(MessageId::config_unknown_rule, setting.rules),
                 near.empty() ? message(MessageId::rules_see_list) : message(MessageId::rules_did_you_mean, near)));
  }
  return {fs::path(settings.file).parent_path(), std::move(entries)};
}

void Invocation::use_settings(CLI::App& command) {
  // In this order: what one of them has filled in is no longer open to the next.
  Diagnostics wrong;
  from_environment = apply_environment(command, wrong);
  report(wrong);
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
