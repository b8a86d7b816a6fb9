#pragma once

// Private to mention/: words of what is still to come, behind a date.

#include <string_view>

#include "grammar/lexicon.hpp"
#include "text/span.hpp"

namespace geomsan {

/// Looks for the words that say of a date that it is still to come (3월 … 예정). Remembers what it has passed, so that
/// the sentence behind a row of dates is read once.
class ExpectationSearch {
 public:
  /// @pre lexicon and text outlive this
  ExpectationSearch(const Lexicon& lexicon, std::string_view text) : lexicon_(lexicon), text_(text) {}

  /// True when such a word stands in the rest of the sentence behind byte `from`, not too far from it.
  [[nodiscard]] bool finds_from(std::uint32_t from);

 private:
  [[nodiscard]] bool ends_sentence(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t next(std::uint32_t at) const;

  const Lexicon& lexicon_;
  std::string_view text_;
  Span passed_;  ///< no sentence ends there and no word of what is to come begins there
};

}  // namespace geomsan
