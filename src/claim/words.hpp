#pragma once

// Words of a text and around a number.

#include <string>
#include <string_view>
#include <vector>

#include "grammar/lexicon.hpp"

namespace geomsan {

/// Runs of letters and digits in order.
[[nodiscard]] std::vector<std::string_view> split_words(std::string_view text);

/// `word` without the longest particle at its end, as long as two characters of a noun are left.
[[nodiscard]] std::string_view noun_of(std::string_view word, const Lexicon& lexicon);

/// The same as long as six bytes are left, so that short Latin words keep theirs (ETF는): two sentences that speak of
/// an ETF are hardly the same for that.
[[nodiscard]] std::string_view without_particle(std::string_view word, const Lexicon& lexicon);

/// The word that ends at the end of `before` (spaces passed over); empty at a sentence or clause end.
[[nodiscard]] std::string_view last_word(std::string_view before);

/// The word that begins `after` (one space passed over); empty when no noun can stand there.
[[nodiscard]] std::string_view word_after(std::string_view after);

[[nodiscard]] bool is_one_of(std::string_view word, const std::vector<std::string>& words);
[[nodiscard]] bool ends_in_one_of(std::string_view word, const std::vector<std::string>& ends);

/// True for a noun that only looks as if it ended in a particle: of `nouns` those of two syllables stand for themselves
/// (차이), longer ones for all that end so (목표가).
[[nodiscard]] bool is_whole_noun(std::string_view word, const std::vector<std::string>& nouns);

/// “…” is said by somebody, ‘…’ may be a name or title, too.
enum class Quotes { any, said };

/// Where the quotation that is open at the end of `before` begins, behind its mark; npos when none is.
[[nodiscard]] std::size_t open_quotation(std::string_view before, Quotes quotes);

}  // namespace geomsan
