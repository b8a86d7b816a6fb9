#include "grammar/pattern.hpp"
#include "grammar/x3_config.hpp"

namespace geomsan::grammar {
namespace {

using Items = std::vector<PatternItem>;

struct slot_type_symbols : x3::symbols<SlotType> {
  slot_type_symbols() {
    add("quantity", SlotType::quantity)("money", SlotType::money)("percent", SlotType::percent)(
        "count", SlotType::count)("date", SlotType::date)("age", SlotType::age)("ordinal", SlotType::ordinal)(
        "unit", SlotType::unit)("number", SlotType::number)("weekday", SlotType::weekday)(
        "malformed", SlotType::malformed)("impossible", SlotType::impossible)("names", SlotType::names)(
        "bullets", SlotType::bullets)("name", SlotType::name)("word", SlotType::word)("words", SlotType::words)(
        "text", SlotType::text)("bracket", SlotType::bracket)("email", SlotType::email)("url", SlotType::url)(
        "digits", SlotType::digits);
  }
} const slot_type;

// Over UTF-8 bytes a Korean name is simply a run of bytes that are not part of the pattern's own signs. The three dots
// of a list slot (…, U+2026) begin with 0xE2, which begins no Hangul syllable.
const auto name_byte = x3::char_ - x3::char_("{}[]()|: \t\n") - "…";
const auto name = x3::rule<struct name_id, std::string>{"name"} = +name_byte;
const auto unit_name = x3::rule<struct unit_name_id, std::string>{"unit name"} =
    +(x3::char_ - x3::char_("{}[]()| \t\n!"));

const auto set_name = [](auto& context) { x3::_val(context).name = x3::_attr(context); };
const auto set_type = [](auto& context) { x3::_val(context).type = x3::_attr(context); };
const auto set_kind = [](auto& context) {
  x3::_val(context).type = SlotType::kind;
  x3::_val(context).kind = x3::_attr(context);
};
const auto set_unit = [](auto& context) { x3::_val(context).unit = x3::_attr(context); };
const auto set_not = [](auto& context) { x3::_val(context).not_unit = true; };
const auto set_list = [](auto& context) { x3::_val(context).list = true; };

const auto slot = x3::rule<struct slot_id, SlotPattern>{"{slot}"} =
    '{' >> name[set_name] >> -(':' >> ((slot_type >> !name_byte)[set_type] | name[set_kind]) >>
                               -('(' >> -x3::lit('!')[set_not] >> unit_name[set_unit] >> ')')) >>
    -x3::lit("…")[set_list] >> '}';

const auto text = x3::rule<struct text_id, std::string>{"text"} = +(x3::char_ - x3::char_("{}[]| \t\n") - "...");

PatternItem item_of(PatternItem::Kind kind) {
  PatternItem item;
  item.kind = kind;
  return item;
}

const auto push_slot = [](auto& context) {
  x3::_val(context).push_back(item_of(PatternItem::Kind::slot));
  x3::_val(context).back().slot = x3::_attr(context);
};
const auto push_literal = [](auto& context) {
  x3::_val(context).push_back(item_of(PatternItem::Kind::literal));
  x3::_val(context).back().text = x3::_attr(context);
};
const auto push_gap = [](auto& context) { x3::_val(context).push_back(item_of(PatternItem::Kind::gap)); };
const auto push_space = [](auto& context) { x3::_val(context).push_back(item_of(PatternItem::Kind::space)); };
const auto push_choice = [](auto& context) {
  x3::_val(context).push_back(item_of(PatternItem::Kind::choice));
  x3::_val(context).back().alternatives = x3::_attr(context);
};
const auto push_alternative = [](auto& context) { x3::_val(context).push_back(x3::_attr(context)); };

const x3::rule<struct items_id, Items> items{"pattern"};
const x3::rule<struct choice_id, std::vector<Items>> choice{"[choice]"};
const auto choice_def = '[' >> items[push_alternative] >> *('|' >> items[push_alternative]) >> ']';
const auto items_def = x3::eps >> *(slot[push_slot] | choice[push_choice] | x3::lit("...")[push_gap] |
                                    x3::omit[+x3::char_(" \t\n")][push_space] | text[push_literal]);

BOOST_SPIRIT_DEFINE(items, choice)

constexpr int kMaxDepth = 100;

/// Brackets nest the parser's own stack; a file of nothing but "[" must not overflow it.
bool too_deep(std::string_view pattern) {
  int depth = 0;
  for (const char c : pattern) {
    depth += c == '[' ? 1 : c == ']' ? -1 : 0;
    if (depth > kMaxDepth) return true;
  }
  return false;
}

}  // namespace
}  // namespace geomsan::grammar

namespace geomsan {

std::variant<Pattern, SyntaxError> parse_pattern(std::string_view text) {
  grammar::Iterator first = text.data();
  const grammar::Iterator last = first + text.size();
  Pattern pattern;
  if (grammar::too_deep(text) || !grammar::x3::parse(first, last, grammar::items, pattern.items) || first != last) {
    return SyntaxError{static_cast<std::size_t>(first - text.data()), "{slot} [a|b] ..."};
  }
  pattern.text = text;
  return pattern;
}

const std::vector<std::string>& slot_type_names() {
  static const std::vector<std::string> names{"quantity",   "money",   "percent", "count", "date",    "age",
                                              "ordinal",    "unit",    "number",  "kind",  "weekday", "malformed",
                                              "impossible", "names",   "bullets", "name",  "word",    "words",
                                              "text",       "bracket", "email",   "url",   "digits"};
  return names;
}

}  // namespace geomsan
