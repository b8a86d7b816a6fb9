#pragma once
/// @file
/// A copied list of articles, as search results and section fronts give them; private to src/corpus.

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "corpus/reader.hpp"

namespace geomsan {

/// One article of a list.
struct ListItem {
  std::size_t line = 1;  ///< line of the text in which its title stands, from 1
  std::string_view title;
  std::string_view body;
  std::optional<Day> date;  ///< of a line of its own beside the body
};

struct ListPage {
  std::vector<ListItem> items;
  std::size_t lines_left_out = 0;  ///< lines that are not blank and belong to no article: menus, dates, links
};

/// The articles of a text that is a list of them, or nothing. Only the shape counts: a bullet with a short line, the
/// same line again, then a paragraph; at least three times, with the same bullet in the same column, and mostly. Items
/// that give their title once are taken when the list as a whole is certain. Linear time.
/// @pre text is well-formed UTF-8
[[nodiscard]] std::optional<ListPage> split_list_page(std::string_view text);

/// Hands on the articles of a list as path#1, path#2 …, and says that they came of one file.
void hand_on_list(const ListPage& page, FileReport& file);

}  // namespace geomsan
