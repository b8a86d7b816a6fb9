#include "check/topic_check.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "check/cross_value.hpp"
#include "check/damage_check.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

/// More statements than this in one group say nothing new to an editor; the rest is left out.
constexpr std::size_t kMaxStatements = 60;
/// Bytes of a verb's ending that are shown: 웃도는.
constexpr std::uint32_t kLongestEnding = 12;
constexpr const char* kTopicRelation = "same-fact";

/// One thing one document, or the rule itself, says about the topic; repetitions count once.
struct Statement {
  ClaimRef ref;
  const Mention* mention = nullptr;  ///< null for what the rule knows
  const Claim* claim = nullptr;
  Spread spread;
};

/// What the rule knows, as if an article had said so.
Claim claim_of(const TopicRule& topic) {
  Claim claim;
  if (topic.time) claim.time = time_of(*topic.time);
  return claim;
}

int rank_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::agree:
      return 0;
    case Verdict::rounding:
    case Verdict::hedged:
      return 1;
    case Verdict::undetermined:
      return 2;
    default:
      return 3;
  }
}

/// 2조원이 넘는, 최대 2조원: the same number with words that leave no value both allow. Of other numbers the words say
/// less than their rounding.
bool exclude_one_another(const Spread& a, const Spread& b) {
  const auto upwards = [](const Interval& interval) { return interval.low && !interval.high; };
  const auto downwards = [](const Interval& interval) { return interval.high && !interval.low; };
  const bool opposite = (upwards(a.hedged) && downwards(b.hedged)) || (downwards(a.hedged) && upwards(b.hedged));
  return a.value == b.value && opposite && !a.hedged.meets(b.hedged);
}

class TopicCheck {
 public:
  TopicCheck(const ClaimGroup& group, const std::vector<ReadDocument>& documents, const Ruleset& rules)
      : topic_(*group.topic), documents_(documents), rules_(rules), known_(claim_of(topic_)) {
    if (topic_.value) statements_.push_back({{}, nullptr, &known_, spread_of(topic_.value->quantity)});
    for (const ClaimRef& ref : group.claims) add_statement(ref);
  }

  std::vector<Finding> run() {
    std::vector<Finding> findings;
    std::vector<bool> refuted(statements_.size());
    for (std::size_t a = 0; a < statements_.size(); ++a) {
      for (std::size_t b = a + 1; b < statements_.size(); ++b) {
        // What is wrong by a known figure need not be held against the other articles, too.
        if (refuted[a] || refuted[b] || !comparable(statements_[a], statements_[b])) continue;
        if (!statements_[a].mention && !may_be_known(statements_[b])) continue;
        if (statements_[a].mention) {
          add(findings, statements_[a], statements_[b]);
        } else {
          findings.push_back(finding_against(statements_[a], statements_[b]));
          refuted[b] = findings.back().verdict == Verdict::conflict;
        }
      }
    }
    return findings;
  }

 private:
  /// One conflict for each pair of values, in the passages that are surest; the same two numbers in ten more articles
  /// say nothing new.
  void add(std::vector<Finding>& findings, const Statement& a, const Statement& b) {
    Finding finding = finding_for(a, b);
    if (finding.verdict == Verdict::conflict || finding.verdict == Verdict::changed) {
      const auto values = std::minmax(a.spread.value, b.spread.value);
      const auto [known, is_new] = conflicts_.emplace(std::pair<Rational, Rational>(values), findings.size());
      if (!is_new) {
        Finding& reported = findings[known->second];
        const auto rank = [](const Finding& each) {
          return std::pair(each.verdict == Verdict::conflict, each.confidence);
        };
        if (rank(reported) < rank(finding)) reported = std::move(finding);
        return;
      }
    }
    findings.push_back(std::move(finding));
  }

  void add_statement(const ClaimRef& ref) {
    if (statements_.size() >= kMaxStatements) return;
    const ReadDocument& read = documents_[ref.document];
    const Claim& claim = read.claims[ref.claim];
    if (is_fooled(read, {claim.mention}, claim.sentence, kTopicRelation)) return;
    Statement statement;
    statement.ref = ref;
    statement.claim = &claim;
    statement.mention = &read.mentions[claim.mention];
    statement.spread = spread_of(with_topic_hedges(*statement.mention, read));
    const bool repeated = std::any_of(statements_.begin(), statements_.end(), [&](const Statement& other) {
      return other.mention && other.ref.document == ref.document && other.spread.exact == statement.spread.exact &&
             other.spread.hedged == statement.spread.hedged && other.claim->time.meets(statement.claim->time);
    });
    if (!repeated) statements_.push_back(std::move(statement));
  }

  /// The topic may say how far its own hedges reach (급: 5%).
  Quantity with_topic_hedges(const Mention& mention, const ReadDocument& read) const {
    Quantity quantity = mention.quantity;
    const std::string_view text = read.document.text(mention.field);
    const std::string_view behind = text.substr(mention.span.end, mention.extent.end - mention.span.end);
    const std::string_view before = text.substr(mention.extent.begin, mention.span.begin - mention.extent.begin);
    for (const auto& [word, reach] : topic_.hedges) {
      if (behind.find(word) == std::string_view::npos && before.find(word) == std::string_view::npos) continue;
      for (HedgeUse& use : quantity.hedges) use.reach = &reach;
    }
    return quantity;
  }

  static Verdict verdict_of(const Statement& a, const Statement& b) {
    return exclude_one_another(a.spread, b.spread) ? Verdict::conflict : compare_equal(a.spread, b.spread);
  }

  [[nodiscard]] const std::optional<Day>& day_of(const Statement& statement) const {
    return documents_[statement.ref.document].document.date;
  }

  /// What is said months later may have become true since.
  [[nodiscard]] bool may_be_revised(const std::optional<Day>& first, const std::optional<Day>& second) const {
    return first && second && std::abs(day_number(*first) - day_number(*second)) > rules_.alignment.revised_days;
  }

  /// One number is enough to be told wrong by a known figure, so that it must surely be of the same thing: not of
  /// another time, a plan, an average or a change, unless the rule asks for these, and beside a word that says what is
  /// measured.
  [[nodiscard]] bool may_be_known(const Statement& printed) const {
    const Claim& claim = *printed.claim;
    if (claim.time.named() && !topic_.time) return false;
    if (topic_.modality.empty() && !claim.modality.empty() && claim.modality != "statement") return false;
    if (topic_.aggregation.empty() && !claim.aggregation.empty() && claim.aggregation != "total") return false;
    if (claim.predicate == "increase" || claim.predicate == "decrease") return false;
    return topic_.attribute.empty() || claim.topic->attribute;
  }

  /// What is only being talked about (an expansion under review) does not contradict what is being built.
  static bool same_sense(const Claim& a, const Claim& b) {
    return a.basis == b.basis && (a.modality == "proposal") == (b.modality == "proposal");
  }

  /// An undated number may speak of any of the dated states (41MW in 2027, 103MW in 2029): it is held against those
  /// that it fits best and no others.
  bool comparable(const Statement& a, const Statement& b) const {
    if (!same_sense(*a.claim, *b.claim)) return false;
    const bool a_named = a.claim->time.named();
    const bool b_named = b.claim->time.named();
    if (a_named == b_named) return a.claim->time.meets(b.claim->time);
    const Statement& undated = a_named ? b : a;
    const Statement& dated = a_named ? a : b;
    const int rank = rank_of(verdict_of(undated, dated));
    return std::none_of(statements_.begin(), statements_.end(), [&](const Statement& other) {
      return other.claim->time.named() && same_sense(*undated.claim, *other.claim) &&
             rank_of(verdict_of(undated, other)) < rank;
    });
  }

  /// That the number is the topic's, 0 to 1.
  static double certainty(const Statement& statement) {
    if (!statement.mention) return 1;
    const TopicBinding& binding = *statement.claim->topic;
    const double near = binding.distance == 0 ? 0.95 : binding.distance <= 2 ? 0.85 : 0.7;
    return binding.attribute ? near : near - 0.05;
  }

  /// The articles that say so of that time.
  ValueSupport support(const Statement& side, std::size_t evidence) const {
    std::set<std::size_t> documents;
    for (const Statement& other : statements_) {
      if (other.mention && other.spread.value == side.spread.value && same_sense(*other.claim, *side.claim) &&
          other.claim->time.meets(side.claim->time)) {
        documents.insert(other.ref.document);
      }
    }
    return {evidence, {documents.begin(), documents.end()}};
  }

  std::string surface(const Statement& statement) const {
    if (!statement.mention) return topic_.value->text;
    return std::string(
        slice(documents_[statement.ref.document].document.text(statement.mention->field), statement.mention->span));
  }

  /// With the words that loosen it, to the end of the last of them: ‘2조원을 웃도는’. @pre an article prints it
  std::string surface_with_hedges(const Statement& statement) const {
    const std::string_view text = documents_[statement.ref.document].document.text(statement.mention->field);
    Span words = statement.mention->extent;
    if (words.end > statement.mention->span.end) {
      while (words.end < text.size() && is_hangul_syllable(code_point_at(text, words.end)) &&
             words.end - statement.mention->extent.end < kLongestEnding)
        words.end += static_cast<std::uint32_t>(code_point_size(static_cast<unsigned char>(text[words.end])));
    }
    return "‘" + std::string(slice(text, words)) + "’";
  }

  Evidence evidence(const Statement& statement) const {
    Evidence evidence = evidence_for(statement.ref.document, *statement.mention, statement.claim->sentence,
                                     topic_.attribute.empty() ? "" : attribute());
    evidence.time = statement.claim->time.text;
    return evidence;
  }

  [[nodiscard]] const std::string& attribute() const {
    return topic_.attribute.empty() ? topic_.dimension : topic_.attribute.front();
  }

  template <typename... Places>
  std::string said(MessageId id, const Places&... places) const {
    return rules_.forms.with_particles(message(id, topic_.subject.front(), attribute(), places...));
  }

  Finding base(const Statement& a, const Statement& b) const {
    Finding finding;
    finding.rule = topic_.id;
    finding.relation = kTopicRelation;
    finding.channel = Channel::topic;
    finding.verdict = verdict_of(a, b);
    finding.confidence = certainty(a) * certainty(b);
    finding.reason = said(MessageId::check_reason_topic);
    return finding;
  }

  /// What an article says held against what the rule knows.
  Finding finding_against(const Statement& known, const Statement& printed) const {
    const KnownValue& value = *topic_.value;
    Finding finding = base(known, printed);
    finding.evidence = {evidence(printed)};
    finding.message = said(known_message_for(finding.verdict), surface(printed),
                           message(MessageId::check_known_source, value.source, value.date), value.text);
    finding.arithmetic = arithmetic(finding.verdict, printed, known);
    finding.settled = holds(finding.verdict);
    if (finding.verdict != Verdict::conflict) return finding;
    finding.expected = value.text;
    if (may_be_revised(day_of(printed), parse_day(value.date))) {
      finding.verdict = Verdict::changed;
    } else {
      finding.severity = severity(finding);
      finding.diagnosis = diagnose_slip(known.spread.value, printed.spread.value, surface(printed), value.text);
    }
    return finding;
  }

  Finding finding_for(const Statement& one, const Statement& other) const {
    const bool revised = verdict_of(one, other) == Verdict::conflict && may_be_revised(day_of(one), day_of(other));
    const bool swapped = revised && *day_of(other) < *day_of(one);
    const Statement& a = swapped ? other : one;
    const Statement& b = swapped ? one : other;
    Finding finding = base(a, b);
    finding.evidence = {evidence(a), evidence(b)};
    finding.support = {support(a, 0)};
    if (b.spread.value != a.spread.value) finding.support.push_back(support(b, 1));
    finding.arithmetic = arithmetic(finding.verdict, a, b);
    const bool same_number = finding.verdict == Verdict::conflict && a.spread.value == b.spread.value;
    const std::string first = same_number ? surface_with_hedges(a) : surface(a);
    const std::string second = same_number ? surface_with_hedges(b) : surface(b);
    if (same_number) finding.arithmetic = first + " ≠ " + second;
    if (revised) {
      finding.verdict = Verdict::changed;
      finding.message =
          said(MessageId::check_topic_changed, first, second, to_string(*day_of(a)), to_string(*day_of(b)));
      return finding;
    }
    finding.message = said(message_for(finding.verdict), first, second);
    finding.severity = same_number ? std::min(severity(finding), Severity::warning) : severity(finding);
    if (finding.verdict == Verdict::conflict) {
      finding.diagnosis = diagnose_slip(a.spread.value, b.spread.value, surface(b), "");
    }
    return finding;
  }

  static MessageId message_for(Verdict verdict) {
    switch (verdict) {
      case Verdict::agree:
        return MessageId::check_topic_agree;
      case Verdict::rounding:
        return MessageId::check_topic_rounding;
      case Verdict::hedged:
        return MessageId::check_topic_hedged;
      case Verdict::undetermined:
        return MessageId::check_topic_undetermined;
      default:
        return MessageId::check_topic_conflict;
    }
  }

  static MessageId known_message_for(Verdict verdict) {
    if (verdict == Verdict::agree) return MessageId::check_known_agree;
    if (verdict == Verdict::undetermined) return MessageId::check_known_undetermined;
    return holds(verdict) ? MessageId::check_known_loose : MessageId::check_known_conflict;
  }

  Severity severity(const Finding& finding) const {
    if (finding.verdict == Verdict::rounding) return Severity::warning;
    if (finding.verdict != Verdict::conflict) return Severity::note;
    const Severity wanted = severity_of(topic_.severity);
    // A subject that was only carried over from an earlier sentence may be another one by now.
    return finding.confidence <= 0.7 ? std::min(wanted, Severity::warning) : wanted;
  }

  std::string arithmetic(Verdict verdict, const Statement& a, const Statement& b) const {
    const char* sign = verdict == Verdict::agree ? "=" : verdict == Verdict::conflict ? "≠" : "≈";
    std::string text = surface(a) + " " + sign + " " + surface(b);
    if (verdict == Verdict::agree || a.spread.value == 0 || b.spread.value == 0) return text;
    const bool against_known = b.mention == nullptr;
    const Rational& base = (against_known ? b : a).spread.value;
    const Rational gap = relative_gap((against_known ? a : b).spread.value, base) * 100;
    return text + " (" + rounded_to(gap, -1).to_string() + "%)";
  }

  const TopicRule& topic_;
  const std::vector<ReadDocument>& documents_;
  const Ruleset& rules_;
  Claim known_;
  std::vector<Statement> statements_;
  std::map<std::pair<Rational, Rational>, std::size_t> conflicts_;
};

}  // namespace

std::vector<Finding> check_topic(const ClaimGroup& group, const std::vector<ReadDocument>& documents,
                                 const Ruleset& rules) {
  return TopicCheck(group, documents, rules).run();
}

}  // namespace geomsan
