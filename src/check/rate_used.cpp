#include "check/rate_used.hpp"

#include <algorithm>

#include "grammar/numeral_printer.hpp"

namespace geomsan {
namespace {

/// Digits of a rate that is read, and of one that is computed with.
constexpr int kPrintedDigits = 5;
constexpr int kKeptDigits = 10;
constexpr int kPrintedPlace = -2;

/// The place of the last of so many significant digits.
int place_of(const Rational& value, int digits) { return leading_place(value) - digits + 1; }

std::string kept(const Rational& value) { return rounded_to(value, place_of(value, kKeptDigits)).to_string(); }

}  // namespace

std::string print_rate(const Rational& rate) {
  return group_digits(rounded_to(rate, std::min(kPrintedPlace, place_of(rate, kPrintedDigits))).to_string());
}

std::string print_rate(const std::string& rate) {
  const auto decimal = Decimal::parse(rate);
  return decimal ? print_rate(decimal->to_rational()) : rate;
}

RateUsed rate_used(const ReferenceRate& reference, const std::string& from, const std::string& to,
                   const Rational& implied) {
  const Rational difference = (implied - reference.rate) / reference.rate * 100;
  return {from,
          to,
          kept(reference.rate),
          kept(implied),
          rounded_to(difference, kPrintedPlace).to_string(),
          reference.day,
          reference.source};
}

}  // namespace geomsan
