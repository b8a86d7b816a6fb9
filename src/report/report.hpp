#pragma once
/// @file
/// Reports: one file per output format behind one interface. Renderers decide nothing; they only show what the check
/// said.

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "check/check.hpp"

namespace geomsan {

struct RenderOptions {
  bool colour = false;                           ///< ANSI colours (text format on a terminal)
  unsigned jobs = 1;                             ///< threads; 0: one for each core
  bool ledger = false;                           ///< also account for every number (--ledger)
  std::filesystem::path templates;               ///< folder of the report templates (share/geomsan/reports/templates)
  std::string version;                           ///< of the program
  std::map<std::string, std::string> rule_help;  ///< what a rule is for, by its id
  std::map<std::string, std::string> accepted;   ///< why an editor accepted a finding, by the finding's id
};

/// One output format.
class Renderer {
 public:
  virtual ~Renderer() = default;
  /// Writes the whole report. Byte-identical for equal reports. Throws std::runtime_error when it cannot: a template is
  /// missing, a spreadsheet has too few rows.
  virtual void render(const Report& report, const RenderOptions& options, std::ostream& out) const = 0;
  /// Whether what it writes is no text, so that no terminal should get it.
  [[nodiscard]] virtual bool binary() const { return false; }
};

/// The renderer for a `--format` name, or null when there is none of that name.
[[nodiscard]] std::unique_ptr<Renderer> make_renderer(std::string_view format);
/// Names of all formats, for messages and help.
[[nodiscard]] std::vector<std::string> format_names();

}  // namespace geomsan
