#pragma once

#include <string>
#include <string_view>

namespace geomsan::testing {

/// What a JSON text does wrong by reports/schema/<name>.schema.json; empty when it keeps to it.
[[nodiscard]] std::string schema_errors(std::string_view json, std::string_view name);

}  // namespace geomsan::testing
