#include "check/cross_check.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "check/cross_groups.hpp"
#include "check/cross_value.hpp"
#include "check/finding_builder.hpp"
#include "check/retold_finding.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

/// Passages shown for each value; ten more say nothing new.
constexpr std::size_t kMostPassages = 4;
constexpr std::string_view kPointSlip = "percent-point";

class CrossFindings {
 public:
  CrossFindings(const std::vector<ReadDocument>& read, const std::vector<std::size_t>& lineages,
                const std::vector<Finding>& known, const Ruleset& rules, const std::vector<CrossPair>& pairs)
      : read_(read), lineages_(lineages), rules_(rules), pairs_(pairs), groups_(pairs, rules.alignment) {
    for (const Finding& finding : known) {
      if (finding.verdict != Verdict::conflict) continue;
      for (const Evidence& evidence : finding.evidence)
        doubted_.insert({evidence.document, evidence.field, evidence.span.begin});
    }
  }

  std::vector<Finding> run() {
    add_conflicts();
    add_loose();
    add_agreements();
    return std::move(findings_);
  }

 private:
  /// One finding for each two values of a fact, in the passages that are surest.
  void add_conflicts() {
    std::map<std::pair<std::size_t, std::size_t>, Dispute> disputes;
    for (const CrossPair& pair : pairs_) {
      if (pair.verdict != Verdict::conflict || pair.confidence < rules_.alignment.undetermined_from) continue;
      const std::size_t a = groups_.group_of(pair.a);
      const std::size_t b = groups_.group_of(pair.b);
      if (a == b) continue;
      Dispute& dispute = disputes[std::minmax(a, b)];
      is_update(pair) ? dispute.add_update(pair) : dispute.add(pair, b < a, lineages_);
    }
    for (const auto& [groups, dispute] : disputes) findings_.push_back(settle(dispute));
  }

  /// What agrees only by rounding or by a hedge.
  void add_loose() {
    std::set<std::pair<std::size_t, std::size_t>> known;
    for (const CrossPair& pair : pairs_) {
      if (!holds(pair.verdict) || pair.verdict == Verdict::agree || pair.confidence < rules_.alignment.agree_from)
        continue;
      if (!known.insert(std::minmax({groups_.group_of(pair.a), groups_.group_of(pair.b)})).second) continue;
      Finding finding = base(pair, pair.a, pair.b);
      finding.verdict = pair.verdict;
      finding.message =
          told(pair.verdict == Verdict::rounding ? MessageId::check_told_rounding : MessageId::check_told_hedged,
               pair.a, pair.b);
      const Rational first = spread_of(mention_of(read_, pair.a).quantity).value;
      const Rational second = spread_of(mention_of(read_, pair.b).quantity).value;
      finding.arithmetic = arithmetic(pair.a, pair.b, "≈");
      finding.support = {said_by(groups_.members(groups_.group_of(pair.a)), 0),
                         said_by(groups_.members(groups_.group_of(pair.b)), 1)};
      const Rational larger = std::max(abs(first), abs(second));
      finding.settled = pair.confidence < rules_.alignment.report_from ||
                        abs(first - second) <= larger * rules_.alignment.plain_rounding;
      findings_.push_back(std::move(finding));
    }
  }

  void add_agreements() {
    std::map<std::size_t, const CrossPair*> surest;
    for (const CrossPair& pair : pairs_) {
      if (pair.verdict != Verdict::agree || pair.confidence < rules_.alignment.agree_from) continue;
      const auto [known, is_new] = surest.emplace(groups_.group_of(pair.a), &pair);
      if (!is_new && pair.confidence > known->second->confidence) known->second = &pair;
    }
    for (const auto& [group, pair] : surest) {
      const auto& claims = groups_.members(group);
      Finding finding = base(*pair, pair->a, pair->b);
      finding.verdict = Verdict::agree;
      finding.settled = true;
      finding.support = {said_by(claims, 0)};
      add_passages(finding, claims);
      finding.message = rules_.forms.with_particles(
          message(MessageId::check_told_agree, documents_of(claims).size(), surface(pair->a)));
      finding.arithmetic = arithmetic(pair->a, pair->b, "=");
      findings_.push_back(std::move(finding));
    }
  }

  Finding settle(const Dispute& dispute) {
    if (dispute.update && is_correction(*dispute.update)) return changed(*dispute.update);
    if (dispute.surest) {
      CrossPair pair = *dispute.surest;
      pair.confidence = dispute.confidence();
      if (!dispute.update || pair.confidence >= rules_.alignment.report_from) return conflict(pair);
    }
    // No event makes tenfold of a number, or won of dollars.
    return changes_scale(dispute.update->slip) ? conflict(*dispute.update) : changed(*dispute.update);
  }

  /// How many independent stories, and articles, print the number.
  [[nodiscard]] std::pair<std::size_t, std::size_t> support_of(const ClaimRef& claim) const {
    const std::vector<ClaimRef> trusted = without_doubted(groups_.members(groups_.group_of(claim)));
    return {witnesses_of(trusted).size(), documents_of(trusted).size()};
  }

  Finding conflict(const CrossPair& pair) {
    const auto& a_claims = groups_.members(groups_.group_of(pair.a));
    const auto& b_claims = groups_.members(groups_.group_of(pair.b));
    const bool a_is_odd = support_of(pair.a) < support_of(pair.b);
    const bool b_is_odd = support_of(pair.b) < support_of(pair.a);
    // The odd one out stands first; of two that nobody else repeats the earlier one does.
    const ClaimRef first = b_is_odd ? pair.b : pair.a;
    const ClaimRef second = b_is_odd ? pair.a : pair.b;
    const auto& others = b_is_odd ? a_claims : b_claims;
    // Most write % where %p is meant, so that the many prove nothing of it.
    const bool consensus =
        (a_is_odd || b_is_odd) && documents_of(without_doubted(others)).size() >= 2 && pair.slip != kPointSlip;
    Finding finding = base(pair, first, second);
    if (pair.confidence < rules_.alignment.report_from) {
      finding.verdict = Verdict::undetermined;
      finding.message = told(MessageId::check_told_undetermined, first, second);
      finding.arithmetic = arithmetic(first, second, "≠");
      return finding;
    }
    finding.verdict = Verdict::conflict;
    finding.severity = consensus && !pair.slip.empty() ? Severity::error : Severity::warning;
    finding.message = rules_.forms.with_particles(
        message(consensus ? MessageId::check_told_odd_one : MessageId::check_told_conflict, outlet(first),
                surface(first), outlet(second), surface(second), documents_of(others).size()));
    finding.arithmetic = arithmetic(first, second, "≠");
    finding.diagnosis.slip = pair.slip;
    if (consensus) {
      finding.expected = surface(second);
      finding.diagnosis.suggestion = message(MessageId::check_suggest, surface(first), surface(second));
    }
    finding.support = {said_by(b_is_odd ? b_claims : a_claims, 0), said_by(others, 1)};
    add_passages(finding, a_claims);
    add_passages(finding, b_claims);
    return finding;
  }

  Finding changed(const CrossPair& pair) {
    const auto date = [&](const ClaimRef& ref) { return read_[ref.document].document.date; };
    const bool in_order = !(date(pair.b) < date(pair.a));
    const ClaimRef& first = in_order ? pair.a : pair.b;
    const ClaimRef& second = in_order ? pair.b : pair.a;
    Finding finding = base(pair, first, second);
    finding.verdict = pair.confidence < rules_.alignment.report_from ? Verdict::undetermined : Verdict::changed;
    finding.message = told(MessageId::check_told_changed, first, second);
    finding.arithmetic = arithmetic(first, second, "≠");
    return finding;
  }

  /// An outlet's own later version of a story.
  [[nodiscard]] bool is_update(const CrossPair& pair) const {
    const Document& a = read_[pair.a.document].document;
    const Document& b = read_[pair.b.document].document;
    return lineages_[pair.a.document] == lineages_[pair.b.document] && !a.source.empty() && a.source == b.source;
  }

  /// The version of a later day has the number that more of the others print.
  [[nodiscard]] bool is_correction(const CrossPair& pair) const {
    const auto& first = read_[pair.a.document].document.date;
    const auto& second = read_[pair.b.document].document.date;
    if (!first || !second || first == second) return false;
    return first < second ? support_of(pair.a) < support_of(pair.b) : support_of(pair.b) < support_of(pair.a);
  }

  [[nodiscard]] Finding base(const CrossPair& pair, const ClaimRef& first, const ClaimRef& second) const {
    Finding finding;
    finding.rule = kCrossRule;
    finding.relation = kRetoldRelation;
    finding.channel =
        static_cast<double>(pair.signs.whole) >= rules_.alignment.twin_from ? Channel::twin : Channel::signature;
    finding.confidence = pair.confidence;
    const auto percent = [](float share) { return std::lround(share * 100); };
    finding.reason = message(MessageId::check_told_reason, percent(pair.signs.whole), percent(pair.signs.local),
                             pair.signs.siblings_equal, pair.signs.siblings_other);
    finding.evidence = {evidence(first), evidence(second)};
    return finding;
  }

  void add_passages(Finding& finding, const std::vector<ClaimRef>& claims) const {
    std::set<std::size_t> shown;
    for (const Evidence& evidence : finding.evidence) shown.insert(evidence.document);
    std::size_t added = 0;
    for (const ClaimRef& claim : claims) {
      if (added == kMostPassages) return;
      if (!shown.insert(claim.document).second) continue;
      finding.evidence.push_back(evidence(claim));
      ++added;
    }
  }

  /// The articles that have the value of that number of the evidence.
  [[nodiscard]] ValueSupport said_by(const std::vector<ClaimRef>& claims, std::size_t evidence) const {
    const std::set<std::size_t> documents = documents_of(claims);
    return {evidence, {documents.begin(), documents.end()}};
  }

  /// The claims that do not contradict their own article.
  [[nodiscard]] std::vector<ClaimRef> without_doubted(const std::vector<ClaimRef>& claims) const {
    std::vector<ClaimRef> trusted;
    std::copy_if(claims.begin(), claims.end(), std::back_inserter(trusted), [&](const ClaimRef& claim) {
      const Mention& number = mention_of(read_, claim);
      return !doubted_.contains({claim.document, number.field, number.span.begin});
    });
    return trusted;
  }
  [[nodiscard]] std::set<std::size_t> documents_of(const std::vector<ClaimRef>& claims) const {
    std::set<std::size_t> documents;
    for (const ClaimRef& claim : claims) documents.insert(claim.document);
    return documents;
  }
  [[nodiscard]] std::set<std::size_t> witnesses_of(const std::vector<ClaimRef>& claims) const {
    std::set<std::size_t> witnesses;
    for (const ClaimRef& claim : claims) witnesses.insert(lineages_[claim.document]);
    return witnesses;
  }

  [[nodiscard]] std::string surface(const ClaimRef& ref) const { return surface_of(read_, ref); }
  [[nodiscard]] const std::string& outlet(const ClaimRef& ref) const {
    const Document& document = read_[ref.document].document;
    return document.source.empty() ? document.id : document.source;
  }
  [[nodiscard]] std::string told(MessageId id, const ClaimRef& a, const ClaimRef& b) const {
    return rules_.forms.with_particles(message(id, outlet(a), surface(a), outlet(b), surface(b)));
  }
  [[nodiscard]] std::string arithmetic(const ClaimRef& a, const ClaimRef& b, const char* sign) const {
    return surface(a) + " " + sign + " " + surface(b);
  }
  [[nodiscard]] Evidence evidence(const ClaimRef& ref) const {
    Evidence evidence = evidence_for(read_, ref, outlet(ref));
    evidence.time = claim_of(read_, ref).time.text;
    return evidence;
  }

  const std::vector<ReadDocument>& read_;
  const std::vector<std::size_t>& lineages_;
  const Ruleset& rules_;
  const std::vector<CrossPair>& pairs_;
  FactGroups groups_;
  std::set<std::tuple<std::size_t, Field, std::uint32_t>>
      doubted_;  ///< places of numbers in conflict with their article
  std::vector<Finding> findings_;
};

}  // namespace

CrossCheck check_across(const std::vector<ReadDocument>& read, std::size_t count,
                        const std::vector<std::size_t>& lineages, const std::vector<Finding>& known,
                        const Ruleset& rules, const Workers& workers) {
  const SentencePairs sentences = align_sentences(read, count, rules, workers);
  const std::vector<CrossPair> pairs = cross_pairs(read, sentences.pairs, Kinship::open, rules, workers);
  return {CrossFindings(read, lineages, known, rules, pairs).run(), sentences.crowded_sentences};
}

}  // namespace geomsan
