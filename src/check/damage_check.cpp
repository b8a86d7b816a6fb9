#include "check/damage_check.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "text/message.hpp"

namespace geomsan {
namespace {

/// How far around a damaged place numbers cannot be trusted.
enum class Reach { place, sentence, paragraph, document };
/// Which comparisons damage fools there. Numbers that are damaged themselves are never compared.
enum class Fooled { all, sums, sums_and_across, shares };

struct DamageEffect {
  DamageKind kind;
  Reach reach;
  Fooled fooled;
  Severity severity;
  MessageId text;
};

/// The one table of what damage switches off.
constexpr std::array<DamageEffect, 9> kEffects = {{
    // What was lost may have been a digit, a unit or a sign.
    {DamageKind::replacement_character, Reach::sentence, Fooled::all, Severity::warning,
     MessageId::check_damage_replacement_character},
    {DamageKind::mojibake, Reach::paragraph, Fooled::all, Severity::warning, MessageId::check_damage_mojibake},
    {DamageKind::mixed_encodings, Reach::paragraph, Fooled::all, Severity::warning,
     MessageId::check_damage_mixed_encodings},
    // 3.2 may be a share, a rate or a count anywhere in the text.
    {DamageKind::percent_lost, Reach::document, Fooled::shares, Severity::note, MessageId::check_damage_percent_lost},
    // A number that cannot be read is missing in a sum; what does not reach over it holds or not without it.
    {DamageKind::unit_garbled, Reach::sentence, Fooled::sums_and_across, Severity::note,
     MessageId::check_damage_unit_garbled},
    {DamageKind::point_lost, Reach::sentence, Fooled::all, Severity::note, MessageId::check_damage_point_lost},
    // A copy agrees with its original whatever it says.
    {DamageKind::paragraph_doubled, Reach::place, Fooled::all, Severity::note,
     MessageId::check_damage_paragraph_doubled},
    {DamageKind::paragraph_missing, Reach::document, Fooled::sums, Severity::note,
     MessageId::check_damage_paragraph_missing},
    // The parts that are not there any more are missing in the sum.
    {DamageKind::truncated, Reach::sentence, Fooled::sums, Severity::note, MessageId::check_damage_truncated},
}};

/// Articles of one outlet from which on they share one finding, and how many of them it points at.
constexpr std::size_t kManyDocuments = 5;
constexpr std::size_t kShownDocuments = 3;

const DamageEffect& effect_of(DamageKind kind) { return kEffects[static_cast<std::size_t>(kind)]; }

Span paragraph_around(std::string_view text, Span sentence) {
  const std::size_t before = sentence.begin == 0 ? std::string_view::npos : text.rfind('\n', sentence.begin - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t end = std::min(text.find('\n', sentence.end), text.size());
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool is_share_or_bare(const Mention& mention) {
  const std::string unit = unit_symbol(mention.quantity);
  return unit.empty() || unit == "%";
}

bool reaches(const Damage& damage, const ReadDocument& read, Field field, Span sentence) {
  if (effect_of(damage.kind).reach == Reach::document) return true;
  if (damage.field != field) return false;
  switch (effect_of(damage.kind).reach) {
    case Reach::sentence:
      return damage.span.overlaps(sentence);
    case Reach::paragraph:
      return damage.span.overlaps(paragraph_around(read.document.text(field), sentence));
    case Reach::place:
    case Reach::document:
      break;
  }
  return false;
}

Span from_first_to_last(const ReadDocument& read, const std::vector<std::size_t>& mentions) {
  Span across = read.mentions[mentions.front()].span;
  for (const std::size_t mention : mentions) {
    across.begin = std::min(across.begin, read.mentions[mention].span.begin);
    across.end = std::max(across.end, read.mentions[mention].span.end);
  }
  return across;
}

Span sentence_around(const ReadDocument& read, const Damage& damage) {
  const auto& sentences = damage.field == Field::title ? read.title_sentences : read.body_sentences;
  const auto next = std::upper_bound(sentences.begin(), sentences.end(), damage.span.begin,
                                     [](std::uint32_t at, Span sentence) { return at < sentence.begin; });
  if (next == sentences.begin()) return damage.span;
  const Span sentence = *std::prev(next);
  return {sentence.begin, std::max(sentence.end, damage.span.end)};
}

/// One kind of damage in one document.
struct Sighting {
  std::size_t document = 0;
  const Damage* first = nullptr;
  std::size_t places = 0;
};

using Sightings = std::vector<Sighting>;

Evidence evidence_for_damage(const Sighting& sighting, const std::vector<ReadDocument>& documents) {
  Evidence evidence;
  evidence.document = sighting.document;
  evidence.field = sighting.first->field;
  evidence.span = sighting.first->span;
  evidence.sentence = sentence_around(documents[sighting.document], *sighting.first);
  return evidence;
}

Finding finding_for(DamageKind kind, const Sightings& sightings, const std::vector<ReadDocument>& documents) {
  Finding finding;
  const DamageEffect& effect = effect_of(kind);
  finding.rule = "damaged." + std::string(name_of(kind));
  finding.relation = kDamageRelation;
  finding.severity = effect.severity;
  finding.verdict = Verdict::undetermined;
  finding.channel = Channel::article;
  finding.confidence = 0.95;
  finding.reason = message(MessageId::check_damage_reason);
  std::size_t places = 0;
  for (const Sighting& sighting : sightings) {
    places += sighting.places;
    if (finding.evidence.size() < kShownDocuments) finding.evidence.push_back(evidence_for_damage(sighting, documents));
  }
  finding.message = fmt::format(fmt::runtime(message_template(effect.text)), places);
  if (sightings.size() > 1) {
    const std::string& source = documents[sightings.front().document].document.source;
    finding.message = message(MessageId::check_damage_many, source, sightings.size(), finding.message);
  }
  return finding;
}

}  // namespace

bool is_fooled(const ReadDocument& read, const std::vector<std::size_t>& mentions, Span sentence,
               std::string_view relation) {
  if (mentions.empty()) return false;
  const Field field = read.mentions[mentions.front()].field;
  return std::any_of(read.document.damage.begin(), read.document.damage.end(), [&](const Damage& damage) {
    const auto damaged = [&](std::size_t mention) {
      return damage.field == field && damage.span.overlaps(read.mentions[mention].span);
    };
    if (std::any_of(mentions.begin(), mentions.end(), damaged)) return true;
    if (!reaches(damage, read, field, sentence)) return false;
    switch (effect_of(damage.kind).fooled) {
      case Fooled::all:
        return true;
      case Fooled::sums_and_across:
        return relation == "sum" || damage.span.overlaps(from_first_to_last(read, mentions));
      case Fooled::sums:
        return relation == "sum";
      case Fooled::shares:
        break;
    }
    return std::any_of(mentions.begin(), mentions.end(),
                       [&](std::size_t mention) { return is_share_or_bare(read.mentions[mention]); });
  });
}

std::vector<Finding> damage_findings(const std::vector<ReadDocument>& documents) {
  std::map<std::pair<DamageKind, std::string>, Sightings> outlets;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    std::map<DamageKind, Sighting> kinds;
    for (const Damage& damage : documents[d].document.damage) {
      Sighting& sighting = kinds[damage.kind];
      if (sighting.places++ == 0) sighting = {d, &damage, 1};
    }
    for (const auto& [kind, sighting] : kinds) outlets[{kind, documents[d].document.source}].push_back(sighting);
  }
  std::vector<Finding> findings;
  for (const auto& [key, sightings] : outlets) {
    const auto& [kind, source] = key;
    const bool shared =
        !source.empty() && sightings.size() >= kManyDocuments && effect_of(kind).severity == Severity::note;
    if (shared) {
      findings.push_back(finding_for(kind, sightings, documents));
    } else {
      for (const Sighting& sighting : sightings) findings.push_back(finding_for(kind, {sighting}, documents));
    }
  }
  return findings;
}

}  // namespace geomsan
