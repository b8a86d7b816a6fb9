#include "check/pattern_index.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace geomsan {
namespace {

/// Literals of which one must stand in any match of `items`; empty when there need be none.
std::vector<std::string> some_literal(const std::vector<PatternItem>& items, const WordForms& forms) {
  for (const PatternItem& item : items) {
    if (item.kind == PatternItem::Kind::literal) return forms.beginnings(item.text);
    if (item.kind != PatternItem::Kind::choice) continue;
    std::vector<std::string> all;
    const bool each = std::all_of(item.alternatives.begin(), item.alternatives.end(), [&](const auto& alternative) {
      const std::vector<std::string> some = some_literal(alternative, forms);
      all.insert(all.end(), some.begin(), some.end());
      return !some.empty();
    });
    if (each && !all.empty()) return all;
  }
  return {};
}

/// How many numbers a match of `items` binds at the least.
std::size_t least_numbers(const std::vector<PatternItem>& items) {
  std::size_t least = 0;
  for (const PatternItem& item : items) {
    if (item.kind == PatternItem::Kind::slot && takes_mention(item.slot.type)) least += item.slot.list ? 2 : 1;
    if (item.kind != PatternItem::Kind::choice) continue;
    std::size_t fewest = least_numbers(item.alternatives.front());
    for (const auto& alternative : item.alternatives) fewest = std::min(fewest, least_numbers(alternative));
    least += fewest;
  }
  return least;
}

}  // namespace

PatternIndex::PatternIndex(const Ruleset& rules) {
  for (const RelationRule& rule : rules.relations) {
    for (const Pattern& pattern : rule.patterns) {
      (rule.paragraph ? paragraphs_ : sentences_).add(rule, pattern, rules.forms);
    }
  }
}

void PatternIndex::Scope::add(const RelationRule& rule, const Pattern& pattern, const WordForms& forms) {
  Entry entry{{&rule, &pattern}, least_numbers(pattern.items), {}};
  for (const PatternItem& item : pattern.items) {
    std::vector<std::string> words = some_literal({item}, forms);
    if (!words.empty()) entry.needs.push_back(group_of(std::move(words)));
  }
  entries.push_back(std::move(entry));
}

std::uint32_t PatternIndex::Scope::group_of(std::vector<std::string> words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  const auto number = static_cast<std::uint32_t>(groups.size());
  const auto [group, is_new] = groups.emplace(std::move(words), number);
  if (is_new) {
    for (const std::string& word : group->first) literals.insert(word, number);
  }
  return group->second;
}

std::vector<IndexedPattern> PatternIndex::candidates(const SentenceView& view, bool paragraph) const {
  const Scope& scope = paragraph ? paragraphs_ : sentences_;
  const std::string_view text = slice(view.text, view.span);
  boost::dynamic_bitset<> found(scope.groups.size());
  for (std::size_t at = 0; at < text.size(); at += code_point_size(static_cast<unsigned char>(text[at]))) {
    scope.literals.longest_accepted(text.substr(at), [&](std::size_t, std::uint32_t group) {
      found.set(group);
      return false;
    });
  }
  std::vector<IndexedPattern> candidates;
  for (const Entry& entry : scope.entries) {
    const bool possible =
        entry.least_numbers <= view.inside.size() &&
        std::all_of(entry.needs.begin(), entry.needs.end(), [&](std::uint32_t group) { return found[group]; });
    if (possible) candidates.push_back(entry.pattern);
  }
  return candidates;
}

}  // namespace geomsan
