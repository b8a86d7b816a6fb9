#include <algorithm>

#include "corpus/boilerplate.hpp"
#include "corpus/corpus.hpp"
#include "corpus/repeated_lead.hpp"

namespace geomsan {
namespace {

/// More text than this behind an article's last line is no list of headlines. Bytes.
constexpr std::size_t kLongestList = 8000;

/// `spans` without what `zones` cover; both in reading order, not overlapping.
std::vector<Span> uncovered(const std::vector<Span>& spans, const std::vector<ZoneSpan>& zones) {
  std::vector<Span> left;
  auto zone = zones.begin();
  for (Span span : spans) {
    while (zone != zones.end() && zone->span.end <= span.begin) ++zone;
    for (auto next = zone; next != zones.end() && next->span.begin < span.end; ++next) {
      if (span.begin < next->span.begin) left.push_back({span.begin, next->span.begin});
      span.begin = std::max(span.begin, next->span.end);
    }
    if (span.begin < span.end) left.push_back(span);
  }
  return left;
}

/// The zones of one body while they are being found; what was there first stays.
class BodyZones {
 public:
  explicit BodyZones(const Document& document) : body_(document.body) {
    for (const ZoneSpan& zone : document.zones) {
      if (zone.field == Field::body) zones_.push_back(zone);
    }
  }

  void add(const std::vector<Span>& spans, Zone zone) {
    std::vector<ZoneSpan> added;
    for (const Span span : uncovered(spans, zones_)) {
      if (has_words(slice(body_, span))) added.push_back({Field::body, span, zone});
    }
    std::vector<ZoneSpan> both;
    std::merge(zones_.begin(), zones_.end(), added.begin(), added.end(), std::back_inserter(both),
               [](const ZoneSpan& a, const ZoneSpan& b) { return a.span.begin < b.span.begin; });
    zones_ = std::move(both);
  }

  [[nodiscard]] const std::vector<ZoneSpan>& zones() const { return zones_; }

 private:
  std::string_view body_;
  std::vector<ZoneSpan> zones_;
};

bool holds_sentence(std::string_view text) {
  const std::vector<Span> sentences = split_sentences(text);
  return std::any_of(sentences.begin(), sentences.end(),
                     [&](Span sentence) { return is_full_sentence(slice(text, sentence)); });
}

/// What follows a line that ends the article, when it is a list of headlines: some length of text without a sentence.
/// An article whose sentences have not yet begun does not end there.
std::optional<Span> headlines_behind(std::string_view text, const std::vector<BoilerplateMatch>& matches) {
  std::optional<Span> rest;
  auto until = static_cast<std::uint32_t>(text.size());
  for (std::size_t i = matches.size(); i-- > 0;) {
    const BoilerplateMatch& match = matches[i];
    if (!match.rule->closes) continue;
    const Span between{match.span.end, until};
    if (between.size() > kLongestList || holds_sentence(slice(text, between))) break;
    rest = Span{match.span.end, static_cast<std::uint32_t>(text.size())};
    until = match.span.begin;
  }
  if (!rest || !has_words(slice(text, *rest)) || !holds_sentence(text.substr(0, rest->begin))) return std::nullopt;
  return rest;
}

/// A byline names the day it was written on, a caption that of the picture, which may be old: the newest is nearest.
void take_date(Document& document, const std::vector<BoilerplateMatch>& matches) {
  for (const BoilerplateMatch& match : matches) {
    if (!match.date) continue;
    const DateOrigin origin = match.rule->zone == Zone::byline ? DateOrigin::byline : DateOrigin::caption;
    const bool better =
        !document.date || origin > document.date_origin ||
        (origin == DateOrigin::caption && document.date_origin == origin && *document.date < *match.date);
    if (!better) continue;
    document.date = match.date;
    document.date_origin = origin;
  }
}

}  // namespace

void inspect(Document& document, const Ruleset& rules) {
  const std::string_view text = document.body;
  const std::vector<BoilerplateMatch> matches = find_boilerplate(text, rules);
  BodyZones zones(document);
  for (const Zone zone : {Zone::byline, Zone::caption, Zone::menu, Zone::related}) {
    std::vector<Span> spans;
    for (const BoilerplateMatch& match : matches) {
      if (match.rule->zone != zone) continue;
      if (!spans.empty() && spans.back().end >= match.span.begin) {
        spans.back().end = match.span.end;  // a caption and the credit that ends it
      } else {
        spans.push_back(match.span);
      }
    }
    zones.add(spans, zone);
  }
  if (const auto headlines = headlines_behind(text, matches)) zones.add({*headlines}, Zone::related);
  zones.add(find_repeated_leads(text), Zone::menu);
  std::erase_if(document.zones, [](const ZoneSpan& zone) { return zone.field == Field::body; });
  document.zones.insert(document.zones.end(), zones.zones().begin(), zones.zones().end());
  if (!document.date) take_date(document, matches);
}

std::vector<Span> own_words(const Document& document, Field field, const std::vector<Span>& spans) {
  std::vector<ZoneSpan> foreign;
  for (const ZoneSpan& zone : document.zones) {
    if (zone.field == field && !is_own_words(zone.zone)) foreign.push_back(zone);
  }
  return uncovered(spans, foreign);
}

}  // namespace geomsan
