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

}  // namespace

PatternIndex::PatternIndex(const Ruleset& rules) {
  for (const RelationRule& rule : rules.relations) {
    for (const Pattern& pattern : rule.patterns) {
      Entry entry{{&rule, &pattern}, {}};
      collect(pattern.items, rules.forms, entry.needs);
      entries_.push_back(std::move(entry));
    }
  }
}

void PatternIndex::collect(const std::vector<PatternItem>& items, const WordForms& forms,
                           std::vector<std::uint32_t>& needs) {
  for (const PatternItem& item : items) {
    std::vector<std::string> literals = some_literal({item}, forms);
    if (!literals.empty()) needs.push_back(group_of(std::move(literals)));
  }
}

std::uint32_t PatternIndex::group_of(std::vector<std::string> literals) {
  std::sort(literals.begin(), literals.end());
  literals.erase(std::unique(literals.begin(), literals.end()), literals.end());
  const auto number = static_cast<std::uint32_t>(groups_.size());
  const auto [group, is_new] = groups_.emplace(std::move(literals), number);
  if (is_new) {
    for (const std::string& literal : group->first) literals_.insert(literal, number);
  }
  return group->second;
}

std::vector<IndexedPattern> PatternIndex::candidates(std::string_view text) const {
  boost::dynamic_bitset<> found(groups_.size());
  for (std::size_t at = 0; at < text.size(); at += code_point_size(static_cast<unsigned char>(text[at]))) {
    literals_.longest_accepted(text.substr(at), [&](std::size_t, std::uint32_t group) {
      found.set(group);
      return false;
    });
  }
  std::vector<IndexedPattern> candidates;
  for (const Entry& entry : entries_) {
    const bool all =
        std::all_of(entry.needs.begin(), entry.needs.end(), [&](std::uint32_t group) { return found[group]; });
    if (all) candidates.push_back(entry.pattern);
  }
  return candidates;
}

}  // namespace geomsan
