#include "cli/line_per_document.hpp"
#include "corpus/damage_gate.hpp"
#include "mention/mention.hpp"
#include "report/mention_json.hpp"
#include "text/message.hpp"

namespace geomsan {

void add_mentions(CLI::App& app, Invocation& invocation) {
  CLI::App* command = app.add_subcommand("mentions", message(MessageId::cli_mentions));
  auto input = std::make_shared<InputOptions>();
  input->add_to(*command);
  command->footer(message(MessageId::cli_mentions_examples));
  command->callback([input, &invocation] {
    DocumentRun run(*input);
    const auto rules = invocation.rules();
    print_line_per_document(run, invocation, rules->fields, [&](Document&& document) {
      inspect(document, *rules);
      (void)find_damage(document, *rules);
      return mentions_line(document, find_mentions(document, rules->lexicon));
    });
  });
}

}  // namespace geomsan
