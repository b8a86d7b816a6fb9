#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "cli/command.hpp"
#include "text/message.hpp"

namespace geomsan {

namespace fs = std::filesystem;

void Invocation::report(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) {
    fmt::print(stderr, "{}", render(diagnostic, wants_colour(STDERR_FILENO)));
    if (!diagnostic.warning) exit_code = ExitCode::failure;
  }
}

fs::path Invocation::rules_folder() const {
  if (!rules_option.empty()) return rules_option;
  const char* variable = std::getenv("GEOMSAN_RULES");
  return variable && *variable ? fs::path(variable) : share_folder() / "rules";
}

std::unique_ptr<Ruleset> Invocation::rules() {
  auto rules = load_rules(rules_folder());
  report(rules->diagnostics);
  return rules;
}

fs::path share_folder() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  return error ? fs::path() : program.parent_path().parent_path() / "share" / "geomsan";
}

bool wants_colour(int descriptor) {
  const char* no_colour = std::getenv("NO_COLOR");
  return isatty(descriptor) && !(no_colour && *no_colour);
}

void InputOptions::add_to(CLI::App& command) {
  command.add_option("PATH", paths, message(MessageId::cli_path));
  command.add_option("--input-format", format, message(MessageId::cli_input_format))
      ->check(CLI::IsMember({"auto", "text", "jsonl", "html"}));
  command.add_option("--encoding", encoding, message(MessageId::cli_encoding))->check([](const std::string& name) {
    return encoding_named(name) ? std::string() : message(MessageId::cli_unknown_encoding, name);
  });
}

std::vector<std::string> InputOptions::resolved() const {
  if (!paths.empty()) return paths;
  if (isatty(STDIN_FILENO)) throw CLI::CallForHelp();
  return {"-"};
}

ReadOptions InputOptions::read_options() const {
  ReadOptions options;
  if (format == "text") options.format = InputFormat::text;
  if (format == "jsonl") options.format = InputFormat::jsonl;
  if (format == "html") options.format = InputFormat::html;
  options.encoding = encoding;
  return options;
}

}  // namespace geomsan
