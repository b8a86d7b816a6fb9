#include "cli/baseline.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fstream>

#include "report/passage.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

constexpr std::size_t kIdDigits = 16;
/// Hundreds of thousands of findings.
constexpr std::size_t kMaxMebibytes = 64;
constexpr std::size_t kMostShown = 20;
constexpr std::size_t kNameColumns = 200;

/// As much as tells that the file is too large; nothing when it cannot be read, errno says why.
std::optional<std::string> read_all(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  std::string content;
  std::string piece(std::size_t{1} << 16, '\0');
  while (content.size() <= kMaxMebibytes << 20) {
    in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    if (in.bad()) return std::nullopt;
    if (in.gcount() == 0) break;
    content.append(piece, 0, static_cast<std::size_t>(in.gcount()));
  }
  return content;
}

Diagnostic about(const std::string& file, std::string text) {
  Diagnostic diagnostic;
  diagnostic.file = file;
  diagnostic.text = std::move(text);
  return diagnostic;
}

bool begins_with_id(std::string_view line) {
  const std::size_t end = std::min(line.find_first_not_of("0123456789abcdef"), line.size());
  return end == kIdDigits && (end == line.size() || line[end] == ' ' || line[end] == '\r');
}

void read_lines(SuppressionList& list) {
  std::size_t faults = 0;
  for (std::size_t at = 0; at < list.content.size();) {
    const std::size_t end = std::min(list.content.find('\n', at), list.content.size());
    const std::string_view line = std::string_view(list.content).substr(at, end - at);
    const Span place{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + std::min(line.size(), kIdDigits))};
    if (begins_with_id(line)) {
      list.entries.push_back({std::string(line.substr(0, kIdDigits)), place});
    } else if (!line.starts_with('#') && line.find_first_not_of(" \t\r") != std::string_view::npos) {
      if (faults++ < kMostShown) {
        list.diagnostics.push_back(diagnose(list.file, list.content, place, message(MessageId::baseline_want_id)));
      }
    }
    at = end + 1;
  }
  if (faults > kMostShown) {
    list.diagnostics.push_back(about(list.file, message(MessageId::input_withheld, faults - kMostShown)));
  }
}

}  // namespace

std::string baseline_of(const Report& report) {
  std::set<std::string> lines;
  for (const Finding& finding : report.findings) {
    const std::string article =
        finding.evidence.empty() ? "" : report.documents.at(finding.evidence.front().document).id;
    lines.insert(fmt::format("{} {} {}\n", finding.id, printable(finding.rule), shorten(article, kNameColumns)));
  }
  return fmt::format("# {}\n{}", message(MessageId::baseline_comment), fmt::join(lines, ""));
}

SuppressionList load_baseline(const std::filesystem::path& path) {
  SuppressionList list;
  list.file = escape_invalid_utf8(path.string());
  auto content = read_all(path);
  if (!content) {
    list.diagnostics.push_back(about(list.file, message(MessageId::input_unreadable, std::strerror(errno))));
  } else if (content->size() > kMaxMebibytes << 20) {
    list.diagnostics.push_back(about(list.file, message(MessageId::suppression_too_large, kMaxMebibytes)));
  } else if (first_invalid_utf8(*content)) {
    list.diagnostics.push_back(about(list.file, message(MessageId::rules_not_utf8)));
  } else {
    list.content = std::move(*content);
    read_lines(list);
  }
  return list;
}

}  // namespace geomsan
