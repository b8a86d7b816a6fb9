#include "check/retold_check.hpp"

#include <algorithm>
#include <unordered_map>

#include "check/damage_check.hpp"
#include "check/retold_statements.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

constexpr std::string_view kRelation = "same-fact";
/// Numbers of a headline, of sub-headlines and of a lead that are looked for in the body.
constexpr std::size_t kMostTold = 64;
/// Earlier prints of a number that a later one is held against.
constexpr std::size_t kMostEarlier = 8;
/// A slip that needs no higher score has so many digits that the words need not stand right beside it.
constexpr int kManyDigits = 5;
/// From so many digits on, two equal numbers of one article are the same one.
constexpr int kTellingDigits = 4;

/// Shared words that a number of so many digits needs before it counts as told again (see SharedWords::score).
int score_needed(int digits, Verdict verdict, bool both_in_body) {
  const int vagueness = (verdict == Verdict::agree ? 0 : 1) + (both_in_body ? 1 : 0);
  const int telling = digits - vagueness;
  return telling >= 3 ? 0 : telling == 2 ? 3 : telling == 1 ? 8 : 10;
}

bool opposed(std::string_view a, std::string_view b) {
  return (a == "increase" && b == "decrease") || (a == "decrease" && b == "increase");
}

/// Of the same time, basis and aggregation as far as both say so.
bool comparable(const Claim& a, const Claim& b) {
  if (a.time.named() && b.time.named() && !a.time.meets(b.time)) return false;
  if (!a.basis.empty() && !b.basis.empty() && a.basis != b.basis) return false;
  if (!a.aggregation.empty() && !b.aggregation.empty() && a.aggregation != b.aggregation) return false;
  return !opposed(a.predicate, b.predicate);
}

/// The words around both numbers are those of one phrase: every word right beside one stands near the other, on the
/// same side.
bool same_phrase(const Context& a, const Context& b) {
  constexpr int kMinCharacters = 5;
  int characters = 0;
  int words = 0;
  const auto covered = [&](const Context& from, const Context& by) {
    return std::all_of(from.words.begin(), from.words.end(), [&](const ContextWord& word) {
      if (word.distance > (word.before ? 2 : 1)) return true;
      for (const ContextWord& other : by.words) {
        const int part = common_part(word.text, other.text);
        if (part == 0 || other.before != word.before || std::abs(other.distance - word.distance) > 1) continue;
        characters += part, ++words;
        return true;
      }
      return false;
    });
  };
  return covered(a, b) && words >= 2 && characters >= kMinCharacters;
}

class RetoldCheck {
 public:
  RetoldCheck(const ReadDocument& read, std::size_t document, const Ruleset& rules)
      : read_(read), document_(document), rules_(rules), all_(read, rules) {}

  std::vector<Finding> run() {
    std::size_t told[3] = {};
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (all_.place(i) == Place::body) continue;
      if (told[static_cast<std::size_t>(all_.place(i))]++ < kMostTold) look_for(i);
    }
    for (const std::size_t i : nowhere_) look_for_slip(i);
    look_for_repeated();
    return std::move(findings_);
  }

 private:
  /// What telling `told` again by `again` would rest on.
  struct Retelling {
    std::size_t told = 0;
    std::size_t again = 0;
    Verdict verdict = Verdict::conflict;
    SharedWords shared;
  };

  /// Lead numbers are told again behind the lead; everything else in lead or body.
  bool may_follow(std::size_t told, std::size_t again) const {
    return all_.place(told) != Place::lead || all_.place(again) == Place::body;
  }

  bool sound(std::size_t i) const {
    return !is_fooled(read_, {all_.claim(i).mention}, all_.claim(i).sentence, kRelation);
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
      if (accepted(retelling) && (!best || better(retelling, *best))) best = std::move(retelling);
    }
    if (best) {
      told_again_.push_back(best->again);
      add(*best);
    } else if (!stands_in_body) {
      nowhere_.push_back(told);
    }
  }

  bool accepted(const Retelling& retelling) {
    const Claim& told = all_.claim(retelling.told);
    const Claim& again = all_.claim(retelling.again);
    const int digits = std::min(digits_written(all_.mention(retelling.told).quantity),
                                digits_written(all_.mention(retelling.again).quantity));
    const bool telling = digits >= kTellingDigits && retelling.verdict == Verdict::agree;
    if (!telling && !comparable(told, again)) return false;
    const bool both_in_body = all_.place(retelling.told) == Place::body;
    const int needed = score_needed(digits, retelling.verdict, both_in_body);
    if (retelling.shared.score < needed) return false;
    return needed < 8 || retelling.shared.beside;
  }

  static bool better(const Retelling& a, const Retelling& b) {
    if ((a.verdict == Verdict::agree) != (b.verdict == Verdict::agree)) return a.verdict == Verdict::agree;
    return a.shared.score > b.shared.score;
  }

  /// No number of the body agrees. It is a slip only when one alone differs by what a hand on a keyboard does, and
  /// either stands in the same phrase or has too many digits for that to be chance.
  void look_for_slip(std::size_t told) {
    std::optional<Retelling> only;
    for (const std::size_t again : all_.of_comparable_unit(told)) {
      if (!may_follow(told, again) || is_told_otherwise(again) || !may_be_slip(told, again)) continue;
      if (only && all_.spread(only->again).value == all_.spread(again).value) continue;
      if (only) return;
      only = Retelling{told, again, Verdict::conflict, all_.shared(told, again)};
    }
    if (only) add(*only);
  }

  /// True when another number of headline, sub-headline or lead tells this value.
  bool is_told_otherwise(std::size_t again) {
    return std::any_of(told_again_.begin(), told_again_.end(), [&](std::size_t other) {
      return all_.mention(other).quantity.unit == all_.mention(again).quantity.unit &&
             all_.spread(other).value == all_.spread(again).value;
    });
  }

  bool may_be_slip(std::size_t told, std::size_t again) {
    const std::string_view slip = slip_between(told, again);
    if (slip.empty()) return false;
    if (strictly_comparable(told, again)) return true;
    if (!comparable(all_.claim(told), all_.claim(again)) || !loosely_comparable(told, again)) return false;
    const auto needed = score_for_slip(slip, all_.mention(told).quantity, all_.mention(again).quantity);
    if (!needed) return false;
    const SharedWords shared = all_.shared(told, again);
    return shared.score >= *needed && (shared.beside || *needed <= kManyDigits);
  }

  /// Neither is loosened, nor do the words around them name different parts.
  bool loosely_comparable(std::size_t told, std::size_t again) {
    for (const std::size_t i : {told, again}) {
      const Quantity& quantity = all_.mention(i).quantity;
      if (quantity.is_range() || quantity.strongest_hedge() != Hedge::none) return false;
    }
    if (all_.threshold(told) != all_.threshold(again)) return false;
    const auto& a = all_.context(told).scopes;
    const auto& b = all_.context(again).scopes;
    return a.empty() || b.empty() || std::includes(a.begin(), a.end(), b.begin(), b.end()) ||
           std::includes(b.begin(), b.end(), a.begin(), a.end());
  }

  bool strictly_comparable(std::size_t told, std::size_t again) {
    const Claim& a = all_.claim(told);
    const Claim& b = all_.claim(again);
    // A headline leaves the basis out.
    if (!comparable(a, b) || (!a.basis.empty() && a.basis != b.basis) || a.aggregation != b.aggregation) return false;
    if (!loosely_comparable(told, again)) return false;
    const Context& first = all_.context(told);
    const Context& second = all_.context(again);
    return !first.quoted && !second.quoted && first.scopes == second.scopes && same_phrase(first, second);
  }

  std::string_view slip_between(std::size_t told, std::size_t again) {
    const Quantity& a = all_.mention(told).quantity;
    const Quantity& b = all_.mention(again).quantity;
    if (a.unit && a.unit->kind != b.unit->kind) {
      return a.value == b.value ? std::string_view("unit") : std::string_view();
    }
    const Diagnosis diagnosis = diagnose_slip(all_.spread(again).value, all_.spread(told).value, "", "");
    const int digits = std::max(digits_written(a), digits_written(b));
    for (const std::string_view slip : {"power-of-ten", "digit-swap", "one-digit"}) {
      if (diagnosis.slip == slip && digits >= (slip == "one-digit" ? 3 : slip == "digit-swap" ? 2 : 1)) return slip;
    }
    return {};
  }

  /// The same value in the same unit, printed twice in different sentences of the body; else the same phrase with
  /// another value.
  void look_for_repeated() {
    std::unordered_map<std::string, std::vector<std::size_t>> equal;
    std::unordered_map<std::string, std::vector<std::size_t>> alike;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (all_.place(i) != Place::body) continue;
      if (all_.mention(i).quantity.strongest_hedge() == Hedge::vague) continue;
      std::vector<std::size_t>& prints = equal[key_of(all_.mention(i).quantity)];
      const std::string phrase = phrase_of(i);
      if (const auto best = best_of(prints, i)) {
        add(*best);
      } else if (prints.empty() && !phrase.empty()) {
        look_for_repeated_slip(alike[phrase], i);
      }
      for (auto* list : {&prints, phrase.empty() ? nullptr : &alike[phrase]}) {
        if (!list) continue;
        if (list->size() == kMostEarlier) list->erase(list->begin());
        list->push_back(i);
      }
    }
  }

  std::optional<Retelling> best_of(const std::vector<std::size_t>& earlier, std::size_t i) {
    std::optional<Retelling> best;
    for (const std::size_t before : earlier) {
      if (all_.claim(before).sentence == all_.claim(i).sentence) continue;
      Retelling retelling{before, i, Verdict::agree, all_.shared(before, i)};
      if (accepted(retelling) && (!best || better(retelling, *best))) best = std::move(retelling);
    }
    return best;
  }

  /// Two values of one subject in one phrase. An article tells of many things in the same words, so both must be of the
  /// same time, too.
  void look_for_repeated_slip(const std::vector<std::size_t>& earlier, std::size_t i) {
    if (earlier.size() != 1) return;
    const std::size_t before = earlier.front();
    const Claim& a = all_.claim(before);
    const Claim& b = all_.claim(i);
    if (a.sentence == b.sentence || a.subject.empty() || a.subject != b.subject || !a.time.meets(b.time)) return;
    if (a.modality != b.modality || !strictly_comparable(before, i) || !strictly_comparable(i, before)) return;
    if (!may_be_slip(before, i)) return;
    add({before, i, Verdict::conflict, all_.shared(before, i)});
  }

  /// The words right beside a number, with its unit; empty when one of them is missing.
  std::string phrase_of(std::size_t i) {
    const Context& context = all_.context(i);
    const std::string_view before = context.beside(true);
    const std::string_view after = context.beside(false);
    if (before.empty() || after.empty()) return {};
    return std::string(before) + ' ' + unit_symbol(all_.mention(i).quantity) + ' ' + std::string(after);
  }

  static std::string key_of(const Quantity& quantity) {
    std::string key = unit_symbol(quantity) + ' ' + quantity.value.to_string() + '/' + quantity.divisor.to_string();
    return quantity.upper ? key + ' ' + quantity.upper->to_string() : key;
  }

  const std::string& name_of_place(Place place) const {
    const RetellingWords& words = rules_.retelling;
    return place == Place::headline ? words.headline
           : place == Place::deck   ? words.deck
           : place == Place::lead   ? words.lead
                                    : words.body;
  }

  void add(const Retelling& retelling) {
    const std::size_t told = retelling.told;
    const std::size_t again = retelling.again;
    if (!sound(told) || !sound(again)) return;
    Finding finding;
    const Place place = all_.place(told);
    finding.rule = place == Place::headline ? "retold.headline"
                   : place == Place::deck   ? "retold.deck"
                   : place == Place::lead   ? "retold.lead"
                                            : "retold.repeated";
    finding.relation = kRelation;
    finding.verdict = retelling.verdict;
    finding.channel = Channel::article;
    finding.confidence = retelling.verdict == Verdict::conflict ? 0.8 : retelling.shared.score >= 8 ? 0.9 : 0.75;
    for (const std::size_t i : {told, again}) {
      finding.evidence.push_back(
          evidence_for(document_, all_.mention(i), all_.claim(i).sentence, name_of_place(all_.place(i))));
    }
    const std::string first(all_.surface(told));
    const std::string second(all_.surface(again));
    const bool holds = retelling.verdict != Verdict::conflict;
    finding.arithmetic = first + (retelling.verdict == Verdict::agree ? " = " : holds ? " ≈ " : " ≠ ") + second;
    finding.message = rules_.forms.with_particles(
        message(message_for(retelling.verdict), name_of_place(place), first, name_of_place(all_.place(again)), second));
    finding.reason = reason(retelling.shared);
    if (!holds) {
      finding.expected = second;
      finding.diagnosis = diagnose_slip(all_.spread(again).value, all_.spread(told).value, first, second);
      finding.diagnosis.slip = slip_between(told, again);
      finding.severity = Severity::warning;
    }
    findings_.push_back(std::move(finding));
  }

  static MessageId message_for(Verdict verdict) {
    return verdict == Verdict::agree      ? MessageId::check_retold_agree
           : verdict == Verdict::rounding ? MessageId::check_retold_rounding
           : verdict == Verdict::hedged   ? MessageId::check_retold_hedged
                                          : MessageId::check_retold_conflict;
  }

  static std::string reason(const SharedWords& shared) {
    if (shared.words.empty()) return message(MessageId::check_retold_reason_value);
    std::string words;
    for (const std::string_view word : shared.words) words += (words.empty() ? "" : ", ") + std::string(word);
    return message(MessageId::check_retold_reason, words);
  }

  const ReadDocument& read_;
  std::size_t document_;
  const Ruleset& rules_;
  Statements all_;
  std::vector<std::size_t> told_again_;  ///< numbers of lead and body that an earlier one agrees with
  std::vector<std::size_t> nowhere_;     ///< numbers of headline, sub-headlines and lead that no other agrees with
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> check_retold(const ReadDocument& read, std::size_t document, const Ruleset& rules) {
  if (rules.retelling.body.empty()) return {};
  return RetoldCheck(read, document, rules).run();
}

}  // namespace geomsan
