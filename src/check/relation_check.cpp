#include "check/relation_check.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "check/damage_check.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

/// Farthest that the gap of a rule of paragraph scope reaches, in bytes: two or three sentences.
constexpr std::uint32_t kParagraphGap = 400;

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

/// The rule's message with its slots filled; {기대값} and {expected} stand for what the number should be.
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
  for (const char* place : {"{기대값}", "{expected}"}) text = replace_all(std::move(text), place, evaluation.expected);
  return english ? text : context.rules.forms.with_particles(text);
}

std::vector<std::size_t> mentions_of(const PatternMatch& match) {
  std::vector<std::size_t> mentions;
  for (const SlotMatch& slot : match.slots) mentions.insert(mentions.end(), slot.mentions.begin(), slot.mentions.end());
  return mentions;
}

/// What comes out best among the checks of a rule, where all its conditions hold.
std::optional<Evaluation> evaluate(const RelationRule& rule, const PatternMatch& match,
                                   const EvaluationContext& context) {
  for (const CheckExpression& condition : rule.conditions) {
    const auto held = evaluate(condition, match, context);
    if (!held || held->verdict != Verdict::agree) return std::nullopt;
  }
  std::optional<Evaluation> best;
  for (const CheckExpression& check : rule.checks) {
    auto evaluation = evaluate(check, match, context);
    if (!evaluation) continue;
    const bool better = !best || (best->verdict == Verdict::conflict && evaluation->verdict != Verdict::conflict);
    if (better) best = std::move(evaluation);
  }
  return best;
}

/// One of the words that the rule names stands before the end of the match.
bool is_silenced(const RelationRule& rule, const PatternMatch& match, const SentenceView& view) {
  const std::string_view before = slice(view.text, {view.span.begin, std::max(match.span.end, view.span.begin)});
  return std::any_of(rule.unless.begin(), rule.unless.end(),
                     [&](const std::string& word) { return before.find(word) != std::string_view::npos; });
}

class RelationCheck {
 public:
  RelationCheck(const ReadDocument& read, std::size_t document, const Ruleset& rules, const PatternIndex& index,
                const std::vector<std::string>& profiles)
      : read_(read), document_(document), rules_(rules), index_(index), profiles_(profiles) {}

  std::vector<Finding> run() {
    check_field(Field::title, read_.title_sentences);
    check_field(Field::body, read_.body_sentences);
    return std::move(findings_);
  }

 private:
  void check_field(Field field, const std::vector<Span>& sentences) {
    const std::string_view text = read_.document.text(field);
    SentenceView paragraph;
    std::size_t next = 0;
    while (next < read_.mentions.size() && read_.mentions[next].field != field) ++next;
    for (const Span sentence : sentences) {
      SentenceView view{text, sentence, &read_.mentions, {}};
      while (next < read_.mentions.size() && read_.mentions[next].field == field &&
             read_.mentions[next].span.begin < sentence.end) {
        view.inside.push_back(next++);
      }
      if (!view.inside.empty()) check_view(view, false);
      join(paragraph, std::move(view));
    }
    if (!paragraph.inside.empty()) check_view(paragraph, true);
  }

  bool is_wanted(const RelationRule& rule) const {
    return rule.profile.empty() || std::find(profiles_.begin(), profiles_.end(), rule.profile) != profiles_.end();
  }

  /// Sentences of one line make a paragraph; rules of paragraph scope look at it when it is whole.
  void join(SentenceView& paragraph, SentenceView&& sentence) {
    const bool goes_on =
        !paragraph.text.empty() && paragraph.span.end <= sentence.span.begin &&
        slice(sentence.text, {paragraph.span.end, sentence.span.begin}).find('\n') == std::string_view::npos;
    if (!goes_on) {
      if (!paragraph.inside.empty()) check_view(paragraph, true);
      paragraph = std::move(sentence);
      paragraph.gap_reach = kParagraphGap;
      return;
    }
    paragraph.span.end = sentence.span.end;
    paragraph.inside.insert(paragraph.inside.end(), sentence.inside.begin(), sentence.inside.end());
  }

  void check_view(const SentenceView& view, bool paragraph) {
    std::set<std::vector<std::size_t>> spoken;
    for (const IndexedPattern& candidate : index_.candidates(slice(view.text, view.span))) {
      const RelationRule& rule = *candidate.rule;
      if (rule.paragraph != paragraph || !is_wanted(rule)) continue;
      for (const PatternMatch& match : match_pattern(*candidate.pattern, view, rules_)) {
        if (is_fooled(read_, mentions_of(match), view.span, rule.relation)) continue;
        if (is_silenced(rule, match, view)) continue;
        const EvaluationContext context{read_.mentions,      rules_,          view.text,
                                        read_.document.date, rule.definition, days_named(match)};
        const auto evaluation = evaluate(rule, match, context);
        if (!evaluation) continue;
        if (spoken.insert(mentions_of(match)).second) add(rule, match, *evaluation, context, view.span);
      }
    }
  }

  /// A day of each month that the dates around a match cover, last month first; none when they name only the article's
  /// time.
  std::vector<std::string> days_named(const PatternMatch& match) const {
    std::set<std::string, std::greater<>> days;
    for (const SlotMatch& slot : match.slots) {
      if (slot.mentions.empty()) continue;
      const auto claim =
          std::lower_bound(read_.claims.begin(), read_.claims.end(), slot.mentions.front(),
                           [](const Claim& candidate, std::size_t mention) { return candidate.mention < mention; });
      if (claim == read_.claims.end() || claim->mention != slot.mentions.front() || !claim->time.resolved()) continue;
      // Of a time with an open side, only the month that bounds it.
      const Day start = claim->time.start ? *claim->time.start : *claim->time.end;
      const Day end = claim->time.end ? *claim->time.end : start;
      const Day first{start.year, start.month, 1};
      for (Day day{end.year, end.month, 15}; day >= first;) {
        days.insert(to_string(day));
        if (--day.month == 0) day = {day.year - 1, 12, 15};
      }
    }
    return {days.begin(), days.end()};
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
