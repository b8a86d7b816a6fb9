#include "check/pattern_matcher.hpp"

#include <algorithm>
#include <functional>

#include "check/match_trace.hpp"
#include "check/word_slot.hpp"
#include "mention/date_interval.hpp"
#include "text/unicode.hpp"

namespace geomsan {
namespace {

/// Farthest the items of a list may stand apart: a label of a few words.
constexpr std::uint32_t kListGap = 45;
constexpr int kBudget = 4000;
constexpr std::size_t kMaxList = 40;

using Items = std::vector<PatternItem>;
using Continue = std::function<bool(std::uint32_t)>;

bool is_date_or_time(const Mention& mention) {
  return mention.kind == MentionKind::date || mention.kind == MentionKind::time;
}

/// 2월 30일. A day without a month exists in some month.
bool is_impossible(const DateParts& date) {
  if (date.month == 0 || date.day == 0) return false;
  constexpr int kLeapYear = 2024;
  DateParts day;
  day.year = date.year != 0 ? date.year : kLeapYear;
  day.month = date.month;
  day.day = date.day;
  return !resolve_date(day, std::nullopt);
}

bool has_unit(const SlotPattern& slot, const Quantity& quantity) {
  return slot.unit.empty() || (unit_symbol(quantity) == slot.unit) != slot.not_unit;
}

/// What stands right behind an ordinal is its unit: 주년, 회.
bool has_ordinal_unit(const SlotPattern& slot, const Mention& mention, std::string_view text) {
  if (slot.unit.empty()) return true;
  const std::string_view printed = slice(text, {mention.span.begin, mention.extent.end});
  return printed.ends_with(slot.unit) || text.substr(mention.extent.end).starts_with(slot.unit);
}

bool slot_takes(const SlotPattern& slot, const Mention& mention, const SlotWords& words, std::string_view text) {
  if (slot.type == SlotType::impossible) return is_date_or_time(mention) && is_impossible(mention.date);
  if (slot.type == SlotType::date) return mention.kind == MentionKind::date;
  if (slot.type == SlotType::ordinal) {
    return mention.kind == MentionKind::ordinal && has_ordinal_unit(slot, mention, text);
  }
  if (mention.kind != MentionKind::quantity) return false;
  const Quantity& quantity = mention.quantity;
  if (slot.type == SlotType::malformed) return quantity.malformed;
  const std::string_view kind = quantity.unit ? std::string_view(quantity.unit->kind) : "number";
  const auto is_age = [&] {
    return quantity.unit &&
           std::find(words.age_units.begin(), words.age_units.end(), quantity.unit->symbol) != words.age_units.end();
  };
  switch (slot.type) {
    case SlotType::money:
      return kind == "money" && (slot.unit.empty() || (quantity.unit->symbol == slot.unit) != slot.not_unit);
    case SlotType::percent:
      return kind == "ratio" && has_unit(slot, quantity);
    case SlotType::count:
      return kind == "count" && !quantity.per && !is_age() && has_unit(slot, quantity);
    case SlotType::age:
      return is_age();
    case SlotType::number:
      return !quantity.unit;
    case SlotType::kind:
      return kind == slot.kind && !quantity.per && has_unit(slot, quantity);
    default:
      return has_unit(slot, quantity);
  }
}

/// One attempt to match from one start position.
class Attempt {
 public:
  /// @param trace is told what is tried where; null for none
  Attempt(const SentenceView& sentence, const Ruleset& rules, MatchTrace* trace = nullptr)
      : sentence_(sentence), rules_(rules), trace_(trace) {}

  bool run(const Items& items, std::uint32_t at, PatternMatch& match) {
    std::uint32_t end = at;
    const bool matched = items_at(items, 0, at, [&](std::uint32_t last) {
      end = last;
      return true;
    });
    if (matched) match = {slots_, {at, end}};
    return matched;
  }

 private:
  std::string_view rest(std::uint32_t at) const { return sentence_.text.substr(at, sentence_.span.end - at); }

  bool items_at(const Items& items, std::size_t index, std::uint32_t at, const Continue& next) {
    if (--budget_ < 0) return false;
    if (index == items.size()) return next(at);
    const PatternItem& item = items[index];
    if (trace_) trace_->tried(item, at, slots_);
    const Continue follow = [&, index, at](std::uint32_t end) {
      const MatchTrace::Step step(trace_, items[index].kind, at);
      return items_at(items, index + 1, end, next);
    };
    switch (item.kind) {
      case PatternItem::Kind::slot:
        return slot_at(item.slot, at, follow);
      case PatternItem::Kind::literal:
        return literal_at(item.text, at, ends_word(items, index), follow);
      case PatternItem::Kind::gap:
        return gap_at(at, follow);
      case PatternItem::Kind::space:
        return space_at(at, follow);
      case PatternItem::Kind::choice:
        return std::any_of(item.alternatives.begin(), item.alternatives.end(),
                           [&](const Items& alternative) { return items_at(alternative, 0, at, follow); });
    }
    return false;
  }

  /// The first mention whose number does not begin before `at`.
  std::vector<std::size_t>::const_iterator first_at_or_behind(std::uint32_t at) const {
    return std::lower_bound(
        sentence_.inside.begin(), sentence_.inside.end(), at,
        [&](std::size_t index, std::uint32_t value) { return (*sentence_.mentions)[index].span.begin < value; });
  }

  bool slot_at(const SlotPattern& slot, std::uint32_t at, const Continue& follow) {
    if (slot.type == SlotType::unit) return unit_at(at, follow);
    if (slot.type == SlotType::weekday) return weekday_at(slot, at, follow);
    if (slot.type == SlotType::names) return names_at(slot, at, follow);
    if (slot.type == SlotType::bullets) return bullets_at(slot, at, follow);
    if (slot.list) return list_at(slot, at, follow);
    const auto next = first_at_or_behind(at);
    if (next == sentence_.inside.end()) return false;
    const Mention& mention = (*sentence_.mentions)[*next];
    if (mention.extent.begin != at && mention.span.begin != at) return false;
    if (!slot_takes(slot, mention, rules_.slots, sentence_.text)) return false;
    slots_.push_back({slot.name, {*next}, {}, 0, false, slot.type});
    if (follow(mention.extent.end)) return true;
    if (mention.span.end != mention.extent.end && follow(mention.span.end)) return true;
    slots_.pop_back();
    return false;
  }

  /// Two or more like numbers with only labels between them: 감리비 30억원, 건축공사비 49억원.
  bool list_at(const SlotPattern& slot, std::uint32_t at, const Continue& follow) {
    SlotMatch list{slot.name, {}, {}, 0, false, slot.type};
    std::vector<std::uint32_t> ends;
    std::uint32_t position = at;
    for (auto it = first_at_or_behind(at); it != sentence_.inside.end() && list.mentions.size() < kMaxList; ++it) {
      const std::size_t index = *it;
      const Mention& mention = (*sentence_.mentions)[index];
      if (mention.extent.begin < position) continue;
      const std::string_view between = sentence_.text.substr(position, mention.extent.begin - position);
      if (between.size() > kListGap || joins_no_list(between)) break;
      if (!list.mentions.empty() && !goes_on_as_list(between)) break;
      if (!slot_takes(slot, mention, rules_.slots, sentence_.text) || !is_like(list, mention)) continue;
      list.mentions.push_back(index);
      ends.push_back(mention.extent.end);
      position = mention.extent.end;
    }
    while (list.mentions.size() >= 2) {
      slots_.push_back(list);
      if (follow(ends.back())) return true;
      slots_.pop_back();
      list.mentions.pop_back();
      ends.pop_back();
    }
    return false;
  }

  /// An equation (1bp=0.01%p), a change (2121→2154), a bracket or the end of a sentence between two numbers: they are
  /// no parts of one sum.
  static bool joins_no_list(std::string_view between) {
    return between.find_first_of("()=~.") != std::string_view::npos || between.find("→") != std::string_view::npos;
  }

  /// A list goes on behind a comma, a space or a joining particle, and not behind a word that begins another: 을 심사한
  /// 결과 …, 총 ….
  bool goes_on_as_list(std::string_view between) const {
    const auto begins = [&](const std::string& join) { return between.starts_with(join); };
    const auto breaks = [&](const std::string& word) { return between.find(word) != std::string_view::npos; };
    const SlotWords& words = rules_.slots;
    if (std::any_of(words.list_breaks.begin(), words.list_breaks.end(), breaks)) return false;
    return between.empty() || !is_hangul_syllable(code_point_at(between, 0)) ||
           std::any_of(words.list_joins.begin(), words.list_joins.end(), begins);
  }

  /// Of the dimension of the list so far, or of the number bound before it: 1층 in (1층 7000㎡, 2층 5000㎡) is a label.
  bool is_like(const SlotMatch& list, const Mention& mention) const {
    const SlotMatch* model = !list.mentions.empty() ? &list : !slots_.empty() ? &slots_.back() : nullptr;
    if (!model || model->mentions.empty() || model->type == SlotType::date) return true;
    return dimension_of((*sentence_.mentions)[model->mentions.front()].quantity) == dimension_of(mention.quantity);
  }

  bool words_at(const SlotPattern& slot, std::uint32_t at, const WordSlot& words, const Continue& follow) {
    const Span span{at, at + words.size};
    slots_.push_back({slot.name, {}, span, words.value, words.open_begin, slot.type});
    if (follow(span.end)) return true;
    slots_.pop_back();
    return false;
  }

  bool weekday_at(const SlotPattern& slot, std::uint32_t at, const Continue& follow) {
    const auto weekday = read_weekday(rest(at), rules_.slots);
    return weekday && words_at(slot, at, *weekday, follow);
  }

  bool bullets_at(const SlotPattern& slot, std::uint32_t at, const Continue& follow) {
    const auto items = read_bullets(rest(at), rules_.slots);
    return items && words_at(slot, at, *items, follow);
  }

  /// The longest list first: its last name may be several words long.
  bool names_at(const SlotPattern& slot, std::uint32_t at, const Continue& follow) {
    const std::string_view before = sentence_.text.substr(sentence_.span.begin, at - sentence_.span.begin);
    const auto lists = read_names(before, rest(at), rules_);
    return std::any_of(lists.rbegin(), lists.rend(),
                       [&](const WordSlot& list) { return words_at(slot, at, list, follow); });
  }

  bool unit_at(std::uint32_t at, const Continue& follow) {
    return rules_.lexicon.reading_at(rest(at), [&](const Reading& reading) {
      return reading.unit && follow(at + static_cast<std::uint32_t>(reading.spelling.size()));
    }) != nullptr;
  }

  /// True when the literal is the last of its word in the pattern: a space, a gap or nothing follows it.
  static bool ends_word(const Items& items, std::size_t index) {
    if (index + 1 == items.size()) return false;
    const PatternItem::Kind next = items[index + 1].kind;
    return next == PatternItem::Kind::space || next == PatternItem::Kind::gap;
  }

  /// The 중 of `{전체} 중 {부분}` is not that of 중국 or 중반.
  bool goes_on_as_word(std::uint32_t at) const {
    const std::string_view behind = rest(at);
    if (behind.empty() || !is_hangul_syllable(code_point_at(behind, 0))) return false;
    if (first_at_or_behind(at) != sentence_.inside.end() && is_number_at(at)) return false;
    const std::size_t particle = rules_.lexicon.particle_at(behind);
    return particle == 0 || (particle < behind.size() && is_hangul_syllable(code_point_at(behind, particle)));
  }

  bool is_number_at(std::uint32_t at) const {
    const Mention& mention = (*sentence_.mentions)[*first_at_or_behind(at)];
    return mention.span.begin == at || mention.extent.begin == at;
  }

  bool literal_at(const std::string& text, std::uint32_t at, bool ends_word, const Continue& follow) {
    const auto size = static_cast<std::uint32_t>(rules_.forms.match_word(text, rest(at)));
    if (size == 0 ||
        (ends_word && is_hangul_syllable(code_point_before(text, text.size())) && goes_on_as_word(at + size)))
      return false;
    return follow(at + size);
  }

  /// A gap never runs over a quantity: what stands behind one is said of that one.
  bool gap_at(std::uint32_t at, const Continue& follow) {
    std::uint32_t limit = std::min(sentence_.span.end, at + sentence_.gap_reach);
    for (auto it = first_at_or_behind(at); it != sentence_.inside.end(); ++it) {
      const Mention& mention = (*sentence_.mentions)[*it];
      if (mention.span.begin >= limit) break;
      if (mention.kind != MentionKind::quantity) continue;
      limit = mention.span.begin;
      break;
    }
    for (std::uint32_t end = at; end <= limit;) {
      if (follow(end)) return true;
      if (end == limit || budget_ < 0) return false;
      end += static_cast<std::uint32_t>(code_point_size(static_cast<unsigned char>(sentence_.text[end])));
    }
    return false;
  }

  /// A space of the pattern: any white space or none, and before it the particle that the words ask for.
  bool space_at(std::uint32_t at, const Continue& follow) {
    const auto skip = [&](std::uint32_t from) {
      while (from < sentence_.span.end && (sentence_.text[from] == ' ' || sentence_.text[from] == ',')) ++from;
      return from;
    };
    if (follow(skip(at))) return true;
    const auto particle = static_cast<std::uint32_t>(rules_.lexicon.particle_at(rest(at)));
    return particle > 0 && follow(skip(at + particle));
  }

  const SentenceView& sentence_;
  const Ruleset& rules_;
  MatchTrace* trace_;
  std::vector<SlotMatch> slots_;
  int budget_ = kBudget;
};

/// Where a match may begin: at words and at numbers.
std::vector<std::uint32_t> starts_of(const SentenceView& sentence) {
  std::vector<std::uint32_t> starts{sentence.span.begin};
  for (std::uint32_t at = sentence.span.begin; at + 1 < sentence.span.end; ++at) {
    const char c = sentence.text[at];
    if (c == ' ' || c == '(' || c == '"' || c == '\'' || c == ',') starts.push_back(at + 1);
  }
  for (const std::size_t index : sentence.inside) {
    starts.push_back((*sentence.mentions)[index].extent.begin);
    starts.push_back((*sentence.mentions)[index].span.begin);
  }
  std::sort(starts.begin(), starts.end());
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  return starts;
}

/// A pattern that begins with a slot can only begin at a number.
bool begins_with_slot(const Items& items) {
  return !items.empty() && items.front().kind == PatternItem::Kind::slot && !items.front().slot.list &&
         takes_mention(items.front().slot.type);
}

/// Calls `visit` with every place where the pattern may begin.
template <typename Visit>
void for_each_start(const Pattern& pattern, const SentenceView& sentence, const Ruleset& rules, const Visit& visit) {
  if (sentence.inside.empty()) return;
  if (!begins_with_slot(pattern.items)) {
    for (const std::uint32_t start : starts_of(sentence)) visit(start);
    return;
  }
  for (const std::size_t index : sentence.inside) {
    const Mention& mention = (*sentence.mentions)[index];
    if (!slot_takes(pattern.items.front().slot, mention, rules.slots, sentence.text)) continue;
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

std::vector<PatternMatch> match_pattern(const Pattern& pattern, const SentenceView& sentence, const Ruleset& rules) {
  std::vector<PatternMatch> matches;
  std::uint32_t free_from = sentence.span.begin;
  for_each_start(pattern, sentence, rules, [&](std::uint32_t start) {
    if (start < free_from) return;
    PatternMatch match;
    if (!Attempt(sentence, rules).run(pattern.items, start, match)) return;
    free_from = match.span.end;
    matches.push_back(std::move(match));
  });
  return matches;
}

std::optional<NearMiss> nearest_miss(const Pattern& pattern, const SentenceView& sentence, const Ruleset& rules) {
  MatchTrace trace;
  for_each_start(pattern, sentence, rules, [&](std::uint32_t start) {
    PatternMatch match;
    trace.begin(start);
    (void)Attempt(sentence, rules, &trace).run(pattern.items, start, match);
  });
  return trace.farthest();
}

}  // namespace geomsan
