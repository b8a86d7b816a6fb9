#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "mention/mention.hpp"

namespace geomsan {

/// One sentence, or one paragraph, as the matcher sees it.
struct SentenceView {
  std::string_view text;  ///< of the whole field
  Span span;
  const std::vector<Mention>* mentions = nullptr;
  std::vector<std::size_t> inside{};    ///< mentions of this field that lie in the sentence, in order
  std::uint32_t gap_reach = 120;        ///< farthest that `...` reaches, in bytes
  std::vector<std::uint32_t> starts{};  ///< where a match may begin, see starts_in
};

/// Where a match may begin: at words and at numbers.
[[nodiscard]] std::vector<std::uint32_t> starts_in(const SentenceView& sentence);

}  // namespace geomsan
