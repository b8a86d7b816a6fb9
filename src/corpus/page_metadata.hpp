#pragma once
/// @file
/// What a page says of itself to machines; private to src/corpus.

#include <optional>
#include <string>

#include "corpus/corpus.hpp"
#include "corpus/html_tree.hpp"

namespace geomsan {

/// From JSON-LD, else OpenGraph and other <meta>, else <time> and <title>. Empty where the page says nothing.
struct PageMetadata {
  bool is_article = false;  ///< the page calls itself one article
  std::string title;
  std::string source;
  std::string url;
  std::string body;  ///< articleBody of JSON-LD, which may hold HTML
  std::optional<Day> date;
};

[[nodiscard]] PageMetadata metadata_of(const GumboNode& page);

/// The text of an element, white space as one space; for headings and titles.
[[nodiscard]] std::string plain_text(const GumboNode& node);

/// The day, in Korea, of a moment as machines write it: most sites give UTC, by which a story of the morning is a day
/// too early.
[[nodiscard]] std::optional<Day> day_of_moment(std::string_view text);

}  // namespace geomsan
