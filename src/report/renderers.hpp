#pragma once

#include <memory>

#include "report/report.hpp"

namespace geomsan {

/// One factory a format, each beside its renderer; make_renderer() knows them by name.
[[nodiscard]] std::unique_ptr<Renderer> make_text_renderer();
[[nodiscard]] std::unique_ptr<Renderer> make_json_renderer();
[[nodiscard]] std::unique_ptr<Renderer> make_html_renderer();
[[nodiscard]] std::unique_ptr<Renderer> make_jsonl_renderer();
[[nodiscard]] std::unique_ptr<Renderer> make_sarif_renderer();
[[nodiscard]] std::unique_ptr<Renderer> make_csv_renderer();
[[nodiscard]] std::unique_ptr<Renderer> make_xlsx_renderer();
[[nodiscard]] std::unique_ptr<Renderer> make_junit_renderer();
[[nodiscard]] std::unique_ptr<Renderer> make_github_renderer();
[[nodiscard]] std::unique_ptr<Renderer> make_rdjsonl_renderer();
[[nodiscard]] std::unique_ptr<Renderer> make_markdown_renderer();

}  // namespace geomsan
