#pragma once

#include <string>
#include <vector>

#include "mention/mention.hpp"

namespace geomsan {

/// `2027-11`, `--11`, `15:30`: what a date or time says, without guessing what it leaves out.
[[nodiscard]] std::string written_date(const DateParts& date);

/// One line of `geomsan mentions` (without newline): {"document":…,"mentions":[…]}; see
/// reports/schema/mentions.schema.json.
[[nodiscard]] std::string mentions_line(const Document& document, const std::vector<Mention>& mentions);

/// One line of `geomsan parse --format jsonl`: {"text":…,"mentions":[…]}.
[[nodiscard]] std::string parse_line(std::string_view text, const std::vector<Mention>& mentions);

}  // namespace geomsan
