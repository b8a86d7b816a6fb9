#include "grammar/trie.hpp"

namespace geomsan {

std::uint32_t Trie::child(std::uint32_t node, unsigned char byte) const {
  for (const auto& [key, target] : nodes_[node].children) {
    if (key == byte) return target;
  }
  return 0;
}

void Trie::insert(std::string_view spelling, std::uint32_t value) {
  std::uint32_t node = 0;
  for (std::size_t i = 0; i < spelling.size(); ++i) {
    const auto byte = static_cast<unsigned char>(spelling[i]);
    std::uint32_t next = i == 0 ? root_[byte] : child(node, byte);
    if (next == 0) {
      next = static_cast<std::uint32_t>(nodes_.size());
      nodes_.emplace_back();
      if (i == 0) {
        root_[byte] = next;
      } else {
        nodes_[node].children.emplace_back(byte, next);
      }
    }
    node = next;
  }
  if (node != 0) nodes_[node].values.push_back(value);
}

bool Trie::has_prefix(std::string_view prefix) const {
  std::uint32_t node = 0;
  for (std::size_t i = 0; i < prefix.size(); ++i) {
    const auto byte = static_cast<unsigned char>(prefix[i]);
    node = i == 0 ? root_[byte] : child(node, byte);
    if (node == 0) return false;
  }
  return true;
}

Trie::Match Trie::longest(std::string_view text) const {
  Match best;
  prefixes(text, [&](std::size_t size, std::uint32_t value) {
    if (size > best.size) best = {size, value};
  });
  return best;
}

Trie::Match Trie::longest_suffix(std::string_view text) const {
  Match best;
  std::uint32_t node = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[text.size() - 1 - i]);
    node = i == 0 ? root_[byte] : child(node, byte);
    if (node == 0) break;
    if (!nodes_[node].values.empty()) best = {i + 1, nodes_[node].values.front()};
  }
  return best;
}

}  // namespace geomsan
