#pragma once

#include <string>
#include <vector>

#include "report/passage.hpp"

namespace geomsan {

/// One row of the ledger in words.
struct LedgerLine {
  const LedgerRow* row = nullptr;
  std::string place;    ///< `line:column` in its article
  std::string surface;  ///< the number as printed
  std::string state;
  std::string rules;
};

/// The ledger of one article.
struct LedgerTable {
  const Document* document = nullptr;
  std::string sums;  ///< how many numbers there are, and how many in each state
  std::vector<LedgerLine> lines;
};

/// A table for every article of the report, those without a number among them.
/// @pre the check was asked for a ledger
[[nodiscard]] std::vector<LedgerTable> ledger_tables(const Report& report, Places& places);

/// The state of a number in words, and whether an editor accepted it.
[[nodiscard]] std::string state_text(const LedgerRow& row);

/// How many numbers there are, and how many in each state.
[[nodiscard]] std::string sums_of(const std::vector<const LedgerRow*>& rows);

/// The number as printed in the article.
[[nodiscard]] std::string_view surface_of(const Report& report, const LedgerRow& row);

}  // namespace geomsan
