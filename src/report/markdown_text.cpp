#include "report/markdown_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "text/printable.hpp"

namespace geomsan {

std::string markdown_text(std::string_view text) {
  constexpr std::string_view kMarks = "\\`*_{}[]#!|~$^";
  std::string result;
  for (const char c : printable(text)) {
    if (c == '&') {
      result += "&amp;";
    } else if (c == '<') {
      result += "&lt;";
    } else if (c == '>') {
      result += "&gt;";
    } else if (c == '@') {
      result += "&#64;";  // GitHub would tell a person of that name
    } else if (c == '/' && result.ends_with(':')) {
      result.replace(result.size() - 1, 1, "&#58;/");  // http: would become a link
    } else {
      if (kMarks.find(c) != std::string_view::npos) result += '\\';
      result += c;
    }
  }
  return result;
}

std::string markdown_code(std::string_view text) {
  std::string code;
  std::size_t run = 0;
  std::size_t longest = 0;
  for (const char c : printable(text)) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
    if (c == '|') code += '\\';
    code += c;
  }
  if (code.empty()) return code;
  const std::string fence(longest + 1, '`');
  const std::string_view pad = longest == 0 ? "" : " ";
  return fmt::format("{0}{1}{2}{1}{0}", fence, pad, code);
}

}  // namespace geomsan
