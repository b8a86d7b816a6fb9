#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/command.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

/// Text as roff prints it unchanged.
std::string roff(std::string_view text) {
  std::string out;
  bool line_begins = true;
  for (const char c : text) {
    if (line_begins && (c == '.' || c == '\'')) out += "\\&";
    line_begins = c == '\n';
    switch (c) {
      case '\\':
        out += "\\e";
        break;
      case '-':
        out += "\\-";
        break;
      case '\'':
        out += "\\(aq";
        break;
      case '`':
        out += "\\(ga";
        break;
      case '^':
        out += "\\(ha";
        break;
      case '~':
        out += "\\(ti";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string bold(std::string_view text) { return "\\fB" + roff(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + roff(text) + "\\fR"; }

void section(MessageId title) { fmt::print(".SH {}\n", roff(message(title))); }

/// A word and what it is for, the description indented.
void entry(const std::string& head, std::string_view text) { fmt::print(".TP\n{}\n{}\n", head, roff(text)); }

/// Lines that stay as they are, under the heading they begin with.
void example(const std::string& footer) {
  if (footer.empty()) return;
  fmt::print(".PP\n.nf\n{}\n.fi\n", roff(footer));
}

/// `note|warning|error` of what an option takes, else the kind of value CLI11 knows.
std::string value_of(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  const std::size_t begin = type.find('{');
  if (begin == std::string::npos) return type;
  std::string words = type.substr(begin + 1, type.find('}', begin) - begin - 1);
  std::replace(words.begin(), words.end(), ',', '|');
  return words;
}

bool is_repeatable(const CLI::Option& option) { return option.get_items_expected_max() > 1; }

/// What holds when the option is not given; nothing for --lang, which chose the language of this page.
std::string default_of(CLI::Option& option) {
  if (option.get_items_expected_max() != 1 || option.count() > 0) return {};
  std::string value = option.capture_default_str()->get_default_str();
  return value == "\"\"" ? std::string() : value;
}

void print_option(CLI::Option& option) {
  std::vector<std::string> names;
  for (const std::string& name : option.get_snames()) names.push_back(bold("-" + name));
  for (const std::string& name : option.get_lnames()) names.push_back(bold("--" + name));
  std::string head = fmt::format("{}", fmt::join(names, ", "));
  if (names.empty())
    head = italic(option.get_name(true));
  else if (option.get_items_expected_max() > 0)
    head += ' ' + italic(value_of(option));
  if (is_repeatable(option)) head += " ...";
  const std::string usual = default_of(option);
  entry(head,
        option.get_description() + (usual.empty() ? "" : fmt::format(" ({})", message(MessageId::man_default, usual))));
}

void print_options(CLI::App& command) {
  for (CLI::Option* option : command.get_options()) {
    if (command.get_parent() == nullptr || option != command.get_help_ptr()) print_option(*option);
  }
}

std::string synopsis(const CLI::App& command, const std::string& path) {
  std::string line = bold(path);
  bool has_options = false;
  for (const CLI::Option* option : command.get_options()) {
    if (!option->get_positional()) {
      has_options |= option != command.get_help_ptr();
      continue;
    }
    const std::string name = italic(option->get_name(true)) + (is_repeatable(*option) ? "..." : "");
    line += option->get_required() ? ' ' + name : fmt::format(" [{}]", name);
  }
  return line + (has_options ? fmt::format(" [{}]", italic(message(MessageId::help_options))) : std::string());
}

/// Calls `visit(command, path)` for every command that does something, in the order of the help.
template <typename Visit>
void for_each_command(CLI::App& app, const std::string& path, const Visit& visit) {
  const std::vector<CLI::App*> subcommands = app.get_subcommands({});
  if (subcommands.empty()) return visit(app, path);
  for (CLI::App* sub : subcommands) for_each_command(*sub, path + ' ' + sub->get_name(), visit);
}

void print_environment() {
  section(MessageId::man_environment);
  entry(bold("GEOMSAN_RULES"), message(MessageId::man_env_rules));
  entry(bold("GEOMSAN_LANG"), message(MessageId::man_env_lang));
  entry(bold("NO_COLOR"), message(MessageId::man_env_no_color));
  entry(bold("GEOMSAN_") + italic("OPTION"), message(MessageId::man_env_option));
}

void print_files() {
  section(MessageId::man_files);
  entry(bold("geomsan.yaml"), message(MessageId::man_file_config));
  entry(bold("geomsan-suppressions.yaml"), message(MessageId::man_file_suppressions));
  entry(bold("geomsan-baseline.txt"), message(MessageId::man_file_baseline));
}

void print_exit_codes() {
  constexpr std::array kCodes = {std::pair(ExitCode::success, MessageId::man_exit_success),
                                 std::pair(ExitCode::findings, MessageId::man_exit_findings),
                                 std::pair(ExitCode::failure, MessageId::man_exit_failure),
                                 std::pair(ExitCode::interrupted, MessageId::man_exit_interrupted)};
  section(MessageId::man_exit);
  for (const auto& [code, text] : kCodes) entry(bold(std::to_string(code)), message(text));
}

void print_manual(CLI::App& app) {
  fmt::print(".TH GEOMSAN 1 \"\" \"geomsan {}\" \"geomsan\"\n", GEOMSAN_VERSION);
  // Korean words are not to be hyphenated, and lines end at spaces: flushing them to both sides would tear them.
  fmt::print(".nh\n.ad l\n");
  section(MessageId::man_name);
  fmt::print("geomsan \\- {}\n", roff(message(MessageId::man_about)));
  section(MessageId::man_synopsis);
  for_each_command(app, "geomsan", [](const CLI::App& command, const std::string& path) {
    fmt::print("{}\n.br\n", synopsis(command, path));
  });
  section(MessageId::man_description);
  fmt::print("{}\n", roff(message(MessageId::man_text)));
  section(MessageId::man_options);
  print_options(app);
  section(MessageId::man_commands);
  for_each_command(app, "geomsan", [](CLI::App& command, const std::string& path) {
    fmt::print(".SS {}\n{}\n", synopsis(command, path), roff(command.get_description()));
    print_options(command);
    example(command.get_footer());
  });
  print_environment();
  print_files();
  print_exit_codes();
  section(MessageId::man_examples);
  example(app.get_footer());
}

}  // namespace

void add_manual(CLI::App& app, Invocation&) {
  CLI::App* command = app.add_subcommand("man", message(MessageId::cli_man));
  command->footer(message(MessageId::cli_man_examples));
  command->callback([&app] { print_manual(app); });
}

}  // namespace geomsan
