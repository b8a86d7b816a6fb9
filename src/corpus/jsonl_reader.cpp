#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "corpus/article_json.hpp"
#include "corpus/json_records.hpp"
#include "corpus/reader.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

bool is_json_name(std::string_view name) {
  constexpr std::array<std::string_view, 3> kEndings = {".json", ".jsonl", ".ndjson"};
  return std::any_of(kEndings.begin(), kEndings.end(), [&](auto ending) { return name.ends_with(ending); });
}

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
  RecordReader(std::string_view bytes, const JsonRecord& record, std::size_t number, FileReport& file)
      : bytes_(bytes), record_(record), number_(number), file_(file) {}

  /// @param known_utf8 the file as a whole has been found well formed
  void read(bool known_utf8) {
    const std::string_view json = bytes_.substr(record_.begin, record_.end - record_.begin);
    if (const auto invalid = known_utf8 ? std::nullopt : first_invalid_utf8(json))
      return report_not_utf8(json, *invalid);
    ArticleJson article;
    if (const auto error = parse_article(json, article))
      return report(message(message_for(error->kind)), error->offset);
    if (const auto refusal = reason_to_refuse(article)) return report(message(*refusal));
    file_.hand_on(document_of(std::move(article)));
  }

 private:
  using Kind = JsonField::Kind;

  static std::optional<MessageId> reason_to_refuse(const ArticleJson& article) {
    if (!article.is_object) return MessageId::json_not_an_article;
    const JsonField& body = article.body;
    if (body.kind == Kind::absent || body.kind == Kind::null) return MessageId::json_body_missing;
    if (body.kind != Kind::string) return MessageId::json_body_not_text;
    if (std::max(body.text.size(), article.title.text.size()) > kMaxArticleBytes)
      return MessageId::json_article_too_large;
    const bool nul = body.text.find('\0') != std::string::npos || article.title.text.find('\0') != std::string::npos;
    if (nul) return MessageId::json_nul;
    return std::nullopt;
  }

  Document document_of(ArticleJson&& article) {
    Document document = file_.new_document();
    document.line = record_.line.number;
    const bool has_id = article.id.kind == Kind::string || article.id.kind == Kind::number;
    document.id =
        has_id && !article.id.text.empty() ? std::move(article.id.text) : fmt::format("{}#{}", document.path, number_);
    if (!has_id) warn_unless_absent("id", article.id);
    document.source = text_of("source", std::move(article.source));
    document.url = text_of("url", std::move(article.url));
    document.date = date_of(article.date);
    if (document.date) document.date_origin = DateOrigin::record;
    document.title = text_of("title", std::move(article.title));
    document.body = std::move(article.body.text);
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

  void report(std::string text, std::size_t offset = 0, std::string hint = {}, bool warning = false) {
    Diagnostic diagnostic;
    if (file_.shows_more()) {
      const std::size_t at = record_.begin + offset;
      diagnostic = diagnose_from(file_, bytes_, record_.line, at, at, std::move(text));
    }
    diagnostic.hint = std::move(hint);
    diagnostic.warning = warning;
    file_.problem(std::move(diagnostic));
  }

  /// No command to convert the file here: the other records may well be UTF-8.
  void report_not_utf8(std::string_view json, std::size_t invalid) {
    if (!file_.shows_more()) return file_.problem(Diagnostic{});
    const EncodingGuess guess = guess_encoding(json);
    const std::size_t offset = record_.begin + invalid;
    report(guess == EncodingGuess::unknown ? message(MessageId::input_not_utf8, offset)
                                           : message(MessageId::input_not_utf8_guess, offset, encoding_name(guess)),
           invalid);
  }

  std::string_view bytes_;
  const JsonRecord& record_;
  std::size_t number_;
  FileReport& file_;
};

class JsonlReader final : public Reader {
 public:
  [[nodiscard]] InputFormat format() const override { return InputFormat::jsonl; }

  [[nodiscard]] bool recognises(std::string_view bytes, std::string_view name) const override {
    return begins_like_json(bytes) || is_json_name(name);
  }

  void read(ByteSource& source, FileReport& file) const override {
    std::string bytes;
    fill(source, bytes, std::numeric_limits<std::size_t>::max());
    const auto invalid = first_invalid_utf8(bytes);
    std::size_t records = 0;
    const auto broken = for_each_json_record(
        bytes, [&](const JsonRecord& record) { RecordReader(bytes, record, ++records, file).read(!invalid); });
    if (broken) {
      file.problem(
          diagnose_from(file, bytes, broken->line, broken->offset, broken->offset, message(MessageId::json_structure)));
    } else if (records == 0) {
      file.problem(message(MessageId::json_no_articles));
    }
  }
};

}  // namespace

const Reader& jsonl_reader() {
  static const JsonlReader reader;
  return reader;
}

}  // namespace geomsan
