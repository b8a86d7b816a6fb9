#include "corpus/glob.hpp"

#include <catch2/catch.hpp>

#include "scratch_folder.hpp"

using namespace geomsan;
using namespace geomsan::testing;

TEST_CASE("globs match file names and paths", "[corpus]") {
  struct Example {
    const char* glob;
    const char* path;
    bool matches;
  };
  const Example examples[] = {{"*.txt", "a.txt", true},
                              {"*.txt", "a/b/c.txt", true},
                              {"*.txt", "a.txt/b.md", false},
                              {"a/*.txt", "a/b.txt", true},
                              {"a/*.txt", "a/b/c.txt", false},
                              {"a/**", "a/b/c.txt", true},
                              {"a/**", "b/a/c.txt", false},
                              {"a/", "a/b/c.txt", true},
                              {"**/b/*", "b/c.txt", true},
                              {"**/b/*", "a/a/b/c.txt", true},
                              {"**/b/*", "a/b/c/d.txt", false},
                              {"a/**/z.txt", "a/z.txt", true},
                              {"a/**/z.txt", "a/b/c/z.txt", true},
                              {"기사?.txt", "기사가.txt", true},
                              {"기사[가나].txt", "기사나.txt", true},
                              {"?.txt", "\xB1\xE2.txt", false},
                              {"[", "[", true},
                              {"", "a", false},
                              {"/", "a", true},
                              {"**", "a", true}};
  for (const Example& example : examples) {
    INFO(example.glob << " on " << example.path);
    CHECK(matches_glob(example.glob, example.path) == example.matches);
  }
}

TEST_CASE("folders are read by globs where some are given", "[corpus]") {
  const ScratchFolder folder;
  for (const char* name : {"a.txt", "b.dat", "inbox/c.txt", "inbox/old/d.txt", "notes/e.md"}) folder.write(name, "7조");
  const auto read = [&](std::vector<std::string> include, std::vector<std::string> exclude) {
    ReadOptions options;
    options.include = std::move(include);
    options.exclude = std::move(exclude);
    const Reading reading = read_paths({folder.path()}, options);
    std::string result;
    for (const Document& document : reading.documents) result += document.id.substr(folder.path().size() + 1) + " ";
    return result + std::to_string(reading.result.skipped_files);
  };
  CHECK(read({}, {}) == "a.txt inbox/c.txt inbox/old/d.txt notes/e.md 1");
  CHECK(read({"*.dat"}, {}) == "b.dat 0");
  CHECK(read({"inbox/**", "*.md"}, {}) == "inbox/c.txt inbox/old/d.txt notes/e.md 0");
  CHECK(read({}, {"inbox/old/*", "*.md"}) == "a.txt inbox/c.txt 1");
  CHECK(read({"*.txt"}, {"inbox/"}) == "a.txt 0");

  ReadOptions nothing;
  nothing.include = {"*.csv"};
  const Reading reading = read_paths({folder.path()}, nothing);
  CHECK(reading.result.diagnostics.at(0).hint == "--include와 --exclude를 따르면 남는 파일이 없습니다");
}
