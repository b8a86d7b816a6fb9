#pragma once
/// @file
/// Rows of one sheet of a spreadsheet, a part at a time; private to src/corpus.

#include <functional>
#include <string>

#include "corpus/article_table.hpp"
#include "corpus/workbook.hpp"

namespace geomsan {

/// Calls `found` for each row that is not blank until it returns false. What the sheet declares of its size is not
/// looked at: exports get it wrong. Throws ReadingStopped.
void for_each_sheet_row(ZipArchive& archive, const std::string& part, const SharedStrings& strings,
                        const std::function<bool(TableRow&&)>& found);

}  // namespace geomsan
