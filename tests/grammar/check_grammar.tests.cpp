#include <catch2/catch.hpp>

#include "grammar/check_expression.hpp"

using namespace geomsan;

namespace {

std::string shape_of(const CheckNode& node) {
  const auto operand = [&](std::size_t i) { return shape_of(*node.operands.at(i)); };
  switch (node.kind) {
    case CheckNode::Kind::number:
      return node.number.to_string();
    case CheckNode::Kind::slot:
      return node.name;
    case CheckNode::Kind::add:
      return "(" + operand(0) + " + " + operand(1) + ")";
    case CheckNode::Kind::subtract:
      return "(" + operand(0) + " - " + operand(1) + ")";
    case CheckNode::Kind::multiply:
      return "(" + operand(0) + " * " + operand(1) + ")";
    case CheckNode::Kind::divide:
      return "(" + operand(0) + " / " + operand(1) + ")";
    case CheckNode::Kind::call: {
      std::string text = node.name + "<";
      for (std::size_t i = 0; i < node.operands.size(); ++i) text += (i ? ", " : "") + operand(i);
      return text + ">";
    }
  }
  return "?";
}

/// The check with brackets around every operation, or `!n` for an error at byte n.
std::string parsed(std::string_view text) {
  const auto result = parse_check(text);
  if (const auto* error = std::get_if<SyntaxError>(&result)) return "!" + std::to_string(error->at);
  const auto& check = std::get<CheckExpression>(result);
  const char* signs[] = {"=", "<=", ">=", "<", ">"};
  return shape_of(*check.left) + " " + signs[static_cast<std::size_t>(check.comparison)] + " " + shape_of(*check.right);
}

std::string nested(int depth) {
  return std::string(static_cast<std::size_t>(depth), '(') + "가" + std::string(static_cast<std::size_t>(depth), ')') +
         " = 나";
}

}  // namespace

TEST_CASE("a check is read with the precedence of arithmetic", "[grammar]") {
  struct Example {
    const char* check;
    const char* shape;
  };
  const Example examples[] = {
      {"처음 + 증가분 = 합계", "(처음 + 증가분) = 합계"}, {"가 + 나 * 다 = 라", "(가 + (나 * 다)) = 라"},
      {"(가 + 나) * 다 = 라", "((가 + 나) * 다) = 라"},   {"가 - 나 - 다 = 라", "((가 - 나) - 다) = 라"},
      {"가 / 나 / 다 = 라", "((가 / 나) / 다) = 라"},     {"가 / 나 * 다 = 라", "((가 / 나) * 다) = 라"},
      {"가 = 나 + 다 - 라", "가 = ((나 + 다) - 라)"},     {"((가)) = 나", "가 = 나"}};
  for (const Example& example : examples) {
    INFO(example.check);
    CHECK(parsed(example.check) == example.shape);
  }
}

TEST_CASE("operators need no spaces around them", "[grammar]") {
  CHECK(parsed("처음+증가분=합계") == "(처음 + 증가분) = 합계");
  CHECK(parsed("가-나*다=라") == "(가 - (나 * 다)) = 라");
  CHECK(parsed("-가 = 나").front() == '!');
}

TEST_CASE("all comparisons, numbers, percents and functions are read", "[grammar]") {
  struct Example {
    const char* check;
    const char* shape;
  };
  const Example examples[] = {{"가 <= 나", "가 <= 나"},
                              {"가 >= 나", "가 >= 나"},
                              {"가 < 나", "가 < 나"},
                              {"가 > 나", "가 > 나"},
                              {"가 * 1.5 = 나", "(가 * 1.5) = 나"},
                              {"가 * 5% = 나", "(가 * 0.05) = 나"},
                              {"가 * 12.5% < 100", "(가 * 0.125) < 100"},
                              {"sum(부분) = 합계", "sum<부분> = 합계"},
                              {"count(부분) + 1 = 수", "(count<부분> + 1) = 수"},
                              {"max(가, 나 + 1) >= 다", "max<가, (나 + 1)> >= 다"},
                              {"f(g(가)) = 나", "f<g<가>> = 나"},
                              {"값2 = a_b", "값2 = a_b"}};
  for (const Example& example : examples) {
    INFO(example.check);
    CHECK(parsed(example.check) == example.shape);
  }
}

TEST_CASE("what is no comparison of two sides is refused", "[grammar]") {
  for (const char* text : {"", "가", "가 + 나", "= 나", "가 =", "가 + = 나", "가 나 = 다", "가 == 나", "가 = 나 = 다",
                           "가 =< 나", "(가 = 나", "가) = 나", "sum() = 가", "sum(가,) = 나", "가 = 5%%", "1.2.3 = 가",
                           "가 ≤ 나", "() = 가", "가 = 1."}) {
    INFO(text);
    CHECK(parsed(text).front() == '!');
  }
}

TEST_CASE("an error behind a whole check is placed where the rest begins", "[grammar]") {
  CHECK(parsed("a = b c") == "!6");
  CHECK(parsed("a = b)") == "!5");
}

TEST_CASE("brackets nest a hundred deep and no deeper", "[grammar]") {
  CHECK(parsed(nested(100)) == "가 = 나");
  CHECK(parsed(nested(101)).front() == '!');
  CHECK(parsed(std::string(1000000, '(')).front() == '!');
  std::string calls;
  for (int i = 0; i < 100000; ++i) calls += "f(";
  CHECK(parsed(calls).front() == '!');
}

TEST_CASE("the slots of a check are named once each, in order of use", "[grammar]") {
  const auto result = parse_check("sum(부분) + 처음 * 5% = 처음 + 합계");
  const auto names = slots_of(std::get<CheckExpression>(result));
  CHECK(names == std::vector<std::string>{"부분", "처음", "합계"});
}
