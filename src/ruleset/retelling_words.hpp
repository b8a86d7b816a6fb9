#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace geomsan {

/// By which words a number that a headline, sub-headline, lead or later sentence tells again is known; from
/// rules/lexicon/claims/retelling.yaml.
struct RetellingWords {
  /// How evidence names the parts of an article.
  std::string headline, deck, lead, body;
  std::map<std::string, std::vector<std::size_t>, std::less<>> counters;  ///< unit → groups that stand for one another
  std::vector<std::string> omitted;         ///< kinds of unit that a headline may leave out behind 만, 억, 조
  std::vector<std::string> above;           ///< beginning of a word that says a mark was passed: 돌파, 넘어
  std::vector<std::string> below;           ///< likewise from above: 붕괴, 밑돌
  std::vector<std::string> scopes;          ///< words that tell a part from the whole: 국내, 상반기
  std::set<std::string, std::less<>> stop;  ///< words that say nothing of what is measured: 지난해, 대비

  /// True when editors print either unit for the same count (8개사, 8곳).
  [[nodiscard]] bool interchangeable(std::string_view a, std::string_view b) const;
};

}  // namespace geomsan
