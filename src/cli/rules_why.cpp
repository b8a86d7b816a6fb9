#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <iterator>
#include <set>

#include "check/relation_trace.hpp"
#include "cli/rules_command.hpp"
#include "grammar/pattern_printer.hpp"
#include "report/report_words.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

/// Near misses that are shown when no rule is named.
constexpr std::size_t kMisses = 5;
/// Bytes of text that are shown of what stands where a pattern stopped.
constexpr std::size_t kShownText = 90;
/// Words and slots that are shown of those that could go on.
constexpr std::size_t kShownItems = 12;

struct WhyOptions {
  std::string text;
  std::string rule;
  std::string date;
};

std::string kind_word(const Mention& mention) {
  constexpr std::array<const char*, 5> kKinds{"quantity", "ordinal", "date", "time", "name"};
  if (mention.kind != MentionKind::quantity) return kKinds.at(static_cast<std::size_t>(mention.kind));
  return kind_of(mention.quantity);
}

std::string with_kind(const Mention& mention, std::string_view text) {
  return fmt::format("{} ({})", printable(slice(text, mention.span)), kind_word(mention));
}

/// What a pattern has matched, without the spaces it went on over.
std::string matched(std::string_view text, Span span) {
  const std::string_view whole = slice(text, span);
  return printable(whole.substr(0, whole.find_last_not_of(' ') + 1));
}

/// At most kShownText bytes, cut between code points.
std::string shown(std::string_view text) {
  if (text.size() <= kShownText) return printable(text);
  std::size_t end = 0;
  while (end + code_point_size(static_cast<unsigned char>(text[end])) <= kShownText) {
    end += code_point_size(static_cast<unsigned char>(text[end]));
  }
  return printable(text.substr(0, end)) + "…";
}

class WhyPrinter {
 public:
  explicit WhyPrinter(const RelationTrace& trace) : trace_(trace) {}

  void print(std::size_t most_misses) const {
    print_numbers();
    fmt::print("\n{}\n", message(MessageId::why_matches, trace_.matches.size()));
    for (const TracedMatch& match : trace_.matches) print(match);
    const std::size_t misses = std::min(most_misses, trace_.misses.size());
    if (misses > 0) fmt::print("\n{}\n", message(MessageId::why_misses, misses));
    for (std::size_t i = 0; i < misses; ++i) print(trace_.misses[i]);
    if (misses == 0 && trace_.matches.empty()) fmt::print("{}\n", message(MessageId::why_far));
  }

 private:
  void print_numbers() const {
    std::string numbers;
    for (const Mention& mention : trace_.read.mentions) {
      numbers += (numbers.empty() ? "" : ", ") + with_kind(mention, text(mention.field));
    }
    fmt::print("{}\n", numbers.empty() ? message(MessageId::why_read_nothing) : message(MessageId::why_read, numbers));
  }

  static void print_line(std::size_t indent, const std::string& label, std::size_t width, const std::string& value) {
    const std::size_t printed = display_width(label);
    fmt::print("{:{}}{}{:{}}  {}\n", "", indent, label, "", printed < width ? width - printed : 0, value);
  }

  static void print_line(MessageId label, const std::string& value) {
    std::size_t width = 0;
    for (const MessageId each :
         {MessageId::why_pattern, MessageId::why_text, MessageId::why_check, MessageId::why_verdict,
          MessageId::why_silent, MessageId::why_stopped, MessageId::why_wanted}) {
      width = std::max(width, display_width(message(each)));
    }
    print_line(2, message(label), width, value);
  }

  void print_head(const RelationRule& rule, const Pattern& pattern) const {
    fmt::print("\n{}  {}\n", rule.id, rule.file);
    print_line(MessageId::why_pattern, printable(pattern.text.substr(pattern.text.find_first_not_of(" \t"))));
  }

  void print_slots(const std::vector<SlotMatch>& slots, std::string_view text) const {
    std::size_t width = 0;
    for (const SlotMatch& slot : slots) width = std::max(width, display_width(slot.name));
    for (const SlotMatch& slot : slots) {
      std::string value = shown(slice(text, slot.words));
      for (const std::size_t mention : slot.mentions) {
        value += (value.empty() ? "" : ", ") + with_kind(trace_.read.mentions[mention], text);
      }
      print_line(4, slot.name, width, value);
    }
  }

  void print(const TracedMatch& traced) const {
    const std::string_view field = text(traced.field);
    print_head(*traced.rule, *traced.pattern);
    print_line(MessageId::why_text, matched(field, traced.match.span));
    print_slots(traced.match.slots, field);
    if (const auto& evaluation = traced.judgement.evaluation) {
      if (!evaluation->arithmetic.empty()) print_line(MessageId::why_check, evaluation->arithmetic);
      print_line(MessageId::why_verdict, word_for(evaluation->verdict));
    }
    for (const std::string& reason : silences_of(traced)) print_line(MessageId::why_silent, reason);
  }

  static std::vector<std::string> silences_of(const TracedMatch& traced) {
    std::vector<std::string> reasons;
    switch (traced.judgement.silence) {
      case Silence::none:
        break;
      case Silence::damage:
        reasons.push_back(message(MessageId::why_damage));
        break;
      case Silence::unless:
        reasons.push_back(message(MessageId::why_unless, traced.judgement.cause));
        break;
      case Silence::when:
        reasons.push_back(message(MessageId::why_when, traced.judgement.cause));
        break;
      case Silence::dimensions:
        reasons.push_back(message(MessageId::why_dimensions));
    }
    if (traced.taken_by) reasons.push_back(message(MessageId::why_taken, traced.taken_by->id));
    if (!traced.rule->profile.empty()) reasons.push_back(message(MessageId::why_profile, traced.rule->profile));
    return reasons;
  }

  void print(const TracedMiss& traced) const {
    const std::string_view body = text(Field::body);
    const NearMiss& miss = traced.miss;
    print_head(*traced.rule, *traced.pattern);
    print_line(MessageId::why_text, matched(body, miss.span));
    print_slots(miss.slots, body);
    print_line(MessageId::why_stopped, miss.gap.empty() ? what_stands_at(miss.span.end, traced.view.end)
                                                        : message(MessageId::why_in_gap, shown(slice(body, miss.gap))));
    print_line(MessageId::why_wanted, fmt::format("{}", fmt::join(wanted_by(miss), " | ")));
  }

  /// Each once, as the pattern writes it; of very many only the first.
  static std::vector<std::string> wanted_by(const NearMiss& miss) {
    std::vector<std::string> wanted;
    for (const PatternItem* item : miss.wanted) {
      std::string text = item->kind == PatternItem::Kind::slot ? print_slot(item->slot) : item->text;
      if (std::find(wanted.begin(), wanted.end(), text) != wanted.end()) continue;
      wanted.push_back(wanted.size() == kShownItems ? "…" : std::move(text));
      if (wanted.size() > kShownItems) break;
    }
    return wanted;
  }

  /// The number that begins there, with what it is read as, or the next word.
  std::string what_stands_at(std::uint32_t at, std::uint32_t end) const {
    const std::string_view body = text(Field::body);
    for (const Mention& mention : trace_.read.mentions) {
      if (mention.field != Field::body) continue;
      if (mention.span.begin == at || mention.extent.begin == at) return with_kind(mention, body);
    }
    const std::string_view rest = slice(body, {at, std::max(at, end)});
    const std::size_t begin = std::min(rest.find_first_not_of(' '), rest.size());
    if (begin == rest.size()) return message(MessageId::why_text_ends);
    return shown(rest.substr(begin, rest.find(' ', begin) - begin));
  }

  std::string_view text(Field field) const { return trace_.read.document.text(field); }

  const RelationTrace& trace_;
};

/// Of the many lines of one rule only the nearest, so that others are seen beside it.
void keep_nearest_of_each(std::vector<TracedMiss>& misses) {
  std::set<const RelationRule*> seen;
  std::erase_if(misses, [&](const TracedMiss& miss) { return !seen.insert(miss.rule).second; });
}

void why(WhyOptions& options, Invocation& invocation) {
  if (options.text.empty()) options.text.assign(std::istreambuf_iterator<char>(std::cin), {});
  if (first_invalid_utf8(options.text)) {
    Diagnostic diagnostic;
    diagnostic.file = "rules why";
    diagnostic.text = message(MessageId::parse_not_utf8);
    return invocation.report({diagnostic});
  }
  const auto rules = invocation.rules();
  if (!options.rule.empty() && !file_of_rule(options.rule, *rules, invocation)) return;
  Document document;
  document.date = parse_day(options.date);
  document.body = options.text;
  RelationTrace trace = trace_relations(std::move(document), *rules, options.rule);
  if (options.rule.empty()) keep_nearest_of_each(trace.misses);
  WhyPrinter(trace).print(options.rule.empty() ? kMisses : trace.misses.size());
}

}  // namespace

void add_rules_why(CLI::App& rules, Invocation& invocation) {
  CLI::App* command = rules.add_subcommand("why", message(MessageId::cli_rules_why));
  auto options = std::make_shared<WhyOptions>();
  command->add_option("TEXT", options->text, message(MessageId::cli_rules_why_text));
  command->add_option("--rule", options->rule, message(MessageId::cli_rules_why_rule));
  command->add_option("--date", options->date, message(MessageId::cli_rules_why_date))
      ->check([](const std::string& date) {
        return parse_day(date) ? std::string() : message(MessageId::cli_not_a_day, date);
      });
  command->footer(message(MessageId::cli_rules_why_examples));
  command->callback([options, &invocation] { why(*options, invocation); });
}

}  // namespace geomsan
