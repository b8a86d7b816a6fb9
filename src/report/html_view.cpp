#include "report/html_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "grammar/numeral_printer.hpp"
#include "report/ledger_table.hpp"
#include "report/passage.hpp"
#include "report/report_words.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

using Json = nlohmann::json;

/// A sentence of news is hardly ever longer; what is longer is damaged and cut around its numbers.
constexpr std::size_t kPassageColumns = 600;

/// Every label of the template by name, so that the template holds no word of either language.
Json labels() {
  constexpr std::pair<const char*, MessageId> kLabels[] = {
      {"title", MessageId::report_title},
      {"subtitle", MessageId::report_subtitle},
      {"summary", MessageId::report_summary_heading},
      {"findings", MessageId::report_findings_heading},
      {"agreements", MessageId::report_agreements_heading},
      {"coverage", MessageId::report_coverage_heading},
      {"nav", MessageId::report_nav_label},
      {"permalink", MessageId::report_permalink},
      {"passages", MessageId::report_passages},
      {"values", MessageId::report_values},
      {"no_findings", MessageId::report_no_findings},
      {"caveat", MessageId::report_caveat},
      {"input_damaged", MessageId::report_input_damaged},
      {"in_title", MessageId::report_in_title},
      {"role", MessageId::report_role},
      {"printed", MessageId::report_printed},
      {"value", MessageId::report_value},
      {"base", MessageId::report_base_value},
      {"interval", MessageId::report_interval},
      {"time", MessageId::report_time},
      {"arithmetic", MessageId::report_arithmetic},
      {"expected", MessageId::report_expected},
      {"diagnosis", MessageId::report_diagnosis},
      {"suggestion", MessageId::report_suggestion},
      {"reason", MessageId::report_reason},
      {"rule", MessageId::report_rule},
      {"channel", MessageId::report_channel},
      {"confidence", MessageId::report_confidence},
      {"witnesses", MessageId::report_witnesses},
      {"count", MessageId::report_coverage_count},
      {"share", MessageId::report_coverage_share},
      {"fingerprint", MessageId::report_fingerprint},
      {"ledger", MessageId::report_ledger_heading},
      {"place", MessageId::report_place},
      {"state", MessageId::report_state},
  };
  Json object;
  for (const auto& [name, id] : kLabels) object[name] = message(id);
  return object;
}

Json pieces(const Passage& passage) {
  Json list = Json::array();
  for (const Piece& piece : passage) list.push_back(Json{{"text", piece.text}, {"number", piece.number}});
  return list;
}

Json quote_data(const Quote& quote, Places& places) {
  return Json{{"source", quote.document->source},
              {"date", quote.document->date ? to_string(*quote.document->date) : ""},
              {"title", quote.field == Field::title ? "" : quote.document->title},
              {"place", places.name_of(*quote.evidence.front())},
              {"pieces", pieces(quote.passage)}};
}

/// The table of a finding's numbers. Columns that would be empty, or say the same twice, are left out.
struct ValueTable {
  Json rows = Json::array();
  bool base = false;
  bool interval = false;
  bool time = false;
};

ValueTable value_table(const Report& report, const Finding& finding) {
  ValueTable table;
  for (const Evidence& evidence : finding.evidence) {
    const std::string value = with_unit(evidence.value, evidence.unit);
    const std::string base = with_unit(evidence.base_value, evidence.base_unit);
    const std::string interval = interval_text(evidence);
    table.base = table.base || (!base.empty() && base != value);
    table.interval = table.interval || !interval.empty();
    table.time = table.time || !evidence.time.empty();
    table.rows.push_back(Json{{"role", evidence.role},
                              {"surface", surface_of(report, evidence)},
                              {"value", value},
                              {"base", base},
                              {"interval", interval},
                              {"time", evidence.time}});
  }
  return table;
}

/// `f-` and the fingerprint, fit for an id and a link.
std::string anchor_for(const std::string& fingerprint) {
  std::string anchor = "f-" + fingerprint;
  const auto unfit = [](char c) {
    return !is_ascii_letter(static_cast<char32_t>(c)) && !is_ascii_digit(static_cast<char32_t>(c));
  };
  std::replace_if(anchor.begin(), anchor.end(), unfit, '-');
  return anchor;
}

/// A number follows when two findings share a fingerprint.
std::string anchor_for(const Finding& finding, std::map<std::string, std::size_t>& used) {
  const std::string anchor = anchor_for(finding.id);
  const std::size_t times = ++used[anchor];
  return times == 1 ? anchor : fmt::format("{}-{}", anchor, times);
}

/// One text a line: line ends do not survive on the way to the page.
Json arithmetic_data(const std::string& arithmetic) {
  Json lines = Json::array();
  for (std::size_t at = 0; at < arithmetic.size();) {
    const std::size_t end = std::min(arithmetic.find('\n', at), arithmetic.size());
    lines.push_back(arithmetic.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

Json finding_data(const Report& report, const Finding& finding, std::size_t number, std::string anchor,
                  Places& places) {
  Json quotes = Json::array();
  for (const Quote& quote : quotes_of(report, finding, kPassageColumns)) quotes.push_back(quote_data(quote, places));
  const ValueTable table = value_table(report, finding);
  const std::size_t witnesses = witnesses_of(finding);
  Json object;
  object["anchor"] = std::move(anchor);
  object["number"] = fmt::format("{}", number);
  object["severity"] = name_of(finding.severity);
  object["severity_word"] = word_for(finding.severity);
  object["verdict_word"] = word_for(finding.verdict);
  object["message"] = finding.message;
  object["has_quotes"] = !quotes.empty();
  object["quotes"] = std::move(quotes);
  object["has_rows"] = !table.rows.empty();
  object["show_base"] = table.base;
  object["show_interval"] = table.interval;
  object["show_time"] = table.time;
  object["rows"] = table.rows;
  object["has_arithmetic"] = !finding.arithmetic.empty();
  object["arithmetic"] = arithmetic_data(finding.arithmetic);
  object["has_facts"] = !finding.expected.empty() || !finding.reason.empty() || !finding.diagnosis.slip.empty() ||
                        !finding.diagnosis.suggestion.empty();
  object["expected"] = finding.expected;
  object["slip"] = word_for_slip(finding.diagnosis.slip);
  object["suggestion"] = finding.diagnosis.suggestion;
  object["reason"] = finding.reason;
  object["rule"] = finding.rule;
  object["id"] = finding.id;
  object["channel_word"] = word_for(finding.channel);
  object["confidence"] = fmt::format("{:.0f}%", finding.confidence * 100);
  object["witnesses"] = witnesses == 0 ? Json() : Json(fmt::format("{}", witnesses));
  return object;
}

Json finding_list(const Report& report, Places& places) {
  Json list = Json::array();
  std::map<std::string, std::size_t> used;
  for (const Finding& finding : report.findings) {
    list.push_back(finding_data(report, finding, list.size() + 1, anchor_for(finding, used), places));
  }
  return list;
}

Json agreement_list(const Report& report, Places& places) {
  Json list = Json::array();
  for (const Finding& finding : report.agreements) {
    list.push_back(Json{{"sign", sign_for(finding.verdict)},
                        {"verdict", name_of(finding.verdict)},
                        {"verdict_word", word_for(finding.verdict)},
                        {"plain", finding.verdict == Verdict::agree},
                        {"line", arithmetic_line(finding)},
                        {"rule", finding.rule},
                        {"place", finding.evidence.empty() ? Json() : Json(places.name_of(finding.evidence.front()))}});
  }
  return list;
}

Json severity_counts(const Report& report) {
  Json list = Json::array();
  for (const Severity severity : kSeverities) {
    const std::size_t found = count(report.findings, severity);
    list.push_back(Json{{"severity", found == 0 ? "none" : std::string(name_of(severity))},
                        {"word", word_for(severity)},
                        {"count", group_digits(found)}});
  }
  return list;
}

Json verdict_counts(const Report& report) {
  Json list = Json::array();
  for (const Verdict verdict : kVerdicts) {
    const std::size_t found = count(report.findings, verdict) + count(report.agreements, verdict);
    if (found > 0) list.push_back(Json{{"word", word_for(verdict)}, {"count", group_digits(found)}});
  }
  return list;
}

Json coverage_rows(const Coverage& coverage) {
  const std::pair<MessageId, std::size_t> rows[] = {
      {MessageId::report_coverage_read, coverage.quantities},
      {MessageId::report_coverage_bound, coverage.bound},
      {MessageId::report_coverage_checked, coverage.checked},
      {MessageId::report_coverage_agreed, coverage.agreed},
      {MessageId::report_coverage_not_checkable, coverage.not_checkable},
  };
  Json list = Json::array();
  for (const auto& [word, number] : rows) {
    // Tenths of a percent in whole numbers: no processor rounds them differently.
    const std::size_t tenths =
        coverage.quantities == 0 ? 0 : (number * 1000 + coverage.quantities / 2) / coverage.quantities;
    list.push_back(Json{{"word", message(word)},
                        {"count", group_digits(number)},
                        {"share", fmt::format("{}.{}%", tenths / 10, tenths % 10)}});
  }
  return list;
}

/// The finding on this page that decided a row's state, to link to; empty when there is none.
std::string anchor_of(const LedgerRow& row, const std::set<std::string>& on_page) {
  if (row.state != LedgerState::conflict) return {};
  const auto shown = [&](const std::string& id) { return on_page.contains(id); };
  const auto finding = std::find_if(row.findings.begin(), row.findings.end(), shown);
  return finding == row.findings.end() ? std::string() : anchor_for(*finding);
}

Json ledger_list(const Report& report, Places& places) {
  std::set<std::string> on_page;
  for (const Finding& finding : report.findings) {
    if (finding.verdict == Verdict::conflict || finding.verdict == Verdict::changed) on_page.insert(finding.id);
  }
  Json list = Json::array();
  for (const LedgerTable& table : ledger_tables(report, places)) {
    Json rows = Json::array();
    for (const LedgerLine& line : table.lines) {
      rows.push_back(Json{{"place", line.place},
                          {"surface", line.surface},
                          {"state", name_of(line.row->state)},
                          {"state_word", line.state},
                          {"rule", line.rules},
                          {"anchor", anchor_of(*line.row, on_page)}});
    }
    list.push_back(Json{{"document", table.document->id},
                        {"title", table.document->title},
                        {"sums", table.sums},
                        {"has_rows", !rows.empty()},
                        {"rows", std::move(rows)}});
  }
  return list;
}

}  // namespace

Json html_view(const Report& report, bool ledger) {
  Places places(report);
  Json object;
  object["lang"] = language() == Language::korean ? "ko" : "en";
  object["label"] = labels();
  object["page_title"] = message(MessageId::report_page_title, group_digits(report.findings.size()));
  object["scope"] = message(MessageId::report_scope, group_digits(report.documents.size()), group_digits(report.rules));
  object["characters"] = message(MessageId::report_characters, group_digits(report.coverage.characters));
  object["dates"] = dates_of(report);
  object["input_damaged"] = report.input_damaged;
  object["severities"] = severity_counts(report);
  object["verdicts"] = verdict_counts(report);
  object["has_findings"] = !report.findings.empty();
  object["finding_count"] = group_digits(report.findings.size());
  object["findings"] = finding_list(report, places);
  object["has_agreements"] = !report.agreements.empty();
  object["agreement_count"] = group_digits(report.agreements.size());
  object["agreements"] = agreement_list(report, places);
  object["coverage"] = coverage_rows(report.coverage);
  object["suppressed"] = report.suppressed.empty()
                             ? Json()
                             : Json(message(MessageId::report_suppressed, group_digits(report.suppressed.size())));
  object["has_ledger"] = ledger;
  object["ledger"] = ledger ? ledger_list(report, places) : Json::array();
  return object;
}

}  // namespace geomsan
