#pragma once

#include <string>
#include <string_view>

namespace geomsan {

/// Final consonant of the last syllable of a word, as far as it decides which form a Korean particle takes.
enum class Batchim { none, rieul, other };

/// Looks at the last Hangul syllable, digit or Latin letter of `word`. Closing quotes and brackets and a remark in
/// parentheses behind the word are passed over, as spelling rules ask: 포스코(POSCO)는. Digits count by their
/// Sino-Korean reading, letters by their Korean names, units behind a number as they are read (5㎞, 3%). Nothing found:
/// none.
[[nodiscard]] Batchim batchim_of(std::string_view word);

}  // namespace geomsan
