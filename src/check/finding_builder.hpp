#pragma once

// Private to check/: evidence, fingerprints and diagnoses, the same for every kind of check.

#include "align/align.hpp"
#include "check/check.hpp"
#include "check/evaluate.hpp"

namespace geomsan {

/// What Finding::relation says of damage.
inline constexpr std::string_view kDamageRelation = "damage";

/// The severity that a rule file asks for.
[[nodiscard]] Severity severity_of(RuleSeverity severity);

/// The evidence that one mention gives.
[[nodiscard]] Evidence evidence_for(std::size_t document, const Mention& mention, Span sentence, std::string role);

/// A claim, its number, and the number as printed.
[[nodiscard]] const Claim& claim_of(const std::vector<ReadDocument>& read, ClaimRef ref);
[[nodiscard]] const Mention& mention_of(const std::vector<ReadDocument>& read, ClaimRef ref);
[[nodiscard]] std::string_view surface_of(const ReadDocument& read, const Mention& mention);
[[nodiscard]] std::string surface_of(const std::vector<ReadDocument>& read, ClaimRef ref);

/// The evidence that a claim gives.
[[nodiscard]] Evidence evidence_for(const std::vector<ReadDocument>& read, ClaimRef ref, std::string role);

/// Sets Finding::id from rule, document ids, roles, values and units; positions do not enter, so that edits elsewhere
/// in an article leave it alone. `documents` are those the evidence points into.
void set_fingerprint(Finding& finding, const std::vector<ReadDocument>& documents);

/// k when printed is near expected × 10^k, k ≠ 0.
[[nodiscard]] std::optional<int> power_between(const Rational& expected, const Rational& printed);

/// How a malformed number may have been meant, each way a suggestion; empty where nothing simple helps.
[[nodiscard]] Diagnosis diagnose_malformed(std::string_view printed_surface);

/// The one slip that turns `expected` into `printed` (both in the same unit), if there is one.
[[nodiscard]] Diagnosis diagnose_slip(const Rational& expected, const Rational& printed,
                                      std::string_view printed_surface, std::string_view expected_surface);

/// `extra-digit` or `missing-digit` when that is all that sets the printed number apart; else empty.
[[nodiscard]] std::string digit_slip(const Rational& expected, const Rational& printed);

/// True when the rest of the run needs no more of this finding than a tick.
[[nodiscard]] bool is_tick(const Finding& finding);

}  // namespace geomsan
