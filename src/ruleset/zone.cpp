#include "ruleset/zone.hpp"

#include <algorithm>
#include <array>

namespace geomsan {
namespace {

constexpr std::array<std::string_view, 7> kNames{"title", "deck", "body", "caption", "byline", "menu", "related"};

}  // namespace

std::string_view name_of(Zone zone) { return kNames[static_cast<std::size_t>(zone)]; }

std::optional<Zone> zone_named(std::string_view name) {
  const auto* const found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Zone>(found - kNames.begin());
}

}  // namespace geomsan
