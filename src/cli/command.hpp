#pragma once

// Private to cli/: what the subcommands share.

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "cli/cli.hpp"
#include "cli/progress_bar.hpp"
#include "corpus/corpus.hpp"
#include "ruleset/ruleset.hpp"
#include "ruleset/settings.hpp"

namespace geomsan {

/// Options every subcommand knows, and the exit code it leaves.
struct Invocation {
  std::string rules_option;
  std::string config_option;                 ///< --config
  bool without_config = false;               ///< --no-config
  Settings settings{};                       ///< of geomsan.yaml, once a subcommand has asked for them
  std::set<std::string> from_environment{};  ///< options that use_settings() took from there
  int exit_code = ExitCode::success;

  /// Prints diagnostics to standard error and turns the exit code to `failure` when one is more than a warning.
  void report(const Diagnostics& diagnostics);
  /// Says that the work was interrupted and `documents` are all it speaks of.
  void stop(std::size_t documents);
  /// Fills in those options of `command` that the command line leaves open, from the environment, else from the
  /// geomsan.yaml that it finds and reads.
  void use_settings(CLI::App& command);
  /// --rules, else GEOMSAN_RULES, else what geomsan.yaml names, else the rules installed with the program.
  [[nodiscard]] std::filesystem::path rules_folder() const;
  /// The rules of that folder; diagnostics are reported.
  [[nodiscard]] std::unique_ptr<Ruleset> rules();
};

/// share/geomsan beside the program.
[[nodiscard]] std::filesystem::path share_folder();

/// --color: always, never, or auto for a terminal without NO_COLOR.
void choose_colour(const std::string& when);

/// Whether what is written there should be coloured.
[[nodiscard]] bool wants_colour(int descriptor);

/// PATH… of a subcommand and how to read them; "-" for standard input when it is no terminal.
struct InputOptions {
  std::vector<std::string> paths;
  std::string format = "auto";
  std::string encoding;
  std::vector<std::string> fields;  ///< title=headline
  std::vector<std::string> include;
  std::vector<std::string> exclude;
  unsigned jobs = 0;  ///< threads; 0 for one a core
  bool quiet = false;
  void add_to(CLI::App& command);
  /// The paths given, or "-". Throws CLI::CallForHelp when nothing is given on a terminal.
  [[nodiscard]] std::vector<std::string> resolved() const;
  /// @param names of the rules; those of --fields come before them
  [[nodiscard]] ReadOptions read_options(FieldNames names) const;
};

/// One run over the documents of a command, with a progress bar; Ctrl-C ends it early.
class DocumentRun {
 public:
  explicit DocumentRun(const InputOptions& input);
  /// Hands each document to `sink` in order.
  /// @param names of the fields, from the rules
  [[nodiscard]] ReadResult read(const FieldNames& names, const DocumentSink& sink);
  /// Says that so many more documents are done.
  void count_documents(std::size_t count) { progress_.advance(0, count); }
  void clear_progress() { progress_.clear(); }
  [[nodiscard]] ProgressBar& progress() { return progress_; }
  [[nodiscard]] unsigned jobs() const { return input_.jobs; }

 private:
  const InputOptions& input_;
  std::vector<std::string> paths_;
  ProgressBar progress_;
};

void add_baseline(CLI::App& app, Invocation& invocation);
void add_check(CLI::App& app, Invocation& invocation);
void add_claims(CLI::App& app, Invocation& invocation);
void add_completion(CLI::App& app, Invocation& invocation);
void add_config(CLI::App& app, Invocation& invocation);
void add_corpus(CLI::App& app, Invocation& invocation);
void add_manual(CLI::App& app, Invocation& invocation);
void add_mentions(CLI::App& app, Invocation& invocation);
void add_parse(CLI::App& app, Invocation& invocation);
void add_rates(CLI::App& app, Invocation& invocation);
void add_rules(CLI::App& app, Invocation& invocation);
void add_why(CLI::App& app, Invocation& invocation);

}  // namespace geomsan
