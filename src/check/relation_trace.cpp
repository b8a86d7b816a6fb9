#include "check/relation_trace.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "corpus/damage_gate.hpp"

namespace geomsan {
namespace {

/// More slots filled is nearer; then more of the pattern matched.
bool is_nearer(const TracedMiss& a, const TracedMiss& b) {
  const auto key = [](const TracedMiss& miss) { return std::tuple(miss.miss.slots.size(), miss.miss.items); };
  return key(a) > key(b);
}

class RelationTracer {
 public:
  RelationTracer(RelationTrace& trace, const Ruleset& rules, std::string_view only)
      : trace_(trace), rules_(rules), only_(only) {}

  void run() {
    for_each_view(trace_.read, [&](const SentenceView& view, bool paragraph) { look_at(view, paragraph); });
    for (auto& [pattern, miss] : misses_) {
      if (!matched_.contains(pattern)) trace_.misses.push_back(std::move(miss));
    }
    // Patterns lie in the order of their rules only inside one rule, so equals are told apart by name.
    std::sort(trace_.misses.begin(), trace_.misses.end(), [](const TracedMiss& a, const TracedMiss& b) {
      if (is_nearer(a, b) || is_nearer(b, a)) return is_nearer(a, b);
      return std::tie(a.rule->file, a.pattern) < std::tie(b.rule->file, b.pattern);
    });
  }

 private:
  void look_at(const SentenceView& view, bool paragraph) {
    std::map<std::vector<std::size_t>, const RelationRule*> spoken;
    for (const RelationRule& rule : rules_.relations) {
      if (rule.paragraph != paragraph) continue;
      for (const Pattern& pattern : rule.patterns) look_for(rule, pattern, view, spoken);
    }
  }

  void look_for(const RelationRule& rule, const Pattern& pattern, const SentenceView& view,
                std::map<std::vector<std::size_t>, const RelationRule*>& spoken) {
    const bool wanted = only_.empty() || rule.id == only_;
    auto matches = match_pattern(pattern, view, rules_);
    for (PatternMatch& match : matches) {
      const Judgement judgement =
          judge(rule, match, view, trace_.read, context_of(rule, match, view, trace_.read, rules_));
      TracedMatch traced{&rule, &pattern, field_of(view), std::move(match), judgement, nullptr};
      // Rules of house styles run only when asked for, so they take nothing from the others here.
      if (judgement.evaluation && rule.profile.empty()) {
        const auto [first, is_new] = spoken.emplace(mentions_of(traced.match), &rule);
        if (!is_new) traced.taken_by = first->second;
      }
      // Another line of the same rule says it already.
      if (traced.taken_by == &rule) continue;
      if (wanted) trace_.matches.push_back(std::move(traced));
    }
    if (!wanted) return;
    if (!matches.empty()) {
      matched_.insert(&pattern);
      return;
    }
    auto miss = nearest_miss(pattern, view, rules_);
    if (!miss) return;
    TracedMiss traced{&rule, &pattern, view.span, std::move(*miss)};
    const auto [known, is_new] = misses_.emplace(&pattern, traced);
    if (!is_new && is_nearer(traced, known->second)) known->second = std::move(traced);
  }

  Field field_of(const SentenceView& view) const { return (*view.mentions)[view.inside.front()].field; }

  RelationTrace& trace_;
  const Ruleset& rules_;
  std::string_view only_;
  std::map<const Pattern*, TracedMiss> misses_;
  std::set<const Pattern*> matched_;
};

}  // namespace

RelationTrace trace_relations(Document document, const Ruleset& rules, std::string_view only) {
  inspect(document, rules);
  (void)find_damage(document, rules);
  RelationTrace trace;
  trace.read = read_document(std::move(document), rules);
  RelationTracer(trace, rules, only).run();
  return trace;
}

}  // namespace geomsan
