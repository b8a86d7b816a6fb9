#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "text/diagnostic.hpp"

namespace geomsan {

/// Writes to a temporary file beside `path` and renames it, so that nobody ever sees half a file.
/// Returns a diagnostic when the place cannot be written.
[[nodiscard]] std::optional<Diagnostic> write_atomically(const std::filesystem::path& path, std::string_view content);

}  // namespace geomsan
