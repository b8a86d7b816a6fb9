#include "corpus/input_files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <iostream>
#include <memory>
#include <utility>

#include "corpus/file_name.hpp"
#include "corpus/glob.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

namespace fs = std::filesystem;

const std::initializer_list<std::string_view> kArticleExtensions = {
    ".txt", ".text", ".md", ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".xlsx", ".html", ".htm"};

bool matches_one(const std::vector<std::string>& globs, std::string_view path) {
  return std::any_of(globs.begin(), globs.end(), [&](const std::string& glob) { return matches_glob(glob, path); });
}

/// Hidden files, and the baseline that the program itself may have written beside the articles.
bool is_hidden(const fs::path& path) {
  return path.filename().native().starts_with('.') || path.filename() == "geomsan-baseline.txt";
}

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

using FileHandle = std::unique_ptr<std::FILE, CloseFile>;

std::error_code last_error() { return {errno, std::generic_category()}; }

/// Parts of a file, counted for whoever watches.
class WatchedSource : public ByteSource {
 public:
  explicit WatchedSource(const ReadOptions& options) : options_(options) {}

  bool append_to(std::string& buffer) final {
    if (options_.stop && options_.stop()) return false;
    const std::size_t begin = buffer.size();
    buffer.resize(begin + kPartBytes);
    const std::size_t count = take(buffer.data() + begin);
    buffer.resize(begin + count);
    if (options_.took) options_.took(count);
    return count > 0;
  }

 private:
  /// Up to kPartBytes; 0 at the end.
  virtual std::size_t take(char* to) = 0;
  const ReadOptions& options_;
};

class FileSource final : public WatchedSource {
 public:
  FileSource(FileHandle file, const ReadOptions& options) : WatchedSource(options), file_(std::move(file)) {}

 private:
  std::size_t take(char* to) override {
    const std::size_t count = std::fread(to, 1, kPartBytes, file_.get());
    if (count == 0 && std::ferror(file_.get()) != 0) {
      throw ReadingStopped{message(MessageId::input_stopped, last_error().message()), {}};
    }
    return count;
  }

  FileHandle file_;
};

class StandardInput final : public WatchedSource {
 public:
  using WatchedSource::WatchedSource;

 private:
  std::size_t take(char* to) override {
    return static_cast<std::size_t>(std::cin.rdbuf()->sgetn(to, static_cast<std::streamsize>(kPartBytes)));
  }
};

}  // namespace

std::vector<std::string> article_files(const std::string& folder, const ReadOptions& options, ReadResult& result) {
  std::vector<std::string> files;
  std::vector<fs::path> folders = {folder};
  while (!folders.empty()) {
    const fs::path current = std::move(folders.back());
    folders.pop_back();
    std::error_code error;
    fs::directory_iterator entry(current, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
      const fs::path& path = entry->path();
      std::error_code ignored;
      if (is_hidden(path)) continue;
      if (entry->symlink_status(ignored).type() == fs::file_type::directory) {
        folders.push_back(path);
        continue;
      }
      // A broken link is handed on when it has the name of an article, so that reading it says what is wrong. Pipes and
      // links to folders are not: the one would wait for ever, the other may lead in a circle.
      const fs::file_type type = entry->status(ignored).type();
      const bool readable =
          type == fs::file_type::regular || type == fs::file_type::not_found || type == fs::file_type::none;
      const std::string below = path.lexically_relative(folder).string();
      if (matches_one(options.exclude, below)) continue;
      if (readable && (options.include.empty() ? has_extension(path.filename().native(), kArticleExtensions)
                                               : matches_one(options.include, below))) {
        files.push_back(path.string());
      } else if (options.include.empty()) {
        ++result.skipped_files;
      }
    }
    if (error) result.diagnostics.push_back(unreadable(current.string(), error));
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::unique_ptr<ByteSource> open_source(const std::string& path, const ReadOptions& options, std::error_code& error) {
  if (path == "-") return std::make_unique<StandardInput>(options);
  FileHandle file(std::fopen(path.c_str(), "rb"));
  std::error_code ignored;
  if (!file) {
    error = last_error();
  } else if (fs::is_directory(path, ignored)) {
    error = std::make_error_code(std::errc::is_a_directory);
  } else {
    return std::make_unique<FileSource>(std::move(file), options);
  }
  return nullptr;
}

std::string article_extensions() {
  std::string result;
  for (const std::string_view extension : kArticleExtensions)
    result.append(result.empty() ? "" : " ").append(extension);
  return result;
}

Diagnostic unreadable(const std::string& path, std::error_code error) {
  Diagnostic diagnostic;
  diagnostic.file = escape_invalid_utf8(path);
  if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory) {
    diagnostic.text = message(MessageId::input_missing);
  } else if (error == std::errc::permission_denied) {
    diagnostic.text = message(MessageId::input_permission);
  } else {
    diagnostic.text = message(MessageId::input_unreadable, error.message());
  }
  return diagnostic;
}

}  // namespace geomsan
