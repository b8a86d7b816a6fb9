#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "cli/command.hpp"
#include "cli/config.hpp"
#include "cli/interrupt.hpp"
#include "cli/option_values.hpp"
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
  if (variable && *variable) return variable;
  const Setting* setting = settings.find("rules");
  return setting && !setting->values.empty() ? path_from(settings, setting->values.front()) : share_folder() / "rules";
}

std::unique_ptr<Ruleset> Invocation::rules() {
  auto rules = load_rules(rules_folder());
  report(rules->diagnostics);
  return rules;
}

fs::path share_folder() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  // A bare chroot has no /proc; there the program came from a package.
  return (error ? fs::path("/usr") : program.parent_path().parent_path()) / "share" / "geomsan";
}

namespace {

/// --color; also of messages that are printed before a subcommand runs.
std::string colour_choice = "auto";

}  // namespace

void choose_colour(const std::string& when) { colour_choice = when; }

bool wants_colour(int descriptor) {
  if (colour_choice != "auto") return colour_choice == "always";
  const char* no_colour = std::getenv("NO_COLOR");
  return isatty(descriptor) && !(no_colour && *no_colour);
}

namespace {

constexpr std::array kFields = {
    std::pair("id", &FieldNames::id),     std::pair("source", &FieldNames::source),
    std::pair("date", &FieldNames::date), std::pair("title", &FieldNames::title),
    std::pair("body", &FieldNames::body), std::pair("url", &FieldNames::url),
};

constexpr std::array kFormats = {
    std::pair("auto", InputFormat::automatic), std::pair("text", InputFormat::text),
    std::pair("jsonl", InputFormat::jsonl),    std::pair("csv", InputFormat::csv),
    std::pair("xlsx", InputFormat::xlsx),      std::pair("html", InputFormat::html),
};

/// `title=headline` cut in two; without an equals sign the name is empty.
std::pair<std::string, std::string> field_and_name(const std::string& assignment) {
  const std::size_t equals = std::min(assignment.find('='), assignment.size());
  return {assignment.substr(0, equals), assignment.substr(std::min(equals + 1, assignment.size()))};
}

std::string complaint_about_field(const std::string& assignment) {
  const auto [field, name] = field_and_name(assignment);
  if (field.empty() || name.empty()) return message(MessageId::cli_fields_wrong, assignment);
  std::string known;
  for (const auto& [label, names] : kFields) {
    if (field == label) return {};
    known.append(known.empty() ? "" : ", ").append(label);
  }
  return message(MessageId::cli_fields_unknown, field, known);
}

}  // namespace

void InputOptions::add_to(CLI::App& command) {
  command.add_option("PATH", paths, message(MessageId::cli_path));
  command.add_option("--input-format", format, message(MessageId::cli_input_format))->check(one_of([] {
    std::vector<std::string> names;
    for (const auto& [name, value] : kFormats) names.emplace_back(name);
    return names;
  }()));
  command.add_option("--encoding", encoding, message(MessageId::cli_encoding))->check([](const std::string& name) {
    return encoding_named(name) ? std::string() : message(MessageId::cli_unknown_encoding, name);
  });
  command.add_option("--fields", fields, message(MessageId::cli_fields))
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(complaint_about_field);
  command.add_option("--include", include, message(MessageId::cli_include))->allow_extra_args(false);
  command.add_option("--exclude", exclude, message(MessageId::cli_exclude))->allow_extra_args(false);
  command.add_option("--jobs", jobs, message(MessageId::cli_jobs))->check(number_between(0, 256));
  command.add_flag("--quiet", quiet, message(MessageId::cli_quiet));
}

DocumentRun::DocumentRun(const InputOptions& input) : input_(input), paths_(input.resolved()), progress_(!input.quiet) {
  catch_interrupts();
}

namespace {

/// Bytes of all paths together; 0 when one of them is no file of a known size.
std::size_t bytes_of(const std::vector<std::string>& paths) {
  std::size_t total = 0;
  for (const std::string& path : paths) {
    std::error_code unknown;
    const auto size = fs::is_regular_file(path, unknown) ? fs::file_size(path, unknown) : 0;
    if (unknown || size == 0) return 0;
    total += size;
  }
  return total;
}

}  // namespace

ReadResult DocumentRun::read(const FieldNames& names, const DocumentSink& sink) {
  progress_.begin(bytes_of(paths_));
  ReadOptions options = input_.read_options(names);
  options.stop = interrupt_requested;
  options.took = [this](std::size_t bytes) { progress_.advance(bytes, 0); };
  return read_documents(paths_, options, sink);
}

std::vector<std::string> InputOptions::resolved() const {
  if (!paths.empty()) return paths;
  if (isatty(STDIN_FILENO)) throw CLI::CallForHelp();
  return {"-"};
}

ReadOptions InputOptions::read_options(FieldNames names) const {
  ReadOptions options;
  for (const auto& [name, value] : kFormats) {
    if (format == name) options.format = value;
  }
  options.encoding = encoding;
  // Backwards, so that of several names given for one field the first stays the first.
  for (auto assignment = fields.rbegin(); assignment != fields.rend(); ++assignment) {
    const auto [field, name] = field_and_name(*assignment);
    for (const auto& [label, list] : kFields) {
      if (field == label) (names.*list).insert((names.*list).begin(), name);
    }
  }
  options.fields = std::move(names);
  options.include = include;
  options.exclude = exclude;
  return options;
}

}  // namespace geomsan
