#pragma once
/// @file
/// XML of a spreadsheet as events; private to src/corpus. The only place that sees expat.

#include <functional>
#include <string>
#include <string_view>

#include "corpus/zip_archive.hpp"

namespace geomsan {

/// Attributes of an element, by names without their prefix.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char* const* pairs) : pairs_(pairs) {}
  /// Empty when it is not there.
  [[nodiscard]] std::string_view operator[](std::string_view name) const;

 private:
  const char* const* pairs_;
};

/// What stands in a part, in order. Names come without their prefix: `x:row` is `row`.
class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view /*name*/) {}
  virtual void text(std::string_view /*piece*/) {}
  /// Called between two pieces of the part; false when nothing more of it is wanted. May throw, which the others may
  /// not.
  virtual bool goes_on() { return true; }
};

/// Throws ReadingStopped where the part ends too early, is no XML, has a DOCTYPE (spreadsheets must not, and entities
/// could be made to grow without end) or is nested deeper than any spreadsheet.
void read_xml(ZipArchive& archive, const std::string& part, XmlHandler& handler);

}  // namespace geomsan
