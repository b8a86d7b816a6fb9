#pragma once

// Private to cli/: what `corpus stat` counts.

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "corpus/damage_gate.hpp"
#include "mention/mention.hpp"

namespace geomsan {

/// Bodies seen so far, as hashes; a body is kept no longer than it is looked at.
class Copies {
 public:
  /// Counts a body whose words were all seen in one before, in the same order, whatever the white space.
  void add(std::string_view body);
  [[nodiscard]] std::size_t exact() const { return exact_; }
  /// Bodies that share most of their phrases with one before; nothing for more than kSketchedDocuments.
  [[nodiscard]] std::optional<std::size_t> near() const;

 private:
  void add_sketch(const std::vector<std::uint64_t>& words);

  std::unordered_set<std::uint64_t> bodies_;
  std::unordered_map<std::uint64_t, std::uint32_t> sketches_;  ///< hash of a phrase → first body that has it
  std::uint32_t sketched_ = 0;
  std::size_t exact_ = 0;
  std::size_t near_ = 0;
};

/// Counts of a corpus; grows with the number of outlets, months and units and by a few bytes an article.
struct CorpusStatistics {
  std::size_t documents = 0;
  std::size_t files = 0;
  std::map<std::string, std::size_t> outlets, encodings, units;
  std::map<int, std::size_t> months;  ///< year × 12 + month − 1
  std::optional<Day> first, last;
  std::array<std::size_t, 5> date_origins{};  ///< by DateOrigin
  std::size_t characters = 0, shortest = 0, longest = 0;
  std::array<std::size_t, 7> zones{};     ///< characters, by Zone
  std::array<std::size_t, 9> damage{};    ///< documents, by DamageKind
  std::array<std::size_t, 5> mentions{};  ///< by MentionKind
  std::size_t without_number = 0;
  Copies copies;

  void add(Document document, const Ruleset& rules);
  /// Adds what only whole outlets show; call once, at the end.
  void finish();

 private:
  void add_date(const Document& document);
  void add_zones(const Document& document);
  void add_mentions(const Document& document, const Lexicon& lexicon);

  OutletDamage outlet_damage_;
  std::string last_path_;
};

/// Names with the most first, at most `limit`; equals by name.
[[nodiscard]] std::vector<std::pair<std::string, std::size_t>> most_frequent(
    const std::map<std::string, std::size_t>& counts, std::size_t limit);

/// Articles by month (`2025-01`) or, when there are too many months for one screen, by year. Only periods with
/// articles.
[[nodiscard]] std::vector<std::pair<std::string, std::size_t>> periods(const CorpusStatistics& statistics);

}  // namespace geomsan
