#include "check/retold_check.hpp"

#include <algorithm>
#include <unordered_map>

#include "check/damage_check.hpp"
#include "check/retold_finding.hpp"

namespace geomsan {
namespace {

/// Numbers of a headline, of sub-headlines and of a lead that are looked for in the body.
constexpr std::size_t kMostTold = 64;
/// Earlier prints of a number that a later one is held against.
constexpr std::size_t kMostEarlier = 8;
/// Numbers of one phrase that share a finding.
constexpr std::size_t kMostInPhrase = 8;

class RetoldCheck {
 public:
  RetoldCheck(const ReadDocument& read, const Ruleset& rules) : read_(read), all_(read, rules) {}

  std::vector<Finding> run(std::size_t document, const Ruleset& rules) {
    std::size_t told[3] = {};
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (all_.place(i) == Place::body) continue;
      if (told[static_cast<std::size_t>(all_.place(i))]++ < kMostTold) look_for(i);
    }
    for (const std::size_t i : nowhere_) look_for_slip(i);
    look_for_repeated();
    std::vector<Finding> findings;
    for (const auto& phrase : phrases_) findings.push_back(retold_finding(phrase, document, all_, rules));
    return findings;
  }

 private:
  /// Lead numbers are told again behind the lead; everything else in lead or body.
  bool may_follow(std::size_t told, std::size_t again) const {
    return all_.place(told) != Place::lead || all_.place(again) == Place::body;
  }

  void look_for(std::size_t told) {
    std::optional<Retelling> best;
    bool stands_in_body = false;
    for (const std::size_t again : all_.of_like_value(told)) {
      if (!may_follow(told, again)) continue;
      const Verdict verdict = compare_retold(all_.mention(told), all_.spread(told), all_.mention(again),
                                             all_.spread(again), all_.threshold(told));
      if (verdict == Verdict::conflict) continue;
      stands_in_body = true;
      if (verdict == Verdict::undetermined) continue;
      Retelling retelling{told, again, verdict, all_.shared(told, again)};
      if (is_same_fact(all_, retelling) && (!best || is_surer(retelling, *best))) best = std::move(retelling);
    }
    if (best) {
      told_again_.push_back(best->again);
      add(*best);
    } else if (!stands_in_body) {
      nowhere_.push_back(told);
    }
  }

  /// No number of the body agrees. It is a slip only when one alone can be what was meant.
  void look_for_slip(std::size_t told) {
    std::optional<std::size_t> only;
    for (const std::size_t again : all_.of_comparable_unit(told)) {
      if (!may_follow(told, again) || is_told_otherwise(again) || !is_slip(all_, told, again)) continue;
      if (only && all_.spread(*only).value == all_.spread(again).value) continue;
      if (only) return;
      only = again;
    }
    if (only) add({told, *only, Verdict::conflict, all_.shared(told, *only)});
  }

  /// True when another number of headline, sub-headline or lead tells this value.
  bool is_told_otherwise(std::size_t again) {
    return std::any_of(told_again_.begin(), told_again_.end(), [&](std::size_t other) {
      return all_.mention(other).quantity.unit == all_.mention(again).quantity.unit &&
             all_.spread(other).value == all_.spread(again).value;
    });
  }

  /// The same value in the same unit, printed twice in different sentences of the body; else the same phrase with
  /// another value.
  void look_for_repeated() {
    std::unordered_map<std::string, std::vector<std::size_t>> equal;
    std::unordered_map<std::string, std::vector<std::size_t>> alike;
    const auto remember = [](std::vector<std::size_t>& prints, std::size_t i) {
      if (prints.size() == kMostEarlier) prints.erase(prints.begin());
      prints.push_back(i);
    };
    for (std::size_t i = 0; i < all_.size(); ++i) {
      const Quantity& quantity = all_.mention(i).quantity;
      if (all_.place(i) != Place::body || quantity.strongest_hedge() == Hedge::vague) continue;
      std::vector<std::size_t>& prints = equal[value_key(quantity)];
      std::vector<std::size_t>& phrases = alike[phrase_key(i)];
      if (const auto best = best_of(prints, i)) {
        add(*best);
      } else if (prints.empty() && phrases.size() == 1 && is_repeated_slip(all_, phrases.front(), i)) {
        add({phrases.front(), i, Verdict::conflict, all_.shared(phrases.front(), i)});
      }
      remember(prints, i);
      remember(phrases, i);
    }
  }

  std::optional<Retelling> best_of(const std::vector<std::size_t>& earlier, std::size_t i) {
    std::optional<Retelling> best;
    for (const std::size_t before : earlier) {
      if (all_.claim(before).sentence == all_.claim(i).sentence) continue;
      Retelling retelling{before, i, Verdict::agree, all_.shared(before, i)};
      if (is_same_fact(all_, retelling) && (!best || is_surer(retelling, *best))) best = std::move(retelling);
    }
    return best;
  }

  static std::string value_key(const Quantity& quantity) {
    std::string key = unit_symbol(quantity) + ' ' + quantity.value.to_string() + '/' + quantity.divisor.to_string();
    return quantity.upper ? key + ' ' + quantity.upper->to_string() : key;
  }

  /// The words right beside a number, with its unit.
  std::string phrase_key(std::size_t i) {
    const Context& context = all_.context(i);
    return std::string(context.beside(true)) + ' ' + unit_symbol(all_.mention(i).quantity) + ' ' +
           std::string(context.beside(false));
  }

  bool is_sound(std::size_t i) const {
    return !is_fooled(read_, {all_.claim(i).mention}, all_.claim(i).sentence, kRetoldRelation);
  }

  /// Numbers that stand together in both sentences are told again together.
  void add(const Retelling& retelling) {
    if (!is_sound(retelling.told) || !is_sound(retelling.again)) return;
    const auto joins = [&](const Retelling& last) {
      const bool conflict = last.verdict == Verdict::conflict || retelling.verdict == Verdict::conflict;
      return !conflict && all_.place(last.told) == all_.place(retelling.told) &&
             all_.place(last.again) == all_.place(retelling.again) &&
             all_.claim(last.told).sentence == all_.claim(retelling.told).sentence &&
             all_.claim(last.again).sentence == all_.claim(retelling.again).sentence;
    };
    if (phrases_.empty() || phrases_.back().size() == kMostInPhrase || !joins(phrases_.back().back()))
      phrases_.emplace_back();
    phrases_.back().push_back(retelling);
  }

  const ReadDocument& read_;
  Statements all_;
  std::vector<std::size_t> told_again_;  ///< numbers of lead and body that an earlier one agrees with
  std::vector<std::size_t> nowhere_;     ///< numbers of headline, sub-headlines and lead that no other agrees with
  std::vector<std::vector<Retelling>> phrases_;
};

}  // namespace

std::vector<Finding> check_retold(const ReadDocument& read, std::size_t document, const Ruleset& rules) {
  if (rules.retelling.body.empty()) return {};
  return RetoldCheck(read, rules).run(document, rules);
}

}  // namespace geomsan
