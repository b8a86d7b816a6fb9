#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace geomsan {

/// Half-open range of bytes in one document field's decoded UTF-8 text; the only coordinate that is stored.
/// Fields are limited to 4 GiB by the readers.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend constexpr bool operator==(Span, Span) = default;
};

/// The bytes of `text` that `span` covers. @pre span.end <= text.size()
[[nodiscard]] inline std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

}  // namespace geomsan
