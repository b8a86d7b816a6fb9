#include "report/renderers.hpp"

#include <algorithm>
#include <array>

namespace geomsan {
namespace {

struct Format {
  std::string_view name;
  std::unique_ptr<Renderer> (*make)();
};

/// A new format is a file of its own and one line here.
constexpr std::array kFormats = {
    Format{"text", make_text_renderer},         Format{"json", make_json_renderer},
    Format{"html", make_html_renderer},         Format{"jsonl", make_jsonl_renderer},
    Format{"sarif", make_sarif_renderer},       Format{"csv", make_csv_renderer},
    Format{"xlsx", make_xlsx_renderer},         Format{"junit", make_junit_renderer},
    Format{"github", make_github_renderer},     Format{"rdjsonl", make_rdjsonl_renderer},
    Format{"markdown", make_markdown_renderer},
};

}  // namespace

std::unique_ptr<Renderer> make_renderer(std::string_view format) {
  const auto known = std::find_if(kFormats.begin(), kFormats.end(), [&](const Format& f) { return f.name == format; });
  return known == kFormats.end() ? nullptr : known->make();
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const Format& format : kFormats) names.emplace_back(format.name);
  return names;
}

}  // namespace geomsan
