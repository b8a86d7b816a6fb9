#pragma once
/// @file
/// Mention → Claim: who or what a number speaks of, what it measures, for when, and in what sense.
///
/// Words are recognised by the cue lists under rules/lexicon/claims/; there is no model and no network.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "mention/mention.hpp"
#include "ruleset/ruleset.hpp"

namespace geomsan {

/// The time a claim speaks of. Two claims of different times do not contradict one another.
struct TimeScope {
  std::optional<Day> start;                  ///< first day; none on an open side (2029년까지) or when it cannot be told
  std::optional<Day> end;                    ///< last day; likewise
  std::optional<std::pair<Day, Day>> bound;  ///< of an open time, what bounds it: all of 2029 for 2029년까지
  std::string text;                          ///< the words it was read from; empty when the claim names no time
  std::string relative;                      ///< cue of a time word without a date (`future`), empty otherwise

  [[nodiscard]] bool named() const { return !text.empty(); }
  /// True when days are known on at least one side.
  [[nodiscard]] bool resolved() const { return start || end; }
  /// True when both could speak of the same time: neither is named, or their days overlap, or the same word names both.
  /// Of a time with an open side the days that bound it are compared: what is to be had by 2029 is not what is had now.
  [[nodiscard]] bool meets(const TimeScope& other) const;
};

/// A rule's `time` as that of a number.
[[nodiscard]] TimeScope time_of(const RulePeriod& period);

/// A topic rule's subject as found in the text.
struct TopicBinding {
  const TopicRule* topic = nullptr;
  Span subject;              ///< where the name stands (body or title of the same field)
  std::size_t distance = 0;  ///< sentences between the name and the number; 0 for the same sentence
  bool attribute = false;    ///< a word of the rule's `attribute` stands near the number
};

/// A quantity bound to what it measures.
struct Claim {
  std::size_t mention = 0;  ///< index into the document's mentions
  Span sentence;
  std::vector<std::string> subject;
  std::vector<std::string> attribute;
  std::string predicate;
  TimeScope time;
  std::string aggregation;
  std::string basis;
  std::string modality;
  std::string phase;  ///< of a market: `intraday` or `close`; empty when the sentence says neither
  std::vector<std::string> scope;
  std::optional<TopicBinding> topic;

  [[nodiscard]] bool bound() const { return !subject.empty() || !attribute.empty(); }
};

/// True when one says that something grows and the other that it shrinks.
[[nodiscard]] inline bool opposed(const Claim& a, const Claim& b) {
  return (a.predicate == "increase" && b.predicate == "decrease") ||
         (a.predicate == "decrease" && b.predicate == "increase");
}

/// A document with everything read from it.
struct ReadDocument {
  Document document;
  std::vector<Mention> mentions;
  std::vector<Span> title_sentences;  ///< of the article's own words; a zone that is none ends a sentence
  std::vector<Span> body_sentences;
  std::vector<Claim> claims;  ///< one for each quantity in title, deck or body, in reading order
};

/// Inspects, scans and binds one document. Safe to call from several threads.
[[nodiscard]] ReadDocument read_document(Document document, const Ruleset& rules);

enum class ClaimAspect { subject, attribute, predicate, time, aggregation, basis, modality, phase, scope, topic };

/// One thing a claim says, and the words of the number's field that say it.
struct ClaimReason {
  ClaimAspect aspect = ClaimAspect::subject;
  std::string value;
  Span words;
};

/// Why a claim says what it says, in the order of the aspects. @pre claim is one of read's, which `rules` read
[[nodiscard]] std::vector<ClaimReason> reasons_of(const ReadDocument& read, const Claim& claim, const Ruleset& rules);

}  // namespace geomsan
