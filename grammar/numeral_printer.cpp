#include "grammar/numeral_printer.hpp"

#include <array>
#include <utility>

namespace geomsan {
namespace {

constexpr std::array<std::pair<const char*, int>, 5> kScales{
    {{"해", 20}, {"경", 16}, {"조", 12}, {"억", 8}, {"만", 4}}};

}  // namespace

std::string print_korean(const Decimal& value) {
  if (value.is_negative()) return "-" + print_korean(-value);
  const Rational exact = value.to_rational();
  if (exact < ten_to(4)) return value.to_string();
  BigInteger whole = numerator(exact) / denominator(exact);
  const Rational fraction = exact - whole;
  std::string text;
  for (const auto& [word, power] : kScales) {
    const BigInteger unit = boost::multiprecision::pow(BigInteger(10), static_cast<unsigned>(power));
    const BigInteger section = whole / unit;
    if (section == 0) continue;
    text += section.str() + word;
    whole -= section * unit;
  }
  if (whole != 0 || fraction != 0) text += to_plain_string(Rational(whole) + fraction);
  return text;
}

std::string print_korean(const Rational& value, int place) { return print_korean(rounded_to(value, place)); }

}  // namespace geomsan
