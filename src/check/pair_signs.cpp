#include "check/pair_signs.hpp"

#include <algorithm>
#include <cmath>

namespace geomsan {

namespace {

double share_of(int part, int rest) { return part + rest == 0 ? 0.0 : static_cast<double>(part) / (part + rest); }

/// The signs as tests/fit/fit_weights takes them.
double weigh(const PairSigns& signs, const AlignmentRules& rules) {
  const auto weight = [&](const char* sign) { return weight_of(rules.fitted, sign); };
  double z = weight("bias");
  z += weight("local") * static_cast<double>(signs.local);
  z += weight("whole") * static_cast<double>(signs.whole);
  z += weight("foreign") * static_cast<double>(signs.foreign);
  z += weight("matched") * std::log10(1 + static_cast<double>(signs.matched));
  z += weight("articles") * static_cast<double>(signs.articles);
  z += weight("beside") * signs.beside;
  z += weight("siblings_equal") * std::min(signs.siblings_equal, 3);
  z += weight("siblings_other") * std::min(signs.siblings_other, 3);
  z += weight("articles_equal") * std::log1p(signs.articles_equal);
  z += weight("articles_other_share") * share_of(signs.articles_other, signs.articles_equal);
  z += weight("days") * std::min(signs.days, 3);
  z += weight("digits") * std::min(signs.digits, 6);
  return z;
}

/// In the same place of one sentence that two articles have, with nothing else in it that differs.
bool stand_alike(const PairSigns& signs, const AlignmentRules& rules) {
  return static_cast<double>(signs.whole) >= rules.twin_from && signs.beside == 2 && signs.siblings_other == 0;
}

}  // namespace

bool is_verbatim(const PairSigns& signs, const AlignmentRules& rules) {
  return static_cast<double>(signs.whole) >= rules.verbatim_whole &&
         static_cast<double>(signs.local) >= rules.verbatim_local &&
         static_cast<double>(signs.matched) >= rules.verbatim_matched &&
         static_cast<double>(signs.foreign) <= rules.verbatim_foreign && signs.beside > 0 &&
         signs.siblings_other == 0 && signs.days == 0 && !signs.undated && !signs.same_outlet && !signs.gauge;
}

double fact_of(const PairSigns& signs, const AlignmentRules& rules) { return 1 / (1 + std::exp(-weigh(signs, rules))); }

double confidence_of(const PairSigns& signs, Verdict verdict, const std::string& slip, Kinship kinship,
                     const AlignmentRules& rules) {
  const auto weight = [&](const std::string& sign) { return weight_of(rules.weights, sign); };
  double z = weigh(signs, rules) + (kinship == Kinship::source ? weight("source") : 0.0);
  if (verdict == Verdict::agree) {
    z += stand_alike(signs, rules) ? weight("alike") : 0.0;
  } else if (verdict == Verdict::rounding || verdict == Verdict::hedged) {
    z += weight("loose");
  } else {
    z += weight("differ") + (slip.empty() ? 0.0 : weight("slip_" + slip));
    z += weight("differ_foreign") * static_cast<double>(signs.foreign);
    z += signs.gauge ? weight("gauge") : 0.0;
    z += signs.same_outlet ? weight("same_outlet") : 0.0;
    z += signs.undated ? weight("undated") : 0.0;
    z += kinship == Kinship::open && is_verbatim(signs, rules) ? weight("verbatim") : 0.0;
  }
  return 1 / (1 + std::exp(-z));
}

}  // namespace geomsan
