#include <fmt/format.h>

#include <cstdio>

#include "cli/command.hpp"
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
    const auto paths = input->resolved();
    const auto rules = invocation.rules();
    const ReadResult result = read_documents(paths, input->read_options(rules->fields), [&](Document&& document) {
      fmt::print("{}\n", mentions_line(document, find_mentions(document, rules->lexicon)));
    });
    invocation.report(result.diagnostics);
  });
}

}  // namespace geomsan
