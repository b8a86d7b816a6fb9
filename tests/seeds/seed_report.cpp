#include "seed_report.hpp"

#include <fmt/format.h>

#include <sstream>
#include <stdexcept>

#include "run_program.hpp"

namespace geomsan::testing {

std::string output_of(const std::string& arguments) {
  Outcome outcome = run_shell("geomsan " + arguments, GEOMSAN_ROOT);
  if (outcome.exit != 0) {
    throw std::runtime_error(fmt::format("geomsan {} ends with {}: {}", arguments, outcome.exit, outcome.err));
  }
  return std::move(outcome.out);
}

std::vector<Json> items_of(const Json& report) {
  std::vector<Json> items;
  for (const char* list : {"findings", "agreements"}) {
    for (Json item : report.at(list)) {
      item["in"] = list;
      items.push_back(std::move(item));
    }
  }
  return items;
}

std::string in_one_line(const Json& item) {
  std::string evidence;
  for (const Json& each : item.at("evidence")) {
    evidence += fmt::format("{}{}: {}", evidence.empty() ? "" : ", ", each.at("document").get<std::string>(),
                            each.at("surface").get<std::string>());
  }
  return fmt::format("{} {} [{}]", item.at("verdict").get<std::string>(), item.at("severity").get<std::string>(),
                     evidence);
}

std::set<std::string> documents_of(const Json& item) {
  std::set<std::string> documents;
  for (const Json& each : item.at("evidence")) documents.insert(each.at("document"));
  return documents;
}

std::vector<Json> json_lines(const std::string& text) {
  std::vector<Json> values;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) values.push_back(Json::parse(line));
  return values;
}

}  // namespace geomsan::testing
