#include "quantity/dimension.hpp"

namespace geomsan {

Dimension::Dimension(std::map<std::string, int> exponents) : exponents_(std::move(exponents)) {
  std::erase_if(exponents_, [](const auto& entry) { return entry.second == 0; });
}

bool Dimension::is_money() const {
  return exponents_.size() == 1 && exponents_.begin()->second == 1 && exponents_.begin()->first.starts_with("money:");
}

Dimension operator*(const Dimension& a, const Dimension& b) {
  auto exponents = a.exponents_;
  for (const auto& [name, exponent] : b.exponents_) exponents[name] += exponent;
  return Dimension(std::move(exponents));
}

Dimension operator/(const Dimension& a, const Dimension& b) {
  auto exponents = a.exponents_;
  for (const auto& [name, exponent] : b.exponents_) exponents[name] -= exponent;
  return Dimension(std::move(exponents));
}

}  // namespace geomsan
