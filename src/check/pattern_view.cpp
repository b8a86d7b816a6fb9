#include "check/pattern_view.hpp"

#include <algorithm>

namespace geomsan {

std::vector<std::uint32_t> starts_in(const SentenceView& sentence) {
  std::vector<std::uint32_t> starts{sentence.span.begin};
  for (std::uint32_t at = sentence.span.begin; at + 1 < sentence.span.end; ++at) {
    const char c = sentence.text[at];
    if (c == ' ' || c == '(' || c == '"' || c == '\'' || c == ',') starts.push_back(at + 1);
  }
  for (const std::size_t index : sentence.inside) {
    starts.push_back((*sentence.mentions)[index].extent.begin);
    starts.push_back((*sentence.mentions)[index].span.begin);
  }
  std::sort(starts.begin(), starts.end());
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  return starts;
}

}  // namespace geomsan
