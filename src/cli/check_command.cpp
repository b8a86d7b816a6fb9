#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <sstream>

#include "cli/check_run.hpp"
#include "cli/interrupt.hpp"
#include "cli/option_values.hpp"
#include "cli/output_files.hpp"
#include "cli/run_account.hpp"
#include "report/report.hpp"
#include "report/rule_help.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

struct CheckCommand {
  CheckInput check;
  std::vector<std::string> formats;
  std::vector<std::string> outputs;
  std::string min_severity = "note";
  std::string fail_on = "error";
};

const std::vector<std::string> kSeverities{"note", "warning", "error"};

/// --format and --output pair in order; formats beyond the last output go to standard output.
bool valid_outputs(CheckCommand& command, Invocation& invocation) {
  if (command.formats.empty()) command.formats.emplace_back("text");
  Diagnostics wrong;
  const auto complain = [&](std::string text, std::string hint) {
    Diagnostic diagnostic;
    diagnostic.file = "check";
    diagnostic.text = std::move(text);
    diagnostic.hint = std::move(hint);
    wrong.push_back(std::move(diagnostic));
  };
  const std::vector<std::string> known = format_names();
  for (const std::string& format : command.formats) {
    if (std::find(known.begin(), known.end(), format) != known.end()) continue;
    const std::string_view near = did_you_mean(format, known);
    complain(message(MessageId::cli_unknown_format, format),
             near.empty() ? message(MessageId::rules_allowed, fmt::format("{}", fmt::join(known, ", ")))
                          : message(MessageId::rules_did_you_mean, near));
  }
  if (command.outputs.size() > command.formats.size()) complain(message(MessageId::cli_too_many_outputs), {});
  invocation.report(wrong);
  return wrong.empty();
}

/// Writes one report whole or not at all. @param output empty for standard output
void write_report(const std::string& format, const std::string& output, const Report& report, RenderOptions options,
                  Invocation& invocation) {
  const auto complain = [&](std::string text) {
    Diagnostic diagnostic;
    diagnostic.file = output.empty() ? "stdout" : output;
    diagnostic.text = std::move(text);
    invocation.report({diagnostic});
  };
  const auto renderer = make_renderer(format);
  if (output.empty() && renderer->binary() && isatty(STDOUT_FILENO)) {
    return complain(message(MessageId::report_binary, format));
  }
  options.colour = output.empty() && wants_colour(STDOUT_FILENO);
  std::ostringstream out;
  try {
    renderer->render(report, options, out);
  } catch (const std::exception& error) {
    return complain(message(MessageId::report_not_made, format, error.what()));
  }
  if (output.empty()) {
    fmt::print("{}", out.str());
  } else if (const auto problem = write_atomically(output, out.str())) {
    invocation.report({*problem});
  } else {
    fmt::print(stderr, "{}\n", message(MessageId::cli_written, format, output));
  }
}

void write_reports(const CheckCommand& command, const CheckRun& run, bool ledger, Invocation& invocation) {
  RenderOptions options;
  options.jobs = command.check.input.jobs;
  options.ledger = ledger;
  options.templates = share_folder() / "reports" / "templates";
  options.version = GEOMSAN_VERSION;
  options.rule_help = rule_help(*run.rules);
  options.accepted = run.accepted;
  for (std::size_t i = 0; i < command.formats.size(); ++i) {
    const bool to_file = i < command.outputs.size() && command.outputs[i] != "-";
    write_report(command.formats[i], to_file ? command.outputs[i] : std::string(), run.report, options, invocation);
  }
}

void run_check(CheckCommand& command, Invocation& invocation) {
  if (!valid_outputs(command, invocation)) return;
  if (!may_write(command.outputs, command.check.named_files(invocation), invocation)) return;
  // The page shows every number of the articles it shows, asked for or not.
  const bool ledger = command.check.ledger;
  command.check.ledger =
      ledger || std::find(command.formats.begin(), command.formats.end(), "html") != command.formats.end();
  CheckRun run = check_inputs(command.check, invocation);
  Report& report = run.report;
  // In a folder an earlier report may lie among the articles.
  if (!may_write(command.outputs, run.read_files(), invocation)) return;
  const Severity threshold = severity_named(command.min_severity).value_or(Severity::note);
  const auto worst = std::max_element(report.findings.begin(), report.findings.end(),
                                      [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
  const auto fail_on = severity_named(command.fail_on);
  const bool fails = fail_on && worst != report.findings.end() && worst->severity >= *fail_on;
  std::erase_if(report.findings, [&](const Finding& finding) { return finding.severity < threshold; });
  RunAccount account(command.check.verbose);
  write_reports(command, run, ledger, invocation);
  account.tell(message(MessageId::cli_verbose_written, account.stage_seconds()));
  if (fails && invocation.exit_code == ExitCode::success) invocation.exit_code = ExitCode::findings;
  if (interrupt_requested()) invocation.stop(report.documents.size());
}

}  // namespace

void add_check(CLI::App& app, Invocation& invocation) {
  CLI::App* command = app.add_subcommand("check", message(MessageId::cli_check));
  auto options = std::make_shared<CheckCommand>();
  options->check.add_to(*command);
  command->add_option("--format", options->formats, message(MessageId::cli_format))->allow_extra_args(false);
  command->add_option("--output", options->outputs, message(MessageId::cli_output))->allow_extra_args(false);
  command->add_option("--min-severity", options->min_severity, message(MessageId::cli_min_severity))
      ->check(one_of(kSeverities));
  command->add_option("--fail-on", options->fail_on, message(MessageId::cli_fail_on))
      ->check(one_of({"note", "warning", "error", "never"}));
  command->add_option("--baseline", options->check.baseline, message(MessageId::cli_check_baseline));
  command->add_flag("--verbose", options->check.verbose, message(MessageId::cli_verbose));
  command->add_flag("--ledger", options->check.ledger, message(MessageId::cli_ledger));
  command->footer(message(MessageId::cli_check_examples));
  command->callback([command, options, &invocation] {
    invocation.use_settings(*command);
    run_check(*options, invocation);
  });
}

}  // namespace geomsan
