#include <algorithm>
#include <array>
#include <new>
#include <utility>

#include "corpus/input_files.hpp"
#include "corpus/reader.hpp"

namespace geomsan {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_blank(std::string_view bytes) { return bytes.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos; }

/// Text takes whatever no other format claims, so it comes last.
const Reader& reader_for(std::string_view bytes, std::string_view name, InputFormat format) {
  if (format == InputFormat::text) return text_reader();
  if (format == InputFormat::jsonl) return jsonl_reader();
  const std::array readers = {&jsonl_reader(), &text_reader()};
  return **std::find_if(readers.begin(), readers.end(), [&](auto* reader) { return reader->recognises(bytes, name); });
}

void read_file(std::string&& bytes, const std::string& name, const ReadOptions& options, const DocumentSink& sink,
               ReadResult& result) {
  FileReport file(name, sink, result);
  if (bytes.starts_with(kByteOrderMark)) bytes.erase(0, kByteOrderMark.size());
  const bool holds_nul = bytes.find('\0') != std::string::npos;
  const EncodingGuess guess = holds_nul ? guess_encoding(bytes) : EncodingGuess::unknown;
  if (is_blank(bytes)) {
    file.problem(message(MessageId::input_empty));
  } else if (guess != EncodingGuess::unknown) {
    // Before a reader is chosen: every second byte of UTF-16 would mislead that choice.
    report_not_utf8(file, bytes, first_invalid_utf8(bytes).value_or(bytes.find('\0')), guess);
  } else {
    reader_for(bytes, name, options.format).read(std::move(bytes), file);
  }
  file.close();
}

void read_path(const std::string& path, const ReadOptions& options, const DocumentSink& sink, ReadResult& result) {
  std::string bytes;
  std::error_code error;
  try {
    error = read_all(path, bytes);
  } catch (const std::bad_alloc&) {
    error = std::make_error_code(std::errc::not_enough_memory);
  }
  if (error) {
    result.diagnostics.push_back(unreadable(path, error));
  } else {
    read_file(std::move(bytes), path, options, sink, result);
  }
}

void read_folder(const std::string& folder, const ReadOptions& options, const DocumentSink& sink, ReadResult& result) {
  const std::size_t skipped_before = result.skipped_files;
  const std::size_t problems_before = result.diagnostics.size();
  const std::vector<std::string> files = article_files(folder, result);
  Diagnostic about_folder;
  about_folder.file = escape_invalid_utf8(folder);
  if (const std::size_t skipped = result.skipped_files - skipped_before; !files.empty() && skipped > 0) {
    about_folder.text = message(MessageId::input_skipped_files, skipped);
    about_folder.warning = true;
  } else if (files.empty() && result.diagnostics.size() == problems_before) {
    about_folder.text = message(MessageId::input_no_articles);
    about_folder.hint = message(MessageId::input_no_articles_hint, article_extensions());
  }
  if (!about_folder.text.empty()) result.diagnostics.push_back(std::move(about_folder));
  for (const std::string& file : files) read_path(file, options, sink, result);
}

}  // namespace

ReadResult read_documents(const std::vector<std::string>& paths, const ReadOptions& options, const DocumentSink& sink) {
  ReadResult result;
  for (const std::string& path : paths) {
    std::error_code ignored;
    if (path != "-" && std::filesystem::is_directory(path, ignored)) {
      read_folder(path, options, sink, result);
    } else {
      read_path(path, options, sink, result);
    }
  }
  return result;
}

ReadResult read_bytes(std::string bytes, const std::string& name, const ReadOptions& options,
                      const DocumentSink& sink) {
  ReadResult result;
  read_file(std::move(bytes), name, options, sink, result);
  return result;
}

}  // namespace geomsan
