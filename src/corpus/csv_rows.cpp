#include "corpus/csv_rows.hpp"

#include <csv.h>

#include <algorithm>
#include <new>
#include <utility>
#include <vector>

#include "text/ascii.hpp"

namespace geomsan {
namespace {

/// How many bytes the library is given at once, so that what it buffers can be watched.
constexpr std::size_t kPieceBytes = std::size_t{1} << 16;

/// Its name for being inside a cell, which its header keeps to itself. It tells of quotes that stay open in strict mode
/// only, and that refuses quotes inside cells, too.
constexpr int kFieldBegun = 2;

/// Spreadsheets have no more columns; cells behind them are counted, not kept.
constexpr std::size_t kMaxColumns = 16384;

}  // namespace

struct CsvRows::State {
  State(char separator_byte, Sink sink) : separator(separator_byte), found(std::move(sink)) { start(); }
  ~State() { csv_free(&parser); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  void start() {
    if (csv_init(&parser, 0) != 0) throw std::bad_alloc();
    csv_set_delim(&parser, static_cast<unsigned char>(separator));
    csv_set_blk_size(&parser, kPieceBytes);
  }

  void restart() {
    csv_free(&parser);
    start();
  }

  static void on_cell(void* text, std::size_t size, void* state) {
    static_cast<State*>(state)->add({static_cast<const char*>(text), text == nullptr ? 0 : size});
  }
  static void on_row(int /*terminator*/, void* state) { static_cast<State*>(state)->end_row(); }

  void add(std::string_view text) {
    const std::size_t column = columns++;
    in_row = true;
    if (is_blank(text)) return;
    if (first_invalid_utf8(text)) {
      row.not_utf8 = invalid;
      row.damaged = damaged;
    }
    row.width = columns;
    row_bytes += text.size();
    if (row_bytes > kMaxArticleBytes) {
      row.too_large = true;
      row.cells.clear();
    } else if (column < kMaxColumns) {
      row.cells.push_back({column, std::string(text)});
    }
  }

  /// Rows wait until the library has returned: what is done with them may throw.
  void end_row() {
    if (row.width > 0 || row.too_large) {
      row.number = ++rows;
      row.columns = columns;
      done.push_back(std::move(row));
    }
    row = {};
    row.line = line;
    columns = row_bytes = 0;
    in_row = false;
  }

  void hand_on() {
    for (CsvRow& complete : std::exchange(done, {})) found(std::move(complete));
  }

  /// A line or a piece of a long one.
  void read_piece(std::string_view piece) {
    const bool line_ends = piece.ends_with('\n');
    if (!skips_line) {
      if (!in_row) row.line = line;
      in_row = in_row || !is_blank(piece) || piece.find(separator) != std::string_view::npos;
      if (const auto at = first_invalid_utf8(piece)) {
        invalid = offset + *at;
        damaged = piece;
      }
      if (csv_parse(&parser, piece.data(), piece.size(), on_cell, on_row, this) != piece.size()) throw std::bad_alloc();
      hand_on();
      if (parser.entry_pos > kMaxArticleBytes) give_up_cell();
    } else if (line_ends) {
      skips_line = false;
      end_row();
      hand_on();
    }
    offset += piece.size();
    line += line_ends ? 1 : 0;
  }

  void give_up_cell() {
    if (parser.quoted != 0) {
      unclosed = row.line;
    } else {
      row.too_large = true;
      row.cells.clear();
      skips_line = true;
    }
    restart();
  }

  char separator;
  Sink found;
  csv_parser parser{};
  CsvRow row;
  std::vector<CsvRow> done;
  std::size_t columns = 0;
  std::size_t row_bytes = 0;
  std::size_t rows = 0;
  std::size_t line = 1;
  std::size_t offset = 0;
  std::size_t invalid = 0;  ///< offset of the last byte that is not UTF-8
  std::string damaged;      ///< the line of that byte
  bool in_row = false;
  bool skips_line = false;
  std::optional<std::size_t> unclosed;
};

CsvRows::CsvRows(char separator, Sink found) : state_(std::make_unique<State>(separator, std::move(found))) {}
CsvRows::~CsvRows() = default;

void CsvRows::read(std::string_view bytes) {
  while (!bytes.empty() && !state_->unclosed) {
    const std::size_t newline = bytes.substr(0, kPieceBytes).find('\n');
    std::size_t end = newline + 1;
    if (newline == std::string_view::npos) {
      end = std::min(kPieceBytes, bytes.size());
      for (int back = 0; back < 3 && end < bytes.size() && is_continuation(bytes[end]); ++back) --end;
    }
    state_->read_piece(bytes.substr(0, end));
    bytes.remove_prefix(end);
  }
}

void CsvRows::finish() {
  State& state = *state_;
  if (state.unclosed) return;
  if (state.skips_line) {
    state.end_row();
  } else if (state.parser.quoted != 0 && state.parser.pstate == kFieldBegun) {
    state.unclosed = state.row.line;
  } else {
    csv_fini(&state.parser, State::on_cell, State::on_row, state_.get());
  }
  state.hand_on();
}

std::optional<std::size_t> CsvRows::unclosed_line() const { return state_->unclosed; }

}  // namespace geomsan
