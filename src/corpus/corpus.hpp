#pragma once
/// @file
/// Documents and their readers: a path or a stream in, articles out.
///
/// A reader is chosen by content; it never guesses silently. What cannot be read becomes a Diagnostic and the rest goes
/// on.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ruleset/field_names.hpp"
#include "ruleset/zone.hpp"
#include "text/text.hpp"

namespace geomsan {

struct Ruleset;

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

/// A field before it was normalised, with the map back to it.
struct GivenText {
  explicit GivenText(std::string given) : text(std::move(given)), normalized(text) {}
  std::string text;
  NormalizedText normalized;
};

/// A part of a field that is not what the field as a whole is.
struct ZoneSpan {
  Field field = Field::body;
  Span span;
  Zone zone = Zone::body;
};

/// A way in which a text arrives damaged.
enum class DamageKind {
  replacement_character,  ///< U+FFFD: something was lost in an earlier conversion
  mojibake,               ///< text decoded in the wrong encoding
  mixed_encodings,        ///< most of the text is sound, part of it is mojibake
  percent_lost,           ///< numbers that must have been percentages stand without their sign
  unit_garbled,           ///< a unit turned into another word or sign (25뉴)
  point_lost,             ///< decimal points are gone (148% for 1.48%)
  paragraph_doubled,
  paragraph_missing,
  truncated,  ///< the text ends in the middle of a sentence, or the archive keeps only its beginning
};
[[nodiscard]] std::string_view name_of(DamageKind kind);

/// Damage and a place that shows it. Rules it would fool do not run there.
struct Damage {
  DamageKind kind = DamageKind::truncated;
  Field field = Field::body;
  Span span;
  friend constexpr bool operator==(const Damage&, const Damage&) = default;
};

/// Where a document's date was found, best last.
enum class DateOrigin { none, caption, byline, page, record };
[[nodiscard]] std::string_view name_of(DateOrigin origin);

/// One article as it was given.
struct Document {
  std::string id;      ///< as given, else the path (with #n for the n-th record of a JSON file, from 1)
  std::string source;  ///< outlet, may be empty
  std::string url;
  std::optional<Day> date;
  DateOrigin date_origin = DateOrigin::none;
  std::string title;  ///< strict UTF-8; normal() when a reader hands it on
  std::string body;   ///< likewise
  /// The field as given; null when that is no different.
  std::shared_ptr<const GivenText> given_title{};
  std::shared_ptr<const GivenText> given_body{};
  /// In reading order, not overlapping; what none of them covers is title or body.
  std::vector<ZoneSpan> zones{};
  std::vector<Damage> damage{};
  bool truncated = false;   ///< the archive keeps only the beginning of the body
  std::string encoding{};   ///< of the file, as shown to people: UTF-8, CP949
  std::string path;         ///< file it came from, "-" for standard input; bytes that are not UTF-8 as \xHH
  std::size_t line = 1;     ///< line of the file where its record or text begins
  bool whole_file = false;  ///< the body is all of the file, so that a place in it is one of the file

  [[nodiscard]] std::string_view text(Field field) const { return field == Field::title ? title : body; }
  /// What a person has in front of them: the text before it was normalised, and the place there of a span of text().
  [[nodiscard]] std::string_view given(Field field) const;
  [[nodiscard]] Span given_span(Field field, Span span) const;
};

/// Puts title and body in the form every later stage reads (NormalizedText: NFC, no full-width or zero-width
/// characters), keeps them as given beside it when that differs, and moves zones and damage along.
void normalize(Document& document);

/// A warning for each id that several documents have, at the second one; of many ids only the first are named.
[[nodiscard]] Diagnostics repeated_ids(const std::vector<Document>& documents);

enum class InputFormat { automatic, text, jsonl, csv, xlsx, html };

struct ReadOptions {
  InputFormat format = InputFormat::automatic;
  std::string encoding{};  ///< encoding of every file; empty: found by its bytes
  FieldNames fields{};     ///< of records, tables and spreadsheets
  /// Globs of the files that are read in folders (empty: by extension) and of those that are not. `**` crosses folders;
  /// a glob without a slash is held against the file's name, else against its path from the folder on.
  std::vector<std::string> include{};
  std::vector<std::string> exclude{};
  std::function<bool()> stop{};  ///< asked before each part and each file; when true, what came so far is all
  std::function<void(std::size_t)> took{};  ///< told how many bytes were taken from a file
};

/// An article is not longer than this; what is has been glued together or is no article. Bytes of UTF-8.
inline constexpr std::size_t kMaxArticleBytes = std::size_t{64} << 20;

/// What came of reading; `documents` counts those handed on.
struct ReadResult {
  std::size_t documents = 0;
  bool stopped = false;           ///< ReadOptions::stop said so
  std::size_t skipped_files = 0;  ///< files of a folder that are not read as articles; hidden ones are not counted
  Diagnostics diagnostics;
};

using DocumentSink = std::function<void(Document&&)>;

/// Reads a file, a folder (recursively, in byte order of the paths, so that output does not depend on the disk) or, for
/// "-", standard input. Hands each document to `sink` in order.
/// In folders .txt .text .md .json .jsonl .ndjson .csv .tsv .xlsx .html .htm are read, or what `include` names, hidden
/// entries are passed over and links to folders are not followed; a path that is named is always read.
/// A file is JSON when it begins with `{"` or `[{`, or when its name says so; JSON is one record a line, one array of
/// records, or records printed over several lines. A file is a table when its first line names a column of bodies and
/// another one of an article, or when its name says so. Both are read a part at a time.
/// Files are UTF-8, UTF-16 or CP949 (EUC-KR), found by their bytes.
/// Reported and passed over: missing paths, unreadable files, folders without an article, empty files, bytes of no
/// known encoding, other kinds of file (with what they look like), NUL bytes, records without a body, broken JSON.
[[nodiscard]] ReadResult read_documents(const std::vector<std::string>& paths, const ReadOptions& options,
                                        const DocumentSink& sink);

/// The same for bytes already in memory; `name` is used in ids and messages.
[[nodiscard]] ReadResult read_bytes(std::string bytes, const std::string& name, const ReadOptions& options,
                                    const DocumentSink& sink);

/// Marks what in the body is not the article's own words: what the rules of rules/boilerplate/ name, paragraphs that
/// stand twice, and the headlines of other stories behind the end. Zones that a reader set stay. A document without a
/// date takes that of its byline, else the newest of its captions. Call once, before anything is read from a document.
void inspect(Document& document, const Ruleset& rules);

/// What no zone but title, deck and body covers of these spans of a field, cut at the borders of zones. Spans must be
/// in order and not overlap.
[[nodiscard]] std::vector<Span> own_words(const Document& document, Field field, const std::vector<Span>& spans);

}  // namespace geomsan
