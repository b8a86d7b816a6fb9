#include "align/block_keys.hpp"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

namespace geomsan {
namespace {

/// Stories are told again within a few days; see the labelled pairs (all within two).
constexpr int kMostDays = 4;
/// Sentences of one key that are all held against one another; of more only neighbours are.
constexpr std::size_t kCrowd = 40;
constexpr std::size_t kNeighbours = 8;
/// How far from a number its rare words are looked for, in words.
constexpr std::size_t kNear = 12;

enum class Shape : std::uint64_t { two_before, around, two_behind, rare };

std::uint64_t key_of(std::uint64_t kind, Shape shape, std::uint64_t first, std::uint64_t second) {
  const std::array<std::uint64_t, 4> parts{kind, static_cast<std::uint64_t>(shape), first, second};
  return XXH3_64bits(parts.data(), sizeof(parts));
}

using Tokens = std::vector<MaskedToken>;

/// The two rarest words near a number that other articles have, too; null where there are fewer.
std::array<const MaskedToken*, 2> rarest(const Tokens& tokens, std::size_t number, const TermWeights& weights) {
  std::array<const MaskedToken*, 2> found{};
  const std::size_t begin = number > kNear ? number - kNear : 0;
  for (std::size_t i = begin; i < std::min(tokens.size(), number + kNear); ++i) {
    const MaskedToken& token = tokens[i];
    if (!token.is_word() || token.stop || weights.documents_with(token.term) < 2) continue;
    if (found[0] && found[0]->term == token.term) continue;
    if (!found[0] || token.weight > found[0]->weight) {
      found[1] = found[0];
      found[0] = &token;
    } else if (!found[1] || token.weight > found[1]->weight) {
      found[1] = &token;
    }
  }
  return found;
}

void add_keys(const Tokens& tokens, std::size_t number, const TermWeights& weights, std::vector<std::uint64_t>& keys) {
  const std::uint64_t kind = tokens[number].term;
  const auto at = [&](std::size_t i) { return tokens[i].term; };
  const auto words = [&](std::size_t i, std::size_t j) { return tokens[i].is_word() || tokens[j].is_word(); };
  const bool behind = number + 1 < tokens.size();
  if (number >= 2 && words(number - 2, number - 1))
    keys.push_back(key_of(kind, Shape::two_before, at(number - 2), at(number - 1)));
  if (number >= 1 && behind && words(number - 1, number + 1))
    keys.push_back(key_of(kind, Shape::around, at(number - 1), at(number + 1)));
  if (number + 2 < tokens.size() && words(number + 1, number + 2))
    keys.push_back(key_of(kind, Shape::two_behind, at(number + 1), at(number + 2)));
  const auto rare = rarest(tokens, number, weights);
  if (rare[1]) {
    keys.push_back(
        key_of(kind, Shape::rare, std::min(rare[0]->term, rare[1]->term), std::max(rare[0]->term, rare[1]->term)));
  }
}

bool near_in_time(const KeyedSentence& a, const KeyedSentence& b) {
  return !a.dated || !b.dated || std::abs(a.day - b.day) <= kMostDays;
}

}  // namespace

std::vector<std::uint64_t> block_keys(const MaskedSentence& sentence, const TermWeights& weights) {
  std::vector<std::uint64_t> keys;
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    if (sentence.tokens[i].claim >= 0) add_keys(sentence.tokens, i, weights, keys);
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

CandidatePairs candidate_pairs(const std::vector<KeyedSentence>& sentences) {
  struct Entry {
    std::uint64_t key = 0;
    std::uint32_t sentence = 0;
  };
  std::vector<Entry> entries;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    for (const std::uint64_t key : sentences[s].keys) entries.push_back({key, static_cast<std::uint32_t>(s)});
  }
  std::sort(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) {
    return std::tuple(a.key, sentences[a.sentence].day, a.sentence) <
           std::tuple(b.key, sentences[b.sentence].day, b.sentence);
  });
  CandidatePairs candidates;
  std::vector<bool> crowded(sentences.size());
  for (std::size_t begin = 0; begin < entries.size();) {
    std::size_t end = begin;
    while (end < entries.size() && entries[end].key == entries[begin].key) ++end;
    const bool crowd = end - begin > kCrowd;
    for (std::size_t i = begin; i < end; ++i) {
      if (crowd) crowded[entries[i].sentence] = true;
      const std::size_t last = crowd ? std::min(end, i + 1 + kNeighbours) : end;
      for (std::size_t j = i + 1; j < last; ++j) {
        const KeyedSentence& a = sentences[entries[i].sentence];
        const KeyedSentence& b = sentences[entries[j].sentence];
        if (a.document == b.document || !near_in_time(a, b)) continue;
        candidates.pairs.push_back(std::minmax(entries[i].sentence, entries[j].sentence));
      }
    }
    begin = end;
  }
  std::sort(candidates.pairs.begin(), candidates.pairs.end());
  candidates.pairs.erase(std::unique(candidates.pairs.begin(), candidates.pairs.end()), candidates.pairs.end());
  candidates.crowded_sentences = static_cast<std::size_t>(std::count(crowded.begin(), crowded.end(), true));
  return candidates;
}

}  // namespace geomsan
