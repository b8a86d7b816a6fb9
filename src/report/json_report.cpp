#include <algorithm>
#include <nlohmann/json.hpp>

#include "corpus/parallel.hpp"
#include "report/finding_json.hpp"
#include "report/ledger_table.hpp"
#include "report/passage.hpp"
#include "report/renderers.hpp"
#include "report/report_words.hpp"

namespace geomsan {
namespace {

using Json = nlohmann::ordered_json;

/// File names are bytes; whatever slipped in must not stop the report.
std::string dumped(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace); }

/// What was dumped by itself, as it stands so many levels deep.
std::string indented(const std::string& text, std::size_t levels) {
  std::string moved;
  moved.reserve(text.size() * 5 / 4);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    if (begin > 0) moved.append(2 * levels, ' ');
    moved.append(text, begin, end - begin);
    begin = end;
  }
  return moved;
}

/// Writes findings as a JSON array one level deep. A large report has more of them than should be held as JSON at once
/// or made on one thread.
void write_findings(const Report& report, const std::vector<Finding>& findings, unsigned jobs, std::ostream& out) {
  constexpr std::size_t kBlock = 128;  // findings that share their line tables
  constexpr std::size_t kBlocks = 64;  // that are held at once
  constexpr std::size_t kStretch = kBlock * kBlocks;
  if (findings.empty()) out << "[]";
  for (std::size_t begin = 0; begin < findings.size(); begin += kStretch) {
    const std::size_t end = std::min(begin + kStretch, findings.size());
    std::vector<std::string> blocks((end - begin + kBlock - 1) / kBlock);
    for_each_index(blocks.size(), {jobs}, [&](std::size_t block) {
      Places places(report);
      const std::size_t first = begin + block * kBlock;
      for (std::size_t i = first; i < std::min(first + kBlock, end); ++i) {
        blocks[block] += i == 0 ? "[\n    " : ",\n    ";
        blocks[block] += indented(dumped(finding_object(report, findings[i], places)), 2);
      }
    });
    for (const std::string& block : blocks) out << block;
  }
  if (!findings.empty()) out << "\n  ]";
}

Json summary_object(const Report& report) {
  Json object;
  object["documents"] = report.documents.size();
  object["rules"] = report.rules;
  object["findings"] = report.findings.size();
  object["agreements"] = report.agreements.size();
  object["suppressed"] = report.suppressed.size();
  for (const Severity severity : kSeverities) {
    object["by_severity"][std::string(name_of(severity))] = count(report.findings, severity);
  }
  for (const Verdict verdict : kVerdicts) {
    object["by_verdict"][std::string(name_of(verdict))] = count(report.findings, verdict);
  }
  object["input_damaged"] = report.input_damaged;
  return object;
}

Json coverage_object(const Coverage& coverage) {
  Json object;
  object["documents"] = coverage.documents;
  object["characters"] = coverage.characters;
  object["quantities"] = coverage.quantities;
  object["bound"] = coverage.bound;
  object["checked"] = coverage.checked;
  object["agreed"] = coverage.agreed;
  object["not_checkable"] = coverage.not_checkable;
  return object;
}

Json ledger_array(const Report& report) {
  Places places(report);
  Json array = Json::array();
  for (const LedgerRow& row : report.ledger) {
    const Place place = places.of(row.document, row.field, row.span);
    Json object;
    object["document"] = report.documents.at(row.document).id;
    object["field"] = row.field == Field::title ? "title" : "body";
    object["start"] = place.start;
    object["end"] = place.end;
    object["line"] = place.line;
    object["column"] = place.column;
    object["surface"] = surface_of(report, row);
    object["state"] = name_of(row.state);
    object["accepted"] = row.accepted;
    object["rules"] = row.rules;
    object["findings"] = row.findings;
    array.push_back(std::move(object));
  }
  return array;
}

/// `geomsan.report/1`, described by reports/schema/report.schema.json. Says the same in every language but for the
/// messages of the rules.
class JsonRenderer : public Renderer {
 public:
  void render(const Report& report, const RenderOptions& options, std::ostream& out) const override {
    out << "{\n  \"schema\": \"geomsan.report/1\",\n  \"summary\": " << indented(dumped(summary_object(report)), 1);
    out << ",\n  \"findings\": ";
    write_findings(report, report.findings, options.jobs, out);
    out << ",\n  \"agreements\": ";
    write_findings(report, report.agreements, options.jobs, out);
    out << ",\n  \"coverage\": " << indented(dumped(coverage_object(report.coverage)), 1);
    if (options.ledger) out << ",\n  \"ledger\": " << indented(dumped(ledger_array(report)), 1);
    out << "\n}\n";
  }
};

}  // namespace

std::unique_ptr<Renderer> make_json_renderer() { return std::make_unique<JsonRenderer>(); }

}  // namespace geomsan
