#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/csv_rows.hpp"
#include "corpus/file_name.hpp"
#include "corpus/reader.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

/// A header is looked for in so much of a file.
constexpr std::size_t kHeaderBytes = std::size_t{1} << 14;

struct Layout {
  char separator = ',';
  std::size_t fields = 0;  ///< of an article that the header has columns for; 0 when it has none for bodies
};

/// How a file that begins so is laid out, by the separator under which its first line names the most fields.
Layout layout_of(std::string_view head, const FieldMatcher& names) {
  head = head.substr(0, kHeaderBytes);
  Layout best;
  for (const char separator : {',', '\t', ';'}) {
    // Nearly every text is turned away here.
    if (head.substr(0, head.find('\n')).find(separator) == std::string_view::npos) continue;
    std::optional<TableRow> first;
    CsvRows rows(separator, [&](CsvRow&& row) {
      if (!first) first = std::move(row);
    });
    rows.read(head);
    rows.finish();
    const auto header = first ? TableHeader::read(*first, names) : std::nullopt;
    if (header && header->fields() > best.fields) best = {separator, header->fields()};
  }
  return best;
}

/// Turns the rows of one file into articles.
class CsvTable {
 public:
  explicit CsvTable(FileReport& file, const FieldMatcher& names) : file_(file), names_(names) {}

  void read(CsvRow&& row) {
    if (failed_) return;
    if (!table_) return read_header(row);
    ++rows_;
    if (row.not_utf8) return report_not_utf8(row);
    const std::size_t width = table_->header().width();
    if (row.width > width && !row.too_large)
      return table_->report(row, message(MessageId::table_row_long, row.width, width));
    const bool is_short = row.columns < width && !row.too_large;
    if (is_short) table_->report(row, message(MessageId::table_row_short, row.columns, width), {}, true);
    const std::size_t number = row.number - 1;
    table_->read(std::move(row), number, is_short);
  }

  void finish() {
    if (table_) table_->finish();
    if (table_ && rows_ == 0) file_.problem(message(MessageId::json_no_articles));
    if (!table_ && !failed_) fail();
  }

  /// Hands on what waits, when the file cannot be read to its end.
  void stop() {
    if (table_) table_->finish();
  }

 private:
  void read_header(const CsvRow& row) {
    if (auto header = row.not_utf8 ? std::nullopt : TableHeader::read(row, names_)) {
      table_.emplace(std::move(*header), TableKind{.id_prefix = escape_invalid_utf8(file_.name()) + "#"}, file_);
    } else {
      fail();
    }
  }

  void fail() {
    failed_ = true;
    file_.problem(message(MessageId::table_no_header), message(MessageId::record_body_hint));
  }

  void report_not_utf8(const CsvRow& row) {
    const EncodingGuess guess = guess_encoding(row.damaged);
    table_->report(row, guess == EncodingGuess::unknown
                            ? message(MessageId::input_not_utf8, *row.not_utf8)
                            : message(MessageId::input_not_utf8_guess, *row.not_utf8, encoding_name(guess)));
  }

  FileReport& file_;
  const FieldMatcher& names_;
  std::optional<ArticleTable> table_;
  std::size_t rows_ = 0;  ///< below the header
  bool failed_ = false;
};

class CsvReader final : public Reader {
 public:
  [[nodiscard]] InputFormat format() const override { return InputFormat::csv; }

  [[nodiscard]] bool recognises(std::string_view head, const FileReport& file) const override {
    if (has_extension(file.name(), {".csv", ".tsv"})) return true;
    // A word like `content` alone may begin a text; two names of columns hardly do.
    return layout_of(head, FieldMatcher(file.options().fields)).fields > 1;
  }

  void read(ByteSource& source, FileReport& file) const override {
    const FieldMatcher names(file.options().fields);
    std::string held;
    fill(source, held, kHeaderBytes);
    Layout layout = layout_of(held, names);
    if (layout.fields == 0 && has_extension(file.name(), {".tsv"})) layout.separator = '\t';
    CsvTable table(file, names);
    CsvRows rows(layout.separator, [&](CsvRow&& row) { table.read(std::move(row)); });
    try {
      read_all(source, std::move(held), rows);
    } catch (const ReadingStopped&) {
      table.stop();
      throw;
    }
    table.finish();
    if (const auto line = rows.unclosed_line()) {
      Diagnostic diagnostic;
      diagnostic.file = escape_invalid_utf8(file.name());
      diagnostic.line = *line;
      diagnostic.text = message(MessageId::table_unclosed_quote);
      file.problem(std::move(diagnostic));
    }
  }

 private:
  static void read_all(ByteSource& source, std::string held, CsvRows& rows) {
    do {
      std::size_t whole = held.rfind('\n') + 1;
      if (whole == 0 && held.size() > kPartBytes) {
        whole = held.size();
        for (int back = 0; back < 4; ++back) {
          --whole;
          if (!is_continuation(held[whole])) break;
        }
      }
      rows.read(std::string_view(held).substr(0, whole));
      held.erase(0, whole);
    } while (!rows.unclosed_line() && source.append_to(held));
    rows.read(held);
    rows.finish();
  }
};

}  // namespace

const Reader& csv_reader() {
  static const CsvReader reader;
  return reader;
}

}  // namespace geomsan
