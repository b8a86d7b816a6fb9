#include "cli/usage_error.hpp"

#include <fmt/format.h>

#include <vector>

#include "text/message.hpp"

namespace geomsan {
namespace {

/// The command that was given, from the program down.
std::vector<const CLI::App*> commands_of(const CLI::App& app) {
  std::vector<const CLI::App*> commands{&app};
  while (!commands.back()->get_subcommands().empty()) commands.push_back(commands.back()->get_subcommands().front());
  return commands;
}

std::string path_of(const std::vector<const CLI::App*>& commands) {
  std::vector<std::string> names;
  for (const CLI::App* command : commands) names.push_back(command->get_name());
  return fmt::format("{}", fmt::join(names, " "));
}

bool names(std::string_view text, const std::string& option) {
  const std::size_t at = text.find(option);
  if (at == std::string_view::npos) return false;
  const std::size_t end = at + option.size();
  return (at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ':' || text[end] == ' ');
}

/// CLI11 keeps the option that an error is about only as a word of its text.
const CLI::Option* option_of(const CLI::ParseError& error, const std::vector<const CLI::App*>& commands) {
  for (auto command = commands.rbegin(); command != commands.rend(); ++command) {
    for (const CLI::Option* option : (*command)->get_options()) {
      if (names(error.what(), option->get_name())) return option;
    }
  }
  return nullptr;
}

std::string_view nearest_option(const std::string& word, const std::vector<const CLI::App*>& commands,
                                std::vector<std::string>& known) {
  for (const CLI::App* command : commands) {
    for (const CLI::Option* option : command->get_options()) {
      for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
    }
  }
  return word.starts_with("-") ? did_you_mean(word.substr(0, word.find('=')), known) : std::string_view();
}

}  // namespace

std::string complaint_of(const CLI::ParseError& error, const CLI::Option& option) {
  const std::vector<std::string>& values = option.results();
  const bool takes_none = option.get_items_expected_max() == 0;
  if (dynamic_cast<const CLI::ValidationError*>(&error)) {
    // The rest is what the option's own validator said.
    const std::string text = error.what();
    const std::string head = option.get_name() + ": ";
    return text.starts_with(head) ? text.substr(head.size()) : text;
  }
  if (dynamic_cast<const CLI::RequiredError*>(&error)) return message(MessageId::cli_required);
  if (takes_none) return message(MessageId::cli_flag_value);
  if (dynamic_cast<const CLI::ConversionError*>(&error)) {
    return message(MessageId::cli_value_unreadable, fmt::format("{}", fmt::join(values, " ")));
  }
  return message(values.size() > 1 ? MessageId::cli_given_twice : MessageId::cli_value_missing);
}

Diagnostic usage_error(const CLI::ParseError& error, const CLI::App& app) {
  const std::vector<const CLI::App*> commands = commands_of(app);
  Diagnostic diagnostic;
  diagnostic.file = path_of(commands);
  diagnostic.hint = message(MessageId::cli_see_help, diagnostic.file);
  if (dynamic_cast<const CLI::ExtrasError*>(&error)) {
    const std::vector<std::string> words = app.remaining(true);
    const std::string word = words.empty() ? std::string() : words.front();
    std::vector<std::string> known;
    const std::string_view near = nearest_option(word, commands, known);
    diagnostic.text = message(MessageId::cli_unexpected, word);
    if (!near.empty()) diagnostic.hint = message(MessageId::rules_did_you_mean, near);
  } else if (const CLI::Option* option = option_of(error, commands)) {
    diagnostic.file += ' ' + option->get_name();
    diagnostic.text = complaint_of(error, *option);
  } else if (dynamic_cast<const CLI::RequiredError*>(&error)) {
    std::vector<std::string> known;
    for (const CLI::App* sub : commands.back()->get_subcommands({})) known.push_back(sub->get_name());
    diagnostic.text = message(MessageId::cli_command_required);
    diagnostic.hint = message(MessageId::rules_allowed, fmt::format("{}", fmt::join(known, ", ")));
  } else {
    diagnostic.text = error.what();
  }
  return diagnostic;
}

}  // namespace geomsan
