#pragma once

// Private to check/: a number of a draft looked for in a release by its value.

#include <string>
#include <vector>

#include "check/finding.hpp"
#include "check/source_index.hpp"
#include "claim/claim.hpp"

namespace geomsan {

/// Where a release has the number of a draft.
struct SourceMatch {
  enum class Way { told, sum, converted };
  Way way = Way::told;
  std::vector<std::size_t> claims;  ///< of the release; several for a sum, none when it is not there
  Verdict verdict = Verdict::undetermined;
  double confidence = 0;
  std::string arithmetic;
  std::string slip;                ///< that makes the draft's number of the release's; for conflicts
  std::optional<RateUsed> rate{};  ///< of a conversion
};

/// The number as it is, rounded, or with hedges; converted at the reference rate of the release's day (else the
/// draft's); or as the sum of two to four numbers that stand one after the other in a sentence. A number of one digit
/// is only found beside a word that both share.
[[nodiscard]] SourceMatch find_in_release(const ReadDocument& draft, std::size_t claim, const SourceIndex& release,
                                          const Ruleset& rules);

/// A number of the release that one slip makes the draft's of, in so much the same words that it is no chance.
[[nodiscard]] SourceMatch find_slip_in_release(const ReadDocument& draft, std::size_t claim, const SourceIndex& release,
                                               const Ruleset& rules);

}  // namespace geomsan
