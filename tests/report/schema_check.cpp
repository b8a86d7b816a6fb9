#include "schema_check.hpp"

#include <fmt/format.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "sample_report.hpp"

namespace geomsan::testing {

std::string schema_errors(std::string_view json, std::string_view name) {
  using valijson::adapters::NlohmannJsonAdapter;
  std::ifstream file(in_source_tree(fmt::format("reports/schema/{}.schema.json", name)));
  const nlohmann::json schema_text = nlohmann::json::parse(file);
  const nlohmann::json document = nlohmann::json::parse(json);
  valijson::Schema schema;
  valijson::SchemaParser().populateSchema(NlohmannJsonAdapter(schema_text), schema);
  valijson::ValidationResults results;
  valijson::Validator().validate(schema, NlohmannJsonAdapter(document), &results);
  std::string errors;
  for (const valijson::ValidationResults::Error& error : results) {
    for (const std::string& step : error.context) errors += step;
    errors += ": " + error.description + "\n";
  }
  return errors;
}

}  // namespace geomsan::testing
