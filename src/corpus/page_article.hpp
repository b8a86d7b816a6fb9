#pragma once
/// @file
/// The articles of a page; private to src/corpus.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "corpus/corpus.hpp"
#include "corpus/html_tree.hpp"

namespace geomsan {

struct PageArticle {
  std::string title;
  std::string source;
  std::string url;
  std::optional<Day> date;
  std::string body;
  std::vector<ZoneSpan> zones;
  std::size_t line = 1;  ///< line of the file
};

/// The article of a page, or each of several when the page is a list of them (a body of its own under each heading).
/// Empty when there is none.
[[nodiscard]] std::vector<PageArticle> articles_of(const GumboNode& page);

}  // namespace geomsan
