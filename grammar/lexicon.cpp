#include "grammar/lexicon.hpp"

#include <algorithm>

#include "grammar/numeral.hpp"

namespace geomsan {
namespace {

template <typename Entry>
const Entry* found(const std::vector<Entry>& entries, Trie::Match match, std::size_t& size) {
  size = match.size;
  return match.size == 0 ? nullptr : &entries[match.value];
}

template <typename Entry>
std::uint32_t append(std::vector<Entry>& entries, Entry entry) {
  entries.push_back(std::move(entry));
  return static_cast<std::uint32_t>(entries.size() - 1);
}

}  // namespace

int Reading::specificity() const {
  return static_cast<int>(range.has_value()) + static_cast<int>(!values.empty()) + static_cast<int>(!after.empty()) +
         static_cast<int>(!not_after.empty()) + static_cast<int>(!before.empty()) +
         static_cast<int>(!not_before.empty());
}

void DateSense::add(const DateSense& more) {
  const auto take = [](std::optional<int>& mine, const std::optional<int>& other) {
    if (other) mine = other;
  };
  take(year, more.year);
  take(quarter, more.quarter);
  take(month, more.month);
  take(week, more.week);
  take(day, more.day);
  if (more.half != 0) half = more.half;
  if (more.toward != Toward::none) toward = more.toward;
  if (more.portion != Portion::whole) portion = more.portion;
  from_period |= more.from_period;
  same |= more.same;
  if (more.open_start || more.open_end) {
    open_start = more.open_start;
    open_end = more.open_end;
  }
  compared |= more.compared;
}

const Unit* Lexicon::add_unit(Unit unit) {
  if (const auto known = by_symbol_.find(unit.symbol); known != by_symbol_.end()) return known->second;
  units_.push_back(std::move(unit));
  by_symbol_.emplace(units_.back().symbol, &units_.back());
  return &units_.back();
}

void Lexicon::expect_before_number(std::string_view word) {
  if (word.ends_with(' ')) word.remove_suffix(1);
  left_endings_.add(code_point_before(word, word.size()));
}

void Lexicon::expect_behind_digits(std::string_view word) {
  if (word.starts_with(' ')) word.remove_prefix(1);
  if (!word.empty()) digit_followers_.add(code_point_at(word, 0));
}

void Lexicon::expect_behind_amount(std::string_view word) {
  if (word.starts_with(' ')) word.remove_prefix(1);
  if (!word.empty()) amount_followers_.add(code_point_at(word, 0));
}

void Lexicon::add_reading(Reading reading) {
  const std::string spelling = reading.spelling;
  expect_behind_digits(spelling);
  reading_trie_.insert(spelling, append(readings_, std::move(reading)));
}

void Lexicon::add_prefix(Reading reading) {
  const std::string spelling = reading.spelling;
  expect_before_number(spelling);
  prefix_trie_.insert_backwards(spelling, append(prefix_readings_, std::move(reading)));
}

void Lexicon::add_hedge(HedgeWord hedge) {
  const std::string word = hedge.word;
  const auto place = hedge.place;
  const std::uint32_t index = append(hedges_, std::move(hedge));
  switch (place) {
    case HedgeWord::Place::before:
      expect_before_number(word);
      hedge_before_.insert_backwards(word, index);
      break;
    case HedgeWord::Place::inside:
      expect_behind_digits(word);
      hedge_inside_.insert(word, index);
      break;
    case HedgeWord::Place::after:
      expect_behind_amount(word);
      hedge_after_.insert(word, index);
      break;
  }
}

void Lexicon::add_rate(RateWord rate) {
  const std::string word = rate.word;
  expect_before_number(word);
  rate_trie_.insert_backwards(word, append(rates_, std::move(rate)));
}

void Lexicon::add_word(NumberWord word) {
  const std::string spelling = word.word;
  if (spelling.empty()) return;
  const std::size_t second = code_point_size(static_cast<unsigned char>(spelling.front()));
  if (second < spelling.size()) {
    word_seconds_.add(code_point_at(spelling, second));
  } else {
    single_words_.add(code_point_at(spelling, 0));
  }
  words_.insert(spelling, append(number_words_, std::move(word)));
}

void Lexicon::add_sign(std::string word, bool negative) {
  expect_before_number(word);
  signs_.insert_backwards(word, negative ? 1 : 0);
}
void Lexicon::add_range_word(std::string word, std::string closing) {
  expect_behind_digits(word);
  expect_behind_amount(word);
  range_words_.insert(word, append(range_closings_, std::move(closing)));
}
void Lexicon::add_half(std::string word) {
  expect_behind_amount(word);
  halves_.insert(word, 0);
}
void Lexicon::add_follower(std::string word) { followers_.insert(word, 0); }
void Lexicon::add_band(std::string word) {
  expect_behind_digits(word);
  expect_behind_amount(word);
  bands_.insert(word, 0);
}
void Lexicon::add_particle(std::string word) {
  expect_behind_amount(word);  // a hedge may follow it
  particles_.insert(word, 0);
  followers_.insert(word, 0);
}
void Lexicon::add_topic_marker(std::string word) { topic_markers_.insert(word, 0); }
void Lexicon::add_not_scale(std::string word) { not_scales_.insert(word, 0); }
void Lexicon::add_per(std::string word) { per_.insert(word, 0); }
void Lexicon::add_passed_over(std::string word) {
  expect_before_number(word);
  passed_over_.insert_backwards(word, 0);
}
void Lexicon::add_level(std::string words) {
  expect_before_number(words);
  levels_.insert_backwards(words, 0);
}
void Lexicon::add_date_word(DateWord word) {
  const std::string spelling = word.word;
  const std::uint32_t index = append(date_words_, std::move(word));
  date_word_trie_.insert(spelling, index);
  date_before_.insert_backwards(spelling, index);
}
void Lexicon::add_date_ending(DateWord word) {
  const std::string spelling = word.word;
  date_ending_trie_.insert(spelling, append(date_endings_, std::move(word)));
}
void Lexicon::add_date_link(std::string word) { date_links_.insert(word, 0); }
void Lexicon::add_day_part(std::string word, bool afternoon) {
  day_parts_.insert_backwards(word, afternoon ? 1 : 0);
  date_links_.insert(word, 0);
}
void Lexicon::add_expectation(std::string word) { expectations_.insert(word, 0); }
void Lexicon::add_compound(const Unit* larger, const Unit* smaller) { compounds_.emplace_back(larger, smaller); }

bool Lexicon::may_follow_syllable(std::string_view text) const {
  if (text.starts_with(' '))
    return reading_trie_.knows_first(text.substr(1)) || hedge_inside_.knows_first(text.substr(1));
  return glued_.knows_first(text) || hedge_inside_.knows_first(text);
}

void Lexicon::seal() {
  for (const char32_t mark : std::u32string_view(U"~-")) {
    digit_followers_.add(mark);
    amount_followers_.add(mark);
  }
  for (const char32_t mark : std::u32string_view(U"(,0123456789")) amount_followers_.add(mark);
  for (std::size_t index = 0; index < openings_.size(); ++index) {
    const char32_t syllable = kFirstHangulSyllable + static_cast<char32_t>(index);
    if (may_continue_digits(syllable)) digit_followers_.add(syllable);
    if (may_begin_numeral(syllable)) amount_followers_.add(syllable);
    openings_[index] = may_begin_numeral(syllable) || words_.knows(syllable);
  }
  for (std::uint32_t index = 0; index < readings_.size(); ++index) {
    const Reading& reading = readings_[index];
    if (reading.glued || reading.several) glued_.insert(reading.spelling, index);
    if (reading.times != Decimal(1)) continued_.push_back(reading.unit);
  }
  for (const auto& [larger, smaller] : compounds_) continued_.push_back(larger);
  std::sort(continued_.begin(), continued_.end());
  reading_trie_.sort_values([&](std::uint32_t a, std::uint32_t b) {
    return std::pair(-readings_[a].specificity(), a) < std::pair(-readings_[b].specificity(), b);
  });
}

const Reading* Lexicon::prefix_before(std::string_view text, std::size_t& size) const {
  return found(prefix_readings_, prefix_trie_.longest_suffix(text), size);
}
const HedgeWord* Lexicon::hedge_before(std::string_view text, std::size_t& size) const {
  return found(hedges_, hedge_before_.longest_suffix(text), size);
}
const HedgeWord* Lexicon::hedge_inside(std::string_view text, std::size_t& size) const {
  return found(hedges_, hedge_inside_.longest(text), size);
}
const HedgeWord* Lexicon::hedge_after(std::string_view text, std::size_t& size) const {
  return found(hedges_, hedge_after_.longest(text), size);
}
const RateWord* Lexicon::rate_before(std::string_view text, std::size_t& size) const {
  return found(rates_, rate_trie_.longest_suffix(text), size);
}
const NumberWord* Lexicon::word_at(std::string_view text, std::size_t& size) const {
  size = 0;
  return may_begin_word(text) ? found(number_words_, words_.longest(text), size) : nullptr;
}
/// Many words begin with the first syllable of a NumberWord, few with the first two.
bool Lexicon::may_begin_word(std::string_view text) const {
  const char32_t first = code_point_at(text, 0);
  if (!words_.knows(first)) return false;
  if (single_words_.passes(first)) return true;
  const std::size_t second = code_point_size(static_cast<unsigned char>(text.front()));
  return second < text.size() && word_seconds_.passes(code_point_at(text, second));
}

const DateWord* Lexicon::date_word_at(std::string_view text, std::size_t& size) const {
  return found(date_words_, date_word_trie_.longest(text), size);
}
const DateWord* Lexicon::date_word_before(std::string_view text, std::size_t& size) const {
  return found(date_words_, date_before_.longest_suffix(text), size);
}
const DateWord* Lexicon::date_ending_at(std::string_view text, std::size_t& size) const {
  return found(date_endings_, date_ending_trie_.longest(text), size);
}
std::size_t Lexicon::sign_before(std::string_view text, bool& negative) const {
  const Trie::Match match = signs_.longest_suffix(text);
  negative = match.size > 0 && match.value == 1;
  return match.size;
}
std::size_t Lexicon::range_word_at(std::string_view text, std::string_view& closing) const {
  const Trie::Match match = range_words_.longest(text);
  closing = match.size == 0 ? std::string_view() : std::string_view(range_closings_[match.value]);
  return match.size;
}

bool Lexicon::continues(const Unit* larger, const Unit* smaller) const {
  return std::find(compounds_.begin(), compounds_.end(), std::pair(larger, smaller)) != compounds_.end();
}

const Unit* Lexicon::unit(std::string_view symbol) const {
  const auto found = by_symbol_.find(symbol);
  return found == by_symbol_.end() ? nullptr : found->second;
}

}  // namespace geomsan
