#include "cli/output_files.hpp"

#include <algorithm>
#include <filesystem>

#include "text/message.hpp"
#include "text/small_file.hpp"

namespace geomsan {
namespace {

namespace fs = std::filesystem;

/// Whether both name one file, one that is not there yet included.
bool same_file(const std::string& a, const std::string& b) {
  std::error_code error;
  if (fs::equivalent(a, b, error)) return true;
  return fs::absolute(a, error).lexically_normal() == fs::absolute(b, error).lexically_normal();
}

/// Standard output, a pipe, /dev/null: nothing is lost there.
bool is_stream(const std::string& path) {
  std::error_code error;
  const fs::file_type type = fs::status(path, error).type();
  return path == "-" || (type != fs::file_type::regular && type != fs::file_type::not_found);
}

}  // namespace

bool may_write(const std::vector<std::string>& outputs, const std::vector<std::string>& read, Invocation& invocation) {
  Diagnostics wrong;
  for (auto output = outputs.begin(); output != outputs.end(); ++output) {
    if (is_stream(*output)) continue;
    const auto is_output = [&](const std::string& file) { return same_file(file, *output); };
    if (std::any_of(read.begin(), read.end(), is_output)) {
      wrong.push_back(about_file(*output, message(MessageId::cli_output_is_input)));
      wrong.back().hint = message(MessageId::cli_output_is_input_hint);
    } else if (std::any_of(outputs.begin(), output, is_output)) {
      wrong.push_back(about_file(*output, message(MessageId::cli_output_twice)));
    }
  }
  invocation.report(wrong);
  return wrong.empty();
}

}  // namespace geomsan
