#include "check/retold_finding.hpp"

#include <algorithm>

#include "text/message.hpp"

namespace geomsan {
namespace {

MessageId message_for(Verdict verdict) {
  return verdict == Verdict::agree      ? MessageId::check_retold_agree
         : verdict == Verdict::rounding ? MessageId::check_retold_rounding
         : verdict == Verdict::hedged   ? MessageId::check_retold_hedged
                                        : MessageId::check_retold_conflict;
}

/// Appends `word` unless the list has it.
void add_once(std::string& list, std::string_view word) {
  if ((", " + list + ", ").find(", " + std::string(word) + ", ") != std::string::npos) return;
  list += (list.empty() ? "" : ", ") + std::string(word);
}

}  // namespace

const std::string& name_of(Place place, const RetellingWords& words) {
  return place == Place::headline ? words.headline
         : place == Place::deck   ? words.deck
         : place == Place::lead   ? words.lead
                                  : words.body;
}

std::string_view rule_of(Place told) {
  return told == Place::headline ? "retold.headline"
         : told == Place::deck   ? "retold.deck"
         : told == Place::lead   ? "retold.lead"
                                 : "retold.repeated";
}

Finding retold_finding(const std::vector<Retelling>& phrase, std::size_t document, Statements& all,
                       const Ruleset& rules) {
  const Retelling& first = phrase.front();
  Finding finding;
  finding.rule = rule_of(all.place(first.told));
  finding.relation = kRetoldRelation;
  finding.channel = Channel::article;
  finding.verdict = Verdict::agree;
  finding.confidence = 0.9;
  std::string told;
  std::string again;
  std::string words;
  for (const Retelling& retelling : phrase) {
    const bool agree = retelling.verdict == Verdict::agree;
    const bool holds = retelling.verdict != Verdict::conflict;
    for (const std::size_t i : {retelling.told, retelling.again}) {
      finding.evidence.push_back(
          evidence_for(document, all.mention(i), all.claim(i).sentence, name_of(all.place(i), rules.retelling)));
    }
    const std::string a(all.surface(retelling.told));
    const std::string b(all.surface(retelling.again));
    finding.arithmetic += (finding.arithmetic.empty() ? "" : "\n") + a + (agree ? " = " : holds ? " ≈ " : " ≠ ") + b;
    add_once(told, a);
    add_once(again, b);
    for (const std::string_view word : retelling.shared.words) add_once(words, word);
    // The loosest of the comparisons speaks for all.
    if (finding.verdict == Verdict::agree || retelling.verdict == Verdict::hedged) finding.verdict = retelling.verdict;
    if (retelling.shared.score < 8) finding.confidence = 0.75;
  }
  finding.message =
      rules.forms.with_particles(message(message_for(finding.verdict), name_of(all.place(first.told), rules.retelling),
                                         told, name_of(all.place(first.again), rules.retelling), again));
  finding.reason =
      words.empty() ? message(MessageId::check_retold_reason_value) : message(MessageId::check_retold_reason, words);
  if (finding.verdict != Verdict::conflict) return finding;
  finding.confidence = 0.8;
  finding.severity = Severity::warning;
  finding.expected = again;
  finding.diagnosis.slip = slip_between(all, first.told, first.again);
  finding.diagnosis.suggestion = message(MessageId::check_suggest, told, again);
  return finding;
}

}  // namespace geomsan
