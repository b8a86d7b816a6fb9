#include "corpus/input_files.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <iostream>
#include <memory>
#include <utility>

namespace geomsan {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 6> kArticleExtensions = {".txt", ".text", ".md", ".json", ".jsonl", ".ndjson"};
constexpr std::size_t kChunk = std::size_t{1} << 20;

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
  return text;
}

bool is_article_name(const fs::path& path) {
  const std::string extension = lower(path.extension().string());
  return std::find(kArticleExtensions.begin(), kArticleExtensions.end(), extension) != kArticleExtensions.end();
}

bool is_hidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

std::error_code last_error() { return {errno, std::generic_category()}; }

}  // namespace

std::vector<std::string> article_files(const std::string& folder, ReadResult& result) {
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
      if (readable && is_article_name(path)) {
        files.push_back(path.string());
      } else {
        ++result.skipped_files;
      }
    }
    if (error) result.diagnostics.push_back(unreadable(current.string(), error));
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::error_code read_all(const std::string& path, std::string& bytes) {
  if (path == "-") {
    std::string chunk(kChunk, '\0');
    while (const std::streamsize count = std::cin.rdbuf()->sgetn(chunk.data(), static_cast<std::streamsize>(kChunk))) {
      bytes.append(chunk, 0, static_cast<std::size_t>(count));
    }
    return {};
  }
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
  if (!file) return last_error();
  std::error_code no_size;
  const std::uintmax_t size = fs::file_size(path, no_size);
  // One byte more than the file has, so that its end is seen without growing the buffer.
  std::size_t room = no_size || size == 0 ? kChunk : static_cast<std::size_t>(size) + 1;
  for (std::size_t used = 0;;) {
    bytes.resize(used + room);
    const std::size_t count = std::fread(bytes.data() + used, 1, room, file.get());
    used += count;
    if (count < room) {
      bytes.resize(used);
      return std::ferror(file.get()) != 0 ? last_error() : std::error_code();
    }
    room = std::max(kChunk, used);
  }
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
