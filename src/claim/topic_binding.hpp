#pragma once

// Private to claim/: which topic rule a number belongs to.

#include "claim/claim.hpp"

namespace geomsan {

/// Where each topic's subject is named in one field, in reading order.
struct SubjectName {
  const TopicRule* topic = nullptr;
  Span span;
  std::size_t sentence = 0;
};

/// Finds the names of every topic in `text`; spaces inside a name may be left out.
[[nodiscard]] std::vector<SubjectName> find_subjects(std::string_view text, const std::vector<Span>& sentences,
                                                     const std::vector<TopicRule>& topics);

/// The topic that `claim` fits and whose name stands nearest: in the sentence, else the last one before it.
/// @pre the claim knows its time, aggregation and modality
[[nodiscard]] std::optional<TopicBinding> bind_topic(const Mention& number, const Claim& claim, std::size_t sentence,
                                                     Span sentence_span, std::string_view text,
                                                     const std::vector<SubjectName>& subjects, const Ruleset& rules);

}  // namespace geomsan
