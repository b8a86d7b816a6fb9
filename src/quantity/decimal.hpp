#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <compare>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace geomsan {

using BigInteger = boost::multiprecision::cpp_int;
/// Exact ratio of integers, always in lowest terms; the type of unit factors, base values and interval ends.
using Rational = boost::multiprecision::cpp_rational;

/// An exact decimal: significand × 10^exponent.
///
/// The exponent is kept as written, so `1458.20` has exponent −2 and `6만` (6 × 10^4) has exponent 4: it is the place
/// of the last digit that was printed. Comparison is by value. The significand is a checked 128-bit integer (measured:
/// 1 ns an operation against 27 for an arbitrary one) and becomes arbitrary only on overflow.
class Decimal {
 public:
  __extension__ typedef __int128 Small;

  Decimal() = default;
  explicit Decimal(std::int64_t significand, int exponent = 0)
      : significand_(Small{significand}), exponent_(exponent) {}
  Decimal(const Decimal& other)
      : significand_(other.significand_),
        wide_(other.wide_ ? copy_of(*other.wide_) : nullptr),
        exponent_(other.exponent_) {}
  Decimal(Decimal&&) noexcept = default;
  Decimal& operator=(const Decimal& other) { return *this = Decimal(other); }
  Decimal& operator=(Decimal&&) noexcept = default;
  ~Decimal() = default;

  /// Reads `-1234.50`: ASCII digits, at most one point, optional sign; nothing otherwise. Linear up to 38 digits.
  [[nodiscard]] static std::optional<Decimal> parse(std::string_view text);
  [[nodiscard]] static Decimal of(Small significand, int exponent) { return from_small(significand, exponent); }
  [[nodiscard]] static Decimal power_of_ten(int exponent) { return Decimal(1, exponent); }

  /// Place (power of ten) of the last written digit.
  [[nodiscard]] int exponent() const { return exponent_; }
  /// Place of the last digit that is not zero: 2 for 5400. For zero the last written place.
  [[nodiscard]] int last_nonzero_place() const;
  [[nodiscard]] bool is_zero() const { return wide_ ? *wide_ == 0 : significand_ == 0; }
  [[nodiscard]] bool is_negative() const { return wide_ ? *wide_ < 0 : significand_ < 0; }
  /// The value when it is a whole number of at most `most`, else nothing. @pre most >= 0
  [[nodiscard]] std::optional<int> to_int(int most) const;

  /// This × 10^power, with the written precision moved along.
  [[nodiscard]] Decimal scaled(int power) const;
  [[nodiscard]] Decimal operator-() const;
  friend Decimal operator+(const Decimal& a, const Decimal& b);
  friend Decimal operator-(const Decimal& a, const Decimal& b) { return a + -b; }
  friend Decimal operator*(const Decimal& a, const Decimal& b);
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
    if (!a.wide_ && !b.wide_ && a.exponent_ == b.exponent_) return a.significand_ <=> b.significand_;
    return compare(a, b);
  }
  friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == std::strong_ordering::equal; }

  [[nodiscard]] Rational to_rational() const;
  /// Plain notation without exponent or trailing fraction zeros: `5460000000000`, `0.25`, `-4.06`.
  [[nodiscard]] std::string to_string() const;

 private:
  using Big = BigInteger;
  // What is rarely needed is out of line, so that making, copying and dropping a small one takes a few instructions.
  struct Delete {
    void operator()(Big* wide) const;
  };
  using Wide = std::unique_ptr<Big, Delete>;
  static Wide copy_of(const Big& wide);
  static std::strong_ordering compare(const Decimal& a, const Decimal& b);

  Decimal(Small significand, Wide wide, int exponent)
      : significand_(significand), wide_(std::move(wide)), exponent_(exponent) {}
  [[nodiscard]] Big big() const { return wide_ ? *wide_ : Big(significand_); }
  static Decimal from_small(Small significand, int exponent) { return Decimal(significand, nullptr, exponent); }
  static Decimal from_big(Big significand, int exponent);

  Small significand_ = 0;
  Wide wide_;  ///< the significand when it does not fit; kept out of line, for it nearly always does
  int exponent_ = 0;
};

/// Plain decimal where the value terminates, else `a/b` in lowest terms (`1/3`).
[[nodiscard]] std::string to_plain_string(const Rational& value);

/// `value` as a Decimal, or nothing when it does not terminate.
[[nodiscard]] std::optional<Decimal> to_decimal(const Rational& value);

/// 10^exponent, exactly.
[[nodiscard]] Rational ten_to(int exponent);

/// The decimal nearest to `value` with its last digit at `place` (half away from zero), as an editor would print it.
[[nodiscard]] Decimal rounded_to(const Rational& value, int place);

}  // namespace geomsan
