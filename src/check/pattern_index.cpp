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
      Entry entry{{&rule, &pattern}, least_numbers(pattern.items), {}};
      collect(pattern.items, rules.forms, entry.needs);
      (rule.paragraph ? of_paragraphs_ : of_sentences_).push_back(std::move(entry));
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

std::vector<IndexedPattern> PatternIndex::candidates(const SentenceView& view, bool paragraph) const {
  const std::string_view text = slice(view.text, view.span);
  boost::dynamic_bitset<> found(groups_.size());
  for (std::size_t at = 0; at < text.size(); at += code_point_size(static_cast<unsigned char>(text[at]))) {
    literals_.longest_accepted(text.substr(at), [&](std::size_t, std::uint32_t group) {
      found.set(group);
      return false;
    });
  }
  std::vector<IndexedPattern> candidates;
  for (const Entry& entry : paragraph ? of_paragraphs_ : of_sentences_) {
    const bool possible =
        entry.least_numbers <= view.inside.size() &&
        std::all_of(entry.needs.begin(), entry.needs.end(), [&](std::uint32_t group) { return found[group]; });
    if (possible) candidates.push_back(entry.pattern);
  }
  return candidates;
}

}  // namespace geomsan
