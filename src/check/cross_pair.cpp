#include "check/cross_pair.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <tuple>

#include "check/damage_check.hpp"
#include "check/retold_finding.hpp"
#include "corpus/parallel.hpp"

namespace geomsan {
namespace {

/// Numbers whose surroundings have less in common than this do not count for the articles as a whole.
constexpr float kCounts = 0.5F;

/// Two numbers that no slip and no number besides ties together must stand in nearly the same words.
constexpr float kAlone = 0.8F;
/// Sentences that have less in common and no equal number besides may speak of two things in the same words.
constexpr float kThin = 0.4F;

const Mention& mention_of(const std::vector<ReadDocument>& read, ClaimRef ref) {
  return read[ref.document].mentions[read[ref.document].claims[ref.claim].mention];
}

bool printed_alike(const Quantity& a, const Quantity& b) {
  return a.unit == b.unit && a.per == b.per && a.value == b.value && a.upper == b.upper && a.divisor == b.divisor &&
         a.hedges.empty() && b.hedges.empty();
}

/// %, and %p: the same number in either is a slip, another number another thing.
bool ratio_and_points(const Quantity& a, const Quantity& b) {
  const auto kind = [](const Quantity& quantity) {
    return quantity.unit ? std::string_view(quantity.unit->kind) : std::string_view();
  };
  return (kind(a) == "ratio" && kind(b) == "percentage-point") || (kind(a) == "percentage-point" && kind(b) == "ratio");
}

/// Small numbers are one digit apart by chance; a slip of scale leaves all digits as they are.
bool is_telling(std::string_view slip, int digits, const Quantity& a, const Quantity& b) {
  const auto digits_of = [](const Decimal& value) { return value.scaled(-value.last_nonzero_place()); };
  if (slip == "power-of-ten") return !a.value.is_zero() && digits_of(a.value) == digits_of(b.value);
  return digits >= 2;
}

bool is_plain(const Quantity& quantity) {
  return !quantity.is_range() && quantity.divisor == Decimal(1) && quantity.hedges.empty();
}

/// So far apart that no rounding brings them together; told without the cost of exact intervals.
bool far_apart(const Quantity& a, const Quantity& b) {
  if (a.unit != b.unit || a.per != b.per || !is_plain(a) || !is_plain(b)) return false;
  const auto size = [](const Decimal& value) { return value.is_negative() ? -value : value; };
  const Decimal smaller = std::min(size(a.value), size(b.value));
  return smaller + smaller < std::max(size(a.value), size(b.value));
}

/// The same number in another unit of its kind: 3500억 달러 for 3500억 원.
bool in_other_unit(const Quantity& a, const Quantity& b) {
  if (a.is_range() || b.is_range() || !a.unit || !b.unit || a.unit == b.unit || a.per != b.per) return false;
  return a.unit->kind == b.unit->kind && a.unit->kind != "count" && a.value == b.value && digits_written(a) >= 2;
}

/// The one slip that makes one number of the other; empty when none does.
std::string slip_of(const Quantity& a, const Quantity& b) {
  if (ratio_and_points(a, b) || in_other_unit(a, b)) return "unit";
  std::string slip = diagnose_slip(spread_of(a).value, spread_of(b).value, "", "").slip;
  if (!is_telling(slip, std::min(digits_written(a), digits_written(b)), a, b)) slip.clear();
  return slip;
}

/// A pair of numbers with the sentences they were found in.
struct Slot {
  const SentencePair* sentences = nullptr;
  SlotPair pair;
  Verdict verdict = Verdict::undetermined;
};

auto place_of(const Slot& slot) {
  return std::tuple(slot.pair.a.document, slot.pair.b.document, slot.pair.a.claim, slot.pair.b.claim,
                    slot.sentences->a_sentence, slot.sentences->b_sentence);
}

bool is_better(const Slot& a, const Slot& b) {
  const auto score = [](const Slot& slot) {
    return slot.pair.local + slot.sentences->whole + (holds(slot.verdict) ? 0.5F : 0.0F);
  };
  if (score(a) != score(b)) return score(a) > score(b);
  return place_of(a) < place_of(b);
}

std::vector<Slot> compared_slots(const std::vector<ReadDocument>& read, const std::vector<SentencePair>& sentences,
                                 const Ruleset& rules, unsigned jobs) {
  std::vector<Slot> slots;
  for (const SentencePair& pair : sentences) {
    for (const SlotPair& slot : pair.slots) slots.push_back({&pair, slot, Verdict::undetermined});
  }
  for_each_index(slots.size(), jobs, {}, [&](std::size_t s) {
    slots[s].verdict =
        compare_across(mention_of(read, slots[s].pair.a), mention_of(read, slots[s].pair.b), rules.retelling);
  });
  std::sort(slots.begin(), slots.end(), [](const Slot& a, const Slot& b) { return place_of(a) < place_of(b); });
  return slots;
}

/// The slots of two articles in which each number is the other's best.
std::vector<const Slot*> best_slots(const Slot* begin, const Slot* end) {
  std::map<std::size_t, const Slot*> best_of_a;
  std::map<std::size_t, const Slot*> best_of_b;
  const auto offer = [](std::map<std::size_t, const Slot*>& best, std::size_t claim, const Slot* slot) {
    const auto [known, is_new] = best.emplace(claim, slot);
    if (!is_new && is_better(*slot, *known->second)) known->second = slot;
  };
  for (const Slot* slot = begin; slot != end; ++slot) {
    offer(best_of_a, slot->pair.a.claim, slot);
    offer(best_of_b, slot->pair.b.claim, slot);
  }
  std::vector<const Slot*> best;
  for (const auto& [claim, slot] : best_of_a) {
    if (best_of_b.at(slot->pair.b.claim) == slot) best.push_back(slot);
  }
  return best;
}

int days_between(const Document& a, const Document& b) {
  return a.date && b.date ? std::abs(day_number(*a.date) - day_number(*b.date)) : 0;
}

/// True when the article prints the number of the other one, too: it speaks of both.
bool prints(const ReadDocument& read, const Quantity& number, const RetellingWords& words) {
  return std::any_of(read.claims.begin(), read.claims.end(), [&](const Claim& claim) {
    const Quantity& other = read.mentions[claim.mention].quantity;
    return other.value == number.value && other.upper == number.upper && units_tell_again(number, other, words);
  });
}

bool of_same_days(const TimeScope& a, const TimeScope& b) {
  return a.resolved() && b.resolved() && a.start == b.start && a.end == b.end;
}

/// The pairs of two articles from their best slots.
void add_pairs(const std::vector<ReadDocument>& read, const std::vector<std::vector<bool>>& open,
               const std::vector<const Slot*>& slots, Kinship kinship, const Ruleset& rules,
               std::vector<CrossPair>& pairs) {
  int equal = 0;
  int other = 0;
  std::map<const SentencePair*, std::pair<int, int>> beside;
  for (const Slot* slot : slots) {
    auto& [beside_equal, beside_other] = beside[slot->sentences];
    ++(holds(slot->verdict) ? beside_equal : beside_other);
    if (slot->pair.local >= kCounts) ++(holds(slot->verdict) ? equal : other);
  }
  for (const Slot* slot : slots) {
    CrossPair pair;
    pair.a = slot->pair.a;
    pair.b = slot->pair.b;
    pair.verdict = slot->verdict;
    const ReadDocument& a = read[pair.a.document];
    const ReadDocument& b = read[pair.b.document];
    const Quantity& first = mention_of(read, pair.a).quantity;
    const Quantity& second = mention_of(read, pair.b).quantity;
    const Claim& a_claim = a.claims[pair.a.claim];
    const Claim& b_claim = b.claims[pair.b.claim];
    const auto [beside_equal, beside_other] = beside.at(slot->sentences);
    pair.signs.siblings_equal = beside_equal - (holds(slot->verdict) ? 1 : 0);
    pair.signs.siblings_other = beside_other - (holds(slot->verdict) ? 0 : 1);
    if (pair.verdict == Verdict::conflict) {
      const bool hedged = first.strongest_hedge() != Hedge::none || second.strongest_hedge() != Hedge::none;
      const bool ranges = first.is_range() != second.is_range();
      const bool fooled = is_fooled(a, {a_claim.mention}, a_claim.sentence, kRetoldRelation) ||
                          is_fooled(b, {b_claim.mention}, b_claim.sentence, kRetoldRelation);
      const bool live = open[pair.a.document][pair.a.claim] || open[pair.b.document][pair.b.claim];
      const bool other_day = kinship == Kinship::open && days_between(a.document, b.document) > 0 &&
                             !slot->sentences->same_date && !of_same_days(a_claim.time, b_claim.time);
      const bool parts = kinship == Kinship::open && part_and_whole(a, a_claim, b, b_claim);
      if (parts || convert_alike(a, a_claim, b, b_claim)) {
        pair.verdict = Verdict::hedged;
      } else if (hedged || ranges || (is_open(a_claim.modality) && pair.signs.siblings_equal == 0) || fooled || live ||
                 other_day || slot->sentences->told_apart ||
                 (kinship == Kinship::open && prints(a, second, rules.retelling)) ||
                 prints(b, first, rules.retelling) || !may_be_same_fact(a, a_claim, b, b_claim, rules)) {
        pair.verdict = Verdict::undetermined;
      } else {
        pair.slip = slip_of(first, second);
        const bool alone = pair.slip.empty() && pair.signs.siblings_equal == 0;
        if (pair.slip.empty() && !slot->pair.before) pair.verdict = Verdict::undetermined;
        if (alone && slot->pair.local < kAlone) pair.verdict = Verdict::undetermined;
      }
    }
    pair.signs.local = slot->pair.local;
    pair.signs.beside = (slot->pair.before ? 1 : 0) + (slot->pair.behind ? 1 : 0);
    pair.signs.whole = slot->sentences->whole;
    pair.signs.foreign = slot->sentences->foreign;
    pair.signs.matched = slot->sentences->matched;
    pair.signs.articles = slot->sentences->articles;
    pair.signs.gauge = is_gauge(a, a_claim, rules.alignment) || is_gauge(b, b_claim, rules.alignment);
    pair.signs.same_outlet =
        kinship == Kinship::open && !a.document.source.empty() && a.document.source == b.document.source;
    pair.signs.articles_equal = equal;
    pair.signs.articles_other = other;
    pair.signs.days = kinship == Kinship::open ? days_between(a.document, b.document) : 0;
    pair.signs.undated = kinship == Kinship::open && (!a.document.date || !b.document.date);
    pair.signs.digits = std::min(digits_written(first), digits_written(second));
    pairs.push_back(std::move(pair));
  }
}

}  // namespace

bool holds(Verdict verdict) {
  return verdict == Verdict::agree || verdict == Verdict::rounding || verdict == Verdict::hedged;
}

Verdict compare_across(const Mention& a, const Mention& b, const RetellingWords& words) {
  if (a.damaged || b.damaged || a.quantity.malformed || b.quantity.malformed) return Verdict::undetermined;
  if (printed_alike(a.quantity, b.quantity)) return Verdict::agree;
  if (ratio_and_points(a.quantity, b.quantity)) {
    const bool same = a.quantity.value == b.quantity.value && !a.quantity.is_range() && !b.quantity.is_range();
    return same ? Verdict::conflict : Verdict::undetermined;
  }
  if (in_other_unit(a.quantity, b.quantity)) return Verdict::conflict;
  if (!units_tell_again(a.quantity, b.quantity, words)) return Verdict::undetermined;
  if (far_apart(a.quantity, b.quantity)) return Verdict::conflict;
  return compare_retold(a, spread_of(a.quantity), b, spread_of(b.quantity), Threshold::none);
}

std::string slip_between(const Mention& a, const Mention& b, const RetellingWords& words) {
  return compare_across(a, b, words) == Verdict::conflict ? slip_of(a.quantity, b.quantity) : std::string();
}

std::vector<CrossPair> cross_pairs(const std::vector<ReadDocument>& read, const std::vector<SentencePair>& sentences,
                                   Kinship kinship, const Ruleset& rules, unsigned jobs) {
  const std::vector<Slot> slots = compared_slots(read, sentences, rules, jobs);
  std::vector<std::pair<std::size_t, std::size_t>> runs;
  for (std::size_t begin = 0; begin < slots.size();) {
    const auto articles = [&](std::size_t i) { return std::pair(slots[i].pair.a.document, slots[i].pair.b.document); };
    std::size_t end = begin;
    while (end < slots.size() && articles(end) == articles(begin)) ++end;
    runs.emplace_back(begin, end);
    begin = end;
  }
  std::vector<std::vector<bool>> open(read.size());
  for_each_index(read.size(), jobs, {}, [&](std::size_t d) { open[d] = open_market(read[d]); });
  std::vector<std::vector<CrossPair>> found(runs.size());
  for_each_index(runs.size(), jobs, {}, [&](std::size_t r) {
    add_pairs(read, open, best_slots(slots.data() + runs[r].first, slots.data() + runs[r].second), kinship, rules,
              found[r]);
  });
  std::vector<CrossPair> pairs;
  for (auto& run : found) std::move(run.begin(), run.end(), std::back_inserter(pairs));
  return pairs;
}

double confidence_of(const CrossPair& pair, const AlignmentRules& rules, Kinship kinship) {
  const PairSigns& signs = pair.signs;
  const auto among = [](int part, int rest) {
    return part + rest == 0 ? 0.0 : static_cast<double>(part) / (part + rest);
  };
  double z = rules.weight("bias") + (kinship == Kinship::source ? rules.weight("source") : 0.0);
  z += rules.weight("local") * static_cast<double>(signs.local);
  z += rules.weight("whole") * static_cast<double>(signs.whole);
  z += rules.weight("foreign") * static_cast<double>(signs.foreign);
  z += rules.weight("matched") * std::log10(1 + static_cast<double>(signs.matched));
  z += rules.weight("articles") * static_cast<double>(signs.articles);
  const bool thin = kinship == Kinship::open && signs.whole < kThin && signs.siblings_equal == 0;
  z += thin ? rules.weight("thin") : 0.0;
  z += signs.gauge ? rules.weight("gauge") : 0.0;
  z += signs.same_outlet ? rules.weight("same_outlet") : 0.0;
  z += rules.weight("beside") * signs.beside;
  z += rules.weight("siblings_equal") * std::min(signs.siblings_equal, 3);
  z += rules.weight("siblings_other") * std::min(signs.siblings_other, 3);
  z += rules.weight("articles_equal") * std::log1p(signs.articles_equal);
  z += rules.weight("articles_other_share") * among(signs.articles_other - 1, signs.articles_equal);
  z += rules.weight("days") * std::min(signs.days, 3);
  z += signs.undated ? rules.weight("undated") : 0.0;
  z += rules.weight("digits") * std::min(signs.digits, 6);
  if (!pair.slip.empty()) z += rules.weight("slip_" + pair.slip);
  return 1 / (1 + std::exp(-z));
}

}  // namespace geomsan
