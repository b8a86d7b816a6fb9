#pragma once
/// @file
/// The headline of a text that has no field for it; private to src/corpus.

#include "corpus/corpus.hpp"

namespace geomsan {

/// Marks the headline at the top of the body, and sub-headlines right under it, as zones; they stay where they are.
/// A line counts when it is short, does not end as a sentence does, stands above sentences and most of its words come
/// again below: labels, bylines and datelines do not do that. When in doubt nothing is marked. Linear time.
/// @pre document.body is well-formed UTF-8 and has no zones
void mark_headline(Document& document);

}  // namespace geomsan
