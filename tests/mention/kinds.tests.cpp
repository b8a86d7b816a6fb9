#include <yaml-cpp/yaml.h>

#include <catch2/catch.hpp>

#include "reading.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

std::string date_text(const DateParts& date) {
  std::string text = std::to_string(date.year);
  if (date.quarter) return text + " Q" + std::to_string(date.quarter);
  if (date.month || date.day) text += "-" + std::to_string(date.month);
  if (date.day) text += "-" + std::to_string(date.day);
  return text;
}

std::string content_of(const Mention& mention) {
  switch (mention.kind) {
    case MentionKind::date:
      return "date " + date_text(mention.date);
    case MentionKind::time:
      return "time " + std::to_string(mention.date.hour) + ":" +
             (mention.date.minute < 0 ? std::string() : std::to_string(mention.date.minute));
    case MentionKind::ordinal:
      return "ordinal " + mention.quantity.value.to_string();
    default:
      return "";
  }
}

}  // namespace

TEST_CASE("dates, times and ordinals are told from quantities", "[mention]") {
  for (const auto& entry : YAML::LoadFile(GEOMSAN_ROOT "/tests/mention/kinds.yaml")) {
    const auto text = entry["text"].as<std::string>();
    std::string expected;
    for (const auto& mention : entry["mentions"]) {
      for (const auto& pair : mention) {
        expected += pair.first.as<std::string>() + ": " + pair.second.as<std::string>() + "\n";
      }
    }
    std::string found;
    for (const Mention& mention : find_mentions(text, Field::body, shipped_rules().lexicon)) {
      if (mention.kind == MentionKind::quantity) continue;
      found += std::string(slice(text, mention.span)) + ": " + content_of(mention) + "\n";
    }
    INFO("kinds.yaml:" << entry.Mark().line + 1 << ": " << text);
    CHECK(found == expected);
  }
}
