#pragma once

// Private to check/: what damage switches off, and the findings that say so.

#include "check/finding_builder.hpp"

namespace geomsan {

/// True when damage of the document could make a comparison of these numbers wrong. `sentence` is where they stand,
/// `relation` what ties them (`sum`, `same-fact` …).
[[nodiscard]] bool is_fooled(const ReadDocument& read, const std::vector<std::size_t>& mentions, Span sentence,
                             std::string_view relation);

/// One finding for each kind of damage and document, at its first place. What many articles of one outlet share is one
/// finding, unless it is worth a warning.
[[nodiscard]] std::vector<Finding> damage_findings(const std::vector<ReadDocument>& documents);

}  // namespace geomsan
