#include "report/passage.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "text/message.hpp"
#include "text/unicode.hpp"

namespace geomsan {
namespace {

constexpr std::string_view kEllipsis = "…";
/// How far a cut may move to stand between words; Korean words with their particles are rarely longer.
constexpr std::size_t kWordBytes = 24;

std::size_t next(std::string_view text, std::size_t at) {
  return std::min(at + code_point_size(static_cast<unsigned char>(text[at])), text.size());
}

std::size_t previous(std::string_view text, std::size_t at) {
  do {
    --at;
  } while (at > 0 && is_continuation(text[at]));
  return at;
}

std::size_t width_at(std::string_view text, std::size_t at) {
  return display_width(text.substr(at, next(text, at) - at));
}

/// A window on a sentence that grows by whole characters while there are columns left.
struct Window {
  std::string_view text;
  Span sentence;
  std::size_t begin;
  std::size_t end;

  void grow_left(std::size_t& columns) {
    std::size_t at = begin;
    while (at > sentence.begin) {
      const std::size_t before = previous(text, at);
      const std::size_t width = width_at(text, before);
      if (width > columns) break;
      columns -= width;
      at = before;
      // Combining marks and decomposed vowels come in with the letter they belong to.
      if (width > 0) begin = at;
    }
    if (at == sentence.begin) begin = at;
  }

  void grow_right(std::size_t& columns) {
    while (end < sentence.end) {
      const std::size_t width = width_at(text, end);
      if (width > columns) break;
      columns -= width;
      end = next(text, end);
    }
  }

  /// Gives up the word that is cut at either end, when that is short and no part of `core`.
  void cut_between_words(Span core) {
    if (begin > sentence.begin) {
      const std::size_t space = text.substr(0, std::min<std::size_t>(core.begin, begin + kWordBytes)).find(' ', begin);
      if (space != std::string_view::npos) begin = space + 1;
    }
    if (end < sentence.end && text[end] != ' ') {
      const std::size_t space = text.substr(0, end).rfind(' ');
      if (space != std::string_view::npos && space >= core.end && end - space <= kWordBytes) end = space;
    }
  }
};

/// In order and without overlaps: a number may have two roles in one finding.
void merge(std::vector<Span>& spans) {
  std::sort(spans.begin(), spans.end(),
            [](Span a, Span b) { return std::pair(a.begin, a.end) < std::pair(b.begin, b.end); });
  std::vector<Span> merged;
  for (const Span span : spans) {
    if (!merged.empty() && span.begin < merged.back().end) {
      merged.back().end = std::max(merged.back().end, span.end);
    } else {
      merged.push_back(span);
    }
  }
  spans = std::move(merged);
}

/// The sentence of an evidence, or the line it stands in when the check named none.
Span sentence_of(std::string_view text, const Evidence& evidence) {
  if (evidence.sentence.contains(evidence.span) && !evidence.sentence.empty()) return evidence.sentence;
  const std::size_t newline_before =
      evidence.span.begin == 0 ? std::string_view::npos : text.rfind('\n', evidence.span.begin - 1);
  const std::size_t begin = newline_before == std::string_view::npos ? 0 : newline_before + 1;
  const std::size_t end = std::min(text.find('\n', evidence.span.end), text.size());
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::string join(const Passage& passage) {
  std::string result;
  for (const Piece& piece : passage) result += piece.text;
  return result;
}

Passage passage_of(const Quote& quote, std::size_t columns) {
  std::vector<Span> numbers;
  for (const Evidence* evidence : quote.evidence) numbers.push_back(evidence->span);
  const std::string_view text = quote.document->text(quote.field);
  return cut_passage(text, sentence_of(text, *quote.evidence.front()), std::move(numbers), columns);
}

bool fits(const Quote& quote, std::size_t columns) {
  const auto by_begin = [](const Evidence* a, const Evidence* b) { return a->span.begin < b->span.begin; };
  const auto by_end = [](const Evidence* a, const Evidence* b) { return a->span.end < b->span.end; };
  const std::size_t begin = (*std::min_element(quote.evidence.begin(), quote.evidence.end(), by_begin))->span.begin;
  const std::size_t end = (*std::max_element(quote.evidence.begin(), quote.evidence.end(), by_end))->span.end;
  return display_width(quote.document->text(quote.field).substr(begin, end - begin)) <= columns;
}

}  // namespace

Place Places::of(std::size_t number, Field field, Span span) {
  const Document& document = report_.documents.at(number);
  const LineIndex& lines = lines_.try_emplace(std::pair(number, field), document.given(field)).first->second;
  const Span given = document.given_span(field, span);
  const Position begin = lines.position(given.begin);
  const Position end = lines.position(given.end);
  const auto byte_column = [&](std::size_t byte, std::size_t line) { return byte - lines.line_span(line).begin + 1; };
  return {.start = lines.code_point(given.begin),
          .end = lines.code_point(given.end),
          .line = begin.line,
          .column = begin.column,
          .end_line = end.line,
          .end_column = end.column,
          .byte_column = byte_column(given.begin, begin.line),
          .end_byte_column = byte_column(given.end, end.line)};
}

std::string Places::name_of(const Evidence& evidence) {
  const Place place = of(evidence);
  const std::string document = printable(report_.documents.at(evidence.document).id);
  if (evidence.field == Field::body) return fmt::format("{}:{}:{}", document, place.line, place.column);
  return fmt::format("{}:{}:{} ({})", document, place.line, place.column, message(MessageId::report_in_title));
}

std::string_view surface_of(const Report& report, const Evidence& evidence) {
  const Document& document = report.documents.at(evidence.document);
  return slice(document.given(evidence.field), document.given_span(evidence.field, evidence.span));
}

Passage cut_passage(std::string_view text, Span sentence, std::vector<Span> numbers, std::size_t columns) {
  merge(numbers);
  const Span core =
      numbers.empty() ? Span{sentence.begin, sentence.begin} : Span{numbers.front().begin, numbers.back().end};
  Window window{.text = text, .sentence = sentence, .begin = core.begin, .end = core.end};
  const std::size_t core_width = display_width(slice(text, core));
  // Two columns are kept for the ellipses; the left side gets half of the rest and what the right side leaves over.
  std::size_t left = columns > core_width + 2 ? (columns - core_width - 2) / 2 : 0;
  std::size_t rest = columns > core_width + 2 ? columns - core_width - 2 - left : 0;
  window.grow_left(left);
  rest += left;
  window.grow_right(rest);
  window.grow_left(rest);
  window.cut_between_words(core);

  Passage passage;
  const auto add = [&](std::size_t from, std::size_t to, bool number) {
    if (from < to) passage.push_back({printable(text.substr(from, to - from)), number});
  };
  if (window.begin > sentence.begin) passage.push_back({std::string(kEllipsis), false});
  std::size_t at = window.begin;
  for (const Span number : numbers) {
    add(at, number.begin, false);
    add(number.begin, number.end, true);
    at = number.end;
  }
  add(at, window.end, false);
  if (window.end < sentence.end) passage.push_back({std::string(kEllipsis), false});
  return passage;
}

std::vector<Quote> quotes_of(const Report& report, const Finding& finding, std::size_t columns) {
  std::vector<Quote> quotes;
  for (const Evidence& evidence : finding.evidence) {
    const Document& document = report.documents.at(evidence.document);
    const auto same_passage = [&](const Quote& quote) {
      return quote.document == &document && quote.field == evidence.field &&
             quote.evidence.front()->sentence == evidence.sentence;
    };
    const auto shared = std::find_if(quotes.begin(), quotes.end(), same_passage);
    if (shared != quotes.end()) {
      shared->evidence.push_back(&evidence);
      if (fits(*shared, columns)) continue;
      shared->evidence.pop_back();
    }
    quotes.push_back({&document, evidence.field, {&evidence}, {}});
  }
  for (Quote& quote : quotes) quote.passage = passage_of(quote, columns);
  return quotes;
}

std::string excerpt_of(const Report& report, const Evidence& evidence, std::size_t columns) {
  const std::string_view text = report.documents.at(evidence.document).text(evidence.field);
  return join(cut_passage(text, sentence_of(text, evidence), {evidence.span}, columns));
}

std::string shorten(std::string_view text, std::size_t columns) {
  return join(cut_passage(text, {0, static_cast<std::uint32_t>(text.size())}, {}, columns));
}

}  // namespace geomsan
