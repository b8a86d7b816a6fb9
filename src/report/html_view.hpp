#pragma once

#include <nlohmann/json.hpp>

#include "report/report.hpp"

namespace geomsan {

/// What the page template shows, by the names it uses: texts, lists and yes/no. Empty texts count as absent.
/// @pre the check was asked for a ledger; RenderOptions::ledger says whether all of it is shown
[[nodiscard]] nlohmann::json html_view(const Report& report, const RenderOptions& options);

}  // namespace geomsan
