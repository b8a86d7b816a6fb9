#include <fmt/format.h>

#include "report/file_place.hpp"
#include "report/renderers.hpp"

namespace geomsan {
namespace {

/// The text of a workflow command; `property` also escapes what would end one of its properties.
std::string escaped(std::string_view text, bool property) {
  std::string result;
  for (const char c : text) {
    if (c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','))) {
      result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      result += c;
    }
  }
  return result;
}

std::string_view command_for(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      break;
  }
  return "notice";
}

std::string properties_of(const Report& report, const Finding& finding, Places& places) {
  std::string properties;
  if (!finding.evidence.empty()) {
    const FilePlace place = file_place_of(report, finding.evidence.front(), places);
    properties = fmt::format("file={},line={}", escaped(place.path, true), place.line);
    if (place.in_line) {
      properties += fmt::format(",endLine={},col={},endColumn={}", place.in_line->end_line, place.in_line->column,
                                place.in_line->end_column);
    }
    properties += ',';
  }
  return properties + "title=" + escaped(printable(finding.rule), true);
}

/// Workflow commands: GitHub shows each finding beside its line of the pull request.
class GitHubRenderer : public Renderer {
 public:
  void render(const Report& report, const RenderOptions&, std::ostream& out) const override {
    Places places(report);
    for (const Finding& finding : report.findings) {
      out << fmt::format("::{} {}::{}\n", command_for(finding.severity), properties_of(report, finding, places),
                         escaped(annotation_of(finding, places), false));
    }
  }
};

}  // namespace

std::unique_ptr<Renderer> make_github_renderer() { return std::make_unique<GitHubRenderer>(); }

}  // namespace geomsan
