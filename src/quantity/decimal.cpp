#include "quantity/decimal.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace geomsan {
namespace {

__extension__ typedef __int128 Product;

static_assert(sizeof(Decimal) == 2 * sizeof(std::int64_t));

constexpr int kMaxProductPower = 38;

constexpr auto kProductPowers = [] {
  std::array<Product, kMaxProductPower + 1> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}();

BigInteger big_power_of_ten(int exponent) {
  return boost::multiprecision::pow(BigInteger(10), static_cast<unsigned>(exponent));
}

/// Multiplies by 10^power; false when that does not fit 128 bits.
bool shift(Product& significand, int power) {
  return power <= kMaxProductPower &&
         !__builtin_mul_overflow(significand, kProductPowers[static_cast<std::size_t>(power)], &significand);
}

/// Brings two significands to the smaller exponent; false when that does not fit 128 bits.
bool align(Product& a, int a_exponent, Product& b, int b_exponent) {
  return a_exponent >= b_exponent ? shift(a, a_exponent - b_exponent) : shift(b, b_exponent - a_exponent);
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  Product small = 0;
  Big large;
  bool overflowed = false;
  int exponent = 0;
  bool point = false;
  bool digits = false;
  for (const char c : text) {
    if (c == '.' && !point) {
      point = true;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    digits = true;
    if (point) --exponent;
    Product next = small;
    if (!overflowed && shift(next, 1) && !__builtin_add_overflow(next, c - '0', &next)) {
      small = next;
      continue;
    }
    if (!overflowed) large = Big(small);
    overflowed = true;
    large = large * 10 + (c - '0');
  }
  if (!digits) return std::nullopt;
  Decimal result = overflowed ? from_big(large, exponent) : from_product(small, exponent);
  return negative ? -result : result;
}

int Decimal::last_nonzero_place() const {
  int place = held_.exponent;
  if (is_zero()) return place;
  if (!held_.is_wide) {
    for (std::int64_t rest = held_.small; rest % 10 == 0; rest /= 10) ++place;
    return place;
  }
  for (Big rest = *held_.wide; rest % 10 == 0; rest /= 10) ++place;
  return place;
}

std::optional<int> Decimal::to_int(int most) const {
  if (is_negative() || held_.is_wide || *this > Decimal(most)) return std::nullopt;
  std::int64_t value = held_.small;
  for (int place = held_.exponent; place > 0; --place) value *= 10;
  for (int place = held_.exponent; place < 0; ++place) {
    if (value % 10 != 0) return std::nullopt;
    value /= 10;
  }
  return static_cast<int>(value);
}

Decimal Decimal::scaled(int power) const {
  Decimal result = *this;
  result.held_.exponent += power;
  return result;
}

Decimal Decimal::operator-() const {
  if (held_.is_wide) return from_big(-*held_.wide, held_.exponent);
  return from_product(-Product{held_.small}, held_.exponent);
}

Decimal operator+(const Decimal& a, const Decimal& b) {
  const int exponent = std::min(a.exponent(), b.exponent());
  if (!a.held_.is_wide && !b.held_.is_wide) {
    Product x = a.held_.small;
    Product y = b.held_.small;
    Product sum = 0;
    const bool aligned = align(x, a.exponent(), y, b.exponent());
    if (aligned && !__builtin_add_overflow(x, y, &sum)) return Decimal::from_product(sum, exponent);
  }
  return Decimal::from_big(
      a.big() * big_power_of_ten(a.exponent() - exponent) + b.big() * big_power_of_ten(b.exponent() - exponent),
      exponent);
}

Decimal operator*(const Decimal& a, const Decimal& b) {
  const int exponent = a.exponent() + b.exponent();
  if (a.held_.is_wide || b.held_.is_wide) return Decimal::from_big(a.big() * b.big(), exponent);
  return Decimal::from_product(Decimal::Product{a.held_.small} * b.held_.small, exponent);
}

BigInteger* Decimal::copy_of(const Big& wide) { return new Big(wide); }

void Decimal::drop(Big* wide) noexcept { delete wide; }

std::strong_ordering Decimal::compare(const Decimal& a, const Decimal& b) {
  if (!a.held_.is_wide && !b.held_.is_wide) {
    Product x = a.held_.small;
    Product y = b.held_.small;
    if (align(x, a.exponent(), y, b.exponent())) return x <=> y;
  }
  const int exponent = std::min(a.exponent(), b.exponent());
  const BigInteger x = a.big() * big_power_of_ten(a.exponent() - exponent);
  const BigInteger y = b.big() * big_power_of_ten(b.exponent() - exponent);
  return x.compare(y) <=> 0;
}

Decimal Decimal::from_product(Product significand, int exponent) {
  const auto small = static_cast<std::int64_t>(significand);
  return small == significand ? Decimal(small, exponent) : from_big(Big(significand), exponent);
}

Decimal Decimal::from_big(const Big& significand, int exponent) {
  if (significand >= std::numeric_limits<std::int64_t>::min() &&
      significand <= std::numeric_limits<std::int64_t>::max())
    return Decimal(static_cast<std::int64_t>(significand), exponent);
  Decimal result(0, exponent);
  result.held_.wide = copy_of(significand);
  result.held_.is_wide = true;
  return result;
}

Rational Decimal::to_rational() const {
  const int place = exponent();
  return place >= 0 ? Rational(big() * big_power_of_ten(place)) : Rational(big(), big_power_of_ten(-place));
}

std::string Decimal::to_string() const {
  if (is_zero()) return "0";
  std::string digits = Big(abs(big())).str();
  if (exponent() >= 0) {
    digits.append(static_cast<std::size_t>(exponent()), '0');
  } else {
    const auto places = static_cast<std::size_t>(-exponent());
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, ".");
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
  }
  return is_negative() ? "-" + digits : digits;
}

std::optional<Decimal> to_decimal(const Rational& value) {
  BigInteger rest = denominator(value);
  int twos = 0;
  int fives = 0;
  for (; rest % 2 == 0; rest /= 2) ++twos;
  for (; rest % 5 == 0; rest /= 5) ++fives;
  if (rest != 1) return std::nullopt;
  const int places = std::max(twos, fives);
  const BigInteger significand = numerator(value) * big_power_of_ten(places) / denominator(value);
  return Decimal::parse(significand.str())->scaled(-places);
}

std::string to_plain_string(const Rational& value) {
  if (const auto decimal = to_decimal(value)) return decimal->to_string();
  return numerator(value).str() + "/" + denominator(value).str();
}

Rational ten_to(int exponent) {
  return exponent >= 0 ? Rational(big_power_of_ten(exponent)) : Rational(BigInteger(1), big_power_of_ten(-exponent));
}

int leading_place(const Rational& value) {
  int place = 0;
  if (value == 0) return place;
  while (abs(value) < ten_to(place)) --place;
  while (abs(value) >= ten_to(place + 1)) ++place;
  return place;
}

Decimal rounded_to(const Rational& value, int place) {
  const Rational scaled = abs(value) / ten_to(place) + Rational(1, 2);
  const BigInteger whole = numerator(scaled) / denominator(scaled);
  const Decimal result = Decimal::parse(whole.str())->scaled(place);
  return value < 0 ? -result : result;
}

}  // namespace geomsan
