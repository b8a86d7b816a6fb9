#include "grammar/amount_parser.hpp"

#include <algorithm>

#include "grammar/numeral_syllables.hpp"
#include "text/unicode.hpp"

namespace geomsan::grammar {
namespace {

constexpr std::uint32_t kSyllable = 3;

std::string_view without_leading_space(std::string_view text) { return text.starts_with(' ') ? text.substr(1) : text; }

std::string_view without_trailing_space(std::string_view text) {
  return text.ends_with(' ') ? text.substr(0, text.size() - 1) : text;
}

/// The word may follow after a space, but then it must end there: 15일 여수 is not 15일 여.
bool follows(const Lexicon& lexicon, std::string_view after, const WordList& words) {
  if (words.begins(after)) return true;
  const std::string_view spaced = without_leading_space(after);
  return spaced.size() != after.size() && words.begins(spaced, [&](std::string_view rest) {
    return rest.empty() || !is_hangul_syllable(code_point_at(rest, 0)) || lexicon.follower_at(rest) > 0;
  });
}

/// The word may stand before a space unless it is a sign: ‘25년 but not 톱25’ 16년.
bool precedes(std::string_view before, const WordList& words) {
  if (words.ends(before)) return true;
  const std::string_view unspaced = without_trailing_space(before);
  return unspaced.size() != before.size() && words.ends(unspaced) &&
         is_hangul_syllable(code_point_before(unspaced, unspaced.size()));
}

bool conditions_hold(const Lexicon& lexicon, const Reading& reading, const Numeral& number, std::string_view before,
                     std::string_view after) {
  // 5만기 is outside every range meant for what is counted in single figures, whatever its value; 만 원 is not.
  const bool scaled_digits = number.scaled && !number.hangul;
  if (reading.range) {
    const Decimal& high = number.upper ? *number.upper : number.value;
    if (number.value < reading.range->first || high > reading.range->second || scaled_digits) return false;
  }
  if (!reading.values.empty() && (scaled_digits || std::find(reading.values.begin(), reading.values.end(),
                                                             number.value) == reading.values.end())) {
    return false;
  }
  if (!reading.after.empty() && !follows(lexicon, after, reading.after)) return false;
  if (reading.not_after.begins(after)) return false;
  if (!reading.before.empty() && !precedes(before, reading.before)) return false;
  return !precedes(before, reading.not_before);
}

/// A spelling in Latin letters must not be the beginning of a longer word (5m, not 5mm or 5mg).
bool latin_boundary(std::string_view spelling, std::string_view after) {
  const auto is_word = [](char c) {
    const auto u = static_cast<unsigned char>(c);
    return is_ascii_letter(u) || is_ascii_digit(u);
  };
  return !is_ascii_letter(static_cast<unsigned char>(spelling.back())) || after.empty() || !is_word(after.front());
}

/// Behind a unit that could also begin a word (3 대한민국, 두 개념) only what follows units may stand.
bool hangul_boundary(const ScanContext& scan, std::string_view after) {
  if (after.empty() || !is_hangul_syllable(code_point_at(after, 0))) return true;
  std::size_t size = 0;
  return scan.lexicon.follower_at(after) > 0 || scan.lexicon.hedge_after(after, size) ||
         scan.lexicon.band_at(after) > 0;
}

/// Hangul numerals run together with counters into ordinary words (한편, 세대, 만나라), so a one-syllable numeral needs
/// a space unless the lexicon says that the pair is written together (두달, 세배).
bool takes(const ScanContext& scan, const Reading& reading, const Amount& amount, bool spaced) {
  const Numeral& number = amount.number;
  if (number.first && reading.kind != MentionKind::ordinal) return false;
  // What is written together with a fraction and also ends a sentence is that ending (3분의 1인).
  if (number.divisor != Decimal(1) && !spaced && scan.lexicon.particle_at(reading.spelling) == reading.spelling.size())
    return false;
  if (!number.hangul || scan.expression) return true;
  if (number.bare_several) return reading.several;
  const bool one_syllable = amount.numeral.size() == kSyllable;
  const bool money = reading.unit && reading.unit->kind == "money";
  // 이해도 and 구조물 begin like 2×10^20 and 9×10^12.
  if (amount.numeral.size() == 2 * kSyllable && number.big_scale > 8 && !money) return false;
  // 오십 미터, 삼천만 원, 영점오 퍼센트: any unit that is a word of its own behind a numeral that is one.
  const bool both_words = !number.native && !one_syllable && (reading.spelling.size() > kSyllable || money);
  if (!reading.native && !both_words) return false;
  if (!spaced && one_syllable && !reading.glued) return false;
  return reading.one || number.upper || number.value != Decimal(1);
}

void choose_reading(const ScanContext& scan, Amount& amount, std::uint32_t at) {
  const std::string_view before = scan.text.substr(0, amount.numeral.begin);
  for (const bool spaced : {false, true}) {
    if (spaced && (at >= scan.text.size() || scan.text[at] != ' ')) return;
    const std::uint32_t begin = at + (spaced ? 1 : 0);
    const std::string_view behind = scan.text.substr(begin);
    amount.reading = scan.lexicon.reading_at(behind, [&](const Reading& reading) {
      if (spaced && !reading.spaced) return false;
      const std::string_view after = behind.substr(reading.spelling.size());
      if (!takes(scan, reading, amount, spaced) || !latin_boundary(reading.spelling, after)) return false;
      if ((spaced || amount.number.hangul) && !hangul_boundary(scan, after)) return false;
      return conditions_hold(scan.lexicon, reading, amount.number, before, after);
    });
    if (!amount.reading) continue;
    amount.unit = {begin, begin + static_cast<std::uint32_t>(amount.reading->spelling.size())};
    return;
  }
}

/// 30여만명, 1조4500여억원: the scale word stands behind the hedge. Read as if it stood before.
void take_scale_behind(const ScanContext& scan, Amount& amount) {
  constexpr std::size_t kLongestScale = 4 * kSyllable;
  const std::string_view behind = without_leading_space(scan.text.substr(amount.inside_end));
  const auto written = static_cast<std::string>(scan.text.substr(amount.numeral.begin, amount.numeral.size()));
  NumeralOptions options;
  options.not_scales = &scan.lexicon.not_scales();
  const auto whole = parse_numeral(written + std::string(behind.substr(0, kLongestScale)), options);
  if (!whole || whole->size <= written.size() || whole->numeral.scale + whole->numeral.big_scale == 0) return;
  // Only scale words may have been added, not the digits of another number.
  const std::string_view added = behind.substr(0, whole->size - written.size());
  for (std::size_t at = 0; at < added.size(); at += kSyllable) {
    if (static_cast<unsigned char>(added[at]) < 0xE0) return;
    const char32_t c = code_point_at(added, at);
    if (small_power(c) == 0 && big_power(c) == 0) return;
  }
  amount.number = whole->numeral;
  amount.inside_end = static_cast<std::uint32_t>(added.data() + added.size() - scan.text.data());
}

/// 20여 and a space before a noun: at least ten of a thing, as printed in digits.
bool counts_noun(const ScanContext& scan, const Amount& amount) {
  const std::string_view behind = scan.text.substr(amount.inside_end);
  const bool noun = scan.text.substr(0, amount.inside_end).ends_with(' ') || behind.starts_with(' ');
  const std::string_view word = without_leading_space(behind);
  return noun && amount.number.digit_count > 1 && !amount.number.malformed && !word.empty() &&
         is_hangul_syllable(code_point_at(word, 0));
}

/// More than ten can only be an amount: 20여 일 are days, and 10여 시민단체 is no time of day.
void read_as_quantity(const ScanContext& scan, Amount& amount) {
  const std::uint32_t size = amount.unit.size();
  amount.reading = scan.lexicon.reading_at(scan.text.substr(amount.unit.begin), [&](const Reading& reading) {
    return reading.spelling.size() == size && reading.kind == MentionKind::quantity;
  });
  if (!amount.reading) amount.unit = {};
}

/// The unit behind the numeral, or behind a hedge inside the amount (6만여장).
void find_reading(const ScanContext& scan, Amount& amount) {
  choose_reading(scan, amount, amount.numeral.end);
  if (amount.reading) return;
  std::size_t size = 0;
  const HedgeWord* inside = scan.lexicon.hedge_inside(scan.text.substr(amount.numeral.end), size);
  if (!inside) return;
  amount.inside_end = amount.numeral.end + static_cast<std::uint32_t>(size);
  take_scale_behind(scan, amount);
  choose_reading(scan, amount, amount.inside_end);
  if (amount.reading && amount.reading->kind != MentionKind::quantity) read_as_quantity(scan, amount);
  // Without a unit the word was something else, unless a noun follows that is counted without one (20여 회원사).
  if (amount.reading) {
    amount.inside = inside;
  } else if (counts_noun(scan, amount)) {
    amount.inside = inside;
    if (scan.text.substr(0, amount.inside_end).ends_with(' ')) --amount.inside_end;
  }
}

bool read_with(const ScanContext& scan, std::uint32_t begin, const NumeralOptions& options, Amount& amount) {
  const std::size_t size = parse_numeral(scan.text.substr(begin), options, amount.number);
  if (size == 0) return false;
  amount.numeral = {begin, begin + static_cast<std::uint32_t>(size)};
  find_reading(scan, amount);
  return true;
}

/// 팔십사 alone is 84, not 80 companies; but 백세 is a hundred years of age.
bool fills_expression(const ScanContext& scan, const Amount& amount) {
  if (!scan.expression || sino_digit(code_point_before(scan.text, amount.numeral.end)) == 0) return false;
  return amount.numeral.end == scan.text.size() || scan.text[amount.numeral.end] == ' ';
}

/// In running text a Hangul numeral without a unit is no number, unless it is a fraction (사분의 삼); a single
/// Sino-Korean digit (일, 이, 사) is nearly always a word, and so is 일이 (the work, with a particle).
bool stands_alone(const Amount& amount) {
  if (!amount.number.hangul || amount.number.divisor != Decimal(1)) return true;
  if (amount.number.upper && !amount.number.native && !amount.number.scaled && amount.number.value == Decimal(1))
    return false;
  const bool one_syllable = amount.numeral.size() == kSyllable;
  return amount.reading && (amount.number.native || !one_syllable || amount.number.value >= Decimal(10));
}

}  // namespace

bool read_amount(const ScanContext& scan, Iterator first, Amount& amount) {
  const auto begin = static_cast<std::uint32_t>(first - scan.text.data());
  NumeralOptions options;
  options.expression = scan.expression;
  options.not_scales = &scan.lexicon.not_scales();
  if (!read_with(scan, begin, options, amount)) return false;
  if (!amount.reading && amount.number.open_ended && !fills_expression(scan, amount)) {
    options.tail = false;
    Amount shorter;
    if (read_with(scan, begin, options, shorter) && shorter.reading) amount = std::move(shorter);
  }
  return scan.expression || stands_alone(amount);
}

}  // namespace geomsan::grammar
