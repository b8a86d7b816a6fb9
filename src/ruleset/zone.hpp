#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geomsan {

/// Part of a document a number stands in. Only title, deck (sub-headlines) and body are the article's own words.
enum class Zone : std::uint8_t { title, deck, body, caption, byline, menu, related };

[[nodiscard]] std::string_view name_of(Zone zone);
[[nodiscard]] std::optional<Zone> zone_named(std::string_view name);

/// True for title, deck and body.
[[nodiscard]] constexpr bool is_own_words(Zone zone) {
  return zone == Zone::title || zone == Zone::deck || zone == Zone::body;
}

}  // namespace geomsan
