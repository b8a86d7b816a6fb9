#include "corpus/damage_gate.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <string_view>

#include "corpus/doubled_text.hpp"
#include "corpus/lost_signs.hpp"

namespace geomsan {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";
/// Places of one kind that are kept apart; a text with more is damaged from there to its end.
constexpr std::size_t kMaxPlaces = 1000;

/// Bare percentages that must agree: in one article, and in all articles of an outlet.
constexpr std::size_t kFewBare = 3;
constexpr std::size_t kFewCertain = 1;
constexpr std::size_t kOutletBare = 50;
constexpr std::size_t kOutletDocuments = 10;

/// An archive that keeps the beginning of its articles keeps the same number of characters of each.
constexpr std::size_t kShortestCut = 50;
constexpr std::size_t kCutDocuments = 10;

/// The field with everything that is not the article's own blanked out; spans stay what they are.
std::string own_words(const Document& document, Field field) {
  std::string text(document.text(field));
  for (const ZoneSpan& zone : document.zones) {
    if (zone.field != field || is_own_words(zone.zone)) continue;
    std::fill_n(text.begin() + zone.span.begin, zone.span.size(), '\n');
  }
  return text;
}

void add_places(Document& document, DamageKind kind, Field field, const std::vector<Span>& places) {
  const std::size_t count = std::min(places.size(), kMaxPlaces);
  for (std::size_t i = 0; i < count; ++i) document.damage.push_back({kind, field, places[i]});
  if (places.size() > kMaxPlaces) document.damage.back().span.end = places.back().end;
}

/// Runs of U+FFFD.
std::vector<Span> replacement_characters(std::string_view text) {
  std::vector<Span> places;
  for (std::size_t at = text.find(kReplacement); at != std::string_view::npos; at = text.find(kReplacement, at)) {
    const auto begin = static_cast<std::uint32_t>(at);
    at += kReplacement.size();
    const auto end = static_cast<std::uint32_t>(at);
    if (!places.empty() && places.back().end == begin) {
      places.back().end = end;
    } else {
      places.push_back({begin, end});
    }
  }
  return places;
}

std::size_t non_ascii_bytes(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
}

/// All or part of the text: what is not ASCII tells, since digits survive every encoding.
DamageKind kind_of_mojibake(std::string_view text, const std::vector<Span>& places) {
  const std::size_t damaged =
      std::accumulate(places.begin(), places.end(), std::size_t{0},
                      [&](std::size_t sum, Span place) { return sum + non_ascii_bytes(slice(text, place)); });
  return damaged * 2 > non_ascii_bytes(text) ? DamageKind::mojibake : DamageKind::mixed_encodings;
}

void find_broken_characters(Document& document) {
  for (const Field field : {Field::title, Field::body}) {
    const std::string_view text = document.text(field);
    add_places(document, DamageKind::replacement_character, field, replacement_characters(text));
    if (const auto places = find_mojibake(text); !places.empty())
      add_places(document, kind_of_mojibake(text, places), field, places);
  }
}

std::string_view trimmed_end(std::string_view text) {
  while (!text.empty() && is_white_space(code_point_before(text, text.size()))) {
    while (is_continuation(text.back())) text.remove_suffix(1);
    text.remove_suffix(1);
  }
  return text;
}

bool shows(const Document& document, DamageKind kind) {
  return std::any_of(document.damage.begin(), document.damage.end(),
                     [&](const Damage& damage) { return damage.kind == kind; });
}

/// How an article ends.
struct Ending {
  Span last_word;
  bool open = false;  ///< not like a sentence; bylines and captions end so, too
  bool cut = false;   ///< in the middle of a sentence, for certain
};

Ending ending_of(std::string_view text, const DamageWords& words) {
  Ending ending;
  const std::string_view body = trimmed_end(text);
  if (body.empty() || words.finals.empty()) return ending;
  const std::size_t space = body.find_last_of(" \n\t");
  const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
  ending.last_word = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(body.size())};
  const auto ends_with_any = [](std::string_view part, const std::vector<std::string>& ends) {
    return std::any_of(ends.begin(), ends.end(), [&](const std::string& end) { return part.ends_with(end); });
  };
  std::string_view word = body;
  while (word.ends_with("…") || word.ends_with("...")) word.remove_suffix(3);
  const bool elided = word.size() < body.size();
  if (word.empty()) return ending;
  const char32_t last = code_point_before(body, body.size());
  if (elided) {
    const char32_t before = code_point_before(word, word.size());
    ending.cut =
        before == ',' || is_ascii_digit(before) || (is_hangul_syllable(before) && !ends_with_any(word, words.finals));
    ending.open = ending.cut;
  } else {
    ending.open = last != '.' && last != '!' && last != '?' && last != U'．' && last != U'。' &&
                  !ends_with_any(body, words.finals) && last != '"' && last != U'”' && last != ')' && last != ']';
    ending.cut = ending.open && body.size() - begin > 6 && ends_with_any(body, words.unfinished);
  }
  return ending;
}

}  // namespace

OutletSigns find_damage(Document& document, const Ruleset& rules) {
  const DamageWords& words = rules.damage;
  OutletSigns signs;
  find_broken_characters(document);
  std::size_t certain = 0;
  for (const Field field : {Field::title, Field::body}) {
    const std::string text = own_words(document, field);
    const PercentUse percent = percent_use(text, rules);
    signs.percent_written = signs.percent_written || percent.written;
    certain += percent.certain;
    for (const Span span : percent.bare) signs.bare_percentages.push_back({DamageKind::percent_lost, field, span});
    add_places(document, DamageKind::unit_garbled, field, garbled_units(text, rules));
    add_places(document, DamageKind::point_lost, field, lost_points(text, rules));
    if (field == Field::title) continue;
    add_places(document, DamageKind::paragraph_doubled, field, doubled_passages(text));
    const Ending ending = ending_of(text, words);
    signs.last_word = ending.last_word;
    // Where a sentence goes on as a byline or caption, nothing is missing.
    const std::size_t next = document.body.find_first_not_of(" \t\r", ending.last_word.end);
    const bool goes_on = next != std::string::npos && document.body[next] != '\n';
    signs.open_end = ending.open && !goes_on;
    const bool cut = (ending.cut && !goes_on) || (document.truncated && !ending.last_word.empty());
    if (cut) add_places(document, DamageKind::truncated, field, {ending.last_word});
  }
  signs.characters = count_code_points(document.body);
  if (!signs.percent_written && certain >= kFewCertain && signs.bare_percentages.size() >= kFewBare) {
    document.damage.insert(document.damage.end(), signs.bare_percentages.begin(), signs.bare_percentages.end());
  }
  return signs;
}

bool OutletDamage::Sums::percent_lost() const {
  return !percent_written && bare >= kOutletBare && documents_with_bare >= kOutletDocuments;
}

bool OutletDamage::Sums::cut() const {
  return longest >= kShortestCut && at_longest >= kCutDocuments && open_at_longest * 5 >= at_longest * 4;
}

void OutletDamage::add(const Document& document, const OutletSigns& signs) {
  if (document.source.empty()) return;
  Sums& sums = outlets_[document.source];
  if (!signs.bare_percentages.empty() && !signs.percent_written) {
    ++sums.documents_with_bare;
    sums.bare += signs.bare_percentages.size();
    sums.known_bare += shows(document, DamageKind::percent_lost) ? 1U : 0U;
  }
  sums.percent_written = sums.percent_written || signs.percent_written;
  if (signs.characters > sums.longest) {
    sums.longest = signs.characters;
    sums.at_longest = 0;
    sums.open_at_longest = 0;
    sums.known_cut = 0;
  }
  if (signs.characters == sums.longest) {
    ++sums.at_longest;
    sums.open_at_longest += signs.open_end ? 1U : 0U;
    sums.known_cut += signs.open_end && shows(document, DamageKind::truncated) ? 1U : 0U;
  }
}

std::vector<Damage> OutletDamage::of(const Document& document, const OutletSigns& signs) const {
  const auto outlet = outlets_.find(document.source);
  if (outlet == outlets_.end()) return {};
  std::vector<Damage> damage;
  if (outlet->second.percent_lost()) damage = signs.bare_percentages;
  if (outlet->second.cut() && signs.characters == outlet->second.longest && signs.open_end) {
    damage.push_back({DamageKind::truncated, Field::body, signs.last_word});
  }
  return damage;
}

std::size_t OutletDamage::documents(DamageKind kind) const {
  std::size_t count = 0;
  for (const auto& [outlet, sums] : outlets_) {
    if (kind == DamageKind::percent_lost && sums.percent_lost()) count += sums.documents_with_bare - sums.known_bare;
    if (kind == DamageKind::truncated && sums.cut()) count += sums.open_at_longest - sums.known_cut;
  }
  return count;
}

void add_outlet_damage(Document& document, const OutletSigns& signs, const OutletDamage& outlets) {
  for (const Damage& damage : outlets.of(document, signs)) {
    if (std::find(document.damage.begin(), document.damage.end(), damage) == document.damage.end())
      document.damage.push_back(damage);
  }
}

}  // namespace geomsan
