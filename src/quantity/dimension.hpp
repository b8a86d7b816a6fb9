#pragma once

#include <map>
#include <string>

namespace geomsan {

/// Exponents over base dimensions (`length`, `mass`, `time`, `money:KRW`, `counter:명` …); empty for a pure number.
///
/// Every currency and every counter is a base dimension of its own: 달러 and 원 are tied only by a dated rate, 명 and
/// 개 not at all. `pp` (%포인트) and `times` (배) are kept apart from shares for the same reason: a change is not a
/// level.
class Dimension {
 public:
  Dimension() = default;
  static Dimension base(std::string name) { return Dimension({{std::move(name), 1}}); }
  explicit Dimension(std::map<std::string, int> exponents);

  [[nodiscard]] const std::map<std::string, int>& exponents() const { return exponents_; }
  [[nodiscard]] bool is_number() const { return exponents_.empty(); }
  /// A single currency to the first power.
  [[nodiscard]] bool is_money() const;

  friend Dimension operator*(const Dimension& a, const Dimension& b);
  friend Dimension operator/(const Dimension& a, const Dimension& b);
  friend bool operator==(const Dimension&, const Dimension&) = default;

 private:
  std::map<std::string, int> exponents_;  ///< no zero exponents
};

}  // namespace geomsan
