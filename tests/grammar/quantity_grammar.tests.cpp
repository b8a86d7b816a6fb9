#include "grammar/quantity_grammar.hpp"

#include <catch2/catch.hpp>

using namespace geomsan;

namespace {

/// A lexicon of a few words, so that nothing here depends on rules/.
const Lexicon& lexicon() {
  static const Lexicon* const built = [] {
    auto* words = new Lexicon;
    const auto unit = [&](const char* symbol, std::initializer_list<const char*> spellings, bool native = false) {
      Unit model;
      model.symbol = symbol;
      const Unit* added = words->add_unit(model);
      for (const char* spelling : spellings) {
        Reading reading;
        reading.spelling = spelling;
        reading.unit = added;
        reading.native = reading.glued = native;
        words->add_reading(reading);
      }
      return added;
    };
    unit("KRW", {"원", "만원"});
    unit("MW", {"MW", "메가와트", "㎿"});
    unit("%", {"%"});
    unit("명", {"명"}, true);
    const Unit* year = unit("y", {"년"});
    const Unit* month = unit("mo", {"개월"}, true);
    words->add_compound(year, month);
    words->add_hedge({"여", Hedge::over, Decimal(0), HedgeWord::Place::inside});
    words->add_hedge({"이상", Hedge::at_least, std::nullopt});
    words->add_hedge({"가량", Hedge::approx, Decimal(5, -2)});
    words->add_hedge({"넘는", Hedge::over, std::nullopt, HedgeWord::Place::after, true});
    words->add_hedge({"급", Hedge::class_of, Decimal(5, -2), HedgeWord::Place::after, false, true, {"증"}});
    words->add_band("대");
    words->add_particle("이");
    words->add_particle("을");
    words->add_particle("로");
    words->seal();
    return words;
  }();
  return *built;
}

/// The tree as text: parts joined by +, `~` before the right end, `band`, hedges; `|` where the surface and `‖` where
/// the extent ends.
std::string tree(std::string_view text, bool expression = true) {
  const auto node = parse_quantity(lexicon(), text, 0, expression);
  if (!node) return "-";
  const auto amount = [](const Amount& part) {
    std::string words = part.number.value.to_string();
    if (part.number.upper) words += ".." + part.number.upper->to_string();
    if (part.inside) words += " " + part.inside->word;
    return part.reading ? words + " " + part.reading->unit->symbol : words;
  };
  std::string result;
  for (const Amount& part : node->parts) result += (result.empty() ? "" : " + ") + amount(part);
  if (node->right) result += std::string(" ~ ") + (node->right_negative ? "-" : "") + amount(*node->right);
  if (node->band) result += " band";
  for (const HedgeWord* hedge : node->hedges) result += " " + hedge->word;
  return result + " | " + std::string(text.substr(0, node->surface_end)) + " ‖ " +
         std::string(text.substr(0, node->extent_end));
}

}  // namespace

TEST_CASE("a quantity is a numeral with what stands behind it", "[grammar]") {
  struct Example {
    const char* text;
    const char* tree;
  };
  const Example examples[] = {{"452억원을", "45200000000 KRW | 452억원 ‖ 452억원"},
                              {"100 MW로", "100 MW | 100 MW ‖ 100 MW"},
                              {"100  MW", "100 | 100 ‖ 100"},
                              {"100메가와트(MW)급", "100 MW 급 | 100메가와트 ‖ 100메가와트(MW)급"},
                              {"100메가와트(AI)급", "100 MW | 100메가와트 ‖ 100메가와트"},
                              {"6만여명", "60000 여 명 | 6만여명 ‖ 6만여명"},
                              {"6만여 곳", "60000 | 6만 ‖ 6만"},
                              {"1년 5개월의", "1 y + 5 mo | 1년 5개월 ‖ 1년 5개월"},
                              {"5개월 1년", "5 mo | 5개월 ‖ 5개월"},
                              {"2~3년", "2 ~ 3 y | 2~3년 ‖ 2~3년"},
                              {"12~ 18개월", "12 ~ 18 mo | 12~ 18개월 ‖ 12~ 18개월"},
                              {"5∼20%", "5 ~ 20 % | 5∼20% ‖ 5∼20%"},
                              {"-", "-"},
                              {"3%대로", "3 % band | 3%대 ‖ 3%대"},
                              {"3%대기", "3 % | 3% ‖ 3%"},
                              {"75% 이상이", "75 % 이상 | 75% ‖ 75% 이상"},
                              {"75%이상", "75 % 이상 | 75% ‖ 75%이상"},
                              {"2조원이 넘는", "2000000000000 KRW 넘는 | 2조원 ‖ 2조원이 넘는"},
                              {"2조원이 이상", "2000000000000 KRW | 2조원 ‖ 2조원"},
                              {"5% 급증", "5 % | 5% ‖ 5%"},
                              {"5%급증", "5 % | 5% ‖ 5%"},
                              {"30%가량 이상", "30 % 가량 이상 | 30% ‖ 30%가량 이상"},
                              {"3분의 1을", "1 | 3분의 1 ‖ 3분의 1"},
                              {"두 명을", "2 명 | 두 명 ‖ 두 명"},
                              {"두세 명", "2..3 명 | 두세 명 ‖ 두세 명"},
                              {"100MWh", "100 | 100 ‖ 100"},
                              {"원", "-"},
                              {"", "-"}};
  for (const Example& example : examples) {
    INFO(example.text);
    CHECK(tree(example.text) == example.tree);
  }
}

TEST_CASE("in running text a numeral in words needs a unit or a fraction", "[grammar]") {
  CHECK(tree("두 명", false) == "2 명 | 두 명 ‖ 두 명");
  CHECK(tree("3명", false) == "3 명 | 3명 ‖ 3명");
  CHECK(tree("이천", false) == "-");
  CHECK(tree("일이 명", false) == "-");
  CHECK(tree("사분의 삼", false) == "3 | 사분의 삼 ‖ 사분의 삼");
}

TEST_CASE("the longest spelling is tried first, of one spelling the most specific reading", "[grammar]") {
  Lexicon words;
  Unit model;
  model.symbol = "day";
  const Unit* day = words.add_unit(model);
  Reading plain;
  plain.spelling = "일";
  plain.kind = MentionKind::date;
  words.add_reading(plain);
  Reading lasting = plain;
  lasting.kind = MentionKind::quantity;
  lasting.unit = day;
  lasting.after = {"간"};
  words.add_reading(lasting);
  Reading longer = plain;
  longer.spelling = "일자";
  words.add_reading(longer);
  words.seal();
  const auto kind = [&](std::string_view text) {
    const auto node = parse_quantity(words, text, 0, false);
    return node->parts.front().reading->spelling + (node->parts.front().reading->unit ? " day" : "");
  };
  CHECK(kind("20일") == "일");
  CHECK(kind("20일간") == "일 day");
  CHECK(kind("20일자") == "일자");
}
