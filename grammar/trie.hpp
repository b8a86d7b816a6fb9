#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace geomsan {

/// Longest-match table of spellings over bytes; several values may share a spelling.
/// X3's own symbol tables are unbalanced trees (30,000 sorted entries: 1.9 s to build), so words from rule files go
/// here.
class Trie {
 public:
  struct Match {
    std::size_t size = 0;
    std::uint32_t value = 0;  ///< meaningful when size > 0
  };

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
  /// True when some spelling begins with `prefix`.
  [[nodiscard]] bool has_prefix(std::string_view prefix) const;

 private:
  struct Node {
    std::vector<std::pair<unsigned char, std::uint32_t>> children;
    std::vector<std::uint32_t> values;
  };
  [[nodiscard]] std::uint32_t child(std::uint32_t node, unsigned char byte) const;

  std::array<std::uint32_t, 256> root_{};
  std::vector<Node> nodes_{1};  ///< node 0 stands for the root and for "none"
};

template <typename Visit>
void Trie::prefixes(std::string_view text, Visit visit) const {
  std::uint32_t node = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    node = i == 0 ? root_[byte] : child(node, byte);
    if (node == 0) return;
    for (const std::uint32_t value : nodes_[node].values) visit(i + 1, value);
  }
}

}  // namespace geomsan
