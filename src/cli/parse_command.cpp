#include <fmt/format.h>

#include <iostream>

#include "cli/command.hpp"
#include "cli/option_values.hpp"
#include "mention/mention.hpp"
#include "report/mention_json.hpp"
#include "text/message.hpp"

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

/// The expression and, one branch each, what its pieces were taken for.
void print_tree(std::string_view text, const Mention& mention) {
  const Quantity& quantity = mention.quantity;
  std::vector<std::pair<const char*, std::string>> branches;
  const auto piece = [&](const char* label, std::uint32_t begin, std::uint32_t end) {
    std::string_view words = std::string_view(text).substr(begin, end - begin);
    while (words.starts_with(' ')) words.remove_prefix(1);
    while (words.ends_with(' ')) words.remove_suffix(1);
    if (!words.empty()) branches.emplace_back(label, words);
  };
  const std::uint32_t number_end = mention.unit.empty() ? mention.span.end : mention.unit.begin;
  piece("before", mention.extent.begin, mention.span.begin);
  piece("number", mention.span.begin, number_end);
  piece("unit", number_end, mention.span.end);
  piece("behind", mention.span.end, mention.extent.end);
  if (mention.kind == MentionKind::quantity) branches.emplace_back("kind", kind_of(quantity));
  for (const HedgeUse& use : quantity.hedges) branches.emplace_back("hedge", name_of(use.hedge));
  for (const std::string& flag : flags_of(mention)) branches.emplace_back("flag", flag);
  if (mention.reading) {
    branches.emplace_back("reading", fmt::format("{} ({})", mention.reading->spelling, mention.reading->source));
  }
  const Interval base = to_base(quantity, hedged_interval(quantity));
  branches.emplace_back("base", fmt::format("{} … {} {}", end_text(base.low, "-∞"), end_text(base.high, "∞"),
                                            base_unit_symbol(quantity)));
  fmt::print("  {}\n", slice(text, mention.extent));
  for (std::size_t i = 0; i < branches.size(); ++i) {
    fmt::print("  {} {:<8} {}\n", i + 1 == branches.size() ? "└" : "├", branches[i].first, branches[i].second);
  }
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
    if (tree) print_tree(text, mention);
  }
}

}  // namespace

void add_parse(CLI::App& app, Invocation& invocation) {
  CLI::App* command = app.add_subcommand("parse", message(MessageId::cli_parse));
  auto options = std::make_shared<ParseOptions>();
  command->add_option("TEXT", options->texts, message(MessageId::cli_parse_text));
  command->add_option("--format", options->format, message(MessageId::cli_format))->check(one_of({"text", "jsonl"}));
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
