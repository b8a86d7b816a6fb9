#pragma once

#include <bitset>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/trie.hpp"
#include "quantity/quantity.hpp"

namespace geomsan {

/// What a number turns out to be.
enum class MentionKind { quantity, ordinal, date, time, name };

/// Which part of a date or time a spelling names (년, 월, 일, 분기 …).
enum class DatePart { none, year, month, day, quarter, half, hour, minute, second, week };

/// One way to read a spelling that stands directly behind (or before) a numeral, with the conditions under which it
/// holds. Filled from rules/lexicon/; of several readings of one spelling the most specific that holds is taken.
struct Reading {
  std::string spelling;
  MentionKind kind = MentionKind::quantity;
  const Unit* unit = nullptr;
  DatePart part = DatePart::none;
  /// Value = numeral × times (25센트 is 0.25 USD).
  Decimal times{1};
  /// The numeral must lie between these.
  std::optional<std::pair<Decimal, Decimal>> range;
  std::vector<Decimal> values;          ///< the numeral must be one of these; empty for any
  std::vector<std::string> after;       ///< one of these must follow the spelling (a space may come first)
  std::vector<std::string> not_after;   ///< none of these may follow
  std::vector<std::string> before;      ///< one of these must end the text before the numeral (a space may come last)
  std::vector<std::string> not_before;  ///< none of these may end it
  bool native = false;                  ///< takes Hangul numerals (두 명)
  bool one = false;                     ///< takes 한 as well, which otherwise often means "a certain"
  bool glued = false;                   ///< a one-syllable Hangul numeral may be attached (두달)
  bool several = false;                 ///< takes a bare 수 (수년)
  bool spaced = true;                   ///< a space may stand between numeral and spelling
  std::string source;                   ///< rule file, for `rules why`

  /// Number of conditions; more specific readings are tried first.
  [[nodiscard]] int specificity() const;
};

/// A word that loosens a number.
struct HedgeWord {
  enum class Place { before, inside, after };
  std::string word;
  HedgeUse use;
  Place place = Place::after;
  bool particle = false;                    ///< a particle may stand between the number and this word (2조원이 넘는)
  bool attached = false;                    ///< no space may come before it (100MW급, not 5% 급증)
  std::vector<std::string> not_after = {};  ///< none of these may follow it
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
  std::vector<std::string> after;
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
  /// Sub-units that may continue a quantity: y → mo (1년 5개월).
  void add_compound(const Unit* larger, const Unit* smaller);

  /// Orders what was filled in; call once, before the first look-up.
  void seal();

  // Looking up. Matches come longest first, the most specific first among equals.
  struct Match {
    std::size_t size;
    std::uint32_t index;
  };
  using Matches = boost::container::small_vector<Match, 8>;
  void readings_at(std::string_view text, Matches& out) const;
  [[nodiscard]] const Reading& reading(std::uint32_t index) const { return readings_[index]; }
  [[nodiscard]] const Reading* prefix_before(std::string_view text, std::size_t& size) const;
  [[nodiscard]] const HedgeWord* hedge_before(std::string_view text, std::size_t& size) const;
  [[nodiscard]] const HedgeWord* hedge_inside(std::string_view text, std::size_t& size) const;
  [[nodiscard]] const HedgeWord* hedge_after(std::string_view text, std::size_t& size) const;
  [[nodiscard]] const RateWord* rate_before(std::string_view text, std::size_t& size) const;
  [[nodiscard]] const NumberWord* word_at(std::string_view text, std::size_t& size) const;
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
  [[nodiscard]] const Trie& not_scales() const { return not_scales_; }
  [[nodiscard]] bool marks_topic(std::string_view word) const {
    return topic_markers_.longest(word).size == word.size();
  }
  [[nodiscard]] bool continues(const Unit* larger, const Unit* smaller) const;
  [[nodiscard]] const Unit* unit(std::string_view symbol) const;
  [[nodiscard]] const std::deque<Unit>& units() const { return units_; }
  [[nodiscard]] const std::vector<Reading>& readings() const { return readings_; }
  /// False when neither a numeral in words nor a NumberWord begins with this syllable.
  [[nodiscard]] bool opens(char32_t syllable) const { return openings_[syllable - 0xAC00]; }
  /// False when no reading can stand at the beginning of `text` behind a numeral of one syllable, with or without the
  /// space between them.
  [[nodiscard]] bool may_follow_syllable(std::string_view text) const;

 private:
  std::deque<Unit> units_;  ///< addresses stay valid
  std::map<std::string, const Unit*, std::less<>> by_symbol_;
  std::vector<Reading> readings_;
  std::vector<Reading> prefix_readings_;
  std::vector<HedgeWord> hedges_;
  std::vector<RateWord> rates_;
  std::vector<NumberWord> number_words_;
  std::vector<std::pair<const Unit*, const Unit*>> compounds_;
  std::vector<std::string> range_closings_;
  std::bitset<11172> openings_;  ///< by Hangul syllable, from 가
  Trie glued_;                   ///< spellings that may be glued to a numeral of one syllable
  Trie reading_trie_, words_, hedge_inside_, hedge_after_, followers_, bands_, particles_, per_, topic_markers_,
      not_scales_, range_words_, halves_;
  Trie prefix_trie_, hedge_before_, rate_trie_, signs_, passed_over_;  ///< hold reversed spellings
};

}  // namespace geomsan
