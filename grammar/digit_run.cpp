#include "grammar/digit_run.hpp"

namespace geomsan::grammar {
namespace {

constexpr int kMaxDigits = 60;
constexpr int kMaxSmallDigits = 18;  // what surely fits 64 bits
constexpr std::ptrdiff_t kGroup = 3;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::ptrdiff_t digits_at(Iterator at, Iterator last) {
  Iterator end = at;
  while (end != last && is_digit(*end)) ++end;
  return end - at;
}

/// Collects digits; the value is made once, at the end.
struct Collector {
  char digits[kMaxDigits + 1];
  int size = 0;

  bool take(Iterator& at, std::ptrdiff_t count) {
    if (size + count > kMaxDigits) return false;
    for (; count > 0; --count) digits[size++] = *at++;
    return true;
  }
  [[nodiscard]] Decimal value(int decimals) const {
    if (size > kMaxSmallDigits) {
      return Decimal::parse({digits, static_cast<std::size_t>(size)})->scaled(-decimals);
    }
    std::int64_t significand = 0;
    for (int i = 0; i < size; ++i) significand = significand * 10 + (digits[i] - '0');
    return Decimal(significand, -decimals);
  }
};

/// Size of the group behind a comma at `at` when it belongs to the number, else 0; says when it is of a wrong size.
/// Behind a right group a wrong one is a slip (1,234,56), and so is a group with a leading zero (1,00); all else is
/// more likely a list.
std::ptrdiff_t group_at(Iterator at, Iterator last, const DigitRun& run, bool& malformed) {
  if (last - at < 2 || *at != ',' || !is_digit(at[1])) return 0;
  const std::ptrdiff_t size = digits_at(at + 1, last);
  if (run.digits > kGroup && !run.grouped) return 0;
  if (size == kGroup) return size;
  malformed = run.grouped || (at[1] == '0' && size == kGroup - 1 && run.digits <= kGroup);
  return malformed ? size : 0;
}

}  // namespace

bool parse_digit_run(Iterator& first, Iterator last, bool expression, DigitRun& out) {
  Iterator at = first;
  Collector collected;
  DigitRun run;
  std::ptrdiff_t count = digits_at(at, last);
  const bool leading_point = count == 0 && expression && last - at > 1 && *at == '.' && is_digit(at[1]);
  if ((count == 0 && !leading_point) || !collected.take(at, count)) return false;
  run.digits = static_cast<int>(count);
  while (!run.malformed && (count = group_at(at, last, run, run.malformed)) > 0) {
    ++at;
    if (!collected.take(at, count)) return false;
    run.digits += static_cast<int>(count);
    run.grouped = true;
  }
  const bool may_be_spaced = expression && !run.grouped && run.digits > 0 && run.digits <= kGroup;
  while (may_be_spaced && at != last && *at == ' ' && digits_at(at + 1, last) == kGroup) {
    ++at;
    if (!collected.take(at, kGroup)) return false;
    run.digits += kGroup;
  }
  if (last - at > 1 && *at == '.' && is_digit(at[1])) {
    ++at;
    count = digits_at(at, last);
    if (!collected.take(at, count)) return false;
    run.decimals = static_cast<int>(count);
  }
  run.value = collected.value(run.decimals);
  first = at;
  out = std::move(run);
  return true;
}

}  // namespace geomsan::grammar
