#include "check/source_search.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "check/cross_gates.hpp"
#include "check/cross_value.hpp"
#include "check/finding_builder.hpp"
#include "check/rate_used.hpp"
#include "check/retold_context.hpp"
#include "check/retold_value.hpp"

namespace geomsan {
namespace {

constexpr std::size_t kMostParts = 4;
/// Words shared with the draft's number count so much at least (see SharedWords::score).
constexpr int kSharedWord = 4;
/// The same for a number that stands in the release in another unit.
constexpr int kUnitScore = 8;
/// A number of so many digits in the very release a draft was written from is no chance.
constexpr int kTellingDigits = 2;

/// Places in the release whose words are held against the draft's; a number that stands there more often says little.
constexpr int kMostLookedAt = 200;
/// Numbers of the release that are held exactly against one of the draft's for a slip. No release has so many with
/// almost the same digits.
constexpr int kMostCompared = 1000;
/// A sum of rounded sizes is past another one, whatever the last bits say.
constexpr double kPast = 1.001;

class Search {
 public:
  Search(const ReadDocument& draft, std::size_t claim, const SourceIndex& release, const Ruleset& rules)
      : draft_(draft),
        claim_(draft.claims[claim]),
        number_(draft.mentions[claim_.mention]),
        sketch_(number_.quantity),
        index_(release),
        release_(release.read),
        rules_(rules),
        reader_(draft, rules) {}

  SourceMatch run() {
    SourceMatch match = told();
    if (match.claims.empty() && is_money(number_)) match = converted();
    if (match.claims.empty() && digits_written(number_.quantity) >= 2) match = sum();
    return match;
  }

  SourceMatch slipped() {
    SourceMatch best;
    int best_score = 0;
    int looked_at = 0;
    int compared = 0;
    const Context context = reader_.read(number_, claim_.sentence);
    for (std::size_t c = 0; c < release_.claims.size(); ++c) {
      if (!sketch_.may_slip(index_.numbers[c])) continue;
      if (++compared > kMostCompared) break;
      const Mention& other = mention(c);
      if (compare_across(printed(draft_, number_), printed(release_, other), rules_) != Verdict::conflict) continue;
      const std::string slip = slip_across(printed(draft_, number_), printed(release_, other), rules_);
      if (!slip.empty() && ++looked_at > kMostLookedAt) break;
      if (slip.empty() || !gate_between({draft_, claim_, release_, release_.claims[c]}, rules_).empty()) continue;
      const bool in_unit =
          number_.quantity.unit != other.quantity.unit && number_.quantity.value == other.quantity.value;
      const auto needed = in_unit ? std::optional(kUnitScore) : score_for_slip(slip, number_.quantity, other.quantity);
      const int shared = shared_with(context, c);
      if (!needed || shared < *needed || shared <= best_score) continue;
      best_score = shared;
      best = {SourceMatch::Way::told, {c}, Verdict::conflict, 0.8, own_surface() + " ≠ " + surface(c), slip};
    }
    return best;
  }

 private:
  SourceMatch told() {
    SourceMatch best;
    int best_rank = 0;
    int looked_at = 0;
    const Context context = reader_.read(number_, claim_.sentence);
    for (std::size_t c = 0; c < release_.claims.size(); ++c) {
      if (!sketch_.may_tell(index_.numbers[c])) continue;
      const Mention& other = mention(c);
      const Verdict verdict = compare_across(printed(draft_, number_), printed(release_, other), rules_);
      if (!holds(verdict)) continue;
      if (++looked_at > kMostLookedAt) break;
      const int digits = std::min(digits_written(number_.quantity), digits_written(other.quantity));
      const int shared = shared_with(context, c);
      const bool telling = digits >= kTellingDigits;
      if (!telling && shared < kSharedWord) continue;
      const int rank = shared + (verdict == Verdict::agree ? 100 : 0) + 1;
      if (rank <= best_rank) continue;
      best_rank = rank;
      best = {SourceMatch::Way::told, {c}, verdict, telling ? 0.9 : 0.7, both(c, verdict), {}};
    }
    return best;
  }

  /// How much the number's surroundings share with those of a number of the release.
  int shared_with(const Context& context, std::size_t c) {
    return reader_.shared(context, ContextReader(release_, rules_).read(mention(c), release_.claims[c].sentence)).score;
  }

  SourceMatch converted() {
    const auto& day = release_.document.date ? release_.document.date : draft_.document.date;
    for (std::size_t c = 0; day && c < release_.claims.size(); ++c) {
      const Mention& other = mention(c);
      if (!is_money(other) || other.quantity.unit == number_.quantity.unit) continue;
      const auto& rate = rate_of(other.quantity.unit, *day);
      if (!rate) continue;
      const Spread product = spread_of(other.quantity) * spread_of(rate->rate);
      const Verdict verdict = compare_conversion(product, spread_of(number_.quantity));
      if (verdict != Verdict::agree && verdict != Verdict::hedged) continue;
      const std::string sum =
          surface(c) + " × " + print_rate(rate->rate) + " (" + rate->source + " " + rate->day + ") ≈ " + own_surface();
      const Rational implied = spread_of(number_.quantity).value / spread_of(other.quantity).value;
      return {SourceMatch::Way::converted,
              {c},
              verdict,
              0.8,
              sum,
              {},
              rate_used(*rate, other.quantity.unit->symbol, number_.quantity.unit->symbol, implied)};
    }
    return {};
  }

  const std::optional<ReferenceRate>& rate_of(const Unit* from, Day day) {
    const auto [known, is_new] = rates_.try_emplace(from);
    if (is_new) known->second = rules_.rates.find(from->symbol, number_.quantity.unit->symbol, to_string(day));
    return known->second;
  }

  /// Numbers one after the other in a sentence, in one unit.
  SourceMatch sum() {
    for (std::size_t first = 0; first < release_.claims.size(); ++first) {
      if (!is_part(first)) continue;
      double rough = index_.numbers[first].size;
      Decimal total = mention(first).quantity.value;
      std::array<std::size_t, kMostParts> parts{first};
      std::size_t count = 1;
      for (std::size_t c = first + 1; c < release_.claims.size() && count < kMostParts; ++c) {
        if (release_.claims[c].sentence != release_.claims[first].sentence || mention(c).field != mention(first).field)
          break;
        if (!is_part(c)) continue;
        rough += index_.numbers[c].size;
        parts[count++] = c;
        // Past the sum there is nothing more to add; negative parts are none.
        if (rough > kPast * sketch_.size) break;
        total = total + mention(c).quantity.value;
        if (total == number_.quantity.value)
          return summed({parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(count)});
      }
    }
    return {};
  }

  [[nodiscard]] SourceMatch summed(const std::vector<std::size_t>& parts) const {
    std::string text;
    for (const std::size_t part : parts) text += (text.empty() ? "" : " + ") + surface(part);
    return {SourceMatch::Way::sum, parts, Verdict::agree, 0.7, text + " = " + own_surface(), {}};
  }

  [[nodiscard]] bool is_part(std::size_t c) const {
    const Quantity& quantity = mention(c).quantity;
    return quantity.unit && quantity.unit == number_.quantity.unit && quantity.per == number_.quantity.per &&
           !quantity.is_range() && !number_.quantity.is_range() && quantity.divisor == Decimal(1);
  }

  static bool is_money(const Mention& mention) {
    return mention.quantity.unit && mention.quantity.unit->kind == "money" && !mention.quantity.per &&
           !mention.quantity.is_range();
  }
  [[nodiscard]] const Mention& mention(std::size_t c) const { return release_.mentions[release_.claims[c].mention]; }
  [[nodiscard]] std::string surface(std::size_t c) const { return std::string(surface_of(release_, mention(c))); }
  [[nodiscard]] std::string own_surface() const { return std::string(surface_of(draft_, number_)); }
  [[nodiscard]] std::string both(std::size_t c, Verdict verdict) const {
    return own_surface() + (verdict == Verdict::agree ? " = " : " ≈ ") + surface(c);
  }

  const ReadDocument& draft_;
  const Claim& claim_;
  const Mention& number_;
  NumberSketch sketch_;
  const SourceIndex& index_;
  const ReadDocument& release_;
  const Ruleset& rules_;
  ContextReader reader_;
  std::map<const Unit*, std::optional<ReferenceRate>> rates_;
};

}  // namespace

SourceMatch find_in_release(const ReadDocument& draft, std::size_t claim, const SourceIndex& release,
                            const Ruleset& rules) {
  return Search(draft, claim, release, rules).run();
}

SourceMatch find_slip_in_release(const ReadDocument& draft, std::size_t claim, const SourceIndex& release,
                                 const Ruleset& rules) {
  return Search(draft, claim, release, rules).slipped();
}

}  // namespace geomsan
