#include "text/write_file.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#include "text/message.hpp"
#include "text/unicode.hpp"

namespace geomsan {
namespace {

namespace fs = std::filesystem;

std::string reason_for(std::error_code error) {
  if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory) {
    return message(MessageId::report_output_no_folder);
  }
  if (error == std::errc::permission_denied || error == std::errc::operation_not_permitted ||
      error == std::errc::read_only_file_system) {
    return message(MessageId::report_output_permission);
  }
  if (error == std::errc::is_a_directory) return message(MessageId::report_output_is_folder);
  if (error == std::errc::no_space_on_device) return message(MessageId::report_output_no_space);
  return error.message();
}

Diagnostic failure(const fs::path& path, std::error_code error) {
  Diagnostic diagnostic;
  diagnostic.file = escape_invalid_utf8(path.string());
  diagnostic.text = message(MessageId::report_output_failed, reason_for(error));
  return diagnostic;
}

std::error_code last_error() { return {errno, std::generic_category()}; }

/// Writes all of `content`; `mode` is that of fopen.
std::error_code write_file(const fs::path& path, std::string_view content, const char* mode) {
  std::FILE* file = std::fopen(path.c_str(), mode);
  if (file == nullptr) return last_error();
  std::error_code error;
  if (std::fwrite(content.data(), 1, content.size(), file) != content.size()) error = last_error();
  // A full disk may only show when the buffer is written out.
  if (std::fclose(file) != 0 && !error) error = last_error();
  return error;
}

/// A name beside `target` that no other writer uses, in this process or in another.
fs::path temporary_beside(const fs::path& target) {
  static std::atomic<unsigned> serial{0};
  const std::string name = fmt::format(".{}.{}-{}.tmp", target.filename().string(), ::getpid(), serial++);
  return target.parent_path() / name;
}

std::error_code replace_file(const fs::path& target, fs::file_status old, std::string_view content) {
  const fs::path temporary = temporary_beside(target);
  // "x": never write through something that already lies there.
  std::error_code error = write_file(temporary, content, "wbx");
  if (error == std::errc::file_exists) return error;
  std::error_code ignored;
  if (!error && fs::exists(old)) fs::permissions(temporary, old.permissions(), ignored);
  if (!error) fs::rename(temporary, target, error);
  if (error) fs::remove(temporary, ignored);
  return error;
}

}  // namespace

std::optional<Diagnostic> write_atomically(const fs::path& path, std::string_view content) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::is_directory(status)) return failure(path, std::make_error_code(std::errc::is_a_directory));
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    // A pipe or a device (/dev/stdout) must be written to, not replaced.
    error = write_file(path, content, "wb");
  } else {
    // Behind a symbolic link the file it points to is replaced, not the link.
    const fs::path target = fs::exists(status) ? fs::canonical(path, error) : path;
    error = replace_file(target, status, content);
  }
  if (error) return failure(path, error);
  return std::nullopt;
}

}  // namespace geomsan
