#pragma once

// Private to claim/: who or what a sentence speaks of.

#include "claim/claim.hpp"

namespace geomsan {

/// The words that name the topic and the grammatical subject of what is said; empty where nothing does.
struct SubjectPhrases {
  std::string_view topic;   ///< 삼성전자의 영업이익 of 삼성전자의 영업이익은
  std::string_view marked;  ///< 영업이익 of … 영업이익이, when it stands behind the topic
  bool quoted = false;      ///< the end of what was looked at stands in a quotation
  bool speaks = false;      ///< the topic says something of others rather than is spoken of
  bool announces = false;   ///< the topic says something, of itself or of others
  bool ends_here = false;   ///< the topic is measured, so that the next sentence hardly goes on with it
};

/// Where one sentence names what it speaks of.
class SentenceSubjects {
 public:
  /// Linear in the sentence. @pre text, mentions and rules outlive this
  SentenceSubjects(std::string_view text, Span sentence, const std::vector<Mention>& mentions, Field field,
                   const Ruleset& rules);

  /// Those named last between the bytes `begin` and `end` of the text.
  [[nodiscard]] SubjectPhrases between(std::uint32_t begin, std::uint32_t end) const;

 private:
  struct Word {
    Span span;
    std::uint32_t noun = 0;    ///< end of the word without its particle
    bool ends_phrase = false;  ///< cannot belong to the phrase behind it: it has an ending of its own or names nothing
    bool owner = false;        ///< 가나전자의
    bool name = false;         ///< 가나전자, with no particle
    bool time = false;
  };
  struct Mark {
    std::size_t word = 0;
    bool topic = false;
    bool speaks = false;
    bool announces = false;
    bool ends_here = false;
    bool measure = false;
  };
  void add(Span word, bool number, bool date, const Ruleset& rules);
  [[nodiscard]] std::string_view phrase(const Mark& mark, std::uint32_t begin) const;

  std::string_view text_;
  std::vector<Word> words_;
  std::vector<Mark> marks_;
  bool has_topic_ = false;
  bool ends_in_saying_ = false;
  bool ends_in_judging_ = false;
};

}  // namespace geomsan
