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
namespace {

nlohmann::json json_in(const std::filesystem::path& path) {
  std::ifstream file(path);
  return nlohmann::json::parse(file);
}

}  // namespace

std::string errors_by_schema(std::string_view json, const std::filesystem::path& path) {
  using valijson::adapters::NlohmannJsonAdapter;
  const nlohmann::json schema_text = json_in(path);
  const nlohmann::json document = nlohmann::json::parse(json);
  valijson::Schema schema;
  const auto fetch = [&](const std::string& uri) {
    return std::make_unique<nlohmann::json>(json_in(path.parent_path() / uri)).release();
  };
  const auto release = [](const nlohmann::json* fetched) { std::unique_ptr<const nlohmann::json>{fetched}.reset(); };
  valijson::SchemaParser().populateSchema(NlohmannJsonAdapter(schema_text), schema, fetch, release);
  valijson::ValidationResults results;
  valijson::Validator().validate(schema, NlohmannJsonAdapter(document), &results);
  std::string errors;
  for (const valijson::ValidationResults::Error& error : results) {
    for (const std::string& step : error.context) errors += step;
    errors += ": " + error.description + "\n";
  }
  return errors;
}

std::string schema_errors(std::string_view json, std::string_view name) {
  return errors_by_schema(json, in_source_tree(fmt::format("reports/schema/{}.schema.json", name)));
}

}  // namespace geomsan::testing
