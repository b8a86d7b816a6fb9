#pragma once
/// @file
/// Rows under a header as articles: what CSV and spreadsheets have in common; private to src/corpus.

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/cut_bodies.hpp"
#include "corpus/field_matcher.hpp"
#include "corpus/reader.hpp"

namespace geomsan {

struct TableCell {
  std::size_t column = 0;  ///< from 0
  std::string text;
};

struct TableRow {
  std::size_t line = 1;          ///< line of the file, or row of the sheet, it begins in
  std::vector<TableCell> cells;  ///< in any order; those that are missing are empty
  std::size_t width = 0;         ///< cells up to the last that is not blank
  bool too_large = false;        ///< its cells were not kept
};

/// What a header says of its columns.
class TableHeader {
 public:
  /// Nothing when the row names no column of bodies.
  [[nodiscard]] static std::optional<TableHeader> read(const TableRow& row, const FieldMatcher& names);
  /// Cells up to the last that is not blank.
  [[nodiscard]] std::size_t width() const { return width_; }
  /// Different fields it names a column for.
  [[nodiscard]] std::size_t fields() const;
  /// The cells of a row by the field they hold, null for those that are missing.
  [[nodiscard]] std::array<TableCell*, kArticleFields> fields_of(TableRow& row) const;
  /// Of the column of rows that are not to be read.
  [[nodiscard]] const std::string& excluded_name() const { return excluded_name_; }

 private:
  std::array<std::optional<std::size_t>, kArticleFields> columns_;
  std::size_t width_ = 0;
  std::string excluded_name_;
};

/// How one table of a file differs from the next.
struct TableKind {
  std::string id_prefix;             ///< of articles without an id; the row's number follows
  std::string place{};               ///< added to messages: which sheet
  std::optional<Day> day_of_zero{};  ///< dates may be numbers of days since this one
};

/// Hands on the rows under one header.
class ArticleTable {
 public:
  ArticleTable(TableHeader header, TableKind kind, FileReport& file);
  [[nodiscard]] const TableHeader& header() const { return header_; }
  /// @param number what the id of an article without one ends in
  /// @param cut the row itself is known to be incomplete
  void read(TableRow&& row, std::size_t number, bool cut = false);
  void report(const TableRow& row, std::string text, std::string hint = {}, bool warning = false);
  /// To be called at the end, however it came. Tells how many rows were left out on purpose.
  void finish();
  /// Rows that were not blank.
  [[nodiscard]] std::size_t rows() const { return rows_; }

 private:
  [[nodiscard]] std::optional<Day> day_of(std::string_view text) const;

  TableHeader header_;
  TableKind kind_;
  FileReport& file_;
  CutBodies articles_;
  std::size_t rows_ = 0;
  std::size_t excluded_ = 0;
};

}  // namespace geomsan
