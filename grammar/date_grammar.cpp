#include "grammar/date_grammar.hpp"

#include <boost/fusion/adapted/struct.hpp>

#include "grammar/x3_config.hpp"

BOOST_FUSION_ADAPT_STRUCT(geomsan::DateNode, year, month, day)

namespace geomsan::grammar {
namespace {

const x3::uint_parser<unsigned, 10, 4, 4> year{};
const x3::uint_parser<unsigned, 10, 1, 2> one_or_two{};

const auto in_month = [](auto& context) {
  x3::_pass(context) = x3::_attr(context) >= 1 && x3::_attr(context) <= 12;
  x3::_val(context) = static_cast<int>(x3::_attr(context));
};
const auto in_day = [](auto& context) {
  x3::_pass(context) = x3::_attr(context) >= 1 && x3::_attr(context) <= 31;
  x3::_val(context) = static_cast<int>(x3::_attr(context));
};
const auto in_century = [](auto& context) {
  x3::_pass(context) = x3::_attr(context) >= 1900 && x3::_attr(context) <= 2100;
  x3::_val(context) = static_cast<int>(x3::_attr(context));
};

const auto whole_number = !x3::digit;
const auto year_rule = x3::rule<struct date_year_id, int>{"year"} = year[in_century];
const auto month_rule = x3::rule<struct date_month_id, int>{"month"} = (one_or_two >> whole_number)[in_month];
const auto day_rule = x3::rule<struct date_day_id, int>{"day"} = (one_or_two >> whole_number)[in_day];
const auto space = -x3::lit(' ');

const auto dotted = year_rule >> '.' >> space >> month_rule >> '.' >> space >> day_rule;
const auto dashed = year_rule >> '-' >> month_rule >> '-' >> day_rule;
const auto slashed = year_rule >> '/' >> month_rule >> '/' >> day_rule;
const auto date = x3::rule<struct date_id, DateNode>{"date"} = dotted | dashed | slashed;

}  // namespace
}  // namespace geomsan::grammar

namespace geomsan {

std::optional<DateNode> parse_date(std::string_view text) {
  grammar::Iterator first = text.data();
  const grammar::Iterator last = first + text.size();
  DateNode node;
  if (!grammar::x3::parse(first, last, grammar::date, node)) return std::nullopt;
  node.size = static_cast<std::size_t>(first - text.data());
  return node;
}

}  // namespace geomsan
