#pragma once

#include <string>
#include <vector>

namespace geomsan {

/// Names under which the fields of an article stand in records, tables and spreadsheets, best first; of those a record
/// or a header has, the first counts. Spaces and the case of Latin letters make no difference. A name with dots also
/// means a key inside other keys: `article.content`.
/// The names of the machine interface are always among them.
struct FieldNames {
  std::vector<std::string> id{"id"};
  std::vector<std::string> source{"source"};
  std::vector<std::string> date{"date"};
  std::vector<std::string> title{"title"};
  std::vector<std::string> body{"body"};
  std::vector<std::string> url{"url"};
  std::vector<std::string> excluded{};  ///< columns of tables that, filled in, say that a row is not to be read
};

}  // namespace geomsan
