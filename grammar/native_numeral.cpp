#include "grammar/native_numeral.hpp"

namespace geomsan::grammar {
namespace {

struct ten_symbols : x3::symbols<int> {
  ten_symbols() {
    add("열", 10)("스물", 20)("스무", 20)("서른", 30)("마흔", 40)("쉰", 50);
    add("예순", 60)("일흔", 70)("여든", 80)("아흔", 90);
  }
} const tens;

struct one_symbols : x3::symbols<NativeNumeral> {
  one_symbols() {
    const auto one = [this](std::initializer_list<const char*> words, int value) {
      for (const char* word : words) add(word, {value, value});
    };
    one({"하나", "한"}, 1);
    one({"둘", "두"}, 2);
    one({"셋", "세", "석"}, 3);
    one({"넷", "네", "넉"}, 4);
    one({"다섯", "닷"}, 5);
    one({"여섯", "엿"}, 6);
    one({"일곱"}, 7);
    one({"여덟"}, 8);
    one({"아홉"}, 9);
    add("첫", {1, 1, false, true});
    add("한두", {1, 2})("한둘", {1, 2})("두어", {2, 3})("두세", {2, 3})("두셋", {2, 3})("두서너", {2, 4});
    add("서너", {3, 4})("서넛", {3, 4})("너댓", {4, 5})("너덧", {4, 5})("네댓", {4, 5})("네다섯", {4, 5});
    add("대여섯", {5, 6})("대엿", {5, 6})("예닐곱", {6, 7})("일고여덟", {7, 8})("일여덟", {7, 8})("엳아홉", {8, 9});
    add("여덟아홉", {8, 9});
    add("한 두", {1, 2})("두 세", {2, 3})("두 서너", {2, 4})("서 너", {3, 4})("네 다섯", {4, 5})("대 여섯", {5, 6});
    add("여남은", {10, 20, true});
  }
} const ones;

struct spoken_one_symbols : x3::symbols<NativeNumeral> {
  spoken_one_symbols() { add("서", {3, 3})("너", {4, 4})("댓", {5, 5}); }
} const spoken_ones;

}  // namespace

bool parse_native_ones(Iterator& first, Iterator last, bool expression, NativeNumeral& out) {
  x3::unused_type none;
  return ones.parse(first, last, none, none, out) || (expression && spoken_ones.parse(first, last, none, none, out));
}

bool parse_native(Iterator& first, Iterator last, bool expression, NativeNumeral& out) {
  x3::unused_type none;
  int ten = 0;
  if (!tens.parse(first, last, none, none, ten)) return parse_native_ones(first, last, expression, out);
  out = {ten, ten};
  Iterator at = first;
  if (expression && at != last && *at == ' ') ++at;
  NativeNumeral rest;
  if (parse_native_ones(at, last, expression, rest) && rest.high < 10 && !rest.first) {
    out = {ten + rest.low, ten + rest.high};
    first = at;
  }
  return true;
}

}  // namespace geomsan::grammar
