#include "check/cross_slots.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "check/cross_value.hpp"
#include "check/finding_builder.hpp"
#include "corpus/parallel.hpp"

namespace geomsan {
namespace {

auto place_of(const CrossSlot& slot) {
  return std::tuple(slot.pair.a.document, slot.pair.b.document, slot.pair.a.claim, slot.pair.b.claim,
                    slot.sentences->a_sentence, slot.sentences->b_sentence);
}

bool is_better(const CrossSlot& a, const CrossSlot& b) {
  constexpr float kHolds = 0.5F;
  const auto score = [](const CrossSlot& slot) {
    return slot.pair.local + slot.sentences->whole + (holds(slot.verdict) ? kHolds : 0.0F);
  };
  if (score(a) != score(b)) return score(a) > score(b);
  return place_of(a) < place_of(b);
}

std::vector<CrossSlot> compared_slots(const std::vector<ReadDocument>& read, const std::vector<SentencePair>& sentences,
                                      const Ruleset& rules, const Workers& workers) {
  std::vector<CrossSlot> slots;
  for (const SentencePair& pair : sentences) {
    for (const SlotPair& slot : pair.slots) slots.push_back({&pair, slot, Verdict::undetermined});
  }
  for_each_index(slots.size(), workers, [&](std::size_t s) {
    slots[s].verdict = compare_across(printed(read, slots[s].pair.a), printed(read, slots[s].pair.b), rules);
  });
  std::sort(slots.begin(), slots.end(),
            [](const CrossSlot& a, const CrossSlot& b) { return place_of(a) < place_of(b); });
  return slots;
}

/// Of the slots of two articles.
std::vector<CrossSlot> best_of(const CrossSlot* begin, const CrossSlot* end) {
  std::map<std::size_t, const CrossSlot*> best_of_a;
  std::map<std::size_t, const CrossSlot*> best_of_b;
  const auto offer = [](std::map<std::size_t, const CrossSlot*>& best, std::size_t claim, const CrossSlot* slot) {
    const auto [known, is_new] = best.emplace(claim, slot);
    if (!is_new && is_better(*slot, *known->second)) known->second = slot;
  };
  for (const CrossSlot* slot = begin; slot != end; ++slot) {
    offer(best_of_a, slot->pair.a.claim, slot);
    offer(best_of_b, slot->pair.b.claim, slot);
  }
  std::vector<CrossSlot> best;
  for (const auto& [claim, slot] : best_of_a) {
    if (best_of_b.at(slot->pair.b.claim) == slot) best.push_back(*slot);
  }
  return best;
}

}  // namespace

std::vector<std::vector<CrossSlot>> best_slots(const std::vector<ReadDocument>& read,
                                               const std::vector<SentencePair>& sentences, const Ruleset& rules,
                                               const Workers& workers) {
  const std::vector<CrossSlot> slots = compared_slots(read, sentences, rules, workers);
  std::vector<std::pair<std::size_t, std::size_t>> runs;
  for (std::size_t begin = 0; begin < slots.size();) {
    const auto articles = [&](std::size_t i) { return std::pair(slots[i].pair.a.document, slots[i].pair.b.document); };
    std::size_t end = begin;
    while (end < slots.size() && articles(end) == articles(begin)) ++end;
    runs.emplace_back(begin, end);
    begin = end;
  }
  std::vector<std::vector<CrossSlot>> best(runs.size());
  for_each_index(runs.size(), workers, [&](std::size_t r) {
    best[r] = best_of(slots.data() + runs[r].first, slots.data() + runs[r].second);
  });
  return best;
}

}  // namespace geomsan
