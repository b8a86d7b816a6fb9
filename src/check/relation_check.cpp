#include "check/relation_check.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "check/evaluate_print.hpp"
#include "check/operand_slip.hpp"
#include "check/relation_unit_slip.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

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
    text = replace_all(std::move(text), "{" + name + "}",
                       evaluation.expected.empty() ? evaluation.computed : evaluation.expected);
  }
  return english ? text : context.rules.forms.with_particles(text);
}

/// Of more repairs that all would do none is likelier than the others.
constexpr std::size_t kMostRepairs = 3;

/// Two numbers that hold in each other's place.
struct Exchange {
  std::size_t first = 0;
  std::size_t second = 0;
  Evaluation evaluation;
};

/// The only two numbers of one unit whose exchange makes the sum hold exactly.
std::optional<Exchange> find_exchange(const RelationRule& rule, const PatternMatch& match,
                                      const EvaluationContext& context) {
  std::optional<Exchange> found;
  for (std::size_t a = 0; a < match.slots.size(); ++a) {
    for (std::size_t b = a + 1; b < match.slots.size(); ++b) {
      if (match.slots[a].mentions.size() != 1 || match.slots[b].mentions.size() != 1) continue;
      const std::size_t first = match.slots[a].mentions.front();
      const std::size_t second = match.slots[b].mentions.front();
      const Quantity& one = context.mentions[first].quantity;
      const Quantity& other = context.mentions[second].quantity;
      if (!one.unit || one.unit != other.unit || one.is_range() || other.is_range()) continue;
      PatternMatch exchanged = match;
      std::swap(exchanged.slots[a].mentions, exchanged.slots[b].mentions);
      auto evaluation = exactly_equal(rule.checks, exchanged, context);
      if (!evaluation) continue;
      if (found) return std::nullopt;
      found = Exchange{first, second, std::move(*evaluation)};
    }
  }
  return found;
}

class RelationCheck {
 public:
  RelationCheck(const ReadDocument& read, std::size_t document, const Ruleset& rules, const PatternIndex& index,
                const std::vector<std::string>& profiles)
      : read_(read),
        document_(document),
        rules_(rules),
        index_(index),
        profiles_(profiles),
        slips_(read, rules),
        operands_(read) {}

  std::vector<Finding> run() {
    for_each_view(read_, [&](const SentenceView& view, bool paragraph) { check_view(view, paragraph); });
    add_slips();
    return std::move(findings_);
  }

 private:
  using Bound = std::vector<std::size_t>;

  /// A unit slip, until all that holds as printed is known.
  struct Suspicion {
    const RelationRule* rule;
    UnitSlip slip;
    Span sentence;
  };

  bool is_wanted(const RelationRule& rule) const {
    return rule.profile.empty() || std::find(profiles_.begin(), profiles_.end(), rule.profile) != profiles_.end();
  }

  void check_view(const SentenceView& view, bool paragraph) {
    std::set<Bound> spoken;
    std::vector<RefusedMention> refused;
    slips_.look_at(view);
    for (const IndexedPattern& candidate : index_.candidates(view, paragraph)) {
      const RelationRule& rule = *candidate.rule;
      if (!is_wanted(rule)) continue;
      refused.clear();
      for (const PatternMatch& match : match_pattern(*candidate.pattern, view, rules_, &refused)) {
        const Bound bound = mentions_of(match);
        if (bound.empty()) continue;  // words alone are no evidence
        const EvaluationContext context = context_of(rule, match, view, read_, rules_);
        const Judgement judgement = judge(rule, match, view, read_, context);
        if (judgement.silence == Silence::dimensions) {
          suspect(rule, view.span, slips_.of_mixed(rule, *candidate.pattern, match));
        }
        if (!judgement.evaluation) continue;
        const bool conflict = judgement.evaluation->verdict == Verdict::conflict;
        if (!conflict) holding_.insert(bound.begin(), bound.end());
        if (!spoken.insert(bound).second) continue;
        if (conflict && rests_on_malformed(bound, *judgement.evaluation)) continue;
        if (conflict) {
          conflicts_.emplace(bound, findings_.size());
          suspect(rule, view.span, slips_.of_conflict(rule, *candidate.pattern, match));
        }
        add(rule, match, *judgement.evaluation, context, view.span);
      }
      for (const RefusedMention& one : refused) {
        suspect(rule, view.span, slips_.of_refused(rule, *candidate.pattern, one));
      }
    }
  }

  /// What a sum makes of 1억550억 accuses the wrong number; that it is no number is said elsewhere.
  [[nodiscard]] bool rests_on_malformed(const Bound& bound, const Evaluation& evaluation) const {
    return evaluation.expected_mention && std::any_of(bound.begin(), bound.end(), [&](std::size_t mention) {
             return mention != *evaluation.expected_mention && read_.mentions[mention].quantity.malformed;
           });
  }

  void suspect(const RelationRule& rule, Span sentence, std::optional<UnitSlip> slip) {
    if (slip) suspicions_.push_back({&rule, std::move(*slip), sentence});
  }

  /// A number that holds somewhere as printed is no slip.
  void add_slips() {
    std::set<std::size_t> accused;
    for (const auto& [bound, finding] : conflicts_) accused.insert(bound.begin(), bound.end());
    for (const Suspicion& suspicion : suspicions_) {
      const UnitSlip& slip = suspicion.slip;
      const Bound bound = mentions_of(slip.match);
      if (holding_.contains(slip.mention)) continue;
      if (const auto conflict = conflicts_.find(bound); conflict != conflicts_.end()) {
        findings_[conflict->second].diagnosis = diagnosis_of(slip);
        continue;
      }
      const bool known = std::any_of(bound.begin(), bound.end(), [&](std::size_t m) { return accused.contains(m); });
      if (known || !slip.precise) continue;
      accused.insert(bound.begin(), bound.end());
      add_slip(suspicion);
    }
  }

  static Diagnosis diagnosis_of(const UnitSlip& slip) {
    return {slip.kind, message(MessageId::check_suggest, slip.printed, slip.corrected)};
  }

  void add_slip(const Suspicion& suspicion) {
    const UnitSlip& slip = suspicion.slip;
    Finding finding = begin_finding(*suspicion.rule, slip.match, slip.evaluation, suspicion.sentence);
    finding.verdict = Verdict::conflict;
    finding.severity = std::min(severity_of(suspicion.rule->severity), Severity::warning);
    finding.expected = slip.corrected;
    finding.message = rules_.forms.with_particles(message(MessageId::check_unit_slip, slip.printed, slip.corrected));
    finding.diagnosis = diagnosis_of(slip);
    findings_.push_back(std::move(finding));
  }

  Finding begin_finding(const RelationRule& rule, const PatternMatch& match, const Evaluation& evaluation,
                        Span sentence) const {
    Finding finding;
    finding.rule = rule.id;
    finding.relation = rule.relation;
    finding.verdict = evaluation.verdict;
    finding.channel = Channel::article;
    finding.confidence = 0.95;
    finding.arithmetic = evaluation.arithmetic;
    finding.rate = evaluation.rate;
    finding.reason = message(MessageId::check_reason_rule, rule.id);
    for (const SlotMatch& slot : match.slots) {
      for (const std::size_t mention : slot.mentions) {
        finding.evidence.push_back(evidence_for(document_, read_.mentions[mention], sentence, slot.name));
      }
    }
    return finding;
  }

  void add(const RelationRule& rule, const PatternMatch& match, const Evaluation& evaluation,
           const EvaluationContext& context, Span sentence) {
    Finding finding = begin_finding(rule, match, evaluation, sentence);
    // The rule's sentence says what is wrong; where nothing is, the sum speaks for itself.
    finding.message = finding.arithmetic;
    if (finding.verdict == Verdict::conflict) {
      finding.message = fill_message(rule, match, evaluation, context);
      finding.severity = severity_of(rule.severity);
      finding.expected = evaluation.expected;
      diagnose(finding, match, evaluation, context);
      weigh_operands(finding, rule, match, evaluation, context);
      if (const auto exchange = find_exchange(rule, match, context)) tell_exchange(finding, *exchange, context);
      // A conversion that is off by less than a tenth, or by no known slip, may rest on another day's rate.
      if (rule.relation == "conversion" && (evaluation.gap <= Rational(1, 10) || finding.diagnosis.slip.empty())) {
        finding.severity = std::min(finding.severity, Severity::warning);
      }
    }
    findings_.push_back(std::move(finding));
  }

  void tell_exchange(Finding& finding, const Exchange& exchange, const EvaluationContext& context) const {
    const std::string_view first = slice(context.text, context.mentions[exchange.first].span);
    const std::string_view second = slice(context.text, context.mentions[exchange.second].span);
    finding.message = rules_.forms.with_particles(message(MessageId::check_exchanged, first, second));
    finding.arithmetic = exchange.evaluation.arithmetic;
    finding.expected.clear();
    finding.diagnosis = {"exchanged", message(MessageId::check_exchange, first, second)};
  }

  void diagnose(Finding& finding, const PatternMatch& match, const Evaluation& evaluation,
                const EvaluationContext& context) const {
    if (!evaluation.expected_mention) {
      const Bound bound = mentions_of(match);
      if (bound.size() != 1 || !context.mentions[bound.front()].quantity.malformed) return;
      finding.diagnosis = diagnose_malformed(slice(context.text, context.mentions[bound.front()].span));
      return;
    }
    const Mention& printed = context.mentions[*evaluation.expected_mention];
    const auto value = exact_value(printed.quantity);
    if (!value) return;
    const Rational has = to_base(printed.quantity, *value);
    const std::string_view surface = slice(context.text, printed.span);
    if (finding.rate) {
      finding.diagnosis = diagnose_slip(evaluation.expected_value, has, surface, evaluation.expected);
      // The rate is only near: the least repair moves the printed digits.
      if (const auto power = power_between(evaluation.expected_value, has)) {
        finding.diagnosis.suggestion =
            message(MessageId::check_suggest, surface,
                    print_exactly(has / ten_to(*power), *evaluation.expected_mention, context));
      }
      return;
    }
    const Rational wanted = as_printed(evaluation.expected_value, *evaluation.expected_mention, context);
    finding.diagnosis = diagnose_slip(wanted, has, surface, evaluation.expected);
    if (std::string slip = digit_slip(wanted, has); !slip.empty()) finding.diagnosis.slip = std::move(slip);
  }

  /// Which number is wrong stays open where one slip in another one makes the numbers hold, too.
  void weigh_operands(Finding& finding, const RelationRule& rule, const PatternMatch& match,
                      const Evaluation& evaluation, const EvaluationContext& context) {
    if (!evaluation.expected_mention) return;
    const auto slips = operands_.run(rule, match, *evaluation.expected_mention, context);
    Diagnosis& diagnosis = finding.diagnosis;
    const bool own = !diagnosis.slip.empty();
    if (slips.empty()) return;
    if (slips.size() + (own ? 1 : 0) > kMostRepairs) {
      if (!own) diagnosis.suggestion.clear();
      return;
    }
    if (!own) diagnosis.suggestion.clear();
    for (const OperandSlip& slip : slips) {
      if (diagnosis.slip.empty()) diagnosis.slip = slip.kind;
      diagnosis.suggestion +=
          (diagnosis.suggestion.empty() ? "" : " / ") + message(MessageId::check_suggest, slip.printed, slip.corrected);
    }
  }

  const ReadDocument& read_;
  std::size_t document_;
  const Ruleset& rules_;
  const PatternIndex& index_;
  const std::vector<std::string>& profiles_;
  std::vector<Finding> findings_;
  UnitSlipSearch slips_;
  OperandSlipSearch operands_;
  std::vector<Suspicion> suspicions_;
  std::set<std::size_t> holding_;           ///< numbers of which a rule has no complaint
  std::map<Bound, std::size_t> conflicts_;  ///< their numbers, and which finding
};

}  // namespace

std::vector<Finding> check_relations(const ReadDocument& read, std::size_t document, const Ruleset& rules,
                                     const PatternIndex& index, const std::vector<std::string>& profiles) {
  return RelationCheck(read, document, rules, index, profiles).run();
}

}  // namespace geomsan
