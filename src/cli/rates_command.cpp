#include <fmt/format.h>

#include "cli/command.hpp"
#include "text/message.hpp"

namespace geomsan {

void add_rates(CLI::App& app, Invocation& invocation) {
  CLI::App* rates = app.add_subcommand("rates", message(MessageId::cli_rates));
  rates->require_subcommand(1);
  CLI::App* command = rates->add_subcommand("import", message(MessageId::cli_rates_import));
  auto file = std::make_shared<std::string>();
  command->add_option("FILE", *file, message(MessageId::cli_path))->required();
  command->callback([file, &invocation] {
    const RatesImport result = import_rates(*file, invocation.rules_folder() / "reference" / "ecb-eurofxref.csv");
    if (result.error) return invocation.report({*result.error});
    fmt::print("{}\n", message(MessageId::rates_imported, result.added, result.newest));
  });
}

}  // namespace geomsan
