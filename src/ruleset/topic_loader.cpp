#include <algorithm>
#include <set>

#include "grammar/quantity_grammar.hpp"
#include "ruleset/iso_day.hpp"
#include "ruleset/rule_loader.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

namespace chrono = std::chrono;

void check_word(YamlMap& root, const char* key, const std::string& word, const std::vector<std::string>& known,
                MessageId unknown) {
  if (std::find(known.begin(), known.end(), word) != known.end()) return;
  const std::string_view near = did_you_mean(word, known);
  std::string list;
  for (const std::string& name : known) list += (list.empty() ? "" : ", ") + name;
  root.error(key, message(unknown, word),
             near.empty() ? message(MessageId::rules_allowed, list) : message(MessageId::rules_did_you_mean, near));
}

std::vector<std::string> read_cues(YamlMap& root, const char* key, const CueTable& table) {
  std::vector<std::string> cues = root.strings(key);
  std::set<std::string> known(table.cues.begin(), table.cues.end());
  known.erase("");
  known.emplace(kNoCue);
  for (std::string& cue : cues) {
    check_word(root, key, cue, {known.begin(), known.end()}, MessageId::rules_unknown_cue);
    if (cue == kNoCue) cue.clear();
  }
  return cues;
}

/// The days of `2029`, `2029-02` or `2029-02-01`.
std::optional<RulePeriod> days_of(const std::string& text) {
  if (text.size() == 10) {
    const auto day = parse_iso_day(text);
    return day ? std::optional(RulePeriod{*day, *day}) : std::nullopt;
  }
  const auto first = parse_iso_day(text + (text.size() == 4 ? "-01-01" : "-01"));
  if (!first) return std::nullopt;
  const chrono::month last_month = text.size() == 4 ? chrono::December : first->month();
  return RulePeriod{*first, chrono::year_month_day(first->year() / last_month / chrono::last)};
}

std::optional<RulePeriod> read_time(YamlMap& root) {
  const std::string text = root.string("time");
  const std::size_t mark = text.find("..");
  const auto first = days_of(text.substr(0, mark));
  const auto last = mark == std::string::npos ? first : days_of(text.substr(mark + 2));
  if (first && last && first->first <= last->last) return RulePeriod{first->first, last->last};
  root.error("time", message(MessageId::rules_want_time));
  return std::nullopt;
}

/// One plain amount and nothing else.
std::optional<Quantity> read_amount(const std::string& text, const Lexicon& lexicon) {
  const auto node = parse_quantity(lexicon, text, 0, true);
  if (!node || node->surface_end != text.size() || node->right || node->band || node->half || node->parts.size() != 1)
    return std::nullopt;
  const Amount& amount = node->parts.front();
  if (amount.inside || amount.number.malformed || amount.number.upper || amount.number.vague || !amount.reading ||
      !amount.reading->unit)
    return std::nullopt;
  Quantity quantity;
  quantity.value = amount.number.value * amount.reading->times;
  quantity.divisor = amount.number.divisor;
  quantity.unit = amount.reading->unit;
  return quantity;
}

std::optional<KnownValue> read_value(YamlMap& root, const Ruleset& rules, const std::string& dimension) {
  auto map = root.map("value");
  if (!map) return std::nullopt;
  KnownValue known;
  known.text = map->string("is");
  known.source = map->string("source");
  known.date = map->string("date");
  if (const auto amount = read_amount(known.text, rules.lexicon); amount && kind_of(*amount) == dimension) {
    known.quantity = *amount;
  } else if (!known.text.empty()) {
    map->error("is", message(MessageId::rules_want_amount, known.text, dimension));
  }
  if (!known.date.empty() && !parse_iso_day(known.date))
    map->error("date", message(MessageId::rules_want_day, "date"));
  map->finish();
  return known;
}

}  // namespace

void load_topic(YamlMap& root, Ruleset& rules) {
  TopicRule rule;
  rule.file = root.file().name();
  rule.id = read_id(root, "topic.");
  if (root.has("severity")) rule.severity = read_severity(root);
  rule.subject = root.strings("subject");
  rule.attribute = root.strings("attribute");
  rule.dimension = root.string("dimension");
  if (rule.subject.empty()) root.error("subject", message(MessageId::rules_missing_key, "subject"));
  if (!rule.dimension.empty())
    check_word(root, "dimension", rule.dimension, rules.dimensions, MessageId::rules_unknown_dimension);
  root.entries("hedges", [&](const std::string& word, const std::string& reach) {
    const auto ratio = parse_ratio(reach);
    if (const auto share = ratio ? to_decimal(*ratio) : std::nullopt) {
      rule.hedges.emplace_back(word, *share);
    } else {
      root.error("hedges", message(MessageId::rules_want_ratio, word));
    }
  });
  rule.left_out = root.strings("not");
  rule.aggregation = read_cues(root, "aggregation", rules.cues.aggregation);
  rule.modality = read_cues(root, "modality", rules.cues.modality);
  if (root.has("time")) rule.time = read_time(root);
  rule.value = read_value(root, rules, rule.dimension);
  for (const char* key : {"explain", "since", "author"}) (void)root.string_or(key, "");
  rule.examples = read_examples(root);
  root.finish();
  if (!root.file().failed()) rules.topics.push_back(std::move(rule));
}

}  // namespace geomsan
