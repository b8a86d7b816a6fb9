#pragma once

#include <string>

#include "report/report_table.hpp"

namespace geomsan {

/// A cell as RFC 4180 writes it, in quotes where it holds a comma, a quote or a line end. A text that a spreadsheet
/// would take for a formula gets an apostrophe in front; a number keeps its sign.
[[nodiscard]] std::string csv_cell(const Cell& cell);

}  // namespace geomsan
