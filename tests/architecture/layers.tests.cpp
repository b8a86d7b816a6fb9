#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "source_code.hpp"

using namespace geomsan::testing;

namespace {

namespace fs = std::filesystem;

const fs::path kRoot = GEOMSAN_ROOT;

YAML::Node layout() { return YAML::LoadFile((kRoot / "tests/architecture/layout.yaml").string()); }

std::vector<std::string> listed(const std::string& key) { return layout()[key].as<std::vector<std::string>>(); }

std::string first_folder(const std::string& header) { return header.substr(0, header.find('/')); }

}  // namespace

TEST_CASE("a stage includes no header of a later stage") {
  const std::vector<std::string> stages = listed("stages");
  const auto place = [&](const std::string& stage) { return std::find(stages.begin(), stages.end(), stage); };
  std::set<std::string> seen;
  for (const SourceFile& file : source_files(kRoot)) {
    INFO(file.path);
    CHECK(place(file.stage) != stages.end());
    seen.insert(file.stage);
    for (const std::string& header : included(without_comments(file.code))) {
      const auto stage = place(first_folder(header));
      if (stage == stages.end()) continue;
      INFO("includes " << header);
      CHECK(stage <= place(file.stage));
    }
  }
  CHECK(seen == std::set<std::string>(stages.begin(), stages.end()));
}

TEST_CASE("own headers are named with their stage") {
  std::set<std::string> paths;
  const std::vector<SourceFile> files = source_files(kRoot);
  for (const SourceFile& file : files) {
    paths.insert(file.path.starts_with("src/") ? file.path.substr(4) : file.path);
  }
  for (const SourceFile& file : files) {
    for (const std::string& header : included(without_comments(file.code))) {
      if (header.find(".hpp") == std::string::npos && header.find(".def") == std::string::npos) continue;
      if (file.code.find('"' + header + '"') == std::string::npos) continue;
      INFO(file.path << " includes " << header);
      CHECK(paths.count(header) == 1);
    }
  }
}

TEST_CASE("libraries are wrapped by the stages that are to know them") {
  const YAML::Node headers = layout()["headers"];
  std::set<std::string> unused;
  for (const auto& entry : headers) unused.insert(entry.first.as<std::string>());
  for (const SourceFile& file : source_files(kRoot)) {
    for (const std::string& header : included(without_comments(file.code))) {
      for (const auto& entry : headers) {
        const auto library = entry.first.as<std::string>();
        if (!header.starts_with(library)) continue;
        unused.erase(library);
        INFO(file.path << " includes " << header);
        const auto allowed = entry.second.as<std::vector<std::string>>();
        CHECK(std::find(allowed.begin(), allowed.end(), file.stage) != allowed.end());
      }
    }
  }
  CHECK(unused == std::set<std::string>());
}

TEST_CASE("no two source files have one name") {
  std::map<std::string, std::string> known;
  for (const SourceFile& file : source_files(kRoot)) {
    const auto [other, is_new] = known.emplace(fs::path(file.path).filename().string(), file.path);
    INFO(file.path << " and " << other->second);
    CHECK(is_new);
  }
}

TEST_CASE("Korean words live in rules/ and in the message table, not in code") {
  const std::vector<std::string> allowed = listed("hangul");
  std::set<std::string> unneeded(allowed.begin(), allowed.end());
  for (const SourceFile& file : source_files(kRoot)) {
    if (file.stage == "grammar" || file.path.ends_with(".def")) continue;
    const std::vector<std::size_t> lines = hangul_lines(without_comments(file.code));
    if (lines.empty()) continue;
    INFO(file.path << ":" << lines.front());
    CHECK(std::find(allowed.begin(), allowed.end(), file.path) != allowed.end());
    unneeded.erase(file.path);
  }
  INFO("files that can be dropped from `hangul` in tests/architecture/layout.yaml");
  CHECK(unneeded == std::set<std::string>());
}

TEST_CASE("the top level holds only what it is to hold") {
  const std::vector<std::string> allowed = listed("top level");
  for (const auto& entry : fs::directory_iterator(kRoot)) {
    INFO(entry.path().filename().string() << " is not in `top level` of tests/architecture/layout.yaml");
    CHECK(std::find(allowed.begin(), allowed.end(), entry.path().filename().string()) != allowed.end());
  }
}
