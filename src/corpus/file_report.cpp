#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "corpus/reader.hpp"
#include "text/message.hpp"

namespace geomsan {
FileReport::FileReport(std::string name, const ReadOptions& options, const DocumentSink& sink, ReadResult& result)
    : name_(std::move(name)), options_(options), sink_(sink), result_(result) {}

Document FileReport::new_document() const {
  Document document;
  document.path = escape_invalid_utf8(name_);
  document.id = document.path;
  document.encoding = encoding_;
  return document;
}

void FileReport::hand_on(Document&& document) {
  ++result_.documents;
  normalize(document);
  sink_(std::move(document));
}

void FileReport::problem(Diagnostic diagnostic) {
  if (shows_more()) {
    result_.diagnostics.push_back(std::move(diagnostic));
  } else {
    withheld_error_ = withheld_error_ || !diagnostic.warning;
  }
  ++problems_;
}

void FileReport::problem(std::string text, std::string hint, bool warning) {
  Diagnostic diagnostic;
  diagnostic.file = escape_invalid_utf8(name_);
  diagnostic.text = std::move(text);
  diagnostic.hint = std::move(hint);
  diagnostic.warning = warning;
  problem(std::move(diagnostic));
}

void FileReport::close() {
  if (problems_ <= kMaxProblemsPerFile) return;
  Diagnostic rest;
  rest.file = escape_invalid_utf8(name_);
  rest.text = message(MessageId::input_withheld, problems_ - kMaxProblemsPerFile);
  rest.warning = !withheld_error_;
  result_.diagnostics.push_back(std::move(rest));
}

Diagnostic diagnose_from(const FileReport& file, std::string_view bytes, LineStart line, std::size_t begin,
                         std::size_t end, std::string text) {
  const std::size_t line_end = std::min(bytes.find('\n', end), bytes.size());
  const std::string_view lines = bytes.substr(line.offset, line_end - line.offset);
  Diagnostic diagnostic;
  if (lines.size() <= kMaxArticleBytes) {
    const Span where{static_cast<std::uint32_t>(begin - line.offset), static_cast<std::uint32_t>(end - line.offset)};
    diagnostic = diagnose(escape_invalid_utf8(file.name()), lines, where, std::move(text));
    diagnostic.line += line.number - 1;
  } else {
    diagnostic.file = escape_invalid_utf8(file.name());
    diagnostic.line = line.number;
    diagnostic.text = std::move(text);
  }
  return diagnostic;
}

std::string_view encoding_name(EncodingGuess guess) {
  switch (guess) {
    case EncodingGuess::cp949:
      return "CP949(EUC-KR)";
    case EncodingGuess::utf16_le:
      return "UTF-16LE";
    case EncodingGuess::utf16_be:
      return "UTF-16BE";
    case EncodingGuess::unknown:
      break;
  }
  return {};
}

void report_not_utf8(FileReport& file, std::string_view bytes, std::size_t offset) {
  const std::string_view before = bytes.substr(0, offset);
  const std::size_t last_newline = before.rfind('\n');
  const LineStart line{.offset = last_newline == std::string_view::npos ? 0 : last_newline + 1,
                       .number = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'))};
  Diagnostic diagnostic;
  if (const EncodingGuess guess = guess_encoding(bytes); guess == EncodingGuess::unknown) {
    diagnostic = diagnose_from(file, bytes, line, offset, offset + 1, message(MessageId::input_not_utf8, offset));
  } else {
    // The line would be shown as mojibake.
    diagnostic.file = escape_invalid_utf8(file.name());
    diagnostic.line = line.number;
    diagnostic.text = message(MessageId::input_not_utf8_guess, offset, encoding_name(guess));
  }
  diagnostic.hint = message(MessageId::input_encoding_hint);
  file.problem(std::move(diagnostic));
}

void report_too_large(FileReport& file) {
  constexpr std::size_t kMebibyte = std::size_t{1} << 20;
  file.problem(message(MessageId::input_article_too_large, kMaxArticleBytes / kMebibyte));
}

}  // namespace geomsan
