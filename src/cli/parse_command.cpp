#include <fmt/format.h>

#include <iostream>

#include "cli/command.hpp"
#include "mention/mention.hpp"
#include "report/mention_json.hpp"

namespace geomsan {
namespace {

struct ParseOptions {
  std::vector<std::string> texts;
  std::string format = "text";
  bool tree = false;
};

std::string end_text(const std::optional<Rational>& end, const char* unbounded) {
  return end ? to_plain_string(*end) : unbounded;
}

/// `3%대 → 3 … 4 % (3 ≤ x < 4)`: what a person wants to know of one expression.
void print_text(std::string_view text, const std::vector<Mention>& mentions, bool tree) {
  if (mentions.empty()) fmt::print("{}\t{}\n", text, message(MessageId::parse_nothing));
  for (const Mention& mention : mentions) {
    if (mention.kind == MentionKind::date || mention.kind == MentionKind::time) {
      fmt::print("{}\t{}\n", slice(text, mention.span), written_date(mention.date));
      continue;
    }
    const Quantity& quantity = mention.quantity;
    const Interval interval = hedged_interval(quantity);
    const auto value = exact_value(quantity);
    fmt::print("{}\t{} {}\t{}{} … {}{}\n", slice(text, mention.span), value ? to_plain_string(*value) : "",
               unit_symbol(quantity), interval.low_open ? "(" : "[", end_text(interval.low, "-∞"),
               end_text(interval.high, "∞"), interval.high_open || !interval.high ? ")" : "]");
    if (!tree) continue;
    fmt::print("  {:<12} {}\n", "kind", mention.kind == MentionKind::quantity ? kind_of(quantity) : "");
    fmt::print("  {:<12} {}\n", "extent", slice(text, mention.extent));
    for (const HedgeUse& use : quantity.hedges) fmt::print("  {:<12} {}\n", "hedge", name_of(use.hedge));
    if (mention.reading)
      fmt::print("  {:<12} {} ({})\n", "reading", mention.reading->spelling, mention.reading->source);
    const Interval base = to_base(quantity, interval);
    fmt::print("  {:<12} {} … {} {}\n", "base", end_text(base.low, "-∞"), end_text(base.high, "∞"),
               base_unit_symbol(quantity));
  }
}

}  // namespace

void add_parse(CLI::App& app, Invocation& invocation) {
  CLI::App* command = app.add_subcommand("parse", message(MessageId::cli_parse));
  auto options = std::make_shared<ParseOptions>();
  command->add_option("TEXT", options->texts, message(MessageId::cli_parse_text));
  command->add_option("--format", options->format, message(MessageId::cli_format))
      ->check(CLI::IsMember({"text", "jsonl"}));
  command->add_flag("--tree", options->tree, message(MessageId::cli_parse_tree));
  command->footer(message(MessageId::cli_parse_examples));
  command->callback([options, &invocation] {
    const auto rules = invocation.rules();
    const auto answer = [&](const std::string& text) {
      if (first_invalid_utf8(text)) {
        Diagnostic diagnostic;
        diagnostic.file = "-";
        diagnostic.text = message(MessageId::parse_not_utf8);
        invocation.report({diagnostic});
        return;
      }
      const auto mentions = parse_expression(text, rules->lexicon);
      if (options->format == "jsonl") {
        fmt::print("{}\n", parse_line(text, mentions));
      } else {
        print_text(text, mentions, options->tree);
      }
    };
    for (const std::string& text : options->texts) answer(text);
    if (!options->texts.empty()) return;
    for (std::string line; std::getline(std::cin, line);) answer(line);
  });
}

}  // namespace geomsan
