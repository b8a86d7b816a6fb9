#pragma once

#include <optional>
#include <string_view>

#include "quantity/decimal.hpp"

namespace geomsan {

/// How the words around a number loosen it.
enum class Hedge {
  none,
  vague,     ///< 수십, 몇: only the order of magnitude is said
  class_of,  ///< 급: of that class
  approx,    ///< 약, 가량, 정도, 안팎
  under,     ///< 미만, 육박, 가까이: below
  over,      ///< 여, 남짓, 넘는, 초과: above
  at_most,   ///< 이하, 최대
  at_least,  ///< 이상, 최소
};

/// `none approx over under at_least at_most class vague`, the words of the machine interface.
[[nodiscard]] std::string_view name_of(Hedge hedge);
[[nodiscard]] std::optional<Hedge> hedge_named(std::string_view name);

/// One hedge as it was used on a number.
struct HedgeUse {
  Hedge hedge = Hedge::none;
  /// How far the value may lie from the printed one, as a share of it (약: 5 %); null for up to the next round place
  /// (여, 육박). Owned by the rules that say so.
  const Decimal* reach = nullptr;
};

/// True when `a` says more about the direction than `b`; 약 10여 분 is `over`.
[[nodiscard]] constexpr bool stronger(Hedge a, Hedge b) { return a > b; }

}  // namespace geomsan
