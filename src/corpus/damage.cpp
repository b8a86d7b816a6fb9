#include <array>

#include "corpus/corpus.hpp"

namespace geomsan {

std::string_view name_of(DamageKind kind) {
  constexpr std::array<std::string_view, 9> names{"replacement_character", "mojibake",          "mixed_encodings",
                                                  "percent_lost",          "unit_garbled",      "point_lost",
                                                  "paragraph_doubled",     "paragraph_missing", "truncated"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace geomsan
