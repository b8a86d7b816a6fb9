#include <fmt/format.h>

#include "cli/baseline.hpp"
#include "cli/check_run.hpp"
#include "cli/interrupt.hpp"
#include "cli/output_files.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

struct BaselineCommand {
  CheckInput check;
  std::string output = "geomsan-baseline.txt";
};

void write_baseline(const BaselineCommand& command, Invocation& invocation) {
  if (!may_write({command.output}, command.check.named_files(invocation), invocation)) return;
  const CheckRun run = check_inputs(command.check, invocation);
  // Half a baseline would call old findings new.
  if (interrupt_requested()) return invocation.stop(run.report.documents.size());
  if (!may_write({command.output}, run.read_files(), invocation)) return;
  const std::string text = baseline_of(run.report);
  if (command.output == "-") {
    fmt::print("{}", text);
  } else if (const auto problem = write_atomically(command.output, text)) {
    invocation.report({*problem});
  } else {
    fmt::print(stderr, "{}\n", message(MessageId::baseline_written, command.output, run.report.findings.size()));
  }
}

}  // namespace

void add_baseline(CLI::App& app, Invocation& invocation) {
  CLI::App* command = app.add_subcommand("baseline", message(MessageId::cli_baseline));
  auto options = std::make_shared<BaselineCommand>();
  options->check.add_to(*command);
  command->add_option("--output", options->output, message(MessageId::cli_baseline_output));
  command->footer(message(MessageId::cli_baseline_examples));
  command->callback([command, options, &invocation] {
    invocation.use_settings(*command);
    write_baseline(*options, invocation);
  });
}

}  // namespace geomsan
