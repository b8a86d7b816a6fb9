#include "report/file_place.hpp"

#include <fmt/format.h>

#include "report/report_words.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

bool stands_for_itself(char c) {
  const auto letter = static_cast<char32_t>(static_cast<unsigned char>(c));
  return is_ascii_letter(letter) || is_ascii_digit(letter) ||
         std::string_view("-._~/").find(c) != std::string_view::npos;
}

}  // namespace

FilePlace file_place_of(const Report& report, const Evidence& evidence, Places& places) {
  const Document& document = report.documents.at(evidence.document);
  FilePlace place{.path = printable(document.path), .line = document.line};
  if (document.whole_file && evidence.field == Field::body) {
    place.in_line = places.of(evidence);
    place.line = place.in_line->line;
  }
  return place;
}

std::string uri_of(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    if (stands_for_itself(c)) {
      uri += c;
    } else {
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return uri;
}

std::string other_places_of(const Finding& finding, Places& places) {
  std::string list;
  for (const Evidence& evidence : finding.evidence) {
    if (evidence.document == finding.evidence.front().document) continue;
    list += (list.empty() ? "" : ", ") + shorten(places.name_of(evidence), kTextColumns);
  }
  return list;
}

std::string annotation_of(const Finding& finding, Places& places) {
  std::string text = shorten(finding.message, kTextColumns);
  if (!finding.arithmetic.empty()) text += fmt::format(" | {}", shorten(arithmetic_line(finding), kTextColumns));
  if (const std::string others = other_places_of(finding, places); !others.empty()) {
    text += fmt::format(" | {}: {}", message(MessageId::report_other_places), others);
  }
  return fmt::format("{} | {} {}", text, message(MessageId::report_fingerprint), printable(finding.id));
}

}  // namespace geomsan
