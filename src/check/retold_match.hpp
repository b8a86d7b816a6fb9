#pragma once

// Private to check/: when two numbers of an article are the same fact, and when one is a slip for the other.

#include "check/retold_statements.hpp"

namespace geomsan {

/// A number that tells another again, and what says so.
struct Retelling {
  std::size_t told = 0;   ///< the earlier one, of Statements
  std::size_t again = 0;  ///< the later one
  Verdict verdict = Verdict::conflict;
  SharedWords shared;
};

/// True when two numbers that agree are the same fact, not equal by chance: enough digits, or enough shared words, and
/// nothing that tells them apart.
[[nodiscard]] bool is_same_fact(Statements& all, const Retelling& retelling);

/// True when `a` says more surely than `b` that its numbers are one fact.
[[nodiscard]] bool is_surer(const Retelling& a, const Retelling& b);

/// The one slip that makes `told` of `again`: `power-of-ten`, `digit-swap`, `one-digit`, or `unit` for % and %p; empty
/// when none does.
[[nodiscard]] std::string slip_between(Statements& all, std::size_t told, std::size_t again);

/// True when a slip, and not another fact, tells the two numbers apart: they stand in the same phrase, or share so many
/// digits and words that it cannot be chance.
[[nodiscard]] bool is_slip(Statements& all, std::size_t told, std::size_t again);

/// The same for two numbers of the body. It tells of many things in the same words, so subject, time and modality must
/// be the same, too.
[[nodiscard]] bool is_repeated_slip(Statements& all, std::size_t told, std::size_t again);

}  // namespace geomsan
