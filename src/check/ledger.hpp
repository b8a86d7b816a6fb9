#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/corpus.hpp"

namespace geomsan {

struct ReadDocument;
struct Report;

/// What became of one number. Of several things said about it the first of these counts.
enum class LedgerState {
  conflict,      ///< some comparison does not hold
  agreed,        ///< recomputed inside its article
  matched,       ///< another article says the same
  rounding,      ///< holds by rounding or by a hedge
  undetermined,  ///< compared, but nothing could be decided
  unchecked,     ///< nothing to check it against
};

[[nodiscard]] std::string_view name_of(LedgerState state);

/// One number of an article and what was said about it.
struct LedgerRow {
  std::size_t document = 0;  ///< index into Report::documents
  Field field = Field::body;
  Span span;  ///< the number as printed, in the field's text
  LedgerState state = LedgerState::unchecked;
  std::vector<std::string> findings{};  ///< Finding::id of all that spoke of it, each once
  std::vector<std::string> rules{};     ///< of those that decided the state, each once
  bool accepted = false;                ///< all that decided the state are findings an editor accepted
};

/// A row for every quantity of the documents and for whatever else a finding of the report compared (dates), in reading
/// order. Damage compares nothing, so it does not speak here.
[[nodiscard]] std::vector<LedgerRow> make_ledger(const std::vector<ReadDocument>& documents, const Report& report);

}  // namespace geomsan
