#pragma once

#include <functional>
#include <string>

#include "claim/claim.hpp"

namespace geomsan::testing {

/// The rules of the source tree, loaded once.
inline const Ruleset& shipped_rules() {
  static const auto rules = load_rules(GEOMSAN_ROOT "/rules");
  return *rules;
}

inline Document article(std::string body, std::string date = "2025-06-20") {
  Document document;
  document.id = "기사";
  document.date = parse_day(date);
  document.body = std::move(body);
  return document;
}

/// `surface: …` for every claim of the article, joined by ` | `; what stands behind the surface is chosen by `show`.
inline std::string claims_of(const Document& document, const std::function<std::string(const Claim&)>& show) {
  const ReadDocument read = read_document(document, shipped_rules());
  std::string text;
  for (const Claim& claim : read.claims) {
    const Mention& mention = read.mentions[claim.mention];
    text += (text.empty() ? "" : " | ") + std::string(slice(read.document.text(mention.field), mention.span)) + ": " +
            show(claim);
  }
  return text;
}

inline std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

/// `2027-11-01~2027-11-30`, `(future)` for a time word without days, `-` for none.
inline std::string time_text(const TimeScope& time) {
  if (!time.named()) return "-";
  if (!time.start) return "(" + (time.relative.empty() ? time.text : time.relative) + ")";
  return *time.start == *time.end ? to_string(*time.start) : to_string(*time.start) + "~" + to_string(*time.end);
}

}  // namespace geomsan::testing
