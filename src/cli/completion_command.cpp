#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/option_values.hpp"
#include "report/report.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

/// One (sub)command as a shell completes it.
struct CompletedCommand {
  std::string path;  ///< words that lead to it, joined by spaces; empty for the program
  std::vector<std::string> words;
};

/// Every command with its subcommands and options, as the program itself knows them.
void collect(const CLI::App& command, const std::string& path, const std::vector<std::string>& inherited,
             std::vector<CompletedCommand>& found) {
  CompletedCommand completed{path, {}};
  std::vector<std::string> options = inherited;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) {
      if (std::find(options.begin(), options.end(), "--" + name) == options.end()) options.push_back("--" + name);
    }
  }
  for (const CLI::App* sub : command.get_subcommands({})) completed.words.push_back(sub->get_name());
  completed.words.insert(completed.words.end(), options.begin(), options.end());
  found.push_back(std::move(completed));
  for (const CLI::App* sub : command.get_subcommands({})) {
    collect(*sub, path.empty() ? sub->get_name() : path + " " + sub->get_name(), options, found);
  }
}

/// Shared by bash and zsh, which runs it through bashcompinit: the longest known command among the words so far.
void print_bash(const std::vector<CompletedCommand>& commands) {
  fmt::print(
      "_geomsan() {{\n"
      "  local word path= words=\n"
      "  local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD-1]}}\n"
      "  for word in \"${{COMP_WORDS[@]:1:COMP_CWORD-1}}\"; do\n"
      "    case \"${{path:+$path }}$word\" in\n");
  for (const CompletedCommand& command : commands) {
    if (!command.path.empty()) fmt::print("      '{0}') path='{0}' ;;\n", command.path);
  }
  fmt::print(
      "    esac\n"
      "  done\n"
      "  COMPREPLY=()\n"
      "  if [ \"$previous\" = --format ] && [ \"$path\" = check ]; then\n"
      "    COMPREPLY=($(compgen -W '{}' -- \"$current\"))\n"
      "    return\n"
      "  fi\n"
      "  case \"$path\" in\n",
      fmt::join(format_names(), " "));
  for (const CompletedCommand& command : commands) {
    fmt::print("    '{}') words='{}' ;;\n", command.path, fmt::join(command.words, " "));
  }
  fmt::print(
      "  esac\n"
      "  COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
      "}}\n"
      "complete -o default -F _geomsan geomsan\n");
}

void print_fish(const std::vector<CompletedCommand>& commands) {
  std::vector<std::string> first;
  for (const CompletedCommand& command : commands) {
    if (!command.path.empty() && command.path.find(' ') == std::string::npos) first.push_back(command.path);
  }
  for (const CompletedCommand& command : commands) {
    std::string condition = fmt::format("not __fish_seen_subcommand_from {}", fmt::join(first, " "));
    if (!command.path.empty()) {
      std::string seen;
      for (std::size_t at = 0; at < command.path.size();) {
        const std::size_t end = std::min(command.path.find(' ', at), command.path.size());
        seen += fmt::format("{}__fish_seen_subcommand_from {}", seen.empty() ? "" : "; and ",
                            command.path.substr(at, end - at));
        at = end + 1;
      }
      condition = std::move(seen);
    }
    for (const std::string& word : command.words) {
      if (word.starts_with("--")) {
        fmt::print("complete -c geomsan -n '{}' -l {}\n", condition, word.substr(2));
      } else {
        fmt::print("complete -c geomsan -n '{}' -f -a {}\n", condition, word);
      }
    }
  }
  fmt::print("complete -c geomsan -n '__fish_seen_subcommand_from check' -l format -x -a '{}'\n",
             fmt::join(format_names(), " "));
}

}  // namespace

void add_completion(CLI::App& app, Invocation&) {
  CLI::App* command = app.add_subcommand("completion", message(MessageId::cli_completion));
  auto shell = std::make_shared<std::string>();
  command->add_option("SHELL", *shell, message(MessageId::cli_completion_shell))
      ->required()
      ->check(one_of({"bash", "zsh", "fish"}));
  command->footer(message(MessageId::cli_completion_examples));
  command->callback([shell, &app] {
    std::vector<CompletedCommand> commands;
    collect(app, {}, {}, commands);
    if (*shell == "fish") return print_fish(commands);
    if (*shell == "zsh") fmt::print("#compdef geomsan\nautoload -U +X bashcompinit && bashcompinit\n");
    print_bash(commands);
  });
}

}  // namespace geomsan
