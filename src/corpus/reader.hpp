#pragma once
/// @file
/// What an input format has to bring along; private to src/corpus. A new format is one class here and one file.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/corpus.hpp"
#include "text/byte_source.hpp"

namespace geomsan {

/// Problems of one file that are written out; the rest are only counted. A corpus of another format would otherwise
/// bury every other message.
inline constexpr std::size_t kMaxProblemsPerFile = 100;

/// One file on its way through a reader: its name, and where documents and problems go.
class FileReport {
 public:
  FileReport(std::string name, const ReadOptions& options, const DocumentSink& sink, ReadResult& result);
  FileReport(const FileReport&) = delete;
  FileReport& operator=(const FileReport&) = delete;

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const ReadOptions& options() const { return options_; }
  /// Name of the encoding its documents are said to come from.
  void set_encoding(std::string name) { encoding_ = std::move(name); }
  /// A document that has the file's path and, unless the reader knows better, its id.
  [[nodiscard]] Document new_document() const;
  void hand_on(Document&& document);
  void problem(Diagnostic diagnostic);
  /// A problem of the file as a whole, which ends it or, as a warning, does not.
  void problem(std::string text, std::string hint = {}, bool warning = false);
  /// False once further problems will not be shown, so that nobody need work out where they stand.
  [[nodiscard]] bool shows_more() const { return problems_ < kMaxProblemsPerFile; }
  /// To be called at the end: says how many problems were not shown.
  void close();

 private:
  std::string name_;
  std::string encoding_;
  const ReadOptions& options_;
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

/// Says that `bytes` are not UTF-8 from `offset` on, what they look like and how to name their encoding.
void report_not_utf8(FileReport& file, std::string_view bytes, std::size_t offset);

/// Says that an article is longer than kMaxArticleBytes.
void report_too_large(FileReport& file);

/// Name of an encoding for people, empty for unknown.
[[nodiscard]] std::string_view encoding_name(EncodingGuess guess);

/// One input format.
class Reader {
 public:
  virtual ~Reader() = default;
  /// What `--input-format` calls it.
  [[nodiscard]] virtual InputFormat format() const = 0;
  /// The format is not text: the reader is asked about, and given, bytes as they are on the disk, not decoded ones.
  [[nodiscard]] virtual bool is_binary() const { return false; }
  /// Whether `file`, which begins with `head` (kPartBytes or all of it; as text without a byte order mark and not
  /// blank), is meant for this reader, by its bytes, its name and the options.
  [[nodiscard]] virtual bool recognises(std::string_view head, const FileReport& file) const = 0;
  /// Hands the articles on in order; problems go to `file`. Lets ReadingStopped pass.
  virtual void read(ByteSource& bytes, FileReport& file) const = 0;
};

[[nodiscard]] const Reader& html_reader();
[[nodiscard]] const Reader& text_reader();
[[nodiscard]] const Reader& jsonl_reader();
[[nodiscard]] const Reader& csv_reader();
[[nodiscard]] const Reader& xlsx_reader();

}  // namespace geomsan
