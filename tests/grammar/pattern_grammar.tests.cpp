#include <catch2/catch.hpp>

#include "grammar/pattern.hpp"

using namespace geomsan;

namespace {

std::string shape_of(const std::vector<PatternItem>& items);

std::string shape_of(const PatternItem& item) {
  switch (item.kind) {
    case PatternItem::Kind::slot: {
      std::string text = "{" + item.slot.name;
      if (item.slot.type != SlotType::quantity) {
        text += ":" + slot_type_names().at(static_cast<std::size_t>(item.slot.type));
      }
      if (!item.slot.unit.empty()) text += std::string("(") + (item.slot.not_unit ? "!" : "") + item.slot.unit + ")";
      return text + (item.slot.list ? "…}" : "}");
    }
    case PatternItem::Kind::literal:
      return "'" + item.text + "'";
    case PatternItem::Kind::gap:
      return "...";
    case PatternItem::Kind::space:
      return "_";
    case PatternItem::Kind::choice: {
      std::string text;
      for (const auto& alternative : item.alternatives) text += "|" + shape_of(alternative);
      return "[" + text.substr(1) + "]";
    }
  }
  return "?";
}

std::string shape_of(const std::vector<PatternItem>& items) {
  std::string text;
  for (const PatternItem& item : items) text += shape_of(item);
  return text;
}

/// The items of a pattern, or `!n` for an error at byte n.
std::string parsed(std::string_view text) {
  const auto result = parse_pattern(text);
  if (const auto* error = std::get_if<SyntaxError>(&result)) return "!" + std::to_string(error->at);
  return shape_of(std::get<Pattern>(result).items);
}

}  // namespace

TEST_CASE("every construct of a pattern becomes the item it stands for", "[grammar]") {
  struct Example {
    const char* why;
    const char* pattern;
    const char* shape;
  };
  const Example examples[] = {{"slot", "{처음}", "{처음}"},
                              {"typed slot", "{값:money}", "{값:money}"},
                              {"slot of one unit", "{값:count(명)}", "{값:count(명)}"},
                              {"slot of any other unit", "{외화:money(!KRW)}", "{외화:money(!KRW)}"},
                              {"unit with a slash", "{값:quantity(번/s)}", "{값(번/s)}"},
                              {"list slot", "{부분…}", "{부분…}"},
                              {"typed list slot", "{부분:money…}", "{부분:money…}"},
                              {"list slot of one unit", "{부분:count(명)…}", "{부분:count(명)…}"},
                              {"literal", "에서", "'에서'"},
                              {"space", "늘어난 값", "'늘어난'_'값'"},
                              {"many spaces are one", "늘어난 \t  값", "'늘어난'_'값'"},
                              {"gap", "{가} ... {나}", "{가}_..._{나}"},
                              {"gap inside a word", "가...나", "'가'...'나'"},
                              {"choice", "[가|나]", "['가'|'나']"},
                              {"optional", "[가|]", "['가'|]"},
                              {"optional first", "[|가]", "[|'가']"},
                              {"choice with spaces and slots", "[총 {가}|{나}]", "['총'_{가}|{나}]"},
                              {"choice in a choice", "[가[나|다]|라]", "['가'['나'|'다']|'라']"},
                              {"three alternatives", "[가|나|다]", "['가'|'나'|'다']"},
                              {"brackets are literal", "{가}({나})", "{가}'('{나}')'"},
                              {"signs are literal", "{가}→{나}=,:", "{가}'→'{나}'=,:'"},
                              {"two points are literal", "가..나", "'가..나'"},
                              {"nothing", "", ""},
                              {"a rule of the rules folder", "{처음}에서 {증가분} [증액된|늘어난] {합계}",
                               "{처음}'에서'_{증가분}_['증액된'|'늘어난']_{합계}"}};
  for (const Example& example : examples) {
    INFO(example.why);
    CHECK(parsed(example.pattern) == example.shape);
  }
}

TEST_CASE("every slot type can be named", "[grammar]") {
  REQUIRE(slot_type_names().size() > 20);
  for (const std::string& type : slot_type_names()) {
    INFO(type);
    CHECK(parsed("{가:" + type + "}") == (type == "quantity" ? "{가}" : "{가:" + type + "}"));
  }
}

TEST_CASE("a pattern that cannot be read says where", "[grammar]") {
  struct Example {
    const char* why;
    const char* pattern;
    const char* error;
  };
  const Example examples[] = {{"slot without end", "{처음", "!0"},
                              {"slot without name", "{}", "!0"},
                              {"slot without name behind text", "가 {}", "!4"},
                              {"empty unit", "{가:money()}", "!0"},
                              {"only not", "{가:money(!)}", "!0"},
                              {"space in a name", "{가 나}", "!0"},
                              {"list mark in the middle", "{가…나}", "!0"},
                              {"choice without end", "{가} [나|다", "!6"},
                              {"end without choice", "나]", "!3"},
                              {"bar outside a choice", "가|나", "!3"},
                              {"end of slot without begin", "가}나", "!3"},
                              {"broken slot in a choice", "[가|{나]", "!0"}};
  for (const Example& example : examples) {
    INFO(example.why);
    CHECK(parsed(example.pattern) == example.error);
  }
}

TEST_CASE("choices may be nested a hundred deep", "[grammar]") {
  std::string deep(100, '[');
  deep += "가" + std::string(100, ']');
  CHECK(parsed(deep) == std::string(100, '[') + "'가'" + std::string(100, ']'));
  CHECK(parsed(std::string(100, '[')) == "!0");
}
