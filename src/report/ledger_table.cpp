#include "report/ledger_table.hpp"

#include <fmt/format.h>

#include <array>

#include "grammar/numeral_printer.hpp"
#include "report/report_words.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

std::string place_text(const LedgerRow& row, Places& places) {
  const Place place = places.of(row.document, row.field, row.span);
  const std::string in_title =
      row.field == Field::title ? fmt::format(" ({})", message(MessageId::report_in_title)) : std::string();
  return fmt::format("{}:{}{}", place.line, place.column, in_title);
}

}  // namespace

std::string state_text(const LedgerRow& row) {
  if (!row.accepted) return word_for(row.state);
  return fmt::format("{} ({})", word_for(row.state), message(MessageId::report_ledger_accepted));
}

std::string sums_of(const std::vector<const LedgerRow*>& rows) {
  std::array<std::size_t, kLedgerStates.size()> counts{};
  for (const LedgerRow* row : rows) ++counts.at(static_cast<std::size_t>(row->state));
  std::string text = message(MessageId::report_ledger_numbers, group_digits(rows.size()));
  for (const LedgerState state : kLedgerStates) {
    const std::size_t found = counts.at(static_cast<std::size_t>(state));
    if (found > 0) text += fmt::format(" · {} {}", word_for(state), group_digits(found));
  }
  return text;
}

std::vector<LedgerTable> ledger_tables(const Report& report, Places& places) {
  std::vector<LedgerTable> tables(report.documents.size());
  for (std::size_t i = 0; i < tables.size(); ++i) tables[i].document = &report.documents[i];
  for (const LedgerRow& row : report.ledger) {
    tables.at(row.document)
        .lines.push_back({&row, place_text(row, places), printable(surface_of(report, row)), state_text(row),
                          printable(fmt::format("{}", fmt::join(row.rules, ", ")))});
  }
  for (LedgerTable& table : tables) {
    std::vector<const LedgerRow*> rows;
    for (const LedgerLine& line : table.lines) rows.push_back(line.row);
    table.sums = sums_of(rows);
  }
  return tables;
}

std::string_view surface_of(const Report& report, const LedgerRow& row) {
  const Document& document = report.documents.at(row.document);
  return slice(document.given(row.field), document.given_span(row.field, row.span));
}

}  // namespace geomsan
