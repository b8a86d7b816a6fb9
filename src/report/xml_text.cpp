#include "report/xml_text.hpp"

#include "text/text.hpp"

namespace geomsan {

std::string xml_text(std::string_view text) {
  const std::string shown = printable(text);
  std::string xml;
  xml.reserve(shown.size());
  for (std::size_t at = 0; at < shown.size();) {
    const std::size_t size = code_point_size(static_cast<unsigned char>(shown[at]));
    switch (code_point_at(shown, at)) {
      case U'&':
        xml += "&amp;";
        break;
      case U'<':
        xml += "&lt;";
        break;
      case U'>':
        xml += "&gt;";
        break;
      case U'"':
        xml += "&quot;";
        break;
      case U'\uFFFE':
      case U'\uFFFF':
        xml += "\uFFFD";
        break;
      default:
        xml.append(shown, at, size);
    }
    at += size;
  }
  return xml;
}

}  // namespace geomsan
