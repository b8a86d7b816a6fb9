#pragma once

#include <nlohmann/json.hpp>

#include "check/check.hpp"

namespace geomsan {

/// What the page template shows, by the names it uses: texts, lists and yes/no. Empty texts count as absent.
/// @param ledger also the account of every number
[[nodiscard]] nlohmann::json html_view(const Report& report, bool ledger);

}  // namespace geomsan
