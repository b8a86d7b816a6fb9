#include "check/pattern_matcher.hpp"

#include <algorithm>

#include "check/match_trace.hpp"
#include "check/pattern_list.hpp"
#include "check/pattern_slot.hpp"
#include "check/word_slot.hpp"
#include "text/unicode.hpp"

namespace geomsan {
namespace {

constexpr int kBudget = 4000;
constexpr std::size_t kMaxList = 40;

using Items = std::vector<PatternItem>;

/// What is still to be matched: `items` from `index` on, then what stands behind the choice they are part of.
struct Rest {
  const Items& items;
  std::size_t index;
  const Rest* behind;

  [[nodiscard]] const PatternItem& item() const { return items[index]; }
};

void add_refused(std::vector<RefusedMention>& refused, const RefusedMention& one) {
  if (std::find(refused.begin(), refused.end(), one) == refused.end()) refused.push_back(one);
}

/// One attempt to match from one start position.
class Attempt {
 public:
  /// @param trace is told what is tried where; null for none
  Attempt(const SentenceView& sentence, const Ruleset& rules, std::vector<RefusedMention>* refused,
          MatchTrace* trace = nullptr)
      : sentence_(sentence), rules_(rules), refused_(refused), trace_(trace) {}

  bool run(const Items& items, std::uint32_t at, PatternMatch& match) {
    start_ = at;
    const bool matched = match_at({items, 0, nullptr}, at);
    if (matched) match = {std::move(slots_), {at, end_}};
    return matched;
  }

 private:
  std::string_view text_at(std::uint32_t at) const { return sentence_.text.substr(at, sentence_.span.end - at); }

  bool match_at(const Rest& rest, std::uint32_t at) {
    if (--budget_ < 0) return false;
    if (rest.index == rest.items.size()) {
      if (rest.behind) return match_at(*rest.behind, at);
      end_ = at;
      return true;
    }
    const PatternItem& item = rest.item();
    if (trace_) trace_->tried(item, at, slots_);
    switch (item.kind) {
      case PatternItem::Kind::slot:
        return slot_at(rest, at);
      case PatternItem::Kind::literal:
        return literal_at(rest, at);
      case PatternItem::Kind::gap:
        return gap_at(rest, at);
      case PatternItem::Kind::space:
        return space_at(rest, at);
      case PatternItem::Kind::choice:
        break;
    }
    const Rest behind{rest.items, rest.index + 1, rest.behind};
    return std::any_of(item.alternatives.begin(), item.alternatives.end(),
                       [&](const Items& alternative) { return match_at({alternative, 0, &behind}, at); });
  }

  /// The item that `rest` begins with stands at `at`; what follows goes on from `end`.
  bool follow(const Rest& rest, std::uint32_t at, std::uint32_t end) {
    const MatchTrace::Step step(trace_, rest.item().kind, at);
    return match_at({rest.items, rest.index + 1, rest.behind}, end);
  }

  /// The first mention whose number does not begin before `at`.
  std::vector<std::size_t>::const_iterator first_at_or_behind(std::uint32_t at) const {
    return std::lower_bound(
        sentence_.inside.begin(), sentence_.inside.end(), at,
        [&](std::size_t index, std::uint32_t value) { return (*sentence_.mentions)[index].span.begin < value; });
  }

  bool slot_at(const Rest& rest, std::uint32_t at) {
    const SlotPattern& slot = rest.item().slot;
    if (slot.type == SlotType::unit) return unit_at(rest, at);
    if (slot.type == SlotType::weekday) return weekday_at(rest, at);
    if (slot.type == SlotType::names) return names_at(rest, at);
    if (slot.type == SlotType::bullets) return bullets_at(rest, at);
    if (slot.list) return list_at(rest, at);
    const auto next = first_at_or_behind(at);
    if (next == sentence_.inside.end()) return false;
    const Mention& mention = (*sentence_.mentions)[*next];
    if (mention.extent.begin != at && mention.span.begin != at) return false;
    if (!slot_takes(slot, mention, rules_.slots, sentence_.text)) {
      if (refused_) add_refused(*refused_, {*next, &slot, start_});
      return false;
    }
    slots_.push_back({slot.name, {*next}, {}, 0, false, slot.type});
    if (follow(rest, at, mention.extent.end)) return true;
    if (mention.span.end != mention.extent.end && follow(rest, at, mention.span.end)) return true;
    slots_.pop_back();
    return false;
  }

  /// Two or more like numbers with only labels between them: 감리비 30억원, 건축공사비 49억원.
  bool list_at(const Rest& rest, std::uint32_t at) {
    const SlotPattern& slot = rest.item().slot;
    SlotMatch list{slot.name, {}, {}, 0, false, slot.type};
    std::vector<std::uint32_t> ends;
    std::uint32_t position = at;
    for (auto it = first_at_or_behind(at); it != sentence_.inside.end() && list.mentions.size() < kMaxList; ++it) {
      const std::size_t index = *it;
      const Mention& mention = (*sentence_.mentions)[index];
      if (mention.extent.begin < position) continue;
      const std::string_view between = sentence_.text.substr(position, mention.extent.begin - position);
      if (parts_list(between)) break;
      if (!list.mentions.empty() && !goes_on_as_list(between, rules_.slots)) break;
      if (!slot_takes(slot, mention, rules_.slots, sentence_.text) || !is_like(list, mention)) continue;
      list.mentions.push_back(index);
      ends.push_back(mention.extent.end);
      position = mention.extent.end;
    }
    while (list.mentions.size() >= 2) {
      slots_.push_back(list);
      if (follow(rest, at, ends.back())) return true;
      slots_.pop_back();
      list.mentions.pop_back();
      ends.pop_back();
    }
    return false;
  }

  /// Of the dimension of the list so far, or of the number bound before it: 1층 in (1층 7000㎡, 2층 5000㎡) is a label.
  bool is_like(const SlotMatch& list, const Mention& mention) const {
    const SlotMatch* model = !list.mentions.empty() ? &list : !slots_.empty() ? &slots_.back() : nullptr;
    if (!model || model->mentions.empty() || model->type == SlotType::date) return true;
    return dimension_of((*sentence_.mentions)[model->mentions.front()].quantity) == dimension_of(mention.quantity);
  }

  bool words_at(const Rest& rest, std::uint32_t at, const WordSlot& words) {
    const SlotPattern& slot = rest.item().slot;
    const Span span{at, at + words.size};
    slots_.push_back({slot.name, {}, span, words.value, words.open_begin, slot.type});
    if (follow(rest, at, span.end)) return true;
    slots_.pop_back();
    return false;
  }

  bool weekday_at(const Rest& rest, std::uint32_t at) {
    const auto weekday = read_weekday(text_at(at), rules_.slots);
    return weekday && words_at(rest, at, *weekday);
  }

  bool bullets_at(const Rest& rest, std::uint32_t at) {
    const auto items = read_bullets(text_at(at), rules_.slots);
    return items && words_at(rest, at, *items);
  }

  /// The longest list first: its last name may be several words long.
  bool names_at(const Rest& rest, std::uint32_t at) {
    const std::string_view before = sentence_.text.substr(sentence_.span.begin, at - sentence_.span.begin);
    const auto lists = read_names(before, text_at(at), rules_);
    return std::any_of(lists.rbegin(), lists.rend(), [&](const WordSlot& list) { return words_at(rest, at, list); });
  }

  bool unit_at(const Rest& rest, std::uint32_t at) {
    return rules_.lexicon.reading_at(text_at(at), [&](const Reading& reading) {
      return reading.unit && follow(rest, at, at + static_cast<std::uint32_t>(reading.spelling.size()));
    }) != nullptr;
  }

  /// True when the literal is the last of its word in the pattern: a space, a gap or nothing follows it.
  static bool ends_word(const Rest& rest) {
    if (rest.index + 1 == rest.items.size()) return false;
    const PatternItem::Kind next = rest.items[rest.index + 1].kind;
    return next == PatternItem::Kind::space || next == PatternItem::Kind::gap;
  }

  /// The 중 of `{전체} 중 {부분}` is not that of 중국 or 중반.
  bool goes_on_as_word(std::uint32_t at) const {
    const std::string_view behind = text_at(at);
    if (behind.empty() || !is_hangul_syllable(code_point_at(behind, 0))) return false;
    if (first_at_or_behind(at) != sentence_.inside.end() && is_number_at(at)) return false;
    const std::size_t particle = rules_.lexicon.particle_at(behind);
    return particle == 0 || (particle < behind.size() && is_hangul_syllable(code_point_at(behind, particle)));
  }

  bool is_number_at(std::uint32_t at) const {
    const Mention& mention = (*sentence_.mentions)[*first_at_or_behind(at)];
    return mention.span.begin == at || mention.extent.begin == at;
  }

  bool literal_at(const Rest& rest, std::uint32_t at) {
    const std::string& text = rest.item().text;
    const auto size = static_cast<std::uint32_t>(rules_.forms.match_word(rest.item().word, text_at(at)));
    if (size == 0) return false;
    const bool whole = ends_word(rest) && is_hangul_syllable(code_point_before(text, text.size()));
    return !(whole && goes_on_as_word(at + size)) && follow(rest, at, at + size);
  }

  /// A gap never runs over a quantity: what stands behind one is said of that one.
  bool gap_at(const Rest& rest, std::uint32_t at) {
    std::uint32_t limit = std::min(sentence_.span.end, at + sentence_.gap_reach);
    for (auto it = first_at_or_behind(at); it != sentence_.inside.end(); ++it) {
      const Mention& mention = (*sentence_.mentions)[*it];
      if (mention.span.begin >= limit) break;
      if (mention.kind != MentionKind::quantity) continue;
      limit = mention.span.begin;
      break;
    }
    for (std::uint32_t end = at; end <= limit;) {
      if (follow(rest, at, end)) return true;
      if (end == limit || budget_ < 0) return false;
      end += static_cast<std::uint32_t>(code_point_size(static_cast<unsigned char>(sentence_.text[end])));
    }
    return false;
  }

  /// A space of the pattern: any white space or none, and before it the particle that the words ask for.
  bool space_at(const Rest& rest, std::uint32_t at) {
    const auto skip = [&](std::uint32_t from) {
      while (from < sentence_.span.end && (sentence_.text[from] == ' ' || sentence_.text[from] == ',')) ++from;
      return from;
    };
    if (follow(rest, at, skip(at))) return true;
    const auto particle = static_cast<std::uint32_t>(rules_.lexicon.particle_at(text_at(at)));
    return particle > 0 && follow(rest, at, skip(at + particle));
  }

  const SentenceView& sentence_;
  const Ruleset& rules_;
  std::vector<RefusedMention>* refused_;
  MatchTrace* trace_;
  std::vector<SlotMatch> slots_;
  std::uint32_t start_ = 0;
  std::uint32_t end_ = 0;
  int budget_ = kBudget;
};

/// A pattern that begins with a slot can only begin at a number.
bool begins_with_slot(const Items& items) {
  return !items.empty() && items.front().kind == PatternItem::Kind::slot && !items.front().slot.list &&
         takes_mention(items.front().slot.type);
}

/// Calls `visit` with every place where the pattern may begin.
template <typename Visit>
void for_each_start(const Pattern& pattern, const SentenceView& sentence, const Ruleset& rules,
                    std::vector<RefusedMention>* refused, const Visit& visit) {
  if (sentence.inside.empty()) return;
  if (!begins_with_slot(pattern.items)) {
    for (const std::uint32_t start : sentence.starts) visit(start);
    return;
  }
  const SlotPattern& slot = pattern.items.front().slot;
  for (const std::size_t index : sentence.inside) {
    const Mention& mention = (*sentence.mentions)[index];
    if (!slot_takes(slot, mention, rules.slots, sentence.text)) {
      if (refused) add_refused(*refused, {index, &slot, mention.extent.begin});
      continue;
    }
    visit(mention.extent.begin);
    if (mention.span.begin != mention.extent.begin) visit(mention.span.begin);
  }
}

}  // namespace

const SlotMatch* PatternMatch::slot(std::string_view name) const {
  const auto found =
      std::find_if(slots.begin(), slots.end(), [&](const SlotMatch& match) { return match.name == name; });
  return found == slots.end() ? nullptr : &*found;
}

std::vector<PatternMatch> match_pattern(const Pattern& pattern, const SentenceView& sentence, const Ruleset& rules,
                                        std::vector<RefusedMention>* refused) {
  std::vector<PatternMatch> matches;
  std::uint32_t free_from = sentence.span.begin;
  for_each_start(pattern, sentence, rules, refused, [&](std::uint32_t start) {
    if (start < free_from) return;
    PatternMatch match;
    if (!Attempt(sentence, rules, refused).run(pattern.items, start, match)) return;
    free_from = match.span.end;
    matches.push_back(std::move(match));
  });
  return matches;
}

std::optional<PatternMatch> match_pattern_at(const Pattern& pattern, const SentenceView& sentence, const Ruleset& rules,
                                             std::uint32_t start) {
  PatternMatch match;
  if (!Attempt(sentence, rules, nullptr).run(pattern.items, start, match)) return std::nullopt;
  return match;
}

std::optional<NearMiss> nearest_miss(const Pattern& pattern, const SentenceView& sentence, const Ruleset& rules) {
  MatchTrace trace;
  for_each_start(pattern, sentence, rules, nullptr, [&](std::uint32_t start) {
    PatternMatch match;
    trace.begin(start);
    (void)Attempt(sentence, rules, nullptr, &trace).run(pattern.items, start, match);
  });
  return trace.farthest();
}

}  // namespace geomsan
