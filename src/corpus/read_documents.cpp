#include <algorithm>
#include <array>
#include <filesystem>
#include <new>
#include <set>
#include <utility>

#include "corpus/input_files.hpp"
#include "corpus/reader.hpp"
#include "text/ascii.hpp"
#include "text/encoding.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

/// Text takes whatever no other format claims, so it comes last.
const Reader* reader_for(std::string_view head, const FileReport& file, bool binary) {
  const InputFormat format = file.options().format;
  const std::array readers = {&xlsx_reader(), &jsonl_reader(), &csv_reader(), &html_reader(), &text_reader()};
  const auto wanted = [&](const Reader* reader) {
    if (reader->is_binary() != binary) return false;
    return format == InputFormat::automatic ? reader->recognises(head, file) : reader->format() == format;
  };
  const auto* const found = std::find_if(readers.begin(), readers.end(), wanted);
  return found == readers.end() ? nullptr : *found;
}

/// Chooses encoding and reader by the first part of the file.
void read_source(ByteSource& source, FileReport& file) {
  const ReadOptions& options = file.options();
  std::string head;
  const bool more = fill(source, head, kPartBytes - 1);
  const Reader* const binary = reader_for(head, file, true);
  const std::string_view kind = binary ? std::string_view() : kind_of_file(head);
  if (!kind.empty()) return file.problem(message(MessageId::input_other_kind, kind));
  if (binary) return binary->read(*rejoined(std::move(head), source), file);

  const Encoding encoding =
      (options.encoding.empty() ? std::nullopt : encoding_named(options.encoding)).value_or(encoding_of(head, more));
  file.set_encoding(encoding.name);
  const auto bytes = rejoined(std::move(head), source);
  const auto text = decoded(*bytes, encoding);
  std::string beginning;
  const bool more_text = fill(*text, beginning, kPartBytes - 1);
  if (!more_text && is_blank(beginning)) return file.problem(message(MessageId::input_empty));
  const Reader* const reader = reader_for(beginning, file, false);
  if (reader == nullptr) return file.problem(message(MessageId::input_not_this_format));
  reader->read(*rejoined(std::move(beginning), *text), file);
}

void read_file(ByteSource& source, const std::string& name, const ReadOptions& options, const DocumentSink& sink,
               ReadResult& result) {
  FileReport file(name, options, sink, result);
  try {
    read_source(source, file);
  } catch (ReadingStopped& stopped) {
    file.problem(std::move(stopped.text), std::move(stopped.hint));
  } catch (const std::bad_alloc&) {
    file.problem(message(MessageId::input_stopped, std::make_error_code(std::errc::not_enough_memory).message()));
  }
  file.close();
}

/// Files by the names they were read under, whatever they were called on the way there.
class SeenFiles {
 public:
  /// False for a file that was read before: its articles would be there twice, under the same ids.
  bool add(const std::string& path) {
    std::error_code error;
    std::string name = std::filesystem::absolute(path, error).lexically_normal().string();
    return seen_.insert(path == "-" || error ? path : std::move(name)).second;
  }

 private:
  std::set<std::string> seen_;
};

void read_path(const std::string& path, const ReadOptions& options, const DocumentSink& sink, SeenFiles& seen,
               ReadResult& result) {
  if (options.stop && options.stop()) return;
  if (!seen.add(path)) {
    Diagnostic twice;
    twice.file = escape_invalid_utf8(path);
    twice.text = message(MessageId::input_given_twice);
    twice.warning = true;
    return result.diagnostics.push_back(std::move(twice));
  }
  std::error_code error;
  if (const auto source = open_source(path, options, error)) {
    read_file(*source, path, options, sink, result);
  } else {
    result.diagnostics.push_back(unreadable(path, error));
  }
}

void read_folder(const std::string& folder, const ReadOptions& options, const DocumentSink& sink, SeenFiles& seen,
                 ReadResult& result) {
  const std::size_t skipped_before = result.skipped_files;
  const std::size_t problems_before = result.diagnostics.size();
  const std::vector<std::string> files = article_files(folder, options, result);
  Diagnostic about_folder;
  about_folder.file = escape_invalid_utf8(folder);
  if (const std::size_t skipped = result.skipped_files - skipped_before; !files.empty() && skipped > 0) {
    about_folder.text = message(MessageId::input_skipped_files, skipped);
    about_folder.warning = true;
  } else if (files.empty() && result.diagnostics.size() == problems_before) {
    about_folder.text = message(MessageId::input_no_articles);
    about_folder.hint = options.include.empty() && options.exclude.empty()
                            ? message(MessageId::input_no_articles_hint, article_extensions())
                            : message(MessageId::input_no_match_hint);
  }
  if (!about_folder.text.empty()) result.diagnostics.push_back(std::move(about_folder));
  for (const std::string& file : files) read_path(file, options, sink, seen, result);
}

}  // namespace

ReadResult read_documents(const std::vector<std::string>& paths, const ReadOptions& options, const DocumentSink& sink) {
  ReadResult result;
  SeenFiles seen;
  for (const std::string& path : paths) {
    std::error_code ignored;
    if (path != "-" && std::filesystem::is_directory(path, ignored)) {
      read_folder(path, options, sink, seen, result);
    } else {
      read_path(path, options, sink, seen, result);
    }
  }
  result.stopped = options.stop && options.stop();
  return result;
}

ReadResult read_bytes(std::string bytes, const std::string& name, const ReadOptions& options,
                      const DocumentSink& sink) {
  ReadResult result;
  read_file(*memory_source(std::move(bytes)), name, options, sink, result);
  return result;
}

}  // namespace geomsan
