#pragma once

#include <string>
#include <vector>

#include "mention/mention.hpp"

namespace geomsan {

/// One line of `geomsan mentions` (without newline): {"document":…,"mentions":[…]}; see
/// reports/schema/mentions.schema.json.
[[nodiscard]] std::string mentions_line(const Document& document, const std::vector<Mention>& mentions);

/// One line of `geomsan parse --format jsonl`: {"text":…,"mentions":[…]}.
[[nodiscard]] std::string parse_line(std::string_view text, const std::vector<Mention>& mentions);

}  // namespace geomsan
