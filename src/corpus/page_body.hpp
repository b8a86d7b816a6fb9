#pragma once
/// @file
/// Where on a page the article stands; private to src/corpus.

#include "corpus/html_tree.hpp"
#include "corpus/page_text.hpp"

namespace geomsan {

/// The element that holds the article's text: what the page marks as such, else the innermost one with nearly all text
/// that is no link, menu or caption.
[[nodiscard]] const GumboNode& body_of(const GumboNode& page, const TextMeasures& measures);

}  // namespace geomsan
