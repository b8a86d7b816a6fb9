#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <iostream>
#include <sstream>

#include "scratch_folder.hpp"

using namespace geomsan;
using geomsan::testing::read_memory;
using geomsan::testing::read_paths;
using geomsan::testing::Reading;
using geomsan::testing::ScratchFolder;

namespace {

std::vector<std::string> ids(const Reading& reading) {
  std::vector<std::string> result;
  for (const Document& document : reading.documents) result.push_back(document.id);
  return result;
}

/// Standard input as long as this object exists.
class StandardInput {
 public:
  explicit StandardInput(const std::string& bytes) : buffer_(bytes), before_(std::cin.rdbuf(buffer_.rdbuf())) {}
  ~StandardInput() { std::cin.rdbuf(before_); }
  StandardInput(const StandardInput&) = delete;
  StandardInput& operator=(const StandardInput&) = delete;

 private:
  std::istringstream buffer_;
  std::streambuf* before_;
};

}  // namespace

TEST_CASE("a folder is read in byte order of its paths", "[corpus]") {
  const ScratchFolder folder;
  const std::vector<std::string> names = {"b.txt", "a/z.md", "a/b/c.text", "A.TXT", "a.jsonl", "가.json", "a-1.ndjson"};
  for (const std::string& name : names) {
    const bool json = name.find("json") != std::string::npos;
    folder.write(name, json ? "{\"id\":\"" + name + "\",\"body\":\"7조\"}" : "7조");
  }
  const Reading reading = read_paths({folder.path()});
  CHECK(ids(reading) == std::vector<std::string>{folder / "A.TXT", "a-1.ndjson", "a.jsonl", folder / "a/b/c.text",
                                                 folder / "a/z.md", folder / "b.txt", "가.json"});
  CHECK(reading.result.diagnostics.empty());
  CHECK(reading.result.documents == 7);
  CHECK(reading.documents.at(1).path == folder / "a-1.ndjson");
}

TEST_CASE("what is no article is counted, what is hidden is not", "[corpus]") {
  const ScratchFolder folder;
  folder.write("a.txt", "7조");
  folder.write("b.png", "x");
  folder.write("README", "x");
  folder.write("deep/c.pptx", "x");
  folder.write(".hidden.txt", "x");
  folder.write(".git/d.txt", "x");
  const Reading reading = read_paths({folder.path()});
  CHECK(ids(reading) == std::vector<std::string>{folder / "a.txt"});
  CHECK(reading.result.skipped_files == 3);
  REQUIRE(reading.result.diagnostics.size() == 1);
  CHECK(reading.result.diagnostics[0].warning);
  CHECK(reading.result.diagnostics[0].text == "기사 파일이 아닌 3개를 건너뛰었습니다");
}

TEST_CASE("a file that is named is read whatever it is called", "[corpus]") {
  const ScratchFolder folder;
  const std::string plain = folder.write("README", "7조 원");
  const std::string hidden = folder.write(".draft", "{\"body\":\"8조 원\"}");
  const Reading reading = read_paths({hidden, plain});
  CHECK(ids(reading) == std::vector<std::string>{hidden + "#1", plain});
  CHECK(reading.result.skipped_files == 0);
}

TEST_CASE("paths that hold nothing are reported and the rest is read", "[corpus]") {
  const ScratchFolder folder;
  const std::string good = folder.write("good.txt", "7조");
  const std::string empty = folder.write("empty.txt", "");
  folder.write("pictures/a.png", "x");
  std::filesystem::create_symlink("nowhere.txt", folder / "broken.txt");
  const Reading reading = read_paths({folder / "missing.txt", folder / "pictures", empty, folder / "broken.txt",
                                      folder / "good.txt/inside.txt", "", good});
  CHECK(ids(reading) == std::vector<std::string>{good});
  std::vector<std::string> texts;
  for (const Diagnostic& diagnostic : reading.result.diagnostics) {
    CHECK_FALSE(diagnostic.warning);
    texts.push_back(diagnostic.text);
  }
  CHECK(texts == std::vector<std::string>{"파일이나 폴더가 없습니다", "폴더에 기사 파일이 없습니다", "내용이 없습니다",
                                          "파일이나 폴더가 없습니다", "파일이나 폴더가 없습니다",
                                          "파일이나 폴더가 없습니다"});
}

TEST_CASE("links that lead in a circle and pipes do not hang", "[corpus]") {
  const ScratchFolder folder;
  folder.write("a/a.txt", "7조");
  std::filesystem::create_directory_symlink("..", folder / "a/up");
  std::filesystem::create_symlink("loop.txt", folder / "a/loop.txt");
  std::filesystem::create_symlink("a.txt", folder / "a/link.txt");
  REQUIRE(mkfifo((folder / "pipe.txt").c_str(), 0600) == 0);
  const Reading reading = read_paths({folder.path()});
  CHECK(ids(reading) == std::vector<std::string>{folder / "a/a.txt", folder / "a/link.txt"});
  CHECK(reading.result.skipped_files == 2);
  REQUIRE(reading.result.diagnostics.size() == 2);
  CHECK(reading.result.diagnostics[1].file == folder / "a/loop.txt");
}

TEST_CASE("a file that is not text stops only itself", "[corpus]") {
  const ScratchFolder folder;
  folder.write("1.txt", "7조");
  folder.write("2.txt", "%PDF-1.7 \xBF\xEF\xBB\xEA");
  folder.write("3.txt", "8조");
  const Reading reading = read_paths({folder.path()});
  CHECK(ids(reading) == std::vector<std::string>{folder / "1.txt", folder / "3.txt"});
  REQUIRE(reading.result.diagnostics.size() == 1);
  CHECK(reading.result.diagnostics[0].file == folder / "2.txt");
  CHECK(reading.result.diagnostics[0].text == "PDF 파일이라 기사로 읽지 않았습니다");
}

TEST_CASE("file names that are not UTF-8 do not spoil ids and messages", "[corpus]") {
  const ScratchFolder folder;
  folder.write("\xB1\xE2.txt", "7조");
  folder.write("\xB1\xE3.txt", "");
  const Reading reading = read_paths({folder.path()});
  CHECK(ids(reading) == std::vector<std::string>{folder / "\\xB1\\xE2.txt"});
  CHECK(reading.result.diagnostics.at(0).file == folder / "\\xB1\\xE3.txt");
}

TEST_CASE("standard input is read by content like a file", "[corpus]") {
  {
    const StandardInput input("울산에 100MW");
    const Reading reading = read_paths({"-"});
    REQUIRE(reading.documents.size() == 1);
    CHECK(reading.documents[0].id == "-");
    CHECK(reading.documents[0].path == "-");
  }
  {
    const StandardInput input("{\"body\":\"1\"}\n{\"body\":\"2\"}");
    CHECK(ids(read_paths({"-"})) == std::vector<std::string>{"-#1", "-#2"});
  }
  const StandardInput input("");
  CHECK(read_paths({"-"}).result.diagnostics.at(0).text == "내용이 없습니다");
}

TEST_CASE("a file bigger than the buffer is read whole", "[corpus]") {
  const ScratchFolder folder;
  std::string text;
  while (text.size() < (5U << 20)) text += "100만 원 ";
  const std::string path = folder.write("big.txt", text);
  CHECK(read_paths({path}).documents.at(0).body == text);
  const StandardInput input(text);
  CHECK(read_paths({"-"}).documents.at(0).body == text);
}

TEST_CASE("bytes that a forced encoding does not have stop the file", "[corpus]") {
  const auto reading = read_memory("100\xFE\x21MW", "a.txt", {.encoding = "cp949"});
  CHECK(reading.documents.empty());
  CHECK(reading.result.diagnostics.at(0).text ==
        "CP949 인코딩에 없는 바이트 \\xFE이(가) 있어 여기서 멈췄습니다(0부터 세어 3번째 바이트)");
}
