#pragma once
/// @file
/// What an input format has to bring along; private to src/corpus. A new format is one class here and one file.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "corpus/corpus.hpp"

namespace geomsan {

/// Spans count bytes in 32 bits.
inline constexpr std::size_t kMaxFieldBytes = std::numeric_limits<std::uint32_t>::max();

/// Problems of one file that are written out; the rest are only counted. A corpus of another format would otherwise
/// bury every other message.
inline constexpr std::size_t kMaxProblemsPerFile = 100;

/// One file on its way through a reader: its name, and where documents and problems go.
class FileReport {
 public:
  FileReport(std::string name, const DocumentSink& sink, ReadResult& result);
  FileReport(const FileReport&) = delete;
  FileReport& operator=(const FileReport&) = delete;

  [[nodiscard]] const std::string& name() const { return name_; }
  /// A document that has the file's path and, unless the reader knows better, its id.
  [[nodiscard]] Document new_document() const;
  void hand_on(Document&& document);
  void problem(Diagnostic diagnostic);
  /// A problem of the file as a whole.
  void problem(std::string text, std::string hint = {});
  /// False once further problems will not be shown, so that nobody need work out where they stand.
  [[nodiscard]] bool shows_more() const { return problems_ < kMaxProblemsPerFile; }
  /// To be called at the end: says how many problems were not shown.
  void close();

 private:
  std::string name_;
  const DocumentSink& sink_;
  ReadResult& result_;
  std::size_t problems_ = 0;
  bool withheld_error_ = false;
};

/// Where a line begins: byte offset and number (from 1).
struct LineStart {
  std::size_t offset = 0;
  std::size_t number = 1;
};

/// diagnose() for bytes [begin, end) of a file that may be big: only the text from `line` on is looked at.
[[nodiscard]] Diagnostic diagnose_from(const FileReport& file, std::string_view bytes, LineStart line,
                                       std::size_t begin, std::size_t end, std::string text);

/// Says that the whole of `bytes` is not UTF-8 from `offset` on, what it looks like and how to convert it.
void report_not_utf8(FileReport& file, std::string_view bytes, std::size_t offset, EncodingGuess guess);

/// Name of an encoding for people, empty for unknown.
[[nodiscard]] std::string_view encoding_name(EncodingGuess guess);

/// One input format.
class Reader {
 public:
  virtual ~Reader() = default;
  /// Whether `bytes` (no byte order mark, not blank) of a file with this name are meant for this reader.
  [[nodiscard]] virtual bool recognises(std::string_view bytes, std::string_view name) const = 0;
  virtual void read(std::string&& bytes, FileReport& file) const = 0;
};

[[nodiscard]] const Reader& text_reader();
[[nodiscard]] const Reader& jsonl_reader();

}  // namespace geomsan
