#include "report/finding_json.hpp"
#include "report/renderers.hpp"

namespace geomsan {
namespace {

using Json = nlohmann::ordered_json;

/// A finding or an agreement a line; see reports/schema/finding.schema.json. For programs that take a report apart
/// line by line: no line depends on another.
class JsonLinesRenderer : public Renderer {
 public:
  void render(const Report& report, const RenderOptions&, std::ostream& out) const override {
    Places places(report);
    const auto write = [&](const char* kind, const std::vector<Finding>& findings) {
      for (const Finding& finding : findings) {
        Json line{{"kind", kind}};
        line.update(finding_object(report, finding, places));
        out << line.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
      }
    };
    write("finding", report.findings);
    write("agreement", report.agreements);
  }
};

}  // namespace

std::unique_ptr<Renderer> make_jsonl_renderer() { return std::make_unique<JsonLinesRenderer>(); }

}  // namespace geomsan
