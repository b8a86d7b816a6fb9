#pragma once

// Private to claim/: the nouns beside a number, and what they are to it.

#include <string_view>
#include <vector>

#include "claim/claim.hpp"

namespace geomsan {

/// Which of the words beside a number name what it measures, the item of a list it belongs to, or a part of the whole.
class NumberNouns {
 public:
  /// @pre read, its field's text and rules outlive this
  NumberNouns(const ReadDocument& read, Field field, const Ruleset& rules);

  /// 매출, 점유율: a noun that is measured rather than spoken of (SubjectWords::measures).
  [[nodiscard]] bool is_measure(std::string_view noun) const;
  /// Long enough, and none of the words that name nothing a number could measure.
  [[nodiscard]] bool may_name(std::string_view noun) const;

  /// 다라화학 of 가나전자는 3.5%, 다라화학 2.1% and of 다라화학(2.1%): the item of a list that the number stands
  /// behind; empty when it stands in none.
  /// @param before what stands before the number in its sentence, as far as it is looked at
  /// @param index of the number among the mentions
  [[nodiscard]] std::string_view item_before(std::string_view before, std::size_t index, Span sentence) const;

  /// 다라화학 of 가나증권은 다라화학의 목표주가를 8만원으로: whose measure stands right before the number.
  [[nodiscard]] std::string_view owner_before(std::string_view before) const;

  /// 가나전자 of 가나전자, 올해 3조원 투자: what stands before the first comma of a headline, when that is a name.
  [[nodiscard]] std::string_view headline_name(Span sentence, const Mention& number) const;

  /// The nearest word before the number that may name what it measures.
  [[nodiscard]] std::string_view attribute_before(std::string_view before) const;

  /// The word behind the number; a verb there says what became of it, not what it measures.
  [[nodiscard]] std::string_view attribute_behind(std::string_view after) const;

  /// The words before the number that say of what part of the whole it speaks, as the text has them.
  [[nodiscard]] std::vector<std::string_view> scopes_in(std::string_view before) const;

 private:
  [[nodiscard]] bool names_nothing(std::string_view word) const;
  [[nodiscard]] bool is_marked_syllable(std::string_view word) const;
  [[nodiscard]] bool is_bare_noun(std::string_view word) const;
  [[nodiscard]] std::string_view item_word(std::string_view before) const;
  [[nodiscard]] std::size_t own_bracket(std::string_view before, std::size_t index) const;
  [[nodiscard]] bool follows_like_number(std::size_t index, Span sentence) const;

  const ReadDocument& read_;
  Field field_;
  std::string_view text_;
  const Ruleset& rules_;
  const SubjectWords& cues_;
};

}  // namespace geomsan
