#include "quantity/decimal.hpp"

#include <algorithm>
#include <array>

namespace geomsan {
namespace {

using Small = Decimal::Small;

constexpr int kMaxSmallPower = 38;

constexpr auto kSmallPowers = [] {
  std::array<Small, kMaxSmallPower> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}();

Small small_power_of_ten(int exponent) { return kSmallPowers[static_cast<std::size_t>(exponent)]; }

BigInteger big_power_of_ten(int exponent) {
  return boost::multiprecision::pow(BigInteger(10), static_cast<unsigned>(exponent));
}

bool multiply(Small a, Small b, Small& out) { return !__builtin_mul_overflow(a, b, &out); }
bool add(Small a, Small b, Small& out) { return !__builtin_add_overflow(a, b, &out); }

// Brings two significands to the smaller exponent; false when that does not fit 128 bits.
bool align(Small& a, int a_exponent, Small& b, int b_exponent) {
  const int shift = a_exponent - b_exponent;
  if (std::abs(shift) > kMaxSmallPower - 1) return false;
  return shift >= 0 ? multiply(a, small_power_of_ten(shift), a) : multiply(b, small_power_of_ten(-shift), b);
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  Small small = 0;
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
    Small next = 0;
    if (!overflowed && multiply(small, 10, next) && add(next, c - '0', next)) {
      small = next;
      continue;
    }
    if (!overflowed) large = Big(small);
    overflowed = true;
    large = large * 10 + (c - '0');
  }
  if (!digits) return std::nullopt;
  Decimal result = overflowed ? from_big(large, exponent) : from_small(small, exponent);
  return negative ? -result : result;
}

int Decimal::last_nonzero_place() const {
  if (is_zero()) return exponent_;
  int place = exponent_;
  if (!wide_) {
    for (Small rest = significand_; rest % 10 == 0; rest /= 10) ++place;
    return place;
  }
  for (Big rest = *wide_; rest % 10 == 0; rest /= 10) ++place;
  return place;
}

std::optional<int> Decimal::to_int(int most) const {
  if (is_negative() || wide_ || *this > Decimal(most)) return std::nullopt;
  Small value = significand_;
  for (int place = exponent_; place > 0; --place) value *= 10;
  for (int place = exponent_; place < 0; ++place) {
    if (value % 10 != 0) return std::nullopt;
    value /= 10;
  }
  return static_cast<int>(value);
}

Decimal Decimal::scaled(int power) const {
  Decimal result = *this;
  result.exponent_ += power;
  return result;
}

Decimal Decimal::operator-() const {
  Small negated = 0;
  if (!wide_ && !__builtin_sub_overflow(Small{0}, significand_, &negated)) return from_small(negated, exponent_);
  return from_big(-big(), exponent_);
}

Decimal operator+(const Decimal& a, const Decimal& b) {
  const int exponent = std::min(a.exponent_, b.exponent_);
  if (!a.wide_ && !b.wide_) {
    Small x = a.significand_;
    Small y = b.significand_;
    Small sum = 0;
    if (align(x, a.exponent_, y, b.exponent_) && add(x, y, sum)) return Decimal::from_small(sum, exponent);
  }
  return Decimal::from_big(
      a.big() * big_power_of_ten(a.exponent_ - exponent) + b.big() * big_power_of_ten(b.exponent_ - exponent),
      exponent);
}

Decimal operator*(const Decimal& a, const Decimal& b) {
  const int exponent = a.exponent_ + b.exponent_;
  Small product = 0;
  if (!a.wide_ && !b.wide_ && multiply(a.significand_, b.significand_, product)) {
    return Decimal::from_small(product, exponent);
  }
  return Decimal::from_big(a.big() * b.big(), exponent);
}

void Decimal::Delete::operator()(Big* wide) const { delete wide; }

Decimal::Wide Decimal::copy_of(const Big& wide) { return Wide(new Big(wide)); }

std::strong_ordering Decimal::compare(const Decimal& a, const Decimal& b) {
  if (!a.wide_ && !b.wide_) {
    Small x = a.significand_;
    Small y = b.significand_;
    if (align(x, a.exponent_, y, b.exponent_)) return x <=> y;
  }
  const int exponent = std::min(a.exponent_, b.exponent_);
  const BigInteger x = a.big() * big_power_of_ten(a.exponent_ - exponent);
  const BigInteger y = b.big() * big_power_of_ten(b.exponent_ - exponent);
  return x.compare(y) <=> 0;
}

Decimal Decimal::from_big(Big significand, int exponent) {
  const Big limit = Big(1) << 126;
  if (significand < limit && significand > -limit) return from_small(static_cast<Small>(significand), exponent);
  return Decimal(0, Wide(new Big(std::move(significand))), exponent);
}

Rational Decimal::to_rational() const {
  return exponent_ >= 0 ? Rational(big() * big_power_of_ten(exponent_)) : Rational(big(), big_power_of_ten(-exponent_));
}

std::string Decimal::to_string() const {
  if (is_zero()) return "0";
  std::string digits = Big(abs(big())).str();
  if (exponent_ >= 0) {
    digits.append(static_cast<std::size_t>(exponent_), '0');
  } else {
    const auto places = static_cast<std::size_t>(-exponent_);
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

Decimal rounded_to(const Rational& value, int place) {
  const Rational scaled = abs(value) / ten_to(place) + Rational(1, 2);
  const BigInteger whole = numerator(scaled) / denominator(scaled);
  const Decimal result = Decimal::parse(whole.str())->scaled(place);
  return value < 0 ? -result : result;
}

}  // namespace geomsan
