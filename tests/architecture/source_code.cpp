#include "source_code.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <regex>
#include <sstream>

namespace geomsan::testing {
namespace {

namespace fs = std::filesystem;

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// 1'000: the quote divides digits and begins no character.
bool divides_digits(std::string_view code, std::size_t quote) {
  std::size_t begin = quote;
  while (begin > 0 && (is_word(code[begin - 1]) || code[begin - 1] == '\'')) --begin;
  return begin < quote && std::isdigit(static_cast<unsigned char>(code[begin])) != 0;
}

/// Where the literal that begins at `quote` ends. A raw string takes no escapes and ends with its own delimiter.
std::size_t literal_end(std::string_view code, std::size_t quote) {
  if (code[quote] == '"' && quote > 0 && code[quote - 1] == 'R') {
    const std::size_t open = std::min(code.find('(', quote), code.size());
    const std::string close = ")" + std::string(code.substr(quote + 1, open - quote - 1)) + "\"";
    const std::size_t end = code.find(close, open);
    return end == std::string_view::npos ? code.size() : end + close.size();
  }
  std::size_t at = quote + 1;
  while (at < code.size() && code[at] != code[quote]) at += code[at] == '\\' ? 2 : 1;
  return std::min(at + 1, code.size());
}

bool is_hangul(char32_t c) {
  return (c >= 0x1100 && c <= 0x11FF) || (c >= 0x3130 && c <= 0x318F) || (c >= 0xA960 && c <= 0xA97F) ||
         (c >= 0xAC00 && c <= 0xD7FF);
}

/// Hangul takes three bytes in UTF-8, so other lengths need no decoding.
bool holds_hangul(std::string_view line) {
  for (std::size_t i = 0; i + 2 < line.size(); ++i) {
    const auto byte = [&](std::size_t n) { return static_cast<char32_t>(static_cast<unsigned char>(line[i + n])); };
    if ((byte(0) & 0xF0U) == 0xE0U &&
        is_hangul(((byte(0) & 0xFU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU))) {
      return true;
    }
  }
  static const std::regex escape(R"(\\u([0-9A-Fa-f]{4})|\\U0000([0-9A-Fa-f]{4}))");
  const std::string text(line);
  return std::any_of(std::sregex_iterator(text.begin(), text.end(), escape), std::sregex_iterator(),
                     [](const std::smatch& match) {
                       const std::string digits = match[1].matched ? match[1] : match[2];
                       return is_hangul(static_cast<char32_t>(std::stoul(digits, nullptr, 16)));
                     });
}

}  // namespace

std::vector<SourceFile> source_files(const fs::path& root) {
  std::vector<SourceFile> files;
  for (const char* top : {"src", "grammar"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
      const std::string extension = entry.path().extension().string();
      if (extension != ".cpp" && extension != ".hpp" && extension != ".def") continue;
      const fs::path path = entry.path().lexically_relative(root);
      auto part = path.begin();
      if (*part == "src") ++part;
      std::ostringstream code;
      code << std::ifstream(entry.path(), std::ios::binary).rdbuf();
      files.push_back({path.generic_string(), part->string(), code.str()});
    }
  }
  std::sort(files.begin(), files.end(), [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return files;
}

std::vector<std::string> included(std::string_view code) {
  static const std::regex include(R"(#\s*include\s*["<]([^">]+)[">])");
  std::vector<std::string> names;
  std::istringstream lines{std::string(code)};
  for (std::string line; std::getline(lines, line);) {
    std::smatch match;
    if (std::regex_search(line, match, include)) names.push_back(match[1]);
  }
  return names;
}

std::string without_comments(std::string_view code) {
  std::string kept;
  const auto blank = [&](std::size_t from, std::size_t to) {
    for (const char c : code.substr(from, to - from)) kept += c == '\n' ? '\n' : ' ';
    return to;
  };
  for (std::size_t at = 0; at < code.size();) {
    if (code.substr(at, 2) == "//") {
      at = blank(at, std::min(code.find('\n', at), code.size()));
    } else if (code.substr(at, 2) == "/*") {
      const std::size_t end = code.find("*/", at + 2);
      at = blank(at, end == std::string_view::npos ? code.size() : end + 2);
    } else if (code[at] == '"' || (code[at] == '\'' && !divides_digits(code, at))) {
      const std::size_t end = literal_end(code, at);
      kept += code.substr(at, end - at);
      at = end;
    } else {
      kept += code[at++];
    }
  }
  return kept;
}

std::vector<std::size_t> hangul_lines(std::string_view code) {
  std::vector<std::size_t> found;
  std::istringstream lines{std::string(code)};
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (holds_hangul(line)) found.push_back(number);
  }
  return found;
}

}  // namespace geomsan::testing
