#pragma once

#include <algorithm>
#include <bitset>
#include <boost/container/small_vector.hpp>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/unicode.hpp"

namespace geomsan {

/// Longest-match table of spellings over bytes; several values may share a spelling. The first character is looked up
/// in a hash table, for nearly every look-up ends there.
/// X3's own symbol tables are unbalanced trees (30,000 sorted entries: 1.9 s to build), so words from rule files go
/// here.
class Trie {
 public:
  struct Match {
    std::size_t size = 0;
    std::uint32_t value = 0;  ///< meaningful when size > 0
  };

  /// @pre spelling is well-formed UTF-8, or that with its bytes in reverse order (see longest_suffix)
  void insert(std::string_view spelling, std::uint32_t value);
  /// Orders the values of each spelling.
  template <typename Less>
  void sort_values(Less less) {
    for (Node& node : nodes_) std::sort(node.values.begin(), node.values.end(), less);
  }
  /// The longest spelling that begins `text`, with the value inserted first for it.
  [[nodiscard]] Match longest(std::string_view text) const;
  /// Calls `visit(size, value)` for every spelling that begins `text`, shortest first.
  template <typename Visit>
  void prefixes(std::string_view text, Visit visit) const;
  /// The same for spellings inserted reversed, read backwards from the end of `text`.
  [[nodiscard]] Match longest_suffix(std::string_view text) const;
  /// True when some spelling begins with the first character of `text`.
  [[nodiscard]] bool knows_first(std::string_view text) const;

 private:
  static constexpr std::size_t kAsciiCount = 128;
  using Child = std::pair<unsigned char, std::uint32_t>;
  struct Node {
    boost::container::small_vector<Child, 2> children;
    boost::container::small_vector<std::uint32_t, 1> values;
  };
  /// A first character, its bytes packed in the order they are read, and the node behind it.
  struct First {
    std::uint32_t bytes = 0;  ///< 0 for a free slot
    std::uint32_t node = 0;
    unsigned char size = 0;
  };

  /// Node behind the first character and its size in bytes; 0 when no spelling begins with it.
  [[nodiscard]] std::uint32_t enter(std::string_view text, std::size_t& size) const {
    return may_enter(text) ? enter_known(text, size) : 0;
  }
  [[nodiscard]] std::uint32_t enter_known(std::string_view text, std::size_t& size) const;
  /// Turns nearly everything away without a look-up.
  [[nodiscard]] bool may_enter(std::string_view text) const {
    if (text.empty()) return false;
    const auto lead = static_cast<unsigned char>(text.front());
    if (lead < kAsciiCount) return ascii_[lead];
    if (lead < 0xEA || lead > 0xED || text.size() < 3) return true;
    const char32_t c = code_point_at(text, 0);
    return !is_hangul_syllable(c) || hangul_[c - kFirstHangulSyllable];
  }
  [[nodiscard]] std::uint32_t enter_backwards(std::string_view text, std::size_t& size) const;
  [[nodiscard]] std::uint32_t find(First first) const;
  void add(First first);
  [[nodiscard]] std::size_t slot_of(std::uint32_t bytes) const {
    return (bytes * 0x9E3779B1U) >> 8 & (firsts_.size() - 1);
  }
  [[nodiscard]] std::uint32_t child(std::uint32_t node, char byte) const {
    for (const auto& [key, target] : nodes_[node].children) {
      if (key == static_cast<unsigned char>(byte)) return target;
    }
    return 0;
  }

  std::vector<First> firsts_ = std::vector<First>(64);  ///< open addressing; a power of two, at most half full
  // First characters that some spelling begins with.
  std::bitset<kAsciiCount> ascii_;
  std::bitset<kHangulSyllableCount> hangul_;
  std::size_t first_count_ = 0;
  std::vector<Node> nodes_{1};  ///< node 0 stands for "none"
};

template <typename Visit>
void Trie::prefixes(std::string_view text, Visit visit) const {
  std::size_t size = 0;
  for (std::uint32_t node = enter(text, size); node != 0; node = size < text.size() ? child(node, text[size++]) : 0) {
    for (const std::uint32_t value : nodes_[node].values) visit(size, value);
  }
}

}  // namespace geomsan
