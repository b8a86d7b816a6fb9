#pragma once
/// @file
/// Files, folders and standard input as bytes; private to src/corpus.

#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include "corpus/corpus.hpp"

namespace geomsan {

/// The files below a folder that are read as articles, in byte order of their paths. Entries that are passed over are
/// counted in `result`, folders that cannot be opened reported there.
[[nodiscard]] std::vector<std::string> article_files(const std::string& folder, ReadResult& result);

/// All bytes of a file or, for "-", of standard input. Also works for pipes, whose size is not known.
[[nodiscard]] std::error_code read_all(const std::string& path, std::string& bytes);

/// Extensions that are read in folders, for messages.
[[nodiscard]] std::string article_extensions();

/// Says that a path cannot be read, and why.
[[nodiscard]] Diagnostic unreadable(const std::string& path, std::error_code error);

}  // namespace geomsan
