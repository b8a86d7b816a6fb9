#include "grammar/numeral_printer.hpp"

#include "grammar/numeral_syllables.hpp"

namespace geomsan {
namespace {

/// Groups the digits before the point; sign and fraction stay as they are.
std::string group_decimal(std::string_view number) {
  const std::size_t sign = !number.empty() && number.front() == '-' ? 1 : 0;
  const std::size_t whole = std::min(number.find('.'), number.size());
  std::string result(number.substr(0, sign));
  for (std::size_t at = sign; at < whole; ++at) {
    if (at > sign && (whole - at) % 3 == 0) result += ',';
    result += number[at];
  }
  return result.append(number.substr(whole));
}

}  // namespace

std::string group_digits(std::string_view number) {
  const std::size_t slash = number.find('/');
  if (slash == std::string_view::npos) return group_decimal(number);
  return group_decimal(number.substr(0, slash)) + "/" + group_decimal(number.substr(slash + 1));
}

std::string group_digits(std::size_t number) { return group_decimal(std::to_string(number)); }

std::string print_korean(const Decimal& value) {
  if (value.is_negative()) return "-" + print_korean(-value);
  const Rational exact = value.to_rational();
  if (exact < ten_to(4)) return value.to_string();
  BigInteger whole = numerator(exact) / denominator(exact);
  const Rational fraction = exact - whole;
  std::string text;
  for (const auto& [power, word] : grammar::kScaleWords) {
    const BigInteger unit = boost::multiprecision::pow(BigInteger(10), static_cast<unsigned>(power));
    const BigInteger section = whole / unit;
    if (section == 0) continue;
    text.append(section.str()).append(word);
    whole -= section * unit;
  }
  if (whole != 0 || fraction != 0) text += to_plain_string(Rational(whole) + fraction);
  return text;
}

std::string print_korean(const Rational& value, int place) { return print_korean(rounded_to(value, place)); }

}  // namespace geomsan
