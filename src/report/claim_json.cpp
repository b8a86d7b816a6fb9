#include "report/claim_json.hpp"

#include <nlohmann/json.hpp>

namespace geomsan {
namespace {

using Json = nlohmann::ordered_json;

Json word_or_null(const std::string& word) { return word.empty() ? Json(nullptr) : Json(word); }
Json day_or_null(const std::optional<Day>& day) { return day ? Json(to_string(*day)) : Json(nullptr); }

Json claim_object(const Claim& claim) {
  Json json;
  json["mention"] = claim.mention;
  json["subject"] = claim.subject;
  json["attribute"] = claim.attribute;
  json["predicate"] = word_or_null(claim.predicate);
  json["time"] = {{"start", day_or_null(claim.time.start)},
                  {"end", day_or_null(claim.time.end)},
                  {"text", word_or_null(claim.time.text)}};
  json["aggregation"] = word_or_null(claim.aggregation);
  json["basis"] = word_or_null(claim.basis);
  json["modality"] = word_or_null(claim.modality);
  json["scope"] = claim.scope;
  return json;
}

}  // namespace

std::string claims_line(const ReadDocument& read) {
  Json json;
  json["document"] = read.document.id;
  json["claims"] = Json::array();
  for (const Claim& claim : read.claims) json["claims"].push_back(claim_object(claim));
  return json.dump();
}

}  // namespace geomsan
