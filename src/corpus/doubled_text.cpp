#include "corpus/doubled_text.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>

#include "text/text.hpp"

namespace geomsan {
namespace {

constexpr std::size_t kFewDoubled = 2;

std::vector<Span> paragraphs_of(std::string_view text) {
  std::vector<Span> paragraphs;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::size_t first = text.find_first_not_of(" \t\r", at);
    if (first < end) {
      const std::size_t last = text.find_last_not_of(" \t\r", end - 1);
      paragraphs.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last + 1)});
    }
    at = end + 1;
  }
  return paragraphs;
}

/// For every part the first one that reads the same, if there is one before it.
std::vector<std::optional<std::size_t>> originals(std::string_view text, const std::vector<Span>& parts) {
  std::unordered_map<std::string_view, std::size_t> first;
  std::vector<std::optional<std::size_t>> result(parts.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string_view words = slice(text, parts[i]);
    if (words.size() < kDoubledCharacters || count_code_points(words) < kDoubledCharacters) continue;
    const auto [known, is_new] = first.emplace(words, i);
    if (!is_new) result[i] = known->second;
  }
  return result;
}

}  // namespace

std::vector<Span> doubled_passages(std::string_view text) {
  std::vector<Span> parts = paragraphs_of(text);
  const bool has_paragraphs = parts.size() > 2;
  if (!has_paragraphs) parts = split_sentences(text);
  const auto original = originals(text, parts);
  std::vector<Span> copies;
  std::set<std::size_t> doubled;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!original[i]) continue;
    const auto follows = [&](std::size_t before, std::size_t after) {
      return after < parts.size() && original[before] && original[after] && *original[after] == *original[before] + 1;
    };
    if (!has_paragraphs && !follows(i, i + 1) && (i == 0 || !follows(i - 1, i))) continue;
    copies.push_back(parts[i]);
    doubled.insert(*original[i]);
  }
  if (doubled.size() < kFewDoubled) copies.clear();
  return copies;
}

}  // namespace geomsan
