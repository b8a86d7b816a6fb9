#include "check/match_trace.hpp"

#include <algorithm>
#include <tuple>

namespace geomsan {

void MatchTrace::begin(std::uint32_t start) {
  start_ = start;
  gap_.reset();
}

bool MatchTrace::is_farther(std::size_t filled, std::uint32_t place) const {
  const auto reached = std::tuple(filled, matched_);
  const auto best = std::tuple(miss_->slots.size(), miss_->items);
  // Of several places to begin the first is as good as any; from there a particle more is farther.
  return reached != best ? reached > best : start_ == miss_->span.begin && place > miss_->span.end;
}

void MatchTrace::tried(const PatternItem& item, std::uint32_t at, const std::vector<SlotMatch>& slots) {
  if (slots.empty() || (item.kind != PatternItem::Kind::slot && item.kind != PatternItem::Kind::literal)) return;
  // A gap looks for the same item at one place after another: all of them are the place where it began.
  const std::uint32_t place = gap_.value_or(at);
  if (!miss_ || is_farther(slots.size(), place)) {
    miss_ = NearMiss{slots, matched_, {start_, place}, {place, place}, {}};
  }
  const bool same = std::tuple(start_, place, matched_, slots.size()) ==
                    std::tuple(miss_->span.begin, miss_->span.end, miss_->items, miss_->slots.size());
  if (!same) return;
  miss_->gap.end = std::max(miss_->gap.end, at);
  auto& wanted = miss_->wanted;
  if (std::find(wanted.begin(), wanted.end(), &item) == wanted.end()) wanted.push_back(&item);
}

MatchTrace::Step::Step(MatchTrace* trace, PatternItem::Kind kind, std::uint32_t at) : trace_(trace) {
  if (!trace_) return;
  gap_before_ = trace_->gap_;
  matched_before_ = trace_->matched_;
  if (kind == PatternItem::Kind::gap && !gap_before_) trace_->gap_ = at;
  if (kind == PatternItem::Kind::slot || kind == PatternItem::Kind::literal) {
    trace_->gap_.reset();
    ++trace_->matched_;
  }
}

MatchTrace::Step::~Step() {
  if (!trace_) return;
  trace_->gap_ = gap_before_;
  trace_->matched_ = matched_before_;
}

}  // namespace geomsan
