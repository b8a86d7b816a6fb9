#include "check/rule_test.hpp"

#include <algorithm>
#include <set>

#include "check/check.hpp"
#include "corpus/damage_gate.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

/// `40000 KRW approx` for one mention: what lexicon examples expect.
std::string reading_of(const Mention& mention) {
  const Quantity& quantity = mention.quantity;
  const auto value = exact_value(quantity);
  std::string text = value ? to_plain_string(*value) : quantity.value.to_string() + ".." + quantity.upper->to_string();
  if (const std::string unit = unit_symbol(quantity); !unit.empty()) text += " " + unit;
  if (quantity.strongest_hedge() != Hedge::none) text += " " + std::string(name_of(quantity.strongest_hedge()));
  return text;
}

std::string readings_of(const std::string& text, const Lexicon& lexicon) {
  std::string readings;
  for (const Mention& mention : find_mentions(text, Field::body, lexicon)) {
    if (mention.kind != MentionKind::quantity) continue;
    readings += (readings.empty() ? "" : " | ") + reading_of(mention);
  }
  return readings;
}

std::vector<Document> documents_of(const RuleExample& example) {
  std::vector<Document> documents;
  for (const std::string& article : example.articles) {
    Document document;
    document.id = std::to_string(documents.size() + 1);
    document.date = parse_day(example.date);
    document.body = article;
    documents.push_back(std::move(document));
  }
  return documents;
}

/// Worst verdict that the rule itself gives on the example, or nothing when it does not match at all.
std::optional<Verdict> verdict_on(const RuleExample& example, const std::string& rule, const Ruleset& rules) {
  const Report report = check_documents(documents_of(example), rules, {1});
  std::optional<Verdict> worst;
  const auto look = [&](const std::vector<Finding>& findings) {
    for (const Finding& finding : findings) {
      if (finding.rule != rule) continue;
      if (!worst || finding.verdict == Verdict::conflict) worst = finding.verdict;
    }
  };
  look(report.agreements);
  look(report.findings);
  return worst;
}

/// Names of the kinds of damage in a text, each once, in the order of DamageKind.
std::string damage_of(const std::string& text, const Ruleset& rules) {
  Document document;
  document.body = text;
  (void)find_damage(document, rules);
  std::set<DamageKind> kinds;
  for (const Damage& damage : document.damage) kinds.insert(damage.kind);
  std::string names;
  for (const DamageKind kind : kinds) names += (names.empty() ? "" : " | ") + std::string(name_of(kind));
  return names;
}

class RuleTest {
 public:
  explicit RuleTest(const Ruleset& rules) : rules_(rules) {}

  RuleTestResult run() {
    for (const LexiconExample& example : rules_.lexicon_examples) {
      ++result_.examples;
      const std::string got = readings_of(example.text, rules_.lexicon);
      if (got == example.expected) continue;
      result_.failed.push_back({"lexicon", example.file, example.line, example.text,
                                message(MessageId::rules_test_want_reading, example.expected, got)});
    }
    for (const DamageExample& example : rules_.damage.examples) {
      ++result_.examples;
      const std::string got = damage_of(example.text, rules_);
      if (got == example.expected) continue;
      result_.failed.push_back({"damage", example.file, example.line, example.text,
                                message(MessageId::rules_test_want_damage, example.expected, got)});
    }
    for (const RelationRule& rule : rules_.relations) test(rule.id, rule.file, rule.examples);
    for (const TopicRule& rule : rules_.topics) test(rule.id, rule.file, rule.examples);
    return std::move(result_);
  }

 private:
  void test(const std::string& id, const std::string& file, const RuleExamples& examples) {
    for (const RuleExample& example : examples.correct) expect(id, file, example, true, false);
    for (const RuleExample& example : examples.incorrect) expect(id, file, example, false, false);
    for (const RuleExample& example : examples.todo_correct) expect(id, file, example, true, true);
    for (const RuleExample& example : examples.todo_incorrect) expect(id, file, example, false, true);
  }

  void expect(const std::string& id, const std::string& file, const RuleExample& example, bool correct, bool todo) {
    ++result_.examples;
    const auto verdict = verdict_on(example, id, rules_);
    const bool conflict = verdict == Verdict::conflict;
    const bool holds = correct ? verdict && !conflict : conflict;
    const std::string text = example.articles.empty() ? std::string() : example.articles.front();
    if (todo && holds) result_.closed_gaps.push_back({id, file, example.line, text, {}});
    if (todo || holds) return;
    const std::string name(verdict ? name_of(*verdict) : "-");
    const std::string problem = !correct  ? message(MessageId::rules_test_should_conflict, name)
                                : verdict ? message(MessageId::rules_test_should_agree, name)
                                          : message(MessageId::rules_test_should_fire);
    result_.failed.push_back({id, file, example.line, text, problem});
  }

  const Ruleset& rules_;
  RuleTestResult result_;
};

}  // namespace

RuleTestResult test_rules(const Ruleset& rules) { return RuleTest(rules).run(); }

}  // namespace geomsan
