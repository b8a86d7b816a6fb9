#include "grammar/trie.hpp"

namespace geomsan {
namespace {

/// Begin of the character that ends before byte `end`.
std::size_t before_character(std::string_view text, std::size_t end) {
  do {
    --end;
  } while (end > 0 && is_continuation(text[end]));
  return end;
}

}  // namespace

void Trie::add(Edge edge) {
  if (2 * ++edge_count_ > edges_.size()) {
    std::vector<Edge> known(2 * edges_.size());
    known.swap(edges_);
    edge_count_ = 1;
    for (const Edge& old : known) {
      if (old.key != 0) add(old);
    }
  }
  std::size_t at = slot_of(edge.key);
  while (edges_[at].key != 0) at = (at + 1) & (edges_.size() - 1);
  edges_[at] = edge;
}

Trie::Node Trie::child_or_new(Node node, char32_t c) {
  if (const Node known = child(node, c); known != kNone) return known;
  const auto target = static_cast<Node>(values_.size());
  values_.emplace_back();
  add({key_of(node, c), target});
  if (node != kRoot) return target;
  if (c < kAsciiCount) ascii_.set(c);
  if (is_hangul_syllable(c)) hangul_.set(c - kFirstHangulSyllable);
  return target;
}

void Trie::insert(std::string_view spelling, std::uint32_t value) {
  if (spelling.empty()) return;
  Node node = kRoot;
  for (std::size_t at = 0; at < spelling.size(); at += code_point_size(static_cast<unsigned char>(spelling[at]))) {
    node = child_or_new(node, code_point_at(spelling, at));
  }
  values_[node].push_back(value);
}

void Trie::insert_backwards(std::string_view spelling, std::uint32_t value) {
  if (spelling.empty()) return;
  Node node = kRoot;
  for (std::size_t begin = spelling.size(); begin > 0;) {
    begin = before_character(spelling, begin);
    node = child_or_new(node, code_point_at(spelling, begin));
  }
  values_[node].push_back(value);
}

Trie::Match Trie::longest_known(std::string_view text) const {
  Match best;
  std::size_t size = 0;
  for (Node node = step(kRoot, text, size); node != kNone; node = step(node, text, size)) {
    if (!values_[node].empty()) best = {size, values_[node].front()};
  }
  return best;
}

Trie::Match Trie::longest_known_suffix(std::string_view text) const {
  Match best;
  std::size_t begin = text.size();
  Node node = kRoot;
  while (begin > 0) {
    begin = before_character(text, begin);
    node = child(node, code_point_at(text, begin));
    if (node == kNone) break;
    if (!values_[node].empty()) best = {text.size() - begin, values_[node].front()};
  }
  return best;
}

}  // namespace geomsan
