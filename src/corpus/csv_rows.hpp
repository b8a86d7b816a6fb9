#pragma once
/// @file
/// Rows of separated text, a part at a time; private to src/corpus. The only place that sees libcsv.

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/article_table.hpp"

namespace geomsan {

struct CsvRow : TableRow {
  std::size_t number = 0;               ///< from 1, blank lines not counted
  std::size_t columns = 0;              ///< all of its cells
  std::optional<std::size_t> not_utf8;  ///< offset in the file of a byte in its lines that is not
  std::string damaged{};                ///< the line of that byte
};

class CsvRows {
 public:
  using Sink = std::function<void(CsvRow&&)>;
  CsvRows(char separator, Sink found);
  ~CsvRows();
  CsvRows(const CsvRows&) = delete;
  CsvRows& operator=(const CsvRows&) = delete;

  /// The next bytes of the file, which end between two characters.
  void read(std::string_view bytes);
  /// The end of the file.
  void finish();
  /// The line of a row in which a quote was opened and not closed, in the file or in as many bytes as an article may
  /// have. Nothing can be read behind it.
  [[nodiscard]] std::optional<std::size_t> unclosed_line() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace geomsan
