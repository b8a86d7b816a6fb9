#include "check/relation_match.hpp"

#include <algorithm>
#include <set>

#include "check/damage_check.hpp"

namespace geomsan {
namespace {

/// Two sides that agree by their intervals may still lie far apart where few digits are printed.
const Rational kClose(1, 20);

/// Farthest that the gap of a rule of paragraph scope reaches, in bytes: two or three sentences.
constexpr std::uint32_t kParagraphGap = 400;

using VisitView = std::function<void(const SentenceView&, bool)>;

void visit_whole(SentenceView& view, bool paragraph, const VisitView& visit) {
  if (view.inside.empty()) return;
  view.starts = starts_in(view);
  visit(view, paragraph);
}

/// Sentences of one line make a paragraph; rules of paragraph scope look at it when it is whole.
void join(SentenceView& paragraph, SentenceView&& sentence, const VisitView& visit) {
  const bool goes_on =
      !paragraph.text.empty() && paragraph.span.end <= sentence.span.begin &&
      slice(sentence.text, {paragraph.span.end, sentence.span.begin}).find('\n') == std::string_view::npos;
  if (!goes_on) {
    visit_whole(paragraph, true, visit);
    paragraph = std::move(sentence);
    paragraph.gap_reach = kParagraphGap;
    return;
  }
  paragraph.span.end = sentence.span.end;
  paragraph.inside.insert(paragraph.inside.end(), sentence.inside.begin(), sentence.inside.end());
}

void visit_field(const ReadDocument& read, Field field, const std::vector<Span>& sentences, const VisitView& visit) {
  const std::string_view text = read.document.text(field);
  SentenceView paragraph;
  std::size_t next = 0;
  while (next < read.mentions.size() && read.mentions[next].field != field) ++next;
  for (const Span sentence : sentences) {
    SentenceView view{.text = text, .span = sentence, .mentions = &read.mentions};
    while (next < read.mentions.size() && read.mentions[next].field == field &&
           read.mentions[next].span.begin < sentence.end) {
      view.inside.push_back(next++);
    }
    visit_whole(view, false, visit);
    join(paragraph, std::move(view), visit);
  }
  visit_whole(paragraph, true, visit);
}

/// A day of each month that the dates around a match cover, last month first; none when they name only the article's
/// time.
std::vector<std::string> days_named(const PatternMatch& match, const ReadDocument& read) {
  std::set<std::string, std::greater<>> days;
  for (const SlotMatch& slot : match.slots) {
    if (slot.mentions.empty()) continue;
    const auto claim =
        std::lower_bound(read.claims.begin(), read.claims.end(), slot.mentions.front(),
                         [](const Claim& candidate, std::size_t mention) { return candidate.mention < mention; });
    if (claim == read.claims.end() || claim->mention != slot.mentions.front() || !claim->time.resolved()) continue;
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

/// The first word of `unless` that stands before the end of the match.
const std::string* silencing_word(const RelationRule& rule, const PatternMatch& match, const SentenceView& view) {
  const std::string_view before = slice(view.text, {view.span.begin, std::max(match.span.end, view.span.begin)});
  const auto word = std::find_if(rule.unless.begin(), rule.unless.end(), [&](const std::string& candidate) {
    return before.find(candidate) != std::string_view::npos;
  });
  return word == rule.unless.end() ? nullptr : &*word;
}

}  // namespace

void for_each_view(const ReadDocument& read, const VisitView& visit) {
  visit_field(read, Field::title, read.title_sentences, visit);
  visit_field(read, Field::body, read.body_sentences, visit);
}

std::vector<std::size_t> mentions_of(const PatternMatch& match) {
  std::vector<std::size_t> mentions;
  for (const SlotMatch& slot : match.slots) mentions.insert(mentions.end(), slot.mentions.begin(), slot.mentions.end());
  return mentions;
}

EvaluationContext context_of(const RelationRule& rule, const PatternMatch& match, const SentenceView& view,
                             const ReadDocument& read, const Ruleset& rules) {
  return {*view.mentions, rules, view.text, read.document.date, rule.definition, days_named(match, read)};
}

Judgement judge(const RelationRule& rule, const PatternMatch& match, const SentenceView& view, const ReadDocument& read,
                const EvaluationContext& context) {
  if (is_fooled(read, mentions_of(match), view.span, rule.relation)) return {Silence::damage, {}, {}};
  if (const std::string* word = silencing_word(rule, match, view)) return {Silence::unless, *word, {}};
  for (const CheckExpression& condition : rule.conditions) {
    const auto held = evaluate(condition, match, context);
    if (held && held->verdict == Verdict::agree) continue;
    return {Silence::when, held ? condition.text + ": " + held->arithmetic : condition.text, {}};
  }
  Judgement judgement{Silence::dimensions, {}, {}};
  for (const CheckExpression& check : rule.checks) {
    auto evaluation = evaluate(check, match, context);
    if (!evaluation) continue;
    std::optional<Evaluation>& best = judgement.evaluation;
    const bool better = !best || (best->verdict == Verdict::conflict && evaluation->verdict != Verdict::conflict);
    if (better) best = std::move(evaluation);
    judgement.silence = Silence::none;
  }
  return judgement;
}

std::optional<Evaluation> exactly_equal(const std::vector<CheckExpression>& checks, const PatternMatch& match,
                                        const EvaluationContext& context) {
  for (const CheckExpression& check : checks) {
    if (check.comparison != Comparison::equal) continue;
    auto evaluation = evaluate(check, match, context);
    if (evaluation && evaluation->verdict == Verdict::agree && evaluation->gap <= kClose) return evaluation;
  }
  return std::nullopt;
}

}  // namespace geomsan
