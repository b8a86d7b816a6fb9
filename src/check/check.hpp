#pragma once
/// @file
/// The rule engine: relations inside an article, agreement across articles, reference data. Claims in, findings out.
///
/// A finding says what agrees, what agrees only by rounding or by a hedge, what conflicts and what could not be
/// decided, and carries the arithmetic. It never says that a number is true.

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "check/finding.hpp"
#include "check/ledger.hpp"
#include "check/severity_policy.hpp"
#include "claim/claim.hpp"
#include "ruleset/ruleset.hpp"

namespace geomsan {

/// Everything one run found, ready to be rendered. Findings are ranked (severity, then confidence, then place),
/// agreements stand in reading order. Independent of the number of threads and of the order of equal input files.
struct Report {
  std::vector<Document> documents;
  std::vector<Finding> findings;    ///< conflicts, changes, and what agrees only by rounding or hedge between articles
  std::vector<Finding> agreements;  ///< everything else that was recomputed
  std::vector<Finding> suppressed;  ///< what would be findings had no editor accepted them; ranked like those
  std::vector<LedgerRow> ledger;    ///< when CheckOptions asked for it
  Coverage coverage;
  std::size_t rules = 0;              ///< rules that ran
  std::size_t crowded_sentences = 0;  ///< said so often that they were not held against all of their like
  bool compared = true;               ///< articles were held against one another; not when the work was stopped before
  bool input_damaged =
      false;  ///< some input or rule file could not be used, or the work was stopped; the exit code says so
};

struct CheckOptions {
  std::vector<std::string> profiles{};  ///< house styles to hold the articles to; rules without a profile always run
  unsigned jobs = 0;                    ///< threads; 0 for as many as there are cores
  std::function<bool()> stop{};         ///< asked before each piece of work, by any thread; once true no more is done
  std::function<void()> checked_one{};  ///< told after each document, by any thread
  std::set<std::string> suppressed{};   ///< Finding::id of the findings that an editor accepted
  SeverityPolicy severities{};          ///< of a newsroom, for rules and folders
  bool ledger = false;                  ///< also account for every number
  std::size_t releases = 0;             ///< so many documents at the end are what the others were written from
};

/// Reads, binds, aligns and checks the documents. Deterministic.
[[nodiscard]] Report check_documents(std::vector<Document> documents, const Ruleset& rules,
                                     const CheckOptions& options);

}  // namespace geomsan
