#include "corpus/article_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>

#include "text/message.hpp"

namespace geomsan {
namespace {

constexpr std::size_t index_of(ArticleField field) { return static_cast<std::size_t>(field); }

/// Without white space at its ends, no-break spaces included.
std::string_view trimmed(std::string_view text) {
  constexpr std::array<std::string_view, 4> kWide = {"\xC2\xA0", "\xE3\x80\x80", "\xE2\x80\x8B", "\xEF\xBB\xBF"};
  const auto is_space = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  for (std::size_t before = text.size() + 1; before != text.size();) {
    before = text.size();
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    for (const std::string_view wide : kWide) {
      if (text.starts_with(wide)) text.remove_prefix(wide.size());
      if (text.ends_with(wide)) text.remove_suffix(wide.size());
    }
  }
  return text;
}

/// `20250620` of `2025 0620`; the text itself when it holds more than digits and spaces.
std::string joined_digits(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9')
      digits += c;
    else if (c != ' ')
      return std::string(text);
  }
  return digits;
}

/// A spreadsheet's day: days since its day zero, with the time of day as a fraction. Small numbers are years and months
/// somebody typed, not days of the 1920s.
std::optional<Day> day_of_serial(std::string_view text, Day zero) {
  constexpr int kFirst = 10000;
  constexpr int kLast = 2958465;  // 9999-12-31
  int serial = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), serial);
  const std::string_view rest = text.substr(static_cast<std::size_t>(end - text.data()));
  const bool is_fraction = rest.empty() || (rest[0] == '.' && rest.find_first_not_of("0123456789", 1) == rest.npos);
  if (error != std::errc() || !is_fraction || serial < kFirst || serial > kLast) return std::nullopt;
  const std::chrono::sys_days day(std::chrono::days(day_number(zero) + serial));
  const std::chrono::year_month_day date(day);
  return Day{int{date.year()}, static_cast<int>(unsigned{date.month()}), static_cast<int>(unsigned{date.day()})};
}

std::string_view beginning(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && is_continuation(text[most])) --most;
  return text.substr(0, most);
}

}  // namespace

std::optional<TableHeader> TableHeader::read(const TableRow& row, const FieldMatcher& names) {
  TableHeader header;
  std::array<std::size_t, kArticleFields> ranks{};
  for (const TableCell& cell : row.cells) {
    for (const FieldMatch& match : names.find(cell.text)) {
      auto& column = header.columns_[index_of(match.field)];
      if (column && ranks[index_of(match.field)] <= match.rank) continue;
      column = cell.column;
      ranks[index_of(match.field)] = match.rank;
      if (match.field == ArticleField::excluded) header.excluded_name_ = trimmed(cell.text);
    }
  }
  header.width_ = row.width;
  if (!header.columns_[index_of(ArticleField::body)]) return std::nullopt;
  return header;
}

std::size_t TableHeader::fields() const {
  return static_cast<std::size_t>(
      std::count_if(columns_.begin(), columns_.end(), [](const auto& column) { return column.has_value(); }));
}

std::array<TableCell*, kArticleFields> TableHeader::fields_of(TableRow& row) const {
  std::array<TableCell*, kArticleFields> result{};
  for (TableCell& cell : row.cells) {
    for (std::size_t field = 0; field < kArticleFields; ++field) {
      if (columns_[field] == cell.column && !trimmed(cell.text).empty()) result[field] = &cell;
    }
  }
  return result;
}

ArticleTable::ArticleTable(TableHeader header, TableKind kind, FileReport& file)
    : header_(std::move(header)), kind_(std::move(kind)), file_(file), articles_(file) {}

void ArticleTable::read(TableRow&& row, std::size_t number, bool cut) {
  constexpr std::size_t kMebibyte = std::size_t{1} << 20;
  constexpr std::size_t kShownOfDate = 40;
  ++rows_;
  if (row.too_large) return report(row, message(MessageId::table_row_too_large, kMaxArticleBytes / kMebibyte));
  const auto fields = header_.fields_of(row);
  const auto text = [&](ArticleField field) {
    const TableCell* const cell = fields[index_of(field)];
    return cell == nullptr ? std::string_view() : std::string_view(cell->text);
  };
  if (!text(ArticleField::excluded).empty()) {
    ++excluded_;
    return;
  }
  const std::string_view title = text(ArticleField::title);
  const std::string_view body = text(ArticleField::body);
  if (body.empty() && title.empty()) return report(row, message(MessageId::table_body_missing));
  if (title.find('\0') != title.npos || body.find('\0') != body.npos) return report(row, message(MessageId::table_nul));
  if (body.empty()) report(row, message(MessageId::table_body_empty), {}, true);

  Document document = file_.new_document();
  document.line = row.line;
  const std::string_view id = trimmed(text(ArticleField::id));
  document.id = id.empty() ? fmt::format("{}{}", kind_.id_prefix, number) : std::string(id);
  document.source = trimmed(text(ArticleField::source));
  document.url = trimmed(text(ArticleField::url));
  const std::string_view date = trimmed(text(ArticleField::date));
  document.date = day_of(date);
  if (document.date) {
    document.date_origin = DateOrigin::record;
  } else if (!date.empty()) {
    report(row, message(MessageId::json_date_unknown, beginning(date, kShownOfDate)),
           message(MessageId::json_date_hint), true);
  }
  document.title = title;
  document.body = body;
  document.truncated = cut;
  articles_.hand_on(std::move(document));
}

std::optional<Day> ArticleTable::day_of(std::string_view text) const {
  const std::string digits = joined_digits(text);
  const std::optional<Day> day = parse_day(digits);
  return day || !kind_.day_of_zero ? day : day_of_serial(digits, *kind_.day_of_zero);
}

void ArticleTable::report(const TableRow& row, std::string text, std::string hint, bool warning) {
  Diagnostic diagnostic;
  diagnostic.file = escape_invalid_utf8(file_.name());
  diagnostic.line = row.line;
  diagnostic.text = std::move(text);
  diagnostic.hint = kind_.place.empty() || hint.empty() ? kind_.place + hint : kind_.place + ", " + hint;
  diagnostic.warning = warning;
  file_.problem(std::move(diagnostic));
}

void ArticleTable::finish() {
  articles_.finish();
  if (excluded_ == 0) return;
  file_.problem(message(MessageId::table_excluded, header_.excluded_name(), excluded_), kind_.place, true);
}

}  // namespace geomsan
