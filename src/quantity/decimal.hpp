#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace geomsan {

using BigInteger = boost::multiprecision::cpp_int;
/// Exact ratio of integers, always in lowest terms; the type of unit factors, base values and interval ends.
using Rational = boost::multiprecision::cpp_rational;

/// An exact decimal: significand × 10^exponent.
///
/// The exponent is kept as written, so `1458.20` has exponent −2 and `6만` (6 × 10^4) has exponent 4: it is the place
/// of the last digit that was printed. Comparison is by value. The significand takes 64 bits, which hold every number
/// printed in up to 18 digits, and is calculated with in checked 128 (measured: 1 ns an operation against 27 for an
/// arbitrary one); it becomes arbitrary only when it does not fit. Mentions hold several and archives millions of
/// mentions, so a Decimal is two words.
class Decimal {
 public:
  Decimal() = default;
  explicit Decimal(std::int64_t significand, int exponent = 0) : held_{{significand}, exponent} {}
  Decimal(const Decimal& other) : held_(other.held_) {
    if (held_.is_wide) held_.wide = copy_of(*held_.wide);
  }
  Decimal(Decimal&& other) noexcept : held_(std::exchange(other.held_, {})) {}
  Decimal& operator=(Decimal other) noexcept {
    std::swap(held_, other.held_);
    return *this;
  }
  ~Decimal() {
    if (held_.is_wide) drop(held_.wide);
  }

  /// Reads `-1234.50`: ASCII digits, at most one point, optional sign; nothing otherwise. Linear up to 38 digits.
  [[nodiscard]] static std::optional<Decimal> parse(std::string_view text);
  [[nodiscard]] static Decimal power_of_ten(int exponent) { return Decimal(1, exponent); }

  /// Place (power of ten) of the last written digit.
  [[nodiscard]] int exponent() const { return held_.exponent; }
  /// Place of the last digit that is not zero: 2 for 5400. For zero the last written place.
  [[nodiscard]] int last_nonzero_place() const;
  [[nodiscard]] bool is_zero() const { return !held_.is_wide && held_.small == 0; }
  [[nodiscard]] bool is_negative() const { return held_.is_wide ? *held_.wide < 0 : held_.small < 0; }
  /// The value when it is a whole number of at most `most`, else nothing. @pre most >= 0
  [[nodiscard]] std::optional<int> to_int(int most) const;

  /// This × 10^power, with the written precision moved along.
  [[nodiscard]] Decimal scaled(int power) const;
  [[nodiscard]] Decimal operator-() const;
  friend Decimal operator+(const Decimal& a, const Decimal& b);
  friend Decimal operator-(const Decimal& a, const Decimal& b) { return a + -b; }
  friend Decimal operator*(const Decimal& a, const Decimal& b);
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
    const bool alike = !a.held_.is_wide && !b.held_.is_wide && a.held_.exponent == b.held_.exponent;
    if (alike) return a.held_.small <=> b.held_.small;
    return compare(a, b);
  }
  friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == std::strong_ordering::equal; }

  [[nodiscard]] Rational to_rational() const;
  /// Plain notation without exponent or trailing fraction zeros: `5460000000000`, `0.25`, `-4.06`.
  [[nodiscard]] std::string to_string() const;

 private:
  using Big = BigInteger;
  __extension__ typedef __int128 Product;

  struct Held {
    union {
      std::int64_t small = 0;
      Big* wide;  ///< owned; never what fits `small`
    };
    int exponent = 0;
    bool is_wide = false;
  };

  // What is rarely needed is out of line, so that making, copying and dropping a small one takes a few instructions.
  static Big* copy_of(const Big& wide);
  static void drop(Big* wide) noexcept;
  static std::strong_ordering compare(const Decimal& a, const Decimal& b);
  static Decimal from_product(Product significand, int exponent);
  static Decimal from_big(const Big& significand, int exponent);
  [[nodiscard]] Big big() const { return held_.is_wide ? *held_.wide : Big(held_.small); }

  Held held_;
};

/// Plain decimal where the value terminates, else `a/b` in lowest terms (`1/3`).
[[nodiscard]] std::string to_plain_string(const Rational& value);

/// `value` as a Decimal, or nothing when it does not terminate.
[[nodiscard]] std::optional<Decimal> to_decimal(const Rational& value);

/// 10^exponent, exactly.
[[nodiscard]] Rational ten_to(int exponent);

/// The place (power of ten) of the first digit of `value` that is not zero: 3 for 5400, −2 for 0.05; 0 for zero.
[[nodiscard]] int leading_place(const Rational& value);

/// The decimal nearest to `value` with its last digit at `place` (half away from zero), as an editor would print it.
[[nodiscard]] Decimal rounded_to(const Rational& value, int place);

}  // namespace geomsan
