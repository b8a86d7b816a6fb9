#pragma once

#include <algorithm>
#include <bitset>
#include <boost/container/small_vector.hpp>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/unicode.hpp"

namespace geomsan {

/// Longest-match table of spellings, character by character; several values may share a spelling. Nearly every look-up
/// ends at the first character, so that one is looked up in a bit set before anything else.
/// X3's own symbol tables are unbalanced trees (30,000 sorted entries: 1.9 s to build), so words from rule files go
/// here.
class Trie {
 public:
  struct Match {
    std::size_t size = 0;     ///< in bytes
    std::uint32_t value = 0;  ///< meaningful when size > 0
  };

  /// @pre spelling is well-formed UTF-8
  void insert(std::string_view spelling, std::uint32_t value);
  /// The same for a trie that is read with longest_suffix.
  void insert_backwards(std::string_view spelling, std::uint32_t value);
  /// Orders the values of each spelling.
  template <typename Less>
  void sort_values(Less less) {
    for (Values& values : values_) std::sort(values.begin(), values.end(), less);
  }
  /// The longest spelling that begins `text`, with the value inserted first for it.
  [[nodiscard]] Match longest(std::string_view text) const { return knows_first(text) ? longest_known(text) : Match(); }
  /// Calls `accept(size, value)` for the spellings that begin `text`, the longest first, until it returns true; false
  /// when it never does.
  template <typename Accept>
  bool longest_accepted(std::string_view text, Accept accept) const;
  /// The longest spelling that ends `text`. @pre filled with insert_backwards
  [[nodiscard]] Match longest_suffix(std::string_view text) const {
    return knows(code_point_before(text, text.size())) ? longest_known_suffix(text) : Match();
  }
  /// True when some spelling begins with `c`; when filled with insert_backwards, ends with it.
  [[nodiscard]] bool knows(char32_t c) const {
    if (c < kAsciiCount) return ascii_[c];
    return is_hangul_syllable(c) ? hangul_[c - kFirstHangulSyllable] : child(kRoot, c) != kNone;
  }
  /// True when some spelling begins with the first character of `text`.
  [[nodiscard]] bool knows_first(std::string_view text) const {
    return is_whole_character(text, 0) && knows(code_point_at(text, 0));
  }

 private:
  using Node = std::uint32_t;
  using Values = boost::container::small_vector<std::uint32_t, 1>;
  static constexpr Node kRoot = 0;
  static constexpr Node kNone = 0;  ///< nothing leads back to the root
  static constexpr std::size_t kAsciiCount = 128;

  /// The way from a node over a character to the next one.
  struct Edge {
    std::uint64_t key = 0;  ///< of node and character; 0 for a free slot
    Node target = kNone;
  };

  static std::uint64_t key_of(Node node, char32_t c) { return std::uint64_t{node} << 21 | c; }
  /// A text may have been cut inside its last character.
  static bool is_whole_character(std::string_view text, std::size_t at) {
    return at < text.size() && code_point_size(static_cast<unsigned char>(text[at])) <= text.size() - at;
  }

  [[nodiscard]] Match longest_known(std::string_view text) const;
  [[nodiscard]] Match longest_known_suffix(std::string_view text) const;
  /// The node behind the character at byte `at`, which is moved behind it.
  [[nodiscard]] Node step(Node node, std::string_view text, std::size_t& at) const {
    if (!is_whole_character(text, at)) return kNone;
    const char32_t c = code_point_at(text, at);
    at += code_point_size(static_cast<unsigned char>(text[at]));
    return child(node, c);
  }
  [[nodiscard]] std::size_t slot_of(std::uint64_t key) const {
    return (key * 0x9E3779B97F4A7C15U) >> 32 & (edges_.size() - 1);
  }
  [[nodiscard]] Node child(Node node, char32_t c) const {
    const std::uint64_t key = key_of(node, c);
    std::size_t at = slot_of(key);
    while (edges_[at].key != key && edges_[at].key != 0) at = (at + 1) & (edges_.size() - 1);
    return edges_[at].target;
  }
  Node child_or_new(Node node, char32_t c);
  void add(Edge edge);

  std::vector<Edge> edges_ = std::vector<Edge>(64);  ///< open addressing; a power of two, at most half full
  std::size_t edge_count_ = 0;
  std::vector<Values> values_{1};  ///< by node
  // First characters that some spelling begins with.
  std::bitset<kAsciiCount> ascii_;
  std::bitset<kHangulSyllableCount> hangul_;
};

template <typename Accept>
bool Trie::longest_accepted(std::string_view text, Accept accept) const {
  if (!knows_first(text)) return false;
  struct Spelling {
    Node node;
    std::size_t size;
  };
  boost::container::small_vector<Spelling, 8> spellings;
  std::size_t size = 0;
  for (Node node = step(kRoot, text, size); node != kNone; node = step(node, text, size)) {
    if (!values_[node].empty()) spellings.push_back({node, size});
  }
  for (; !spellings.empty(); spellings.pop_back()) {
    for (const std::uint32_t value : values_[spellings.back().node]) {
      if (accept(spellings.back().size, value)) return true;
    }
  }
  return false;
}

}  // namespace geomsan
