#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
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
  for (const char* format : {"jsonl", "csv", "xlsx"}) {
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
  CHECK(files >= 7);
}
