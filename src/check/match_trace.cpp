#include "check/match_trace.hpp"

#include <algorithm>
#include <utility>

namespace geomsan {

void MatchTrace::begin(std::uint32_t start) {
  start_ = start;
  gap_.reset();
}

void MatchTrace::tried(const PatternItem& item, std::uint32_t at, const std::vector<SlotMatch>& slots) {
  if (slots.empty() || (item.kind != PatternItem::Kind::slot && item.kind != PatternItem::Kind::literal)) return;
  // A gap looks for the same item at one place after another: all of them are the place where it began.
  const std::uint32_t place = gap_.value_or(at);
  const auto reach = [](std::size_t filled, Span span) { return std::pair(filled, span.size()); };
  const auto now = reach(slots.size(), {start_, place});
  const auto best = miss_ ? reach(miss_->slots.size(), miss_->span) : std::pair<std::size_t, std::uint32_t>{};
  if (now < best) return;
  if (now > best) miss_ = NearMiss{slots, {start_, place}, {place, place}, {}};
  if (miss_->span.begin != start_) return;
  miss_->gap.end = std::max(miss_->gap.end, at);
  auto& wanted = miss_->wanted;
  if (std::find(wanted.begin(), wanted.end(), &item) == wanted.end()) wanted.push_back(&item);
}

MatchTrace::Step::Step(MatchTrace* trace, PatternItem::Kind kind, std::uint32_t at) : trace_(trace) {
  if (!trace_) return;
  before_ = trace_->gap_;
  if (kind == PatternItem::Kind::gap && !before_) trace_->gap_ = at;
  if (kind == PatternItem::Kind::slot || kind == PatternItem::Kind::literal) trace_->gap_.reset();
}

MatchTrace::Step::~Step() {
  if (trace_) trace_->gap_ = before_;
}

}  // namespace geomsan
