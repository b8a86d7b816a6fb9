#include "check/cross_groups.hpp"

#include <algorithm>

namespace geomsan {

FactGroups::FactGroups(const std::vector<CrossPair>& pairs, const AlignmentRules& rules) {
  std::vector<ClaimRef> claims;
  claims.reserve(2 * pairs.size());
  for (const CrossPair& pair : pairs) {
    claims.push_back(pair.a);
    claims.push_back(pair.b);
  }
  std::sort(claims.begin(), claims.end());
  claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
  const auto number_of = [&](const ClaimRef& claim) {
    return static_cast<std::size_t>(std::lower_bound(claims.begin(), claims.end(), claim) - claims.begin());
  };
  UnionFind facts(claims.size());
  for (const CrossPair& pair : pairs) {
    if (pair.verdict == Verdict::agree && pair.confidence >= rules.agree_from)
      facts.join(number_of(pair.a), number_of(pair.b));
  }
  for (std::size_t c = 0; c < claims.size(); ++c) {
    const std::size_t group = facts.root(c);
    group_.emplace_hint(group_.end(), claims[c], group);
    members_[group].push_back(claims[c]);
  }
}

void Dispute::add(const CrossPair& pair, bool swapped, const std::vector<std::size_t>& lineages) {
  if (!surest || pair.confidence > surest->confidence) surest = &pair;
  const auto raise = [&](std::map<std::size_t, double>& by_lineage, const ClaimRef& claim) {
    double& known = by_lineage[lineages[claim.document]];
    known = std::max(known, pair.confidence);
  };
  raise(first, swapped ? pair.b : pair.a);
  raise(second, swapped ? pair.a : pair.b);
}

void Dispute::add_update(const CrossPair& pair) {
  if (!update || pair.confidence > update->confidence) update = &pair;
}

double Dispute::confidence() const {
  const auto& witnesses = first.size() > second.size() ? first : second;
  if (witnesses.size() < 2) return surest->confidence;
  double doubt = 1;
  for (const auto& [lineage, sure] : witnesses) doubt *= 1 - sure / 2;
  // The surest witness counts in full.
  return 1 - doubt / (1 - surest->confidence / 2) * (1 - surest->confidence);
}

}  // namespace geomsan
