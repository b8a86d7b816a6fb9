#pragma once

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/character_filter.hpp"
#include "grammar/trie.hpp"
#include "grammar/word_list.hpp"
#include "quantity/quantity.hpp"
#include "text/unicode.hpp"

namespace geomsan {

/// What a number turns out to be.
enum class MentionKind : std::uint8_t { quantity, ordinal, date, time, name };

/// Which part of a date or time a spelling names (년, 월, 일, 분기 …), the longest first: a shorter part may go on from
/// a longer one.
enum class DatePart { none, century, decade, year, half, quarter, month, week, day, hour, minute, second };

/// What a word says about when: an offset from the article's date (지난달: month −1), a part of a period (말), an open
/// side (까지). A date gathers what the words around it say.
struct DateSense {
  enum class Toward : std::uint8_t { none, past, coming };
  enum class Portion : std::uint8_t { whole, early, middle, late, to_date };
  std::optional<int> year, quarter, month, week, day;  ///< offsets from the article's
  int half = 0;                                        ///< 1 or 2
  Toward toward = Toward::none;                        ///< which of two dates is meant: 지난, 오는
  Portion portion = Portion::whole;
  bool from_period = false;  ///< offsets count from the period named before, where there is one: 전월, 전년
  bool same = false;         ///< that period again, moved by the offset: 전년 동기
  bool open_start = false;
  bool open_end = false;
  bool compared = false;  ///< only something that a number is held against: 대비, 보다

  /// Takes over what `more` says; a later word wins.
  void add(const DateSense& more);
  /// True when offset or half alone name a time (지난달, 하반기), which 말 or 지난 do not.
  [[nodiscard]] bool names_time() const { return year || quarter || month || week || day || half != 0; }
  friend bool operator==(const DateSense&, const DateSense&) = default;
};

/// A word with what it says about when: 지난달, 내년, 상반기; 말, 까지.
struct DateWord {
  std::string word;
  DateSense sense;
};

/// One way to read a spelling that stands directly behind (or before) a numeral, with the conditions under which it
/// holds. Filled from rules/lexicon/; of several readings of one spelling the most specific that holds is taken.
struct Reading {
  std::string spelling;
  MentionKind kind = MentionKind::quantity;
  DatePart part = DatePart::none;
  bool era = false;      ///< counts years of a reign, so the number is no year of our calendar
  bool native = false;   ///< takes Hangul numerals (두 명)
  bool one = false;      ///< takes 한 as well, which otherwise often means "a certain"
  bool glued = false;    ///< a one-syllable Hangul numeral may be attached (두달)
  bool several = false;  ///< takes a bare 수 (수년)
  bool spaced = true;    ///< a space may stand between numeral and spelling
  const Unit* unit = nullptr;
  WordList after;               ///< one of these must follow the spelling (a space may come first)
  WordList not_after;           ///< none of these may follow
  WordList before;              ///< one of these must end the text before the numeral (a space may come last)
  WordList not_before;          ///< none of these may end it
  std::vector<Decimal> values;  ///< the numeral must be one of these; empty for any
  /// The numeral must lie between these.
  std::optional<std::pair<Decimal, Decimal>> range;
  /// Value = numeral × times (25센트 is 0.25 USD).
  Decimal times{1};
  DateSense sense;     ///< of a date: what the spelling says besides its part (월말, 일까지)
  std::string source;  ///< rule file, for `rules why`

  /// Number of conditions; more specific readings are tried first.
  [[nodiscard]] int specificity() const;
};

/// A word that loosens a number.
struct HedgeWord {
  enum class Place { before, inside, after };
  std::string word;
  Hedge hedge = Hedge::none;
  std::optional<Decimal> reach;  ///< see HedgeUse
  Place place = Place::after;
  bool particle = false;    ///< a particle may stand between the number and this word (2조원이 넘는)
  bool attached = false;    ///< no space may come before it (100MW급, not 5% 급증)
  WordList not_after = {};  ///< none of these may follow it

  /// @pre this word outlives what is returned
  [[nodiscard]] HedgeUse use() const { return {hedge, reach ? &*reach : nullptr}; }
};

/// A word before a number that makes it a rate: 초당, ㎡당, 매년.
struct RateWord {
  std::string word;
  const Unit* per = nullptr;
  std::vector<std::string> only;  ///< dimensions it applies to; empty for all (연 3% stays a share)
};

/// A word that is a quantity by itself: 절반, 이틀, 반년.
struct NumberWord {
  std::string word;
  Decimal value;
  Decimal divisor{1};
  const Unit* unit = nullptr;
  WordList after;  ///< one of these must follow; empty for the end of a word
};

/// Everything the grammars look up at run time, filled from rules/lexicon/ and never changed afterwards.
class Lexicon {
 public:
  // Filling.
  const Unit* add_unit(Unit unit);
  void add_reading(Reading reading);
  void add_prefix(Reading reading);  ///< before the numeral: $ US$ ₩ KRW 제
  void add_hedge(HedgeWord hedge);
  void add_rate(RateWord rate);
  void add_word(NumberWord word);
  void add_sign(std::string word, bool negative);              ///< 영하, 마이너스; 플러스
  void add_range_word(std::string word, std::string closing);  ///< 에서; 부터 … 까지
  void add_half(std::string word);                             ///< 반 behind a unit: 1년 반
  void add_follower(std::string word);  ///< particles, endings and suffixes that may follow a unit
  void add_band(std::string word);      ///< 대, 선 behind a unit or number: 3%대, 2480선
  void add_particle(std::string word);
  void add_topic_marker(std::string word);  ///< 은 는 이 가
  void add_not_scale(std::string word);     ///< 경기, 조각: begins like a scale word but is none
  void add_per(std::string word);           ///< 당 behind a unit makes it the divisor of the next number
  void add_passed_over(std::string word);   ///< 평균, 총: may stand between a number and the words that bear on it
  void add_level(std::string words);        ///< PMI가: a bare number behind it is what it stands at
  void add_date_word(DateWord word);        ///< stands alone or before a date: 지난달, 내년
  void add_date_ending(DateWord word);      ///< goes on from a date or date word: 말, 까지
  void add_date_link(std::string word);     ///< between dates that share what the second leaves out: 과, 부터
  /// Between a day and a time of day: 오전; it links them, too. In the afternoon hours count from noon.
  void add_day_part(std::string word, bool afternoon);
  void add_expectation(std::string word);  ///< behind a date: it is still to come
  /// Sub-units that may continue a quantity: y → mo (1년 5개월).
  void add_compound(const Unit* larger, const Unit* smaller);

  /// Orders what was filled in; call once, before the first look-up.
  void seal();

  // Looking up.
  /// The first reading of a spelling that begins `text` for which `accepts(reading)` holds, or null. The longest
  /// spellings come first, among equals the most specific.
  template <typename Accepts>
  [[nodiscard]] const Reading* reading_at(std::string_view text, Accepts accepts) const {
    const Reading* accepted = nullptr;
    reading_trie_.longest_accepted(text, [&](std::size_t, std::uint32_t index) {
      if (!accepts(readings_[index])) return false;
      accepted = &readings_[index];
      return true;
    });
    return accepted;
  }
  [[nodiscard]] const Reading* prefix_before(std::string_view text, std::size_t& size) const;
  [[nodiscard]] const HedgeWord* hedge_before(std::string_view text, std::size_t& size) const;
  [[nodiscard]] const HedgeWord* hedge_inside(std::string_view text, std::size_t& size) const;
  [[nodiscard]] const HedgeWord* hedge_after(std::string_view text, std::size_t& size) const;
  [[nodiscard]] const RateWord* rate_before(std::string_view text, std::size_t& size) const;
  [[nodiscard]] const NumberWord* word_at(std::string_view text, std::size_t& size) const;
  [[nodiscard]] const DateWord* date_word_at(std::string_view text, std::size_t& size) const;
  [[nodiscard]] const DateWord* date_word_before(std::string_view text, std::size_t& size) const;
  [[nodiscard]] const DateWord* date_ending_at(std::string_view text, std::size_t& size) const;
  [[nodiscard]] bool links_dates(std::string_view text) const { return date_links_.longest(text).size == text.size(); }
  [[nodiscard]] std::size_t day_part_before(std::string_view text, bool& afternoon) const {
    const Trie::Match match = day_parts_.longest_suffix(text);
    afternoon = match.size > 0 && match.value == 1;
    return match.size;
  }
  [[nodiscard]] std::size_t expectation_at(std::string_view text) const { return expectations_.longest(text).size; }
  [[nodiscard]] std::size_t sign_before(std::string_view text, bool& negative) const;
  /// Length of the word that joins the two ends of a range at the beginning of `text`, 0 for none; `closing` is the
  /// word that must follow the second end, empty for none.
  [[nodiscard]] std::size_t range_word_at(std::string_view text, std::string_view& closing) const;
  [[nodiscard]] std::size_t half_at(std::string_view text) const { return halves_.longest(text).size; }
  /// Length of the longest follower, band word or particle at the beginning of `text`; 0 when there is none.
  [[nodiscard]] std::size_t follower_at(std::string_view text) const { return followers_.longest(text).size; }
  [[nodiscard]] std::size_t band_at(std::string_view text) const { return bands_.longest(text).size; }
  [[nodiscard]] std::size_t particle_at(std::string_view text) const { return particles_.longest(text).size; }
  [[nodiscard]] std::size_t per_at(std::string_view text) const { return per_.longest(text).size; }
  [[nodiscard]] std::size_t passed_over_before(std::string_view text) const {
    return passed_over_.longest_suffix(text).size;
  }
  /// The text ends in the noun and particle of something that stands at a bare number.
  [[nodiscard]] bool level_before(std::string_view text) const { return levels_.longest_suffix(text).size > 0; }
  [[nodiscard]] const Trie& not_scales() const { return not_scales_; }
  [[nodiscard]] bool marks_topic(std::string_view word) const {
    return topic_markers_.longest(word).size == word.size();
  }
  [[nodiscard]] bool continues(const Unit* larger, const Unit* smaller) const;
  /// False when nothing can continue a quantity in this unit.
  [[nodiscard]] bool may_be_continued(const Unit* unit) const {
    return std::binary_search(continued_.begin(), continued_.end(), unit);
  }
  [[nodiscard]] const Unit* unit(std::string_view symbol) const;
  [[nodiscard]] const std::deque<Unit>& units() const { return units_; }
  [[nodiscard]] const std::vector<Reading>& readings() const { return readings_; }
  /// False when neither a numeral in words nor a NumberWord begins with this syllable.
  [[nodiscard]] bool opens(char32_t syllable) const { return openings_[syllable - kFirstHangulSyllable]; }
  /// False when no sign, currency, hedge or rate word can end `text`, with or without a space behind it: what stands
  /// before most numbers needs no further look.
  [[nodiscard]] bool may_end_left_word(std::string_view text) const {
    if (text.ends_with(' ')) text.remove_suffix(1);
    return left_endings_.passes(code_point_before(text, text.size()));
  }
  /// False when nothing that may belong to a number in digits (unit, scale word, range mark …) can stand at the
  /// beginning of `text`, with or without a space before it. Other digits do not count.
  [[nodiscard]] bool may_follow_digits(std::string_view text) const {
    if (text.starts_with(' ')) text.remove_prefix(1);
    return !text.empty() && digit_followers_.passes(code_point_at(text, 0));
  }
  /// False when nothing that may belong to an amount with its unit (a smaller part, half, range, band, gloss or hedge)
  /// can stand at the beginning of `text`, with or without a space before it.
  [[nodiscard]] bool may_follow_amount(std::string_view text) const {
    if (text.starts_with(' ')) text.remove_prefix(1);
    return !text.empty() && amount_followers_.passes(code_point_at(text, 0));
  }
  /// False when no reading can stand at the beginning of `text` behind a numeral of one syllable, with or without the
  /// space between them.
  [[nodiscard]] bool may_follow_syllable(std::string_view text) const;

 private:
  void expect_before_number(std::string_view word);
  void expect_behind_digits(std::string_view word);
  void expect_behind_amount(std::string_view word);
  [[nodiscard]] bool may_begin_word(std::string_view text) const;

  std::deque<Unit> units_;  ///< addresses stay valid
  std::map<std::string, const Unit*, std::less<>> by_symbol_;
  std::vector<Reading> readings_;
  std::vector<Reading> prefix_readings_;
  std::vector<HedgeWord> hedges_;
  std::vector<RateWord> rates_;
  std::vector<NumberWord> number_words_;
  std::vector<DateWord> date_words_;
  std::vector<DateWord> date_endings_;
  std::vector<std::pair<const Unit*, const Unit*>> compounds_;
  std::vector<const Unit*> continued_;  ///< sorted: larger units of compounds, and those that have names for a part
  std::vector<std::string> range_closings_;
  std::bitset<kHangulSyllableCount> openings_;  ///< by Hangul syllable, from 가
  CharacterFilter left_endings_;
  CharacterFilter digit_followers_;
  CharacterFilter amount_followers_;
  CharacterFilter single_words_;  ///< NumberWords of one character
  CharacterFilter word_seconds_;  ///< second characters of all other NumberWords
  Trie glued_;                    ///< spellings that may be glued to a numeral of one syllable
  Trie reading_trie_, words_, hedge_inside_, hedge_after_, followers_, bands_, particles_, per_, topic_markers_,
      not_scales_, range_words_, halves_, date_word_trie_, date_ending_trie_, date_links_, expectations_;
  Trie prefix_trie_, hedge_before_, rate_trie_, signs_, passed_over_, levels_, date_before_,
      day_parts_;  ///< read backwards
};

}  // namespace geomsan
