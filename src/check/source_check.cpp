#include "check/source_check.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "check/cross_pair.hpp"
#include "check/cross_value.hpp"
#include "check/finding_builder.hpp"
#include "check/retold_finding.hpp"
#include "check/source_search.hpp"
#include "corpus/parallel.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

/// One draft held against all releases.
class DraftCheck {
 public:
  /// @param releases the last of `read`, in order
  DraftCheck(const std::vector<ReadDocument>& read, std::size_t draft, const std::vector<SourceIndex>& releases,
             const Ruleset& rules)
      : read_(read), draft_(draft), releases_(releases), rules_(rules) {}

  /// @pre the pair outlives the check
  void offer(const CrossPair& pair) {
    const auto [known, is_new] = paired_.emplace(pair.a.claim, &pair);
    if (!is_new && is_surer(pair, *known->second)) known->second = &pair;
  }

  std::vector<Finding> run() {
    for (std::size_t c = 0; c < read_[draft_].claims.size(); ++c) {
      if (!add_paired(c) && !add_found(c) && !add_slipped(c)) absent_.push_back(c);
    }
    add_absent();
    return std::move(findings_);
  }

 private:
  static bool is_surer(const CrossPair& a, const CrossPair& b) {
    if (holds(a.verdict) != holds(b.verdict)) return holds(a.verdict);
    return a.confidence > b.confidence;
  }

  /// By the place of the number in a sentence that the release has, too.
  bool add_paired(std::size_t claim) {
    const auto found = paired_.find(claim);
    if (found == paired_.end()) return false;
    const CrossPair& pair = *found->second;
    const bool conflict = pair.verdict == Verdict::conflict && pair.confidence >= rules_.alignment.report_from;
    if (!holds(pair.verdict) && !conflict) return false;
    // The same value elsewhere in the release is a better explanation than a slip.
    if (conflict && add_found(claim)) return true;
    Finding finding = base(claim, pair.verdict, pair.confidence);
    finding.evidence.push_back(evidence(pair.b, rules_.alignment.release));
    finding.reason =
        message(MessageId::check_source_reason_place, std::lround(static_cast<double>(pair.signs.whole) * 100));
    finding.message = said(message_for(pair.verdict), claim, surface(pair.b));
    finding.arithmetic = surface({draft_, claim}) + sign_of(pair.verdict) + surface(pair.b);
    if (conflict) add_repair(finding, claim, pair.b, pair.slip);
    findings_.push_back(std::move(finding));
    return true;
  }

  /// By its value anywhere in the release.
  bool add_found(std::size_t claim) {
    for (std::size_t r = 0; r < releases_.size(); ++r) {
      const std::size_t release = read_.size() - releases_.size() + r;
      const SourceMatch match = find_in_release(read_[draft_], claim, releases_[r], rules_);
      if (match.claims.empty()) continue;
      Finding finding = base(claim, match.verdict, match.confidence);
      for (const std::size_t part : match.claims) {
        finding.evidence.push_back(evidence({release, part}, rules_.alignment.release));
      }
      finding.reason = message(MessageId::check_source_reason_value);
      finding.arithmetic = match.arithmetic;
      finding.rate = match.rate;
      const MessageId id = match.way == SourceMatch::Way::sum         ? MessageId::check_source_sum
                           : match.way == SourceMatch::Way::converted ? MessageId::check_source_converted
                                                                      : message_for(match.verdict);
      finding.message = said(id, claim, surface({release, match.claims.front()}));
      findings_.push_back(std::move(finding));
      return true;
    }
    return false;
  }

  /// By a slip, in the same words.
  bool add_slipped(std::size_t claim) {
    for (std::size_t r = 0; r < releases_.size(); ++r) {
      const std::size_t release = read_.size() - releases_.size() + r;
      const SourceMatch match = find_slip_in_release(read_[draft_], claim, releases_[r], rules_);
      if (match.claims.empty()) continue;
      const ClaimRef there{release, match.claims.front()};
      Finding finding = base(claim, Verdict::conflict, match.confidence);
      finding.evidence.push_back(evidence(there, rules_.alignment.release));
      finding.reason = message(MessageId::check_source_reason_slip);
      finding.arithmetic = match.arithmetic;
      finding.message = said(MessageId::check_source_conflict, claim, surface(there));
      add_repair(finding, claim, there, match.slip);
      findings_.push_back(std::move(finding));
      return true;
    }
    return false;
  }

  void add_repair(Finding& finding, std::size_t claim, const ClaimRef& release, const std::string& slip) const {
    finding.severity = slip.empty() ? Severity::warning : Severity::error;
    finding.expected = surface(release);
    finding.diagnosis.slip = slip;
    finding.diagnosis.suggestion = message(MessageId::check_suggest, surface({draft_, claim}), surface(release));
  }

  /// One finding for the numbers of a sentence that the release does not have.
  void add_absent() {
    for (std::size_t i = 0; i < absent_.size();) {
      const Claim& first = read_[draft_].claims[absent_[i]];
      Finding finding = base(absent_[i], Verdict::undetermined, 1);
      std::string numbers = surface({draft_, absent_[i]});
      std::size_t next = i + 1;
      for (; next < absent_.size(); ++next) {
        const Claim& claim = read_[draft_].claims[absent_[next]];
        if (claim.sentence != first.sentence || field(absent_[next]) != field(absent_[i])) break;
        finding.evidence.push_back(evidence({draft_, absent_[next]}, rules_.alignment.draft));
        numbers += ", " + surface({draft_, absent_[next]});
      }
      finding.relation = "absent";
      finding.message = message(MessageId::check_source_absent, numbers);
      finding.reason = message(MessageId::check_source_reason_absent);
      findings_.push_back(std::move(finding));
      i = next;
    }
  }

  [[nodiscard]] Finding base(std::size_t claim, Verdict verdict, double confidence) const {
    Finding finding;
    finding.rule = kSourceRule;
    finding.relation = kRetoldRelation;
    finding.channel = Channel::source;
    finding.verdict = verdict;
    finding.confidence = confidence;
    finding.settled = holds(verdict);
    finding.evidence = {evidence({draft_, claim}, rules_.alignment.draft)};
    return finding;
  }

  static MessageId message_for(Verdict verdict) {
    switch (verdict) {
      case Verdict::rounding:
        return MessageId::check_source_rounding;
      case Verdict::hedged:
        return MessageId::check_source_hedged;
      case Verdict::conflict:
        return MessageId::check_source_conflict;
      default:
        return MessageId::check_source_agree;
    }
  }
  static const char* sign_of(Verdict verdict) {
    return verdict == Verdict::agree ? " = " : verdict == Verdict::conflict ? " ≠ " : " ≈ ";
  }

  [[nodiscard]] Field field(std::size_t claim) const { return mention_of(read_, {draft_, claim}).field; }
  [[nodiscard]] std::string surface(const ClaimRef& ref) const { return surface_of(read_, ref); }
  [[nodiscard]] std::string said(MessageId id, std::size_t claim, const std::string& release) const {
    return rules_.forms.with_particles(message(id, surface({draft_, claim}), release));
  }
  [[nodiscard]] Evidence evidence(const ClaimRef& ref, const std::string& role) const {
    return evidence_for(read_, ref, role);
  }

  const std::vector<ReadDocument>& read_;
  std::size_t draft_;
  const std::vector<SourceIndex>& releases_;
  const Ruleset& rules_;
  std::map<std::size_t, const CrossPair*> paired_;
  std::vector<std::size_t> absent_;
  std::vector<Finding> findings_;
};

}  // namespace

CrossCheck check_source(const std::vector<ReadDocument>& read, std::size_t first_release, const Ruleset& rules,
                        const Workers& workers) {
  const SentencePairs sentences = align_sources(read, first_release, rules, workers);
  const std::vector<CrossPair> pairs = cross_pairs(read, sentences.pairs, Kinship::source, rules, workers);
  std::vector<SourceIndex> releases;
  for (std::size_t release = first_release; release < read.size(); ++release) releases.emplace_back(read[release]);
  std::vector<DraftCheck> drafts;
  for (std::size_t draft = 0; draft < first_release; ++draft) drafts.emplace_back(read, draft, releases, rules);
  for (const CrossPair& pair : pairs) drafts[pair.a.document].offer(pair);
  std::vector<std::vector<Finding>> found(first_release);
  for_each_index(first_release, workers, [&](std::size_t draft) { found[draft] = drafts[draft].run(); });
  std::vector<Finding> findings;
  for (auto& of_draft : found) std::move(of_draft.begin(), of_draft.end(), std::back_inserter(findings));
  return {std::move(findings), sentences.crowded_sentences};
}

}  // namespace geomsan
