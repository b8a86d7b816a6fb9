#include "check/retold_match.hpp"

#include <algorithm>
#include <cstdlib>

#include "check/cross_gates.hpp"
#include "check/finding_builder.hpp"
#include "check/unit_confusion.hpp"

namespace geomsan {
namespace {

/// From so many digits on, two equal numbers of one article are the same one.
constexpr int kTellingDigits = 4;
/// A slip that needs no higher score has so many digits that the words need not stand right beside it.
constexpr int kManyDigits = 5;

/// Shared words that a number of so many digits needs before it counts as told again (see SharedWords::score).
int score_needed(int digits, Verdict verdict, bool both_in_body) {
  const int telling = digits - (verdict == Verdict::agree ? 0 : 1) - (both_in_body ? 1 : 0);
  return telling >= 3 ? 0 : telling == 2 ? 3 : telling == 1 ? 8 : 10;
}

/// Of the same time, basis and aggregation as far as both say so.
bool comparable(const Claim& a, const Claim& b) {
  if (a.time.named() && b.time.named() && !a.time.meets(b.time)) return false;
  if (!a.basis.empty() && !b.basis.empty() && a.basis != b.basis) return false;
  if (!a.aggregation.empty() && !b.aggregation.empty() && a.aggregation != b.aggregation) return false;
  return !opposed(a, b);
}

/// The words right beside the first number stand near the other, too, on the same side.
bool same_phrase(const Context& a, const Context& b) {
  constexpr int kMinCharacters = 5;
  constexpr int kMinWords = 2;
  int characters = 0;
  int words = 0;
  for (const ContextWord& word : a.words) {
    if (word.distance > (word.before ? 2 : 1)) continue;
    const auto same = std::find_if(b.words.begin(), b.words.end(), [&](const ContextWord& other) {
      return other.before == word.before && std::abs(other.distance - word.distance) <= 1 &&
             common_part(word.text, other.text) > 0;
    });
    if (same == b.words.end()) return false;
    characters += common_part(word.text, same->text);
    ++words;
  }
  return words >= kMinWords && characters >= kMinCharacters;
}

/// 소득 하위 20% and 소득 상위 20%.
bool name_other_parts(const Context& a, const Context& b) {
  const auto shared = [&](std::string_view scope) {
    return std::find(b.scopes.begin(), b.scopes.end(), scope) != b.scopes.end();
  };
  return !a.scopes.empty() && !b.scopes.empty() && std::none_of(a.scopes.begin(), a.scopes.end(), shared);
}

bool is_exact(const Quantity& quantity) { return !quantity.is_range() && quantity.strongest_hedge() == Hedge::none; }

/// Neither is loosened, nor do the words around them name different parts.
bool loosely_comparable(Statements& all, std::size_t told, std::size_t again) {
  if (!is_exact(all.mention(told).quantity) || !is_exact(all.mention(again).quantity)) return false;
  if (all.threshold(told) != all.threshold(again) || !comparable(all.claim(told), all.claim(again))) return false;
  const auto& a = all.context(told).scopes;
  const auto& b = all.context(again).scopes;
  return std::includes(a.begin(), a.end(), b.begin(), b.end()) || std::includes(b.begin(), b.end(), a.begin(), a.end());
}

/// In the same phrase, and nothing tells them apart that only the later one says: a headline leaves the basis out.
bool strictly_comparable(Statements& all, std::size_t told, std::size_t again) {
  const Claim& a = all.claim(told);
  const Claim& b = all.claim(again);
  if ((!a.basis.empty() && a.basis != b.basis) || a.aggregation != b.aggregation) return false;
  const Context& first = all.context(told);
  const Context& second = all.context(again);
  return !first.quoted && !second.quoted && first.scopes == second.scopes && same_phrase(first, second);
}

}  // namespace

bool is_same_fact(Statements& all, const Retelling& retelling) {
  const int digits = std::min(digits_written(all.mention(retelling.told).quantity),
                              digits_written(all.mention(retelling.again).quantity));
  const bool telling = digits >= kTellingDigits && retelling.verdict == Verdict::agree;
  if (!telling && !comparable(all.claim(retelling.told), all.claim(retelling.again))) return false;
  const int needed = score_needed(digits, retelling.verdict, all.place(retelling.told) == Place::body);
  constexpr int kWeak = 3;
  if (needed > kWeak && name_other_parts(all.context(retelling.told), all.context(retelling.again))) return false;
  // Articles say many things of many companies in the same verb: 17%대 올랐다.
  const bool both_in_body = all.place(retelling.told) == Place::body;
  if (both_in_body && needed > kWeak && retelling.shared.words.size() < 2) return false;
  return retelling.shared.score >= needed && (needed <= kWeak || retelling.shared.beside);
}

bool is_surer(const Retelling& a, const Retelling& b) {
  if ((a.verdict == Verdict::agree) != (b.verdict == Verdict::agree)) return a.verdict == Verdict::agree;
  return a.shared.score > b.shared.score;
}

std::string slip_between(Statements& all, std::size_t told, std::size_t again) {
  const Quantity& a = all.mention(told).quantity;
  const Quantity& b = all.mention(again).quantity;
  if (a.unit && b.unit && a.unit->kind != b.unit->kind) return unit_slip_between(a, b, all.rules());
  const std::string slip = diagnose_slip(all.spread(again).value, all.spread(told).value, "", "").slip;
  const int digits = std::max(digits_written(a), digits_written(b));
  return digits >= (slip == "one-digit" ? 3 : slip == "digit-swap" ? 2 : 1) ? slip : "";
}

bool is_slip(Statements& all, std::size_t told, std::size_t again) {
  if (!loosely_comparable(all, told, again)) return false;
  // 2.8조원 is 2조8600억원 with its end cut off.
  const Verdict verdict =
      compare_retold(all.mention(told), all.spread(told), all.mention(again), all.spread(again), Threshold::none);
  if (verdict != Verdict::conflict) return false;
  const std::string slip = slip_between(all, told, again);
  if (slip.empty()) return false;
  // 매출 1245억 beside 지난해 매출 1345억: numbers of two years often differ by one digit.
  if (slip == "one-digit" && all.claim(told).time.named() != all.claim(again).time.named()) return false;
  if (strictly_comparable(all, told, again)) return true;
  const auto needed = score_for_slip(slip, all.mention(told).quantity, all.mention(again).quantity);
  if (!needed) return false;
  const SharedWords shared = all.shared(told, again);
  return shared.score >= *needed && (shared.beside || *needed <= kManyDigits);
}

bool is_repeated_slip(Statements& all, std::size_t told, std::size_t again) {
  const Claim& a = all.claim(told);
  const Claim& b = all.claim(again);
  if (a.sentence == b.sentence || a.subject.empty() || a.subject != b.subject) return false;
  if (!a.time.meets(b.time) || a.modality != b.modality || a.basis != b.basis) return false;
  return strictly_comparable(all, told, again) && strictly_comparable(all, again, told) && is_slip(all, told, again);
}

}  // namespace geomsan
