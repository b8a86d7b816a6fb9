#pragma once
/// @file
/// What a spreadsheet file says of its sheets; private to src/corpus.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/zip_archive.hpp"

namespace geomsan {

/// Texts that cells refer to by number.
class SharedStrings {
 public:
  void append(std::string_view piece) { text_ += piece; }
  void end_string();
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] std::string_view operator[](std::size_t index) const;

 private:
  std::string text_;
  std::vector<std::size_t> ends_;
};

struct Sheet {
  std::string name;
  std::string part;  ///< of the archive
};

struct Workbook {
  bool days_from_1904 = false;
  std::vector<Sheet> sheets;
  SharedStrings strings;
};

/// The part that makes an archive a workbook.
inline constexpr const char* kWorkbookPart = "xl/workbook.xml";

/// Throws ReadingStopped. @pre archive.has(kWorkbookPart)
[[nodiscard]] Workbook read_workbook(ZipArchive& archive);

/// Undoes the escapes of control characters in texts of a sheet: `_x000A_`.
[[nodiscard]] std::string without_escapes(std::string text);

}  // namespace geomsan
