#include <algorithm>

#include "mention/mention.hpp"
#include "mention/scanner.hpp"
#include "text/text.hpp"

namespace geomsan {
namespace {

void finish(std::vector<Mention>& mentions, Field field, const NormalizedText& normalized) {
  // A mention is one of the body until it is told otherwise, and a list may be long.
  if (field == Field::body && !normalized.changed()) return;
  for (Mention& mention : mentions) {
    mention.field = field;
    mention.zone = field == Field::title ? Zone::title : Zone::body;
    if (!normalized.changed()) continue;
    mention.span = normalized.to_original(mention.span);
    if (!mention.unit.empty()) mention.unit = normalized.to_original(mention.unit);
    mention.extent = normalized.to_original(mention.extent);
  }
}

/// Gives each mention of a field the zone it begins in.
void set_zones(std::vector<Mention>& mentions, const Document& document, Field field) {
  auto mention = mentions.begin();
  for (const ZoneSpan& zone : document.zones) {
    if (zone.field != field) continue;
    while (mention != mentions.end() && mention->span.begin < zone.span.begin) ++mention;
    for (; mention != mentions.end() && mention->span.begin < zone.span.end; ++mention) mention->zone = zone.zone;
  }
}

/// True when the one mention is all there is, but for space and a particle at the end.
bool is_whole(const std::vector<Mention>& mentions, std::string_view text, const Lexicon& lexicon) {
  if (mentions.size() != 1) return false;
  const Span extent = mentions.front().extent;
  const auto blank = [](std::string_view part) { return part.find_first_not_of(' ') == std::string_view::npos; };
  const std::string_view rest = text.substr(extent.end);
  return blank(text.substr(0, extent.begin)) && blank(rest.substr(lexicon.particle_at(rest)));
}

}  // namespace

std::vector<Mention> find_mentions(std::string_view text, Field field, const Lexicon& lexicon) {
  const NormalizedText normalized(text);
  std::vector<Mention> mentions = scan(normalized.view(), lexicon, false);
  finish(mentions, field, normalized);
  return mentions;
}

std::vector<Mention> find_mentions(const Document& document, const Lexicon& lexicon) {
  std::vector<Mention> mentions = find_mentions(document.title, Field::title, lexicon);
  std::vector<Mention> body = find_mentions(document.body, Field::body, lexicon);
  set_zones(mentions, document, Field::title);
  set_zones(body, document, Field::body);
  mentions.insert(mentions.end(), std::make_move_iterator(body.begin()), std::make_move_iterator(body.end()));
  for (const Damage& damage : document.damage) {
    if (damage.kind == DamageKind::paragraph_doubled) continue;
    for (Mention& mention : mentions) {
      if (mention.field == damage.field && mention.span.overlaps(damage.span)) mention.damaged = true;
    }
  }
  return mentions;
}

std::vector<Mention> parse_expression(std::string_view text, const Lexicon& lexicon) {
  const NormalizedText normalized(text);
  std::vector<Mention> whole = scan(normalized.view(), lexicon, true);
  if (!is_whole(whole, normalized.view(), lexicon)) {
    // A sentence after all: then only what counts in running text, if there is any.
    std::vector<Mention> running = scan(normalized.view(), lexicon, false);
    if (!running.empty()) whole = std::move(running);
  }
  finish(whole, Field::body, normalized);
  return whole;
}

std::vector<std::string> flags_of(const Mention& mention) {
  std::vector<std::string> flags;
  if (mention.quantity.malformed) flags.emplace_back("malformed");
  if (mention.quantity.elided_scale) flags.emplace_back("elided_scale");
  if (mention.damaged) flags.emplace_back("damaged");
  return flags;
}

}  // namespace geomsan
