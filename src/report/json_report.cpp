#include <nlohmann/json.hpp>

#include "report/finding_json.hpp"
#include "report/ledger_table.hpp"
#include "report/passage.hpp"
#include "report/renderers.hpp"
#include "report/report_words.hpp"

namespace geomsan {
namespace {

using Json = nlohmann::ordered_json;

Json finding_array(const Report& report, const std::vector<Finding>& findings, Places& places) {
  Json array = Json::array();
  for (const Finding& finding : findings) array.push_back(finding_object(report, finding, places));
  return array;
}

Json summary_object(const Report& report) {
  Json object;
  object["documents"] = report.documents.size();
  object["rules"] = report.rules;
  object["findings"] = report.findings.size();
  object["agreements"] = report.agreements.size();
  object["suppressed"] = report.suppressed.size();
  for (const Severity severity : kSeverities) {
    object["by_severity"][std::string(name_of(severity))] = count(report.findings, severity);
  }
  for (const Verdict verdict : kVerdicts) {
    object["by_verdict"][std::string(name_of(verdict))] = count(report.findings, verdict);
  }
  object["input_damaged"] = report.input_damaged;
  return object;
}

Json coverage_object(const Coverage& coverage) {
  Json object;
  object["documents"] = coverage.documents;
  object["characters"] = coverage.characters;
  object["quantities"] = coverage.quantities;
  object["bound"] = coverage.bound;
  object["checked"] = coverage.checked;
  object["agreed"] = coverage.agreed;
  object["not_checkable"] = coverage.not_checkable;
  return object;
}

Json ledger_array(const Report& report, Places& places) {
  Json array = Json::array();
  for (const LedgerRow& row : report.ledger) {
    const Place place = places.of(row.document, row.field, row.span);
    Json object;
    object["document"] = report.documents.at(row.document).id;
    object["field"] = row.field == Field::title ? "title" : "body";
    object["start"] = place.start;
    object["end"] = place.end;
    object["line"] = place.line;
    object["column"] = place.column;
    object["surface"] = surface_of(report, row);
    object["state"] = name_of(row.state);
    object["accepted"] = row.accepted;
    object["rules"] = row.rules;
    object["findings"] = row.findings;
    array.push_back(std::move(object));
  }
  return array;
}

/// `geomsan.report/1`, described by reports/schema/report.schema.json. Says the same in every language but for the
/// messages of the rules.
class JsonRenderer : public Renderer {
 public:
  void render(const Report& report, const RenderOptions& options, std::ostream& out) const override {
    Places places(report);
    Json object;
    object["schema"] = "geomsan.report/1";
    object["summary"] = summary_object(report);
    object["findings"] = finding_array(report, report.findings, places);
    object["agreements"] = finding_array(report, report.agreements, places);
    object["coverage"] = coverage_object(report.coverage);
    if (options.ledger) object["ledger"] = ledger_array(report, places);
    // File names are bytes; whatever slipped in must not stop the report.
    out << object.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
  }
};

}  // namespace

std::unique_ptr<Renderer> make_json_renderer() { return std::make_unique<JsonRenderer>(); }

}  // namespace geomsan
