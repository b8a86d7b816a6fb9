#include "grammar/trie.hpp"

#include <string>

namespace geomsan {
namespace {

constexpr std::size_t kLongestCharacter = 4;

/// Bytes of the first character, whether its lead byte comes first or, in a reversed spelling, last.
std::size_t first_size(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text.front());
  if (!is_continuation(text.front())) return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
  std::size_t size = 1;
  while (size < std::min(text.size(), kLongestCharacter) && is_continuation(text[size - 1])) ++size;
  return size;
}

}  // namespace

std::uint32_t Trie::find(First first) const {
  for (std::size_t at = slot_of(first.bytes); firsts_[at].bytes != 0; at = (at + 1) & (firsts_.size() - 1)) {
    if (firsts_[at].bytes == first.bytes && firsts_[at].size == first.size) return firsts_[at].node;
  }
  return 0;
}

void Trie::add(First first) {
  if (2 * ++first_count_ > firsts_.size()) {
    std::vector<First> known(2 * firsts_.size());
    known.swap(firsts_);
    first_count_ = 1;
    for (const First& old : known) {
      if (old.bytes != 0) add(old);
    }
  }
  std::size_t at = slot_of(first.bytes);
  while (firsts_[at].bytes != 0) at = (at + 1) & (firsts_.size() - 1);
  firsts_[at] = first;
}

std::uint32_t Trie::enter_known(std::string_view text, std::size_t& size) const {
  size = first_size(text);
  if (size > text.size()) return 0;
  First first{0, 0, static_cast<unsigned char>(size)};
  for (std::size_t i = 0; i < size; ++i) first.bytes = first.bytes << 8 | static_cast<unsigned char>(text[i]);
  return find(first);
}

std::uint32_t Trie::enter_backwards(std::string_view text, std::size_t& size) const {
  First first;
  if (const char32_t c = code_point_before(text, text.size());
      is_hangul_syllable(c) && !hangul_[c - kFirstHangulSyllable]) {
    return 0;
  }
  size = 0;
  while (size < std::min(text.size(), kLongestCharacter)) {
    const char byte = text[text.size() - ++size];
    first.bytes = first.bytes << 8 | static_cast<unsigned char>(byte);
    if (!is_continuation(byte)) break;
  }
  first.size = static_cast<unsigned char>(size);
  return size == 0 ? 0 : find(first);
}

void Trie::insert(std::string_view spelling, std::uint32_t value) {
  if (spelling.empty()) return;
  const std::size_t size = std::min(first_size(spelling), spelling.size());
  First first{0, 0, static_cast<unsigned char>(size)};
  for (std::size_t i = 0; i < size; ++i) first.bytes = first.bytes << 8 | static_cast<unsigned char>(spelling[i]);
  const auto add_node = [&] {
    nodes_.emplace_back();
    return static_cast<std::uint32_t>(nodes_.size() - 1);
  };
  std::uint32_t node = find(first);
  if (node == 0) {
    first.node = node = add_node();
    add(first);
    if (size == 1) ascii_.set(static_cast<unsigned char>(spelling.front()));
    if (size == 3) {
      std::string character(spelling.substr(0, size));
      if (is_continuation(character.front())) std::reverse(character.begin(), character.end());
      const char32_t c = code_point_at(character, 0);
      if (is_hangul_syllable(c)) hangul_.set(c - kFirstHangulSyllable);
    }
  }
  for (std::size_t i = size; i < spelling.size(); ++i) {
    std::uint32_t next = child(node, spelling[i]);
    if (next == 0) {
      next = add_node();
      nodes_[node].children.emplace_back(static_cast<unsigned char>(spelling[i]), next);
    }
    node = next;
  }
  nodes_[node].values.push_back(value);
}

bool Trie::knows_first(std::string_view text) const {
  std::size_t size = 0;
  return enter(text, size) != 0;
}

Trie::Match Trie::longest(std::string_view text) const {
  Match best;
  std::size_t size = 0;
  for (std::uint32_t node = enter(text, size); node != 0; node = size < text.size() ? child(node, text[size++]) : 0) {
    if (!nodes_[node].values.empty()) best = {size, nodes_[node].values.front()};
  }
  return best;
}

Trie::Match Trie::longest_suffix(std::string_view text) const {
  Match best;
  std::size_t size = 0;
  std::uint32_t node = enter_backwards(text, size);
  while (node != 0) {
    if (!nodes_[node].values.empty()) best = {size, nodes_[node].values.front()};
    node = size < text.size() ? child(node, text[text.size() - ++size]) : 0;
  }
  return best;
}

}  // namespace geomsan
