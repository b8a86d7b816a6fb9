#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "align/align.hpp"

using namespace geomsan;

namespace {

const std::string kWire =
    "울산에 데이터센터가 들어선다. 정부는 20일 울산에서 출범식을 열고 민간 투자를 뒷받침하겠다고 했다. 센터는 "
    "2029년까지 "
    "두 단계로 지어지며 용량은 103MW다. 업계는 전력과 용수를 먼저 챙겨 달라고 요청했다.";
const std::string kEdited =
    "[울산=가 기자] 울산에 데이터센터가 들어선다. 정부는 20일 울산에서 출범식을 열고 민간 투자를 뒷받침하겠다고 했다. "
    "센터는 2029년까지 두 단계로 지어지며 용량은 103MW다. 지역 대학은 인력을 기르기로 했다.";
const std::string kShortened = "정부는 20일 울산에서 출범식을 열고 민간 투자를 뒷받침하겠다고 했다.";
const std::string kOther =
    "포항에 새 공장이 문을 열었다. 시장은 22일 현장을 찾아 일자리가 늘 것이라고 내다봤다. 공장은 철강 부산물을 다시 "
    "쓰는 "
    "설비를 갖췄으며 한 해 3만t을 만든다. 주민들은 도로를 넓혀 달라고 했다.";

std::vector<std::size_t> lineages(const std::vector<std::string>& bodies) {
  std::vector<ReadDocument> documents(bodies.size());
  for (std::size_t i = 0; i < bodies.size(); ++i) documents[i].document.body = bodies[i];
  return find_lineages(documents, {2});
}

using Lineages = std::vector<std::size_t>;

/// Which documents share a lineage, without regard to the numbers.
std::set<std::set<std::string>> partition(const std::vector<std::string>& bodies) {
  const Lineages numbers = lineages(bodies);
  std::map<std::size_t, std::set<std::string>> groups;
  for (std::size_t i = 0; i < bodies.size(); ++i) groups[numbers[i]].insert(bodies[i]);
  std::set<std::set<std::string>> result;
  for (const auto& [number, group] : groups) result.insert(group);
  return result;
}

}  // namespace

TEST_CASE("near-copies are one lineage, another article is another", "[align]") {
  CHECK(lineages({kWire, kEdited}) == Lineages{1, 1});
  CHECK(lineages({kWire, kOther}) == Lineages{1, 2});
  CHECK(lineages({kWire, kOther, kEdited}) == Lineages{1, 2, 1});
  CHECK(lineages({kOther, kWire, kEdited, kWire}) == Lineages{1, 2, 2, 2});
}

TEST_CASE("a shortened copy belongs to the article it was cut from", "[align]") {
  CHECK(lineages({kShortened, kWire}) == Lineages{1, 1});
  CHECK(lineages({kShortened, kOther}) == Lineages{1, 2});
}

TEST_CASE("articles too short to compare stand for themselves", "[align]") {
  CHECK(lineages({"", ""}) == Lineages{1, 2});
  CHECK(lineages({"용량은 103MW다.", "용량은 103MW다."}) == Lineages{1, 2});
  CHECK(lineages({}) == Lineages{});
}

TEST_CASE("white space does not make another lineage", "[align]") {
  std::string broken = kWire;
  std::replace(broken.begin(), broken.end(), ' ', '\n');
  CHECK(lineages({kWire, broken + "\n\n"}) == Lineages{1, 1});
}

TEST_CASE("the order of the documents does not change who belongs together", "[align]") {
  std::vector<std::string> bodies = {kWire, kEdited, kShortened, kOther, kOther + " 끝.", "짧은 글이다."};
  const auto expected = partition(bodies);
  CHECK(expected.size() == 3);
  std::mt19937 random(61);
  for (int round = 0; round < 30; ++round) {
    std::shuffle(bodies.begin(), bodies.end(), random);
    CHECK(partition(bodies) == expected);
  }
}

TEST_CASE("lineages are numbered from one in the order of the documents", "[align]") {
  std::vector<std::string> bodies;
  for (int i = 0; i < 5; ++i)
    bodies.push_back("기사 " + std::to_string(i) + " 은 저마다 다른 것을 말한다 " + std::to_string(i));
  CHECK(lineages(bodies) == Lineages{1, 2, 3, 4, 5});
}

TEST_CASE("more copies than a common phrase may have are still one lineage", "[align]") {
  const Lineages numbers = lineages(std::vector<std::string>(60, kWire));
  CHECK(numbers == Lineages(60, 1));
}
