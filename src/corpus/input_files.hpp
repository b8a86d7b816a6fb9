#pragma once
/// @file
/// Files, folders and standard input as bytes; private to src/corpus.

#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include "corpus/corpus.hpp"
#include "text/byte_source.hpp"

namespace geomsan {

/// The files below a folder that are read as articles, in byte order of their paths. Entries that are passed over are
/// counted in `result`, but for those that the globs of `options` leave out; folders that cannot be opened are reported
/// there.
[[nodiscard]] std::vector<std::string> article_files(const std::string& folder, const ReadOptions& options,
                                                     ReadResult& result);

/// A file or, for "-", standard input; also pipes. Ends early when `options.stop` says so. Null, with the reason in
/// `error`, when it cannot be opened.
[[nodiscard]] std::unique_ptr<ByteSource> open_source(const std::string& path, const ReadOptions& options,
                                                      std::error_code& error);

/// Extensions that are read in folders, for messages.
[[nodiscard]] std::string article_extensions();

/// Says that a path cannot be read, and why.
[[nodiscard]] Diagnostic unreadable(const std::string& path, std::error_code error);

}  // namespace geomsan
