#include "corpus/sheet_rows.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <utility>

#include "corpus/xml_part.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

constexpr std::size_t kMaxColumns = 16384;

std::size_t number_in(std::string_view digits, std::size_t otherwise) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() ? value : otherwise;
}

/// 2 of `C5`; `otherwise` when the reference is none.
std::size_t column_of(std::string_view reference, std::size_t otherwise) {
  std::size_t column = 0;
  std::size_t letters = 0;
  while (letters < reference.size() && letters < 4 && reference[letters] >= 'A' && reference[letters] <= 'Z') {
    column = column * 26 + static_cast<std::size_t>(reference[letters++] - 'A') + 1;
  }
  return letters == 0 ? otherwise : column - 1;
}

/// A whole number as people write it: sheets hold 20250620 as 2.025062E7, too.
std::string plain_number(std::string text) {
  constexpr double kExact = 1e15;
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc() && end == text.data() + text.size() && std::abs(value) < kExact &&
                     value == std::floor(value) && text.find_first_of(".eE") != std::string::npos;
  return whole ? fmt::format("{:.0f}", value) : text;
}

class SheetHandler final : public XmlHandler {
 public:
  SheetHandler(const SharedStrings& strings, const std::function<bool(TableRow&&)>& found)
      : strings_(strings), found_(found) {}

  void start(std::string_view name, const XmlAttributes& attributes) override {
    in_value_ = (name == "v" || (name == "t" && in_inline_)) && in_cell_ && !in_phonetic_;
    if (name == "row") {
      row_ = {};
      row_.line = number_in(attributes["r"], last_line_ + 1);
      last_line_ = row_.line;
      next_column_ = bytes_ = 0;
      in_row_ = true;
    } else if (name == "c" && in_row_) {
      cell_ = {column_of(attributes["r"], next_column_), {}};
      next_column_ = cell_.column + 1;
      type_ = attributes["t"];
      in_cell_ = true;
    } else if (name == "is") {
      in_inline_ = true;
    } else if (name == "rPh") {
      in_phonetic_ = true;
    }
  }

  void text(std::string_view piece) override {
    if (in_value_ && has_room(piece.size())) cell_.text += piece;
  }

  void end(std::string_view name) override {
    in_value_ = false;
    if (name == "c") {
      end_cell();
    } else if (name == "is") {
      in_inline_ = false;
    } else if (name == "rPh") {
      in_phonetic_ = false;
    } else if (name == "row") {
      in_row_ = in_cell_ = false;
      if (row_.width > 0 || row_.too_large) rows_.push_back(std::move(row_));
    }
  }

  bool goes_on() override {
    constexpr std::size_t kMebibyte = std::size_t{1} << 20;
    for (TableRow& row : std::exchange(rows_, {})) {
      if (!found_(std::move(row))) return false;
    }
    if (copied_ > kMaxUnpackedBytes)
      throw ReadingStopped{message(MessageId::xlsx_too_large, kMaxUnpackedBytes / kMebibyte), {}};
    return true;
  }

 private:
  /// A row longer than an article is not kept.
  bool has_room(std::size_t bytes) {
    bytes_ += bytes;
    if (bytes_ > kMaxArticleBytes && !row_.too_large) {
      row_.too_large = true;
      row_.cells.clear();
      cell_.text.clear();
    }
    return !row_.too_large;
  }

  void end_cell() {
    in_cell_ = in_inline_ = false;
    if (type_ == "s") {
      const std::size_t index = number_in(cell_.text, strings_.size());
      const std::string_view shared = index < strings_.size() ? strings_[index] : std::string_view();
      cell_.text.clear();
      // One long string that all cells refer to would grow like a bomb.
      copied_ += shared.size();
      if (copied_ <= kMaxUnpackedBytes && has_room(shared.size())) cell_.text = shared;
    } else if (type_ == "inlineStr" || type_ == "str") {
      if (cell_.text.find("_x") != std::string::npos) cell_.text = without_escapes(std::move(cell_.text));
    } else if (type_ == "e" || (type_ == "b" && cell_.text == "0")) {
      cell_.text.clear();
    } else if (type_.empty() || type_ == "n") {
      cell_.text = plain_number(std::move(cell_.text));
    }
    const bool is_blank = cell_.text.find_first_not_of(" \t\r\n") == std::string::npos;
    if (is_blank || row_.too_large || cell_.column >= kMaxColumns) return;
    row_.width = std::max(row_.width, cell_.column + 1);
    row_.cells.push_back(std::move(cell_));
  }

  const SharedStrings& strings_;
  const std::function<bool(TableRow&&)>& found_;
  std::vector<TableRow> rows_;  ///< complete; handed on between two pieces, since what is done with them may throw
  TableRow row_;
  TableCell cell_;
  std::string type_;
  std::size_t last_line_ = 0;
  std::size_t next_column_ = 0;
  std::size_t bytes_ = 0;   ///< of the row
  std::size_t copied_ = 0;  ///< bytes of shared strings
  bool in_row_ = false;
  bool in_cell_ = false;
  bool in_inline_ = false;
  bool in_value_ = false;
  bool in_phonetic_ = false;
};

}  // namespace

void for_each_sheet_row(ZipArchive& archive, const std::string& part, const SharedStrings& strings,
                        const std::function<bool(TableRow&&)>& found) {
  SheetHandler handler(strings, found);
  read_xml(archive, part, handler);
}

}  // namespace geomsan
