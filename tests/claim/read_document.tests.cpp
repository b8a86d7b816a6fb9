#include <catch2/catch.hpp>

#include "claim_text.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

struct Example {
  const char* text;
  const char* claims;
};

void check_all(std::initializer_list<Example> examples, const std::function<std::string(const Claim&)>& show) {
  for (const Example& example : examples) {
    INFO(example.text);
    CHECK(claims_of(article(example.text), show) == example.claims);
  }
}

}  // namespace

TEST_CASE("the subject is what the sentence named last as its topic", "[claim]") {
  check_all({{"센터의 용량은 103MW다.", "103MW: 센터의 용량"},
             {"새로 짓는 공장은 3만평이다.", "3만평: 공장"},
             {"가나전자는 매출이 3조원이다.", "3조원: 가나전자"},
             {"매출이 3조원이다.", "3조원: 매출"},
             {"두바이유는 70달러, 브렌트유는 74달러에 마감했다.", "70달러: 두바이유 | 74달러: 브렌트유"},
             {"20일 한국거래소에 따르면 이날 코스피는 2500선을 넘었다.", "2500선: 코스피"},
             {"기관이 판 사이 외국인은 266억원, 개인은 953억원을 샀다.", "266억원: 외국인 | 953억원: 개인"},
             {"올 1분기에는 600달러를 넘었다.", "600달러: "},
             {"가나전자는 목표가 10만원을 받았다.", "10만원: 가나전자"},
             {"가나전자는 3% 올랐고 다라화학도 2% 올랐다.", "3%: 가나전자 | 2%: 다라화학"},
             {"가나증권은 다라화학의 목표주가를 8만원으로 올렸다.", "8만원: 다라화학"},
             {"가나증권은 다라화학의 목표주가를 기존 6만원에서 8만원으로 올렸다.", "6만원: 다라화학 | 8만원: 다라화학"},
             {"가나전자는 사상 최고의 이익 3조원을 냈다.", "3조원: 가나전자"},
             {"기관은 100억원을 판 사이 외국인도 200억원을 팔았다.", "100억원: 기관 | 200억원: 외국인"},
             {"매출은 상반기 3조원, 하반기 4조원이다.", "3조원: 매출 | 4조원: 매출"},
             {"가나증권은 다라이노베이션의 목표주가를 기존 12만5000원에서 15만원으로 올렸다.",
              "12만5000원: 다라이노베이션 | 15만원: 가나증권"},
             {"가나전자가 내린 속도 3%는 빠르다.", "3%: 가나전자"},
             {"정부가 요구하는 7조원을 모았다.", "7조원: 정부"}},
            [](const Claim& claim) { return joined(claim.subject); });
}

TEST_CASE("what is quoted speaks of what the quotation names", "[claim]") {
  check_all({{"나다증권 연구원은 \"올해 매출은 3조원이 될 것\"이라고 했다.", "3조원: 매출"},
             {"나다증권 연구원은 “목표주가를 10만원으로 올린다”고 했다.", "10만원: "},
             {"나다증권 연구원은 ‘저평가’라며 10만원을 제시했다.", "10만원: 나다증권 연구원"}},
            [](const Claim& claim) { return joined(claim.subject); });
}

TEST_CASE("a sentence that names no topic goes on with that of one of the two before it", "[claim]") {
  check_all({{"가나전자는 공장을 짓는다. 모두 3만평을 쓴다.", "3만평: 가나전자"},
             {"가나전자는 공장을 짓는다. 터를 골랐다. 3만평을 쓴다.", "3만평: 가나전자"},
             {"가나전자는 공장을 짓는다. 터를 골랐다. 땅을 샀다. 3만평을 쓴다.", "3만평: "},
             {"모두 3만평을 썼다.", "3만평: "}},
            [](const Claim& claim) { return joined(claim.subject); });
}

TEST_CASE("the attribute is the noun beside the number", "[claim]") {
  check_all({{"올해 매출은 3조원이다.", "3조원: 매출"},
             {"지난해 사업비로 3조원 규모를 끌어왔다.", "3조원: 사업비, 규모"},
             {"가나전자는 매출이 올해 들어 3조원 늘었다.", "3조원: 매출"},
             {"값이 3% 급등했다.", "3%: "},
             {"가나전자는 사업비로 3조원 투자를 끌어왔다.", "3조원: 사업비"},
             {"가나전자 재고 3만대와 광고 30억원을 줄였다.", "3만대: 재고, 광고 | 30억원: 광고"},
             {"올해 6곳 강원도·경기도·충청도·전라도·경상도·제주도에 짓는다.", "6곳: "},
             {"건물에 100만 투자자가 몰렸다.", "100만: 투자자"},
             {"3조원이다.", "3조원: "}},
            [](const Claim& claim) { return joined(claim.attribute); });
}

TEST_CASE("an item of a list is the subject of the number behind it", "[claim]") {
  check_all(
      {{"가나전자는 3.5%, 다라화학 2.1%, 마바전선 1.4% 올랐다.", "3.5%: 가나전자 | 2.1%: 다라화학 | 1.4%: 마바전선"},
       {"다라화학(2.1%), 마바 전선(1.4%) 등이 올랐다.", "2.1%: 다라화학 | 1.4%: 마바 전선"},
       {"다라화학(2억원·3%)이 내렸다.", "2억원: 다라화학 | 3%: 다라화학"},
       {"가나전자는 매출 3조원, 영업이익 2조원을 냈다.", "3조원: 가나전자 | 2조원: 가나전자"},
       {"가나전자는 영업이익(2조원)이 늘었다.", "2조원: 가나전자"},
       {"가나전자 4분기 영업이익은 3조원이다.", "3조원: 가나전자 4분기 영업이익"},
       {"공원 이용료 총액은 3만원이다. 전날보다 2만원 올랐다.", "3만원: 공원 이용료 총액 | 2만원: 공원 이용료 총액"},
       {"점유율은 ▲가나전자 30% ▲다라전자 20%다.", "30%: 점유율 | 20%: 다라전자"}},
      [](const Claim& claim) { return joined(claim.subject); });
}

TEST_CASE("what stands before the first comma of a headline is what it speaks of", "[claim]") {
  const auto subject_of = [](const std::string& title) {
    Document document = article("");
    document.title = title;
    return claims_of(document, [](const Claim& claim) { return joined(claim.subject); });
  };
  CHECK(subject_of("가나전자, 올해 3조원 투자") == "3조원: 가나전자");
  CHECK(subject_of("[특징주] 가나·다라전자, 3% 급등") == "3%: 가나·다라전자");
  CHECK(subject_of("시장에서 밀려나, 3% 급락") == "3%: ");
}

TEST_CASE("who says something of others is not the subject of what is said", "[claim]") {
  check_all({{"가나증권은 다라전자가 3조원을 벌 것으로 내다봤다.", "3조원: 다라전자"},
             {"가나전자는 노조가 3조원을 내놓았다고 밝혔다.", "3조원: 노조"},
             {"가나전자는 매출이 3조원이라고 밝혔다.", "3조원: 가나전자"},
             {"가나증권은 값이 뛴다고 내다봤다. 한 해에 3조원이 든다.", "3조원: "}},
            [](const Claim& claim) { return joined(claim.subject); });
}

TEST_CASE("of a word that is longer than what is looked at no part is taken for a subject", "[claim]") {
  for (std::size_t more = 0; more < 3; ++more) {
    std::string body(more, 'a');
    for (int i = 0; i < 600; ++i) body += "홍";
    CHECK(claims_of(article(body + "는 3조원이다."), [](const Claim& claim) { return joined(claim.subject); }) ==
          "3조원: ");
  }
}

TEST_CASE("the scope says of what part of the whole a number speaks", "[claim]") {
  check_all({{"국내 데이터센터 시장은 4조원이다.", "4조원: 국내"},
             {"코스닥에서 외국인이 300억원을 샀다.", "300억원: 코스닥, 외국인"},
             {"시장은 4조원이다.", "4조원: "}},
            [](const Claim& claim) { return joined(claim.scope); });
}

TEST_CASE("cue words tell plans from facts and sums from averages", "[claim]") {
  check_all({{"7조원을 투자할 예정이다.", "7조원: plan"},
             {"7조원을 모을 전망이다.", "7조원: forecast"},
             {"7조원을 모으는 것이 목표다.", "7조원: target"},
             {"7조원을 썼다고 밝혔다.", "7조원: statement"},
             {"7조원을 썼다.", "7조원: "}},
            [](const Claim& claim) { return claim.modality; });
  check_all({{"총 7조원을 쓴다.", "7조원: total"},
             {"누적 100만대를 팔았다.", "100만대: cumulative"},
             {"평균 300만원을 번다.", "300만원: average"},
             {"각각 100명씩 왔다.", "100명: each"},
             {"최고 기온은 35도다.", "35도: maximum"},
             {"7조원을 쓴다.", "7조원: "}},
            [](const Claim& claim) { return claim.aggregation; });
  check_all({{"전년 대비 5% 늘었다.", "5%: year-on-year"},
             {"전분기보다 5% 늘었다.", "5%: quarter-on-quarter"},
             {"전날보다 5% 내렸다.", "5%: day-on-day"},
             {"5% 늘었다.", "5%: "}},
            [](const Claim& claim) { return claim.basis; });
  check_all({{"매출이 5% 늘었다.", "5%: increase"},
             {"매출이 5% 줄었다.", "5%: decrease"},
             {"7조원을 투자했다.", "7조원: invest"},
             {"3만평에 착공했다.", "3만평: build"}},
            [](const Claim& claim) { return claim.predicate; });
}

TEST_CASE("of two cues the one nearest to the number speaks", "[claim]") {
  check_all({{"총 10곳에서 평균 300만원을 번다.", "10곳: total | 300만원: average"},
             {"전년 대비 5%, 전분기 대비 2% 늘었다.", "5%: year-on-year | 2%: quarter-on-quarter"}},
            [](const Claim& claim) { return claim.aggregation + claim.basis; });
}

TEST_CASE("every quantity gets one claim, in reading order, and nothing else does", "[claim]") {
  Document document = article("2025년 6월 20일 제9회 행사에 200명이 왔다. 모두 3조원을 썼다.");
  document.title = "7조 데이터센터";
  const ReadDocument read = read_document(document, shipped_rules());
  REQUIRE(read.claims.size() == 3);
  CHECK(read.mentions[read.claims[0].mention].field == Field::title);
  CHECK(read.claims[0].mention < read.claims[1].mention);
  CHECK(read.claims[1].mention < read.claims[2].mention);
  for (const Claim& claim : read.claims) CHECK(read.mentions[claim.mention].kind == MentionKind::quantity);
  CHECK(slice(document.body, read.claims[2].sentence) == "모두 3조원을 썼다.");
  CHECK(read.title_sentences.size() == 1);
  CHECK(read.body_sentences.size() == 2);
}

TEST_CASE("an article without text or numbers makes no claim", "[claim]") {
  CHECK(read_document(article(""), shipped_rules()).claims.empty());
  CHECK(read_document(article("대통령이 울산을 찾았다."), shipped_rules()).claims.empty());
}
