#include "cli/check_run.hpp"

#include <fmt/format.h>

#include <ctime>
#include <set>

#include "cli/baseline.hpp"
#include "cli/config.hpp"
#include "cli/interrupt.hpp"
#include "cli/run_account.hpp"
#include "grammar/numeral_printer.hpp"
#include "report/rule_help.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

/// Where the list of accepted findings is looked for when none is named.
constexpr const char* kUsualSuppressions = "geomsan-suppressions.yaml";

/// The house styles that were asked for; those that no rule belongs to are reported and left out.
std::vector<std::string> known_profiles(const CheckInput& input, const Ruleset& rules, Invocation& invocation) {
  std::set<std::string> known;
  for (const RelationRule& rule : rules.relations) {
    if (!rule.profile.empty()) known.insert(rule.profile);
  }
  std::vector<std::string> wanted;
  for (const std::string& profile : input.profiles) {
    if (known.contains(profile)) {
      wanted.push_back(profile);
      continue;
    }
    std::string list;
    for (const std::string& name : known) list += (list.empty() ? "" : ", ") + name;
    Diagnostic diagnostic;
    diagnostic.file = "--profile";
    diagnostic.text = message(MessageId::cli_unknown_profile, profile);
    diagnostic.hint = message(MessageId::rules_allowed, list);
    invocation.report({diagnostic});
  }
  return wanted;
}

/// The day it is where the program runs, YYYY-MM-DD.
std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return to_string(Day{local.tm_year + 1900, local.tm_mon + 1, local.tm_mday});
}

SuppressionList accepted_findings(const CheckInput& input) {
  if (!input.suppressions.empty()) return load_suppressions(input.suppressions, today());
  std::error_code error;
  if (!std::filesystem::exists(kUsualSuppressions, error)) return {};
  SuppressionList list = load_suppressions(kUsualSuppressions, today());
  // Nobody asked for it, so whoever misses a finding must be able to see why.
  fmt::print(stderr, "{}\n", message(MessageId::suppression_used, list.file, list.entries.size()));
  return list;
}

void warn_of_stale(const SuppressionList& list, const Report& report, Invocation& invocation) {
  std::set<std::string> used;
  for (const Finding& finding : report.suppressed) used.insert(finding.id);
  invocation.report(list.stale(used));
}

/// Those of geomsan.yaml. Rules that it switches off are taken out: they would bind numbers that others could speak of.
SeverityPolicy severities_of(Invocation& invocation, Ruleset& rules) {
  std::vector<std::string> ids;
  for (const auto& [id, help] : rule_help(rules)) ids.push_back(id);
  Diagnostics unknown;
  SeverityPolicy policy = severity_policy(invocation.settings, ids, unknown);
  invocation.report(unknown);
  std::erase_if(rules.relations, [&](const RelationRule& rule) { return policy.is_off(rule.id); });
  std::erase_if(rules.topics, [&](const TopicRule& rule) { return policy.is_off(rule.id); });
  return policy;
}

/// Reads the releases behind the drafts.
/// @return how many there are
std::size_t add_releases(const CheckInput& input, const Ruleset& rules, std::vector<Document>& documents,
                         Invocation& invocation) {
  const std::size_t drafts = documents.size();
  for (const std::string& source : input.sources) {
    const std::size_t before = documents.size();
    const ReadResult read = read_documents({source}, input.input.read_options(rules.fields),
                                           [&](Document&& document) { documents.push_back(std::move(document)); });
    invocation.report(read.diagnostics);
    if (documents.size() > before || !read.diagnostics.empty()) continue;
    Diagnostic nothing;
    nothing.file = source;
    nothing.text = message(MessageId::cli_source_empty, source);
    invocation.report({nothing});
  }
  return documents.size() - drafts;
}

void tell_rules(RunAccount& account, const Ruleset& rules, const Invocation& invocation) {
  if (!account.wanted()) return;
  account.tell(message(MessageId::cli_verbose_rules, group_digits(rules.relations.size() + rules.topics.size()),
                       printable(invocation.rules_folder().string()), account.stage_seconds()));
}

void tell_read(RunAccount& account, const std::vector<Document>& documents, std::size_t releases) {
  if (!account.wanted()) return;
  std::set<std::string_view> files;
  std::size_t characters = 0;
  for (const Document& document : documents) {
    files.insert(document.path);
    characters += count_code_points(document.title) + count_code_points(document.body);
  }
  account.tell(message(MessageId::cli_verbose_read, group_digits(files.size()), group_digits(documents.size()),
                       group_digits(characters), account.stage_seconds()));
  if (releases > 0) account.tell(message(MessageId::cli_verbose_releases, group_digits(releases)));
}

void tell_checked(RunAccount& account, const Report& report) {
  if (!account.wanted()) return;
  account.tell(message(MessageId::cli_verbose_checked, group_digits(report.coverage.quantities),
                       group_digits(report.coverage.checked), group_digits(report.findings.size()),
                       group_digits(report.agreements.size()), account.stage_seconds()));
}

}  // namespace

void CheckInput::add_to(CLI::App& command) {
  input.add_to(command);
  command.add_option("--profile", profiles, message(MessageId::cli_profile))->allow_extra_args(false);
  command.add_option("--source", sources, message(MessageId::cli_source));
  command.add_option("--suppressions", suppressions, message(MessageId::cli_suppressions));
}

std::vector<std::string> CheckInput::named_files(const Invocation& invocation) const {
  std::vector<std::string> files = input.paths;
  files.insert(files.end(), sources.begin(), sources.end());
  for (const std::string* file : {&suppressions, &baseline, &invocation.settings.file}) {
    if (!file->empty()) files.push_back(*file);
  }
  return files;
}

std::vector<std::string> CheckRun::read_files() const {
  std::set<std::string> files;
  for (const Document& document : report.documents) files.insert(document.path);
  return {files.begin(), files.end()};
}

CheckRun check_inputs(const CheckInput& input, Invocation& invocation) {
  DocumentRun run(input.input);
  RunAccount account(input.verbose);
  CheckRun result{.rules = invocation.rules(), .report = {}, .accepted = {}};
  tell_rules(account, *result.rules, invocation);
  const SuppressionList accepted = accepted_findings(input);
  const SuppressionList baseline = input.baseline.empty() ? SuppressionList{} : load_baseline(input.baseline);
  std::vector<Document> documents;
  const ReadResult read = run.read(result.rules->fields, [&](Document&& document) {
    documents.push_back(std::move(document));
    run.count_documents(1);
  });
  invocation.report(repeated_ids(documents));
  CheckOptions options;
  if (!read.stopped) options.releases = add_releases(input, *result.rules, documents, invocation);
  run.clear_progress();
  tell_read(account, documents, options.releases);
  run.progress().begin(documents.size());
  options.profiles = known_profiles(input, *result.rules, invocation);
  options.jobs = input.input.jobs;
  // Whoever interrupts the reading wants to know about what has been read.
  if (!read.stopped) options.stop = interrupt_requested;
  options.checked_one = [&] { run.progress().advance(1, 1); };
  for (const Suppression& entry : accepted.entries) {
    result.accepted.emplace(entry.id, message(MessageId::report_accepted_by, entry.reason, entry.editor, entry.date));
  }
  for (const Suppression& entry : baseline.entries) {
    result.accepted.emplace(entry.id, message(MessageId::report_in_baseline));
  }
  for (const auto& [id, reason] : result.accepted) options.suppressed.insert(id);
  options.severities = severities_of(invocation, *result.rules);
  options.ledger = input.ledger;
  result.report = check_documents(std::move(documents), *result.rules, options);
  run.clear_progress();
  tell_checked(account, result.report);
  if (!result.report.compared && result.report.documents.size() > 1)
    fmt::print(stderr, "{}\n", message(MessageId::check_told_not_compared));
  if (result.report.crowded_sentences > 0 && !input.input.quiet) {
    fmt::print(
        stderr, "{}\n",
        message(MessageId::check_told_left_out, result.report.documents.size(), result.report.crowded_sentences));
  }
  invocation.report(read.diagnostics);
  result.report.input_damaged |= invocation.exit_code == ExitCode::failure || interrupt_requested();
  // What is wrong with the lists takes nothing away from the report.
  for (const SuppressionList* list : {&accepted, &baseline}) {
    invocation.report(list->diagnostics);
    if (!interrupt_requested()) warn_of_stale(*list, result.report, invocation);
  }
  return result;
}

}  // namespace geomsan
