#include "ruleset/text_pattern.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "text/unicode.hpp"

namespace geomsan {
namespace {

// Short ranges keep the compiled programs small: \p{L} alone takes thousands of instructions. What stands in curly
// brackets is counted out by RE2, so there are long counts only where a longer match would be wrong.
constexpr std::string_view kLetters = R"(A-Za-z\x{C0}-\x{24F}\x{3131}-\x{318E}\x{4E00}-\x{9FFF}\x{AC00}-\x{D7A3})";
constexpr std::string_view kOpen = R"([(\[<{〈《【〔「『])";
constexpr std::string_view kClose = R"([)\]>}〉》】〕」』])";
constexpr std::string_view kNotBracket = R"([^\n()\[\]<>{}〈〉《》【】〔〕「」『』])";
constexpr std::string_view kGap = R"((?:[^\n.!?▶▷►▲△☞※■◆◇●]|[.][0-9A-Za-z]){0,60}?)";
constexpr std::string_view kName =
    R"([\x{AC00}-\x{D7A3}]{2,4}(?:[ ]?[·,/\x{318D}・][ ]?[\x{AC00}-\x{D7A3}]{2,4}){0,4})";
constexpr std::string_view kEmail = R"([A-Za-z][A-Za-z0-9._%+-]*@(?:(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})?)";
constexpr std::string_view kUrl = R"((?:https?://|www\.)[!-~]+)";
constexpr std::string_view kDate =
    R"(((?:19|20)[0-9]{2}(?:[.] ?(?:1[0-2]|0?[1-9])[.] ?|-(?:1[0-2]|0?[1-9])-|/(?:1[0-2]|0?[1-9])/))"
    R"((?:3[01]|[12][0-9]|0?[1-9])))";
constexpr std::string_view kDigits = "[0-9](?:[0-9:.,~-]*[0-9])?";
/// No line of boilerplate that a pattern describes is longer, in bytes.
constexpr std::uint32_t kLongestMatch = 450;

/// A name or a word is not found in the middle of a longer one.
std::string word_begins() { return "(?:^|[^0-9" + std::string(kLetters) + "])"; }

std::string one_word() { return "[" + std::string(kLetters) + "][" + std::string(kLetters) + "&_-]*"; }

std::string some_words() {
  const std::string word = "[" + std::string(kLetters) + "][" + std::string(kLetters) + "0-9&·'’_-]*";
  return word + "(?:[ ,/]{1,2}" + word + "){0,5}";
}

std::string text_inside() {
  const std::string plain(kNotBracket);
  return "(?:" + plain + "|" + std::string(kOpen) + plain + "*" + std::string(kClose) + ")+";
}

std::string expression_of(SlotType type) {
  switch (type) {
    case SlotType::name:
      return std::string(kName);
    case SlotType::word:
      return one_word();
    case SlotType::words:
      return some_words();
    case SlotType::text:
      return text_inside();
    case SlotType::bracket:
      return std::string(kOpen) + text_inside() + std::string(kClose);
    case SlotType::email:
      return std::string(kEmail);
    case SlotType::url:
      return std::string(kUrl);
    case SlotType::date:
      return std::string(kDate) + "[.]?";
    default:
      return std::string(kDigits);
  }
}

std::string expression_of(std::string_view literal) {
  std::string expression;
  for (const char c : literal) {
    if (c == '(')
      expression += kOpen;
    else if (c == ')')
      expression += kClose;
    else
      expression += static_cast<unsigned char>(c) < 0x80 ? re2::RE2::QuoteMeta(std::string(1, c)) : std::string(1, c);
  }
  return expression;
}

std::string expression_of(const std::vector<PatternItem>& items) {
  std::string expression;
  for (const PatternItem& item : items) {
    switch (item.kind) {
      case PatternItem::Kind::slot:
        expression += expression_of(item.slot.type);
        break;
      case PatternItem::Kind::literal:
        expression += expression_of(std::string_view(item.text));
        break;
      case PatternItem::Kind::gap:
        expression += kGap;
        break;
      case PatternItem::Kind::space:
        expression += "[ \\t]*";
        break;
      case PatternItem::Kind::choice: {
        std::string choice;
        for (const auto& alternative : item.alternatives) {
          choice += (choice.empty() ? "(?:" : "|") + expression_of(alternative);
        }
        expression += choice + ")";
      }
    }
  }
  return expression;
}

/// True when what can come first is a name or a word.
bool begins_with_word(const std::vector<PatternItem>& items) {
  if (items.empty()) return false;
  const PatternItem& first = items.front();
  if (first.kind == PatternItem::Kind::slot)
    return first.slot.type >= SlotType::name && first.slot.type <= SlotType::words;
  return first.kind == PatternItem::Kind::choice &&
         std::any_of(first.alternatives.begin(), first.alternatives.end(), begins_with_word);
}

/// The longest part of a literal without a bracket, since a bracket stands for several.
std::string needle_of(const std::string& literal) {
  std::string longest;
  for (std::size_t begin = 0; begin < literal.size();) {
    const std::size_t end = std::min(literal.find_first_of("()", begin), literal.size());
    if (end - begin > longest.size()) longest = literal.substr(begin, end - begin);
    begin = end + 1;
  }
  return longest;
}

/// How seldom a needle is met: long ones are rare, and so is the sign of an e-mail address.
std::size_t rareness(const std::string& needle) { return needle == "@" ? 10 : needle.size(); }

std::size_t rareness(const std::vector<std::string>& needles) {
  std::size_t least = needles.empty() ? 0 : std::string::npos;
  for (const std::string& needle : needles) least = std::min(least, rareness(needle));
  return least;
}

/// Strings of which one must stand in every match, chosen so that the commonest is as rare as can be; none when there
/// are no such strings.
std::vector<std::string> needles_of(const std::vector<PatternItem>& items) {
  std::vector<std::string> best;
  const auto offer = [&](std::vector<std::string> needles) {
    if (rareness(needles) > rareness(best)) best = std::move(needles);
  };
  for (const PatternItem& item : items) {
    if (item.kind == PatternItem::Kind::literal) {
      offer({needle_of(item.text)});
    } else if (item.kind == PatternItem::Kind::slot && item.slot.type == SlotType::email) {
      offer({"@"});
    } else if (item.kind == PatternItem::Kind::slot && item.slot.type == SlotType::url) {
      offer({"http", "www."});
    } else if (item.kind == PatternItem::Kind::choice) {
      std::vector<std::string> all;
      for (const auto& alternative : item.alternatives) {
        std::vector<std::string> some = needles_of(alternative);
        if (some.empty()) some.emplace_back();
        all.insert(all.end(), some.begin(), some.end());
      }
      offer(std::move(all));
    }
  }
  return best;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t") == std::string_view::npos; }

/// Where the part of the line ends in which a match may stand that holds `needle`.
std::uint32_t end_around(std::string_view text, Span needle) {
  std::size_t end = std::min<std::size_t>(text.size(), needle.end + std::size_t{kLongestMatch});
  end = needle.end + std::min(text.substr(needle.end, end - needle.end).find('\n'), end - needle.end);
  while (end < text.size() && is_continuation(text[end])) ++end;
  return static_cast<std::uint32_t>(end);
}

/// The whole part, with the newline in front: names begin behind it.
Span around(std::string_view text, Span needle) {
  std::size_t begin = needle.begin - std::min(needle.begin, kLongestMatch);
  const std::size_t newline = text.substr(begin, needle.begin - begin).rfind('\n');
  if (newline != std::string_view::npos) begin += newline;
  while (begin < needle.begin && is_continuation(text[begin])) ++begin;
  return {static_cast<std::uint32_t>(begin), end_around(text, needle)};
}

}  // namespace

std::optional<std::size_t> TextPatterns::add(const Pattern& pattern) {
  const std::vector<std::string> needles = needles_of(pattern.items);
  if (rareness(needles) == 0) return std::nullopt;
  const std::string before = begins_with_word(pattern.items) ? word_begins() : std::string();
  re2::RE2::Options options(re2::RE2::Quiet);
  options.set_max_mem(std::int64_t{64} << 20);
  auto expression = std::make_shared<re2::RE2>(before + "(" + expression_of(pattern.items) + ")", options);
  if (!expression->ok()) return std::nullopt;
  const std::size_t number = expressions_.size();
  expressions_.push_back(std::move(expression));
  for (const std::string& needle : needles) {
    std::vector<Needle>& same_begin = needles_[code_point_at(needle, 0)];
    auto known =
        std::find_if(same_begin.begin(), same_begin.end(), [&](const Needle& other) { return other.text == needle; });
    if (known == same_begin.end()) known = same_begin.insert(known, {needle, {}});
    if (known->patterns.empty() || known->patterns.back() != number) known->patterns.push_back(number);
  }
  return number;
}

std::vector<TextMatch> TextPatterns::find_all(std::string_view text) const {
  struct Hit {
    std::size_t pattern;
    Span needle;
  };
  std::vector<Hit> hits;
  for (std::size_t at = 0; at < text.size(); at += code_point_size(static_cast<unsigned char>(text[at]))) {
    const auto same_begin = needles_.find(code_point_at(text, at));
    if (same_begin == needles_.end()) continue;
    for (const Needle& needle : same_begin->second) {
      if (!text.substr(at).starts_with(needle.text)) continue;
      const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + needle.text.size())};
      for (const std::size_t pattern : needle.patterns) hits.push_back({pattern, span});
    }
  }
  std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.pattern < b.pattern; });
  std::vector<TextMatch> matches;
  for (auto hit = hits.begin(); hit != hits.end();) {
    Span window = around(text, hit->needle);
    auto next = std::next(hit);
    for (; next != hits.end() && next->pattern == hit->pattern; ++next) {
      // A needle inside the window stands in the same line, so only the end can move.
      if (next->needle.begin >= window.end && around(text, next->needle).begin > window.end) break;
      window.end = std::max(window.end, end_around(text, next->needle));
    }
    find(hit->pattern, text, window, matches);
    hit = next;
  }
  return matches;
}

void TextPatterns::find(std::size_t pattern, std::string_view text, Span window,
                        std::vector<TextMatch>& matches) const {
  const re2::RE2& expression = *expressions_[pattern];
  const re2::StringPiece whole(text.data(), text.size());
  const auto span_of = [&](re2::StringPiece piece) {
    const auto begin = static_cast<std::uint32_t>(piece.data() - text.data());
    return Span{begin, begin + static_cast<std::uint32_t>(piece.size())};
  };
  // All, the match, and the dates of the pattern's alternatives, of which at most one is filled.
  std::array<re2::StringPiece, 8> groups;
  const auto wanted = std::min(static_cast<int>(groups.size()), expression.NumberOfCapturingGroups() + 1);
  std::size_t at = window.begin;
  std::size_t last = window.begin;
  while (at < window.end && expression.Match(whole, at, window.end, re2::RE2::UNANCHORED, groups.data(), wanted)) {
    TextMatch match{pattern, span_of(groups[1]), std::nullopt};
    if (match.span.begin < last || is_blank(slice(text, match.span))) {
      at = std::max<std::size_t>(last, match.span.end + 1);
      while (at < window.end && is_continuation(text[at])) ++at;
      continue;
    }
    for (auto group = groups.begin() + 2; group < groups.begin() + wanted && !match.date; ++group) {
      if (group->data() != nullptr) match.date = span_of(*group);
    }
    last = match.span.end;
    // Where the pattern ends in something that may be left out, it has taken the space before that.
    while (text[match.span.end - 1] == ' ' || text[match.span.end - 1] == '\t') --match.span.end;
    if (match.span.size() <= kLongestMatch) matches.push_back(match);
    // The character in front of the next match may be the last of this one.
    at = last - 1;
    while (is_continuation(text[at])) --at;
  }
}

}  // namespace geomsan
