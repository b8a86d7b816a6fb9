#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>

#include "cli/command.hpp"
#include "cli/help_page.hpp"
#include "cli/option_values.hpp"
#include "cli/usage_error.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

/// The language must be known before the first help text is made, so --lang is looked for ahead of the real parse.
void choose_language(int argc, char** argv) {
  const char* variable = std::getenv("GEOMSAN_LANG");
  std::string wanted = variable ? variable : "";
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--lang") == 0 && i + 1 < argc) wanted = argv[i + 1];
    if (std::strncmp(argv[i], "--lang=", 7) == 0) wanted = argv[i] + 7;
  }
  set_language(wanted == "en" ? Language::english : Language::korean);
}

/// A word in the place of a subcommand that is none, with the one that was probably meant.
std::optional<Diagnostic> unknown_command(const CLI::App& app, int argc, char** argv) {
  const CLI::App* command = &app;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--lang" || word == "--rules" || word == "--config" || word == "--color") ++i;
    if (word.starts_with("-")) continue;
    std::vector<std::string> known;
    for (const CLI::App* sub : command->get_subcommands({})) known.push_back(sub->get_name());
    // Other words of a command without subcommands are its own to judge.
    if (known.empty()) return std::nullopt;
    if (std::find(known.begin(), known.end(), word) != known.end()) {
      command = command->get_subcommand(word);
      continue;
    }
    Diagnostic diagnostic;
    diagnostic.file = command == &app ? "geomsan" : "geomsan " + command->get_name();
    diagnostic.text = message(MessageId::cli_unknown_command, word);
    const std::string_view near = did_you_mean(word, known);
    diagnostic.hint = near.empty() ? message(MessageId::rules_allowed, fmt::format("{}", fmt::join(known, ", ")))
                                   : message(MessageId::rules_did_you_mean, near);
    return diagnostic;
  }
  return std::nullopt;
}

int run_parsed(CLI::App& app, Invocation& invocation, int argc, char** argv) {
  try {
    app.parse(argc, argv);
    return invocation.exit_code;
  } catch (const CLI::ParseError& error) {
    // Help and version are no failures; everything else, whatever CLI11's own code, is 2.
    if (error.get_exit_code() == 0) return app.exit(error);
    invocation.report({usage_error(error, app)});
    return ExitCode::failure;
  }
}

}  // namespace

int run(int argc, char** argv) {
  choose_language(argc, argv);
  Invocation invocation;
  CLI::App app{message(MessageId::cli_about), "geomsan"};
  set_help_page(app);
  app.set_version_flag("--version", "geomsan " GEOMSAN_VERSION, message(MessageId::cli_version));
  app.set_help_flag("-h,--help", message(MessageId::cli_help));
  app.require_subcommand(1);
  app.fallthrough();
  std::string language;
  app.add_option("--lang", language, message(MessageId::cli_lang))->check(one_of({"ko", "en"}));
  app.add_option("--rules", invocation.rules_option, message(MessageId::cli_rules_option));
  app.add_option("--config", invocation.config_option, message(MessageId::cli_config_option));
  app.add_flag("--no-config", invocation.without_config, message(MessageId::cli_no_config));
  app.add_option_function<std::string>("--color", choose_colour, message(MessageId::cli_color))
      ->check(one_of({"auto", "always", "never"}));
  app.footer(message(MessageId::cli_examples));
  add_check(app, invocation);
  add_baseline(app, invocation);
  add_mentions(app, invocation);
  add_claims(app, invocation);
  add_why(app, invocation);
  add_parse(app, invocation);
  add_rules(app, invocation);
  add_rates(app, invocation);
  add_corpus(app, invocation);
  add_config(app, invocation);
  add_completion(app, invocation);
  add_manual(app, invocation);
  if (const auto problem = unknown_command(app, argc, argv)) {
    invocation.report({*problem});
    return ExitCode::failure;
  }
  try {
    if (argc == 1) {
      fmt::print("{}", app.help());
      return ExitCode::success;
    }
    const int code = run_parsed(app, invocation, argc, argv);
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return code;
    Diagnostic unwritten;
    unwritten.file = "stdout";
    unwritten.text = message(MessageId::cli_output_failed, std::strerror(errno));
    invocation.report({unwritten});
    return ExitCode::failure;
  } catch (const std::exception& error) {
    fmt::print(stderr, "geomsan: {}\n", error.what());
    return ExitCode::failure;
  }
}

}  // namespace geomsan
