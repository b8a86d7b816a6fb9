#include "program_case.hpp"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

#include "run_program.hpp"
#include "schema_check.hpp"
#include "scratch_folder.hpp"

namespace geomsan::testing {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

const fs::path kCases = fs::path(GEOMSAN_ROOT) / "tests" / "cli" / "cases";

constexpr std::array kKeys = {"name",   "files",     "prepare", "run",    "input",     "limit",   "exit",
                              "out",    "err",       "json",    "jsonl",  "same",      "out has", "todo",
                              "leaves", "out lacks", "err has", "schema", "err lacks", "file has"};

void refuse_unknown_keys(const YAML::Node& data, const std::string& area) {
  for (const auto& entry : data) {
    const auto key = entry.first.as<std::string>();
    if (std::find(kKeys.begin(), kKeys.end(), key) == kKeys.end()) {
      throw std::runtime_error(fmt::format("{}.yaml:{}: unknown key '{}'", area, entry.first.Mark().line + 1, key));
    }
  }
}

std::vector<std::string> texts(const YAML::Node& node) {
  return node ? node.as<std::vector<std::string>>() : std::vector<std::string>();
}

/// One case while it runs: what it asks is held against the outcome.
class Check {
 public:
  Check(const YAML::Node& data, ProgramCase& result) : data_(data), result_(result) {}

  void run() {
    for (const auto& file : data_["files"]) {
      folder_.write(file.first.as<std::string>(), file.second.as<std::string>());
    }
    if (data_["prepare"]) {
      const Outcome prepared = shell("set -e\n" + data_["prepare"].as<std::string>());
      if (prepared.exit != 0) return problem("could not be prepared: " + prepared.err);
    }
    outcome_ = shell(data_["run"].as<std::string>());
    if (const int wanted = data_["exit"].as<int>(0); outcome_.exit != wanted) {
      problem(fmt::format("exit is {}, not {}; standard error:\n{}", outcome_.exit, wanted, outcome_.err));
    }
    check_text("out", outcome_.out);
    check_text("err", outcome_.err);
    if (data_["json"]) check_json(data_["json"], Json::parse(outcome_.out, nullptr, false));
    if (data_["jsonl"]) check_json(data_["jsonl"], lines_as_array());
    if (data_["schema"]) check_schema(data_["schema"].as<std::string>());
    check_files();
    for (const std::string& line : texts(data_["same"])) {
      const Outcome other = shell(line);
      if (other.exit != outcome_.exit) problem(fmt::format("`{}` ends with {}", line, other.exit));
      if (other.out != outcome_.out) problem(fmt::format("`{}` prints something else:\n{}", line, first_change(other)));
    }
  }

 private:
  Outcome shell(const std::string& line) const {
    return run_shell(line, folder_.path(), data_["input"].as<std::string>(""),
                     std::chrono::seconds(data_["limit"].as<int>(60)));
  }

  void problem(std::string text) { result_.problems.push_back(std::move(text)); }

  void fragments(const std::string& what, const std::string& text, const std::vector<std::string>& wanted) {
    std::size_t at = 0;
    for (const std::string& fragment : wanted) {
      const std::size_t found = text.find(fragment, at);
      if (found == std::string::npos) {
        problem(fmt::format("{} lacks (here or in this order) '{}':\n{}", what, fragment, text.substr(0, 800)));
        return;
      }
      at = found + fragment.size();
    }
  }

  void check_text(const std::string& stream, const std::string& text) {
    if (data_[stream] && data_[stream].as<std::string>() != text) {
      problem(fmt::format("{} is:\n{}\nwanted:\n{}", stream, text, data_[stream].as<std::string>()));
    }
    fragments(stream, text, texts(data_[stream + " has"]));
    for (const std::string& fragment : texts(data_[stream + " lacks"])) {
      if (text.find(fragment) != std::string::npos) problem(fmt::format("{} holds '{}':\n{}", stream, fragment, text));
    }
  }

  Json lines_as_array() const {
    Json array = Json::array();
    std::istringstream lines(outcome_.out);
    for (std::string line; std::getline(lines, line);) array.push_back(Json::parse(line, nullptr, false));
    return array;
  }

  void check_json(const YAML::Node& wanted, const Json& json) {
    if (json.is_discarded()) return problem("out is no JSON:\n" + outcome_.out);
    for (const auto& entry : wanted) {
      const auto pointer = entry.first.as<std::string>();
      const Json::json_pointer place(pointer);
      const Json got = json.contains(place) ? json.at(place) : Json();
      const std::string value = got.is_string() ? got.get<std::string>() : got.dump();
      if (const auto want = entry.second.as<std::string>(); value != want) {
        problem(fmt::format("{} is {}, not {}", pointer, value, want));
      }
    }
  }

  void check_schema(const std::string& name) {
    if (name == "report" || name == "corpus") return check_schema_of(outcome_.out, name);
    std::istringstream lines(outcome_.out);
    for (std::string line; std::getline(lines, line);) check_schema_of(line, name);
  }

  void check_schema_of(const std::string& json, const std::string& name) {
    if (!Json::accept(json)) return problem("out is no JSON:\n" + json);
    if (const std::string errors = schema_errors(json, name); !errors.empty()) problem(errors + json);
  }

  void check_files() {
    for (const auto& file : data_["file has"]) {
      const auto name = file.first.as<std::string>();
      fragments(name, shell("cat -- '" + name + "'").out, texts(file.second));
    }
    if (!data_["leaves"]) return;
    std::vector<std::string> wanted = texts(data_["leaves"]);
    std::vector<std::string> left;
    for (const auto& entry : fs::directory_iterator(folder_.path())) left.push_back(entry.path().filename().string());
    std::sort(wanted.begin(), wanted.end());
    std::sort(left.begin(), left.end());
    if (left != wanted) problem(fmt::format("leaves {}, not {}", fmt::join(left, " "), fmt::join(wanted, " ")));
  }

  std::string first_change(const Outcome& other) const {
    std::istringstream ours(outcome_.out);
    std::istringstream theirs(other.out);
    for (std::string a, b; std::getline(ours, a) && std::getline(theirs, b);) {
      if (a != b) return fmt::format("  {}\n  {}", a, b);
    }
    return "  one is longer";
  }

  const YAML::Node& data_;
  ProgramCase& result_;
  ScratchFolder folder_;
  Outcome outcome_;
};

}  // namespace

std::vector<ProgramCase> run_cases(const std::string& area) {
  std::vector<ProgramCase> results;
  for (const YAML::Node& data : YAML::LoadFile((kCases / (area + ".yaml")).string())) {
    refuse_unknown_keys(data, area);
    ProgramCase& result = results.emplace_back();
    result.name = data["name"].as<std::string>();
    result.todo = data["todo"].as<std::string>("");
    Check(data, result).run();
  }
  return results;
}

std::vector<std::string> case_areas() {
  std::vector<std::string> areas;
  for (const auto& entry : fs::directory_iterator(kCases)) areas.push_back(entry.path().stem().string());
  std::sort(areas.begin(), areas.end());
  return areas;
}

}  // namespace geomsan::testing
