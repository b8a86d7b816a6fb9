#include "check/relation_unit_slip.hpp"

#include <algorithm>

#include "check/evaluate_print.hpp"
#include "check/pattern_slot.hpp"

namespace geomsan {

/// A number in another unit.
struct UnitSlipSearch::Reading {
  std::size_t mention = 0;
  const UnitConfusion* confusion = nullptr;
  const UnitConfusion::Member* as = nullptr;
};

namespace {

/// Half of the last place is at most this part of a number that is precise.
const Rational kClose(1, 20);

/// A sum that comes this near to a number of one digit hardly does so by chance.
const Rational kVeryClose(1, 50);

/// Half of the last written place is a small part of the number: 12%, 0.12%, 10%; not 5% or 0.3%.
bool is_precise(const Quantity& quantity) {
  const Rational value = quantity.value.to_rational();
  return value != 0 && ten_to(quantity.value.exponent()) / 2 <= abs(value) * kClose;
}

bool is_single(const Mention& mention) {
  return mention.kind == MentionKind::quantity && !mention.quantity.is_range() && !mention.quantity.per &&
         !mention.quantity.malformed && mention.quantity.divisor == Decimal(1) && !mention.unit.empty();
}

/// True when the numbers as printed leave nothing to complain about, or the check does not ask for their units.
bool holds_somehow(const std::vector<CheckExpression>& checks, const PatternMatch& match,
                   const EvaluationContext& context) {
  return std::any_of(checks.begin(), checks.end(), [&](const CheckExpression& check) {
    const auto evaluation = evaluate(check, match, context);
    return evaluation && evaluation->verdict != Verdict::conflict;
  });
}

}  // namespace

void UnitSlipSearch::look_at(const SentenceView& view) {
  view_ = &view;
  reread_view_.reset();
}

std::vector<UnitSlipSearch::Reading> UnitSlipSearch::readings_of(std::size_t mention) const {
  std::vector<Reading> readings;
  const Mention& printed = read_.mentions[mention];
  if (!printed.quantity.unit) return readings;
  for (const UnitConfusion& confusion : rules_.confusions) {
    const auto& units = confusion.units;
    const auto is_printed = [&](const UnitConfusion::Member& member) { return member.unit == printed.quantity.unit; };
    if (std::none_of(units.begin(), units.end(), is_printed) || !is_single(printed)) continue;
    for (const UnitConfusion::Member& member : units) {
      if (!is_printed(member)) readings.push_back({mention, &confusion, &member});
    }
  }
  return readings;
}

void UnitSlipSearch::reread(const Reading& reading) {
  if (mentions_.empty()) mentions_ = read_.mentions;
  if (reread_) mentions_[*reread_].quantity.unit = read_.mentions[*reread_].quantity.unit;
  reread_ = reading.mention;
  mentions_[reading.mention].quantity.unit = reading.as->unit;
}

const SentenceView& UnitSlipSearch::reread_view() {
  if (!reread_view_) {
    reread_view_ = *view_;
    reread_view_->mentions = &mentions_;
  }
  return *reread_view_;
}

std::optional<PatternMatch> UnitSlipSearch::match_as(const Reading& reading, const Pattern& pattern,
                                                     std::uint32_t start) {
  reread(reading);
  auto match = match_pattern_at(pattern, reread_view(), rules_, start);
  if (!match) return std::nullopt;
  const std::vector<std::size_t> bound = mentions_of(*match);
  const bool holds_it = std::find(bound.begin(), bound.end(), reading.mention) != bound.end();
  return holds_it ? match : std::nullopt;
}

std::optional<UnitSlip> UnitSlipSearch::judge_as(const Reading& reading, const RelationRule& rule,
                                                 const PatternMatch& match) {
  if (holds_somehow(rule.checks, match, context_of(rule, match, *view_, read_, rules_))) return std::nullopt;
  reread(reading);
  EvaluationContext context = context_of(rule, match, reread_view(), read_, rules_);
  context.rereading = Rereading{reading.mention, reading.as->name};
  Judgement judgement = judge(rule, match, reread_view(), read_, context);
  if (!judgement.evaluation || judgement.evaluation->verdict != Verdict::agree) return std::nullopt;
  if (!exactly_equal(rule.checks, match, context)) return std::nullopt;
  UnitSlip slip;
  slip.match = match;
  slip.mention = reading.mention;
  slip.unit = reading.as->unit;
  slip.kind = reading.confusion->slip;
  slip.printed = slice(view_->text, read_.mentions[reading.mention].span);
  slip.corrected = surface_of(context, reading.mention);
  slip.evaluation = std::move(*judgement.evaluation);
  slip.precise = is_precise(read_.mentions[reading.mention].quantity) || slip.evaluation.gap <= kVeryClose;
  return slip;
}

bool UnitSlipSearch::is_likely(const UnitSlip& slip) const {
  const auto count = [&](const Unit* unit) {
    return std::count_if(read_.mentions.begin(), read_.mentions.end(),
                         [&](const Mention& mention) { return mention.quantity.unit == unit; });
  };
  return count(slip.unit) > count(read_.mentions[slip.mention].quantity.unit);
}

/// Where several readings agree (5유로 내린 123달러: both could be either), it is the one in the unit that the article
/// uses more. Nothing when that does not tell.
std::optional<UnitSlip> UnitSlipSearch::only_one(std::vector<UnitSlip> slips) const {
  if (slips.size() > 1) std::erase_if(slips, [&](const UnitSlip& slip) { return !is_likely(slip); });
  if (slips.size() != 1) return std::nullopt;
  return std::move(slips.front());
}

std::optional<UnitSlip> UnitSlipSearch::of_refused(const RelationRule& rule, const Pattern& pattern,
                                                   const RefusedMention& refused) {
  std::vector<UnitSlip> slips;
  std::optional<PatternMatch> match;
  for (const Reading& reading : readings_of(refused.mention)) {
    reread(reading);
    if (!slot_takes(*refused.slot, mentions_[refused.mention], rules_.slots, view_->text)) continue;
    // What matches does not depend on which of the units it is.
    if (!match && !(match = match_as(reading, pattern, refused.start))) break;
    if (auto slip = judge_as(reading, rule, *match)) slips.push_back(std::move(*slip));
  }
  return only_one(std::move(slips));
}

std::optional<UnitSlip> UnitSlipSearch::of_mixed(const RelationRule& rule, const Pattern& pattern,
                                                 const PatternMatch& match) {
  std::vector<UnitSlip> slips;
  const std::vector<std::size_t> bound = mentions_of(match);
  const auto has = [&](const Unit* unit) {
    return std::any_of(bound.begin(), bound.end(),
                       [&](std::size_t mention) { return read_.mentions[mention].quantity.unit == unit; });
  };
  for (const std::size_t mention : bound) {
    for (const Reading& reading : readings_of(mention)) {
      // A level and its change (3%에서 2%p) are rightly in two units.
      if (!has(reading.as->unit) || reading.as->unit->kind != read_.mentions[mention].quantity.unit->kind) continue;
      const auto other = match_as(reading, pattern, match.span.begin);
      if (!other) continue;
      if (auto slip = judge_as(reading, rule, *other)) slips.push_back(std::move(*slip));
    }
  }
  return only_one(std::move(slips));
}

std::optional<UnitSlip> UnitSlipSearch::of_conflict(const RelationRule& rule, const Pattern& pattern,
                                                    const PatternMatch& match) {
  std::vector<UnitSlip> slips;
  for (const std::size_t mention : mentions_of(match)) {
    for (const Reading& reading : readings_of(mention)) {
      const auto other = match_as(reading, pattern, match.span.begin);
      if (!other) continue;
      if (auto slip = judge_as(reading, rule, *other)) slips.push_back(std::move(*slip));
    }
  }
  return only_one(std::move(slips));
}

}  // namespace geomsan
