#pragma once
/// @file
/// A ZIP archive in memory, with bounds on what comes out of it; private to src/corpus. The only place that sees
/// libzip.

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace geomsan {

/// Beyond kDenseFrom bytes a part may not unpack to more than kMaxDensity times its size, and all parts that are read
/// together not to more than kMaxUnpackedBytes. Spreadsheets of articles pack about 5 to 1, of little else 30 to 1.
inline constexpr std::size_t kDenseFrom = std::size_t{16} << 20;
inline constexpr std::size_t kMaxDensity = 200;
inline constexpr std::size_t kMaxUnpackedBytes = std::size_t{512} << 20;

/// Throws ReadingStopped, with a message for the user, from whatever cannot be read.
class ZipArchive {
 public:
  explicit ZipArchive(std::string bytes);
  ~ZipArchive();
  ZipArchive(const ZipArchive&) = delete;
  ZipArchive& operator=(const ZipArchive&) = delete;

  /// In whatever case its name is written.
  [[nodiscard]] bool has(const std::string& part) const;
  /// Hands the bytes of a part on, a piece at a time, until `take` returns false.
  void read(const std::string& part, const std::function<bool(std::string_view)>& take);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace geomsan
