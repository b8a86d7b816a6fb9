#pragma once
/// @file
/// A file a part at a time, so that an archive need not fit into memory.

#include <cstddef>
#include <memory>
#include <string>

namespace geomsan {

/// How many bytes are asked of a disk or a decoder at once; also what a reader is chosen by.
inline constexpr std::size_t kPartBytes = std::size_t{1} << 20;

/// Thrown by a source that cannot go on: the disk failed, or bytes are not in the encoding the file began in. What came
/// before it stands.
struct ReadingStopped {
  std::string text;  ///< for the user
  std::string hint;
};

/// Bytes in order. Throws ReadingStopped.
class ByteSource {
 public:
  ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;
  virtual ~ByteSource() = default;
  /// Appends the next part, about kPartBytes; false, and nothing appended, at the end.
  virtual bool append_to(std::string& buffer) = 0;
};

/// Appends parts until `buffer` holds more than `limit` bytes; false when the source ended first.
bool fill(ByteSource& source, std::string& buffer, std::size_t limit);

/// Bytes already in memory, all of them one part.
[[nodiscard]] std::unique_ptr<ByteSource> memory_source(std::string bytes);

/// `head`, then what is left of `rest`, which must outlive the result.
[[nodiscard]] std::unique_ptr<ByteSource> rejoined(std::string head, ByteSource& rest);

}  // namespace geomsan
