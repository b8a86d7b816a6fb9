#include "check/pattern_list.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace geomsan {
namespace {

/// Farthest the items of a list may stand apart, in bytes.
constexpr std::size_t kListGap = 45;

}  // namespace

bool parts_list(std::string_view between) {
  return between.size() > kListGap || between.find_first_of("()=~.") != std::string_view::npos ||
         between.find("→") != std::string_view::npos;
}

bool goes_on_as_list(std::string_view between, const SlotWords& words) {
  const auto begins = [&](const std::string& join) { return between.starts_with(join); };
  const auto breaks = [&](const std::string& word) { return between.find(word) != std::string_view::npos; };
  if (std::any_of(words.list_breaks.begin(), words.list_breaks.end(), breaks)) return false;
  return between.empty() || !is_hangul_syllable(code_point_at(between, 0)) ||
         std::any_of(words.list_joins.begin(), words.list_joins.end(), begins);
}

}  // namespace geomsan
