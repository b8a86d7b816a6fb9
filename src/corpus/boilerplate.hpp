#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "corpus/corpus.hpp"
#include "ruleset/ruleset.hpp"

namespace geomsan {

/// A part of a text that a rule of rules/boilerplate/ names.
struct BoilerplateMatch {
  Span span;
  const BoilerplateRule* rule = nullptr;
  std::optional<Day> date;  ///< that stands in it
};

/// In reading order, not overlapping. `text` is a body as the scanner reads it (NormalizedText).
[[nodiscard]] std::vector<BoilerplateMatch> find_boilerplate(std::string_view text, const Ruleset& rules);

/// True when there is a letter or a digit in it.
[[nodiscard]] bool has_words(std::string_view text);

/// True for a sentence as articles have them and headlines do not: it has some length and ends in a full stop.
[[nodiscard]] bool is_full_sentence(std::string_view sentence);

}  // namespace geomsan
