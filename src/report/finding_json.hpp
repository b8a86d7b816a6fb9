#pragma once

#include <nlohmann/json.hpp>

#include "report/passage.hpp"

namespace geomsan {

/// A finding or agreement as the JSON outputs write it; see `finding` in reports/schema/report.schema.json.
[[nodiscard]] nlohmann::ordered_json finding_object(const Report& report, const Finding& finding, Places& places);

}  // namespace geomsan
