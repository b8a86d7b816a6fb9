#pragma once

// Private to report/: what several articles agree on.

#include <string>
#include <vector>

#include "check/check.hpp"

namespace geomsan {

/// The outlets that are named, each once, in order of the documents.
[[nodiscard]] std::vector<std::string> outlets_of(const Report& report, const std::vector<std::size_t>& documents);

/// A number that articles agree on.
struct SharedFact {
  const Finding* finding = nullptr;
  const ValueSupport* support = nullptr;
  std::size_t outlets = 0;
};

/// Those of all agreements between articles, the ones that most outlets have first; then most independent sources,
/// most articles, reading order. Agreements that say the same of the same articles are one.
[[nodiscard]] std::vector<SharedFact> shared_facts(const Report& report);

/// How many outlets agree, or how many articles where it is but one outlet.
[[nodiscard]] std::string outlets_text(const SharedFact& fact);
/// How many articles those are, and from how many independent sources.
[[nodiscard]] std::string support_text(const SharedFact& fact);
/// The number as printed.
[[nodiscard]] std::string number_text(const Report& report, const SharedFact& fact);
/// How many numbers there are, by outlets.
[[nodiscard]] std::string sum_text(const std::vector<SharedFact>& facts);

}  // namespace geomsan
