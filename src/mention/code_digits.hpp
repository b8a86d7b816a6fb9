#pragma once

// Private to mention/: digits that are no amount.

#include <string_view>

#include "grammar/lexicon.hpp"

namespace geomsan {

/// Tells digits of codes, addresses, scores and names of days (5·18) from those of amounts, and says where they end.
/// All of it is a look at a few characters, which spares most such digits the grammar.
class CodeDigits {
 public:
  /// @pre lexicon and text outlive this
  CodeDigits(const Lexicon& lexicon, std::string_view text) : lexicon_(lexicon), text_(text) {}

  /// End of a run of letters, digits and the signs that hold a code or an address together.
  [[nodiscard]] std::uint32_t end_of_code(std::uint32_t at) const;
  /// 02-1234-5678, 192.168.1.2, 5·18: digits joined twice by the same sign, or a bare pair joined by a dot. `at` when
  /// there is nothing of the kind.
  [[nodiscard]] std::uint32_t end_of_serial(std::uint32_t at) const;
  /// End of digits that nothing before or behind them can make an amount, as with many scores, years and codes; `at`
  /// where only the grammar can tell.
  [[nodiscard]] std::uint32_t end_of_bare_digits(std::uint32_t at) const;
  /// Spares most digits the full look to the left: an identifier goes on from a letter, a digit or a hyphen.
  [[nodiscard]] bool may_be_identifier(std::uint32_t at) const;
  /// Four digits and a sign, at the beginning of a word.
  [[nodiscard]] bool may_be_date(std::uint32_t at) const;

 private:
  [[nodiscard]] bool is_digit_at(std::uint32_t at) const {
    return at < text_.size() && is_ascii_digit(static_cast<unsigned char>(text_[at]));
  }
  [[nodiscard]] char32_t code_at(std::size_t at) const { return at < text_.size() ? code_point_at(text_, at) : 0; }
  [[nodiscard]] std::uint32_t end_of_run(std::uint32_t at) const;
  [[nodiscard]] bool has_unit(std::uint32_t at) const;
  [[nodiscard]] bool may_go_on_behind_comma(std::uint32_t at, std::uint32_t comma) const;

  const Lexicon& lexicon_;
  std::string_view text_;
};

}  // namespace geomsan
