#include "report/finding_json.hpp"

#include <cmath>

#include "report/report_words.hpp"
#include "report/shared_facts.hpp"

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

Json rate_object(const std::optional<RateUsed>& rate) {
  if (!rate) return nullptr;
  Json object;
  object["from"] = rate->from;
  object["to"] = rate->to;
  object["rate"] = rate->rate;
  object["day"] = rate->day;
  object["source"] = rate->source;
  object["implied"] = rate->implied;
  object["difference_percent"] = rate->difference;
  return object;
}

Json value_object(const Report& report, const Finding& finding, const ValueSupport& support) {
  const Evidence& evidence = finding.evidence.at(support.evidence);
  Json object;
  object["surface"] = surface_of(report, evidence);
  object["value"] = text_or_null(evidence.value);
  object["unit"] = evidence.unit;
  object["documents"] = support.documents.size();
  object["outlets"] = outlets_of(report, support.documents).size();
  object["lineages"] = support.lineages;
  return object;
}

Json diagnosis_object(const Diagnosis& diagnosis) {
  if (diagnosis.slip.empty() && diagnosis.suggestion.empty()) return nullptr;
  Json object;
  object["slip"] = text_or_null(diagnosis.slip);
  object["suggestion"] = text_or_null(diagnosis.suggestion);
  return object;
}

}  // namespace

nlohmann::ordered_json finding_object(const Report& report, const Finding& finding, Places& places) {
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
  object["rate"] = rate_object(finding.rate);
  object["documents"] = finding.documents;
  object["lineages"] = finding.lineages;
  object["values"] = Json::array();
  for (const ValueSupport& support : finding.support) {
    object["values"].push_back(value_object(report, finding, support));
  }
  return object;
}

}  // namespace geomsan
