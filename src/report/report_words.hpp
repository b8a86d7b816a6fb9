#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "check/check.hpp"

namespace geomsan {

/// Loudest first: the order in which reports count and list.
inline constexpr std::array kSeverities = {Severity::error, Severity::warning, Severity::note};
inline constexpr std::array kVerdicts = {Verdict::conflict, Verdict::changed,      Verdict::hedged,
                                         Verdict::rounding, Verdict::undetermined, Verdict::agree};
/// In the order in which a number's state is decided.
inline constexpr std::array kLedgerStates = {LedgerState::conflict, LedgerState::agreed,       LedgerState::matched,
                                             LedgerState::rounding, LedgerState::undetermined, LedgerState::unchecked};

/// Words for a person, in the language of the report. The names that machines read are those of name_of().
[[nodiscard]] std::string word_for(Severity severity);
[[nodiscard]] std::string word_for(Verdict verdict);
[[nodiscard]] std::string word_for(Channel channel);
[[nodiscard]] std::string word_for(LedgerState state);
/// The kind of a finding by its `relation`; one without a word of its own is shown under its name.
[[nodiscard]] std::string word_for_relation(std::string_view relation);
/// A slip without a word of its own is shown under its name.
[[nodiscard]] std::string word_for_slip(std::string_view slip);

/// ✓ holds, ≈ holds by rounding or a hedge, ✗ does not, ? not decided.
[[nodiscard]] std::string_view sign_for(Verdict verdict);

[[nodiscard]] std::size_t count(const std::vector<Finding>& findings, Severity severity);
[[nodiscard]] std::size_t count(const std::vector<Finding>& findings, Verdict verdict);

/// What stands between a number and its unit: nothing before % and counters.
[[nodiscard]] std::string_view gap_before(std::string_view unit);
/// Number and unit as they are read: `103 MW`, `93%`, `3,021.84`. Empty for an empty number.
[[nodiscard]] std::string with_unit(std::string_view number, std::string_view unit);
/// The interval of an evidence in base units, empty when it is unbounded on both sides or a single point.
[[nodiscard]] std::string interval_text(const Evidence& evidence);
/// The arithmetic on one line.
[[nodiscard]] std::string arithmetic_line(const Finding& finding);
/// Independent sources that the finding's articles come down to; 0 when it stays inside one article.
[[nodiscard]] std::size_t witnesses_of(const Finding& finding);
/// The reference rate with its source and day; empty without one.
[[nodiscard]] std::string rate_line(const Finding& finding);
/// The rate that the article implies, and by how much it is off.
[[nodiscard]] std::string implied_rate_line(const Finding& finding);
/// First and last article date and how many have none. No clock is read: the same report is the same bytes tomorrow.
[[nodiscard]] std::string dates_of(const Report& report);

}  // namespace geomsan
