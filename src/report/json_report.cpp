#include <cmath>
#include <nlohmann/json.hpp>

#include "report/ledger_table.hpp"
#include "report/passage.hpp"
#include "report/renderers.hpp"
#include "report/report_words.hpp"

namespace geomsan {
namespace {

using Json = nlohmann::ordered_json;

/// Longest passage that is copied into the report. A damaged article may be one "sentence" of a megabyte.
constexpr std::size_t kExcerptColumns = 1000;

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json evidence_object(const Report& report, const Evidence& evidence, Places& places) {
  const Document& document = report.documents.at(evidence.document);
  const Place place = places.of(evidence);
  Json object;
  object["role"] = evidence.role;
  object["document"] = document.id;
  object["source"] = text_or_null(document.source);
  object["date"] = document.date ? Json(to_string(*document.date)) : Json(nullptr);
  object["date_origin"] = document.date ? Json(name_of(document.date_origin)) : Json(nullptr);
  object["field"] = evidence.field == Field::title ? "title" : "body";
  object["start"] = place.start;
  object["end"] = place.end;
  object["line"] = place.line;
  object["column"] = place.column;
  object["surface"] = surface_of(report, evidence);
  object["excerpt"] = excerpt_of(report, evidence, kExcerptColumns);
  object["value"] = text_or_null(evidence.value);
  object["unit"] = evidence.unit;
  object["base_value"] = text_or_null(evidence.base_value);
  object["base_unit"] = evidence.base_unit;
  object["low"] = text_or_null(evidence.low);
  object["high"] = text_or_null(evidence.high);
  object["time"] = text_or_null(evidence.time);
  object["witness"] = evidence.witness;
  object["lineage"] = evidence.lineage;
  return object;
}

Json diagnosis_object(const Diagnosis& diagnosis) {
  if (diagnosis.slip.empty() && diagnosis.suggestion.empty()) return nullptr;
  Json object;
  object["slip"] = text_or_null(diagnosis.slip);
  object["suggestion"] = text_or_null(diagnosis.suggestion);
  return object;
}

Json finding_object(const Report& report, const Finding& finding, Places& places) {
  Json object;
  object["id"] = finding.id;
  object["rule"] = finding.rule;
  object["severity"] = name_of(finding.severity);
  object["verdict"] = name_of(finding.verdict);
  object["relation"] = finding.relation;
  object["channel"] = name_of(finding.channel);
  // Three places are all it is worth, and further ones could differ between processors.
  object["confidence"] = std::round(finding.confidence * 1000) / 1000;
  object["message"] = finding.message;
  object["arithmetic"] = text_or_null(finding.arithmetic);
  object["expected"] = text_or_null(finding.expected);
  object["reason"] = text_or_null(finding.reason);
  object["evidence"] = Json::array();
  for (const Evidence& evidence : finding.evidence) {
    object["evidence"].push_back(evidence_object(report, evidence, places));
  }
  object["diagnosis"] = diagnosis_object(finding.diagnosis);
  return object;
}

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
