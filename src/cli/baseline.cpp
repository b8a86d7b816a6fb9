#include "cli/baseline.hpp"

#include <fmt/format.h>

#include "report/passage.hpp"
#include "text/message.hpp"
#include "text/small_file.hpp"

namespace geomsan {
namespace {

constexpr std::size_t kIdDigits = 16;
/// Hundreds of thousands of findings.
constexpr std::size_t kMaxMebibytes = 64;
constexpr std::size_t kMostShown = 20;
constexpr std::size_t kNameColumns = 200;

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
    list.diagnostics.push_back(about_file(list.file, message(MessageId::input_withheld, faults - kMostShown)));
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
  FileContent file = read_small_file(path, kMaxMebibytes, MessageId::suppression_too_large);
  if (file.problem) {
    list.diagnostics.push_back(std::move(*file.problem));
  } else if (first_invalid_utf8(file.bytes)) {
    list.diagnostics.push_back(about_file(list.file, message(MessageId::rules_not_utf8)));
  } else {
    list.content = std::move(file.bytes);
    read_lines(list);
  }
  return list;
}

}  // namespace geomsan
