#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace geomsan {

/// A field's text as the scanner reads it, with a map back to the text as given.
///
/// Nearly every document needs no change and is read in place. The rest (decomposed Hangul, full-width forms, NBSP,
/// zero-width characters) get a copy: NFC plus an allow-list, never NFKC, which turns `10²㎞` into `102km`.
/// The full-width tilde stays: it is how some outlets write a range.
class NormalizedText {
 public:
  /// Keeps a reference to `original` when no change is needed. @pre original is well-formed UTF-8
  explicit NormalizedText(std::string_view original);
  NormalizedText(const NormalizedText&) = delete;
  NormalizedText& operator=(const NormalizedText&) = delete;

  [[nodiscard]] std::string_view view() const { return changed_ ? std::string_view(copy_) : original_; }
  [[nodiscard]] bool changed() const { return changed_; }
  /// The bytes of the original that a span of view() stands for: from the begin of the first piece it touches to the
  /// end of the last. Characters that were dropped belong to the span only when they stand inside it.
  [[nodiscard]] Span to_original(Span normalized) const;
  /// The place in view() of byte `original` of the original; the end of what came before for a character dropped.
  [[nodiscard]] std::uint32_t from_original(std::uint32_t original) const;

 private:
  /// One piece of the copy and where it came from.
  struct Edit {
    std::uint32_t normalized;  ///< begin in the copy
    std::uint32_t original;    ///< begin in the original
    std::uint32_t replaced;    ///< bytes of the original that became this piece; 0 when it was copied byte by byte
  };
  void copy_with_edits();
  void keep(std::string_view piece, std::size_t original);
  void replace(std::string_view piece, std::size_t original, std::size_t replaced);

  std::string_view original_;
  std::string copy_;
  std::vector<Edit> edits_;  ///< one for each piece, sorted
  bool changed_ = false;
};

}  // namespace geomsan
