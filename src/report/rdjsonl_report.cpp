#include <nlohmann/json.hpp>

#include "report/file_place.hpp"
#include "report/renderers.hpp"

namespace geomsan {
namespace {

using Json = nlohmann::ordered_json;

std::string_view word_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "ERROR";
    case Severity::warning:
      return "WARNING";
    case Severity::note:
      break;
  }
  return "INFO";
}

/// reviewdog counts columns in bytes.
Json location_of(const Report& report, const Evidence& evidence, Places& places) {
  const FilePlace place = file_place_of(report, evidence, places);
  Json range{{"start", {{"line", place.line}}}};
  if (place.in_line) {
    range["start"]["column"] = place.in_line->byte_column;
    range["end"] = {{"line", place.in_line->end_line}, {"column", place.in_line->end_byte_column}};
  }
  return {{"path", place.path}, {"range", std::move(range)}};
}

Json diagnostic_of(const Report& report, const Finding& finding, Places& places) {
  Json object;
  object["message"] = annotation_of(finding, places);
  if (!finding.evidence.empty()) object["location"] = location_of(report, finding.evidence.front(), places);
  object["severity"] = word_of(finding.severity);
  object["source"] = {{"name", "geomsan"}};
  object["code"] = {{"value", printable(finding.rule)}};
  return object;
}

/// One Diagnostic of the Reviewdog Diagnostic Format a line. Versions of reviewdog that do not know `relatedLocations`
/// refuse it, so the other places stand in the message.
class ReviewdogRenderer : public Renderer {
 public:
  void render(const Report& report, const RenderOptions&, std::ostream& out) const override {
    Places places(report);
    for (const Finding& finding : report.findings) {
      out << diagnostic_of(report, finding, places).dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
    }
  }
};

}  // namespace

std::unique_ptr<Renderer> make_rdjsonl_renderer() { return std::make_unique<ReviewdogRenderer>(); }

}  // namespace geomsan
