#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "grammar/pattern.hpp"
#include "quantity/decimal.hpp"

namespace geomsan {

struct CheckNode;
using CheckNodePtr = std::shared_ptr<const CheckNode>;

/// One node of a check: `처음 + 증가분`, `sum(부분)`, `5%`.
struct CheckNode {
  enum class Kind { number, slot, add, subtract, multiply, divide, call };
  Kind kind = Kind::number;
  Decimal number;                      ///< for number; 5% is 0.05
  std::string name;                    ///< slot or function; % for a number written with it
  std::vector<CheckNodePtr> operands;  ///< two for operators, the arguments for a call
};

enum class Comparison {
  equal,
  less_equal,
  greater_equal,
  less,
  greater,
  never,  ///< the pattern itself is the slip; there are no sides
};

/// `처음 + 증가분 = 합계`, or `never`.
struct CheckExpression {
  CheckNodePtr left;
  Comparison comparison = Comparison::equal;
  CheckNodePtr right;
  std::string text{};  ///< as written
};

/// A function of the check language with the least and the largest number of its arguments.
struct CheckFunction {
  std::string_view name;
  std::size_t least = 1;
  std::size_t most = 1;
};
[[nodiscard]] std::span<const CheckFunction> check_functions();

/// Parses the check language of the rule files. Names are not resolved here.
[[nodiscard]] std::variant<CheckExpression, SyntaxError> parse_check(std::string_view text);

/// Names of the slots an expression uses, without repeats, in order of use.
[[nodiscard]] std::vector<std::string> slots_of(const CheckExpression& expression);

}  // namespace geomsan
