#include <fmt/format.h>

#include <cstdlib>

#include "cli/command.hpp"
#include "cli/config.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

/// A text as YAML reads it back.
std::string scalar(const std::string& text) {
  const bool plain = !text.empty() && text.find_first_of(" \"'\\#:,[]{}&*!|>%@`\n\t") == std::string::npos &&
                     text != "-" && text != "?";
  if (plain) return text;
  std::string quoted;
  for (const char c : printable(text)) quoted += c == '"' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
  return '"' + quoted + '"';
}

std::string list(const std::vector<std::string>& values) {
  if (values.size() == 1) return scalar(values.front());
  std::vector<std::string> items;
  for (const std::string& value : values) items.push_back(scalar(value));
  return fmt::format("[{}]", fmt::join(items, ", "));
}

std::string place_of(const Settings& settings, Span span) {
  const Diagnostic place = diagnose(settings.file, settings.content, span, {});
  return fmt::format("{}:{}", printable(settings.file), place.line);
}

void print_line(const std::string& key, const std::string& value, const std::string& origin) {
  fmt::print("{}: {}  # {}\n", key, value, origin);
}

void print_rules(const Invocation& invocation) {
  const char* variable = std::getenv("GEOMSAN_RULES");
  const Setting* setting = invocation.settings.find("rules");
  const std::string origin = !invocation.rules_option.empty() ? message(MessageId::config_from_flag)
                             : variable && *variable ? message(MessageId::config_from_environment, "GEOMSAN_RULES")
                             : setting               ? place_of(invocation.settings, setting->place)
                                                     : message(MessageId::config_from_default);
  print_line("rules", scalar(invocation.rules_folder().string()), origin);
}

/// As the file of settings holds them; of several that fit a rule the last one holds.
void print_severities(const Settings& settings) {
  std::string folder;
  if (!settings.severities.empty() && settings.severities.front().folder.empty()) fmt::print("severity:\n");
  bool has_folders = false;
  for (const SeveritySetting& setting : settings.severities) {
    if (setting.folder != folder) {
      if (!has_folders) fmt::print("folders:\n");
      has_folders = true;
      folder = setting.folder;
      fmt::print("  {}:\n    severity:\n", scalar(folder));
    }
    print_line((folder.empty() ? "  " : "      ") + scalar(setting.rules), setting.severity,
               place_of(settings, setting.place));
  }
}

/// What `check` would take when nothing else stands on its command line.
void print_effective(CLI::App& check, Invocation& invocation) {
  invocation.use_settings(check);
  print_rules(invocation);
  for (const std::string& key : setting_keys(check)) {
    if (key == "rules") continue;
    CLI::Option* const option = check.get_option(key == "paths" ? "PATH" : "--" + key);
    const Setting* setting = invocation.settings.find(key);
    if (invocation.from_environment.contains(key)) {
      print_line(key, list(option->results()), message(MessageId::config_from_environment, variable_for(key)));
    } else if (setting && option->count() > 0) {
      print_line(key, list(option->results()), place_of(invocation.settings, setting->place));
    } else {
      const std::string value = option->capture_default_str()->get_default_str();
      const bool is_flag = option->get_items_expected_max() == 0;
      print_line(key, !value.empty() ? value : is_flag ? "false" : "\"\"", message(MessageId::config_from_default));
    }
  }
  print_severities(invocation.settings);
}

}  // namespace

void add_config(CLI::App& app, Invocation& invocation) {
  CLI::App* command = app.add_subcommand("config", message(MessageId::cli_config));
  auto effective = std::make_shared<bool>(false);
  command->add_flag("--effective", *effective, message(MessageId::cli_config_show))->required();
  CLI::App* check = app.get_subcommand("check");
  command->callback([check, effective, &invocation] { print_effective(*check, invocation); });
}

}  // namespace geomsan
