#include <fmt/format.h>

#include <optional>
#include <utility>

#include "corpus/article_table.hpp"
#include "corpus/file_name.hpp"
#include "corpus/reader.hpp"
#include "corpus/sheet_rows.hpp"
#include "corpus/workbook.hpp"
#include "text/encoding.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

constexpr std::string_view kZip = "PK\x03\x04";
constexpr std::string_view kOle = "\xD0\xCF\x11\xE0";

/// A spreadsheet is read from its end, so all of it is held.
constexpr std::size_t kMaxFileBytes = std::size_t{256} << 20;

/// A header is looked for in so many rows, below a title and notes.
constexpr std::size_t kHeaderRows = 20;

/// The articles of one sheet.
class SheetReader {
 public:
  SheetReader(const FieldMatcher& names, TableKind kind, FileReport& file)
      : names_(names), kind_(std::move(kind)), file_(file) {}

  /// False when no header has been found where one may stand.
  bool read(TableRow&& row) {
    if (table_) {
      const std::size_t number = row.line;
      table_->read(std::move(row), number);
      return true;
    }
    if (auto header = TableHeader::read(row, names_)) table_.emplace(std::move(*header), std::move(kind_), file_);
    return table_ || ++rows_before_ < kHeaderRows;
  }

  void finish() {
    if (table_) table_->finish();
  }

  [[nodiscard]] bool has_header() const { return table_.has_value(); }
  [[nodiscard]] bool is_blank() const { return !table_ && rows_before_ == 0; }
  [[nodiscard]] std::size_t rows() const { return table_ ? table_->rows() : 0; }

 private:
  const FieldMatcher& names_;
  TableKind kind_;
  FileReport& file_;
  std::optional<ArticleTable> table_;
  std::size_t rows_before_ = 0;
};

/// The articles of a workbook.
class WorkbookReader {
 public:
  WorkbookReader(ZipArchive& archive, FileReport& file)
      : archive_(archive), file_(file), names_(file.options().fields), workbook_(read_workbook(archive)) {}

  void read() {
    for (const Sheet& sheet : workbook_.sheets) read_sheet(sheet);
    if (tables_ == 0 && !failed_) {
      file_.problem(message(MessageId::table_no_header), message(MessageId::record_body_hint));
    } else if (rows_ == 0 && !failed_) {
      file_.problem(message(MessageId::json_no_articles));
    }
    if (tables_ == 0) return;
    for (const std::string& name : passed_over_)
      file_.problem(message(MessageId::xlsx_sheet_passed_over, name), {}, true);
  }

 private:
  void read_sheet(const Sheet& sheet) {
    if (!archive_.has(sheet.part)) {
      failed_ = true;
      return file_.problem(message(MessageId::xlsx_part_missing, sheet.part));
    }
    const std::string path = escape_invalid_utf8(file_.name());
    const Day zero = workbook_.days_from_1904 ? Day{1904, 1, 1} : Day{1899, 12, 30};
    // Rows of a second sheet have the same numbers.
    TableKind kind{
        .id_prefix = tables_ == 0 ? fmt::format("{}#", path) : fmt::format("{}#{}!", path, sheet.name),
        .place = workbook_.sheets.size() > 1 ? message(MessageId::table_in_sheet, sheet.name) : std::string(),
        .day_of_zero = zero};
    SheetReader reader(names_, std::move(kind), file_);
    try {
      for_each_sheet_row(archive_, sheet.part, workbook_.strings,
                         [&](TableRow&& row) { return reader.read(std::move(row)); });
    } catch (const ReadingStopped&) {
      reader.finish();
      throw;
    }
    reader.finish();
    tables_ += reader.has_header() ? 1 : 0;
    rows_ += reader.rows();
    if (!reader.has_header() && !reader.is_blank()) passed_over_.push_back(sheet.name);
  }

  ZipArchive& archive_;
  FileReport& file_;
  FieldMatcher names_;
  Workbook workbook_;
  std::vector<std::string> passed_over_;
  std::size_t tables_ = 0;
  std::size_t rows_ = 0;
  bool failed_ = false;
};

class XlsxReader final : public Reader {
 public:
  [[nodiscard]] InputFormat format() const override { return InputFormat::xlsx; }
  [[nodiscard]] bool is_binary() const override { return true; }

  [[nodiscard]] bool recognises(std::string_view head, const FileReport& file) const override {
    // Some writers put the workbook last, where the head does not reach, but all its parts stand in this folder.
    if (head.starts_with(kZip) && head.find("xl/") != std::string_view::npos) return true;
    return has_extension(file.name(), {".xlsx"}) && (head.starts_with(kZip) || head.starts_with(kOle));
  }

  void read(ByteSource& source, FileReport& file) const override {
    constexpr std::size_t kMebibyte = std::size_t{1} << 20;
    std::string bytes;
    if (fill(source, bytes, kMaxFileBytes))
      return file.problem(message(MessageId::xlsx_file_too_large, kMaxFileBytes / kMebibyte));
    if (bytes.empty()) return file.problem(message(MessageId::input_empty));
    if (!bytes.starts_with(kZip)) return report_other(bytes, file);
    ZipArchive archive(std::move(bytes));
    if (!archive.has(kWorkbookPart)) return file.problem(message(MessageId::input_other_kind, kind_of_file(kZip)));
    file.set_encoding("UTF-8");
    WorkbookReader(archive, file).read();
  }

 private:
  static void report_other(std::string_view bytes, FileReport& file) {
    // A workbook with a password is another kind of container, with its parts named in UTF-16.
    constexpr std::string_view kEncrypted{"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32};
    const std::string_view kind = kind_of_file(bytes);
    if (bytes.starts_with(kOle) && bytes.find(kEncrypted) != std::string_view::npos) {
      file.problem(message(MessageId::xlsx_encrypted));
    } else if (kind.empty()) {
      file.problem(message(MessageId::input_not_this_format));
    } else {
      file.problem(message(MessageId::input_other_kind, kind));
    }
  }
};

}  // namespace

const Reader& xlsx_reader() {
  static const XlsxReader reader;
  return reader;
}

}  // namespace geomsan
