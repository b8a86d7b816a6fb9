#include "check/retold_check.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "check/damage_check.hpp"
#include "check/retold_finding.hpp"

namespace geomsan {
namespace {

/// Numbers of a headline, of sub-headlines and of a lead that are looked for in the body.
constexpr std::size_t kMostTold = 64;
/// Earlier prints of a number that a later one is held against.
constexpr std::size_t kMostEarlier = 8;
/// A bare number of fewer digits (1.31, 6.25) may be anything.
constexpr int kTellingAlone = 4;
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
    for (const Retelling& retelling : doubtful_) add_if_beside_sure(retelling);
    for (const std::size_t i : nowhere_) look_for_slip(i);
    look_for_repeated();
    std::vector<Finding> findings;
    for (auto& phrase : phrases_) {
      std::sort(phrase.begin(), phrase.end(), [](const Retelling& a, const Retelling& b) { return a.told < b.told; });
      findings.push_back(retold_finding(phrase, document, all_, rules));
    }
    return findings;
  }

 private:
  /// Lead numbers are told again behind the lead; everything else in lead or body.
  bool may_follow(std::size_t told, std::size_t again) const {
    return all_.place(told) != Place::lead || all_.place(again) == Place::body;
  }

  void look_for(std::size_t told) {
    std::optional<Retelling> best;
    std::vector<Retelling> doubtful;
    bool stands_in_body = false;
    for (const std::size_t again : all_.of_like_value(told)) {
      if (!may_follow(told, again)) continue;
      const Verdict verdict = compare_retold(all_.mention(told), all_.spread(told), all_.mention(again),
                                             all_.spread(again), all_.threshold(told));
      if (verdict == Verdict::conflict) continue;
      stands_in_body = true;
      if (verdict == Verdict::undetermined) continue;
      Retelling retelling{told, again, verdict, all_.shared(told, again)};
      if (!is_same_fact(all_, retelling)) {
        if (verdict == Verdict::agree && retelling.shared.score > 0) doubtful.push_back(std::move(retelling));
      } else if (!best || is_surer(retelling, *best)) {
        best = std::move(retelling);
      }
    }
    if (best) {
      told_.push_back(told);
      told_again_.push_back(best->again);
      add(*best);
    } else if (!stands_in_body) {
      nowhere_.push_back(told);
    } else {
      doubtful_.insert(doubtful_.end(), doubtful.begin(), doubtful.end());
    }
  }

  /// What alone may be chance is not beside another number that the same sentence tells again (16개 사업에 1245억).
  void add_if_beside_sure(const Retelling& retelling) {
    const bool known = std::find(told_.begin(), told_.end(), retelling.told) != told_.end();
    if (known || !phrase_of_.contains(sentences_of(retelling))) return;
    told_.push_back(retelling.told);
    add(retelling);
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
      if (!quantity.unit && digits_written(quantity) < kTellingAlone) continue;
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

  using SentencePair = std::tuple<Field, std::uint32_t, std::uint32_t>;
  SentencePair sentences_of(const Retelling& retelling) const {
    return {all_.mention(retelling.told).field, all_.claim(retelling.told).sentence.begin,
            all_.claim(retelling.again).sentence.begin};
  }

  /// Numbers that stand together in both sentences are told again together.
  void add(const Retelling& retelling) {
    if (!is_sound(retelling.told) || !is_sound(retelling.again)) return;
    if (retelling.verdict == Verdict::conflict) return phrases_.push_back({retelling});
    const auto [known, is_new] = phrase_of_.emplace(sentences_of(retelling), phrases_.size());
    if (!is_new) {
      auto& phrase = phrases_[known->second];
      const bool again = std::any_of(phrase.begin(), phrase.end(), [&](const Retelling& other) {
        return other.told == retelling.told || other.again == retelling.again;
      });
      if (again) return;
      if (phrase.size() < kMostInPhrase && all_.place(phrase.front().told) == all_.place(retelling.told))
        return phrase.push_back(retelling);
    }
    known->second = phrases_.size();
    phrases_.push_back({retelling});
  }

  const ReadDocument& read_;
  Statements all_;
  std::vector<std::size_t> told_;        ///< numbers of headline, sub-headlines and lead that agree with another
  std::vector<Retelling> doubtful_;      ///< agreements that may be chance
  std::vector<std::size_t> told_again_;  ///< numbers of lead and body that an earlier one agrees with
  std::vector<std::size_t> nowhere_;     ///< numbers of headline, sub-headlines and lead that no other agrees with
  std::vector<std::vector<Retelling>> phrases_;
  std::map<SentencePair, std::size_t> phrase_of_;  ///< the latest of phrases_ for two sentences
};

}  // namespace

std::vector<Finding> check_retold(const ReadDocument& read, std::size_t document, const Ruleset& rules) {
  if (rules.retelling.body.empty()) return {};
  return RetoldCheck(read, rules).run(document, rules);
}

}  // namespace geomsan
