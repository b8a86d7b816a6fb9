#include "checking.hpp"

#include <stdexcept>

namespace geomsan::testing {

const Ruleset& shipped_rules() {
  static const auto rules = load_rules(GEOMSAN_ROOT "/rules");
  return *rules;
}

Document article(std::string body, std::string id) {
  Document document;
  document.id = std::move(id);
  document.date = Day{2025, 6, 20};
  document.body = std::move(body);
  return document;
}

Report checked(std::vector<Document> documents) {
  return check_documents(std::move(documents), shipped_rules(), {.jobs = 1});
}

std::string surfaces_of(const Finding& finding, const Report& report) {
  std::string text;
  for (const Evidence& evidence : finding.evidence) {
    const Document& document = report.documents.at(evidence.document);
    text += (text.empty() ? "" : ", ") + std::string(slice(document.text(evidence.field), evidence.span));
  }
  return text;
}

std::string text_of(const Report& report) {
  std::string text;
  for (const auto* findings : {&report.findings, &report.agreements}) {
    for (const Finding& finding : *findings) {
      text += std::string(name_of(finding.verdict)) + " " + std::string(name_of(finding.severity)) + " " +
              finding.rule + ": " + surfaces_of(finding, report) + "\n";
    }
  }
  return text;
}

Quantity quantity_in(std::string_view text) {
  const auto mentions = find_mentions(text, Field::body, shipped_rules().lexicon);
  if (mentions.size() != 1) throw std::invalid_argument("not one quantity: " + std::string(text));
  return mentions.front().quantity;
}

}  // namespace geomsan::testing
