#pragma once
/// @file
/// Archives that may not hand on whole articles keep their first two hundred characters or so; private to src/corpus.

#include <cstddef>
#include <optional>
#include <vector>

#include "corpus/reader.hpp"

namespace geomsan {

/// Hands on the articles of one table and marks those whose bodies were cut at a fixed length as truncated.
///
/// The first articles decide for all of the table. Its bodies are cut when none is longer than kLongestBeginning
/// characters and half of them (all, of three or fewer) are about as long as the longest, most of these without the end
/// of a sentence. Then every body about that long counts as cut, since a cut may also fall behind a full stop.
class CutBodies {
 public:
  explicit CutBodies(FileReport& file) : file_(file) {}
  void hand_on(Document&& article);
  /// To be called at the end.
  void finish();

 private:
  void decide();
  FileReport& file_;
  std::vector<Document> first_;
  std::size_t bytes_ = 0;  ///< of first_
  bool decided_ = false;
  std::optional<std::size_t> limit_;  ///< characters from which on a body is cut
};

}  // namespace geomsan
