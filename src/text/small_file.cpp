#include "text/small_file.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>

#include "text/unicode.hpp"

namespace geomsan {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{1} << 16;

/// Stops once `limit` is exceeded. Nothing when it cannot be read; errno says why.
std::optional<std::string> read_up_to(const std::filesystem::path& path, std::size_t limit) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  std::string bytes;
  std::string piece(kPieceBytes, '\0');
  while (bytes.size() <= limit) {
    // A folder opens, but cannot be read.
    in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    if (in.bad()) return std::nullopt;
    if (in.gcount() == 0) break;
    bytes.append(piece, 0, static_cast<std::size_t>(in.gcount()));
  }
  return bytes;
}

}  // namespace

Diagnostic about_file(std::string file, std::string text) {
  Diagnostic diagnostic;
  diagnostic.file = std::move(file);
  diagnostic.text = std::move(text);
  return diagnostic;
}

FileContent read_small_file(const std::filesystem::path& path, std::size_t mebibytes, MessageId too_large) {
  const auto refused = [&](std::string text) {
    return FileContent{{}, about_file(escape_invalid_utf8(path.string()), std::move(text))};
  };
  auto bytes = read_up_to(path, mebibytes << 20);
  if (!bytes) return refused(message(MessageId::input_unreadable, std::strerror(errno)));
  if (bytes->size() > mebibytes << 20) return refused(message(too_large, mebibytes));
  return {std::move(*bytes), std::nullopt};
}

}  // namespace geomsan
