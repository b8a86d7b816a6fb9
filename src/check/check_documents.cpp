#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "align/align.hpp"
#include "check/check.hpp"
#include "check/cross_check.hpp"
#include "check/damage_check.hpp"
#include "check/finding_severities.hpp"
#include "check/relation_check.hpp"
#include "check/retold_check.hpp"
#include "check/retold_dates.hpp"
#include "check/source_check.hpp"
#include "check/topic_check.hpp"
#include "corpus/damage_gate.hpp"
#include "corpus/parallel.hpp"

namespace geomsan {
namespace {

/// Before any rule runs: zones and damage of each document, then what only all articles of an outlet show together.
void inspect_all(std::vector<Document>& documents, const Ruleset& rules, unsigned jobs) {
  std::vector<OutletSigns> signs(documents.size());
  for_each_index(documents.size(), {jobs}, [&](std::size_t i) {
    inspect(documents[i], rules);
    signs[i] = find_damage(documents[i], rules);
  });
  OutletDamage outlets;
  for (std::size_t i = 0; i < documents.size(); ++i) outlets.add(documents[i], signs[i]);
  for (std::size_t i = 0; i < documents.size(); ++i) add_outlet_damage(documents[i], signs[i], outlets);
}

/// Of a finding between articles whose check did not say who else has its values: those that are quoted.
void set_support(Finding& finding) {
  const auto& evidence = finding.evidence;
  const bool across = std::any_of(evidence.begin(), evidence.end(),
                                  [&](const Evidence& each) { return each.document != evidence.front().document; });
  if (!across || !finding.support.empty() || finding.channel == Channel::article) return;
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    const auto known = std::find_if(finding.support.begin(), finding.support.end(), [&](const ValueSupport& support) {
      const Evidence& other = evidence[support.evidence];
      return std::tie(other.base_value, other.base_unit, other.low, other.high) ==
             std::tie(evidence[i].base_value, evidence[i].base_unit, evidence[i].low, evidence[i].high);
    });
    std::vector<std::size_t>& documents =
        (known == finding.support.end() ? finding.support.emplace_back(ValueSupport{i, {}}) : *known).documents;
    const auto place = std::lower_bound(documents.begin(), documents.end(), evidence[i].document);
    if (place == documents.end() || *place != evidence[i].document) documents.insert(place, evidence[i].document);
  }
}

std::size_t count_lineages(const std::vector<std::size_t>& documents, const std::vector<std::size_t>& lineages) {
  std::set<std::size_t> independent;
  for (const std::size_t document : documents) independent.insert(lineages[document]);
  return independent.size();
}

void set_witnesses(Finding& finding, const std::vector<std::size_t>& lineages) {
  set_support(finding);
  std::set<std::size_t> documents;
  for (ValueSupport& support : finding.support) {
    support.lineages = count_lineages(support.documents, lineages);
    documents.insert(support.documents.begin(), support.documents.end());
  }
  for (const Evidence& evidence : finding.evidence) documents.insert(evidence.document);
  finding.documents = documents.size();
  finding.lineages = count_lineages({documents.begin(), documents.end()}, lineages);
  std::map<std::size_t, std::size_t> witnesses;
  for (Evidence& evidence : finding.evidence) {
    evidence.lineage = lineages[evidence.document];
    evidence.witness = witnesses.emplace(evidence.lineage, witnesses.size() + 1).first->second;
  }
}

bool reads_before(const Finding& a, const Finding& b) {
  const auto key = [](const Finding& finding) {
    const Evidence& first = finding.evidence.front();
    return std::tie(first.document, first.field, first.span.begin, finding.rule, finding.id);
  };
  return key(a) < key(b);
}

/// Worst first; then the surest; then reading order.
bool ranks_before(const Finding& a, const Finding& b) {
  if (a.severity != b.severity) return a.severity > b.severity;
  if (a.confidence != b.confidence) return a.confidence > b.confidence;
  return reads_before(a, b);
}

using NumberPlace = std::tuple<std::size_t, Field, std::uint32_t>;

NumberPlace place_of(const Evidence& evidence) { return {evidence.document, evidence.field, evidence.span.begin}; }

/// Two numbers that a topic rule has held against each other need not be named again, nor one that it refutes by what
/// it knows.
void drop_known(std::vector<Finding>& findings, const std::vector<Finding>& known) {
  std::set<std::pair<NumberPlace, NumberPlace>> pairs;
  for (const Finding& finding : known) {
    if (finding.channel != Channel::topic) continue;
    if (finding.evidence.size() == 1 && finding.verdict != Verdict::conflict) continue;
    const NumberPlace first = place_of(finding.evidence.front());
    const NumberPlace last = place_of(finding.evidence.back());
    pairs.insert({first, last});
    pairs.insert({last, first});
  }
  std::erase_if(findings, [&](const Finding& finding) {
    const NumberPlace first = place_of(finding.evidence[0]);
    const NumberPlace second = place_of(finding.evidence[1]);
    const bool refuted = pairs.contains({first, first}) || pairs.contains({second, second});
    return pairs.contains({first, second}) || (refuted && finding.verdict == Verdict::conflict);
  });
}

void count_coverage(const std::vector<ReadDocument>& documents, Report& report) {
  std::set<NumberPlace> checked;
  std::set<NumberPlace> disputed;
  const auto add = [&](const Finding& finding, bool holds) {
    for (const Evidence& evidence : finding.evidence) {
      // Only quantities are counted; a date has no value.
      if (evidence.base_value.empty() && evidence.low.empty() && evidence.high.empty()) continue;
      const NumberPlace place = place_of(evidence);
      checked.insert(place);
      if (!holds) disputed.insert(place);
    }
  };
  for (const auto* findings : {&report.findings, &report.suppressed}) {
    for (const Finding& finding : *findings) {
      if (finding.relation != kDamageRelation) add(finding, finding.verdict != Verdict::conflict);
    }
  }
  for (const Finding& finding : report.agreements) add(finding, finding.verdict != Verdict::undetermined);
  Coverage& coverage = report.coverage;
  coverage.documents = documents.size();
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const ReadDocument& read = documents[i];
    coverage.characters += count_code_points(read.document.title) + count_code_points(read.document.body);
    coverage.quantities += read.claims.size();
    for (const Claim& claim : read.claims) {
      const Mention& mention = read.mentions[claim.mention];
      const NumberPlace place{i, mention.field, mention.span.begin};
      coverage.bound += claim.bound() ? 1 : 0;
      coverage.checked += checked.contains(place) ? 1 : 0;
      coverage.agreed += checked.contains(place) && !disputed.contains(place) ? 1 : 0;
    }
  }
  coverage.not_checkable = coverage.quantities - coverage.checked;
}

/// Thrown out of the work once the caller wants it stopped.
struct Stopped {};

Workers stopping_workers(const CheckOptions& options) {
  if (!options.stop) return {options.jobs};
  return {options.jobs, [&] { return options.stop() ? throw Stopped{} : false; }};
}

/// What articles say of one another and drafts of their releases.
/// @param drafts the first ones; behind them stand the releases
/// @return nothing when the work was stopped: what was compared by then would depend on the moment
std::optional<CrossCheck> check_between(const std::vector<ReadDocument>& read, std::size_t drafts,
                                        const std::vector<std::size_t>& lineages, const std::vector<Finding>& known,
                                        const Ruleset& rules, const CheckOptions& options) try {
  const Workers workers = stopping_workers(options);
  CrossCheck across = check_across(read, drafts, lineages, known, rules, workers);
  drop_known(across.findings, known);
  if (drafts == read.size()) return across;
  CrossCheck against = check_source(read, drafts, rules, workers);
  std::move(against.findings.begin(), against.findings.end(), std::back_inserter(across.findings));
  across.crowded_sentences += against.crowded_sentences;
  return across;
} catch (const Stopped&) {
  return std::nullopt;
}

}  // namespace

Report check_documents(std::vector<Document> documents, const Ruleset& rules, const CheckOptions& options) {
  const PatternIndex index(rules);
  inspect_all(documents, rules, options.jobs);
  std::vector<ReadDocument> read(documents.size());
  std::vector<std::vector<Finding>> within(documents.size());
  const std::size_t done = for_each_index(documents.size(), {options.jobs, options.stop}, [&](std::size_t i) {
    read[i] = read_document(std::move(documents[i]), rules);
    within[i] = check_relations(read[i], i, rules, index, options.profiles);
    for (auto retold : {check_retold(read[i], i, rules), check_retold_dates(read[i], i, rules)}) {
      std::move(retold.begin(), retold.end(), std::back_inserter(within[i]));
    }
    if (options.checked_one) options.checked_one();
  });
  read.resize(done);
  std::vector<Finding> all = damage_findings(read);
  for (auto& findings : within) std::move(findings.begin(), findings.end(), std::back_inserter(all));
  for (const ClaimGroup& group : group_by_topic(read, rules.topics)) {
    auto findings = check_topic(group, read, rules);
    std::move(findings.begin(), findings.end(), std::back_inserter(all));
  }
  const std::vector<std::size_t> lineages = find_lineages(read, {options.jobs});
  // Of a run that was stopped the last documents are not the releases.
  const std::size_t releases = done == documents.size() ? options.releases : 0;
  const std::size_t drafts = read.size() - std::min(read.size(), releases);
  std::optional<CrossCheck> between = check_between(read, drafts, lineages, all, rules, options);
  if (between) std::move(between->findings.begin(), between->findings.end(), std::back_inserter(all));
  apply_severities(all, options.severities, rules, read);
  for_each_index(all.size(), {options.jobs}, [&](std::size_t i) {
    set_witnesses(all[i], lineages);
    set_fingerprint(all[i], read);
  });
  Report report;
  report.compared = between.has_value();
  report.crowded_sentences = between ? between->crowded_sentences : 0;
  for (Finding& finding : all) {
    const bool accepted = options.suppressed.contains(finding.id);
    auto& list = is_tick(finding) ? report.agreements : accepted ? report.suppressed : report.findings;
    list.push_back(std::move(finding));
  }
  std::sort(report.findings.begin(), report.findings.end(), ranks_before);
  std::sort(report.suppressed.begin(), report.suppressed.end(), ranks_before);
  std::sort(report.agreements.begin(), report.agreements.end(), reads_before);
  report.rules = rules.relations.size() + rules.topics.size();
  report.input_damaged = rules.damaged() || done < documents.size() || !report.compared;
  count_coverage(read, report);
  if (options.ledger) report.ledger = make_ledger(read, report);
  for (ReadDocument& document : read) report.documents.push_back(std::move(document.document));
  return report;
}

}  // namespace geomsan
