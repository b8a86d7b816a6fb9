#include <array>

#include "corpus/corpus.hpp"

namespace geomsan {

std::string_view name_of(Zone zone) {
  constexpr std::array<std::string_view, 7> names{"title", "deck", "body", "caption", "byline", "menu", "related"};
  return names[static_cast<std::size_t>(zone)];
}

}  // namespace geomsan
