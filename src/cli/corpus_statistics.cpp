#include "cli/corpus_statistics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace geomsan {
namespace {

/// Phrases of so many words are compared; of each body the ones with the smallest hashes stand for it.
constexpr std::size_t kPhraseWords = 4;
constexpr std::size_t kSketch = 8;
constexpr std::size_t kSharedPhrases = 4;
constexpr std::uint32_t kSketchedDocuments = 100'000;
constexpr std::size_t kMostMonths = 24;

std::vector<std::uint64_t> word_hashes(std::string_view text) {
  std::vector<std::uint64_t> words;
  constexpr std::string_view kSpace = " \n\t\r\v\f";
  for (std::size_t at = text.find_first_not_of(kSpace); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(kSpace, at), text.size());
    words.push_back(std::hash<std::string_view>{}(text.substr(at, end - at)));
    at = text.find_first_not_of(kSpace, end);
  }
  return words;
}

std::uint64_t joined_hash(const std::uint64_t* words, std::size_t count) {
  return std::hash<std::string_view>{}(
      {reinterpret_cast<const char*>(words), count * sizeof(std::uint64_t)});  // NOLINT: bytes of integers
}

}  // namespace

void Copies::add(std::string_view body) {
  const std::vector<std::uint64_t> words = word_hashes(body);
  if (words.empty()) return;
  if (!bodies_.insert(joined_hash(words.data(), words.size())).second) {
    ++exact_;
  } else if (sketched_ <= kSketchedDocuments) {
    add_sketch(words);
  }
}

void Copies::add_sketch(const std::vector<std::uint64_t>& words) {
  std::vector<std::uint64_t> phrases;
  for (std::size_t i = 0; i + kPhraseWords <= words.size(); ++i) {
    phrases.push_back(joined_hash(words.data() + i, kPhraseWords));
  }
  std::sort(phrases.begin(), phrases.end());
  phrases.erase(std::unique(phrases.begin(), phrases.end()), phrases.end());
  phrases.resize(std::min(phrases.size(), kSketch));
  const std::uint32_t self = sketched_++;
  std::map<std::uint32_t, std::size_t> shared;
  std::size_t most = 0;
  for (const std::uint64_t phrase : phrases) {
    const auto [known, is_new] = sketches_.emplace(phrase, self);
    if (!is_new && known->second != self) most = std::max(most, ++shared[known->second]);
  }
  if (most >= kSharedPhrases) ++near_;
}

std::optional<std::size_t> Copies::near() const {
  return sketched_ > kSketchedDocuments ? std::nullopt : std::optional(near_);
}

void CorpusStatistics::add(Document document, const Ruleset& rules) {
  inspect(document, rules);
  const OutletSigns signs = find_damage(document, rules);
  outlet_damage_.add(document, signs);
  std::set<DamageKind> kinds;
  for (const Damage& seen : document.damage) kinds.insert(seen.kind);
  for (const DamageKind kind : kinds) ++damage[static_cast<std::size_t>(kind)];
  if (documents == 0 || document.path != last_path_) {
    ++files;
    ++encodings[document.encoding];
    last_path_ = document.path;
  }
  shortest = documents == 0 ? signs.characters : std::min(shortest, signs.characters);
  longest = std::max(longest, signs.characters);
  characters += signs.characters;
  ++documents;
  ++outlets[document.source];
  add_date(document);
  add_zones(document);
  add_mentions(document, rules.lexicon);
  copies.add(document.body);
}

void CorpusStatistics::add_date(const Document& document) {
  // A reader that does not say where a date came from took it from the record.
  const bool unsaid = document.date && document.date_origin == DateOrigin::none;
  ++date_origins[static_cast<std::size_t>(unsaid ? DateOrigin::record : document.date_origin)];
  if (!document.date) return;
  const Day day = *document.date;
  first = first ? std::min(*first, day) : day;
  last = last ? std::max(*last, day) : day;
  ++months[day.year * 12 + day.month - 1];
}

void CorpusStatistics::add_zones(const Document& document) {
  std::array<std::size_t, 2> own = {count_code_points(document.title), count_code_points(document.body)};
  for (const ZoneSpan& zone : document.zones) {
    const std::size_t size = count_code_points(slice(document.text(zone.field), zone.span));
    zones[static_cast<std::size_t>(zone.zone)] += size;
    own[zone.field == Field::title ? 0 : 1] -= size;
  }
  zones[static_cast<std::size_t>(Zone::title)] += own[0];
  zones[static_cast<std::size_t>(Zone::body)] += own[1];
}

void CorpusStatistics::add_mentions(const Document& document, const Lexicon& lexicon) {
  const std::vector<Mention> found = find_mentions(document, lexicon);
  bool has_quantity = false;
  for (const Mention& mention : found) {
    ++mentions[static_cast<std::size_t>(mention.kind)];
    if (mention.kind != MentionKind::quantity) continue;
    has_quantity = true;
    ++units[unit_symbol(mention.quantity)];
  }
  if (!has_quantity) ++without_number;
}

void CorpusStatistics::finish() {
  for (std::size_t kind = 0; kind < damage.size(); ++kind) {
    damage[kind] += outlet_damage_.documents(static_cast<DamageKind>(kind));
  }
}

std::vector<std::pair<std::string, std::size_t>> most_frequent(const std::map<std::string, std::size_t>& counts,
                                                               std::size_t limit) {
  std::vector<std::pair<std::string, std::size_t>> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  sorted.resize(std::min(sorted.size(), limit));
  return sorted;
}

std::vector<std::pair<std::string, std::size_t>> periods(const CorpusStatistics& statistics) {
  const bool by_year = statistics.months.size() > kMostMonths;
  std::vector<std::pair<std::string, std::size_t>> result;
  for (const auto& [month, count] : statistics.months) {
    const std::string name =
        by_year ? fmt::format("{:04}", month / 12) : fmt::format("{:04}-{:02}", month / 12, month % 12 + 1);
    if (result.empty() || result.back().first != name) result.emplace_back(name, 0);
    result.back().second += count;
  }
  return result;
}

}  // namespace geomsan
