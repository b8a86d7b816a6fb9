#pragma once

#include <functional>
#include <string>
#include <vector>

#include "report/passage.hpp"

namespace geomsan {

/// One cell of a table. Texts are printable and bounded.
struct Cell {
  enum class Kind { text, number, day };
  Kind kind = Kind::text;
  std::string text{};  ///< of a number a plain decimal that a spreadsheet keeps exactly, of a day YYYY-MM-DD
};

struct Column {
  std::string heading;
  double width = 12;  ///< in characters, for spreadsheets
};

using Row = std::vector<Cell>;
using RowSink = std::function<void(const Row&)>;

/// A table whose rows are made one at a time, so that a large report need not stand in memory twice.
struct Table {
  std::string name;
  std::vector<Column> columns;
  std::function<void(const RowSink&)> rows;
};

/// A row for each finding. @pre report and places outlive the table
[[nodiscard]] Table findings_table(const Report& report, Places& places);
/// A row for each agreement, with the same columns.
[[nodiscard]] Table agreements_table(const Report& report, Places& places);
/// A row for each number that a finding or agreement speaks of.
[[nodiscard]] Table numbers_table(const Report& report, Places& places);
/// A row for each number of the articles. @pre the check was asked for a ledger
[[nodiscard]] Table ledger_rows_table(const Report& report, Places& places);

}  // namespace geomsan
