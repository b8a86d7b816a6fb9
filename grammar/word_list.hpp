#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "text/unicode.hpp"

namespace geomsan {

/// A few words of which one may stand at the beginning or end of a text, as a condition of the rule files. Nearly
/// always none does, which a look at one byte tells: that of the text has to be one of the words'.
class WordList {
 public:
  WordList() = default;
  WordList(std::initializer_list<std::string> words) : WordList(std::vector<std::string>(words)) {}
  /// Empty words count for nothing. @pre the words are well-formed UTF-8
  explicit WordList(std::vector<std::string> words) : words_(std::move(words)) {
    std::erase(words_, std::string());
    for (const std::string& word : words_) {
      first_bytes_ |= bit_of(word[end_of_first(word)]);
      last_bytes_ |= bit_of(word.back());
    }
  }

  [[nodiscard]] bool empty() const { return words_.empty(); }
  /// True when `text` begins with one of the words.
  [[nodiscard]] bool begins(std::string_view text) const {
    return begins(text, [](std::string_view) { return true; });
  }
  /// True when `text` begins with one of the words for which `accepts(rest of the text)` holds.
  template <typename Accepts>
  [[nodiscard]] bool begins(std::string_view text, Accepts accepts) const {
    if (text.empty() || end_of_first(text) >= text.size()) return false;
    return (first_bytes_ & bit_of(text[end_of_first(text)])) != 0 &&
           std::any_of(words_.begin(), words_.end(), [&](const std::string& word) {
             return text.starts_with(word) && accepts(text.substr(word.size()));
           });
  }
  /// True when `text` ends with one of the words.
  [[nodiscard]] bool ends(std::string_view text) const {
    return !text.empty() && (last_bytes_ & bit_of(text.back())) != 0 &&
           std::any_of(words_.begin(), words_.end(), [&](const std::string& word) { return text.ends_with(word); });
  }

 private:
  /// Characters differ most in their last byte: Hangul syllables share the first.
  static std::size_t end_of_first(std::string_view text) {
    return code_point_size(static_cast<unsigned char>(text.front())) - 1;
  }
  /// One of 64, for the part of a last byte that differs.
  static std::uint64_t bit_of(char byte) { return std::uint64_t{1} << (static_cast<unsigned char>(byte) & 0x3F); }

  std::vector<std::string> words_;
  std::uint64_t first_bytes_ = 0;  ///< last byte of the first character of each word
  std::uint64_t last_bytes_ = 0;   ///< last byte of each word
};

}  // namespace geomsan
