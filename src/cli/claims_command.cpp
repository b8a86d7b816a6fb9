#include "claim/claim.hpp"
#include "cli/line_per_document.hpp"
#include "corpus/damage_gate.hpp"
#include "report/claim_json.hpp"
#include "text/message.hpp"

namespace geomsan {

void add_claims(CLI::App& app, Invocation& invocation) {
  CLI::App* command = app.add_subcommand("claims", message(MessageId::cli_claims));
  auto input = std::make_shared<InputOptions>();
  input->add_to(*command);
  command->callback([input, &invocation] {
    DocumentRun run(*input);
    const auto rules = invocation.rules();
    print_line_per_document(run, invocation, rules->fields, [&](Document&& document) {
      inspect(document, *rules);
      (void)find_damage(document, *rules);
      return claims_line(read_document(std::move(document), *rules));
    });
  });
}

}  // namespace geomsan
