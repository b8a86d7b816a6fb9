#include <cmath>
#include <nlohmann/json.hpp>

#include "report/file_place.hpp"
#include "report/renderers.hpp"
#include "report/report_words.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

using Json = nlohmann::ordered_json;

Json text_object(std::string_view text) { return {{"text", text}}; }

/// SARIF 2.1.0. Columns count code points, which the run says of itself. Agreements are no results: viewers would list
/// them as problems.
class SarifWriter {
 public:
  SarifWriter(const Report& report, const RenderOptions& options)
      : report_(report), options_(options), places_(report) {}

  Json log() {
    Json results = Json::array();
    for (const Finding& finding : report_.findings) results.push_back(result(finding));
    for (const Finding& finding : report_.suppressed) {
      Json accepted = result(finding);
      accepted["suppressions"] = {
          {{"kind", "external"}, {"status", "accepted"}, {"justification", justification(finding)}}};
      results.push_back(std::move(accepted));
    }
    Json driver{{"name", "geomsan"}};
    if (!options_.version.empty()) driver["version"] = options_.version;
    driver["rules"] = rules_;
    Json run;
    run["tool"] = {{"driver", std::move(driver)}};
    run["invocations"] = Json::array({{{"executionSuccessful", !report_.input_damaged}}});
    run["language"] = language() == Language::korean ? "ko-KR" : "en-US";
    run["columnKind"] = "unicodeCodePoints";
    run["results"] = std::move(results);
    return {{"$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"},
            {"version", "2.1.0"},
            {"runs", Json::array({std::move(run)})}};
  }

 private:
  [[nodiscard]] std::string justification(const Finding& finding) const {
    const auto reason = options_.accepted.find(finding.id);
    return reason == options_.accepted.end() ? message(MessageId::report_accepted)
                                             : shorten(reason->second, kTextColumns);
  }

  /// Rules are listed once, in the order in which the results first name them.
  std::size_t rule_index(const std::string& id) {
    const auto [known, is_new] = rule_indices_.emplace(id, rule_indices_.size());
    if (is_new) {
      Json rule{{"id", printable(id)}};
      const auto help = options_.rule_help.find(id);
      if (help != options_.rule_help.end() && !help->second.empty()) {
        rule["fullDescription"] = text_object(printable(help->second));
        rule["help"] = text_object(printable(help->second));
      }
      rules_.push_back(std::move(rule));
    }
    return known->second;
  }

  Json result(const Finding& finding) {
    Json object;
    object["ruleId"] = printable(finding.rule);
    object["ruleIndex"] = rule_index(finding.rule);
    object["level"] = name_of(finding.severity);  // SARIF calls them the same
    std::string text = shorten(finding.message, kTextColumns);
    if (!finding.arithmetic.empty()) text += '\n' + shorten(arithmetic_line(finding), kTextColumns);
    object["message"] = text_object(text);
    for (std::size_t i = 0; i < finding.evidence.size(); ++i) {
      object[i == 0 ? "locations" : "relatedLocations"].push_back(location(finding.evidence[i], i));
    }
    object["partialFingerprints"] = {{"geomsanFinding/v1", finding.id}};
    object["properties"] = properties(finding);
    return object;
  }

  static Json properties(const Finding& finding) {
    Json object{{"verdict", name_of(finding.verdict)},
                {"relation", finding.relation},
                {"channel", name_of(finding.channel)},
                {"confidence", std::round(finding.confidence * 1000) / 1000}};
    const auto add = [&](const char* key, const std::string& text) {
      if (!text.empty()) object[key] = shorten(text, kTextColumns);
    };
    add("expected", finding.expected);
    add("reason", finding.reason);
    add("slip", finding.diagnosis.slip);
    add("suggestion", finding.diagnosis.suggestion);
    return object;
  }

  Json location(const Evidence& evidence, std::size_t number) {
    const Document& document = report_.documents.at(evidence.document);
    const Place in_field = places_.of(evidence);
    const FilePlace in_file = file_place_of(report_, evidence, places_);
    Json region{{"startLine", in_file.line}};
    if (in_file.in_line) {
      region["startColumn"] = in_file.in_line->column;
      region["endLine"] = in_file.in_line->end_line;
      region["endColumn"] = in_file.in_line->end_column;
      region["snippet"] = text_object(shorten(surface_of(report_, evidence), kTextColumns));
    }
    Json object;
    if (number > 0) object["id"] = number;
    object["physicalLocation"] = {{"artifactLocation", {{"uri", uri_of(document.path)}}},
                                  {"region", std::move(region)}};
    object["logicalLocations"] = Json::array({{{"fullyQualifiedName", shorten(document.id, kTextColumns)}}});
    object["message"] = text_object(shorten(evidence.role, kTextColumns) + ": " +
                                    shorten(excerpt_of(report_, evidence, kTextColumns), kTextColumns));
    object["properties"] = {{"field", evidence.field == Field::title ? "title" : "body"},
                            {"start", in_field.start},
                            {"end", in_field.end},
                            {"line", in_field.line},
                            {"column", in_field.column}};
    return object;
  }

  const Report& report_;
  const RenderOptions& options_;
  Places places_;
  Json rules_ = Json::array();
  std::map<std::string, std::size_t> rule_indices_;
};

class SarifRenderer : public Renderer {
 public:
  void render(const Report& report, const RenderOptions& options, std::ostream& out) const override {
    out << SarifWriter(report, options).log().dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
  }
};

}  // namespace

std::unique_ptr<Renderer> make_sarif_renderer() { return std::make_unique<SarifRenderer>(); }

}  // namespace geomsan
