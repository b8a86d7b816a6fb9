#include "check/cross_pair.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "check/cross_gates.hpp"
#include "check/cross_slots.hpp"
#include "check/cross_value.hpp"
#include "check/damage_check.hpp"
#include "check/finding_builder.hpp"
#include "check/retold_finding.hpp"
#include "check/retold_value.hpp"
#include "corpus/parallel.hpp"

namespace geomsan {
namespace {

int days_between(const Document& a, const Document& b) {
  return a.date && b.date ? std::abs(day_number(*a.date) - day_number(*b.date)) : 0;
}

bool of_same_days(const TimeScope& a, const TimeScope& b) {
  return a.resolved() && b.resolved() && a.start == b.start && a.end == b.end;
}

/// Numbers that fall together, by whether they agree.
struct Tally {
  int equal = 0;
  int other = 0;
  bool same_moment = false;  ///< one of those that agree is no price of another minute or day
  void add(Verdict verdict) { ++(holds(verdict) ? equal : other); }
};

/// The pairs of numbers of two articles.
class ArticlePairs {
 public:
  ArticlePairs(const std::vector<ReadDocument>& read, const std::vector<std::vector<bool>>& market,
               const std::vector<CrossSlot>& slots, Kinship kinship, const Ruleset& rules)
      : read_(read), market_(market), slots_(slots), kinship_(kinship), rules_(rules) {
    for (const CrossSlot& slot : slots_) {
      Tally& beside = beside_[slot.sentences];
      beside.add(slot.verdict);
      beside.same_moment |= slot.verdict == Verdict::agree &&
                            digits_written(mention_of(read_, slot.pair.a).quantity) >= rules_.alignment.moment_digits;
      if (static_cast<double>(slot.pair.local) >= rules_.alignment.counts_from) articles_.add(slot.verdict);
    }
  }

  [[nodiscard]] std::vector<CrossPair> run() const {
    std::vector<CrossPair> pairs;
    for (const CrossSlot& slot : slots_) {
      CrossPair pair;
      pair.a = slot.pair.a;
      pair.b = slot.pair.b;
      pair.verdict = slot.verdict;
      pair.signs = signs_of(slot);
      if (pair.verdict != Verdict::agree && pair.verdict != Verdict::undetermined) pass_gates(slot, pair);
      pair.confidence = confidence_of(pair.signs, pair.verdict, pair.slip, kinship_, rules_.alignment);
      pairs.push_back(std::move(pair));
    }
    return pairs;
  }

 private:
  [[nodiscard]] ClaimPair claims_of(const CrossSlot& slot) const {
    return {read_[slot.pair.a.document], claim_of(read_, slot.pair.a), read_[slot.pair.b.document],
            claim_of(read_, slot.pair.b)};
  }
  [[nodiscard]] bool is_open() const { return kinship_ == Kinship::open; }
  [[nodiscard]] bool moves(const Quantity& quantity) const { return moves_with_markets(quantity, rules_.alignment); }

  [[nodiscard]] PairSigns signs_of(const CrossSlot& slot) const {
    const ClaimPair claims = claims_of(slot);
    const Document& a = claims.a.document;
    const Document& b = claims.b.document;
    const Tally& beside = beside_.at(slot.sentences);
    PairSigns signs;
    signs.local = slot.pair.local;
    signs.beside = (slot.pair.before ? 1 : 0) + (slot.pair.behind ? 1 : 0);
    signs.whole = slot.sentences->whole;
    signs.foreign = slot.sentences->foreign;
    signs.matched = slot.sentences->matched;
    signs.articles = slot.sentences->articles;
    signs.siblings_equal = beside.equal - (holds(slot.verdict) ? 1 : 0);
    signs.siblings_other = beside.other - (holds(slot.verdict) ? 0 : 1);
    signs.gauge =
        is_gauge(claims.a, claims.a_claim, rules_.alignment) || is_gauge(claims.b, claims.b_claim, rules_.alignment);
    signs.same_outlet = is_open() && !a.source.empty() && a.source == b.source;
    const bool counted = static_cast<double>(slot.pair.local) >= rules_.alignment.counts_from;
    signs.articles_equal = articles_.equal - (counted && holds(slot.verdict) ? 1 : 0);
    signs.articles_other = articles_.other - (counted && !holds(slot.verdict) ? 1 : 0);
    signs.days = is_open() ? days_between(a, b) : 0;
    signs.undated = is_open() && (!a.date || !b.date);
    signs.digits = std::min(digits_written(claims.first()), digits_written(claims.second()));
    return signs;
  }

  void pass_gates(const CrossSlot& slot, CrossPair& pair) const {
    const ClaimPair claims = claims_of(slot);
    if (pair.verdict == Verdict::conflict && is_open() && rounded_otherwise(claims.first(), claims.second())) {
      pair.verdict = Verdict::rounding;
    }
    if (pair.verdict != Verdict::conflict) {
      pair.gate = is_open() ? agreement_gate(slot, pair, claims) : std::string_view();
      if (!pair.gate.empty()) pair.verdict = Verdict::undetermined;
      return;
    }
    const bool other_rate = convert_alike(claims, rules_.alignment);
    if (other_rate && !is_open()) {
      pair.verdict = Verdict::hedged;
      return;
    }
    if (other_rate || (is_open() && part_and_whole(claims))) {
      pair.gate = other_rate ? "rate" : "part";
      pair.verdict = Verdict::undetermined;
      return;
    }
    const std::string slip = slip_across(printed(read_, pair.a), printed(read_, pair.b), rules_);
    const SlipStrength strength = strength_in(slot, pair, claims, slip);
    pair.gate = gate_of(slot, pair, claims, strength);
    if (pair.gate.empty()) {
      pair.slip = slip;
      if (slip.empty() && !slot.pair.before) pair.gate = "phrase";
      const bool alone = slip.empty() && pair.signs.siblings_equal == 0;
      if (alone && static_cast<double>(slot.pair.local) < rules_.alignment.alone_from) pair.gate = "alone";
    }
    if (!pair.gate.empty()) pair.verdict = Verdict::undetermined;
  }

  /// A slip of few digits is no chance where all else that the sentences say is the same.
  [[nodiscard]] SlipStrength strength_in(const CrossSlot& slot, const CrossPair& pair, const ClaimPair& claims,
                                         const std::string& slip) const {
    const SlipStrength strength = strength_of(slip, claims.first(), claims.second(), rules_.alignment);
    const bool sure = pair.signs.siblings_other == 0 && slot.pair.before &&
                      fact_of(pair.signs, rules_.alignment) >= rules_.alignment.sure_from;
    if (strength != SlipStrength::weak || !sure) return strength;
    return changes_scale(slip) ? SlipStrength::beyond_drift : SlipStrength::telling;
  }

  [[nodiscard]] std::string_view gate_of(const CrossSlot& slot, const CrossPair& pair, const ClaimPair& claims,
                                         SlipStrength slip) const {
    const Quantity& first = claims.first();
    const Quantity& second = claims.second();
    const auto is_fooled_there = [](const ReadDocument& read, const Claim& claim) {
      return is_fooled(read, {claim.mention}, claim.sentence, kRetoldRelation);
    };
    const bool verbatim = is_open() && is_verbatim(pair.signs, rules_.alignment);
    const bool hedged = first.strongest_hedge() != Hedge::none || second.strongest_hedge() != Hedge::none;
    const bool alike = verbatim && pair.signs.siblings_equal > 0 && hedged_alike(first, second);
    const bool left_open = hedged && !(alike && !moves(first) && !moves(second));
    if (left_open && slip < SlipStrength::telling) return "hedge";
    if (first.is_range() != second.is_range()) return "range";
    if (is_prospective(claims.a_claim.modality) && pair.signs.siblings_equal == 0 && !verbatim) return "prospective";
    if (slip < SlipStrength::beyond_drift) {
      const std::string_view moment = moment_gate(slot, claims);
      if (!moment.empty()) return moment;
    }
    if (slot.sentences->told_apart) return "told-apart";
    const bool nothing_alike = pair.signs.siblings_equal == 0 && pair.signs.siblings_other > 0;
    if (is_open() && nothing_alike && slip < SlipStrength::beyond_drift && of_other_subjects(claims)) return "subject";
    if (prints_both(slot, pair, claims, slip, verbatim)) return "prints-both";
    if (is_fooled_there(claims.a, claims.a_claim) || is_fooled_there(claims.b, claims.b_claim)) return "damage";
    const std::string_view gate = gate_between(claims, rules_);
    // … 실적 평균치는 53조원이다, and … 53조원으로 전망된다: one forecast.
    return verbatim && gate == "modality" ? std::string_view() : gate;
  }

  /// What agrees only by rounding or a hedge is mostly of another day where the sentences of two days have other
  /// numbers, too; and a rounding of few digits with nothing equal beside it says nothing.
  [[nodiscard]] std::string_view agreement_gate(const CrossSlot& slot, const CrossPair& pair,
                                                const ClaimPair& claims) const {
    if (pair.signs.days > 0 && pair.signs.siblings_other > 0) return "other-day";
    const bool few = pair.signs.digits < rules_.alignment.one_digit_digits;
    if (pair.verdict == Verdict::rounding && few && pair.signs.siblings_equal == 0) return "alone";
    return moment_gate(slot, claims);
  }

  /// Prices of two minutes or days.
  [[nodiscard]] std::string_view moment_gate(const CrossSlot& slot, const ClaimPair& claims) const {
    if (beside_.at(slot.sentences).same_moment) return {};
    const bool open =
        market_[slot.pair.a.document][slot.pair.a.claim] || market_[slot.pair.b.document][slot.pair.b.claim];
    if (open && (moves(claims.first()) || moves(claims.second()))) return "market-open";
    const bool other_day = is_open() && days_between(claims.a.document, claims.b.document) > 0 &&
                           !slot.sentences->same_date && !of_same_days(claims.a_claim.time, claims.b_claim.time);
    return other_day ? "other-day" : "";
  }

  /// An article that has the number of the other one, too, speaks of both; unless it is a slip in the very sentence of
  /// the other, which does not have its number.
  [[nodiscard]] bool prints_both(const CrossSlot& slot, const CrossPair& pair, const ClaimPair& claims,
                                 SlipStrength slip, bool verbatim) const {
    const bool second_has_first = prints(claims.b, claims.first(), rules_.retelling);
    if (!is_open()) return second_has_first;
    const bool first_has_second = prints(claims.a, claims.second(), rules_.retelling);
    const bool twins = static_cast<double>(slot.sentences->whole) >= rules_.alignment.twin_from &&
                       static_cast<double>(slot.pair.local) >= rules_.alignment.alone_from;
    const bool alike = twins || fact_of(pair.signs, rules_.alignment) >= rules_.alignment.sure_from;
    const bool either = first_has_second || second_has_first;
    return verbatim || (alike && slip >= SlipStrength::telling) ? first_has_second && second_has_first : either;
  }

  const std::vector<ReadDocument>& read_;
  const std::vector<std::vector<bool>>& market_;
  const std::vector<CrossSlot>& slots_;
  Kinship kinship_;
  const Ruleset& rules_;
  Tally articles_;
  std::map<const SentencePair*, Tally> beside_;
};

}  // namespace

std::vector<CrossPair> cross_pairs(const std::vector<ReadDocument>& read, const std::vector<SentencePair>& sentences,
                                   Kinship kinship, const Ruleset& rules, const Workers& workers) {
  const auto slots = best_slots(read, sentences, rules, workers);
  std::vector<std::vector<bool>> market(read.size());
  for_each_index(read.size(), workers, [&](std::size_t d) { market[d] = market_open(read[d]); });
  std::vector<std::vector<CrossPair>> found(slots.size());
  for_each_index(slots.size(), workers,
                 [&](std::size_t i) { found[i] = ArticlePairs(read, market, slots[i], kinship, rules).run(); });
  std::vector<CrossPair> pairs;
  for (auto& of_articles : found) std::move(of_articles.begin(), of_articles.end(), std::back_inserter(pairs));
  return pairs;
}

}  // namespace geomsan
