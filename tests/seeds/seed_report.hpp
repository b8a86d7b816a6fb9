#pragma once

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

namespace geomsan::testing {

using Json = nlohmann::json;

/// Standard output of `geomsan …`, run from the top of the repository. Throws when it ends with anything but 0.
[[nodiscard]] std::string output_of(const std::string& arguments);

/// Findings and agreements of a JSON report in one list; each has got "in": "findings" or "agreements".
[[nodiscard]] std::vector<Json> items_of(const Json& report);

/// `conflict error [a: 370억원, b: 462억원]`: an item in one line, for messages.
[[nodiscard]] std::string in_one_line(const Json& item);

[[nodiscard]] std::set<std::string> documents_of(const Json& item);

/// Every line of a JSON Lines text.
[[nodiscard]] std::vector<Json> json_lines(const std::string& text);

}  // namespace geomsan::testing
