#pragma once

#include <memory>

#include "report/report.hpp"

namespace geomsan {

/// One factory a format, each beside its renderer; make_renderer() knows them by name.
[[nodiscard]] std::unique_ptr<Renderer> make_text_renderer();
[[nodiscard]] std::unique_ptr<Renderer> make_json_renderer();
[[nodiscard]] std::unique_ptr<Renderer> make_html_renderer();

}  // namespace geomsan
