#include "report/csv_cell.hpp"

#include <array>

#include "text/text.hpp"

namespace geomsan {
namespace {

/// Also in their full-width forms, which spreadsheets of East Asia take for the same; white space before them is
/// skipped by some.
bool looks_like_formula(std::string_view text) {
  constexpr std::array kSigns = {U'=', U'+', U'-', U'@', U'\t', U'\r', U'＝', U'＋', U'－', U'＠'};
  while (text.starts_with(' ')) text.remove_prefix(1);
  return !text.empty() && std::find(kSigns.begin(), kSigns.end(), code_point_at(text, 0)) != kSigns.end();
}

}  // namespace

std::string csv_cell(const Cell& cell) {
  std::string text = cell.text;
  if (cell.kind == Cell::Kind::text && looks_like_formula(text)) text.insert(0, 1, '\'');
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  for (std::size_t at = text.find('"'); at != std::string::npos; at = text.find('"', at + 2)) text.insert(at, 1, '"');
  return '"' + text + '"';
}

}  // namespace geomsan
