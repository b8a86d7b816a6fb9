#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace geomsan::testing {

/// What a JSON text does wrong by this schema; empty when it keeps to it. The schema may refer to files beside it.
[[nodiscard]] std::string errors_by_schema(std::string_view json, const std::filesystem::path& schema);

/// What a JSON text does wrong by reports/schema/<name>.schema.json; empty when it keeps to it.
[[nodiscard]] std::string schema_errors(std::string_view json, std::string_view name);

}  // namespace geomsan::testing
