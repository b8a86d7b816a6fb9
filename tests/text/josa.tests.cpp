#include "text/josa.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace geomsan;

TEST_CASE("the last sound of a word decides its particle", "[text]") {
  struct Example {
    Batchim batchim;
    std::vector<std::string> words;
  };
  const std::vector<Example> examples = {
      {Batchim::none,
       {"",
        "센터",
        "5억 달러",
        "2",
        "4",
        "5",
        "9",
        "3%",
        "0.5%p",
        "100MW",
        "103㎿",
        "5km",
        "5 km",
        "33㎡",
        "33㎥",
        "3.3m²",
        "20GHz",
        "36℃",
        "SK",
        "5달러(7000원)",
        "포스코(POSCO)",
        "‘센터’",
        "\"울산 센터\"",
        "!?",
        "(사)"}},
      {Batchim::rieul,
       {"울", "1일", "1", "7", "8", "서울", "AWS 모델", "SKT 몰", "VR", "LL", "60dB", "5hPa", "“서울”", "5‰"}},
      {Batchim::other,
       {"452억원", "0", "3", "6", "10", "100", "1000명", "5㎏", "5kg", "30t", "5000만t", "ppm", "LGM", "¥", "1,000,000",
        "10명(20%)", "(주)한국은행", "3000평]", "총"}}};
  for (const Example& example : examples) {
    for (const std::string& word : example.words) {
      INFO(word);
      CHECK(batchim_of(word) == example.batchim);
    }
  }
}

TEST_CASE("a word that is only a remark is read for what stands in it", "[text]") {
  CHECK(batchim_of("(억원)") == Batchim::other);
  CHECK(batchim_of("센터)") == Batchim::none);
  CHECK(batchim_of("((((") == Batchim::none);
  CHECK(batchim_of("))))") == Batchim::none);
}
