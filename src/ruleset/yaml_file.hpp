#pragma once

// Private to ruleset/: yaml-cpp behind a reader that knows where everything stands and forgives nothing silently.

#include <yaml-cpp/yaml.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "quantity/quantity.hpp"
#include "text/text.hpp"

namespace geomsan {

class YamlFile;

/// A mapping of a rule file. Keys are asked for by name; `finish` reports every key nobody asked for.
class YamlMap {
 public:
  YamlMap(YamlFile& file, YAML::Node node);

  [[nodiscard]] bool has(const char* key);
  [[nodiscard]] std::string string(const char* key);  ///< required; reported when missing or no scalar
  [[nodiscard]] std::string string_or(const char* key, std::string fallback);
  [[nodiscard]] std::vector<std::string> strings(
      const char* key);                                           ///< a scalar or a list of scalars; empty when absent
  [[nodiscard]] bool flag(const char* key);                       ///< true/false; false when absent
  [[nodiscard]] std::optional<Rational> ratio(const char* key);   ///< `1000`, `0.5`, `400/121`, `5%`
  [[nodiscard]] std::optional<Decimal> decimal(const char* key);  ///< a ratio that terminates
  [[nodiscard]] std::vector<YamlMap> maps(const char* key);       ///< list of mappings; empty when absent
  [[nodiscard]] std::optional<YamlMap> map(const char* key);
  /// Calls `visit(key, value)` for each entry of a mapping of scalars.
  void entries(const char* key, const std::function<void(const std::string&, const std::string&)>& visit);
  [[nodiscard]] YAML::Node raw(const char* key);
  [[nodiscard]] std::vector<YAML::Node> items(const char* key);  ///< of a list of anything; empty when absent
  /// One of `allowed`, else a diagnostic that lists them.
  [[nodiscard]] std::string choice(const char* key, const std::vector<std::string>& allowed);

  void error(const char* key, std::string text, std::string hint = {});
  void error_at(const YAML::Node& node, std::string text, std::string hint = {});
  /// Reports unknown keys with "did you mean"; call last.
  void finish();
  [[nodiscard]] YamlFile& file() { return *file_; }

 private:
  std::vector<std::string> scalars(const YAML::Node& node);
  YamlFile* file_;
  YAML::Node node_;
  std::set<std::string> asked_;
};

/// A rule file: bytes, parsed tree, and what was wrong with it.
class YamlFile {
 public:
  /// Reads and parses; problems are in diagnostics().
  explicit YamlFile(std::filesystem::path path, std::string content);

  [[nodiscard]] std::optional<YamlMap> root();
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::string_view content() const { return content_; }
  [[nodiscard]] Diagnostics& diagnostics() { return diagnostics_; }
  [[nodiscard]] bool failed() const { return faults_ > 0; }
  /// Errors so far, those that are not shown among them.
  [[nodiscard]] std::size_t faults() const { return faults_; }
  /// Bytes of the scalar (or first key) at a node. yaml-cpp's columns count bytes.
  [[nodiscard]] Span span_of(const YAML::Node& node) const;
  /// Of a file with very many problems only the first are kept, and how many more there are.
  void error(Span where, std::string text, std::string hint = {}, bool warning = false);
  /// Warns when a plain value was cut at ` #주의`.
  void warn_of_cut(const YAML::Node& scalar);

 private:
  std::string name_;
  std::string content_;
  std::vector<std::size_t> lines_;
  YAML::Node root_;
  Diagnostics diagnostics_;
  std::size_t faults_ = 0;
  std::size_t withheld_ = 0;
};

/// `1000`, `0.5`, `400/121`, `5%` as an exact ratio.
[[nodiscard]] std::optional<Rational> parse_ratio(std::string_view text);

}  // namespace geomsan
