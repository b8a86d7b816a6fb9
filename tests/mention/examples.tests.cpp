#include <yaml-cpp/yaml.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "reading.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

/// One text of examples/*.yaml with what must be read in it.
struct Example {
  std::string place;  ///< file:line
  std::string text;
  std::vector<std::string> expected;
  bool todo = false;  ///< known not to hold yet
};

std::vector<Example> examples() {
  std::vector<Example> result;
  for (const auto& file : std::filesystem::directory_iterator(GEOMSAN_ROOT "/tests/mention/examples")) {
    for (const auto& entry : YAML::LoadFile(file.path().string())) {
      Example example;
      example.place = file.path().filename().string() + ":" + std::to_string(entry.Mark().line + 1);
      example.text = entry["text"].as<std::string>();
      example.todo = static_cast<bool>(entry["todo"]);
      for (const auto& mention : entry["mentions"]) {
        for (const auto& pair : mention) {
          example.expected.push_back(pair.first.as<std::string>() + ": " + pair.second.as<std::string>());
        }
      }
      result.push_back(std::move(example));
    }
  }
  return result;
}

/// The lines of both lists; `-` is missing, `+` is too much.
std::string difference(const std::vector<std::string>& expected, const std::vector<std::string>& found) {
  std::string text;
  std::size_t at = 0;
  for (const std::string& line : expected) {
    const auto match = std::find(found.begin() + static_cast<std::ptrdiff_t>(at), found.end(), line);
    if (match == found.end()) {
      text += "  - " + line + "\n";
      continue;
    }
    for (; found[at] != line; ++at) text += "  + " + found[at] + "\n";
    text += "    " + line + "\n";
    ++at;
  }
  for (; at < found.size(); ++at) text += "  + " + found[at] + "\n";
  return text;
}

}  // namespace

TEST_CASE("quantities are read as the examples say", "[mention]") {
  const std::vector<Example> all = examples();
  REQUIRE(all.size() >= 120);
  for (const Example& example : all) {
    if (example.todo) continue;
    const auto found = readings_of(example.text);
    if (found == example.expected) {
      SUCCEED();
    } else {
      FAIL_CHECK(example.place << ": " << example.text << "\n" << difference(example.expected, found));
    }
  }
}

TEST_CASE("known gaps are still open", "[mention]") {
  for (const Example& example : examples()) {
    if (!example.todo) continue;
    INFO(example.place << " holds by now: drop its todo");
    CHECK(readings_of(example.text) != example.expected);
  }
}
