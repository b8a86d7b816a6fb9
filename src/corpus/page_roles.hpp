#pragma once
/// @file
/// What the elements of a page are for; private to src/corpus.

#include <optional>

#include "corpus/corpus.hpp"
#include "corpus/html_tree.hpp"

namespace geomsan {

/// Never shown as text: scripts, styles, controls, what is hidden.
[[nodiscard]] bool is_dropped(const GumboNode& node);

/// Begins and ends a line.
[[nodiscard]] bool is_block(const GumboNode& node);

[[nodiscard]] bool is_heading(const GumboNode& node);  ///< h1 to h6
[[nodiscard]] bool is_cell(const GumboNode& node);

/// The zone an element is by its tag; nothing when it is no different from what surrounds it.
[[nodiscard]] std::optional<Zone> zone_by_tag(const GumboNode& node);

/// The same by the names that pages commonly give such parts; a wrapper of the whole page may bear one, too.
[[nodiscard]] std::optional<Zone> zone_by_name(const GumboNode& node);

}  // namespace geomsan
