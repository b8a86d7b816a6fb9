#include "corpus/repeated_lead.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace geomsan {
namespace {

/// Summaries stand in front; a paragraph that stands twice later on is damage.
constexpr std::size_t kLeadParagraphs = 12;
/// What is shorter may well be said twice. Code points.
constexpr std::size_t kShortestLead = 30;

/// Takes the ellipsis off the end; true when there was one.
bool cut_ellipsis(std::string_view& paragraph) {
  paragraph.remove_suffix(paragraph.size() - 1 - std::min(paragraph.find_last_not_of(" \t\r"), paragraph.size() - 1));
  for (const std::string_view dots : {std::string_view("…"), std::string_view("...")}) {
    if (!paragraph.ends_with(dots)) continue;
    paragraph.remove_suffix(dots.size());
    return true;
  }
  return false;
}

/// The next character that is no white space; 0 at the end.
char32_t next_letter(std::string_view text, std::size_t& at) {
  while (at < text.size()) {
    const char32_t c = code_point_at(text, at);
    at += code_point_size(static_cast<unsigned char>(text[at]));
    if (!is_white_space(c)) return c;
  }
  return 0;
}

/// Whether `paragraph` says what `lead` says, or at least begins so, whatever white space there is between the letters.
bool says_again(std::string_view lead, std::string_view paragraph, bool beginning) {
  std::size_t in_lead = 0;
  std::size_t in_paragraph = 0;
  while (true) {
    const char32_t a = next_letter(lead, in_lead);
    const char32_t b = next_letter(paragraph, in_paragraph);
    if (a == 0) return beginning || b == 0;
    if (a != b) return false;
  }
}

std::vector<Span> paragraphs_of(std::string_view text) {
  std::vector<Span> paragraphs;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const Span line{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    if (slice(text, line).find_first_not_of(" \t\r") != std::string_view::npos) paragraphs.push_back(line);
    begin = end + 1;
  }
  return paragraphs;
}

}  // namespace

std::vector<Span> find_repeated_leads(std::string_view text) {
  std::vector<Span> leads;
  const std::vector<Span> paragraphs = paragraphs_of(text);
  if (paragraphs.size() < 2) return leads;
  for (std::size_t i = 0; i + 1 < paragraphs.size() && i < kLeadParagraphs; ++i) {
    std::string_view lead = slice(text, paragraphs[i]);
    const bool cut = cut_ellipsis(lead);
    if (count_code_points(lead) < kShortestLead) continue;
    const bool again = std::any_of(paragraphs.begin() + static_cast<std::ptrdiff_t>(i) + 1, paragraphs.end(),
                                   [&](Span paragraph) { return says_again(lead, slice(text, paragraph), cut); });
    if (again) leads.push_back(paragraphs[i]);
  }
  return leads;
}

}  // namespace geomsan
