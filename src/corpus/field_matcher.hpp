#pragma once
/// @file
/// Which field of an article a key or a column name stands for; private to src/corpus.

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ruleset/field_names.hpp"

namespace geomsan {

enum class ArticleField { id, source, date, title, body, url, excluded };
inline constexpr std::size_t kArticleFields = 7;

/// A field and the place of a name among those it may stand under, best 0.
struct FieldMatch {
  ArticleField field = ArticleField::body;
  std::size_t rank = 0;
};

/// Looks names up in a FieldNames.
class FieldMatcher {
 public:
  explicit FieldMatcher(const FieldNames& names);
  /// The fields `name` stands for, none for most names.
  [[nodiscard]] const std::vector<FieldMatch>& find(std::string_view name) const;
  /// How many keys the longest name joins with dots.
  [[nodiscard]] std::size_t depth() const { return depth_; }

 private:
  void add(ArticleField field, const std::vector<std::string>& names);
  std::map<std::string, std::vector<FieldMatch>, std::less<>> matches_;
  std::size_t depth_ = 1;
};

}  // namespace geomsan
