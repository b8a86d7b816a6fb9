#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <map>

#include "seed_report.hpp"
#include "text/text.hpp"

using namespace geomsan::testing;

namespace {

const std::string kSeeds = std::string(GEOMSAN_ROOT) + "/seeds/";

/// A mention as seeds/expected/mentions.yaml writes it: `surface: value unit hedge`.
std::string notation(const Json& mention) {
  const auto text = [&](const char* key) {
    return mention.at(key).is_null() ? "" : mention.at(key).get<std::string>();
  };
  std::string line = text("surface") + ": ";
  line += mention.at("value").is_null() ? text("low") + ".." + text("high") : text("value");
  if (!text("unit").empty()) line += " " + text("unit");
  if (text("hedge") != "none") line += " " + text("hedge");
  return line;
}

/// (61) behind a name: a careful reader may take it as a number or leave it.
bool is_bracketed_age(const Json& mention, const Json& article) {
  const std::string text = article.at(mention.at("field").get<std::string>());
  const geomsan::LineIndex places(text);
  const auto wanted = "(" + mention.at("surface").get<std::string>() + ")";
  const auto start = mention.at("start").get<std::size_t>();
  for (std::size_t at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + 1)) {
    if (places.code_point(at) + 1 == start) return true;
  }
  return false;
}

/// tests/seeds/known_gaps.yaml: what is known to differ; taken out of both sides, and it must have been there.
class KnownGaps {
 public:
  explicit KnownGaps(const std::string& document) {
    for (const YAML::Node& gap : YAML::LoadFile(std::string(GEOMSAN_ROOT) + "/tests/seeds/known_gaps.yaml")) {
      if (gap["document"].as<std::string>() == document) gaps_.push_back(gap);
    }
  }

  void take_from(std::vector<std::string>& lines, const char* side) const {
    for (const YAML::Node& gap : gaps_) {
      if (!gap[side]) continue;
      const auto line = gap[side].as<std::string>();
      const auto at = std::find(lines.begin(), lines.end(), line);
      if (at == lines.end()) {
        FAIL_CHECK("this known gap is closed, drop it from tests/seeds/known_gaps.yaml: " << line);
      } else {
        lines.erase(at);
      }
    }
  }

 private:
  std::vector<YAML::Node> gaps_;
};

}  // namespace

TEST_CASE("every number of the seeds is read, and nothing else") {
  std::map<std::string, Json> articles;
  std::ifstream file(kSeeds + "articles.jsonl");
  for (std::string line; std::getline(file, line);) {
    Json article = Json::parse(line);
    articles.emplace(article.at("id"), article);
  }
  std::map<std::string, std::vector<std::string>> found;
  for (const Json& document : json_lines(output_of("mentions seeds/articles.jsonl"))) {
    const std::string id = document.at("document");
    std::vector<std::string>& lines = found[id];
    for (const Json& mention : document.at("mentions")) {
      if (mention.at("kind") != "quantity" || is_bracketed_age(mention, articles.at(id))) continue;
      lines.push_back(notation(mention));
    }
  }
  std::size_t documents = 0;
  for (const YAML::Node& document : YAML::LoadFile(kSeeds + "expected/mentions.yaml")) {
    ++documents;
    const auto id = document["document"].as<std::string>();
    std::vector<std::string> wanted;
    for (const YAML::Node& mention : document["mentions"]) {
      for (const auto& entry : mention) {
        wanted.push_back(entry.first.as<std::string>() + ": " + entry.second.as<std::string>());
      }
    }
    INFO(id);
    const KnownGaps gaps(id);
    gaps.take_from(found[id], "found");
    gaps.take_from(wanted, "wanted");
    CHECK(found[id] == wanted);
  }
  CHECK(documents == articles.size());
}
