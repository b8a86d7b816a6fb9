#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "corpus/reader.hpp"

namespace geomsan {
namespace {

/// A file name as one word of a shell command.
std::string shell_word(const std::string& name) {
  constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-+:@%";
  const std::string word = name.starts_with('-') ? "./" + name : name;
  if (word.find_first_not_of(kPlain) == std::string::npos) return word;
  std::string quoted = "'";
  for (const char c : word) {
    if (c == '\'') {
      quoted += "'\\''";
    } else {
      quoted += c;
    }
  }
  return quoted + "'";
}

std::string conversion_command(const std::string& name, EncodingGuess guess) {
  // With a byte order mark and without: iconv keeps the mark, and readers drop it.
  const std::string_view from = guess == EncodingGuess::cp949      ? "CP949"
                                : guess == EncodingGuess::utf16_le ? "UTF-16LE"
                                                                   : "UTF-16BE";
  const std::string command = fmt::format("iconv -f {} -t UTF-8", from);
  if (name == "-") return command;
  return fmt::format("{} {} > {}", command, shell_word(name), shell_word(name + ".utf8.txt"));
}

}  // namespace

FileReport::FileReport(std::string name, const DocumentSink& sink, ReadResult& result)
    : name_(std::move(name)), sink_(sink), result_(result) {}

Document FileReport::new_document() const {
  Document document;
  document.path = escape_invalid_utf8(name_);
  document.id = document.path;
  return document;
}

void FileReport::hand_on(Document&& document) {
  ++result_.documents;
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

void FileReport::problem(std::string text, std::string hint) {
  Diagnostic diagnostic;
  diagnostic.file = escape_invalid_utf8(name_);
  diagnostic.text = std::move(text);
  diagnostic.hint = std::move(hint);
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
  if (lines.size() <= kMaxFieldBytes) {
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

void report_not_utf8(FileReport& file, std::string_view bytes, std::size_t offset, EncodingGuess guess) {
  const std::string_view before = bytes.substr(0, offset);
  const std::size_t last_newline = before.rfind('\n');
  const LineStart line{.offset = last_newline == std::string_view::npos ? 0 : last_newline + 1,
                       .number = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'))};
  if (guess == EncodingGuess::unknown) {
    file.problem(diagnose_from(file, bytes, line, offset, offset + 1, message(MessageId::input_not_utf8, offset)));
    return;
  }
  Diagnostic diagnostic;
  diagnostic.file = escape_invalid_utf8(file.name());
  diagnostic.line = line.number;
  diagnostic.text = message(MessageId::input_not_utf8_guess, offset, encoding_name(guess));
  diagnostic.hint = message(MessageId::input_convert_hint, conversion_command(file.name(), guess));
  file.problem(std::move(diagnostic));
}

}  // namespace geomsan
