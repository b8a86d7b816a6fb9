#include <fmt/format.h>

#include <utility>

#include "grammar/numeral_printer.hpp"
#include "report/html_parts.hpp"
#include "report/report_words.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

using Json = nlohmann::json;

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
                        {"bar", fmt::format("{}", tenths)},
                        {"share", fmt::format("{}.{}%", tenths / 10, tenths % 10)}});
  }
  return list;
}

}  // namespace

Json html_summary(const HtmlPage& page) {
  const Report& report = page.report;
  return Json{
      {"severities", severity_counts(report)},
      {"verdicts", verdict_counts(report)},
      {"coverage", coverage_rows(report.coverage)},
      {"suppressed",
       report.suppressed.empty() ? "" : message(MessageId::report_suppressed, group_digits(report.suppressed.size()))}};
}

}  // namespace geomsan
