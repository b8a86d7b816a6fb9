#include <algorithm>
#include <array>

#include "grammar/check_expression.hpp"
#include "grammar/x3_config.hpp"

namespace geomsan::grammar {
namespace {

struct comparison_symbols : x3::symbols<Comparison> {
  comparison_symbols() {
    add("=", Comparison::equal)("<=", Comparison::less_equal)(">=", Comparison::greater_equal)("<", Comparison::less)(
        ">", Comparison::greater);
  }
} const comparison;

CheckNodePtr make_node(CheckNode node) { return std::make_shared<const CheckNode>(std::move(node)); }

const auto set_node = [](auto& context) { x3::_val(context) = x3::_attr(context); };
const auto combine = [](CheckNode::Kind kind) {
  return [kind](auto& context) {
    CheckNode node;
    node.kind = kind;
    node.operands = {x3::_val(context), x3::_attr(context)};
    x3::_val(context) = make_node(std::move(node));
  };
};

const auto name_byte = x3::char_ - x3::char_("+*/=<>(),% \t\n.-") - x3::digit;
const auto name = x3::rule<struct check_name_id, std::string>{"name"} =
    x3::lexeme[name_byte >> *(name_byte | x3::char_("0-9"))];
const auto digits = x3::rule<struct check_digits_id, std::string>{"number"} =
    x3::lexeme[+x3::digit >> -(x3::char_('.') >> +x3::digit)];

const auto set_number = [](auto& context) {
  CheckNode node;
  const auto value = Decimal::parse(x3::_attr(context));
  x3::_pass(context) = value.has_value();
  if (value) node.number = *value;
  x3::_val(context) = make_node(std::move(node));
};
const auto as_percent = [](auto& context) {
  CheckNode node = *x3::_val(context);
  node.number = node.number.scaled(-2);
  node.name = "%";
  x3::_val(context) = make_node(std::move(node));
};
const auto set_slot = [](auto& context) {
  CheckNode node;
  node.kind = CheckNode::Kind::slot;
  node.name = x3::_attr(context);
  x3::_val(context) = make_node(std::move(node));
};
const auto begin_call = [](auto& context) {
  CheckNode node = *x3::_val(context);
  node.kind = CheckNode::Kind::call;
  x3::_val(context) = make_node(std::move(node));
};
const auto add_argument = [](auto& context) {
  CheckNode node = *x3::_val(context);
  node.operands.push_back(x3::_attr(context));
  x3::_val(context) = make_node(std::move(node));
};

const x3::rule<struct sum_id, CheckNodePtr> sum{"sum"};
const x3::rule<struct product_id, CheckNodePtr> product{"product"};
const x3::rule<struct primary_id, CheckNodePtr> primary{"slot, number or function"};

const auto primary_def = digits[set_number] >> -x3::lit('%')[as_percent] |
                         name[set_slot] >>
                             -(x3::lit('(')[begin_call] >> sum[add_argument] >> *(',' >> sum[add_argument]) >> ')') |
                         '(' >> sum[set_node] >> ')';
const auto product_def = primary[set_node] >> *('*' >> primary[combine(CheckNode::Kind::multiply)] |
                                                '/' >> primary[combine(CheckNode::Kind::divide)]);
const auto sum_def = product[set_node] >> *('+' >> product[combine(CheckNode::Kind::add)] |
                                            '-' >> product[combine(CheckNode::Kind::subtract)]);

const auto set_left = [](auto& context) { x3::_val(context).left = x3::_attr(context); };
const auto set_comparison = [](auto& context) { x3::_val(context).comparison = x3::_attr(context); };
const auto set_right = [](auto& context) { x3::_val(context).right = x3::_attr(context); };

const auto set_never = [](auto& context) { x3::_val(context).comparison = Comparison::never; };

const x3::rule<struct check_id, CheckExpression> check{"check"};
const auto check_def = ("never" >> x3::eoi)[set_never] | sum[set_left] >> comparison[set_comparison] >> sum[set_right];

BOOST_SPIRIT_DEFINE(primary, product, sum, check)

void collect_slots(const CheckNode& node, std::vector<std::string>& names) {
  if (node.kind == CheckNode::Kind::slot && std::find(names.begin(), names.end(), node.name) == names.end()) {
    names.push_back(node.name);
  }
  for (const CheckNodePtr& operand : node.operands) collect_slots(*operand, names);
}

constexpr int kMaxDepth = 100;

/// Brackets nest the parser's own stack; a file of nothing but "(" must not overflow it.
bool too_deep(std::string_view text) {
  int depth = 0;
  for (const char c : text) {
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (depth > kMaxDepth) return true;
  }
  return false;
}

}  // namespace
}  // namespace geomsan::grammar

namespace geomsan {

std::variant<CheckExpression, SyntaxError> parse_check(std::string_view text) {
  grammar::Iterator first = text.data();
  const grammar::Iterator last = first + text.size();
  CheckExpression expression;
  const bool parsed = !grammar::too_deep(text) &&
                      grammar::x3::phrase_parse(first, last, grammar::check, grammar::x3::space, expression);
  if (!parsed || first != last) return SyntaxError{static_cast<std::size_t>(first - text.data()), "a + b = c"};
  expression.text = text;
  return expression;
}

std::vector<std::string> slots_of(const CheckExpression& expression) {
  std::vector<std::string> names;
  if (expression.comparison == Comparison::never) return names;
  grammar::collect_slots(*expression.left, names);
  grammar::collect_slots(*expression.right, names);
  return names;
}

std::span<const CheckFunction> check_functions() {
  static constexpr std::array functions{
      CheckFunction{"sum"},           CheckFunction{"count"},        CheckFunction{"exact"},
      CheckFunction{"number"},        CheckFunction{"size"},         CheckFunction{"year"},
      CheckFunction{"weekday"},       CheckFunction{"margin"},       CheckFunction{"percent", 2, 2},
      CheckFunction{"change", 2, 2},  CheckFunction{"drop", 2, 2},   CheckFunction{"change_by", 2, 2},
      CheckFunction{"drop_by", 2, 2}, CheckFunction{"points", 2, 2}, CheckFunction{"times", 2, 2},
      CheckFunction{"days", 1, 2},    CheckFunction{"age", 2, 2},    CheckFunction{"rate", 3, 3},
  };
  return functions;
}

}  // namespace geomsan
