#include "check/relation_check.hpp"

#include <algorithm>
#include <set>

#include "check/relation_match.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

Severity severity_of(RuleSeverity severity) {
  return severity == RuleSeverity::error     ? Severity::error
         : severity == RuleSeverity::warning ? Severity::warning
                                             : Severity::note;
}

std::string replace_all(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// The rule's message with its slots filled, and with what the number should be.
std::string fill_message(const RelationRule& rule, const PatternMatch& match, const Evaluation& evaluation,
                         const EvaluationContext& context) {
  const bool english = language() == Language::english && !rule.message_en.empty();
  std::string text = english ? rule.message_en : rule.message;
  for (const SlotMatch& slot : match.slots) {
    std::string surfaces(slice(context.text, slot.words));
    for (const std::size_t mention : slot.mentions) {
      surfaces += (surfaces.empty() ? "" : ", ") + std::string(slice(context.text, context.mentions[mention].span));
    }
    text = replace_all(std::move(text), "{" + slot.name + "}", surfaces);
  }
  for (const std::string& name : context.rules.slots.expected) {
    text = replace_all(std::move(text), "{" + name + "}", evaluation.expected);
  }
  return english ? text : context.rules.forms.with_particles(text);
}

class RelationCheck {
 public:
  RelationCheck(const ReadDocument& read, std::size_t document, const Ruleset& rules, const PatternIndex& index,
                const std::vector<std::string>& profiles)
      : read_(read), document_(document), rules_(rules), index_(index), profiles_(profiles) {}

  std::vector<Finding> run() {
    for_each_view(read_, [&](const SentenceView& view, bool paragraph) { check_view(view, paragraph); });
    return std::move(findings_);
  }

 private:
  bool is_wanted(const RelationRule& rule) const {
    return rule.profile.empty() || std::find(profiles_.begin(), profiles_.end(), rule.profile) != profiles_.end();
  }

  void check_view(const SentenceView& view, bool paragraph) {
    std::set<std::vector<std::size_t>> spoken;
    for (const IndexedPattern& candidate : index_.candidates(slice(view.text, view.span))) {
      const RelationRule& rule = *candidate.rule;
      if (rule.paragraph != paragraph || !is_wanted(rule)) continue;
      for (const PatternMatch& match : match_pattern(*candidate.pattern, view, rules_)) {
        const std::vector<std::size_t> bound = mentions_of(match);
        if (bound.empty()) continue;  // words alone are no evidence
        const EvaluationContext context = context_of(rule, match, view, read_, rules_);
        const Judgement judgement = judge(rule, match, view, read_, context);
        if (!judgement.evaluation) continue;
        if (spoken.insert(bound).second) add(rule, match, *judgement.evaluation, context, view.span);
      }
    }
  }

  void add(const RelationRule& rule, const PatternMatch& match, const Evaluation& evaluation,
           const EvaluationContext& context, Span sentence) {
    Finding finding;
    finding.rule = rule.id;
    finding.relation = rule.relation;
    finding.verdict = evaluation.verdict;
    finding.channel = Channel::article;
    finding.confidence = 0.95;
    finding.arithmetic = evaluation.arithmetic;
    finding.reason = message(MessageId::check_reason_rule, rule.id);
    for (const SlotMatch& slot : match.slots) {
      for (const std::size_t mention : slot.mentions) {
        finding.evidence.push_back(evidence_for(document_, read_.mentions[mention], sentence, slot.name));
      }
    }
    // The rule's sentence says what is wrong; where nothing is, the sum speaks for itself.
    finding.message = finding.arithmetic;
    if (finding.verdict == Verdict::conflict) {
      finding.message = fill_message(rule, match, evaluation, context);
      finding.severity = severity_of(rule.severity);
      finding.expected = evaluation.expected;
      diagnose(finding, evaluation, context);
      // A conversion that is off by less than a tenth, or by no known slip, may rest on another day's rate.
      if (rule.relation == "conversion" && (evaluation.gap <= Rational(1, 10) || finding.diagnosis.slip.empty())) {
        finding.severity = std::min(finding.severity, Severity::warning);
      }
    }
    findings_.push_back(std::move(finding));
  }

  void diagnose(Finding& finding, const Evaluation& evaluation, const EvaluationContext& context) const {
    if (!evaluation.expected_mention) return;
    const Mention& printed = context.mentions[*evaluation.expected_mention];
    const auto value = exact_value(printed.quantity);
    if (!value) return;
    finding.diagnosis = diagnose_slip(evaluation.expected_value, to_base(printed.quantity, *value),
                                      slice(context.text, printed.span), evaluation.expected);
  }

  const ReadDocument& read_;
  std::size_t document_;
  const Ruleset& rules_;
  const PatternIndex& index_;
  const std::vector<std::string>& profiles_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> check_relations(const ReadDocument& read, std::size_t document, const Ruleset& rules,
                                     const PatternIndex& index, const std::vector<std::string>& profiles) {
  return RelationCheck(read, document, rules, index, profiles).run();
}

}  // namespace geomsan
