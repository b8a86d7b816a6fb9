#include "check/pair_signs.hpp"

#include <algorithm>
#include <cmath>

namespace geomsan {

double confidence_of(const PairSigns& signs, const std::string& slip, Kinship kinship, const AlignmentRules& rules) {
  const auto among = [](int part, int rest) {
    return part + rest == 0 ? 0.0 : static_cast<double>(part) / (part + rest);
  };
  double z = rules.weight("bias") + (kinship == Kinship::source ? rules.weight("source") : 0.0);
  z += rules.weight("local") * static_cast<double>(signs.local);
  z += rules.weight("whole") * static_cast<double>(signs.whole);
  z += rules.weight("foreign") * static_cast<double>(signs.foreign);
  z += rules.weight("matched") * std::log10(1 + static_cast<double>(signs.matched));
  z += rules.weight("articles") * static_cast<double>(signs.articles);
  const bool thin =
      kinship == Kinship::open && static_cast<double>(signs.whole) < rules.thin_below && signs.siblings_equal == 0;
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
  if (!slip.empty()) z += rules.weight("slip_" + slip);
  return 1 / (1 + std::exp(-z));
}

}  // namespace geomsan
