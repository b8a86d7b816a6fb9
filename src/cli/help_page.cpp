#include "cli/help_page.hpp"

#include "text/message.hpp"

namespace geomsan {
namespace {

class HelpPage : public CLI::Formatter {
 public:
  HelpPage() {
    label("Usage", message(MessageId::help_usage));
    label("OPTIONS", message(MessageId::help_options));
    label("Positionals", message(MessageId::help_arguments));
    label("SUBCOMMAND", message(MessageId::help_commands));
    label("REQUIRED", message(MessageId::help_required));
  }
  /// Without CLI11's English sentence about how many subcommands are wanted: the line of usage shows it.
  std::string make_description(const CLI::App* app) const override { return app->get_description() + "\n"; }
};

}  // namespace

void set_help_page(CLI::App& app) {
  app.formatter(std::make_shared<HelpPage>());
  app.group(message(MessageId::help_commands));
  app.option_defaults()->group(message(MessageId::help_options));
}

}  // namespace geomsan
