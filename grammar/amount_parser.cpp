#include "grammar/amount_parser.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace geomsan::grammar {
namespace {

bool begins_with_any(std::string_view text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return text.starts_with(word); });
}

bool ends_with_any(std::string_view text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return text.ends_with(word); });
}

std::string_view without_leading_space(std::string_view text) { return text.starts_with(' ') ? text.substr(1) : text; }

std::string_view without_trailing_space(std::string_view text) {
  return text.ends_with(' ') ? text.substr(0, text.size() - 1) : text;
}

/// The word may follow after a space, but then it must end there: 15일 여수 is not 15일 여.
bool follows(const Lexicon& lexicon, std::string_view after, const std::vector<std::string>& words) {
  if (begins_with_any(after, words)) return true;
  const std::string_view spaced = without_leading_space(after);
  return spaced.size() != after.size() && std::any_of(words.begin(), words.end(), [&](const std::string& word) {
           if (!spaced.starts_with(word)) return false;
           const std::string_view rest = spaced.substr(word.size());
           return rest.empty() || !is_hangul_syllable(code_point_at(rest, 0)) || lexicon.follower_at(rest) > 0;
         });
}

/// The word may stand before a space unless it is a sign: ‘25년 but not 톱25’ 16년.
bool precedes(std::string_view before, const std::vector<std::string>& words) {
  const std::string_view unspaced = without_trailing_space(before);
  return ends_with_any(before, words) ||
         (is_hangul_syllable(code_point_before(unspaced, unspaced.size())) && ends_with_any(unspaced, words));
}

bool conditions_hold(const Lexicon& lexicon, const Reading& reading, const Numeral& number, std::string_view before,
                     std::string_view after) {
  if (reading.range) {
    const Decimal& high = number.upper ? *number.upper : number.value;
    if (number.value < reading.range->first || high > reading.range->second || number.scaled) return false;
  }
  if (!reading.values.empty() && (number.scaled || std::find(reading.values.begin(), reading.values.end(),
                                                             number.value) == reading.values.end())) {
    return false;
  }
  if (!reading.after.empty() && !follows(lexicon, after, reading.after)) return false;
  if (begins_with_any(after, reading.not_after)) return false;
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
bool takes(const Reading& reading, const Amount& amount, bool spaced) {
  const Numeral& number = amount.number;
  if (!number.hangul) return true;
  if (!reading.native) return false;
  if (number.bare_several) return reading.several;
  if (!spaced && amount.numeral.size() == 3 && !reading.glued) return false;
  return reading.one || number.upper || number.value != Decimal(1);
}

void choose_reading(const ScanContext& scan, Amount& amount, std::uint32_t at) {
  Lexicon::Matches matches;
  const std::string_view before = scan.text.substr(0, amount.numeral.begin);
  for (const bool spaced : {false, true}) {
    if (spaced && (at >= scan.text.size() || scan.text[at] != ' ')) return;
    const std::uint32_t begin = at + (spaced ? 1 : 0);
    scan.lexicon.readings_at(scan.text.substr(begin), matches);
    for (const Lexicon::Match& match : matches) {
      const Reading& reading = scan.lexicon.reading(match.index);
      if (spaced && !reading.spaced) continue;
      const std::string_view after = scan.text.substr(begin + match.size);
      if (!takes(reading, amount, spaced) || !latin_boundary(reading.spelling, after)) continue;
      if ((spaced || amount.number.hangul) && !hangul_boundary(scan, after)) continue;
      if (!conditions_hold(scan.lexicon, reading, amount.number, before, after)) continue;
      amount.reading = &reading;
      amount.unit = {begin, begin + static_cast<std::uint32_t>(match.size)};
      return;
    }
  }
}

}  // namespace

std::optional<Amount> read_amount(const ScanContext& scan, Iterator first) {
  const auto begin = static_cast<std::uint32_t>(first - scan.text.data());
  const std::string_view rest = scan.text.substr(begin);
  if (rest.empty()) return std::nullopt;
  const bool digit = is_ascii_digit(static_cast<unsigned char>(rest.front()));
  if (!digit && !scan.hangul) return std::nullopt;
  const auto match =
      digit ? parse_digit_numeral(rest, &scan.lexicon.not_scales()) : parse_hangul_numeral(rest, scan.lenient);
  if (!match) return std::nullopt;
  Amount amount;
  amount.number = match->numeral;
  amount.numeral = {begin, begin + static_cast<std::uint32_t>(match->size)};
  choose_reading(scan, amount, amount.numeral.end);
  if (amount.reading) return amount;
  std::size_t size = 0;
  if (const HedgeWord* inside = scan.lexicon.hedge_inside(scan.text.substr(amount.numeral.end), size)) {
    amount.inside = inside;
    amount.inside_end = amount.numeral.end + static_cast<std::uint32_t>(size);
    choose_reading(scan, amount, amount.inside_end);
    // Without a unit the word was something else (10여 can only be more than ten of a thing).
    if (!amount.reading) amount.inside = nullptr;
  }
  return amount;
}

}  // namespace geomsan::grammar
