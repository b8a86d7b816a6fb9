#include "report/rule_help.hpp"

#include <fmt/format.h>

#include "corpus/corpus.hpp"
#include "text/message.hpp"

namespace geomsan {

std::map<std::string, std::string> rule_help(const Ruleset& rules) {
  std::map<std::string, std::string> help;
  for (const RelationRule& rule : rules.relations) help[rule.id] = rule.explain;
  for (const TopicRule& rule : rules.topics) {
    help[rule.id] =
        message(MessageId::report_help_topic, fmt::format("{}", fmt::join(rule.subject, ", ")),
                rule.attribute.empty() ? rule.dimension : fmt::format("{}", fmt::join(rule.attribute, ", ")));
  }
  for (const char* place : {"headline", "deck", "lead", "repeated"}) {
    help[fmt::format("retold.{}", place)] = message(MessageId::report_help_retold);
  }
  for (const DamageKind kind : {DamageKind::replacement_character, DamageKind::mojibake, DamageKind::mixed_encodings,
                                DamageKind::percent_lost, DamageKind::unit_garbled, DamageKind::point_lost,
                                DamageKind::paragraph_doubled, DamageKind::paragraph_missing, DamageKind::truncated}) {
    help[fmt::format("damaged.{}", name_of(kind))] = message(MessageId::report_help_damaged);
  }
  help["across.same-fact"] = message(MessageId::report_help_across);
  help["source.release"] = message(MessageId::report_help_source);
  return help;
}

}  // namespace geomsan
