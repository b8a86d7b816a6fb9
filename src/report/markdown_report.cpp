#include <fmt/format.h>

#include <algorithm>

#include "grammar/numeral_printer.hpp"
#include "report/file_place.hpp"
#include "report/markdown_text.hpp"
#include "report/renderers.hpp"
#include "report/report_words.hpp"
#include "report/shared_facts.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

constexpr std::size_t kCellColumns = 300;
constexpr std::size_t kMostSharedFacts = 10;
constexpr std::size_t kExcerptColumns = 80;

std::string cell(std::string_view text) { return markdown_text(shorten(text, kCellColumns)); }

std::string code(std::string_view text) { return markdown_code(shorten(text, kCellColumns)); }

std::string place_of(const Finding& finding, Places& places) {
  if (finding.evidence.empty()) return {};
  std::string place = code(places.name_of(finding.evidence.front()));
  if (const std::string others = other_places_of(finding, places); !others.empty()) place += " ↔ " + code(others);
  return place;
}

void write_findings(const Report& report, Places& places, std::ostream& out) {
  out << fmt::format("| {} | {} | {} | {} | {} | {} |\n|---|---|---|---|---|---|\n",
                     message(MessageId::report_severity), message(MessageId::report_place),
                     message(MessageId::report_message), message(MessageId::report_arithmetic),
                     message(MessageId::report_rule), message(MessageId::report_fingerprint));
  for (const Finding& finding : report.findings) {
    out << fmt::format("| {} | {} | {} | {} | {} | {} |\n", word_for(finding.severity), place_of(finding, places),
                       cell(finding.message), finding.arithmetic.empty() ? "" : cell(arithmetic_line(finding)),
                       code(finding.rule), code(finding.id));
  }
  out << '\n';
}

/// What most outlets agree on.
void write_shared_facts(const Report& report, Places& places, std::ostream& out) {
  const std::vector<SharedFact> facts = shared_facts(report);
  if (facts.empty()) return;
  out << sum_text(facts) << "\n\n";
  for (std::size_t i = 0; i < std::min(facts.size(), kMostSharedFacts); ++i) {
    const Evidence& evidence = facts[i].finding->evidence.front();
    out << fmt::format("- {}: **{}** ({}) {} {}\n", outlets_text(facts[i]), cell(number_text(report, facts[i])),
                       support_text(facts[i]), cell(excerpt_of(report, evidence, kExcerptColumns)),
                       code(places.name_of(evidence)));
  }
  out << '\n';
}

/// What goes into a pull request or the summary of a job: the findings as a table and how much was looked at.
class MarkdownRenderer : public Renderer {
 public:
  void render(const Report& report, const RenderOptions&, std::ostream& out) const override {
    Places places(report);
    const auto paragraph = [&](std::string_view text) { out << text << "\n\n"; };
    paragraph("# " + message(MessageId::report_page_title, group_digits(report.findings.size())));
    paragraph(message(MessageId::report_summary, group_digits(report.findings.size()),
                      group_digits(count(report.findings, Severity::error)),
                      group_digits(count(report.findings, Severity::warning)),
                      group_digits(count(report.findings, Severity::note))));
    if (report.documents.empty()) paragraph(message(MessageId::report_nothing_read));
    if (report.input_damaged) paragraph("**" + message(MessageId::report_input_damaged) + "**");
    if (!report.findings.empty()) write_findings(report, places, out);
    if (!report.suppressed.empty()) {
      paragraph(message(MessageId::report_suppressed, group_digits(report.suppressed.size())));
    }
    write_shared_facts(report, places, out);
    paragraph(
        fmt::format("{}: {}", message(MessageId::report_agreements_heading), group_digits(report.agreements.size())));
    const Coverage& coverage = report.coverage;
    paragraph(message(MessageId::report_coverage_text, group_digits(coverage.documents),
                      group_digits(coverage.characters), group_digits(coverage.quantities),
                      group_digits(coverage.bound), group_digits(coverage.checked), group_digits(coverage.agreed),
                      group_digits(coverage.not_checkable)));
    out << fmt::format("_{}_\n", message(MessageId::report_caveat));
  }
};

}  // namespace

std::unique_ptr<Renderer> make_markdown_renderer() { return std::make_unique<MarkdownRenderer>(); }

}  // namespace geomsan
