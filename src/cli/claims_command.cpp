#include <fmt/format.h>

#include "claim/claim.hpp"
#include "cli/command.hpp"
#include "report/claim_json.hpp"
#include "text/message.hpp"

namespace geomsan {

void add_claims(CLI::App& app, Invocation& invocation) {
  CLI::App* command = app.add_subcommand("claims", message(MessageId::cli_claims));
  auto input = std::make_shared<InputOptions>();
  input->add_to(*command);
  command->callback([input, &invocation] {
    const auto paths = input->resolved();
    const auto rules = invocation.rules();
    const ReadResult result = read_documents(paths, input->read_options(rules->fields), [&](Document&& document) {
      fmt::print("{}\n", claims_line(read_document(std::move(document), *rules)));
    });
    invocation.report(result.diagnostics);
  });
}

}  // namespace geomsan
