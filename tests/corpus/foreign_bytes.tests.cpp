#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "scratch_folder.hpp"
#include "spreadsheet.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

void hold(const Reading& reading) {
  CHECK(reading.documents.size() + reading.result.diagnostics.size() > 0);
  for (const Document& document : reading.documents) {
    CHECK_FALSE(first_invalid_utf8(document.id + document.title + document.body).has_value());
  }
}

}  // namespace

TEST_CASE("what the fuzzers of the readers start from is read without harm", "[corpus]") {
  std::size_t files = 0;
  for (const char* format : {"jsonl", "csv", "xlsx", "html"}) {
    const std::filesystem::path folder = std::filesystem::path(GEOMSAN_ROOT) / "tests/fuzz/corpus" / format;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      INFO(entry.path().string());
      const std::string bytes = content_of(entry.path());
      hold(read_memory(bytes, "a." + std::string(format)));
      const std::size_t nul = std::min(bytes.find('\0'), bytes.size());
      hold(read_memory(zipped(workbook({bytes.substr(0, nul)}, bytes.substr(std::min(nul + 1, bytes.size())))), "a"));
      ++files;
    }
  }
  CHECK(files >= 10);
}

TEST_CASE("files that were cut or overwritten are read as far as they go or reported", "[corpus]") {
  const std::string body = "예산은 \\\"기존\\\" 370억원에서 82억원 증액된 452억원이다.";
  const std::string text = "예산은 기존 370억원에서 82억원 증액된 452억원이다. 회사는 20일 매출이 3조원이라고 밝혔다.";
  const std::pair<std::string, std::string> files[] = {
      {"a.txt", text},
      {"a.jsonl", "{\"id\":\"1\",\"body\":\"" + body + "\"}\n{\"body\":\"" + body + "\"}\n"},
      {"a.json", "[{\"body\":\"" + body + "\"},\n {\"title\":\"t\",\"body\":\"" + body + "\"}]"},
      {"a.csv",
       "id,date,title,body\n1,20250620,\"가, 나\",\"" + text + "\n" + text + "\"\n2,20250621,다," + text + "\n"},
      {"a.html", "<!DOCTYPE html><html><head><title>가</title></head><body><article><h1>가</h1><p>" + text + "</p><p>" +
                     text + "</p></article></body></html>"},
      {"a.xlsx", zipped(workbook({row({"title", "body"}) + row({"가", text}) + row({"나", text})}))}};
  std::mt19937 random(20250620);
  for (const auto& [name, sound] : files) {
    INFO(name);
    REQUIRE(read_memory(sound, name).result.diagnostics.empty());
    const auto somewhere = [&, size = sound.size()] {
      return std::uniform_int_distribution<std::size_t>(0, size - 1)(random);
    };
    for (int i = 0; i < 40; ++i) {
      hold(read_memory(sound.substr(0, somewhere()), name));
      std::string overwritten = sound;
      for (int k = 0; k < 3; ++k) overwritten[somewhere()] = static_cast<char>(random());
      hold(read_memory(overwritten, name));
      std::string doubled = sound;
      doubled.insert(somewhere(), sound.substr(somewhere()));
      hold(read_memory(doubled, name));
    }
  }
}
