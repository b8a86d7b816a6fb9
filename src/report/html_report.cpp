#include <algorithm>
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

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string content{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (!file) throw std::runtime_error(message(MessageId::report_template_missing, path.string()));
  return content;
}

/// Indentation is for whoever reads the template; thousands of findings need not carry it.
std::string without_indentation(const std::string& text) {
  std::string result;
  bool at_line_start = true;
  for (const char c : text) {
    if (at_line_start && c == ' ') continue;
    at_line_start = c == '\n';
    result += c;
  }
  return result;
}

/// The template with the parts it names put in: `{{> finding.mustache}}`. Mustache itself would parse a part anew for
/// each finding it is shown for.
std::string read_template(const std::filesystem::path& folder) {
  constexpr std::string_view kOpen = "{{> ";
  constexpr std::string_view kClose = "}}";
  std::string page = read_file(folder / kTemplate);
  for (std::size_t at = page.find(kOpen); at != std::string::npos; at = page.find(kOpen, at)) {
    const std::size_t name = at + kOpen.size();
    const std::size_t end = std::min(page.find(kClose, name), page.size() - kClose.size());
    const std::filesystem::path file = page.substr(name, end - name);
    // What is no template (style, script) goes in byte by byte: the page names the script by its hash.
    const bool is_template = file.extension() == ".mustache";
    const std::string part = is_template ? without_indentation(read_file(folder / file)) : read_file(folder / file);
    page.replace(at, end + kClose.size() - at, part);
    at += part.size();
  }
  return page;
}

/// One page that needs nothing but itself. All texts are escaped by the template engine.
class HtmlRenderer : public Renderer {
 public:
  void render(const Report& report, const RenderOptions& options, std::ostream& out) const override {
    mustache::mustache page(read_template(options.templates));
    if (page.is_valid()) page.render(to_mustache(html_view(report, options)), out);
    if (!page.is_valid()) {
      throw std::runtime_error(
          message(MessageId::report_template_broken, (options.templates / kTemplate).string(), page.error_message()));
    }
  }
};

}  // namespace

std::unique_ptr<Renderer> make_html_renderer() { return std::make_unique<HtmlRenderer>(); }

}  // namespace geomsan
