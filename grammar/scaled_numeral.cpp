#include "grammar/scaled_numeral.hpp"

#include "grammar/digit_run.hpp"
#include "grammar/native_numeral.hpp"
#include "grammar/numeral_syllables.hpp"
#include "text/unicode.hpp"

namespace geomsan::grammar {
namespace {

constexpr int kSyllable = 3;
constexpr int kNoLimit = 1000;
constexpr int kMaxSpokenDecimals = 30;

char32_t code_at(Iterator at, Iterator last) {
  if (last - at < kSyllable) return 0;
  return code_point_size(static_cast<unsigned char>(*at)) == kSyllable ? code_point_at(rest_of(at, last), 0) : 0;
}

/// What stands before a scale word.
struct Coefficient {
  enum class Script { none, digits, sino, native };
  Script script = Script::none;
  DigitRun run;    ///< value, and how it was printed
  Decimal spread;  ///< how far above the value a pair or vague word reaches: 오륙(십), 수(천)
  bool vague = false;
  bool several = false;
  bool first = false;
  [[nodiscard]] bool word() const { return script == Script::sino || script == Script::native; }
};

/// Steps down through the scales: each step reads a coefficient, a scale word, or both, and every scale must be
/// smaller than the one before. 천 백 십 build a section, 만 억 조 close it.
class Descent {
 public:
  Descent(Iterator first, Iterator last, const NumeralOptions& options, bool numerator)
      : at_(first), last_(last), options_(options), numerator_(numerator) {}

  bool run(Iterator& first, Numeral& out) {
    while (step()) {
    }
    if (steps_ == 0) return false;
    close(0);
    finish();
    first = at_;
    out = std::move(numeral_);
    return true;
  }

 private:
  /// True when another step may follow.
  bool step() {
    Iterator at = at_;
    const bool spaced = pass_space(at);
    if (spaced && steps_ == 0) return false;
    if (spaced && at != last_ && *at == ' ') return false;
    Coefficient coefficient;
    if (!read_coefficient(at, coefficient)) return false;
    if (spaced && !options_.expression && !may_follow_space(coefficient)) return false;
    if (steps_ == 0) describe(coefficient);
    if (coefficient.script == Coefficient::Script::native && !coefficient.vague) {
      take_ones(coefficient, at, spaced);
      return false;
    }
    Iterator behind = at;
    const bool apart = coefficient.script != Coefficient::Script::none && pass_space(behind);
    const bool may_part = options_.expression || coefficient.vague;
    if (const int small = apart && !may_part ? 0 : scale_at(behind, small_power)) {
      return take_small(coefficient, small, behind);
    }
    if (const int big = apart && !may_part ? 0 : big_scale_at(behind)) {
      return take_big(coefficient, big, behind, spaced);
    }
    take_ones(coefficient, at, spaced);
    return false;
  }

  bool pass_space(Iterator& at) const {
    const Iterator begin = at;
    const int most = options_.expression ? 2 : 1;
    while (at != last_ && *at == ' ' && at - begin < most) ++at;
    return at != begin;
  }

  /// In running text what goes on behind a space is in the same script: 3만 이천 may be 3만 in 이천.
  [[nodiscard]] bool may_follow_space(const Coefficient& coefficient) const {
    return coefficient.script == (numeral_.hangul ? Coefficient::Script::sino : Coefficient::Script::digits) &&
           !numeral_.vague;
  }

  /// Nothing is a coefficient, too (천, 만); false when the text cannot go on here.
  bool read_coefficient(Iterator& at, Coefficient& out) {
    if (at == last_) return false;
    if (parse_digit_run(at, last_, options_.expression, out.run)) {
      out.script = Coefficient::Script::digits;
      return true;
    }
    const char32_t c = code_at(at, last_);
    if (c == 0) return false;
    if (c == U'수' || c == U'몇') return read_vague(at, c, out);
    if (read_native(at, out)) return true;
    return read_sino(at, c, out);
  }

  bool read_vague(Iterator& at, char32_t c, Coefficient& out) {
    if (steps_ > 0 && !numeral_.hangul) return false;
    at += kSyllable;
    out.script = Coefficient::Script::native;
    out.vague = true;
    out.several = c == U'수';
    out.run.value = Decimal(steps_ == 0 ? 1 : 0);
    out.spread = Decimal(steps_ == 0 ? 9 : 10);
    return true;
  }

  bool read_native(Iterator& at, Coefficient& out) {
    if (numerator_ || (steps_ > 0 && !numeral_.hangul && !options_.expression)) return false;
    NativeNumeral native;
    Iterator behind = at;
    const bool found = small_limit_ == 1 ? parse_native_ones(behind, last_, options_.expression, native)
                                         : parse_native(behind, last_, options_.expression, native);
    if (!found || (native.first && steps_ > 0)) return false;
    at = behind;
    out.script = Coefficient::Script::native;
    out.run.value = Decimal(native.low);
    out.spread = Decimal(native.high - native.low);
    out.vague = native.vague;
    out.first = native.first;
    return true;
  }

  bool read_sino(Iterator& at, char32_t c, Coefficient& out) {
    const int digit = sino_digit(c);
    const bool zero = digit == 0 && is_zero_word(c);
    if (zero && steps_ > 0) return false;
    Iterator behind = at + (digit > 0 || zero ? kSyllable : 0);
    out.run.value = Decimal(digit);
    // 백점오 and, in an expression, 점칠; but 90점이 is a score.
    const bool may_begin_with_point = steps_ > 0 ? numeral_.hangul : options_.expression;
    const bool decimals = (behind != at || may_begin_with_point) && read_spoken_decimals(behind, out);
    if (zero && !decimals && !options_.expression) return false;
    if (digit > 0 || zero || decimals) out.script = Coefficient::Script::sino;
    if (digit > 0 && !decimals && !numerator_) read_second_of_pair(behind, digit, out);
    at = behind;
    return true;
  }

  /// 오륙십, 이삼일: the next digit, and then not the one after that.
  void read_second_of_pair(Iterator& at, int digit, Coefficient& out) const {
    const int second = sino_digit(code_at(at, last_));
    if (second != digit + 1 || sino_digit(code_at(at + kSyllable, last_)) == digit + 2) return;
    out.spread = Decimal(1);
    at += kSyllable;
  }

  /// 점 and the digits behind it, one syllable each: 영점오육칠.
  bool read_spoken_decimals(Iterator& at, Coefficient& out) const {
    Iterator behind = at;
    if (options_.expression) pass_space(behind);
    if (!is_point_word(code_at(behind, last_))) return false;
    behind += kSyllable;
    if (options_.expression) pass_space(behind);
    int places = 0;
    for (; places < kMaxSpokenDecimals; ++places, behind += kSyllable) {
      const char32_t c = code_at(behind, last_);
      const int digit = sino_digit(c);
      if (digit == 0 && !is_zero_word(c)) break;
      out.run.value = out.run.value + Decimal(digit, -places - 1);
    }
    if (places == 0) return false;
    out.run.decimals = places;
    at = behind;
    return true;
  }

  int scale_at(Iterator& at, int (*power)(char32_t)) const {
    const int found = power(code_at(at, last_));
    if (found == 0) return 0;
    if (options_.not_scales && options_.not_scales->longest(rest_of(at, last_)).size > 0) return 0;
    at += kSyllable;
    return found;
  }

  int big_scale_at(Iterator& at) const {
    if (const int power = scale_at(at, big_power)) return power;
    return options_.expression ? scale_at(at, rare_power) : 0;
  }

  bool take_small(const Coefficient& coefficient, int power, Iterator behind) {
    const bool none = coefficient.script == Coefficient::Script::none;
    if (power >= small_limit_) return false;
    const Decimal value = (none ? Decimal(1) : coefficient.run.value).scaled(power);
    const bool fits = small_limit_ == kNoLimit || value < Decimal::power_of_ten(small_limit_);
    if (!fits) return false;
    // 6000천억; alone 12,345천원 and 500백만원 are how accounts are printed.
    if (!none && power == 3 && !coefficient.run.grouped && coefficient.run.value >= Decimal(10)) {
      overfull_ = true;
      numeral_.malformed = numeral_.malformed || numeral_.big_scale > 0;
    }
    add_to_section(value, coefficient.spread.scaled(power));
    count(coefficient, power);
    small_limit_ = power;
    at_ = behind;
    return true;
  }

  bool take_big(const Coefficient& coefficient, int power, Iterator behind, bool spaced) {
    const bool none = coefficient.script == Coefficient::Script::none;
    if (none && !has_section_) {
      // 만 may begin a number; 억 and 조 alone are words.
      if (steps_ > 0 || (power != 4 && !options_.expression)) return false;
      add_to_section(Decimal(1), Decimal());
    } else if (!none) {
      if (small_limit_ != kNoLimit && coefficient.run.value >= Decimal::power_of_ten(small_limit_)) return false;
      if (power >= big_limit_) {
        // 4조8400조 is one slip; behind a space another number begins, unless it has the digits of a smaller scale.
        if (has_section_ || coefficient.script != Coefficient::Script::digits) return false;
        if (spaced && !is_twice_scaled(coefficient.run.value, power)) return false;
        numeral_.malformed = true;
      }
      add_to_section(coefficient.run.value, coefficient.spread);
    }
    if (power >= big_limit_ && none) return false;
    numeral_.malformed = numeral_.malformed || overfull_ || coefficient.run.malformed;
    count(coefficient, power);
    close(power);
    numeral_.big_scale = power;
    big_limit_ = power;
    at_ = behind;
    return true;
  }

  /// 4억 4450억: four digits behind one, as where the second scale should have been the next smaller one.
  [[nodiscard]] bool is_twice_scaled(const Decimal& value, int power) const {
    return power == big_limit_ && value >= Decimal(1000) && numeral_.value < Decimal(10, power);
  }

  void take_ones(const Coefficient& coefficient, Iterator behind, bool spaced) {
    if (coefficient.script == Coefficient::Script::none) return;
    const Decimal& value = coefficient.run.value;
    if (small_limit_ != kNoLimit && value >= Decimal::power_of_ten(small_limit_)) return;
    if (steps_ > 0 && coefficient.word()) {
      if (!may_end_with_word(coefficient) || (spaced && !options_.expression)) return;
      if (!options_.tail) return;
      numeral_.open_ended = true;
    }
    if (steps_ > 0 && coefficient.script == Coefficient::Script::digits) {
      if (spaced && !may_end_behind_space(coefficient.run)) return;
      // 만8세 is an age, 만5000 a number.
      if (numeral_.hangul && !has_section_ && coefficient.run.digits < 3) return;
      // 11조8000: a round rest right behind 조 or 억 has most likely lost a scale word of its own.
      const bool round = value >= Decimal(1000) && value.last_nonzero_place() >= 2;
      if (!spaced && numeral_.big_scale >= 8 && !has_section_ && round) numeral_.malformed = true;
    }
    numeral_.malformed = numeral_.malformed || coefficient.run.malformed;
    numeral_.bare_several = coefficient.several;
    add_to_section(value, coefficient.spread);
    count(coefficient, 0);
    at_ = behind;
  }

  /// Words may end a number in words only: 5천이 is 5천 with a particle. Behind a bare 만 a native numeral is another
  /// word: 만한.
  [[nodiscard]] bool may_end_with_word(const Coefficient& coefficient) const {
    if (options_.expression) return true;
    return numeral_.hangul && (has_section_ || coefficient.script != Coefficient::Script::native);
  }

  /// 1만 5000 and 4천 200, but not 1억 5000, 1만 50 or 5천 30: these are two numbers more often than one.
  [[nodiscard]] bool may_end_behind_space(const DigitRun& run) const {
    if (options_.expression) return true;
    if (has_section_) return numeral_.big_scale == 0 && small_limit_ == 3 && run.decimals == 0 && run.digits == 3;
    return numeral_.big_scale == 4 && run.decimals == 0 && run.digits <= 4 && run.digits >= (run.grouped ? 4 : 3);
  }

  void add_to_section(const Decimal& value, const Decimal& spread) {
    section_ = has_section_ ? section_ + value : value;
    if (!spread.is_zero()) spread_ = spread_ + spread;
    has_section_ = true;
  }

  /// Ends the section: 만 억 조 multiply it, the end of the number adds it as it is.
  void close(int power) {
    if (!has_section_) return;
    const Decimal value = section_.scaled(power);
    if (big_limit_ != kNoLimit && value >= Decimal::power_of_ten(big_limit_)) numeral_.malformed = true;
    numeral_.value = has_total_ ? numeral_.value + value : value;
    has_total_ = true;
    if (!spread_.is_zero()) {
      total_spread_ = total_spread_ + spread_.scaled(power);
      spread_ = Decimal();
    }
    has_section_ = false;
    small_limit_ = kNoLimit;
  }

  void describe(const Coefficient& coefficient) {
    numeral_.hangul = coefficient.script != Coefficient::Script::digits;
    numeral_.native = coefficient.script == Coefficient::Script::native;
    numeral_.vague = coefficient.vague;
    numeral_.first = coefficient.first;
    numeral_.digit_count = coefficient.run.digits;
    numeral_.decimals = coefficient.run.decimals;
    numeral_.grouped = coefficient.run.grouped;
  }

  void count(const Coefficient& coefficient, int power) {
    ++steps_;
    if (coefficient.vague) numeral_.vague = true;
    if (power > 0) numeral_.scaled = true;
    coefficients_ += coefficient.script == Coefficient::Script::none && steps_ > 1 ? 0 : 1;
    powers_ += power;
  }

  void finish() {
    if (!total_spread_.is_zero()) numeral_.upper = numeral_.value + total_spread_;
    numeral_.scale = coefficients_ == 1 ? powers_ : 0;
  }

  Iterator at_;
  Iterator last_;
  const NumeralOptions& options_;
  bool numerator_;
  Numeral numeral_;
  Decimal section_, spread_, total_spread_;
  bool has_section_ = false;
  bool has_total_ = false;
  bool overfull_ = false;  ///< 6000천: only before 만 억 조 surely wrong
  int small_limit_ = kNoLimit;
  int big_limit_ = kNoLimit;
  int steps_ = 0;
  int coefficients_ = 0;
  int powers_ = 0;
};

}  // namespace

bool parse_scaled(Iterator& first, Iterator last, const NumeralOptions& options, bool numerator, Numeral& out) {
  return Descent(first, last, options, numerator).run(first, out);
}

}  // namespace geomsan::grammar
