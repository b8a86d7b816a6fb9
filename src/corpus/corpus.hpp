#pragma once
/// @file
/// Documents and their readers: a path or a stream in, articles out.
///
/// A reader is chosen by content; it never guesses silently. What cannot be read becomes a Diagnostic and the rest goes
/// on.

#include <filesystem>
#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.hpp"

namespace geomsan {

/// The two fields an article has; spans are always in one of them.
enum class Field { title, body };

/// A calendar day (proleptic Gregorian).
struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
  friend constexpr auto operator<=>(const Day&, const Day&) = default;
};

/// `2025-06-20`, `2025.06.20`, `2025/06/20`, `20250620` or a date-time that begins so; nothing when it is not a real
/// day.
[[nodiscard]] std::optional<Day> parse_day(std::string_view text);
[[nodiscard]] std::string to_string(Day day);
/// Days since 1970-01-01 (Hinnant's days_from_civil, through <chrono>).
[[nodiscard]] int day_number(Day day);

/// One article as it was given.
struct Document {
  std::string id;      ///< as given, else the path (with #n for the n-th record of a JSON file, from 1)
  std::string source;  ///< outlet, may be empty
  std::string url;
  std::optional<Day> date;
  std::string title;     ///< strict UTF-8
  std::string body;      ///< strict UTF-8
  std::string path;      ///< file it came from, "-" for standard input; bytes that are not UTF-8 as \xHH
  std::size_t line = 1;  ///< line of the file where its record or text begins

  [[nodiscard]] std::string_view text(Field field) const { return field == Field::title ? title : body; }
};

enum class InputFormat { automatic, text, jsonl };

struct ReadOptions {
  InputFormat format = InputFormat::automatic;
};

/// What came of reading; `documents` counts those handed on.
struct ReadResult {
  std::size_t documents = 0;
  std::size_t skipped_files = 0;  ///< files of a folder that are not read as articles; hidden ones are not counted
  Diagnostics diagnostics;
};

using DocumentSink = std::function<void(Document&&)>;

/// Reads a file, a folder (recursively, in byte order of the paths, so that output does not depend on the disk) or, for
/// "-", standard input. Hands each document to `sink` in order.
/// In folders .txt .text .md .json .jsonl .ndjson are read, hidden entries are passed over and links to folders are not
/// followed; a path that is named is always read.
/// A file is JSON when it begins with `{"` or `[{`, or when its name says so; JSON is one record a line, one array of
/// records, or records printed over several lines.
/// Reported and passed over: missing paths, unreadable files, folders without an article, empty files, bytes that are
/// not UTF-8 (with the likely encoding and how to convert), NUL bytes, records without a body, broken JSON.
[[nodiscard]] ReadResult read_documents(const std::vector<std::string>& paths, const ReadOptions& options,
                                        const DocumentSink& sink);

/// The same for bytes already in memory; `name` is used in ids and messages.
[[nodiscard]] ReadResult read_bytes(std::string bytes, const std::string& name, const ReadOptions& options,
                                    const DocumentSink& sink);

}  // namespace geomsan
