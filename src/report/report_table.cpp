#include "report/report_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <utility>

#include "report/file_place.hpp"
#include "report/ledger_table.hpp"
#include "report/report_words.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

/// Significant digits that a spreadsheet, which computes in doubles, keeps.
constexpr std::size_t kExactDigits = 15;

std::vector<Column> columns(std::initializer_list<std::pair<MessageId, double>> list) {
  std::vector<Column> result;
  for (const auto& [heading, width] : list) result.push_back({message(heading), width});
  return result;
}

Cell text(std::string_view value) { return {Cell::Kind::text, shorten(value, kTextColumns)}; }
Cell number(std::size_t value) { return {Cell::Kind::number, fmt::format("{}", value)}; }

/// A fraction (1/3), or more digits than a spreadsheet keeps, stays text.
Cell number(const std::string& value) {
  std::string digits;
  for (const char c : value) {
    if (c == '/') return text(value);
    if (c >= '0' && c <= '9') digits += c;
  }
  const std::size_t first = digits.find_first_not_of('0');
  const std::size_t last = digits.find_last_not_of('0');
  const std::size_t significant = first == std::string::npos ? 0 : last - first + 1;
  return digits.empty() || significant > kExactDigits ? text(value) : Cell{Cell::Kind::number, value};
}

Cell day(const Document& document) { return document.date ? Cell{Cell::Kind::day, to_string(*document.date)} : Cell{}; }

Cell field(Field where) {
  return text(message(where == Field::title ? MessageId::report_in_title : MessageId::report_in_body));
}

std::string surfaces_of(const Report& report, const Finding& finding) {
  std::string list;
  for (const Evidence& evidence : finding.evidence) {
    list += (list.empty() ? "" : " / ") + shorten(surface_of(report, evidence), kTextColumns);
  }
  return list;
}

std::vector<Column> finding_columns() {
  return columns({{MessageId::report_severity, 8},
                  {MessageId::report_verdict, 12},
                  {MessageId::report_source, 12},
                  {MessageId::report_date, 11},
                  {MessageId::report_headline, 32},
                  {MessageId::report_message, 48},
                  {MessageId::report_arithmetic, 40},
                  {MessageId::report_rate_currencies, 10},
                  {MessageId::report_rate, 12},
                  {MessageId::report_rate_day, 11},
                  {MessageId::report_rate_source, 10},
                  {MessageId::report_rate_implied, 12},
                  {MessageId::report_rate_difference, 10},
                  {MessageId::report_expected, 16},
                  {MessageId::report_diagnosis, 16},
                  {MessageId::report_suggestion, 28},
                  {MessageId::report_printed, 28},
                  {MessageId::report_passage, 60},
                  {MessageId::report_other_places, 20},
                  {MessageId::report_articles, 8},
                  {MessageId::report_witnesses, 8},
                  {MessageId::report_document, 20},
                  {MessageId::report_file, 20},
                  {MessageId::report_field, 7},
                  {MessageId::report_line, 6},
                  {MessageId::report_column, 6},
                  {MessageId::report_rule, 28},
                  {MessageId::report_relation, 12},
                  {MessageId::report_confidence, 8},
                  {MessageId::report_reason, 40},
                  {MessageId::report_fingerprint, 18}});
}

/// Currencies, rate, its day and source, the implied rate, by how much that is off.
Row rate_cells(const std::optional<RateUsed>& rate) {
  if (!rate) return Row(6);
  return {text(rate->from + " → " + rate->to),
          number(rate->rate),
          Cell{Cell::Kind::day, rate->day},
          text(rate->source),
          number(rate->implied),
          number(rate->difference)};
}

Row finding_row(const Report& report, const Finding& finding, Places& places) {
  Row place(9);
  if (!finding.evidence.empty()) {
    const Evidence& evidence = finding.evidence.front();
    const Document& document = report.documents.at(evidence.document);
    const Place at = places.of(evidence);
    place = {text(document.source), day(document),       text(document.title),
             text(document.id),     text(document.path), field(evidence.field),
             number(at.line),       number(at.column),   text(excerpt_of(report, evidence, kTextColumns))};
  }
  const Row rate = rate_cells(finding.rate);
  const double confidence = std::round(finding.confidence * 1000) / 1000;
  return {text(word_for(finding.severity)),
          text(word_for(finding.verdict)),
          place[0],
          place[1],
          place[2],
          text(finding.message),
          text(finding.arithmetic.empty() ? std::string() : arithmetic_line(finding)),
          rate[0],
          rate[1],
          rate[2],
          rate[3],
          rate[4],
          rate[5],
          text(finding.expected),
          text(word_for_slip(finding.diagnosis.slip)),
          text(finding.diagnosis.suggestion),
          text(surfaces_of(report, finding)),
          place[8],
          text(other_places_of(finding, places)),
          number(finding.documents),
          number(finding.lineages),
          place[3],
          place[4],
          place[5],
          place[6],
          place[7],
          text(finding.rule),
          text(finding.relation),
          {Cell::Kind::number, fmt::format("{}", confidence)},
          text(finding.reason),
          text(finding.id)};
}

Table table_of(MessageId name, const Report& report, const std::vector<Finding>& findings, Places& places) {
  const auto rows = [&report, &findings, &places](const RowSink& sink) {
    for (const Finding& finding : findings) sink(finding_row(report, finding, places));
  };
  return {message(name), finding_columns(), rows};
}

Row number_row(const Report& report, const Finding& finding, const Evidence& evidence, Places& places) {
  const Document& document = report.documents.at(evidence.document);
  const Place at = places.of(evidence);
  return {text(finding.id),
          text(word_for(finding.verdict)),
          text(evidence.role),
          text(surface_of(report, evidence)),
          number(evidence.value),
          text(evidence.unit),
          number(evidence.base_value),
          number(evidence.low),
          number(evidence.high),
          text(evidence.base_unit),
          text(evidence.time),
          text(document.source),
          day(document),
          text(document.id),
          field(evidence.field),
          number(at.line),
          number(at.column),
          text(excerpt_of(report, evidence, kTextColumns))};
}

Row ledger_row(const Report& report, const LedgerLine& line, Places& places) {
  const LedgerRow& row = *line.row;
  const Document& document = report.documents.at(row.document);
  const Place at = places.of(row.document, row.field, row.span);
  return {text(document.source), day(document),
          text(document.id),     field(row.field),
          number(at.line),       number(at.column),
          text(line.surface),    text(line.state),
          text(line.rules),      text(fmt::format("{}", fmt::join(row.findings, ", ")))};
}

}  // namespace

Table findings_table(const Report& report, Places& places) {
  return table_of(MessageId::report_sheet_findings, report, report.findings, places);
}

Table agreements_table(const Report& report, Places& places) {
  return table_of(MessageId::report_sheet_agreements, report, report.agreements, places);
}

Table numbers_table(const Report& report, Places& places) {
  const auto rows = [&report, &places](const RowSink& sink) {
    for (const std::vector<Finding>* findings : {&report.findings, &report.agreements}) {
      for (const Finding& finding : *findings) {
        for (const Evidence& evidence : finding.evidence) sink(number_row(report, finding, evidence, places));
      }
    }
  };
  return {message(MessageId::report_sheet_numbers),
          columns({{MessageId::report_fingerprint, 18},
                   {MessageId::report_verdict, 12},
                   {MessageId::report_role, 12},
                   {MessageId::report_printed, 18},
                   {MessageId::report_value, 18},
                   {MessageId::report_unit, 8},
                   {MessageId::report_base_value, 18},
                   {MessageId::report_low, 18},
                   {MessageId::report_high, 18},
                   {MessageId::report_base_unit, 10},
                   {MessageId::report_time, 14},
                   {MessageId::report_source, 12},
                   {MessageId::report_date, 11},
                   {MessageId::report_document, 20},
                   {MessageId::report_field, 7},
                   {MessageId::report_line, 6},
                   {MessageId::report_column, 6},
                   {MessageId::report_passage, 60}}),
          rows};
}

Table ledger_rows_table(const Report& report, Places& places) {
  const auto rows = [&report, &places](const RowSink& sink) {
    for (const LedgerTable& table : ledger_tables(report, places)) {
      for (const LedgerLine& line : table.lines) sink(ledger_row(report, line, places));
    }
  };
  return {message(MessageId::report_ledger_heading),
          columns({{MessageId::report_source, 12},
                   {MessageId::report_date, 11},
                   {MessageId::report_document, 20},
                   {MessageId::report_field, 7},
                   {MessageId::report_line, 6},
                   {MessageId::report_column, 6},
                   {MessageId::report_printed, 18},
                   {MessageId::report_state, 18},
                   {MessageId::report_rule, 36},
                   {MessageId::report_fingerprint, 36}}),
          rows};
}

}  // namespace geomsan
