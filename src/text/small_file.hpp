#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "text/diagnostic.hpp"
#include "text/message.hpp"

namespace geomsan {

/// A problem of a file as a whole.
[[nodiscard]] Diagnostic about_file(std::string file, std::string text);

/// All bytes of a file, or why there are none.
struct FileContent {
  std::string bytes;
  std::optional<Diagnostic> problem;
};

/// Reads a file that a person keeps and that is therefore small; pipes, too. One that somebody named by mistake is not
/// read to its end.
/// @param too_large the message for a file of more than so many mebibytes
[[nodiscard]] FileContent read_small_file(const std::filesystem::path& path, std::size_t mebibytes,
                                          MessageId too_large);

}  // namespace geomsan
