#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "corpus/article_json.hpp"
#include "corpus/file_name.hpp"
#include "corpus/json_records.hpp"
#include "corpus/reader.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

MessageId message_for(JsonError::Kind kind) {
  switch (kind) {
    case JsonError::Kind::truncated:
      return MessageId::json_truncated;
    case JsonError::Kind::lone_surrogate:
      return MessageId::json_lone_surrogate;
    case JsonError::Kind::control_character:
      return MessageId::json_control_character;
    case JsonError::Kind::syntax:
      break;
  }
  return MessageId::json_syntax;
}

/// Turns one record into a document, or into the reason why not.
class RecordReader {
 public:
  RecordReader(const JsonRecord& record, std::size_t number, const FieldMatcher& names, FileReport& file)
      : record_(record), number_(number), names_(names), file_(file) {}

  void read() {
    const std::string_view json = record_.lines.substr(record_.begin, record_.end - record_.begin);
    if (const auto invalid = first_invalid_utf8(json)) return report_not_utf8(json, *invalid);
    ArticleJson article;
    if (const auto error = parse_article(json, names_, article))
      return report(message(message_for(error->kind)), error->offset);
    if (const auto refusal = reason_to_refuse(article)) return report(message(*refusal), 0, hint_for(*refusal));
    file_.hand_on(document_of(std::move(article)));
  }

  void report(std::string text, std::size_t offset = 0, std::string hint = {}, bool warning = false) {
    Diagnostic diagnostic;
    if (file_.shows_more()) {
      const std::size_t at = record_.begin + offset;
      diagnostic = diagnose_from(file_, record_.lines, {0, record_.line}, at, at, std::move(text));
      if (diagnostic.line == record_.line && diagnostic.column != 0) diagnostic.column += record_.columns_before;
    }
    diagnostic.hint = std::move(hint);
    diagnostic.warning = warning;
    file_.problem(std::move(diagnostic));
  }

 private:
  using Kind = JsonField::Kind;

  static std::optional<MessageId> reason_to_refuse(const ArticleJson& article) {
    if (!article.is_object) return MessageId::json_not_an_article;
    const JsonField& body = article[ArticleField::body];
    const std::string& title = article[ArticleField::title].text;
    if (body.kind == Kind::absent || body.kind == Kind::null) return MessageId::json_body_missing;
    if (body.kind != Kind::string) return MessageId::json_body_not_text;
    if (std::max(body.text.size(), title.size()) > kMaxArticleBytes) return MessageId::json_article_too_large;
    const bool nul = body.text.find('\0') != std::string::npos || title.find('\0') != std::string::npos;
    if (nul) return MessageId::json_nul;
    return std::nullopt;
  }

  /// Where the first record has no body, most likely none has one under a known name.
  [[nodiscard]] std::string hint_for(MessageId refusal) const {
    const bool first = number_ == 1 && refusal == MessageId::json_body_missing;
    return first ? message(MessageId::record_body_hint) : std::string();
  }

  Document document_of(ArticleJson&& article) {
    Document document = file_.new_document();
    document.line = record_.line;
    JsonField& id = article[ArticleField::id];
    const bool has_id = id.kind == Kind::string || id.kind == Kind::number;
    document.id = has_id && !id.text.empty() ? std::move(id.text) : fmt::format("{}#{}", document.path, number_);
    if (!has_id) warn_unless_absent("id", id);
    document.source = text_of("source", std::move(article[ArticleField::source]));
    document.url = text_of("url", std::move(article[ArticleField::url]));
    document.date = date_of(article[ArticleField::date]);
    if (document.date) document.date_origin = DateOrigin::record;
    document.title = text_of("title", std::move(article[ArticleField::title]));
    document.body = std::move(article[ArticleField::body].text);
    return document;
  }

  std::string text_of(std::string_view key, JsonField&& field) {
    if (field.kind == Kind::string) return std::move(field.text);
    warn_unless_absent(key, field);
    return {};
  }

  std::optional<Day> date_of(const JsonField& field) {
    if (field.kind != Kind::string && field.kind != Kind::number) {
      warn_unless_absent("date", field);
      return std::nullopt;
    }
    const std::optional<Day> day = parse_day(field.text);
    if (!day && !field.text.empty()) {
      constexpr std::size_t kShown = 40;
      warn(message(MessageId::json_date_unknown, beginning(field.text, kShown)), message(MessageId::json_date_hint));
    }
    return day;
  }

  static std::string_view beginning(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && is_continuation(text[most])) --most;
    return text.substr(0, most);
  }

  void warn_unless_absent(std::string_view key, const JsonField& field) {
    if (field.kind == Kind::absent || field.kind == Kind::null) return;
    warn(message(MessageId::json_field_not_text, key));
  }

  void warn(std::string text, std::string hint = {}) { report(std::move(text), 0, std::move(hint), true); }

  /// No command to convert the file here: the other records may well be UTF-8.
  void report_not_utf8(std::string_view json, std::size_t invalid) {
    if (!file_.shows_more()) return file_.problem(Diagnostic{});
    const EncodingGuess guess = guess_encoding(json);
    const std::size_t offset = record_.offset + record_.begin + invalid;
    report(guess == EncodingGuess::unknown ? message(MessageId::input_not_utf8, offset)
                                           : message(MessageId::input_not_utf8_guess, offset, encoding_name(guess)),
           invalid);
  }

  const JsonRecord& record_;
  std::size_t number_;
  const FieldMatcher& names_;
  FileReport& file_;
};

class JsonlReader final : public Reader {
 public:
  [[nodiscard]] InputFormat format() const override { return InputFormat::jsonl; }

  [[nodiscard]] bool recognises(std::string_view head, const FileReport& file) const override {
    return begins_like_json(head) || has_extension(file.name(), {".json", ".jsonl", ".ndjson"});
  }

  void read(ByteSource& source, FileReport& file) const override {
    constexpr std::size_t kMebibyte = std::size_t{1} << 20;
    const FieldMatcher names(file.options().fields);
    std::size_t records = 0;
    for_each_json_record(source, [&](const JsonRecord& record) {
      RecordReader reader(record, ++records, names, file);
      switch (record.kind) {
        case JsonRecord::Kind::value:
          return reader.read();
        case JsonRecord::Kind::too_large:
          return reader.report(message(MessageId::json_record_too_large, kMaxRecordBytes / kMebibyte));
        case JsonRecord::Kind::broken_structure:
          return reader.report(message(MessageId::json_structure));
      }
    });
    if (records == 0) file.problem(message(MessageId::json_no_articles));
  }
};

}  // namespace

const Reader& jsonl_reader() {
  static const JsonlReader reader;
  return reader;
}

}  // namespace geomsan
