#pragma once

#include <string>
#include <vector>

namespace geomsan {

/// Names under which the fields of an article stand in records, tables and spreadsheets, best first; of those a file
/// has, the first counts.
struct FieldNames {
  std::vector<std::string> id{};
  std::vector<std::string> source{};
  std::vector<std::string> date{};
  std::vector<std::string> title{};
  std::vector<std::string> body{};
  std::vector<std::string> url{};
};

}  // namespace geomsan
