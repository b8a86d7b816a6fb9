#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "check/rule_lint.hpp"
#include "cli/interrupt.hpp"
#include "cli/rules_command.hpp"
#include "report/report_words.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

struct LintOptions {
  InputOptions input;
  bool counts = false;
};

/// As the table of counts shows them; `changed` comes only of versions of one article.
constexpr std::array kCounted = {Verdict::agree, Verdict::rounding, Verdict::hedged, Verdict::undetermined,
                                 Verdict::conflict};

std::string padded(const std::string& text, std::size_t width) {
  const std::size_t printed = display_width(text);
  return std::string(printed < width ? width - printed : 0, ' ') + text;
}

void print_counts(const std::map<std::string, VerdictCounts>& counts) {
  std::string head = fmt::format("{:<40}", "");
  for (const Verdict verdict : kCounted) head += "  " + padded(word_for(verdict), 14);
  fmt::print("{}\n", head);
  VerdictCounts total{};
  const auto print_line = [](const std::string& name, const VerdictCounts& line) {
    std::string text = name + std::string(40 - std::min<std::size_t>(40, display_width(name)), ' ');
    for (const Verdict verdict : kCounted) text += fmt::format("  {:>14}", line.at(static_cast<std::size_t>(verdict)));
    fmt::print("{}\n", text);
  };
  for (const auto& [id, line] : counts) {
    print_line(id, line);
    for (std::size_t i = 0; i < line.size(); ++i) total.at(i) += line.at(i);
  }
  print_line(message(MessageId::rules_counts_total), total);
}

void warn_of_silent(const std::map<std::string, VerdictCounts>& counts, const Ruleset& rules, Invocation& invocation) {
  const auto warn = [&](const std::string& id, const std::string& file) {
    if (counts.at(id) != VerdictCounts{}) return;
    Diagnostic diagnostic;
    diagnostic.file = file;
    diagnostic.text = message(MessageId::rules_never_fired, id);
    diagnostic.warning = true;
    invocation.report({diagnostic});
  };
  for (const RelationRule& rule : rules.relations) warn(rule.id, rule.file);
  for (const TopicRule& rule : rules.topics) warn(rule.id, rule.file);
}

void run_corpus(const LintOptions& options, const Ruleset& rules, Invocation& invocation) {
  DocumentRun run(options.input);
  std::vector<Document> documents;
  const ReadResult read = run.read(rules.fields, [&](Document&& document) {
    documents.push_back(std::move(document));
    run.count_documents(1);
  });
  run.progress().begin(documents.size());
  CheckOptions check;
  check.profiles = profiles_of(rules);
  check.jobs = options.input.jobs;
  if (!read.stopped) check.stop = interrupt_requested;
  check.checked_one = [&] { run.progress().advance(1, 1); };
  const Report report = check_documents(std::move(documents), rules, check);
  run.clear_progress();
  invocation.report(read.diagnostics);
  const auto counts = count_verdicts(report, rules);
  // What has not been read yet may be where a rule speaks.
  if (!interrupt_requested()) warn_of_silent(counts, rules, invocation);
  if (options.counts) print_counts(counts);
  if (interrupt_requested()) invocation.stop(report.documents.size());
}

void lint(LintOptions& options, Invocation& invocation) {
  if (options.counts && options.input.paths.empty()) options.input.paths = options.input.resolved();
  const auto rules = invocation.rules();
  invocation.report(shadowed_patterns(*rules));
  if (!options.input.paths.empty()) run_corpus(options, *rules, invocation);
  if (invocation.exit_code != ExitCode::success) return;
  fmt::print("{}\n", message(MessageId::rules_lint_ok, rules->relations.size(), rules->topics.size(),
                             rules->boilerplate.size(), rules->lexicon.units().size()));
}

}  // namespace

void add_rules_lint(CLI::App& rules, Invocation& invocation) {
  CLI::App* command = rules.add_subcommand("lint", message(MessageId::cli_rules_lint));
  auto options = std::make_shared<LintOptions>();
  options->input.add_to(*command);
  command->add_flag("--counts", options->counts, message(MessageId::cli_rules_counts));
  command->footer(message(MessageId::cli_rules_lint_examples));
  command->callback([options, &invocation] { lint(*options, invocation); });
}

}  // namespace geomsan
