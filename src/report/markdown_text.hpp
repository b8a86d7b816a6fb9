#pragma once

#include <string>
#include <string_view>

namespace geomsan {

/// `text` on one line that Markdown shows as it is: no mark-up, no HTML, no table cell that ends early, nobody
/// mentioned.
[[nodiscard]] std::string markdown_text(std::string_view text);

/// The same as code, in which nothing is taken for an emoji (a.txt:100:8) either. Empty for an empty text.
[[nodiscard]] std::string markdown_code(std::string_view text);

}  // namespace geomsan
