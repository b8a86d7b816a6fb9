#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "cli/command.hpp"
#include "cli/interrupt.hpp"
#include "text/message.hpp"

namespace geomsan {

namespace fs = std::filesystem;

void Invocation::report(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) {
    fmt::print(stderr, "{}", render(diagnostic, wants_colour(STDERR_FILENO)));
    if (!diagnostic.warning) exit_code = ExitCode::failure;
  }
}

void Invocation::stop(std::size_t documents) {
  fmt::print(stderr, "{}\n", message(MessageId::cli_interrupted, documents));
  exit_code = ExitCode::interrupted;
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
  command.add_option("--jobs", jobs, message(MessageId::cli_jobs))->check(CLI::Range(0, 256));
  command.add_flag("--quiet", quiet, message(MessageId::cli_quiet));
}

DocumentRun::DocumentRun(const InputOptions& input) : input_(input), paths_(input.resolved()), progress_(!input.quiet) {
  catch_interrupts();
}

ReadResult DocumentRun::read(const DocumentSink& sink) {
  std::size_t total = 0;
  for (const std::string& path : paths_) {
    std::error_code unknown;
    const auto size = fs::is_regular_file(path, unknown) ? fs::file_size(path, unknown) : 0;
    if (unknown || size == 0) total = 0;
    if (unknown || size == 0) break;
    total += size;
  }
  progress_.begin(total);
  ReadOptions options = input_.read_options();
  options.stop = interrupt_requested;
  options.took = [this](std::size_t bytes) { progress_.advance(bytes, 0); };
  return read_documents(paths_, options, sink);
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
