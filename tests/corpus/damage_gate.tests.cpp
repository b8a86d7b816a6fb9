#include "corpus/damage_gate.hpp"

#include <catch2/catch.hpp>

using namespace geomsan;

namespace {

const Ruleset& shipped_rules() {
  static const auto rules = load_rules(GEOMSAN_ROOT "/rules");
  return *rules;
}

Document article(std::string body, std::string source = "") {
  Document document;
  document.source = std::move(source);
  document.body = std::move(body);
  return document;
}

/// `kind: place` of all damage, one a line.
std::string damage_in(const Document& document) {
  std::string text;
  for (const Damage& damage : document.damage) {
    text +=
        std::string(name_of(damage.kind)) + ": " + std::string(slice(document.text(damage.field), damage.span)) + "\n";
  }
  return text;
}

std::string found_in(std::string body) {
  Document document = article(std::move(body));
  (void)find_damage(document, shipped_rules());
  return damage_in(document);
}

/// What the documents show when they are all there is of their outlet.
std::vector<std::string> outlet_damage(std::vector<Document> documents) {
  std::vector<OutletSigns> signs;
  OutletDamage outlets;
  for (Document& document : documents) {
    signs.push_back(find_damage(document, shipped_rules()));
    outlets.add(document, signs.back());
  }
  std::vector<std::string> damage;
  std::size_t marked = 0;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const std::size_t before = documents[i].damage.size();
    add_outlet_damage(documents[i], signs[i], outlets);
    if (documents[i].damage.size() > before) ++marked;
    damage.push_back(damage_in(documents[i]));
  }
  CHECK(marked == outlets.documents(DamageKind::percent_lost) + outlets.documents(DamageKind::truncated));
  return damage;
}

}  // namespace

TEST_CASE("every place of damage is kept", "[corpus]") {
  CHECK(found_in("예산 4�2억원, ��시 3�명.") ==
        "replacement_character: �\nreplacement_character: ��\nreplacement_character: �\n");
  CHECK(found_in("가나시의 25뉴와 130뉴, 48뉴를 고쳤다.") ==
        "unit_garbled: 25뉴\nunit_garbled: 130뉴\nunit_garbled: 48뉴\n");
  CHECK(found_in("아파트는 25\uE123의 넓이다.") == "unit_garbled: 25\uE123\n");
}

TEST_CASE("one place that looks odd is no damage", "[corpus]") {
  for (const char* body :
       {"가나시의 25뉴를 고쳤다.", "가나시의 25뉴와 25뉴와 25뉴를 고쳤다.", "값은 3?로 적혔다.",
        "기준금리는 3.25로 적혔다.", "지수는 2,5531로 적혔다.", "유로화는 0.37 오른 108.07에 거래됐다.",
        "1,2공장과 9,10월, 2024,2025년, 12,345명과 1,234,567원을 견주었다.", "코스피는 148% 하락했다.",
        "코스피는 0.5% 올랐고 148% 하락, 코스닥은 203% 하락했다."}) {
    INFO(body);
    CHECK(found_in(body) == "");
  }
}

TEST_CASE("a text without points shows numbers nobody writes", "[corpus]") {
  CHECK(found_in("코스피는 148% 하락했고 코스닥은 203% 급락했다.") == "point_lost: 148\npoint_lost: 203\n");
  CHECK(found_in("지수는 2,5531로, 환율은 1,4325원에 마감했다.") == "point_lost: 2,5531\npoint_lost: 1,4325\n");
  CHECK(found_in("지수는 2,5531로, 환율은 1,4325원에, 금리는 3.5에 마감했다.") == "");
}

TEST_CASE("a text with a percent sign did not lose it", "[corpus]") {
  const std::string lost = "물가상승률은 3.2로 나왔고 실업률은 2.8로 나왔다. 기준금리는 3.25로 두었다.";
  CHECK(found_in(lost) == "percent_lost: 3.2\npercent_lost: 2.8\npercent_lost: 3.25\n");
  CHECK(found_in(lost + " 수출은 5% 줄었다.") == "");
  CHECK(found_in(lost + " 수출은 5 퍼센트 줄었다.") == "");
  CHECK(found_in("프로그램을 보면 " + lost).starts_with("percent_lost: 3.2\n"));
  CHECK(
      found_in(
          "가나전자는 3000원(2.4) 오른 12만원에, 다라전자는 500원(-1.1) 내린 4만원에, 마바전자는 0.8 올라 마감했다.") ==
      "percent_lost: 2.4\npercent_lost: 1.1\npercent_lost: 0.8\n");
}

TEST_CASE("other stories' words are no damage of this one", "[corpus]") {
  Document document = article("예산은 452억원이다.\n가나시의 25뉴와 130뉴, 48뉴를 고쳤다.");
  const auto begin = static_cast<std::uint32_t>(document.body.find('\n') + 1);
  document.zones.push_back({Field::body, {begin, static_cast<std::uint32_t>(document.body.size())}, Zone::related});
  (void)find_damage(document, shipped_rules());
  CHECK(damage_in(document) == "");
}

TEST_CASE("a paragraph repeated once is a lead, two are damage", "[corpus]") {
  const std::string first = "가나시는 올해 예산 452억원을 확보해 낡은 다리 열두 곳을 새로 놓기로 했다고 밝혔다.";
  const std::string second = "다라군은 같은 날 예산 82억원을 들여 바닷가 산책로를 넓히고 가로등을 달겠다고 발표했다.";
  const std::string third = "두 곳 모두 내년 봄에 공사를 시작한다.";
  CHECK(found_in(first + "\n" + second + "\n" + first + "\n" + third) == "");
  CHECK(found_in(first + "\n" + first + "\n" + first + "\n" + third) == "");
  CHECK(found_in(third + "\n" + third + "\n" + third + "\n" + third) == "");
  const std::string both = "paragraph_doubled: " + first + "\nparagraph_doubled: " + second + "\n";
  CHECK(found_in(first + "\n" + second + "\n" + third + "\n" + first + "\n" + second) == both);
  CHECK(found_in(first + " " + second + " " + third + " " + first + " " + second) == both);
  CHECK(found_in(first + " " + second + " " + third + " " + first) == "");
}

TEST_CASE("a cut end is told from a style of ending", "[corpus]") {
  CHECK(found_in("예산은 452억원이다. 이 가운데 82억원을...") == "truncated: 82억원을...\n");
  CHECK(found_in("예산은 452억원이다. 이 가운데 82억원을…\n") == "truncated: 82억원을…\n");
  CHECK(found_in("예산은 452억원이다. 이 가운데 82...") == "truncated: 82...\n");
  CHECK(found_in("예산은 452억원이다. 이 가운데 도로를") == "truncated: 도로를\n");
  for (const char* body :
       {"예산은 452억원이다..", "어떻게 될까...", "좋겠는데…", "예산은 452억원이다. 홍길동 기자", "…", "",
        "예산은 452억원이다. (사진=가나시)", "예산은 452억원이다. #예산 #도로", "밝혔다\"..."}) {
    INFO(body);
    CHECK(found_in(body) == "");
  }
  Document signed_off = article("예산은 452억원이다. 지금까지 가나시에서 홍길동입니다.");
  const auto byline = static_cast<std::uint32_t>(signed_off.body.find("홍길동"));
  signed_off.zones.push_back({Field::body, {byline, static_cast<std::uint32_t>(signed_off.body.size())}, Zone::byline});
  (void)find_damage(signed_off, shipped_rules());
  CHECK(damage_in(signed_off) == "");
  Document cut = article("예산은 452억원이다.");
  cut.truncated = true;
  (void)find_damage(cut, shipped_rules());
  CHECK(damage_in(cut) == "truncated: 452억원이다.\n");
}

TEST_CASE("an outlet without one percent sign has lost them all", "[corpus]") {
  std::vector<Document> documents;
  for (int i = 0; i < 25; ++i) {
    documents.push_back(
        article("물가상승률은 3." + std::to_string(i % 10) + "로 나왔다. 수출은 전년보다 2.1 늘었다.", "가나일보"));
  }
  documents.push_back(article("금리는 3.5로 올랐다.", "다라신문"));
  const auto lost = outlet_damage(documents);
  CHECK(lost.front() == "percent_lost: 3.0\npercent_lost: 2.1\n");
  CHECK(lost.back() == "");
  documents.push_back(article("실업률은 3%다.", "가나일보"));
  CHECK(outlet_damage(documents).front() == "");
}

TEST_CASE("an outlet whose articles all end at the same length has been cut", "[corpus]") {
  std::vector<Document> documents;
  const std::string sentence =
      "예산은 모두 452억원이고 이 가운데 도로에 82억원이 들며 다리에는 37억원이 든다고 시청 관계자가 말했다. ";
  for (int i = 0; i < 12; ++i) {
    documents.push_back(article(sentence + std::to_string(i + 10) + "번째 기사는 여기서 끊긴 채", "가나일보"));
  }
  documents.push_back(article("짧은 기사다.", "가나일보"));
  const auto cut = outlet_damage(documents);
  CHECK(cut.front() == "truncated: 채\n");
  CHECK(cut.back() == "");
  documents.resize(9);
  CHECK(outlet_damage(documents).front() == "");
}

TEST_CASE("without its words the gate accuses nobody", "[corpus]") {
  const Ruleset none;
  Document document = article("세 대는 3호차, 4호차, 5호차다. 12뉴와 13뉴와 14뉴를 고쳤다. 이 가운데 82억원을...");
  (void)find_damage(document, none);
  CHECK(damage_in(document) == "");
}

TEST_CASE("much damage stays bounded", "[corpus]") {
  std::string body;
  for (int i = 0; i < 5000; ++i) body += "�가 ";
  Document document = article(body);
  (void)find_damage(document, shipped_rules());
  CHECK(document.damage.size() == 1000);
  CHECK(document.damage.back().span.end + 4 == body.size());
}
