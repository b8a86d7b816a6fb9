#include <fmt/format.h>
#include <xlsxwriter.h>

#include <charconv>
#include <stdexcept>

#include "report/renderers.hpp"
#include "report/report_table.hpp"
#include "report/scratch_file.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

/// Rows of a sheet below its header.
constexpr lxw_row_t kMostRows = LXW_ROW_MAX - 1;

/// Gives up what a workbook holds when it is not finished.
struct XlsxBook {
  explicit XlsxBook(const ScratchFile& file) : folder(file.folder()) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    book = workbook_new_opt(file.path().c_str(), &options);
    if (book == nullptr) throw std::runtime_error(message(MessageId::report_sheet_failed, "workbook_new"));
  }
  XlsxBook(const XlsxBook&) = delete;
  XlsxBook& operator=(const XlsxBook&) = delete;
  ~XlsxBook() {
    if (book != nullptr) lxw_workbook_free(book);
  }

  void finish() {
    const lxw_error error = workbook_close(book);  // also frees it
    book = nullptr;
    check(error);
  }

  static void check(lxw_error error) {
    if (error != LXW_NO_ERROR) throw std::runtime_error(message(MessageId::report_sheet_failed, lxw_strerror(error)));
  }

  std::string folder;
  lxw_workbook* book = nullptr;
};

/// How cells look, made once for a workbook.
struct Formats {
  explicit Formats(lxw_workbook* book)
      : heading(workbook_add_format(book)), whole(workbook_add_format(book)), day(workbook_add_format(book)) {
    format_set_bold(heading);
    format_set_bottom(heading, LXW_BORDER_THIN);
    format_set_num_format(whole, "#,##0");
    format_set_num_format(day, "yyyy-mm-dd");
  }
  lxw_format* heading;
  lxw_format* whole;
  lxw_format* day;
};

class SheetWriter {
 public:
  SheetWriter(lxw_workbook* book, const Formats& formats) : book_(book), formats_(formats) {}

  void write(const Table& table) {
    sheet_ = workbook_add_worksheet(book_, table.name.c_str());
    if (sheet_ == nullptr) throw std::runtime_error(message(MessageId::report_sheet_failed, table.name));
    lxw_col_t column = 0;
    for (const Column& each : table.columns) {
      XlsxBook::check(worksheet_set_column(sheet_, column, column, each.width, nullptr));
      XlsxBook::check(worksheet_write_string(sheet_, 0, column++, each.heading.c_str(), formats_.heading));
    }
    worksheet_freeze_panes(sheet_, 1, 0);
    lxw_row_t row = 0;
    table.rows([&](const Row& cells) {
      if (++row > kMostRows) throw std::runtime_error(message(MessageId::report_sheet_full, table.name, kMostRows));
      for (std::size_t i = 0; i < cells.size(); ++i) write(row, static_cast<lxw_col_t>(i), cells[i]);
    });
    XlsxBook::check(worksheet_autofilter(sheet_, 0, 0, row, static_cast<lxw_col_t>(table.columns.size() - 1)));
  }

 private:
  void write(lxw_row_t row, lxw_col_t column, const Cell& cell) {
    if (cell.text.empty()) return;
    switch (cell.kind) {
      case Cell::Kind::text:
        return XlsxBook::check(worksheet_write_string(sheet_, row, column, cell.text.c_str(), nullptr));
      case Cell::Kind::number:
        return write_number(row, column, cell.text);
      case Cell::Kind::day:
        return write_day(row, column, cell.text);
    }
  }

  void write_number(lxw_row_t row, lxw_col_t column, const std::string& text) {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = text.find('.') == std::string::npos;
    XlsxBook::check(worksheet_write_number(sheet_, row, column, value, whole ? formats_.whole : nullptr));
  }

  /// Spreadsheets know no day before 1900.
  void write_day(lxw_row_t row, lxw_col_t column, const std::string& text) {
    const auto part = [&](std::size_t at, std::size_t size) {
      int value = 0;
      std::from_chars(text.data() + at, text.data() + at + size, value);
      return value;
    };
    lxw_datetime day{};
    day.year = part(0, 4);
    day.month = part(5, 2);
    day.day = part(8, 2);
    XlsxBook::check(day.year < 1900 || text.size() != 10
                        ? worksheet_write_string(sheet_, row, column, text.c_str(), nullptr)
                        : worksheet_write_datetime(sheet_, row, column, &day, formats_.day));
  }

  lxw_workbook* book_;
  const Formats& formats_;
  lxw_worksheet* sheet_ = nullptr;
};

/// A workbook for editors who sort and filter: findings, agreements, their numbers, and the ledger when asked for.
class XlsxRenderer : public Renderer {
 public:
  void render(const Report& report, const RenderOptions& options, std::ostream& out) const override {
    Places places(report);
    const ScratchFile file;
    XlsxBook workbook(file);
    // Else the library writes down when the file was made.
    lxw_doc_properties properties{};
    properties.created = kCreated;
    XlsxBook::check(workbook_set_properties(workbook.book, &properties));
    const Formats formats(workbook.book);
    SheetWriter writer(workbook.book, formats);
    writer.write(findings_table(report, places));
    writer.write(agreements_table(report, places));
    writer.write(numbers_table(report, places));
    if (options.ledger) writer.write(ledger_rows_table(report, places));
    workbook.finish();
    out << file.content();
  }

  [[nodiscard]] bool binary() const override { return true; }

 private:
  static constexpr time_t kCreated = 946684800;  // 2000-01-01; 0 would count as none
};

}  // namespace

std::unique_ptr<Renderer> make_xlsx_renderer() { return std::make_unique<XlsxRenderer>(); }

}  // namespace geomsan
