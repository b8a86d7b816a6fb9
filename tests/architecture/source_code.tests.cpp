#include "source_code.hpp"

#include <catch2/catch.hpp>

using namespace geomsan::testing;

TEST_CASE("comments are blanked, literals that look like them are kept") {
  CHECK(without_comments("a; // b\nc") == "a;     \nc");
  CHECK(without_comments("a /* b\nc */ d") == "a     \n     d");
  CHECK(without_comments("\"https://x\" // y") == "\"https://x\"     ");
  CHECK(without_comments(R"("\"// x" /**/)") == R"("\"// x"     )");
  CHECK(without_comments("R\"(\" // x)\" // y") == "R\"(\" // x)\"     ");
  CHECK(without_comments("'\"' // x") == "'\"'     ");
  CHECK(without_comments("1'000 // x") == "1'000     ");
  CHECK(without_comments("U'/' // x") == "U'/'     ");
}

TEST_CASE("Hangul is seen as letters, jamo and escapes") {
  CHECK(hangul_lines("a\n\"가\"\n\"漢字 · ² é\"\n'\\uAC00'\nU'\\U0000D7A3'\n\"ㄱ\"\n'\\u00B7'") ==
        std::vector<std::size_t>{2, 4, 5, 6});
}

TEST_CASE("included headers are found however they are spaced") {
  CHECK(included("#include \"text/span.hpp\"\n#  include <Eigen/SparseCore>\n//\n") ==
        std::vector<std::string>{"text/span.hpp", "Eigen/SparseCore"});
}
