#include "check/rule_test.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>

#include "check/check.hpp"
#include "check/relation_check.hpp"
#include "corpus/boilerplate.hpp"
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

/// The worst of what the rule itself says; nothing when it does not match at all.
std::optional<Verdict> worst_of(const std::vector<Finding>& findings, const std::string& rule) {
  std::optional<Verdict> worst;
  for (const Finding& finding : findings) {
    if (finding.rule != rule) continue;
    if (!worst || finding.verdict == Verdict::conflict) worst = finding.verdict;
  }
  return worst;
}

std::optional<Verdict> topic_verdict(const TopicRule& rule, const RuleExample& example, const Ruleset& rules) {
  Report report = check_documents(documents_of(example), rules, {.jobs = 1});
  std::vector<Finding> all = std::move(report.agreements);
  std::move(report.findings.begin(), report.findings.end(), std::back_inserter(all));
  return worst_of(all, rule.id);
}

/// A text and the parts of it that stood in braces.
struct MarkedText {
  std::string text;
  std::vector<Span> marks;
};

MarkedText without_braces(const std::string& example) {
  MarkedText marked;
  std::uint32_t open = 0;
  for (const char c : example) {
    const auto at = static_cast<std::uint32_t>(marked.text.size());
    if (c == '{') {
      open = at;
    } else if (c == '}') {
      marked.marks.push_back({open, at});
    } else {
      marked.text += c;
    }
  }
  return marked;
}

/// The text with braces around its marks; those with nothing but signs between them are one.
std::string with_braces(std::string_view text, const std::vector<Span>& marks) {
  std::vector<Span> joined;
  for (const Span mark : marks) {
    if (!joined.empty() && !has_words(text.substr(joined.back().end, mark.begin - joined.back().end))) {
      joined.back().end = mark.end;
    } else {
      joined.push_back(mark);
    }
  }
  std::string written;
  std::uint32_t last = 0;
  for (const Span mark : joined) {
    written += std::string(text.substr(last, mark.begin - last)) + "{" + std::string(slice(text, mark)) + "}";
    last = mark.end;
  }
  return written + std::string(text.substr(last));
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
    for (const RelationRule& rule : rules_.relations) {
      const bool never = rule.checks.front().comparison == Comparison::never;
      test({rule.id, rule.file, never, [&](const RuleExample& example) { return verdict_of(rule, example); }},
           rule.examples);
    }
    for (const TopicRule& rule : rules_.topics) {
      test(
          {rule.id, rule.file, false, [&](const RuleExample& example) { return topic_verdict(rule, example, rules_); }},
          rule.examples);
    }
    for (const BoilerplateRule& rule : rules_.boilerplate) test(rule);
    return std::move(result_);
  }

 private:
  void test(const BoilerplateRule& rule) {
    const auto expect_each = [&](const std::vector<RuleExample>& examples, bool zoned, bool todo) {
      for (const RuleExample& example : examples) expect(rule, example, zoned, todo);
    };
    expect_each(rule.examples.correct, true, false);
    expect_each(rule.examples.incorrect, false, false);
    expect_each(rule.examples.todo_correct, true, true);
    expect_each(rule.examples.todo_incorrect, false, true);
  }

  void expect(const BoilerplateRule& rule, const RuleExample& example, bool zoned, bool todo) {
    const MarkedText wanted = without_braces(example.articles.empty() ? std::string() : example.articles.front());
    Document document;
    document.body = wanted.text;
    inspect(document, rules_);
    std::vector<Span> marks;
    for (const ZoneSpan& zone : document.zones) marks.push_back(zone.span);
    const std::string expected = with_braces(wanted.text, wanted.marks);
    const std::string got = with_braces(wanted.text, marks);
    const auto matches = find_boilerplate(wanted.text, rules_);
    const bool spoke = std::any_of(matches.begin(), matches.end(),
                                   [&](const BoilerplateMatch& match) { return match.rule->id == rule.id; });
    std::string problem;
    if (got != expected)
      problem = message(MessageId::rules_test_want_zones, expected, got);
    else if (zoned && !spoke)
      problem = message(MessageId::rules_test_rule_silent);
    record(rule.id, rule.file, example, problem, todo);
  }

  void record(const std::string& id, const std::string& file, const RuleExample& example, const std::string& problem,
              bool todo) {
    ++result_.examples;
    const std::string text = example.articles.empty() ? std::string() : example.articles.front();
    if (todo && problem.empty()) result_.closed_gaps.push_back({id, file, example.line, text, {}});
    if (!todo && !problem.empty()) result_.failed.push_back({id, file, example.line, text, problem});
  }

  /// A rule whose examples are whole articles.
  struct Tested {
    const std::string& id;
    const std::string& file;
    bool never = false;  ///< it speaks only of what is wrong, so correct examples leave it silent
    std::function<std::optional<Verdict>(const RuleExample&)> verdict;
  };

  std::optional<Verdict> verdict_of(const RelationRule& rule, const RuleExample& example) const {
    std::vector<Document> documents = documents_of(example);
    if (documents.empty()) return std::nullopt;
    inspect(documents.front(), rules_);
    const ReadDocument read = read_document(std::move(documents.front()), rules_);
    return worst_of(check_relations(read, 0, rules_, index_, {rule.profile}), rule.id);
  }

  void test(const Tested& rule, const RuleExamples& examples) {
    for (const RuleExample& example : examples.correct) expect(rule, example, true, false);
    for (const RuleExample& example : examples.incorrect) expect(rule, example, false, false);
    for (const RuleExample& example : examples.todo_correct) expect(rule, example, true, true);
    for (const RuleExample& example : examples.todo_incorrect) expect(rule, example, false, true);
  }

  void expect(const Tested& rule, const RuleExample& example, bool correct, bool todo) {
    const auto verdict = rule.verdict(example);
    const bool conflict = verdict == Verdict::conflict;
    const bool spoke = verdict || rule.never;
    const bool holds = correct ? spoke && !conflict : conflict;
    const std::string name(verdict ? name_of(*verdict) : "-");
    const std::string problem = holds      ? std::string()
                                : !correct ? message(MessageId::rules_test_should_conflict, name)
                                : verdict  ? message(MessageId::rules_test_should_agree, name)
                                           : message(MessageId::rules_test_should_fire);
    record(rule.id, rule.file, example, problem, todo);
  }

  const Ruleset& rules_;
  const PatternIndex index_{rules_};
  RuleTestResult result_;
};

}  // namespace

RuleTestResult test_rules(const Ruleset& rules) { return RuleTest(rules).run(); }

}  // namespace geomsan
