#include "check/ledger.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "check/check.hpp"
#include "check/finding_builder.hpp"

namespace geomsan {
namespace {

constexpr std::array<std::string_view, 6> kStates{"conflict", "agreed",       "matched",
                                                  "rounding", "undetermined", "unchecked"};

auto place_of(const LedgerRow& row) { return std::tuple(row.document, row.field, row.span.begin); }

bool stands_before(const LedgerRow& a, const LedgerRow& b) { return place_of(a) < place_of(b); }

bool crosses_articles(const Finding& finding) {
  return std::any_of(finding.evidence.begin(), finding.evidence.end(),
                     [&](const Evidence& evidence) { return evidence.document != finding.evidence.front().document; });
}

LedgerState state_of(const Finding& finding) {
  switch (finding.verdict) {
    case Verdict::agree:
      return crosses_articles(finding) ? LedgerState::matched : LedgerState::agreed;
    case Verdict::rounding:
    case Verdict::hedged:
      return LedgerState::rounding;
    case Verdict::conflict:
    case Verdict::changed:
      return LedgerState::conflict;
    case Verdict::undetermined:
      break;
  }
  return LedgerState::undetermined;
}

void add_once(std::vector<std::string>& list, const std::string& text) {
  if (std::find(list.begin(), list.end(), text) == list.end()) list.push_back(text);
}

struct Remark {
  const Finding* finding;
  bool accepted;
};

std::vector<Remark> remarks_of(const Report& report) {
  std::vector<Remark> remarks;
  const auto add = [&](const std::vector<Finding>& findings, bool accepted) {
    for (const Finding& finding : findings) {
      if (finding.relation != kDamageRelation) remarks.push_back({&finding, accepted});
    }
  };
  add(report.findings, false);
  add(report.suppressed, true);
  add(report.agreements, false);
  return remarks;
}

/// Rows that know where they stand and nothing else.
std::vector<LedgerRow> blank_rows(const std::vector<ReadDocument>& documents, const std::vector<Remark>& remarks) {
  std::vector<LedgerRow> rows;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    for (const Claim& claim : documents[i].claims) {
      const Mention& mention = documents[i].mentions[claim.mention];
      rows.push_back({.document = i, .field = mention.field, .span = mention.span});
    }
  }
  for (const Remark& remark : remarks) {
    for (const Evidence& evidence : remark.finding->evidence) {
      rows.push_back({.document = evidence.document, .field = evidence.field, .span = evidence.span});
    }
  }
  std::stable_sort(rows.begin(), rows.end(), stands_before);
  const auto same_place = [](const LedgerRow& a, const LedgerRow& b) { return place_of(a) == place_of(b); };
  rows.erase(std::unique(rows.begin(), rows.end(), same_place), rows.end());
  return rows;
}

void note(LedgerRow& row, const Remark& remark) {
  add_once(row.findings, remark.finding->id);
  const LedgerState state = state_of(*remark.finding);
  if (state > row.state) return;
  if (state < row.state) {
    row.state = state;
    row.rules.clear();
    row.accepted = true;
  }
  row.accepted = row.accepted && remark.accepted;
  add_once(row.rules, remark.finding->rule);
}

}  // namespace

std::string_view name_of(LedgerState state) { return kStates[static_cast<std::size_t>(state)]; }

std::vector<LedgerRow> make_ledger(const std::vector<ReadDocument>& documents, const Report& report) {
  const std::vector<Remark> remarks = remarks_of(report);
  std::vector<LedgerRow> rows = blank_rows(documents, remarks);
  for (const Remark& remark : remarks) {
    for (const Evidence& evidence : remark.finding->evidence) {
      const LedgerRow place{.document = evidence.document, .field = evidence.field, .span = evidence.span};
      note(*std::lower_bound(rows.begin(), rows.end(), place, stands_before), remark);
    }
  }
  return rows;
}

}  // namespace geomsan
