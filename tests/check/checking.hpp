#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/check.hpp"

namespace geomsan::testing {

/// The rules of the source tree, loaded once.
[[nodiscard]] const Ruleset& shipped_rules();

/// An article of 2025-06-20 with this body.
[[nodiscard]] Document article(std::string body, std::string id = "기사");

/// The articles checked with the shipped rules on one thread.
[[nodiscard]] Report checked(std::vector<Document> documents);

/// The numbers of a finding as printed, joined by `, `.
[[nodiscard]] std::string surfaces_of(const Finding& finding, const Report& report);

/// `verdict severity rule: surfaces` of everything that was compared, findings first, one a line.
[[nodiscard]] std::string text_of(const Report& report);

/// The one quantity that a text states.
[[nodiscard]] Quantity quantity_in(std::string_view text);

}  // namespace geomsan::testing
