#include <yaml-cpp/yaml.h>

#include <catch2/catch.hpp>

#include "report/csv_cell.hpp"
#include "report/file_place.hpp"
#include "report/markdown_text.hpp"
#include "report/xml_text.hpp"
#include "text/printable.hpp"

using namespace geomsan;

TEST_CASE("texts of articles are escaped in each format as escaping.yaml says") {
  for (const auto& entry : YAML::LoadFile(GEOMSAN_ROOT "/tests/report/escaping.yaml")) {
    const auto text = entry["text"].as<std::string>();
    const auto expected = [&](const char* key) { return entry[key] ? entry[key].as<std::string>() : text; };
    INFO("escaping.yaml:" << entry.Mark().line + 1 << ": " << text);
    CHECK(printable(text) == expected("shown"));
    CHECK(csv_cell({Cell::Kind::text, printable(text)}) == expected("csv"));
    CHECK(xml_text(text) == expected("xml"));
    CHECK(markdown_text(text) == expected("markdown"));
  }
}

TEST_CASE("numbers in CSV keep their sign") { CHECK(csv_cell({Cell::Kind::number, "-3.5"}) == "-3.5"); }

TEST_CASE("code in Markdown ends where it should") {
  CHECK(markdown_code("a.txt:100:8") == "`a.txt:100:8`");
  CHECK(markdown_code("a`b``c|d") == "``` a`b``c\\|d ```");
  CHECK(markdown_code("").empty());
}

TEST_CASE("paths become URIs as file_uris.yaml says") {
  for (const auto& entry : YAML::LoadFile(GEOMSAN_ROOT "/tests/report/file_uris.yaml")) {
    CHECK(uri_of(entry.first.as<std::string>()) == entry.second.as<std::string>());
  }
}
