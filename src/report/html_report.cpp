#include <fstream>
#include <iterator>
#include <kainjow/mustache.hpp>
#include <stdexcept>

#include "report/html_view.hpp"
#include "report/passage.hpp"
#include "report/renderers.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

namespace mustache = kainjow::mustache;

constexpr std::string_view kTemplate = "report.mustache";

/// The view as Mustache takes it. What is empty becomes false: to Mustache an empty text would count as present, and a
/// name that is missing would be looked up further out.
mustache::data to_mustache(const nlohmann::json& view) {
  if (view.is_object()) {
    mustache::object object;
    for (const auto& [name, value] : view.items()) object[name] = to_mustache(value);
    return object;
  }
  if (view.is_array()) {
    mustache::list list;
    // Items are copied whenever a list grows.
    list.reserve(view.size());
    for (const auto& item : view) list.push_back(to_mustache(item));
    return list;
  }
  if (view.is_boolean()) return view.get<bool>();
  if (view.is_null()) return false;
  const std::string text = printable(view.get_ref<const std::string&>());
  return text.empty() ? mustache::data(false) : mustache::data(text);
}

std::string read_template(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string content{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (!file) throw std::runtime_error(message(MessageId::report_template_missing, path.string()));
  return content;
}

/// One page that needs nothing but itself. All texts are escaped by the template engine.
class HtmlRenderer : public Renderer {
 public:
  void render(const Report& report, const RenderOptions& options, std::ostream& out) const override {
    const std::filesystem::path path = options.templates / kTemplate;
    mustache::mustache page(read_template(path));
    if (page.is_valid()) page.render(to_mustache(html_view(report, options.ledger)), out);
    if (!page.is_valid()) {
      throw std::runtime_error(message(MessageId::report_template_broken, path.string(), page.error_message()));
    }
  }
};

}  // namespace

std::unique_ptr<Renderer> make_html_renderer() { return std::make_unique<HtmlRenderer>(); }

}  // namespace geomsan
