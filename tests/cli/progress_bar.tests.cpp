#include "cli/progress_bar.hpp"

#include <catch2/catch.hpp>

#include "text/message.hpp"

using namespace geomsan;

TEST_CASE("a progress line says what is known and no more") {
  set_language(Language::korean);
  CHECK(progress_line({.done = 0, .total = 0, .documents = 0, .seconds = 0}) == "기사 0건");
  CHECK(progress_line({.done = 9, .total = 0, .documents = 1234567, .seconds = 100}) ==
        "기사 1,234,567건 · 초당 12,345");
  CHECK(progress_line({.done = 50, .total = 200, .documents = 10, .seconds = 30}) ==
        "██████░░░░░░░░░░░░░░░░░░  25% · 기사 10건 · 초당 0 · 남은 시간 1:30");
  CHECK(progress_line({.done = 300, .total = 200, .documents = 10, .seconds = 5}) ==
        "████████████████████████ 100% · 기사 10건 · 초당 2");
  CHECK(progress_line({.done = 1, .total = 10, .documents = 1, .seconds = 1000}).ends_with("남은 시간 2:30:00"));
}
