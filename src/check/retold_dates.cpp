#include "check/retold_dates.hpp"

#include <algorithm>
#include <unordered_map>

#include "check/damage_check.hpp"
#include "check/retold_finding.hpp"
#include "mention/date_interval.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

/// Earlier prints that a later one is held against.
constexpr std::size_t kMostEarlier = 8;
/// The words alone tell that two equal dates are of one event.
constexpr int kScoreNeeded = 8;

/// A date or ordinal with its surroundings.
struct Print {
  std::size_t mention = 0;
  Span sentence;
  Place place = Place::body;
  Context context;
};

class RetoldDates {
 public:
  RetoldDates(const ReadDocument& read, std::size_t document, const Ruleset& rules)
      : read_(read), document_(document), rules_(rules), reader_(read, rules), lead_(lead_of(read)) {}

  std::vector<Finding> run() {
    for (std::size_t i = 0; i < read_.mentions.size(); ++i) {
      const Mention& mention = read_.mentions[i];
      if (mention.damaged || !is_own_words(mention.zone)) continue;
      const std::string key = key_of(mention);
      if (!key.empty()) hold_against_earlier(i, earlier_[key]);
    }
    return std::move(findings_);
  }

 private:
  /// What two prints must have in common: the days, or the number and what it orders; empty for what is not compared.
  std::string key_of(const Mention& mention) const {
    if (mention.kind == MentionKind::ordinal) {
      if (!mention.reading || mention.quantity.is_range()) return {};
      return mention.quantity.value.to_string() + ' ' + mention.reading->spelling;
    }
    if (mention.kind != MentionKind::date) return {};
    // 2027년까지 tells of the same year as 2027년.
    DateParts date = mention.date;
    date.sense.open_start = date.sense.open_end = false;
    const auto days = resolve_date(date, read_.document.date);
    if (!days || !days->start || !days->end) return {};
    // The article's own day stands everywhere and dates nothing but the article.
    if (days->start == days->end && days->start == read_.document.date) return {};
    return to_string(*days->start) + ' ' + to_string(*days->end);
  }

  void hold_against_earlier(std::size_t i, std::vector<Print>& earlier) {
    const Mention& mention = read_.mentions[i];
    Print print{i, sentence_of(mention), place_of(mention, lead_), {}};
    if (print.place == Place::body && earlier.empty()) return;
    print.context = reader_.read(mention, print.sentence);
    const Print* best = nullptr;
    SharedWords sure;
    for (const Print& before : earlier) {
      const bool same_sentence =
          before.sentence == print.sentence && read_.mentions[before.mention].field == mention.field;
      SharedWords shared = same_sentence ? SharedWords() : reader_.shared(before.context, print.context);
      if (!shared.beside || shared.score < kScoreNeeded || shared.score <= sure.score) continue;
      best = &before;
      sure = std::move(shared);
    }
    if (best && is_sound(*best) && is_sound(print)) add(*best, print, sure);
    // What the body alone says twice is too often another event of the same day.
    if (print.place != Place::body && earlier.size() < kMostEarlier) earlier.push_back(std::move(print));
  }

  Span sentence_of(const Mention& mention) const {
    const auto& sentences = mention.field == Field::title ? read_.title_sentences : read_.body_sentences;
    const auto next = std::upper_bound(sentences.begin(), sentences.end(), mention.span.begin,
                                       [](std::uint32_t at, Span sentence) { return at < sentence.begin; });
    return next == sentences.begin() ? mention.span : *std::prev(next);
  }

  bool is_sound(const Print& print) const {
    return !is_fooled(read_, {print.mention}, print.sentence, kRetoldRelation);
  }

  Evidence evidence(const Print& print) const {
    const Mention& mention = read_.mentions[print.mention];
    Evidence evidence = evidence_for(document_, mention, print.sentence, name_of(print.place, rules_.retelling));
    if (mention.kind == MentionKind::date) {
      evidence.value = evidence.base_value = evidence.low = evidence.high = "";
      evidence.time = slice(read_.document.text(mention.field), mention.span);
    }
    return evidence;
  }

  void add(const Print& told, const Print& again, const SharedWords& shared) {
    Finding finding;
    finding.rule = rule_of(told.place);
    finding.relation = kRetoldRelation;
    finding.channel = Channel::article;
    finding.verdict = Verdict::agree;
    finding.confidence = 0.85;
    finding.evidence = {evidence(told), evidence(again)};
    const auto surface = [&](const Print& print) {
      const Mention& mention = read_.mentions[print.mention];
      return std::string(slice(read_.document.text(mention.field), mention.span));
    };
    finding.arithmetic = surface(told) + " = " + surface(again);
    finding.message =
        rules_.forms.with_particles(message(MessageId::check_retold_agree, name_of(told.place, rules_.retelling),
                                            surface(told), name_of(again.place, rules_.retelling), surface(again)));
    std::string words;
    for (const std::string_view word : shared.words) words += (words.empty() ? "" : ", ") + std::string(word);
    finding.reason = message(MessageId::check_retold_reason, words);
    findings_.push_back(std::move(finding));
  }

  const ReadDocument& read_;
  std::size_t document_;
  const Ruleset& rules_;
  ContextReader reader_;
  Span lead_;
  std::unordered_map<std::string, std::vector<Print>> earlier_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> check_retold_dates(const ReadDocument& read, std::size_t document, const Ruleset& rules) {
  if (rules.retelling.body.empty()) return {};
  return RetoldDates(read, document, rules).run();
}

}  // namespace geomsan
